//! What is wrong with the content, where, and what to do about it.

mod code;
mod explanation;

pub use code::{Code, Severity};
pub use explanation::{Explanation, explained, table};

use std::{cmp::Ordering, ops::Range, sync::Arc};

/// One content file as it was read.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path below the content folder, with forward slashes.
    pub path: String,
    /// Its text; empty if it could not be read as text.
    pub text: String,
}

/// A stretch of one line of a content file. Line and column are counted when asked for: most places never are.
#[derive(Clone, Debug)]
pub struct Place {
    file: Arc<SourceFile>,
    range: Range<usize>,
}

impl Place {
    /// Points at the bytes `range`, cut at the end of their first line and moved onto character boundaries.
    pub fn new(file: &Arc<SourceFile>, range: Range<usize>) -> Self {
        let text = &file.text;
        let start = floor_char_boundary(text, range.start);
        let end = floor_char_boundary(text, range.end.max(start));
        let end =
            text.get(start..end).and_then(|inside| inside.find(['\n', '\r'])).map_or(end, |line_end| start + line_end);
        Self { file: Arc::clone(file), range: start..end }
    }

    /// Points at the beginning of a file.
    pub fn top(file: &Arc<SourceFile>) -> Self {
        Self { file: Arc::clone(file), range: 0..0 }
    }

    /// Returns the file.
    pub fn file(&self) -> &Arc<SourceFile> {
        &self.file
    }

    /// Returns the bytes of the file's text, all on one line.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Returns the bytes of the whole line, without its end.
    pub fn line_range(&self) -> Range<usize> {
        let start = self.before().rfind('\n').map_or(0, |at| at + 1);
        let rest = self.file.text.get(self.range.start..).unwrap_or_default();
        start..self.range.start + rest.find(['\n', '\r']).unwrap_or(rest.len())
    }

    /// Returns the line, from 1.
    pub fn line(&self) -> usize {
        self.before().bytes().filter(|byte| *byte == b'\n').count() + 1
    }

    /// Returns the column in characters, from 1; a byte-order mark is none.
    pub fn column(&self) -> usize {
        let before = self.file.text.get(self.line_range().start..self.range.start).unwrap_or_default();
        before.trim_start_matches('\u{feff}').chars().count() + 1
    }

    /// Returns how many characters it covers.
    pub fn length(&self) -> usize {
        self.file.text.get(self.range()).unwrap_or_default().chars().count()
    }

    /// Returns the text of the file up to here.
    fn before(&self) -> &str {
        self.file.text.get(..self.range.start).unwrap_or_default()
    }

    fn key(&self) -> (&str, usize) {
        (&self.file.path, self.range.start)
    }
}

fn floor_char_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// One mistake of an editor.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The rule that was broken.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What is wrong, as a sentence in French.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Other places that have to do with it, each with a few words.
    pub related: Vec<(Place, String)>,
}

impl Problem {
    /// Describes a mistake.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self { code, place, message: message.into(), hint: None, related: Vec::new() }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds another place that has to do with it.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }

    /// Returns how bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    fn cmp(&self, other: &Self) -> Ordering {
        self.place.key().cmp(&other.place.key()).then(self.code.cmp(&other.code))
    }
}

/// Most errors of one file that are told one by one. Warnings break nothing and are all told.
pub const MAX_PER_FILE: usize = 50;

/// All mistakes of all files, sorted by place.
#[derive(Clone, Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Sorts them by file and place.
    #[must_use]
    pub fn in_order(mut self) -> Self {
        self.0.sort_by(Problem::cmp);
        self
    }

    /// Sorts them by file and place, and keeps the first [`MAX_PER_FILE`] errors of each file: an editor mends those first.
    #[must_use]
    pub fn told(self) -> Self {
        let sorted = self.in_order();
        let mut kept: Vec<Problem> = Vec::new();
        for group in sorted.0.chunk_by(|a, b| a.place.file.path == b.place.file.path) {
            let is_error = |problem: &&Problem| problem.severity() == Severity::Error;
            let mut errors = 0;
            let is_told = |problem: &&Problem| {
                errors += usize::from(is_error(problem));
                errors <= MAX_PER_FILE || !is_error(problem)
            };
            kept.extend(group.iter().filter(is_told).cloned());
            if let Some(first_left_out) = group.iter().filter(is_error).nth(MAX_PER_FILE) {
                let left_out = group.iter().filter(is_error).count() - MAX_PER_FILE;
                let others = if left_out == 1 { "autre problème" } else { "autres problèmes" };
                let message = format!("Ce fichier a encore {left_out} {others}.");
                let problem = Problem::new(Code::TooManyProblems, first_left_out.place.clone(), message);
                kept.push(problem.hint("Corrigez d’abord les premiers : les suivants en dépendent souvent."));
            }
        }
        Self(kept)
    }

    /// Goes through them.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// Counts those of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|problem| problem.severity() == severity).count()
    }

    /// Says whether the content cannot be shown.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Counts them all.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Says whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Extend<Problem> for Problems {
    fn extend<T: IntoIterator<Item = Problem>>(&mut self, problems: T) {
        self.0.extend(problems);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn file(text: &str) -> Arc<SourceFile> {
        Arc::new(SourceFile { path: "a.yaml".to_owned(), text: text.to_owned() })
    }

    #[test]
    fn place_counts_lines_and_characters_from_one() {
        let place = Place::new(&file("titre: Été\nrésumé: où"), 23..25);
        assert_eq!((place.line(), place.column()), (2, 9));
    }

    #[test]
    fn place_ends_with_its_line() {
        let file = file("abc\r\ndef");
        assert_eq!(Place::new(&file, 1..8).range(), 1..3);
    }

    #[test]
    fn place_does_not_count_the_byte_order_mark() {
        assert_eq!(Place::new(&file("\u{feff}titre"), 3..8).column(), 1);
    }

    proptest! {
        #[test]
        fn place_of_any_bytes_falls_on_characters_of_the_text(text in "\\PC{0,40}", start in 0_usize..60, length in 0_usize..60) {
            let file = file(&text);
            let place = Place::new(&file, start..start + length);
            prop_assert!(file.text.get(place.range()).is_some());
        }
    }
}
