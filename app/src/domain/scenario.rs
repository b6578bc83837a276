//! Scenarios: an ordered path of one to eight steps that answers a need.

use super::{Action, Audience, Difficulty, Editorial, Id, Link, RichText, Sheet, TestimonialKind, TotalTime};
use std::sync::Arc;

/// Most steps that a scenario may have: what one can take in at a glance and print on a page.
pub const MAX_STEPS: usize = 8;

/// An ordered path that answers a need.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its identifier.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The need, as people say it.
    pub need: String,
    /// What it is about, in 160 characters.
    pub summary: String,
    /// What the group will be able to do.
    pub goal: RichText,
    /// What one leaves with.
    pub outcome: String,
    /// Whom it is for, those first whom it serves best.
    pub audiences: Vec<Arc<Audience>>,
    /// What it helps with, the most typical first.
    pub difficulties: Vec<Arc<Difficulty>>,
    /// Its steps: 1 to [`MAX_STEPS`].
    pub steps: Vec<Step>,
    /// Scenarios proposed at its end. Identifiers, since two may propose each other; [`super::Library`] has checked them.
    pub next: Vec<Id>,
    /// Where it comes from.
    pub editorial: Editorial,
}

/// One stop of a scenario.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its title.
    pub title: String,
    /// Why this step.
    pub intention: RichText,
    /// What one has when it is done.
    pub outcome: Option<String>,
    /// Its actions, in order.
    pub actions: Vec<Arc<Action>>,
    /// Methodological advice for this step.
    pub advice: Vec<Arc<Sheet>>,
    /// Accounts of people who did it.
    pub testimonials: Vec<Testimonial>,
    /// A video, linked and never loaded.
    pub video: Option<Video>,
    /// Where to read on.
    pub resources: Vec<Link>,
}

/// An account of someone who did it, or a labelled illustration.
#[derive(Clone, Debug)]
pub struct Testimonial {
    /// What they say.
    pub text: RichText,
    /// Who says it.
    pub author: Option<String>,
    /// In which organisation.
    pub organisation: Option<String>,
    /// Whether it is real.
    pub kind: TestimonialKind,
}

/// A video to look at elsewhere.
#[derive(Clone, Debug)]
pub struct Video {
    /// Its title.
    pub title: String,
    /// Its address.
    pub address: String,
    /// All that is said in it.
    pub transcript: Option<RichText>,
}

impl Scenario {
    /// Returns every action of the path, in order; one that stands in two steps comes twice.
    pub fn actions(&self) -> impl Iterator<Item = &Arc<Action>> {
        self.steps.iter().flat_map(|step| &step.actions)
    }

    /// Adds up the time of all its actions.
    pub fn total_time(&self) -> TotalTime {
        self.actions().map(|action| action.duration).sum()
    }
}

impl Step {
    /// Adds up the time of its actions.
    pub fn total_time(&self) -> TotalTime {
        self.actions.iter().map(|action| action.duration).sum()
    }
}
