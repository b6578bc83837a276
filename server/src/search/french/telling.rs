//! The words of a text that say something, for those who compare whole texts: the same words come again in every excerpt, so
//! what was once worked out about a word is remembered.

use super::{
    elision, is_capital,
    memory::{Memory, remembered},
    raw::raw_words,
    read, read_plain, take_acronyms,
};
use std::{ops::Range, rc::Rc};

/// A word that says something: where it stands, in bytes of the text, and its stems.
pub type Telling = (Range<usize>, Rc<[String]>);

thread_local! {
    /// The stems of plain words as they are written; `None` for those that say nothing.
    static KNOWN: Memory<Option<Rc<[String]>>> = Memory::default();
}

/// Returns the words of a text that say something, in order: those of [`super::words`] that are no stop words.
pub fn telling(text: &str) -> Vec<Telling> {
    let raw: Vec<_> = raw_words(text).map(elision::without_article).collect();
    let has_lower_case = text.contains(char::is_lowercase);
    let mut found = Vec::with_capacity(raw.len());
    let mut read_now = Vec::new();
    for one in &raw {
        if one.is_plain && !is_capital(one.text) {
            found.extend(known(one.text).map(|stems| (one.range.clone(), stems)));
            continue;
        }
        read(one, &mut read_now);
        if has_lower_case || raw.len() == 1 && read_now.len() == 1 {
            take_acronyms(text, &mut read_now);
        }
        let telling = read_now.drain(..).filter(|word| !word.is_stop());
        found.extend(telling.map(|word| (word.range.clone(), word.stems().into())));
    }
    found
}

/// Returns the stems of a plain word; `None` if it says nothing.
fn known(word: &str) -> Option<Rc<[String]>> {
    remembered(&KNOWN, word, || {
        let mut read = Vec::with_capacity(1);
        read_plain(word, 0..word.len(), &mut read);
        read.iter().find(|word| !word.is_stop()).map(|word| word.stems().into())
    })
}
