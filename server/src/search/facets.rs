//! Counts how many of the actions found each choice of each filter would keep.

use super::{
    query::{filter_field, narrowed},
    schema::{ACTION, Fields},
};
use app::{
    domain::{DurationBand, Level, Library, SheetKind, Theme},
    search::{Facet, FacetOption, Filter, SearchRequest},
};
use std::{collections::HashMap, sync::Arc};
use tantivy::{
    Searcher,
    collector::{Collector, SegmentCollector},
    columnar::StrColumn,
    query::Query,
};

/// Counts every filter with the others as they are: its own choices widen the search and must not hide each other.
pub(super) fn count(
    searcher: &Searcher,
    words: &dyn Query,
    request: &SearchRequest,
    library: &Library,
    fields: &Fields,
) -> tantivy::Result<Vec<Facet>> {
    let one = |filter| {
        let query = narrowed(words.box_clone(), ACTION, request, Some(filter), fields);
        let counter = ValueCounter { field: searcher.schema().get_field_name(filter_field(filter, fields)).to_owned() };
        let counts = searcher.search(&query, &counter)?;
        Ok(facet(filter, &counts, request, library))
    };
    Filter::ALL.into_iter().map(one).collect()
}

fn facet(filter: Filter, counts: &HashMap<String, usize>, request: &SearchRequest, library: &Library) -> Facet {
    let chosen = request.values(filter);
    let options = choices(filter, request, library).into_iter().map(|(value, label)| FacetOption {
        count: counts.get(&value).copied().unwrap_or_default(),
        selected: chosen.contains(&value.as_str()),
        value,
        label,
    });
    Facet { filter, options: options.collect() }
}

/// Returns what a filter can be set to, with the words that visitors read. Families without any action are left out,
/// unless one was chosen: a visitor must be able to take it back.
fn choices(filter: Filter, request: &SearchRequest, library: &Library) -> Vec<(String, String)> {
    let pair = |id: &str, label: &str| (id.to_owned(), label.to_owned());
    match filter {
        Filter::Theme => {
            let is_shown = |theme: &&Arc<Theme>| {
                request.themes.contains(&theme.id) || library.actions().iter().any(|action| action.theme.id == theme.id)
            };
            library.themes().iter().filter(is_shown).map(|theme| pair(theme.id.as_str(), &theme.name)).collect()
        }
        Filter::Kind => SheetKind::ALL.iter().map(|kind| pair(kind.id(), kind.label())).collect(),
        Filter::Level => Level::ALL.iter().map(|level| pair(level.id(), level.label())).collect(),
        Filter::Duration => DurationBand::ALL.iter().map(|band| pair(band.id(), band.label())).collect(),
    }
}

/// Counts the documents by the values of one field of words.
struct ValueCounter {
    field: String,
}

/// Counts within one segment, by the ordinal of the value.
struct SegmentCounter {
    column: Option<StrColumn>,
    counts: HashMap<u64, usize>,
}

impl Collector for ValueCounter {
    type Fruit = HashMap<String, usize>;
    type Child = SegmentCounter;

    fn for_segment(
        &self,
        _: tantivy::SegmentOrdinal,
        reader: &tantivy::SegmentReader,
    ) -> tantivy::Result<SegmentCounter> {
        Ok(SegmentCounter { column: reader.fast_fields().str(&self.field)?, counts: HashMap::new() })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<HashMap<String, usize>>) -> tantivy::Result<HashMap<String, usize>> {
        let mut merged = HashMap::new();
        for (value, count) in fruits.into_iter().flatten() {
            *merged.entry(value).or_default() += count;
        }
        Ok(merged)
    }
}

impl SegmentCollector for SegmentCounter {
    type Fruit = HashMap<String, usize>;

    fn collect(&mut self, doc: tantivy::DocId, _: tantivy::Score) {
        if let Some(column) = &self.column {
            for ordinal in column.term_ords(doc) {
                *self.counts.entry(ordinal).or_default() += 1;
            }
        }
    }

    fn harvest(self) -> HashMap<String, usize> {
        let Some(column) = self.column else { return HashMap::new() };
        let name = |(ordinal, count)| {
            let mut value = String::new();
            column.ord_to_str(ordinal, &mut value).ok().filter(|found| *found).map(|_| (value, count))
        };
        self.counts.into_iter().filter_map(name).collect()
    }
}
