//! What is asked: read leniently from an address, written back in one canonical form.

use super::Filter;
use crate::domain::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Longest query that is searched, in characters; what is beyond is ignored.
pub const MAX_QUERY_LENGTH: usize = 200;

/// Last page that can be asked for.
pub const MAX_PAGE: usize = 1000;

/// Most values of one filter.
const MAX_VALUES: usize = 32;

/// A search: words, filters, an order and a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchRequest {
    /// What the visitor typed.
    #[serde(rename = "q", default)]
    pub query: String,
    /// The values chosen of each filter; any of them will do. A filter without values is not there.
    #[serde(rename = "filtres", default)]
    pub filters: BTreeMap<Filter, Vec<Id>>,
    /// The order.
    #[serde(rename = "tri", default)]
    pub sort: Sort,
    /// The page, from 1.
    #[serde(default = "first_page")]
    pub page: usize,
}

/// The order of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    /// Best answer first.
    #[default]
    #[serde(rename = "pertinence")]
    Relevance,
    /// By title.
    #[serde(rename = "titre")]
    Title,
    /// Those that most scenarios use first.
    #[serde(rename = "reutilisees")]
    MostReused,
}

impl Sort {
    /// Every order, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Relevance, Self::Title, Self::MostReused];

    /// Returns the word that stands in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Relevance => "pertinence",
            Self::Title => "titre",
            Self::MostReused => "reutilisees",
        }
    }

    /// Returns the words that visitors read.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Relevance => "Les plus proches de la demande",
            Self::Title => "Par titre",
            Self::MostReused => "Les plus réutilisées",
        }
    }

    /// Returns how results in this order are told; nothing where it is the usual one.
    pub const fn told(self) -> &'static str {
        match self {
            Self::Relevance => "",
            Self::Title => ", triées par titre",
            Self::MostReused => ", les plus réutilisées d’abord",
        }
    }

    fn from_id(id: &str) -> Self {
        Self::ALL.into_iter().find(|sort| sort.id() == id).unwrap_or_default()
    }
}

const fn first_page() -> usize {
    1
}

impl Default for SearchRequest {
    fn default() -> Self {
        Self { query: String::new(), filters: BTreeMap::new(), sort: Sort::default(), page: 1 }
    }
}

impl SearchRequest {
    /// Searches for words only.
    pub fn words(query: &str) -> Self {
        Self { query: tidy(query), ..Self::default() }
    }

    /// Searches for all actions of one value of a filter.
    pub fn of(filter: Filter, value: Id) -> Self {
        Self { filters: BTreeMap::from([(filter, vec![value])]), ..Self::default() }
    }

    /// Names the page that shows it, in the title of the window.
    pub fn title(&self) -> String {
        let page = if self.page > 1 { format!(", page {}", self.page) } else { String::new() };
        match self.query.as_str() {
            "" => format!("Chercher une #action{page}"),
            words => format!("«\u{202f}{words}\u{202f}», recherche{page}"),
        }
    }

    /// Reads the query string of an address. What it does not understand is left out: a visitor may type anything.
    pub fn from_query_string(query_string: &str) -> Self {
        let mut request = Self::default();
        for (key, value) in form_urlencoded::parse(query_string.as_bytes()) {
            match key.as_ref() {
                "q" => request.query = tidy(&value),
                "tri" => request.sort = Sort::from_id(&value),
                "page" => request.page = value.parse().unwrap_or(1).clamp(1, MAX_PAGE),
                key => {
                    if let (Some(filter), Ok(value)) = (Filter::from_key(key), value.parse()) {
                        request.choose(filter, value);
                    }
                }
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
        for (filter, value) in self.chosen() {
            writer.append_pair(filter.key(), value.as_str());
        }
        if self.sort != Sort::default() {
            writer.append_pair("tri", self.sort.id());
        }
        if self.page > 1 {
            writer.append_pair("page", &self.page.to_string());
        }
        writer.finish()
    }

    /// Returns the chosen values of a filter.
    pub fn values(&self, filter: Filter) -> &[Id] {
        self.filters.get(&filter).map_or(&[], Vec::as_slice)
    }

    /// Returns every chosen value with its filter, in the order in which the filters are shown.
    pub fn chosen(&self) -> impl Iterator<Item = (Filter, &Id)> {
        Filter::ALL.into_iter().flat_map(|filter| self.values(filter).iter().map(move |value| (filter, value)))
    }

    /// Says whether any filter is set.
    pub fn is_filtered(&self) -> bool {
        !self.filters.is_empty()
    }

    /// Chooses one more value, unless there are too many.
    fn choose(&mut self, filter: Filter, value: Id) {
        let values = self.filters.entry(filter).or_default();
        if !values.contains(&value) && values.len() < MAX_VALUES {
            values.push(value);
        }
    }

    /// Leaves out the values that are not meant.
    pub fn retain(&mut self, is_meant: impl Fn(Filter, &Id) -> bool) {
        self.filters.retain(|filter, values| {
            values.retain(|value| is_meant(*filter, value));
            !values.is_empty()
        });
    }

    /// Returns the same search on another page, [`MAX_PAGE`] at most.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self { page: page.clamp(1, MAX_PAGE), ..self.clone() }
    }

    /// Returns the same search without one value of a filter, on its first page.
    #[must_use]
    pub fn without(&self, filter: Filter, value: &Id) -> Self {
        let mut request = self.on_page(1);
        request.retain(|other, chosen| other != filter || chosen != value);
        request
    }

    /// Returns the same words in the same order without any filter.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self { filters: BTreeMap::new(), page: 1, ..self.clone() }
    }

    /// Returns the same search for other words, on its first page.
    #[must_use]
    pub fn for_words(&self, query: &str) -> Self {
        Self { query: tidy(query), page: 1, ..self.clone() }
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

    fn values(request: &SearchRequest, filter: Filter) -> Vec<&str> {
        request.values(filter).iter().map(Id::as_str).collect()
    }

    #[test]
    fn request_read_from_an_address_has_words_filters_order_and_page() {
        let request = SearchRequest::from_query_string(
            "q=compte+rendu&famille=se-reunir&fiche=outil&niveau=debutant&niveau=referent&tri=titre&page=2",
        );
        assert_eq!(request.query, "compte rendu");
        assert_eq!(values(&request, Filter::Theme), ["se-reunir"]);
        assert_eq!(values(&request, Filter::Kind), ["outil"]);
        assert_eq!(values(&request, Filter::Level), ["debutant", "referent"]);
        assert_eq!((request.sort, request.page), (Sort::Title, 2));
    }

    #[test]
    fn value_that_is_taken_back_leaves_the_others() {
        let request = SearchRequest::from_query_string("q=vote&niveau=debutant&niveau=referent&famille=decider&page=3");
        let without = request.without(Filter::Level, &"debutant".parse().expect("an identifier"));
        assert_eq!(without.to_query_string(), "q=vote&famille=decider&niveau=referent");
        assert_eq!(without.without_filters().to_query_string(), "q=vote");
    }

    #[test]
    fn request_leaves_out_characters_that_nobody_sees() {
        assert_eq!(SearchRequest::words("vi\u{202e}sio\u{0} \u{feff}libre").query, "vi sio libre");
    }

    #[test]
    fn request_leaves_out_what_it_does_not_understand() {
        let request = SearchRequest::from_query_string("q=%00%FF'\"&famille=../x&tri=hasard&page=-3&utm=1");
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
