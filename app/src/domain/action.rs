//! Actions: the reusable unit, used by any number of scenarios and linked to sheets.

use super::{Duration, Editorial, GroupSize, Id, Level, Modality, Moment, RichText, Sheet, SheetKind, Theme};
use std::sync::Arc;

/// One thing that a group does, titled by an infinitive.
#[derive(Clone, Debug)]
pub struct Action {
    /// Its identifier, shown as `#trouver-date`.
    pub id: Id,
    /// Its title, an infinitive.
    pub title: String,
    /// The family it belongs to.
    pub theme: Arc<Theme>,
    /// What it is about, in 160 characters.
    pub summary: String,
    /// The need that it answers, in one sentence.
    pub need: String,
    /// The back of its printed card, in 500 characters.
    pub essentials: String,
    /// How long it takes.
    pub duration: Duration,
    /// What a workshop reserves for it; without it the action is done outside the session.
    pub workshop_duration: Option<Duration>,
    /// How many people it is made for.
    pub group: GroupSize,
    /// How much practice it asks for.
    pub level: Level,
    /// When it takes place.
    pub moment: Moment,
    /// Where the people may be.
    pub modalities: Vec<Modality>,
    /// Whether it can be done without a network.
    pub offline: bool,
    /// When it helps.
    pub choose_if: Vec<String>,
    /// When it does not help.
    pub avoid_if: Vec<String>,
    /// The right questions to ask oneself.
    pub questions: Vec<String>,
    /// What to have at hand.
    pub material: Vec<String>,
    /// How to do it.
    pub method: Option<RichText>,
    /// The variant without screen or network.
    pub without_screen: Option<RichText>,
    /// How one knows that it is done.
    pub outcome: String,
    /// Actions to do first. Identifiers, since two actions may rest on each other; [`super::Library`] has checked them.
    pub rests_on: Vec<Id>,
    /// For the person who facilitates.
    pub facilitation: Option<Facilitation>,
    /// Other words that people type to find it.
    pub synonyms: Vec<String>,
    /// Its sheets, by kind and then in the editor's order.
    pub sheets: Vec<Arc<Sheet>>,
    /// Where it comes from.
    pub editorial: Editorial,
}

/// Notes for the person who facilitates.
#[derive(Clone, Debug, Default)]
pub struct Facilitation {
    /// What to prepare.
    pub prepare: Option<RichText>,
    /// What to say.
    pub say: Option<RichText>,
    /// What to do.
    pub perform: Option<RichText>,
    /// What to do when time runs out.
    pub if_late: Option<RichText>,
}

impl Action {
    /// Returns the action's sheets of one kind, in the editor's order.
    pub fn sheets_of(&self, kind: SheetKind) -> impl Iterator<Item = &Arc<Sheet>> {
        self.sheets.iter().filter(move |sheet| sheet.kind() == kind)
    }
}
