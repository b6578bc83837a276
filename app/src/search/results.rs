//! What comes back: the same for the page, the island and other programs. Keys are French, as in the content.

use super::{Filter, SearchRequest};
use crate::domain::{Id, SheetKind};
use serde::{Deserialize, Serialize};

/// The answer to a search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchResults {
    /// What was asked, as it was understood.
    #[serde(rename = "demande")]
    pub request: SearchRequest,
    /// How many actions were found.
    pub total: usize,
    /// How many pages they fill; at least one.
    pub pages: usize,
    /// The actions of the page, best first.
    #[serde(rename = "resultats")]
    pub hits: Vec<Hit>,
    /// How many of the actions each filter would keep.
    #[serde(rename = "facettes")]
    pub facets: Vec<Facet>,
    /// How much of what was asked the results have.
    #[serde(rename = "precision")]
    pub precision: Precision,
    /// Scenarios that answer the need as a whole.
    #[serde(rename = "parcours", default, skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<ScenarioHit>,
    /// The brand that was named, with what replaces it.
    #[serde(rename = "marque", default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<BrandHit>,
    /// The whole query in other spellings: as it was read, where words were misspelled; worth trying, where nothing was found.
    #[serde(rename = "suggestions", default, skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<String>,
    /// Words of the query that are nowhere on the site.
    #[serde(rename = "inconnus", default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
}

/// How much of what was asked the results have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Precision {
    /// Some have everything that matters, and come first.
    #[serde(rename = "tout")]
    All,
    /// None has everything; those that have most of it come first.
    #[serde(rename = "en-partie")]
    Some,
}

/// A scenario that answers the need as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioHit {
    /// Its identifier.
    pub id: Id,
    /// Its title, with what matched.
    #[serde(rename = "titre")]
    pub title: Vec<Segment>,
    /// The need that it answers, with what matched.
    #[serde(rename = "besoin")]
    pub need: Vec<Segment>,
    /// How many steps it has.
    #[serde(rename = "etapes")]
    pub steps: usize,
}

/// A brand that was named, with the libre tools that replace it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrandHit {
    /// Its identifier.
    pub id: Id,
    /// Its name.
    #[serde(rename = "nom")]
    pub name: String,
    /// What replaces it, the most specific first.
    #[serde(rename = "outils")]
    pub tools: Vec<ToolChoice>,
}

/// A tool among those that replace a brand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolChoice {
    /// Its identifier.
    pub id: Id,
    /// Its title.
    #[serde(rename = "titre")]
    pub title: String,
    /// When to choose it.
    #[serde(rename = "choisir_si")]
    pub choose_if: String,
}

/// Why an action was found, where its words do not show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// What was typed.
    #[serde(rename = "tape")]
    pub typed: String,
    /// What that was understood as.
    #[serde(rename = "compris")]
    pub meant: String,
}

/// One action that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Its identifier.
    pub id: Id,
    /// Its title, with what matched.
    #[serde(rename = "titre")]
    pub title: Vec<Segment>,
    /// The name of its family.
    #[serde(rename = "famille")]
    pub theme: String,
    /// The passage that matched best, or its summary.
    #[serde(rename = "extrait")]
    pub excerpt: Vec<Segment>,
    /// How long it takes.
    #[serde(rename = "duree")]
    pub duration: String,
    /// How many people it is for.
    #[serde(rename = "groupe")]
    pub group: String,
    /// How many scenarios use it.
    #[serde(rename = "parcours")]
    pub scenarios: usize,
    /// Whether it is a draft; never where visitors search.
    #[serde(rename = "brouillon", default, skip_serializing_if = "is_false")]
    pub is_draft: bool,
    /// Why it was found, where its words do not show it.
    #[serde(rename = "pourquoi", default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
    /// Those of its sheets that match best.
    #[serde(rename = "fiches")]
    pub sheets: Vec<SheetHit>,
}

/// A sheet of an action that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetHit {
    /// Its identifier.
    pub id: Id,
    /// Its kind.
    #[serde(rename = "sorte")]
    pub kind: SheetKind,
    /// Its title.
    #[serde(rename = "titre")]
    pub title: String,
}

/// A stretch of text, highlighted or not: never HTML.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// The words.
    #[serde(rename = "texte")]
    pub text: String,
    /// Whether they matched.
    #[serde(rename = "trouve", default, skip_serializing_if = "is_false")]
    pub highlighted: bool,
}

/// One filter with its choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// The filter.
    #[serde(rename = "filtre")]
    pub filter: Filter,
    /// Its choices that some action has, always in the same order.
    #[serde(rename = "choix")]
    pub options: Vec<FacetOption>,
}

/// One choice of a filter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetOption {
    /// What stands in the address.
    #[serde(rename = "valeur")]
    pub value: Id,
    /// What visitors read.
    #[serde(rename = "nom")]
    pub label: String,
    /// How many of the actions found it would keep, the other filters being as they are.
    #[serde(rename = "nombre")]
    pub count: usize,
    /// Whether it is chosen.
    #[serde(rename = "choisi")]
    pub selected: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl Segment {
    /// Makes a stretch that did not match.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), highlighted: false }
    }
}
