//! What a visitor means: from the words that were typed to what the index is asked for.
//!
//! Known words are taken as they are. The last one may be only begun. Unknown ones are read as the nearest known words, as
//! two words written together, or left out. Phrases of the vocabulary are found wherever they stand, longest first.

use super::{
    french::{self, Standing, Word},
    lexicon::Lexicon,
    vocabulary::{LONGEST_PHRASE, MOST_COMBINATIONS, Sense, Vocabulary, letters, sounds},
};
use std::{collections::HashSet, fmt::Write, ops::Range};

/// Fewest letters of a word that is completed.
const SHORTEST_BEGINNING: usize = 2;
/// Fewest letters of an unknown word, not the last, that is completed: elsewhere than at the end nobody is still typing.
const SHORTEST_BEGINNING_INSIDE: usize = 4;
/// Most words that a beginning is completed to.
const MOST_COMPLETIONS: usize = 24;
/// Most stems that a beginning stands for.
const MOST_STEMS: usize = 12;
/// Most corrections of one word.
const MOST_CORRECTIONS: usize = 4;
/// Most words of a query that are looked at.
const MOST_WORDS: usize = 24;

/// Fewest words that matter of what is no longer a few words but a sentence.
const SENTENCE: usize = 3;
/// How often a word occurs on the site that begins to be common.
const COMMON: f32 = 2.0;

/// How much a completed word counts beside a whole one that may be meant as it is.
const COMPLETED: f32 = 0.5;
/// The same where what was typed is no known word, so that nothing but its completions can be meant.
const COMPLETED_SURELY: f32 = 0.8;
/// How much a correction counts of the last word where it may also be only begun.
const CORRECTED_OR_BEGUN: f32 = 0.5;
/// How much a corrected word counts: one slip in a long word is sure, in a short one it may be another word; two slips are a guess.
const CORRECTED: f32 = 0.7;
/// The same for a word of at most [`SHORT`] letters.
const CORRECTED_SHORT: f32 = 0.5;
/// The same for two slips.
const CORRECTED_TWICE: f32 = 0.4;
/// Most letters of a short word.
const SHORT: usize = 5;
/// How much a phrase counts whose words are all there, but not together.
const SCATTERED: f32 = 0.5;
/// How much a word counts that was shortened, or written together with its article.
const SHORTENED: f32 = 0.9;
/// How much the parts of a word count that was cut in two.
const CUT: f32 = 0.7;
/// How much each further sense of an ambiguous phrase counts beside the one before it.
const LATER_SENSE: f32 = 0.96;
/// How much a meaning counts of which only the family of the word is known, where another meaning has the very word.
const OTHER_FORM: f32 = 0.6;
/// How much a phrase counts that only sounds like the one that is known.
const BY_SOUND: f32 = 0.8;
/// How much a phrase counts whose last word is only begun.
const BEGUN_PHRASE: f32 = 0.8;
/// How much two words count that are known as one.
const GLUED: f32 = 0.9;

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

/// What a word may be.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    /// The word, as it is written.
    pub(super) written: String,
    /// Its stems; a document has to have one of each.
    pub(super) stems: Vec<Vec<String>>,
    /// How much it counts beside what was typed.
    pub(super) weight: f32,
    /// How it came about.
    pub(super) origin: Origin,
}

/// How a reading came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// It was typed.
    Typed,
    /// Its beginning was typed.
    Begun,
    /// It is the nearest known word.
    Corrected,
}

/// A word of the query, articles aside.
struct Place {
    word: Word,
    /// Its number among all words of the query.
    number: usize,
    /// What it may be; little words, which count only in phrases, are what they are.
    readings: Vec<Reading>,
    is_weak: bool,
}

impl Reading {
    fn new(written: &str, stems: Vec<String>, weight: f32, origin: Origin) -> Self {
        Self { written: written.to_owned(), stems: vec![stems], weight, origin }
    }

    fn of_word(written: &str, weight: f32, origin: Origin) -> Self {
        Self::new(written, french::stems(written).to_vec(), weight, origin)
    }
}

impl Asked {
    /// Understands a query.
    pub(super) fn of(query: &str, lexicon: &Lexicon, vocabulary: &Vocabulary) -> Self {
        let mut words: Vec<Word> = french::words(query).into_iter().take(MOST_WORDS).collect();
        if words.iter().all(Word::is_stop) {
            // Little words are all that there is: they are meant.
            for word in &mut words {
                word.standing = Standing::Full;
            }
        }
        let last = words.len().saturating_sub(1);
        for (number, word) in words.iter_mut().enumerate() {
            hear_little(word, number == last, lexicon);
        }
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

/// Takes a word that nobody knows as the little word that it sounds like, alone or run together with another: dan, pourkoi, kon, jai.
fn hear_little(word: &mut Word, is_last: bool, lexicon: &Lexicon) {
    let [typed] = word.readings.as_slice() else { return };
    let is_begun = is_last && !lexicon.completions(typed, 1).is_empty();
    if word.is_stop() || word.is_acronym || is_begun || lexicon.knows(typed) {
        return;
    }
    let of_rest = || french::taken_apart(typed).filter(|rest| !lexicon.has(rest)).find_map(french::little_by_ear);
    let heard = french::little_by_ear(typed).or_else(of_rest);
    if let Some(little) = heard {
        *word = Word::new(word.range.clone(), little.to_owned());
    }
}

/// Reads a little word: as it is.
fn little(word: &Word) -> Vec<Reading> {
    let typed = word.readings.first().map(|typed| Reading::new(typed, word.stems(), 1.0, Origin::Typed));
    typed.into_iter().collect()
}

/// Returns what a word may be.
fn readings(word: &Word, is_last: bool, lexicon: &Lexicon) -> Vec<Reading> {
    let Some(typed) = word.readings.first() else { return Vec::new() };
    let is_only_begun = is_last && is_only_begun(word, lexicon);
    let is_known = !is_only_begun && word.readings.iter().any(|reading| lexicon.knows(reading));
    let shortest = if is_last { SHORTEST_BEGINNING } else { SHORTEST_BEGINNING_INSIDE };
    let may_be_begun = (is_last || !is_known) && typed.chars().count() >= shortest && !word.is_acronym;
    let completed = |weight: f32, readings: &mut Vec<Reading>| {
        let beginnings = word.readings.iter().filter(|_| may_be_begun);
        beginnings.for_each(|beginning| complete(beginning, weight, readings, lexicon));
    };
    let mut readings = Vec::new();
    if is_only_begun {
        completed(COMPLETED_SURELY, &mut readings);
        let mut corrected = corrected(typed, word.is_acronym, lexicon);
        for reading in &mut corrected {
            reading.weight *= CORRECTED_OR_BEGUN;
        }
        readings.extend(corrected);
        return readings;
    }
    if is_known {
        readings.push(Reading::new(typed, word.stems(), 1.0, Origin::Typed));
    } else if let Some(full) = shortened(typed, word.is_acronym, lexicon) {
        readings.extend(full.into_iter().map(|full| Reading::of_word(full, SHORTENED, Origin::Corrected)));
    } else {
        readings.extend(corrected(typed, word.is_acronym, lexicon));
    }
    completed(COMPLETED, &mut readings);
    readings
}

/// Says whether the last word is the beginning of known words, and neither known itself nor another form of one of these.
fn is_only_begun(word: &Word, lexicon: &Lexicon) -> bool {
    let [typed] = word.readings.as_slice() else { return false };
    let is_long = typed.chars().count() >= SHORTEST_BEGINNING_INSIDE;
    if word.is_acronym || !is_long || lexicon.has(typed) {
        return false;
    }
    let stems = word.stems();
    let completions = lexicon.completions(typed, MOST_COMPLETIONS);
    !completions.is_empty()
        && !completions.iter().any(|full| french::stems(full).iter().any(|stem| stems.contains(stem)))
}

/// Returns the known words that one that nobody knows may be.
fn corrected(typed: &str, is_acronym: bool, lexicon: &Lexicon) -> Vec<Reading> {
    let length = typed.chars().count();
    let spoken = french::without_figures(typed);
    let near = lexicon.near(spoken.as_deref().unwrap_or(typed), MOST_CORRECTIONS);
    let mut readings: Vec<Reading> = near
        .iter()
        .map(|neighbour| {
            let weight = match neighbour.slips {
                1 if length > SHORT => CORRECTED,
                1 => CORRECTED_SHORT,
                _ => CORRECTED_TWICE,
            };
            Reading::of_word(&neighbour.written, weight, Origin::Corrected)
        })
        .collect();
    if readings.is_empty() && !is_acronym {
        let apart = french::taken_apart(typed).flat_map(|rest| lexicon.heard(rest, 2));
        let heard = lexicon.heard(typed, 2).into_iter().chain(apart).take(2);
        readings.extend(heard.map(|heard| Reading::of_word(heard, CORRECTED, Origin::Corrected)));
    }
    if let Some((start, end)) = lexicon.cut(typed).filter(|_| readings.is_empty()) {
        let stems = [start, end].map(|part| french::stems(part).to_vec()).into();
        let written = format!("{start} {end}");
        readings.push(Reading { written, stems, weight: CUT, origin: Origin::Corrected });
    }
    readings
}

/// Returns the words of which one was shortened, or written together with the word before it; `None` if it was not.
fn shortened<'a>(typed: &'a str, is_acronym: bool, lexicon: &'a Lexicon) -> Option<Vec<&'a str>> {
    const FEWEST_LETTERS_LEFT: usize = 4;
    if is_acronym {
        return None;
    }
    if let Some(rest) = french::without_missing_apostrophe(typed).filter(|rest| lexicon.has(rest)) {
        return Some(vec![rest]);
    }
    if french::lacks_vowels(typed) {
        return Some(lexicon.with_consonants(typed, MOST_CORRECTIONS)).filter(|found| !found.is_empty());
    }
    let mut rests = french::taken_apart(typed).filter(|rest| rest.chars().count() >= FEWEST_LETTERS_LEFT);
    rests
        .find(|rest| lexicon.has(rest))
        .filter(|_| lexicon.near(typed, 1).first().is_none_or(|near| near.slips > 1))
        .map(|rest| vec![rest])
}

/// Adds the words that begin so.
fn complete(typed: &str, weight: f32, readings: &mut Vec<Reading>, lexicon: &Lexicon) {
    let mut seen: HashSet<String> = readings.iter().flat_map(|reading| reading.stems.concat()).collect();
    let mut added = 0;
    for written in lexicon.completions(typed, MOST_COMPLETIONS) {
        let completed = Reading::of_word(written, weight, Origin::Begun);
        if added < MOST_STEMS && completed.stems.concat().iter().any(|stem| seen.insert(stem.clone())) {
            added += 1;
            readings.push(completed);
        }
    }
}

/// Returns two neighbours as the one word that they are known as: info lettre, frama date.
fn glued(window: &[Place], lexicon: &Lexicon) -> Vec<Reading> {
    let [first, second] = window else { return Vec::new() };
    if second.number != first.number + 1 {
        return Vec::new();
    }
    let whole: Option<String> =
        first.word.readings.first().zip(second.word.readings.first()).map(|(a, b)| format!("{a}{b}"));
    let known = whole.filter(|whole| whole.chars().count() >= 5 && lexicon.has(whole));
    known.map(|whole| Reading::of_word(&whole, GLUED, Origin::Typed)).into_iter().collect()
}

/// Returns what the phrases mean that begin like the words of a window, the last of which may be only begun.
fn begun_senses(window: &[Place], words: &[Word], vocabulary: &Vocabulary) -> Vec<(Sense, f32)> {
    let Some((end, before)) = window.split_last() else { return Vec::new() };
    // The last word of the query, which looks like a little word as long as it is short.
    let (last, before) = match words.len().checked_sub(end.number + 1) {
        Some(0) if !before.is_empty() => (Some(&end.word), before),
        Some(1) => (words.last().filter(|word| word.standing == Standing::Article), window),
        _ => return Vec::new(),
    };
    let Some(beginning) = letters(last).pop() else { return Vec::new() };
    let before: Vec<Vec<String>> = before.iter().map(|place| place.word.stems()).collect();
    vocabulary.begun_senses(&before, &beginning).into_iter().map(|sense| (sense, BEGUN_PHRASE)).collect()
}

/// Returns what the words of a window mean together: as they are written, as they sound, as they begin.
fn all_senses(window: &[Place], glued: &[Reading], words: &[Word], vocabulary: &Vocabulary) -> Vec<(Sense, f32)> {
    let mut senses = senses(window, glued, vocabulary);
    if senses.is_empty() && window.len() > 1 {
        let heard = sounds(window.iter().map(|place| &place.word));
        senses.extend(vocabulary.senses_by_sound(&heard).iter().map(|sense| (*sense, BY_SOUND)));
    }
    for (sense, weight) in begun_senses(window, words, vocabulary) {
        if !senses.iter().any(|(known, _)| known.meaning == sense.meaning) {
            senses.push((sense, weight));
        }
    }
    senses
}

/// Returns what the words of a window mean together, as they are written.
fn senses(window: &[Place], glued: &[Reading], vocabulary: &Vocabulary) -> Vec<(Sense, f32)> {
    // Each word as it was typed, which may be a known misspelling; by its best two corrections; and completed only where nothing else is known.
    let mut keys: Vec<(Vec<String>, f32)> = vec![(Vec::new(), 1.0)];
    for place in window {
        let is_known = place.readings.first().is_some_and(|reading| reading.origin == Origin::Typed);
        let others = place.readings.iter().filter(|reading| reading.stems.len() == 1 && !is_known);
        let (corrected, begun): (Vec<_>, Vec<_>) = others.partition(|reading| reading.origin == Origin::Corrected);
        let others = corrected.into_iter().take(2).chain(begun.into_iter().take(2));
        let choices: Vec<(String, f32)> = (place.word.stems().into_iter().map(|stem| (stem, 1.0)))
            .chain(others.flat_map(|reading| reading.stems.concat().into_iter().map(|stem| (stem, reading.weight))))
            .collect();
        let longer = |(key, weight): &(Vec<String>, f32)| {
            let with =
                |(stem, of_word): &(String, f32)| (key.iter().chain([stem]).cloned().collect(), weight * of_word);
            choices.iter().map(with).collect::<Vec<(Vec<String>, f32)>>()
        };
        keys = keys.iter().flat_map(longer).take(MOST_COMBINATIONS).collect();
    }
    // A word that was cut in two is looked up as the phrase that it is.
    let cut =
        window.iter().flat_map(|place| &place.readings).filter(|reading| window.len() == 1 && reading.stems.len() == 2);
    keys.extend(cut.filter_map(|reading| {
        Some((vec![reading.stems.first()?.first()?.clone(), reading.stems.get(1)?.first()?.clone()], reading.weight))
    }));
    keys.extend(
        glued.iter().flat_map(|reading| reading.stems.concat().into_iter().map(|stem| (vec![stem], reading.weight))),
    );
    let mut found: Vec<(Sense, f32)> = Vec::new();
    for (key, weight) in keys.iter().filter(|(key, _)| !key.is_empty()) {
        for sense in vocabulary.senses(key) {
            match found.iter_mut().find(|(known, _)| known.meaning == sense.meaning) {
                Some((_, known)) => *known = known.max(*weight),
                None => found.push((*sense, *weight)),
            }
        }
    }
    // Of the families that a short word belongs to, the one that it is written like is meant: CODIR is not "codes".
    let typed = letters(window.iter().map(|place| &place.word));
    let is_written_so = |sense: &Sense| vocabulary.is_written_so(sense.meaning, &typed);
    if found.iter().any(|(sense, _)| is_written_so(sense)) {
        for (_, weight) in found.iter_mut().filter(|(sense, _)| !is_written_so(sense)) {
            *weight *= OTHER_FORM;
        }
    }
    found
}
