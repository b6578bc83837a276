//! Sheets: what actions link to. Four kinds share a head; each kind has its own body.

use super::{Account, Duration, Editorial, Id, Level, RichText, SheetKind, ToolStatus};
use jiff::civil::Date;
use std::sync::Arc;

/// A sheet of any kind.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its identifier, unique among sheets of all kinds.
    pub id: Id,
    /// Its title, which stands alone.
    pub title: String,
    /// What it is about, in 160 characters.
    pub summary: String,
    /// Other words that people type to find it.
    pub synonyms: Vec<String>,
    /// What its kind has to say.
    pub body: SheetBody,
    /// More, if there is more to say.
    pub more: Option<RichText>,
    /// Where it comes from.
    pub editorial: Editorial,
}

/// What each kind of sheet has to say.
#[derive(Clone, Debug)]
pub enum SheetBody {
    /// A piece of software or a service.
    Tool(Tool),
    /// Steps to follow.
    HowTo(HowTo),
    /// An answer to objections.
    Argument(Argument),
    /// One practice.
    Advice(Advice),
}

/// A piece of software or a service.
#[derive(Clone, Debug)]
pub struct Tool {
    /// What it is used for, in a few words each.
    pub uses: Vec<String>,
    /// Identifiers of the brands that it replaces.
    pub replaces: Vec<Id>,
    /// The licence of the software.
    pub software_licence: String,
    /// Its own web site.
    pub website: Option<String>,
    /// Whether it may be recommended.
    pub status: ToolStatus,
    /// Where one can use it without installing anything.
    pub hosts: Vec<Host>,
    /// Whether people need an account.
    pub account: Account,
    /// When to choose it.
    pub choose_if: Vec<String>,
    /// What it does not do well.
    pub limits: Vec<String>,
    /// What becomes of the data.
    pub data: RichText,
    /// How to take the data out and leave.
    pub leaving: RichText,
}

/// A place that hosts a tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// On which terms.
    pub terms: Option<String>,
    /// The day on which a person last opened the address.
    pub verified_on: Option<Date>,
}

/// Steps to follow.
#[derive(Clone, Debug)]
pub struct HowTo {
    /// How long they take.
    pub duration: Duration,
    /// How much practice they ask for.
    pub level: Level,
    /// The tools they are about.
    pub tools: Vec<Arc<Sheet>>,
    /// What one needs before.
    pub prerequisites: Vec<String>,
    /// The steps, in order.
    pub steps: Vec<HowToStep>,
    /// What to do when it goes wrong.
    pub troubles: Vec<Trouble>,
    /// The variant on paper.
    pub on_paper: Option<RichText>,
    /// A text to copy as it is.
    pub template: Option<String>,
}

/// One step of a how-to.
#[derive(Clone, Debug)]
pub struct HowToStep {
    /// What to do.
    pub action: RichText,
    /// What one sees then.
    pub result: Option<RichText>,
}

/// Something that goes wrong, and the way out.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// What one sees.
    pub symptom: String,
    /// What to do.
    pub remedy: RichText,
}

/// An answer to objections.
#[derive(Clone, Debug)]
pub struct Argument {
    /// Objections as people say them, each with an honest answer.
    pub objections: Vec<Objection>,
    /// The sentence to remember.
    pub takeaway: String,
}

/// An objection and its answer.
#[derive(Clone, Debug)]
pub struct Objection {
    /// As people say it.
    pub objection: String,
    /// An answer that grants what is true.
    pub answer: RichText,
}

/// One practice.
#[derive(Clone, Debug)]
pub struct Advice {
    /// Why.
    pub why: RichText,
    /// How.
    pub how: RichText,
    /// An example.
    pub example: Option<RichText>,
}

impl Sheet {
    /// Returns the last day on which a person opened one of its addresses, or checked it as a whole.
    pub fn verified_on(&self) -> Option<Date> {
        let hosts = self.tool().map(|tool| tool.hosts.as_slice()).unwrap_or_default();
        hosts.iter().map(|host| host.verified_on).chain([self.editorial.verified_on]).flatten().max()
    }

    /// Returns the kind of the sheet.
    pub const fn kind(&self) -> SheetKind {
        match self.body {
            SheetBody::Tool(_) => SheetKind::Tool,
            SheetBody::HowTo(_) => SheetKind::HowTo,
            SheetBody::Argument(_) => SheetKind::Argument,
            SheetBody::Advice(_) => SheetKind::Advice,
        }
    }

    /// Returns the tool, if the sheet is about one.
    pub const fn tool(&self) -> Option<&Tool> {
        match &self.body {
            SheetBody::Tool(tool) => Some(tool),
            _ => None,
        }
    }
}
