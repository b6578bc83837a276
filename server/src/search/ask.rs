//! What a visitor means: from the words that were typed to what the index is asked for.
//!
//! A query is divided into phrases that mean something, longest first, and the words between them; each is weighed, and what nobody
//! knows, or was read otherwise than typed, is kept to be told.

use super::{
    french::{self, Standing, Word},
    lexicon::Lexicon,
    phrase::{Place, all_senses, glued},
    reading::{Origin, Reading, hear_little, joined, little, readings},
    vocabulary::{LONGEST_PHRASE, Sense, Vocabulary},
};
use std::{collections::HashSet, fmt::Write, ops::Range};

/// Most words of a query that are looked at.
const MOST_WORDS: usize = 24;
/// Fewest words that matter of what is no longer a few words but a sentence.
const SENTENCE: usize = 3;
/// How often a word occurs on the site that begins to be common.
const COMMON: f32 = 2.0;
/// How much a phrase counts whose words are all there, but not together.
const SCATTERED: f32 = 0.5;
/// How much each further sense of an ambiguous phrase counts beside the one before it.
const LATER_SENSE: f32 = 0.96;

/// A query as it was understood.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// What is asked for, in the order in which it was typed.
    pub(super) units: Vec<Unit>,
    /// Meanings whose words are all there, but not together.
    pub(super) scattered: Vec<(Sense, f32)>,
    /// Words that were read as others.
    pub(super) corrections: Vec<Correction>,
    /// Words that nobody knows.
    pub(super) unknown: Vec<String>,
}

/// A word of the query that nobody knows, and the known ones that it may be.
#[derive(Clone, Debug)]
pub(super) struct Correction {
    /// Where it stands in the query.
    pub(super) range: Range<usize>,
    /// What it may be, nearest first.
    pub(super) readings: Vec<String>,
}

/// One thing that is asked for: a word, or a phrase that means something.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// What was typed.
    pub(super) typed: String,
    /// What each of its words may be.
    pub(super) words: Vec<Vec<Reading>>,
    /// Two words that are one: the whole of it.
    pub(super) glued: Vec<Reading>,
    /// What it means, and how surely.
    pub(super) senses: Vec<(Sense, f32)>,
    /// Whether it is one of the words that nearly every need is told with.
    pub(super) is_weak: bool,
}

impl Unit {
    /// Says whether one of its words is only begun, so that it may still become another.
    pub(super) fn is_begun(&self) -> bool {
        let is_begun = |readings: &Vec<Reading>| readings.first().is_some_and(|first| first.origin == Origin::Begun);
        self.words.iter().any(is_begun)
    }
}

impl Asked {
    /// Understands a query.
    pub(super) fn of(query: &str, lexicon: &Lexicon, vocabulary: &Vocabulary) -> Self {
        let mut words: Vec<Word> = french::words(query).into_iter().take(MOST_WORDS).collect();
        let last = words.len().saturating_sub(1);
        if words.iter().all(Word::is_stop) {
            // Little words are all that there is: they are meant, articles only where there is nothing else.
            let is_article = |word: &Word| word.standing == Standing::Article;
            let are_articles = words.iter().all(is_article);
            for word in words.iter_mut().filter(|word| are_articles || !is_article(word)) {
                word.standing = Standing::Full;
            }
        } else {
            for (number, word) in words.iter_mut().enumerate() {
                hear_little(word, number == last, lexicon);
            }
            words = joined(words, lexicon);
        }
        let last = words.len().saturating_sub(1);
        let mut asked = Self::default();
        let mut places = Vec::new();
        for (number, word) in words.iter().enumerate().filter(|(_, word)| word.standing != Standing::Article) {
            let readings = if word.is_stop() { little(word) } else { readings(word, number == last, lexicon) };
            if readings.is_empty() {
                asked.unknown.extend(query.get(word.range.clone()).map(str::to_owned));
            }
            if readings.first().is_some_and(|reading| reading.origin == Origin::Corrected) {
                let corrected = readings.iter().filter(|reading| reading.origin == Origin::Corrected);
                let readings = corrected.map(|reading| reading.written.clone()).collect();
                asked.corrections.push(Correction { range: word.range.clone(), readings });
            }
            let read = readings.first().filter(|reading| reading.origin == Origin::Corrected);
            let mut written = word.readings.iter().chain(read.map(|reading| &reading.written));
            let is_weak = written.any(|reading| french::is_weak(reading));
            places.push(Place { word: word.clone(), number, readings, is_weak });
        }
        asked.find_units(query, &words, &places, lexicon, vocabulary);
        asked.find_scattered(&places, vocabulary);
        asked.weigh_common_words(lexicon);
        if asked.units.iter().all(|unit| unit.is_weak) {
            asked.units.iter_mut().for_each(|unit| unit.is_weak = false);
        }
        asked
    }

    /// Says whether nothing is asked for: everything answers.
    pub(super) fn is_empty(&self) -> bool {
        self.units.is_empty() && self.unknown.is_empty()
    }

    /// Returns what is asked for that a document should have.
    pub(super) fn strong(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| !unit.is_weak)
    }

    /// Returns what is asked for that only helps.
    pub(super) fn weak(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| unit.is_weak)
    }

    /// Tells in French how the query was understood, for those who write the vocabulary.
    pub(super) fn told(&self, vocabulary: &Vocabulary) -> String {
        let name = |sense: &Sense| vocabulary.meaning(*sense).map_or("", |meaning| meaning.name.as_str());
        let mut told = String::new();
        for unit in &self.units {
            let _ = write!(told, "« {} »{}", unit.typed, if unit.is_weak { ", compte peu" } else { "" });
            for readings in unit.words.iter().chain(Some(&unit.glued).filter(|glued| !glued.is_empty())) {
                let shown = readings.iter().map(|reading| format!("{} ({:.2})", reading.written, reading.weight));
                let _ = write!(told, "\n  mots : {}", shown.collect::<Vec<_>>().join(", "));
            }
            for (sense, weight) in &unit.senses {
                let ambiguous = if sense.is_ambiguous { ", parmi d’autres sens" } else { "" };
                let _ = write!(told, "\n  sens : {} ({weight:.2}{ambiguous})", name(sense));
            }
            told.push('\n');
        }
        for (sense, weight) in &self.scattered {
            let _ = writeln!(told, "mots dispersés : {} ({weight:.2})", name(sense));
        }
        if !self.unknown.is_empty() {
            let _ = writeln!(told, "inconnus : {}", self.unknown.join(", "));
        }
        told
    }

    /// Divides the query into phrases that mean something, longest first, and the words between them.
    fn find_units(
        &mut self,
        query: &str,
        words: &[Word],
        places: &[Place],
        lexicon: &Lexicon,
        vocabulary: &Vocabulary,
    ) {
        let mut taken = vec![false; places.len()];
        let mut found: Vec<(usize, Unit)> = Vec::new();
        for length in (1..=LONGEST_PHRASE.min(places.len())).rev() {
            for start in 0..=places.len() - length {
                let range = start..start + length;
                let Some(window) = places.get(range.clone()) else { continue };
                if taken.get(range.clone()).is_none_or(|taken| taken.contains(&true)) {
                    continue;
                }
                let glued = if length == 2 { glued(window, lexicon) } else { Vec::new() };
                let senses = all_senses(window, &glued, words, vocabulary);
                let has_meaning = !senses.is_empty() || !glued.is_empty();
                let is_word =
                    length == 1 && window.iter().all(|place| !place.word.is_stop() && !place.readings.is_empty());
                if !has_meaning && !is_word {
                    continue;
                }
                taken.get_mut(range).into_iter().flatten().for_each(|taken| *taken = true);
                let full = window.iter().filter(|place| !place.word.is_stop());
                let unit = Unit {
                    typed: typed(query, window),
                    words: full.map(|place| place.readings.clone()).collect(),
                    glued,
                    senses,
                    is_weak: length == 1 && window.iter().all(|place| place.is_weak || place.word.is_stop()),
                };
                found.push((window.first().map_or(0, |place| place.number), unit));
            }
        }
        found.sort_by_key(|(start, _)| *start);
        // Saying it twice asks for nothing more.
        let mut asked_for = HashSet::new();
        found.retain(|(_, unit)| asked_for.insert(french::fold(&unit.typed)));
        self.units = found.into_iter().map(|(_, unit)| unit).collect();
        for unit in &mut self.units {
            // Of several senses, those come first that the vocabulary names first.
            unit.senses.sort_by_key(|(sense, _)| sense.meaning);
            let ambiguous = unit.senses.iter_mut().filter(|(sense, _)| sense.is_ambiguous);
            ambiguous.fold(1.0, |share, (_, weight)| {
                *weight *= share;
                share * LATER_SENSE
            });
        }
    }

    /// In a whole sentence, what a common word means on its own says little of what the sentence is about.
    fn weigh_common_words(&mut self, lexicon: &Lexicon) {
        if self.strong().count() < SENTENCE {
            return;
        }
        for unit in self.units.iter_mut().filter(|unit| unit.words.len() == 1) {
            let count = f32::from(u16::try_from(lexicon.count(&unit.typed)).unwrap_or(u16::MAX));
            let weight = 1.0 / (1.0 + (1.0 + count / COMMON).log10());
            unit.senses.iter_mut().for_each(|(_, of_sense)| *of_sense *= weight);
        }
    }

    /// Finds the phrases whose words are all typed, in any order and with others between them.
    fn find_scattered(&mut self, places: &[Place], vocabulary: &Vocabulary) {
        if places.len() < 2 {
            return;
        }
        let best = |place: &Place| place.readings.first().map(|reading| reading.stems.concat());
        let typed: HashSet<String> = places.iter().filter_map(best).flatten().collect();
        let known: HashSet<usize> =
            self.units.iter().flat_map(|unit| unit.senses.iter().map(|(sense, _)| sense.meaning)).collect();
        let senses = vocabulary.scattered_senses(&typed).into_iter();
        self.scattered =
            senses.filter(|sense| !known.contains(&sense.meaning)).map(|sense| (sense, SCATTERED)).collect();
    }
}

/// Returns what was typed from the first to the last of some words.
fn typed(query: &str, window: &[Place]) -> String {
    let range = window.first().zip(window.last()).map(|(first, last)| first.word.range.start..last.word.range.end);
    range.and_then(|range| query.get(range)).unwrap_or_default().to_owned()
}
