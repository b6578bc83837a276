//! Stems: what brings "réunion", "reunions" and "Réunions" together.

use super::{
    gender,
    memory::{Memory, remembered},
};
use frostem::{Algorithm, Stemmer};
use std::rc::Rc;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

thread_local! {
    static STEMMER: Stemmer = Stemmer::new(Algorithm::French);
    static STEMS: Memory<Rc<[String]>> = Memory::default();
}

/// Writes a word without accents, as people type in a hurry.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            c => folded.push(c),
        }
    }
    folded
}

/// Returns the one or two stems of a word in lower case: accents help the stemmer, and visitors leave them out, so
/// the word is stemmed with them and without them.
pub fn stems(word: &str) -> Rc<[String]> {
    remembered(&STEMS, word, || stemmed(word).into())
}

fn stemmed(word: &str) -> Vec<String> {
    let masculine = gender::masculine(word);
    let word = masculine.as_deref().unwrap_or(word);
    STEMMER.with(|stemmer| {
        let with_accents = fold(&stemmer.stem(word));
        let without = fold(&stemmer.stem(&fold(word)));
        if with_accents == without { vec![with_accents] } else { vec![with_accents, without] }
    })
}
