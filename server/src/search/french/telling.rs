//! The words of a text that say something, for those who compare whole texts: the same words come again in every excerpt, so
//! what was once worked out about a word is remembered.

use super::{Standing, elision, is_capital, raw::raw_words, read, read_plain, take_acronyms};
use std::{cell::RefCell, collections::HashMap, ops::Range, rc::Rc};

/// How many words a thread remembers.
const REMEMBERED: usize = 50_000;

/// A word that says something: where it stands, in bytes of the text, and its stems.
pub type Telling = (Range<usize>, Rc<[String]>);

thread_local! {
    /// The stems of plain words as they are written; `None` for those that say nothing.
    static KNOWN: RefCell<HashMap<String, Option<Rc<[String]>>>> = RefCell::new(HashMap::new());
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

fn known(word: &str) -> Option<Rc<[String]>> {
    if let Some(known) = KNOWN.with_borrow(|known| known.get(word).cloned()) {
        return known;
    }
    let mut read = Vec::with_capacity(1);
    read_plain(word, 0..word.len(), &mut read);
    let stems = read.iter().find(|word| word.standing == Standing::Full).map(|word| word.stems().into());
    KNOWN.with_borrow_mut(|known| {
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(word.to_owned(), stems.clone());
    });
    stems
}
