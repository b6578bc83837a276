//! Marks what matched, and cuts the passage that matched best.

use super::{
    ask::Asked,
    french::{self, Telling},
    vocabulary::Vocabulary,
};
use app::search::Segment;
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// Longest excerpt, in characters.
const LONGEST: usize = 180;

/// Finds in texts what was asked for: its words in any form, what was begun or corrected, and the synonyms of what it means.
pub(super) struct Highlighter {
    /// Single stems.
    stems: HashSet<String>,
    /// Phrases of several words, each word by its stems, under every stem of their first.
    phrases: HashMap<String, Vec<Phrase>>,
}

/// The words of a phrase, each by its stems.
type Phrase = Vec<Vec<String>>;

impl Highlighter {
    /// Looks for what was asked.
    pub(super) fn new(asked: &Asked, vocabulary: &Vocabulary) -> Self {
        let mut highlighter = Self { stems: HashSet::new(), phrases: HashMap::new() };
        for unit in asked.strong() {
            for reading in unit.words.iter().flatten().chain(&unit.glued) {
                highlighter.stems.extend(reading.stems.iter().flatten().cloned());
            }
            let meanings = unit.senses.iter().filter(|(sense, _)| !sense.is_ambiguous);
            for synonym in
                meanings.filter_map(|(sense, _)| vocabulary.meaning(*sense)).flat_map(|meaning| &meaning.synonyms)
            {
                match synonym.as_slice() {
                    [only] => highlighter.stems.extend(only.iter().cloned()),
                    several => {
                        for stem in several.first().into_iter().flatten() {
                            highlighter.phrases.entry(stem.clone()).or_default().push(several.to_vec());
                        }
                    }
                }
            }
        }
        highlighter
    }

    /// Returns the bytes of what matches, in order and apart from each other.
    fn matches(&self, text: &str) -> Vec<Range<usize>> {
        if self.stems.is_empty() && self.phrases.is_empty() {
            return Vec::new();
        }
        let words = french::telling(text);
        let mut found: Vec<Range<usize>> = Vec::new();
        for (start, (range, stems)) in words.iter().enumerate() {
            let following = words.get(start..).unwrap_or_default();
            let begun = stems.iter().filter_map(|stem| self.phrases.get(stem)).flatten();
            let phrase = begun.filter(|phrase| begins_with(following, phrase)).map(Vec::len).max();
            let is_single = stems.iter().any(|stem| self.stems.contains(stem));
            let length = phrase.unwrap_or(usize::from(is_single));
            if length > 0
                && let Some((last, _)) = words.get(start + length - 1)
            {
                match found.last_mut().filter(|earlier| range.start < earlier.end) {
                    Some(earlier) => earlier.end = earlier.end.max(last.end),
                    None => found.push(range.start..last.end),
                }
            }
        }
        found
    }

    /// Cuts a text into stretches that match and stretches that do not. Nothing is lost and nothing doubled.
    pub(super) fn mark(&self, text: &str) -> Vec<Segment> {
        segments(text, &self.matches(text))
    }

    /// Returns the passage with most matches, or the first text where nothing matches.
    pub(super) fn best_passage(&self, texts: &[&str]) -> Vec<Segment> {
        let mut best: Option<(usize, &str)> = None;
        for text in texts {
            let matches = self.matches(text);
            for sentence in sentences(text).filter(|_| !matches.is_empty()) {
                let count = distinct(text, &matches, &sentence);
                if count > best.map_or(0, |(count, _)| count) {
                    best = text.get(sentence).map(|sentence| (count, sentence));
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
}

/// Counts the different words of a part of a text that match.
fn distinct(text: &str, matches: &[Range<usize>], part: &Range<usize>) -> usize {
    let inside = matches.iter().filter(|one| part.start <= one.start && one.end <= part.end);
    inside.filter_map(|range| text.get(range.clone())).map(str::to_lowercase).collect::<HashSet<_>>().len()
}

/// Says whether the words that follow are those of a phrase.
fn begins_with(words: &[Telling], phrase: &[Vec<String>]) -> bool {
    let is_same = |((_, word), of_phrase): (&Telling, &Vec<String>)| of_phrase.iter().any(|stem| word.contains(stem));
    words.len() >= phrase.len() && words.iter().zip(phrase).all(is_same)
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

/// Cuts a text into sentences, each by its bytes: after a full stop, where the next word begins like a sentence.
fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let ends = text.char_indices().filter_map(|(at, mark)| {
        let rest = text.get(at + mark.len_utf8()..)?;
        let begins_anew =
            rest.starts_with(' ') && rest.trim_start().starts_with(|c: char| c.is_uppercase() || c == '«');
        (matches!(mark, '.' | '!' | '?' | '…') && begins_anew).then_some(at + mark.len_utf8())
    });
    let ends = ends.chain([text.len()]);
    ends.map(move |end| {
        let sentence = text.get(start..end).unwrap_or_default();
        let begin = start + sentence.len() - sentence.trim_start().len();
        start = end;
        begin..(begin + sentence.trim().len())
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
    use crate::search::lexicon::{Collected, Lexicon};
    use proptest::prelude::*;

    fn text_of(segments: &[Segment]) -> String {
        segments.iter().map(|segment| segment.text.as_str()).collect()
    }

    /// A highlighter for a query on a site that knows the words of some texts.
    fn highlighter(query: &str, texts: &[&str]) -> Highlighter {
        let mut words = Collected::default();
        for reading in texts.iter().flat_map(|text| french::words(text)).flat_map(|word| word.readings) {
            words.add(&reading);
        }
        let lexicon = Lexicon::new(words).expect("a lexicon");
        let vocabulary = Vocabulary::default();
        Highlighter::new(&Asked::of(query, &lexicon, &vocabulary), &vocabulary)
    }

    fn marked(query: &str, text: &str) -> Vec<String> {
        let segments = highlighter(query, &[text]).mark(text);
        segments.into_iter().filter(|segment| segment.highlighted).map(|segment| segment.text).collect()
    }

    #[test]
    fn words_of_one_family_are_marked_as_they_are_written() {
        assert_eq!(marked("reunion", "Vos Réunions durent"), ["Réunions"]);
        assert_eq!(marked("visio", "Une visioconférence libre"), ["visioconférence"]);
        assert_eq!(marked("adherente", "Les adhérent·e·s votent"), ["adhérent·e·s"]);
        assert_eq!(marked("reuinon", "La réunion d’hier"), ["réunion"]);
    }

    #[test]
    fn long_passage_is_cut_between_words() {
        let text = format!("{}zèbre {}", "mot ".repeat(100), "suite ".repeat(100));
        let passage = highlighter("zebre", &[&text]).best_passage(&[&text]);
        let shown = text_of(&passage);
        assert!(shown.starts_with("… mot ") && shown.ends_with("suite …") && shown.contains("zèbre"), "{shown}");
    }

    #[test]
    fn sentences_end_at_full_stops_and_not_inside_quotes() {
        let text = "Vos visios se perdent en « vous m’entendez ? ». Pourtant, un casque à 3.5 € suffit ! Essayez";
        let cut: Vec<_> = sentences(text).filter_map(|sentence| text.get(sentence)).collect();
        assert_eq!(
            cut,
            ["Vos visios se perdent en « vous m’entendez ? ».", "Pourtant, un casque à 3.5 € suffit !", "Essayez"]
        );
    }

    proptest! {
        #[test]
        fn marking_loses_and_doubles_nothing(query in "\\PC{0,20}", text in "\\PC{0,200}") {
            let segments = highlighter(&query, &[&text]).mark(&text);
            prop_assert_eq!(text_of(&segments), text);
        }

        #[test]
        fn passage_of_any_text_can_be_cut(query in "\\PC{0,20}", text in "\\PC{0,900}") {
            let shown = text_of(&highlighter(&query, &[&text]).best_passage(&[&text]));
            prop_assert!(shown.chars().count() <= LONGEST + 4);
        }
    }
}
