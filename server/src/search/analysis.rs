//! From French text to search terms: a chain of tantivy's own filters.
//!
//! Apostrophes and hyphens split words, so that elided articles become stop words; accents are folded last, after the
//! stemmer, which needs them.

use tantivy::tokenizer::{
    AsciiFoldingFilter, Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, StopWordFilter, TextAnalyzer,
};

/// The name under which the index knows the analyser.
pub(super) const FRENCH: &str = "french";

/// Longest word that is indexed, in bytes.
const LONGEST_WORD: usize = 60;

/// The letters that an apostrophe cuts off, beside the usual stop words.
const ELIDED: [&str; 10] = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu"];

/// Makes the analyser for documents and queries alike.
pub(super) fn french() -> TextAnalyzer {
    let elided = StopWordFilter::remove(ELIDED.map(str::to_owned));
    let base = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(LONGEST_WORD))
        .filter(LowerCaser)
        .filter(elided);
    match StopWordFilter::new(Language::French) {
        Some(stop_words) => {
            base.filter(stop_words).filter(Stemmer::new(Language::French)).filter(AsciiFoldingFilter).build()
        }
        None => base.filter(Stemmer::new(Language::French)).filter(AsciiFoldingFilter).build(),
    }
}

/// Returns the terms of a text.
pub(super) fn terms(analyzer: &mut TextAnalyzer, text: &str) -> Vec<String> {
    let mut terms = Vec::new();
    analyzer.token_stream(text).process(&mut |token| terms.push(token.text.clone()));
    terms
}

/// Folds a word to the lower-case letters that people type in a hurry: no accent, no stem.
pub(super) fn folded(word: &str) -> String {
    let mut analyzer =
        TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).filter(AsciiFoldingFilter).build();
    terms(&mut analyzer, word).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french_terms(text: &str) -> Vec<String> {
        terms(&mut french(), text)
    }

    #[test]
    fn words_of_one_family_give_one_term() {
        assert_eq!(french_terms("décision"), french_terms("décisions"));
        assert_eq!(french_terms("réunion"), french_terms("Réunions"));
    }

    #[test]
    fn accents_do_not_matter() {
        assert_eq!(french_terms("reunion"), french_terms("réunion"));
        assert_eq!(french_terms("compte-rendu"), french_terms("compte rendu"));
    }

    #[test]
    fn articles_and_elisions_leave_no_term() {
        assert_eq!(french_terms("l’ordre du jour"), french_terms("ordre jour"));
    }
}
