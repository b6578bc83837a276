//! The texts of the content as prose: how hard they are to read, and what is said twice.

mod duplicates;
mod readability;

pub use duplicates::{Shared, shared_phrases};
pub use readability::{Readability, readability};

use crate::content::ProseText;

/// Splits a text in Markdown into sentences of words: markup, addresses and punctuation are left out.
///
/// A line of a list, a heading or a cell of a table ends a sentence.
fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut sentences = Vec::new();
    for line in text.lines() {
        let mut words = Vec::new();
        let mut in_address = false;
        for piece in line.split_whitespace() {
            let ends =
                piece.trim_end_matches(['»', '"', ')', '*', '_', '’']).ends_with(['.', '!', '?', '…', ':', ';', '|']);
            for part in piece.split("](") {
                if in_address || part.starts_with("http") || part.starts_with('/') {
                    in_address = false;
                    continue;
                }
                let word = part.trim_matches(|c: char| !c.is_alphanumeric());
                if word.chars().any(char::is_alphabetic) {
                    words.push(word);
                }
                in_address = piece.contains("](");
            }
            in_address = false;
            if ends && !words.is_empty() {
                sentences.push(std::mem::take(&mut words));
            }
        }
        if !words.is_empty() {
            sentences.push(words);
        }
    }
    sentences
}

/// Returns the sentences of all texts of one file.
fn sentences_of(prose: &ProseText) -> impl Iterator<Item = Vec<&str>> {
    prose.texts.iter().flat_map(|text| sentences(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_leave_markup_addresses_and_signs_out() {
        let text = "1. **Ouvrez** le [pad de l’équipe](https://pad.exemple.org/x), puis écrivez : « Bonjour ! »\n- Un point\n\n### Titre";
        let words: Vec<_> = sentences(text).into_iter().map(|sentence| sentence.join(" ")).collect();
        assert_eq!(words, ["Ouvrez le pad de l’équipe puis écrivez", "Bonjour", "Un point", "Titre"]);
    }
}
