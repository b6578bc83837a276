//! What was worked out about words: the same ones come again and again, and each thread remembers them.

use std::{cell::RefCell, collections::HashMap, thread::LocalKey};

/// How many words a thread remembers in one memory: about as many as the content has.
const REMEMBERED: usize = 20_000;

/// Longest word that is remembered, in bytes: longer ones are typed once, by somebody who tries.
const LONGEST: usize = 32;

/// What is known of words as they are written.
pub(super) type Memory<T> = RefCell<HashMap<String, T>>;

/// Returns what is remembered of a word, or works it out and remembers it.
pub(super) fn remembered<T: Clone>(
    memory: &'static LocalKey<Memory<T>>,
    word: &str,
    work_out: impl FnOnce() -> T,
) -> T {
    if let Some(known) = memory.with_borrow(|known| known.get(word).cloned()) {
        return known;
    }
    let worked_out = work_out();
    if word.len() > LONGEST {
        return worked_out;
    }
    memory.with_borrow_mut(|known| {
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(word.to_owned(), worked_out.clone());
    });
    worked_out
}
