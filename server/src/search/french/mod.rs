//! From French text to words, and from words to the stems that the index holds. Pure: knows neither tantivy nor the content.
//!
//! The stages, each in a file of its own: [`raw`] cuts the text into words that may still hold apostrophes, hyphens and
//! inclusive dots; [`elision`] drops the articles; [`inclusive`] reads both genders; the rest of a compound is cut, and kept
//! glued as well; [`stop`] knows the words that carry no meaning, [`weak`] those that carry little; [`stem`] brings
//! a family of words together, by way of [`gender`]; [`sound`] does so by ear. [`abbreviation`] reads in full what is shortened
//! in messages, and [`message`] says what else is usual there. [`telling`] does all of that for long texts. What was
//! worked out about a word is kept in a [`memory`].
//!
//! Ranges are bytes of the original text, on character boundaries, and never overlap backwards.

mod abbreviation;
mod elision;
mod gender;
mod inclusive;
mod memory;
mod message;
mod raw;
mod sound;
mod stem;
mod stop;
mod telling;
mod weak;

pub use elision::without_missing_apostrophe;
pub use message::{consonants, lacks_vowels, little_by_ear, taken_apart, without_figures};
pub use sound::{sound, spelled_out};
pub use stem::{fold, stems};
pub use stop::Standing;
pub use telling::{Telling, telling};
pub use weak::is_weak;

use raw::{RawWord, raw_words};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// One place of a text, with the words that can be read there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands: bytes of the text.
    pub range: Range<usize>,
    /// What can be read there, in lower case and with accents: both genders of an inclusive form; the first part of a compound
    /// and the whole of it glued; an abbreviation in full and as it is.
    pub readings: Vec<String>,
    /// How much it says by itself. It keeps its place in any case.
    pub standing: Standing,
    /// Whether it is written in capitals, as acronyms are.
    pub is_acronym: bool,
}

impl Word {
    /// Reads a word, wherever it stands.
    pub fn new(range: Range<usize>, reading: String) -> Self {
        let standing = stop::standing(&reading);
        Self { range, readings: vec![reading], standing, is_acronym: false }
    }

    /// Says whether it carries no meaning of its own.
    pub fn is_stop(&self) -> bool {
        self.standing != Standing::Full
    }

    /// Returns the stems of every reading, each once.
    pub fn stems(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for reading in &self.readings {
            for stem in stems(reading).iter() {
                if !all.contains(stem) {
                    all.push(stem.clone());
                }
            }
        }
        all
    }
}

/// Reads the words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for raw in raw_words(text) {
        read(&elision::without_article(raw), &mut words);
    }
    // CA is no "ça", unless everything is written so.
    if text.contains(char::is_lowercase) || words.len() == 1 {
        take_acronyms(text, &mut words);
    }
    words
}

/// Takes words in capitals as acronyms, which all say something.
fn take_acronyms(text: &str, words: &mut [Word]) {
    for word in words.iter_mut().filter(|word| is_acronym(text, &word.range)) {
        word.standing = Standing::Full;
        word.is_acronym = true;
    }
}

/// Says whether several capitals, and nothing else, stand somewhere in a text.
fn is_acronym(text: &str, range: &Range<usize>) -> bool {
    text.get(range.clone()).is_some_and(|word| word.len() > 1 && is_capital(word))
}

fn is_capital(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
}

/// Reads one raw word: as one word where it is one, and otherwise as the parts of a compound.
fn read(raw: &RawWord<'_>, words: &mut Vec<Word>) {
    if raw.is_plain {
        read_plain(raw.text, raw.range.clone(), words);
        return;
    }
    let parts = raw.parts();
    let [first, rest @ ..] = parts.as_slice() else { return };
    if rest.is_empty() {
        read_plain(first.text, raw.range.clone(), words);
    } else if let Some(glued) = elision::one_word(raw.text).or_else(|| acronym(raw)) {
        words.push(Word::new(raw.range.clone(), glued));
    } else if let Some(readings) = inclusive::readings(raw) {
        let standing = readings.iter().map(|reading| stop::standing(reading)).max().unwrap_or(Standing::Full);
        words.push(Word { range: raw.range.clone(), readings, standing, is_acronym: false });
    } else {
        let start = words.len();
        words.extend(parts.iter().map(|part| Word::new(part.range.clone(), lower(part.text))));
        let says_nothing = words.iter().skip(start).all(Word::is_stop);
        if let Some(first) = words.get_mut(start).filter(|_| raw.is_glued() && !says_nothing) {
            let glued = parts.iter().map(|part| lower(part.text)).collect();
            if first.is_stop() {
                first.readings.clear();
            }
            first.readings.push(glued);
            first.standing = Standing::Full;
        }
    }
}

/// Reads letters without any mark between them.
fn read_plain(text: &str, range: Range<usize>, words: &mut Vec<Word>) {
    let reading = lower(text);
    words.push(match inclusive::contracted(&reading) {
        Some(readings) => Word { range, readings, standing: Standing::Full, is_acronym: false },
        None => match abbreviation::in_full(&reading).filter(|_| !is_capital(text)) {
            // Somebody who still types may mean another word that begins so.
            Some(full) => {
                let word = Word::new(range, full.to_owned());
                Word { readings: vec![full.to_owned(), reading], ..word }
            }
            None => Word::new(range, reading),
        },
    });
}

/// Reads letters between dots as one acronym: S.O.S, A.G. Figures keep their point: 3.5.
fn acronym(raw: &RawWord<'_>) -> Option<String> {
    let parts = raw.parts();
    let all = |is: fn(&str) -> bool| raw.is_dotted() && parts.iter().all(|part| is(part.text));
    if all(|part| part.chars().count() == 1 && !part.starts_with(|c: char| c.is_ascii_digit())) {
        Some(parts.iter().map(|part| lower(part.text)).collect())
    } else {
        all(|part| part.bytes().all(|byte| byte.is_ascii_digit())).then(|| raw.text.to_owned())
    }
}

/// Writes a word in lower case, its accents composed, its ligatures taken apart.
fn lower(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut lower = String::with_capacity(word.len());
    for c in word.nfc().flat_map(char::to_lowercase) {
        match c {
            'œ' => lower.push_str("oe"),
            'æ' => lower.push_str("ae"),
            c => lower.push(c),
        }
    }
    lower
}

#[cfg(test)]
mod tests;
