//! Raw words: runs of letters and figures, joined by single marks that may stand inside a French word.

use std::ops::Range;

/// Longest word, in bytes; longer runs of letters are no words and are left out.
const LONGEST: usize = 80;

/// A word as it stands, with the apostrophes, hyphens and dots inside it.
#[derive(Clone, Debug)]
pub(super) struct RawWord<'a> {
    pub(super) text: &'a str,
    pub(super) range: Range<usize>,
    /// Whether it is letters only, as most words are.
    pub(super) is_plain: bool,
}

/// One stretch of letters of a raw word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
}

/// One stretch of letters with where it stands in the whole text.
pub(super) struct Placed<'a> {
    pub(super) text: &'a str,
    pub(super) range: Range<usize>,
}

/// Says whether a character is part of a word by itself.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && is_letter_elsewhere(c)
}

/// The same for characters beyond ASCII.
fn is_letter_elsewhere(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

/// Says whether a mark is an apostrophe.
pub(super) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '′' | '＇')
}

/// Says whether a mark is a dot, on the line or above it.
pub(super) const fn is_dot(c: char) -> bool {
    matches!(c, '.' | '·' | '•' | '∙' | '⋅' | '‧' | '・')
}

/// Says whether a mark is a hyphen.
pub(super) const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// Says whether a mark may join two stretches of letters.
const fn is_connector(c: char) -> bool {
    is_apostrophe(c) || is_dot(c) || is_hyphen(c) || c == '/'
}

/// Cuts a text into raw words.
pub(super) fn raw_words(text: &str) -> impl Iterator<Item = RawWord<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let start = at + rest.find(is_letter)?;
            let (end, is_plain) = end_of_word(text, start);
            at = end;
            if end - start <= LONGEST {
                return Some(RawWord { text: text.get(start..end)?, range: start..end, is_plain });
            }
        }
    })
}

/// Returns where the word that starts at `start` ends, and whether there are only letters until there.
fn end_of_word(text: &str, start: usize) -> (usize, bool) {
    let mut end = start;
    let mut is_plain = true;
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let letters = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        end += letters;
        let rest = rest.get(letters..).unwrap_or_default();
        let mut marks = rest.chars();
        let Some(mark) = marks.next() else { return (end, is_plain) };
        if is_connector(mark) && marks.next().is_some_and(is_letter) {
            end += mark.len_utf8();
        } else if let Some(bracket) = short_bracket(rest) {
            end += bracket;
        } else {
            return (end, is_plain);
        }
        is_plain = false;
    }
}

/// Returns the length of `(e)`, `(ne)`, `(trice)`… where a text begins with it.
fn short_bracket(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('(')?;
    let close = inside.char_indices().take(7).find(|(_, c)| !c.is_alphabetic())?;
    (close.1 == ')' && close.0 > 0).then_some(close.0 + 2)
}

impl<'a> RawWord<'a> {
    /// Returns the stretches of letters, with where they stand in the whole text.
    pub(super) fn parts(&self) -> Vec<Placed<'a>> {
        let place = |part: Part<'a>| Placed {
            text: part.text,
            range: self.range.start + part.start..self.range.start + part.start + part.text.len(),
        };
        stretches(self.text).map(place).collect()
    }

    /// Returns the marks between the stretches of letters.
    pub(super) fn marks(&self) -> impl Iterator<Item = char> {
        self.text.chars().filter(|c| !is_letter(*c))
    }

    /// Says whether all the marks are dots.
    pub(super) fn is_dotted(&self) -> bool {
        self.marks().all(is_dot)
    }

    /// Says whether the parts make one word without their marks: not so with `/`.
    pub(super) fn is_glued(&self) -> bool {
        self.marks().all(|mark| is_hyphen(mark) || is_dot(mark) || is_apostrophe(mark))
    }
}

/// Returns the stretches of letters of a raw word, with where they stand in it.
fn stretches(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut at = 0;
    text.split(|c| !is_letter(c)).filter_map(move |part| {
        let start = at;
        // Marks have different lengths: the next stretch starts where the text goes on after this one and its mark.
        let after = text.get(start + part.len()..).and_then(|rest| rest.chars().next());
        at = start + part.len() + after.map_or(0, char::len_utf8);
        (!part.is_empty()).then_some(Part { text: part, start })
    })
}
