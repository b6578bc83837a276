//! What one word of a query may be: as it is written, completed where it is only begun, and the nearest known words where nobody
//! knows it.

use super::{
    french::{self, Word},
    lexicon::{Lexicon, SHORT},
};
use std::collections::HashSet;

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
/// How much a word counts that was shortened, or written together with its article.
const SHORTENED: f32 = 0.9;
/// How much the parts of a word count that was cut in two.
const CUT: f32 = 0.7;

/// Longest word that two neighbours are joined to, in bytes: no known word is longer by much.
const LONGEST_JOINED: usize = 24;

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

impl Reading {
    pub(super) fn new(written: &str, stems: Vec<String>, weight: f32, origin: Origin) -> Self {
        Self { written: written.to_owned(), stems: vec![stems], weight, origin }
    }

    pub(super) fn of_word(written: &str, weight: f32, origin: Origin) -> Self {
        Self::new(written, french::stems(written).to_vec(), weight, origin)
    }
}

/// Takes a word that nobody knows as the little word that it sounds like, alone or run together with another: dan, pourkoi, kon, jai.
pub(super) fn hear_little(word: &mut Word, is_last: bool, lexicon: &Lexicon) {
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

/// Joins two neighbours that nobody knows and that are together nearly a known word, or sound like one: konta bilité.
pub(super) fn joined(words: Vec<Word>, lexicon: &Lexicon) -> Vec<Word> {
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        let whole = joined.last().and_then(|before| whole(before, &word, lexicon));
        if whole.is_some() {
            joined.pop();
        }
        joined.push(whole.unwrap_or(word));
    }
    joined
}

fn whole(first: &Word, second: &Word, lexicon: &Lexicon) -> Option<Word> {
    let is_unknown = |word: &Word, typed: &str| !word.is_stop() && !word.is_acronym && !lexicon.knows(typed);
    let ([start], [end]) = (first.readings.as_slice(), second.readings.as_slice()) else { return None };
    if !is_unknown(first, start) || !is_unknown(second, end) {
        return None;
    }
    let whole = format!("{start}{end}");
    if whole.len() > LONGEST_JOINED {
        return None;
    }
    let is_near = || lexicon.near(&whole, 1).first().is_some_and(|near| near.slips == 1);
    let is_heard = || !lexicon.heard(&whole, 1).is_empty();
    (is_near() || is_heard()).then(|| Word::new(first.range.start..second.range.end, whole))
}

/// Reads a little word: as it is.
pub(super) fn little(word: &Word) -> Vec<Reading> {
    let typed = word.readings.first().map(|typed| Reading::new(typed, word.stems(), 1.0, Origin::Typed));
    typed.into_iter().collect()
}

/// Returns what a word may be.
pub(super) fn readings(word: &Word, is_last: bool, lexicon: &Lexicon) -> Vec<Reading> {
    let Some(typed) = word.readings.first() else { return Vec::new() };
    if is_last && is_only_begun(word, lexicon) {
        return begun(typed, lexicon);
    }
    let is_known = word.readings.iter().any(|reading| lexicon.knows(reading));
    let mut readings = Vec::new();
    if is_known {
        readings.push(Reading::new(typed, word.stems(), 1.0, Origin::Typed));
    } else if let Some(full) = shortened(typed, word.is_acronym, lexicon) {
        readings.extend(full.into_iter().map(|full| Reading::of_word(full, SHORTENED, Origin::Corrected)));
    } else {
        readings.extend(corrected(typed, word.is_acronym, lexicon));
    }
    let shortest = if is_last { SHORTEST_BEGINNING } else { SHORTEST_BEGINNING_INSIDE };
    if (is_last || !is_known) && typed.chars().count() >= shortest && !word.is_acronym {
        for beginning in &word.readings {
            complete(beginning, COMPLETED, &mut readings, lexicon);
        }
    }
    readings
}

/// Returns what a word may be that is only begun: what begins so, and, less likely, what is near.
fn begun(typed: &str, lexicon: &Lexicon) -> Vec<Reading> {
    let mut readings = Vec::new();
    complete(typed, COMPLETED_SURELY, &mut readings, lexicon);
    let mut others = corrected(typed, false, lexicon);
    others.retain(|one| readings.iter().all(|known| known.stems != one.stems));
    for other in &mut others {
        other.weight *= CORRECTED_OR_BEGUN;
    }
    readings.extend(others);
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
