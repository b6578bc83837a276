//! The identifier of a thing of the library: its file's stem, and the last part of its address.

use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, fmt, str::FromStr, sync::Arc};

/// Longest identifier accepted, in bytes: it has to fit in addresses and on printed cards.
pub const MAX_ID_LENGTH: usize = 64;

/// An identifier such as `trouver-date`: lower-case ASCII letters, digits and single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(Arc<str>);

/// Says that a text is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidId;

impl Id {
    /// Returns the identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Proposes an identifier for a text in French: accents folded, everything else replaced by hyphens.
    ///
    /// Returns `None` if nothing usable is left.
    pub fn propose(text: &str) -> Option<Self> {
        let mut slug = String::with_capacity(text.len());
        for part in text.chars().flat_map(fold) {
            let hyphen_is_due = part == '-' && (slug.is_empty() || slug.ends_with('-'));
            if !hyphen_is_due && slug.len() < MAX_ID_LENGTH {
                slug.push(part);
            }
        }
        slug.trim_end_matches('-').parse().ok()
    }
}

/// Folds one letter to the letters allowed in an identifier; anything else becomes a hyphen.
fn fold(letter: char) -> impl Iterator<Item = char> {
    let folded = match letter.to_lowercase().next().unwrap_or(letter) {
        'à' | 'â' | 'ä' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'î' | 'ï' => "i",
        'ô' | 'ö' => "o",
        'ù' | 'û' | 'ü' => "u",
        'ÿ' => "y",
        'ç' => "c",
        'œ' => "oe",
        'æ' => "ae",
        other if other.is_ascii_alphanumeric() => return Folded::One(Some(other)),
        _ => "-",
    };
    Folded::Several(folded.chars())
}

/// The letters that one letter folds to.
enum Folded {
    One(Option<char>),
    Several(std::str::Chars<'static>),
}

impl Iterator for Folded {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::One(letter) => letter.take(),
            Self::Several(letters) => letters.next(),
        }
    }
}

impl FromStr for Id {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        let fits = (1..=MAX_ID_LENGTH).contains(&text.len());
        let parts_are_plain = text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        if fits && parts_are_plain { Ok(Self(text.into())) } else { Err(InvalidId) }
    }
}

impl TryFrom<String> for Id {
    type Error = InvalidId;

    fn try_from(text: String) -> Result<Self, InvalidId> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.as_ref().to_owned()
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identifier is made of lower-case letters, digits and single hyphens")
    }
}

impl std::error::Error for InvalidId {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn id_of_plain_words_and_hyphens_is_accepted() {
        for text in ["a", "trouver-date", "rgpd2", "3-2-1"] {
            assert!(text.parse::<Id>().is_ok(), "{text}");
        }
    }

    #[test]
    fn id_with_anything_else_is_refused() {
        let too_long = "a".repeat(MAX_ID_LENGTH + 1);
        for text in ["", "-a", "a-", "a--b", "A", "é", "a_b", "a/b", "..", &too_long] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }

    #[test]
    fn proposal_folds_accents_and_punctuation() {
        let propose = |text| Id::propose(text).map(String::from);
        assert_eq!(propose("Trouver une date commune").as_deref(), Some("trouver-une-date-commune"));
        assert_eq!(propose("  L’œuvre d’Été : n° 2 !").as_deref(), Some("l-oeuvre-d-ete-n-2"));
        assert_eq!(propose("…"), None);
    }
}
