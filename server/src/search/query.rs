//! From what a visitor typed to a tantivy query, built by hand: nothing typed is ever syntax.

use super::{
    analysis,
    schema::{Fields, weights},
};
use app::search::{Filter, SearchRequest};
use tantivy::{
    Term,
    query::{
        AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, Query,
        TermQuery,
    },
    schema::{Field, IndexRecordOption},
    tokenizer::TextAnalyzer,
};

/// How much of the lesser fields' scores counts beside the best field's.
const TIE_BREAKER: f32 = 0.3;

/// Fewest letters of the last word that is completed while typing.
const SHORTEST_PREFIX: usize = 2;

/// How much a completed word counts beside a whole one.
const PREFIX_WEIGHT: f32 = 0.5;

/// What the words of a query ask of documents.
pub(super) struct Words {
    terms: Vec<String>,
}

impl Words {
    /// Analyses the words of a query.
    pub(super) fn of(query: &str, analyzer: &mut TextAnalyzer) -> Self {
        Self { terms: analysis::terms(analyzer, query) }
    }

    /// Returns the analysed terms.
    pub(super) fn terms(&self) -> &[String] {
        &self.terms
    }

    /// Asks for all of the words, the last one as typed so far; everything where there are none.
    pub(super) fn all(&self, fields: &Fields) -> Box<dyn Query> {
        self.combined(Occur::Must, fields)
    }

    /// Asks for any of the words.
    pub(super) fn any(&self, fields: &Fields) -> Box<dyn Query> {
        self.combined(Occur::Should, fields)
    }

    fn combined(&self, occur: Occur, fields: &Fields) -> Box<dyn Query> {
        if self.terms.is_empty() {
            return Box::new(AllQuery);
        }
        let last = self.terms.len() - 1;
        let clauses = self.terms.iter().enumerate().map(|(n, term)| (occur, one_word(term, n == last, fields)));
        Box::new(BooleanQuery::new(clauses.collect()))
    }
}

/// Asks for a word in the field where it counts most.
fn one_word(term: &str, is_last: bool, fields: &Fields) -> Box<dyn Query> {
    let in_field = |(field, weight): (Field, f32)| -> Box<dyn Query> {
        let whole = TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::WithFreqs);
        Box::new(BoostQuery::new(Box::new(whole), weight))
    };
    let begun = |(field, weight): (Field, f32)| -> Box<dyn Query> {
        let begun = FuzzyTermQuery::new_prefix(Term::from_field_text(field, term), 0, true);
        Box::new(ConstScoreQuery::new(Box::new(begun), weight * PREFIX_WEIGHT))
    };
    let mut alternatives: Vec<Box<dyn Query>> = weights(fields).map(in_field).into();
    if is_last && term.chars().count() >= SHORTEST_PREFIX {
        alternatives.extend(weights(fields).map(begun));
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(alternatives, TIE_BREAKER))
}

/// Returns the field that a filter looks at.
pub(super) const fn filter_field(filter: Filter, fields: &Fields) -> Field {
    match filter {
        Filter::Theme => fields.theme,
        Filter::Kind => fields.kind,
        Filter::Level => fields.level,
        Filter::Duration => fields.duration,
    }
}

/// Narrows a query to one kind of document and to the filters of a request, but for `except`.
pub(super) fn narrowed(
    words: Box<dyn Query>,
    about: &str,
    request: &SearchRequest,
    except: Option<Filter>,
    fields: &Fields,
) -> BooleanQuery {
    let exactly = |field: Field, value: &str| -> Box<dyn Query> {
        let term = TermQuery::new(Term::from_field_text(field, value), IndexRecordOption::Basic);
        Box::new(ConstScoreQuery::new(Box::new(term), 0.0))
    };
    let mut clauses = vec![(Occur::Must, words), (Occur::Must, exactly(fields.about, about))];
    for filter in Filter::ALL.into_iter().filter(|filter| Some(*filter) != except) {
        let values = request.values(filter);
        if !values.is_empty() {
            let field = filter_field(filter, fields);
            let any = values.into_iter().map(|value| (Occur::Should, exactly(field, value))).collect();
            clauses.push((Occur::Must, Box::new(BooleanQuery::new(any))));
        }
    }
    BooleanQuery::new(clauses)
}
