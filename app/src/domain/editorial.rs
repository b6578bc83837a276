//! What every scenario, action and sheet says about itself: where it comes from, who looks after it, links.

use super::{EditorialState, Id};
use jiff::civil::Date;

/// The licence of a text that names no other.
pub const DEFAULT_LICENCE: &str = "CC BY-SA 4.0";

/// A link to somewhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What one finds there.
    pub title: String,
    /// Its address: http, https or mailto only.
    pub address: String,
    /// The language of what one finds there, as a BCP 47 tag.
    pub language: String,
}

/// Where a text comes from and how it is looked after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editorial {
    /// The licence of the text.
    pub licence: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Who looks after it.
    pub maintainers: Vec<String>,
    /// Where its facts come from.
    pub sources: Vec<Link>,
    /// Where to read on.
    pub resources: Vec<Link>,
    /// The day on which a person last checked it.
    pub verified_on: Option<Date>,
    /// The day by which it should be read again.
    pub review_on: Option<Date>,
    /// How far it has come.
    pub state: EditorialState,
    /// Identifiers that it had before.
    pub former_ids: Vec<Id>,
}
