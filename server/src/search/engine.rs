//! The search engine of one reading of the content.

use super::{
    PAGE_SIZE, analysis,
    excerpt::Highlighter,
    facets, indexing,
    query::{Words, narrowed},
    schema::{ACTION, Fields, SHEET},
    suggestions,
};
use app::{
    domain::{Action, EditorialState, Id, Library, Sheet},
    search::{Hit, SearchEngine, SearchError, SearchRequest, SearchResults, Segment, SheetHit},
};
use std::{collections::HashMap, sync::Arc};
use tantivy::{
    IndexReader, Searcher,
    collector::{Count, TopDocs},
    columnar::Column,
    query::Query,
    tokenizer::TextAnalyzer,
};

/// Most sheets shown under an action.
const SHEETS_PER_HIT: usize = 3;

/// Most sheets that are ranked for a search.
const RANKED_SHEETS: usize = 500;

/// Searches one library.
pub struct Engine {
    library: Arc<Library>,
    reader: IndexReader,
    fields: Fields,
    analyzer: TextAnalyzer,
    lexicon: Vec<(String, String)>,
}

impl Engine {
    /// Builds the index of a library.
    ///
    /// # Errors
    /// When tantivy cannot build it, for example for want of memory.
    pub fn new(library: Arc<Library>) -> Result<Self, SearchError> {
        let (reader, fields) = indexing::build(&library).map_err(|error| failed(&error))?;
        let lexicon = indexing::lexicon(&library);
        Ok(Self { library, reader, fields, analyzer: analysis::french(), lexicon })
    }

    /// Finds a page of actions: those with all the words, or with any of them where none has all.
    fn answer(&self, request: &SearchRequest) -> tantivy::Result<SearchResults> {
        let request = &self.understood(request);
        let searcher = self.reader.searcher();
        let words = Words::of(&request.query, &mut self.analyzer.clone());
        let mut query = words.all(&self.fields);
        let mut total = self.count(&searcher, query.as_ref(), request)?;
        if total == 0 && words.terms().len() > 1 {
            query = words.any(&self.fields);
            total = self.count(&searcher, query.as_ref(), request)?;
        }
        let pages = total.div_ceil(PAGE_SIZE).max(1);
        let request = request.on_page(request.page.min(pages));
        let facets = facets::count(&searcher, query.as_ref(), &request, &self.library, &self.fields)?;
        Ok(SearchResults {
            total,
            pages,
            hits: self.hits(&searcher, query.as_ref(), &request, &words)?,
            facets,
            suggestions: if total == 0 { suggestions::near(&request.query, &self.lexicon) } else { Vec::new() },
            request,
        })
    }

    /// Leaves out the families that the library does not have.
    fn understood(&self, request: &SearchRequest) -> SearchRequest {
        let mut request = request.clone();
        request.themes.retain(|id| self.library.themes().iter().any(|theme| theme.id == *id));
        request
    }

    fn count(&self, searcher: &Searcher, words: &dyn Query, request: &SearchRequest) -> tantivy::Result<usize> {
        searcher.search(&narrowed(words.box_clone(), ACTION, request, None, &self.fields), &Count)
    }

    fn hits(
        &self,
        searcher: &Searcher,
        words: &dyn Query,
        request: &SearchRequest,
        terms: &Words,
    ) -> tantivy::Result<Vec<Hit>> {
        let query = narrowed(words.box_clone(), ACTION, request, None, &self.fields);
        let has_words = !terms.terms().is_empty();
        let numbers = if has_words {
            let page = TopDocs::with_limit(PAGE_SIZE).and_offset((request.page - 1) * PAGE_SIZE).order_by_score();
            self.numbers(searcher, &query, &page)?
        } else {
            self.by_title(searcher, &query, request.page)?
        };
        let sheet_scores = if has_words { self.sheet_scores(searcher, terms)? } else { HashMap::new() };
        let mut highlighter = Highlighter::new(terms.terms(), self.analyzer.clone());
        let actions = numbers.iter().filter_map(|(number, _)| self.library.actions().get(*number));
        Ok(actions.map(|action| self.hit(action, &sheet_scores, &mut highlighter)).collect())
    }

    /// Without words there is nothing to rank by: actions come in the order of their titles.
    fn by_title(&self, searcher: &Searcher, query: &dyn Query, page: usize) -> tantivy::Result<Vec<(usize, f32)>> {
        let everything = TopDocs::with_limit(self.library.actions().len().max(1)).order_by_score();
        let mut numbers = self.numbers(searcher, query, &everything)?;
        numbers.sort_by_key(|(number, _)| *number);
        Ok(numbers.into_iter().skip((page - 1) * PAGE_SIZE).take(PAGE_SIZE).collect())
    }

    /// Returns the numbers, in the library, of the documents that a collector keeps, with their scores.
    fn numbers<C>(&self, searcher: &Searcher, query: &dyn Query, collector: &C) -> tantivy::Result<Vec<(usize, f32)>>
    where
        C: tantivy::collector::Collector<Fruit = Vec<(f32, tantivy::DocAddress)>>,
    {
        let columns: Vec<Column<u64>> = searcher
            .segment_readers()
            .iter()
            .map(|segment| segment.fast_fields().u64(searcher.schema().get_field_name(self.fields.number)))
            .collect::<tantivy::Result<_>>()?;
        let found = searcher.search(query, collector)?;
        let number = |(score, address): (f32, tantivy::DocAddress)| {
            let column = columns.get(usize::try_from(address.segment_ord).ok()?)?;
            Some((usize::try_from(column.first(address.doc_id)?).ok()?, score))
        };
        Ok(found.into_iter().filter_map(number).collect())
    }

    /// Returns how well each sheet answers the words.
    fn sheet_scores(&self, searcher: &Searcher, terms: &Words) -> tantivy::Result<HashMap<&Id, f32>> {
        let query = narrowed(terms.any(&self.fields), SHEET, &SearchRequest::default(), None, &self.fields);
        let found = self.numbers(searcher, &query, &TopDocs::with_limit(RANKED_SHEETS).order_by_score())?;
        Ok(found
            .into_iter()
            .filter_map(|(number, score)| Some((&self.library.sheets().get(number)?.id, score)))
            .collect())
    }

    fn hit(&self, action: &Arc<Action>, sheet_scores: &HashMap<&Id, f32>, highlighter: &mut Highlighter<'_>) -> Hit {
        Hit {
            id: action.id.clone(),
            title: highlighter.mark(&action.title),
            theme: action.theme.name.clone(),
            excerpt: excerpt(action, highlighter),
            duration: action.duration.to_string(),
            group: action.group.to_string(),
            scenarios: self.library.scenario_count(&action.id),
            is_draft: action.editorial.state == EditorialState::Draft,
            sheets: best_sheets(action, sheet_scores),
        }
    }
}

/// Shows the summary where it matches or nothing does, and otherwise the passage that matches best.
fn excerpt(action: &Action, highlighter: &mut Highlighter<'_>) -> Vec<Segment> {
    let summary = highlighter.mark(&action.summary);
    if summary.iter().any(|segment| segment.highlighted) {
        return summary;
    }
    let mut texts = vec![action.summary.as_str(), action.need.as_str()];
    texts.extend(indexing::action_texts(action));
    highlighter.best_passage(&texts)
}

/// Returns the sheets that match best, then the first ones of the action.
fn best_sheets(action: &Action, scores: &HashMap<&Id, f32>) -> Vec<SheetHit> {
    let mut sheets: Vec<&Arc<Sheet>> = action.sheets.iter().collect();
    let score = |sheet: &Sheet| scores.get(&sheet.id).copied().unwrap_or_default();
    sheets.sort_by(|a, b| score(b).total_cmp(&score(a)));
    let hit = |sheet: &Arc<Sheet>| SheetHit { id: sheet.id.clone(), kind: sheet.kind(), title: sheet.title.clone() };
    sheets.into_iter().take(SHEETS_PER_HIT).map(hit).collect()
}

fn failed(error: &tantivy::TantivyError) -> SearchError {
    SearchError(error.to_string())
}

impl SearchEngine for Engine {
    fn search(&self, request: &SearchRequest) -> Result<SearchResults, SearchError> {
        self.answer(request).map_err(|error| failed(&error))
    }
}
