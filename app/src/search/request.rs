//! What is asked: read leniently from an address, written back in one canonical form.

use crate::domain::{DurationBand, Id, Level, SheetKind};
use serde::{Deserialize, Serialize};

/// Longest query that is searched, in characters; what is beyond is ignored.
pub const MAX_QUERY_LENGTH: usize = 200;

/// Last page that can be asked for.
pub const MAX_PAGE: usize = 1000;

/// A search: words, filters and a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchRequest {
    /// What the visitor typed.
    #[serde(rename = "q", default)]
    pub query: String,
    /// Families to choose from.
    #[serde(rename = "familles", default)]
    pub themes: Vec<Id>,
    /// Kinds of sheet of which the action must have one.
    #[serde(rename = "fiches", default)]
    pub kinds: Vec<SheetKind>,
    /// Levels to choose from.
    #[serde(rename = "niveaux", default)]
    pub levels: Vec<Level>,
    /// Bands of duration to choose from.
    #[serde(rename = "durees", default)]
    pub durations: Vec<DurationBand>,
    /// The page, from 1.
    #[serde(default = "first_page")]
    pub page: usize,
}

/// What a search can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Filter {
    /// The family.
    #[serde(rename = "famille")]
    Theme,
    /// The kinds of sheet that the action has.
    #[serde(rename = "fiche")]
    Kind,
    /// The level.
    #[serde(rename = "niveau")]
    Level,
    /// The duration.
    #[serde(rename = "duree")]
    Duration,
}

const fn first_page() -> usize {
    1
}

impl Default for SearchRequest {
    fn default() -> Self {
        Self { query: String::new(), themes: vec![], kinds: vec![], levels: vec![], durations: vec![], page: 1 }
    }
}

impl Filter {
    /// Every filter, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Kind, Self::Level, Self::Duration];

    /// Returns the name of the parameter in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Theme => "famille",
            Self::Kind => "fiche",
            Self::Level => "niveau",
            Self::Duration => "duree",
        }
    }

    /// Returns the words that visitors read.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Theme => "Famille",
            Self::Kind => "Avec une fiche",
            Self::Level => "Niveau",
            Self::Duration => "Durée",
        }
    }
}

impl SearchRequest {
    /// Searches for words only.
    pub fn words(query: &str) -> Self {
        Self { query: tidy(query), ..Self::default() }
    }

    /// Reads the query string of an address. What it does not understand is left out: a visitor may type anything.
    pub fn from_query_string(query_string: &str) -> Self {
        let mut request = Self::default();
        for (key, value) in form_urlencoded::parse(query_string.as_bytes()) {
            match key.as_ref() {
                "q" => request.query = tidy(&value),
                "famille" => add(&mut request.themes, value.parse().ok()),
                "fiche" => add(&mut request.kinds, SheetKind::from_id(&value)),
                "niveau" => add(&mut request.levels, Level::from_id(&value)),
                "duree" => add(&mut request.durations, DurationBand::from_id(&value)),
                "page" => request.page = value.parse().unwrap_or(1).clamp(1, MAX_PAGE),
                _ => {}
            }
        }
        request
    }

    /// Writes the query string of the address, without `?`; empty for the search for everything.
    pub fn to_query_string(&self) -> String {
        let mut writer = form_urlencoded::Serializer::new(String::new());
        if !self.query.is_empty() {
            writer.append_pair("q", &self.query);
        }
        for filter in Filter::ALL {
            for value in self.values(filter) {
                writer.append_pair(filter.key(), value);
            }
        }
        if self.page > 1 {
            writer.append_pair("page", &self.page.to_string());
        }
        writer.finish()
    }

    /// Returns the chosen values of a filter.
    pub fn values(&self, filter: Filter) -> Vec<&str> {
        match filter {
            Filter::Theme => self.themes.iter().map(Id::as_str).collect(),
            Filter::Kind => self.kinds.iter().map(|kind| kind.id()).collect(),
            Filter::Level => self.levels.iter().map(|level| level.id()).collect(),
            Filter::Duration => self.durations.iter().map(|band| band.id()).collect(),
        }
    }

    /// Says whether any filter is set.
    pub fn is_filtered(&self) -> bool {
        Filter::ALL.into_iter().any(|filter| !self.values(filter).is_empty())
    }

    /// Returns the same search on another page.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// Returns the same words without any filter.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self::words(&self.query)
    }
}

/// Adds a value once.
fn add<T: PartialEq>(values: &mut Vec<T>, value: Option<T>) {
    if let Some(value) = value
        && !values.contains(&value)
        && values.len() < 32
    {
        values.push(value);
    }
}

/// Says whether a character is never seen itself, or turns the text around it.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Folds white space and invisible characters, and cuts what is too long to be a query.
fn tidy(query: &str) -> String {
    let printable: String =
        query.chars().map(|c| if is_invisible(c) { ' ' } else { c }).take(MAX_QUERY_LENGTH * 2).collect();
    let folded = printable.split_whitespace().collect::<Vec<_>>().join(" ");
    folded.chars().take(MAX_QUERY_LENGTH).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn request_read_from_an_address_has_words_filters_and_page() {
        let request = SearchRequest::from_query_string(
            "q=compte+rendu&famille=se-reunir&fiche=outil&niveau=debutant&duree=continu&page=2",
        );
        assert_eq!(request.query, "compte rendu");
        assert_eq!(request.values(Filter::Theme), ["se-reunir"]);
        assert_eq!(request.kinds, [SheetKind::Tool]);
        assert_eq!(request.levels, [Level::Beginner]);
        assert_eq!(request.durations, [DurationBand::Continuous]);
        assert_eq!(request.page, 2);
    }

    #[test]
    fn request_leaves_out_characters_that_nobody_sees() {
        assert_eq!(SearchRequest::words("vi\u{202e}sio\u{0} \u{feff}libre").query, "vi sio libre");
    }

    #[test]
    fn request_leaves_out_what_it_does_not_understand() {
        let request = SearchRequest::from_query_string("q=%00%FF'\"&famille=../x&fiche=pdf&page=-3&utm=1");
        assert_eq!(request, SearchRequest { query: "\u{fffd}'\"".to_owned(), ..SearchRequest::default() });
    }

    proptest! {
        #[test]
        fn request_written_to_an_address_is_read_back(query_string in "[ -~]{0,80}") {
            let request = SearchRequest::from_query_string(&query_string);
            prop_assert_eq!(SearchRequest::from_query_string(&request.to_query_string()), request);
        }

        #[test]
        fn request_of_any_text_is_bounded(query in "\\PC{0,900}") {
            prop_assert!(SearchRequest::words(&query).query.chars().count() <= MAX_QUERY_LENGTH);
        }
    }
}
