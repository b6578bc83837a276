//! The feminines that the stemmer leaves apart from their masculines: animatrice, trésorière, sportive.

/// Feminine endings without accents, and their masculines.
const ENDINGS: [(&str, &str); 4] = [("trice", "teur"), ("euse", "eur"), ("iere", "ier"), ("ive", "if")];

/// Words with such an ending that are no feminine, or belong to a verb.
const EXCEPTIONS: [&str; 24] = [
    "matrice",
    "cicatrice",
    "lumiere",
    "matiere",
    "maniere",
    "riviere",
    "biere",
    "banniere",
    "archive",
    "arrive",
    "derive",
    "cultive",
    "motive",
    "prive",
    "suive",
    "active",
    "vive",
    "rive",
    "olive",
    "creuse",
    "cuisiniere",
    "poursuive",
    "inscrive",
    "ecrive",
];

/// Fewest letters before the ending.
const SHORTEST: usize = 3;

/// Returns the masculine of a feminine, singular or plural; `None` for every other word.
pub(super) fn masculine(word: &str) -> Option<String> {
    let (singular, plural) = word.strip_suffix('s').map_or((word, ""), |singular| (singular, "s"));
    let folded = super::fold(singular);
    if EXCEPTIONS.contains(&folded.as_str()) {
        return None;
    }
    let (feminine, masculine) = ENDINGS.iter().find(|(feminine, _)| folded.ends_with(feminine))?;
    // The endings have as many characters with accents as without.
    let stem_length = singular.chars().count().checked_sub(feminine.len()).filter(|length| *length >= SHORTEST)?;
    Some(singular.chars().take(stem_length).chain(masculine.chars()).chain(plural.chars()).collect())
}
