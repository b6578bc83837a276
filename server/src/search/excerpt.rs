//! Marks what matched, and cuts the passage that matched best.

use app::search::Segment;
use std::{collections::HashSet, ops::Range};
use tantivy::tokenizer::TextAnalyzer;

/// Longest excerpt, in characters.
const LONGEST: usize = 180;

/// Finds matches of a query's terms in texts. The last term also matches words that begin with it.
pub(super) struct Highlighter<'a> {
    terms: HashSet<&'a str>,
    prefix: Option<&'a str>,
    analyzer: TextAnalyzer,
}

impl<'a> Highlighter<'a> {
    /// Looks for the terms of a query.
    pub(super) fn new(terms: &'a [String], analyzer: TextAnalyzer) -> Self {
        let prefix = terms.last().map(String::as_str).filter(|term| term.chars().count() >= 2);
        Self { terms: terms.iter().map(String::as_str).collect(), prefix, analyzer }
    }

    /// Returns the bytes of the words that match, in order.
    fn matches(&mut self, text: &str) -> Vec<Range<usize>> {
        let (terms, prefix) = (&self.terms, self.prefix);
        let mut found: Vec<Range<usize>> = Vec::new();
        if terms.is_empty() {
            return found;
        }
        self.analyzer.token_stream(text).process(&mut |token| {
            let is_begun = prefix.is_some_and(|prefix| token.text.starts_with(prefix));
            if terms.contains(token.text.as_str()) || is_begun {
                found.push(token.offset_from..token.offset_to);
            }
        });
        found
    }

    /// Cuts a text into stretches that match and stretches that do not. Nothing is lost and nothing doubled.
    pub(super) fn mark(&mut self, text: &str) -> Vec<Segment> {
        segments(text, &self.matches(text))
    }

    /// Returns the passage with most matches, or the first text where nothing matches.
    pub(super) fn best_passage(&mut self, texts: &[&str]) -> Vec<Segment> {
        let mut best: Option<(usize, &str)> = None;
        for text in texts {
            for sentence in sentences(text) {
                let count = self.distinct(sentence);
                if count > best.map_or(0, |(count, _)| count) {
                    best = Some((count, sentence));
                }
            }
        }
        let passage = best.map_or_else(|| texts.first().copied().unwrap_or_default(), |(_, passage)| passage);
        let matches = self.matches(passage);
        let shown = window(passage, matches.first().map_or(0, |first| first.start));
        let mut marked = self.mark(passage.get(shown.clone()).unwrap_or_default());
        if shown.start > 0 {
            marked.insert(0, Segment::plain("… "));
        }
        if shown.end < passage.len() {
            marked.push(Segment::plain(" …"));
        }
        marked
    }

    /// Counts the different words of a text that match.
    fn distinct(&mut self, text: &str) -> usize {
        let found = self.matches(text);
        found.iter().filter_map(|range| text.get(range.clone())).map(str::to_lowercase).collect::<HashSet<_>>().len()
    }
}

fn segments(text: &str, matches: &[Range<usize>]) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut end = 0;
    let mut add = |range: Range<usize>, highlighted| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            segments.push(Segment { text: text.to_owned(), highlighted });
        }
    };
    for range in matches {
        add(end..range.start, false);
        add(range.clone(), true);
        end = range.end;
    }
    add(end..text.len(), false);
    segments
}

/// Cuts a text into sentences: after a full stop, where the next word begins like a sentence.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let ends = text.char_indices().filter_map(|(at, mark)| {
        let rest = text.get(at + mark.len_utf8()..)?;
        let begins_anew =
            rest.starts_with(' ') && rest.trim_start().starts_with(|c: char| c.is_uppercase() || c == '«');
        (matches!(mark, '.' | '!' | '?' | '…') && begins_anew).then_some(at + mark.len_utf8())
    });
    let ends = ends.chain([text.len()]);
    ends.map(move |end| {
        let sentence = text.get(start..end).unwrap_or_default().trim();
        start = end;
        sentence
    })
}

/// Returns at most [`LONGEST`] characters of a text, cut between words, around the byte `at`.
fn window(text: &str, at: usize) -> Range<usize> {
    if text.chars().count() <= LONGEST {
        return 0..text.len();
    }
    let before = text.get(..at).unwrap_or_default();
    let start = before.char_indices().rev().nth(LONGEST / 3).map_or(0, |(start, _)| start);
    let start = if start == 0 {
        0
    } else {
        text.get(start..).and_then(|rest| rest.find(' ')).map_or(start, |space| start + space + 1)
    };
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(end, _)| end);
    let end = if end == rest.len() { end } else { rest.get(..end).and_then(|kept| kept.rfind(' ')).unwrap_or(end) };
    start..start + end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analysis;
    use proptest::prelude::*;

    fn text_of(segments: &[Segment]) -> String {
        segments.iter().map(|segment| segment.text.as_str()).collect()
    }

    fn marked(query: &str, text: &str) -> Vec<String> {
        let terms = analysis::terms(&mut analysis::french(), query);
        let segments = Highlighter::new(&terms, analysis::french()).mark(text);
        segments.into_iter().filter(|segment| segment.highlighted).map(|segment| segment.text).collect()
    }

    #[test]
    fn words_of_one_family_are_marked_as_they_are_written() {
        assert_eq!(marked("reunion", "Vos Réunions durent"), ["Réunions"]);
        assert_eq!(marked("visio", "Une visioconférence libre"), ["visioconférence"]);
    }

    #[test]
    fn long_passage_is_cut_between_words() {
        let terms = analysis::terms(&mut analysis::french(), "zèbre");
        let text = format!("{}zèbre {}", "mot ".repeat(100), "suite ".repeat(100));
        let passage = Highlighter::new(&terms, analysis::french()).best_passage(&[&text]);
        let shown = text_of(&passage);
        assert!(shown.starts_with("… mot ") && shown.ends_with("suite …") && shown.contains("zèbre"), "{shown}");
    }

    #[test]
    fn sentences_end_at_full_stops_and_not_inside_quotes() {
        let text = "Vos visios se perdent en « vous m’entendez ? ». Pourtant, un casque à 3.5 € suffit ! Essayez";
        let cut: Vec<_> = sentences(text).collect();
        assert_eq!(
            cut,
            ["Vos visios se perdent en « vous m’entendez ? ».", "Pourtant, un casque à 3.5 € suffit !", "Essayez"]
        );
    }

    proptest! {
        #[test]
        fn marking_loses_and_doubles_nothing(query in "\\PC{0,20}", text in "\\PC{0,200}") {
            let terms = analysis::terms(&mut analysis::french(), &query);
            let segments = Highlighter::new(&terms, analysis::french()).mark(&text);
            prop_assert_eq!(text_of(&segments), text);
        }

        #[test]
        fn passage_of_any_text_can_be_cut(query in "\\PC{0,20}", text in "\\PC{0,900}") {
            let terms = analysis::terms(&mut analysis::french(), &query);
            let shown = text_of(&Highlighter::new(&terms, analysis::french()).best_passage(&[&text]));
            prop_assert!(shown.chars().count() <= LONGEST + 4);
        }
    }
}
