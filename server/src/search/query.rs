//! From what was understood to a tantivy query, built by hand: nothing typed is ever syntax.

use super::{
    ask::{Asked, Unit},
    indexing::{RANKS, meaning_term},
    reading::Reading,
    schema::{About, Fields, weights},
    vocabulary::{Sense, Vocabulary},
};
use tantivy::{
    Term,
    query::{
        AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, Query, TermQuery, TermSetQuery,
    },
    schema::{Field, IndexRecordOption},
};

/// How much of the lesser fields' scores counts beside the best field's.
const TIE_BREAKER: f32 = 0.3;

/// How much of the lesser ones counts of a phrase's own words and of what the phrase means.
const MEANING_TIE_BREAKER: f32 = 0.35;

/// What a meaning gives for each word of its phrase to the actions that it names, from the first to the last.
const MEANING: [f32; RANKS] = [13.0, 10.0, 8.0, 6.0, 5.0];

/// How much more a meaning counts of what is all that was typed: there is no other evidence than the order in which it names its actions.
const ALONE: f32 = 2.0;

/// How much a meaning counts that is only one of several of the phrase.
const AMBIGUOUS: f32 = 0.85;

/// The same for a phrase that means several things and is all that was typed: what each of them means first comes before what any of them means last.
const ONE_OF_SEVERAL: [f32; RANKS] = [42.0, 8.0, 6.0, 5.0, 4.0];

/// How much the true synonyms of a phrase count beside the phrase itself.
const SYNONYM: f32 = 0.4;

/// How much the names of the tools that replace a brand count beside it.
const REPLACEMENT: f32 = 0.1;

/// Most synonyms of one meaning that texts are searched for.
const MOST_SYNONYMS: usize = 8;

/// How much a word counts with which nearly every need is told.
const WEAK: f32 = 0.25;

/// What a document gets besides that has everything that was asked.
const COMPLETE: f32 = 4.0;

/// How much of what was asked a document has to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// Everything that matters.
    All,
    /// Something; what has more scores more.
    Some,
}

/// The phrase that a meaning was found in.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    /// How many words it has.
    length: usize,
    /// Whether it is all that was typed.
    is_alone: bool,
}

/// Builds queries for one index and vocabulary.
pub(super) struct Builder<'a> {
    pub(super) fields: &'a Fields,
    pub(super) vocabulary: &'a Vocabulary,
}

impl Builder<'_> {
    /// Asks for what was understood; everything, where nothing was asked.
    pub(super) fn query(&self, asked: &Asked, strictness: Strictness) -> Box<dyn Query> {
        if asked.is_empty() {
            return Box::new(AllQuery);
        }
        let strong: Vec<_> = asked.strong().map(|unit| self.unit(unit, asked.units.len() == 1)).collect();
        if strictness == Strictness::All {
            return all_of(strong);
        }
        let complete = (strong.len() > 1).then(|| {
            let all = all_of(strong.iter().map(|clause| clause.box_clone()).collect());
            Box::new(ConstScoreQuery::new(all, COMPLETE)) as Box<dyn Query>
        });
        let scattered = asked
            .scattered
            .iter()
            .flat_map(|(sense, weight)| self.meaning(*sense, *weight, Phrase { length: 1, is_alone: false }));
        let weak = asked.weak().map(|unit| boosted(self.unit(unit, false), WEAK));
        let clauses = strong.into_iter().chain(scattered).chain(weak).chain(complete);
        Box::new(BooleanQuery::new(clauses.map(|clause| (Occur::Should, clause)).collect()))
    }

    /// Asks for the documents of one kind only.
    pub(super) fn about(&self, about: About, query: Box<dyn Query>) -> Box<dyn Query> {
        let term = Term::from_field_text(self.fields.about, about.term());
        let of_kind = ConstScoreQuery::new(Box::new(TermQuery::new(term, IndexRecordOption::Basic)), 0.0);
        Box::new(BooleanQuery::new(vec![(Occur::Must, Box::new(of_kind)), (Occur::Must, query)]))
    }

    /// Asks for some documents only, by their numbers.
    pub(super) fn among(&self, numbers: impl Iterator<Item = u64>, query: Box<dyn Query>) -> Box<dyn Query> {
        let terms = TermSetQuery::new(numbers.map(|number| Term::from_field_u64(self.fields.number, number)));
        let among = ConstScoreQuery::new(Box::new(terms), 0.0);
        Box::new(BooleanQuery::new(vec![(Occur::Must, Box::new(among)), (Occur::Must, query)]))
    }

    /// Asks for a word or phrase: for its words, or for what it means.
    fn unit(&self, unit: &Unit, is_alone: bool) -> Box<dyn Query> {
        let mut alternatives: Vec<Box<dyn Query>> = Vec::new();
        let words: Vec<_> =
            unit.words.iter().filter(|readings| !readings.is_empty()).map(|readings| self.word(readings)).collect();
        let length = words.len().max(1);
        if words.len() == unit.words.len() && !words.is_empty() {
            alternatives.push(all_of(words));
        }
        if !unit.glued.is_empty() {
            alternatives.push(self.word(&unit.glued));
        }
        for (sense, weight) in &unit.senses {
            alternatives.extend(self.meaning(*sense, *weight, Phrase { length, is_alone }));
        }
        best_of(alternatives, MEANING_TIE_BREAKER)
    }

    /// Asks for one of the readings of a word.
    fn word(&self, readings: &[Reading]) -> Box<dyn Query> {
        let reading = |reading: &Reading| {
            let words = reading.stems.iter().map(|stems| self.stems(stems, reading.weight)).collect();
            all_of(words)
        };
        best_of(readings.iter().map(reading).collect(), 0.0)
    }

    /// Asks for one of some stems in the field where it counts most.
    fn stems(&self, stems: &[String], weight: f32) -> Box<dyn Query> {
        let in_field = |(field, of_field): (Field, f32)| {
            let in_field = move |stem: &String| {
                let term = TermQuery::new(Term::from_field_text(field, stem), IndexRecordOption::WithFreqs);
                boosted(Box::new(term), of_field * weight)
            };
            best_of(stems.iter().map(in_field).collect(), 0.0)
        };
        best_of(weights(self.fields).map(in_field).into(), TIE_BREAKER)
    }

    /// Asks for what a phrase means: the things that the meaning names, and texts that use one of its synonyms.
    fn meaning(&self, sense: Sense, weight: f32, words: Phrase) -> Vec<Box<dyn Query>> {
        let values = match sense.is_ambiguous {
            true if words.is_alone => ONE_OF_SEVERAL,
            true => MEANING.map(|value| value * AMBIGUOUS),
            false if words.is_alone => MEANING.map(|value| value * ALONE),
            false => MEANING,
        };
        let length = f32::from(u8::try_from(words.length).unwrap_or(u8::MAX));
        let named = values.iter().enumerate().map(|(rank, value)| {
            let term = Term::from_field_text(self.fields.meaning, &meaning_term(sense.meaning, rank));
            let named = TermQuery::new(term, IndexRecordOption::Basic);
            Box::new(ConstScoreQuery::new(Box::new(named), value * weight * length)) as Box<dyn Query>
        });
        let meaning = self.vocabulary.meaning(sense).filter(|_| !sense.is_ambiguous);
        let share = if meaning.is_some_and(|meaning| meaning.brand.is_some()) { REPLACEMENT } else { SYNONYM };
        let synonyms = meaning.into_iter().flat_map(|meaning| &meaning.synonyms);
        let synonym =
            |words: &Vec<Vec<String>>| all_of(words.iter().map(|stems| self.stems(stems, weight * share)).collect());
        let synonyms = best_of(synonyms.take(MOST_SYNONYMS).map(synonym).collect(), 0.0);
        vec![best_of(named.collect(), 0.0), synonyms]
    }
}

fn boosted(query: Box<dyn Query>, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, weight))
}

/// Asks for all of some things; their scores add up.
fn all_of(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match queries.pop() {
        Some(only) if queries.is_empty() => only,
        last => {
            Box::new(BooleanQuery::new(queries.into_iter().chain(last).map(|query| (Occur::Must, query)).collect()))
        }
    }
}

/// Asks for the best of some things, and a share of the others.
fn best_of(mut queries: Vec<Box<dyn Query>>, tie_breaker: f32) -> Box<dyn Query> {
    match queries.pop() {
        Some(only) if queries.is_empty() => only,
        last => Box::new(DisjunctionMaxQuery::with_tie_breaker(queries.into_iter().chain(last).collect(), tie_breaker)),
    }
}
