//! The search engine of one reading of the content.

use super::{
    PAGE_SIZE,
    ask::Asked,
    collect::{Scores, best_first, bring_forward},
    excerpt::Highlighter,
    facets::{self, Counts, Facets},
    indexing::{self, Built},
    likeness::Likeness,
    query::{Builder, Strictness},
    schema::About,
    suggestions,
    vocabulary::{Sense, Vocabulary},
};
use app::{
    domain::{Action, Brand, EditorialState, Id, Library, Scenario, Sheet},
    search::{
        BrandHit, Hit, Precision, Reason, ScenarioHit, SearchEngine, SearchError, SearchRequest, SearchResults,
        SheetHit, Sort, Suggestion, ToolChoice,
    },
};
use std::{cmp::Reverse, collections::HashMap, sync::Arc};
use tantivy::{Searcher, collector::Count, query::Query};

/// Most sheets shown under an action.
const SHEETS_PER_HIT: usize = 3;

/// Most scenarios proposed above the actions.
const MOST_SCENARIOS: usize = 2;

/// What an action has to score beside the best one to be an answer at all.
const WORTH_SHOWING: f32 = 0.12;

/// Most actions of which the order is settled by how like their phrases are to the query.
const SETTLED: usize = 50;

/// How much it counts that the phrases of an action are all that the query is like, beside the score of the best action.
const LIKE: f32 = 0.7;

/// Searches one library.
pub struct Engine {
    pub(super) library: Arc<Library>,
    pub(super) vocabulary: Vocabulary,
    pub(super) built: Built,
    likeness: Likeness,
    facets: Facets,
    /// How many scenarios use each action, in the order of the library.
    reuse: Vec<u32>,
    /// The places of the sheets in the library.
    sheet_places: HashMap<Id, usize>,
}

/// The actions that answer a request.
struct Found {
    /// How many there are.
    total: usize,
    /// The places of the first of them in the library, in the order asked for.
    places: Vec<usize>,
    /// How many of the actions each filter would keep.
    counts: Counts,
    /// How much of what was asked they have.
    precision: Precision,
}

impl Engine {
    /// Builds the index of a library.
    ///
    /// # Errors
    /// When tantivy cannot build it, for example for want of memory.
    pub fn new(library: Arc<Library>) -> Result<Self, SearchError> {
        let vocabulary = Vocabulary::of(&library);
        Self::with_vocabulary(library, vocabulary)
    }

    /// Builds the index of a library with another vocabulary than its own, to measure what it is worth.
    ///
    /// # Errors
    /// When tantivy cannot build it, for example for want of memory.
    pub fn with_vocabulary(library: Arc<Library>, vocabulary: Vocabulary) -> Result<Self, SearchError> {
        let built = indexing::build(&library, &vocabulary)?;
        let likeness = Likeness::of(&library, &vocabulary);
        let facets = Facets::of(&library);
        let uses = library.actions().iter().map(|action| library.scenario_count(&action.id));
        let reuse = uses.map(|count| u32::try_from(count).unwrap_or(u32::MAX)).collect();
        let sheet_places =
            library.sheets().iter().enumerate().map(|(place, sheet)| (sheet.id.clone(), place)).collect();
        Ok(Self { library, vocabulary, built, likeness, facets, reuse, sheet_places })
    }

    /// Tells in French how a query is understood, for those who write the vocabulary.
    pub fn understanding(&self, query: &str) -> String {
        self.asked(query).told(&self.vocabulary)
    }

    /// Ranks actions without drawing anything from them: their places in the library, best first, and how many there are. For measurements.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn rank(&self, request: &SearchRequest) -> Result<(usize, Vec<usize>), SearchError> {
        let found = self.find(&self.built.reader.searcher(), &self.asked(&request.query), request);
        found.map(|found| (found.total, found.places)).map_err(|error| SearchError(error.to_string()))
    }

    /// Returns how many bytes the index takes in memory.
    pub fn index_bytes(&self) -> u64 {
        self.built.reader.searcher().space_usage().map_or(0, |usage| usage.total().get_bytes())
    }

    /// Understands a query.
    pub(super) fn asked(&self, query: &str) -> Asked {
        Asked::of(query, &self.built.lexicon, &self.vocabulary)
    }

    pub(super) fn builder(&self) -> Builder<'_> {
        Builder { fields: &self.built.fields, vocabulary: &self.vocabulary }
    }

    /// Finds a page of actions, best answers first.
    fn answer(&self, request: &SearchRequest) -> tantivy::Result<SearchResults> {
        let mut request = request.clone();
        request.retain(|filter, value| self.facets.knows(filter, value));
        let asked = self.asked(&request.query);
        let searcher = self.built.reader.searcher();
        let found = self.find(&searcher, &asked, &request)?;
        let total = found.total;
        let pages = total.div_ceil(PAGE_SIZE).max(1);
        request.page = request.page.min(pages);
        let of_page = found.places.iter().skip((request.page - 1) * PAGE_SIZE).take(PAGE_SIZE);
        let shown: Vec<&Arc<Action>> = of_page.filter_map(|place| self.library.actions().get(*place)).collect();
        let highlighter = Highlighter::new(&asked, &self.vocabulary);
        let sheet_scores = self.sheet_scores(&searcher, &asked, &shown)?;
        let is_overview = request.page == 1 && !request.is_filtered() && !asked.is_empty();
        let scenarios = if is_overview { self.scenarios(&searcher, &asked, &highlighter)? } else { Vec::new() };
        Ok(SearchResults {
            total,
            pages,
            hits: shown.into_iter().map(|action| self.hit(action, &asked, &sheet_scores, &highlighter)).collect(),
            facets: self.facets.shown(&found.counts, &request),
            precision: found.precision,
            scenarios,
            brand: self.brand(&asked),
            suggestions: suggestions::spellings(&request.query, &asked),
            unknown: asked.unknown,
            request,
        })
    }

    /// Finds the actions that have some of what was asked, those with more of it first, and leaves out those that have next to nothing.
    ///
    /// Asking for everything first, and for less only where little has it, was measured to be worse: a need told in a
    /// whole sentence is answered by what it is about, and not by the text that happens to use every word of it.
    fn find(&self, searcher: &Searcher, asked: &Asked, request: &SearchRequest) -> tantivy::Result<Found> {
        let query = self.builder().query(asked, Strictness::Some);
        let mut scored: Vec<(f32, u64)> = searcher.search(&query, &Scores)?;
        scored.retain(|(_, number)| About::Action.index(*number).is_some());
        let best = scored.iter().map(|(score, _)| *score).fold(0.0, f32::max);
        let worth = if asked.is_empty() { 0.0 } else { best * WORTH_SHOWING };
        scored.retain(|(score, _)| *score >= worth);
        if request.sort == Sort::Relevance && !asked.is_empty() && !self.is_brand(asked) {
            self.settle(&request.query, best, &mut scored);
        }
        let chosen = self.facets.chosen(request);
        let mut counts = self.facets.no_counts();
        scored.retain(|(_, number)| {
            let place = About::Action.index(*number).unwrap_or_default();
            facets::count(&self.facets.masks(place), &chosen, &mut counts)
        });
        let total = scored.len();
        match request.sort {
            Sort::Relevance if !asked.is_empty() => scored = best_first(scored, request.page * PAGE_SIZE),
            Sort::Relevance | Sort::Title => scored.sort_unstable_by_key(|(_, number)| *number),
            Sort::MostReused => scored.sort_unstable_by_key(|(_, number)| (Reverse(self.reuse_of(*number)), *number)),
        }
        let precision = match asked.strong().count() {
            0 | 1 => Precision::All,
            _ => {
                let strict = self.builder().about(About::Action, self.builder().query(asked, Strictness::All));
                if searcher.search(&strict, &Count)? == 0 { Precision::Some } else { Precision::All }
            }
        };
        Ok(Found {
            total,
            places: scored.iter().filter_map(|(_, number)| About::Action.index(*number)).collect(),
            counts,
            precision,
        })
    }

    /// Says whether a brand is all that is asked for: the vocabulary says what replaces it, and in which order.
    fn is_brand(&self, asked: &Asked) -> bool {
        let is_brand =
            |(sense, _): &(Sense, f32)| self.vocabulary.meaning(*sense).is_some_and(|one| one.brand.is_some());
        matches!(asked.units.as_slice(), [unit] if unit.senses.iter().any(is_brand))
    }

    /// Gives the best actions besides their scores what they gain by being like the query. All that were found are told apart, whatever
    /// is filtered, so that a filter changes no order.
    fn settle(&self, query: &str, best: f32, scored: &mut [(f32, u64)]) {
        bring_forward(scored, SETTLED);
        let places: Vec<usize> =
            scored.iter().take(SETTLED).filter_map(|(_, number)| About::Action.index(*number)).collect();
        for ((score, _), likely) in scored.iter_mut().zip(self.likeness.among(query, &places)) {
            *score += LIKE * best * likely.sqrt();
        }
    }

    fn reuse_of(&self, number: u64) -> u32 {
        About::Action.index(number).and_then(|place| self.reuse.get(place)).copied().unwrap_or_default()
    }

    /// Returns how well each sheet of some actions answers what was asked.
    fn sheet_scores(
        &self,
        searcher: &Searcher,
        asked: &Asked,
        actions: &[&Arc<Action>],
    ) -> tantivy::Result<HashMap<&Id, f32>> {
        if asked.is_empty() {
            return Ok(HashMap::new());
        }
        let sheets = self.library.sheets();
        let places =
            actions.iter().flat_map(|action| &action.sheets).filter_map(|sheet| self.sheet_places.get(&sheet.id));
        let mut numbers: Vec<u64> = places.map(|place| About::Sheet.number(*place)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let query = self.builder().among(numbers.into_iter(), self.builder().query(asked, Strictness::Some));
        let found = searcher.search(&query, &Scores)?;
        let by_id =
            found.into_iter().filter_map(|(score, number)| Some((&sheets.get(About::Sheet.index(number)?)?.id, score)));
        Ok(by_id.collect())
    }

    /// Returns the scenarios whose need or title has everything that was asked, or that a meaning names.
    fn scenarios(
        &self,
        searcher: &Searcher,
        asked: &Asked,
        highlighter: &Highlighter,
    ) -> tantivy::Result<Vec<ScenarioHit>> {
        let found =
            self.found(searcher, About::Scenario, self.builder().query(asked, Strictness::All), MOST_SCENARIOS)?;
        let scenarios = found.into_iter().filter_map(|place| self.library.scenarios().get(place));
        let hit = |scenario: &Arc<Scenario>| ScenarioHit {
            id: scenario.id.clone(),
            title: highlighter.mark(&scenario.title),
            need: highlighter.mark(&scenario.need),
            steps: scenario.steps.len(),
        };
        Ok(scenarios.map(hit).collect())
    }

    /// Returns the best things of one kind, by their places in the library.
    pub(super) fn found(
        &self,
        searcher: &Searcher,
        about: About,
        query: Box<dyn Query>,
        most: usize,
    ) -> tantivy::Result<Vec<usize>> {
        let found = best_first(searcher.search(&self.builder().about(about, query), &Scores)?, most);
        Ok(found.into_iter().filter_map(|(_, number)| about.index(number)).collect())
    }

    /// Returns the brand that was named, if something replaces it.
    pub(super) fn brand(&self, asked: &Asked) -> Option<BrandHit> {
        // A word that is only begun names nothing yet.
        let named = asked.units.iter().filter(|unit| !unit.is_begun()).flat_map(|unit| &unit.senses);
        let brands =
            named.filter_map(|(sense, weight)| Some((self.vocabulary.meaning(*sense)?.brand.as_ref()?, weight)));
        // Neither does one that was read as something else and is more of a guess than a slip.
        let (id, _) = brands.max_by(|a, b| a.1.total_cmp(b.1)).filter(|(_, weight)| **weight > 0.5)?;
        let brand: &Brand = self.library.brand(id)?;
        let tools: Vec<ToolChoice> = self.library.replacements(id).iter().filter_map(tool_choice).collect();
        (!tools.is_empty()).then(|| BrandHit { id: id.clone(), name: brand.name.clone(), tools })
    }

    fn hit(
        &self,
        action: &Arc<Action>,
        asked: &Asked,
        sheet_scores: &HashMap<&Id, f32>,
        highlighter: &Highlighter,
    ) -> Hit {
        let (title, excerpt) = (highlighter.mark(&action.title), excerpt(action, highlighter));
        let is_shown = title.iter().chain(&excerpt).any(|segment| segment.highlighted);
        Hit {
            id: action.id.clone(),
            title,
            theme: action.theme.name.clone(),
            excerpt,
            duration: action.duration.to_string(),
            group: action.group.to_string(),
            scenarios: self.library.scenario_count(&action.id),
            is_draft: action.editorial.state == EditorialState::Draft,
            reasons: if is_shown { Vec::new() } else { self.reasons(action, asked) },
            sheets: best_sheets(action, sheet_scores),
        }
    }

    /// Says what led to an action whose own words do not show it.
    fn reasons(&self, action: &Action, asked: &Asked) -> Vec<Reason> {
        let of_unit =
            asked.units.iter().flat_map(|unit| unit.senses.iter().map(move |(sense, _)| (unit.typed.as_str(), sense)));
        let scattered = asked.scattered.iter().map(|(sense, _)| ("", sense));
        let mut reasons: Vec<Reason> = Vec::new();
        for (typed, sense) in of_unit.chain(scattered) {
            let Some(meaning) = self.vocabulary.meaning(*sense).filter(|meaning| meaning.actions.contains(&action.id))
            else {
                continue;
            };
            let is_news = super::french::fold(typed) != super::french::fold(&meaning.name);
            if is_news && !reasons.iter().any(|reason| reason.meant == meaning.name) {
                reasons.push(Reason { typed: typed.to_owned(), meant: meaning.name.clone() });
            }
        }
        reasons
    }
}

/// Shows the summary where it matches or nothing does, and otherwise the passage that matches best.
fn excerpt(action: &Action, highlighter: &Highlighter) -> Vec<app::search::Segment> {
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

fn tool_choice(sheet: &Arc<Sheet>) -> Option<ToolChoice> {
    let choose_if = sheet.tool()?.choose_if.first().unwrap_or(&sheet.summary).clone();
    Some(ToolChoice { id: sheet.id.clone(), title: sheet.title.clone(), choose_if })
}

impl SearchEngine for Engine {
    fn search(&self, request: &SearchRequest) -> Result<SearchResults, SearchError> {
        self.answer(request).map_err(|error| SearchError(error.to_string()))
    }

    fn suggest(&self, typed: &str) -> Result<Vec<Suggestion>, SearchError> {
        suggestions::while_typing(self, &SearchRequest::words(typed).query)
            .map_err(|error| SearchError(error.to_string()))
    }
}
