//! What is proposed while a visitor types.

use super::Segment;
use crate::domain::Id;
use serde::{Deserialize, Serialize};

/// Something that has a page of its own and may be what the visitor is about to type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// What it is.
    #[serde(rename = "sorte")]
    pub kind: SuggestionKind,
    /// Its identifier.
    pub id: Id,
    /// Its title, with what matched.
    #[serde(rename = "titre")]
    pub title: Vec<Segment>,
}

/// What a suggestion leads to, in the order in which the groups are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SuggestionKind {
    /// A scenario.
    #[serde(rename = "parcours")]
    Scenario,
    /// An action.
    #[serde(rename = "action")]
    Action,
    /// A tool.
    #[serde(rename = "outil")]
    Tool,
    /// A brand and what replaces it.
    #[serde(rename = "marque")]
    Brand,
}

impl SuggestionKind {
    /// Every kind, in the order in which the groups are shown.
    pub const ALL: [Self; 4] = [Self::Scenario, Self::Action, Self::Tool, Self::Brand];

    /// Returns the heading of the group.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Scenario => "Parcours",
            Self::Action => "Actions",
            Self::Tool => "Outils",
            Self::Brand => "Marques à remplacer",
        }
    }
}
