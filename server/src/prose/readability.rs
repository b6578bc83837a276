//! How hard a text is to read, by the LIX index (C.-H. Björnsson, 1968), which was made to hold for several languages:
//! words per sentence, plus the percentage of words of more than six letters. About 30 is easy, 40 average, 50 hard.

use super::sentences_of;
use crate::content::ProseText;

/// More letters than this make a long word.
const LONG_WORD: usize = 6;

/// The figures of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Readability {
    /// The path of the file, below the content folder.
    pub path: String,
    /// How many words it has.
    pub words: usize,
    /// How many sentences.
    pub sentences: usize,
    /// How many of the words are long.
    pub long_words: usize,
    /// The words of its longest sentence.
    pub longest: String,
}

impl Readability {
    /// Returns the mean number of words of a sentence.
    pub fn sentence_length(&self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Returns the share of long words, in percent.
    pub fn long_word_share(&self) -> f64 {
        100.0 * ratio(self.long_words, self.words)
    }

    /// Returns the LIX index.
    pub fn lix(&self) -> f64 {
        self.sentence_length() + self.long_word_share()
    }

    /// Adds the figures of several files up under one name.
    pub fn sum<'a>(name: &str, all: impl Iterator<Item = &'a Self>) -> Self {
        let empty = Self { path: name.to_owned(), words: 0, sentences: 0, long_words: 0, longest: String::new() };
        all.fold(empty, |sum, one| Self {
            path: sum.path,
            words: sum.words + one.words,
            sentences: sum.sentences + one.sentences,
            long_words: sum.long_words + one.long_words,
            longest: if one.longest.split(' ').count() > sum.longest.split(' ').count() {
                one.longest.clone()
            } else {
                sum.longest
            },
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// Works out the figures of each file.
pub fn readability(texts: &[ProseText]) -> Vec<Readability> {
    texts.iter().map(one).collect()
}

fn one(prose: &ProseText) -> Readability {
    let sentences: Vec<Vec<&str>> = sentences_of(prose).collect();
    let words = || sentences.iter().flatten();
    let is_long = |word: &&&str| word.chars().filter(|c| c.is_alphabetic()).count() > LONG_WORD;
    let longest = sentences.iter().max_by_key(|sentence| sentence.len()).map(|sentence| sentence.join(" "));
    Readability {
        path: prose.path.clone(),
        words: words().count(),
        sentences: sentences.len(),
        long_words: words().filter(is_long).count(),
        longest: longest.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lix_adds_sentence_length_and_share_of_long_words() {
        let prose = ProseText {
            path: "a.yaml".to_owned(),
            texts: vec!["Un texte court. Une association collégiale.".to_owned()],
        };
        let figures = one(&prose);
        assert_eq!((figures.words, figures.sentences, figures.long_words), (6, 2, 2));
        assert!((figures.lix() - (3.0 + 100.0 * 2.0 / 6.0)).abs() < 1e-9);
    }
}
