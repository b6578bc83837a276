//! Inclusive writing: `adhérent·e·s`, `salarié(e)s`, `coopérateur·trice`, `acteurices` are read in both genders.
//!
//! The forms are those in use in associations, with any of their separators.

use super::{
    fold, lower,
    raw::{RawWord, is_apostrophe, is_hyphen},
};

/// How feminines are made: the suffix that is written, the masculine ending that it replaces, the feminine ending.
/// The first line whose masculine ending fits is the one; where none fits, the suffix is added.
const SUFFIXES: &[(&str, &str, &str)] = &[
    ("e", "", "e"),
    ("ne", "", "ne"),
    ("le", "", "le"),
    ("te", "", "te"),
    ("sse", "", "sse"),
    ("esse", "e", "esse"),
    ("trice", "teur", "trice"),
    ("rice", "eur", "rice"),
    ("ice", "eur", "rice"),
    ("euse", "eur", "euse"),
    ("euse", "eux", "euse"),
    ("se", "r", "se"),
    ("se", "x", "se"),
    ("eresse", "eur", "eresse"),
    ("ière", "ier", "ière"),
    ("ère", "er", "ère"),
    ("re", "er", "ère"),
    ("ve", "f", "ve"),
    ("ive", "if", "ive"),
    ("fe", "f", "fe"),
    ("che", "c", "che"),
    ("ale", "al", "ale"),
    ("elle", "el", "elle"),
    ("lle", "l", "lle"),
    ("enne", "en", "enne"),
    ("onne", "on", "onne"),
];

/// What follows a hyphen after a verb, and is no feminine: donne-le, peut-elle, celui-ci.
const CLITICS: [&str; 6] = ["le", "te", "ce", "se", "elle", "re"];

/// Masculine endings that are written after a stem or after the feminine: act·eur·rice, coopératrices·teurs.
const MASCULINE: [&str; 4] = ["teurs", "teur", "eurs", "eur"];

/// Reads a raw word that is written inclusively: the masculine, then the feminine. `None` if it is not.
pub(super) fn readings(raw: &RawWord<'_>) -> Option<Vec<String>> {
    if raw.marks().any(is_apostrophe) {
        return None;
    }
    let parts: Vec<String> = raw.parts().iter().map(|part| lower(part.text)).collect();
    let (base, endings) = parts.split_first()?;
    let (endings, is_plural) = match endings.split_last()? {
        (last, before) if last == "s" && !before.is_empty() => (before, true),
        _ => (endings, false),
    };
    if base.chars().count() < 3 || endings.len() > 2 {
        return None;
    }
    let hyphenated = raw.marks().all(is_hyphen) && !is_plural;
    match endings {
        [ending] if MASCULINE.contains(&ending.as_str()) => from_feminine(base, ending),
        [ending] if hyphenated && CLITICS.contains(&ending.strip_suffix('s').unwrap_or(ending)) => None,
        [ending] => from_masculine(base, ending, is_plural),
        [masculine, ending] if MASCULINE.contains(&masculine.as_str()) => {
            from_masculine(&format!("{base}{masculine}"), ending, is_plural)
        }
        _ => None,
    }
}

/// Makes both forms from the masculine and a feminine ending: adhérent, es.
fn from_masculine(base: &str, ending: &str, is_plural: bool) -> Option<Vec<String>> {
    let known = |ending: &str| SUFFIXES.iter().any(|(suffix, ..)| fold(suffix) == fold(ending));
    let (ending, is_plural) = match ending.strip_suffix('s') {
        Some(singular) if known(singular) => (singular, true),
        _ => (ending, is_plural),
    };
    if !known(ending) {
        return None;
    }
    let base = base.strip_suffix('s').filter(|_| is_plural).unwrap_or(base);
    let fitting = SUFFIXES.iter().filter(|(suffix, ..)| fold(suffix) == fold(ending));
    let feminine = fitting
        .into_iter()
        .find_map(|(_, masculine, feminine)| base.strip_suffix(masculine).map(|stem| format!("{stem}{feminine}")));
    let feminine = feminine.unwrap_or_else(|| format!("{base}{ending}"));
    let plural = if is_plural { "s" } else { "" };
    Some(vec![format!("{base}{plural}"), format!("{feminine}{plural}")])
}

/// Makes both forms from the feminine and a masculine ending: coopératrices, teurs.
fn from_feminine(base: &str, ending: &str) -> Option<Vec<String>> {
    let singular = base.strip_suffix('s').unwrap_or(base);
    let stem = ["trice", "euse", "rice"].iter().find_map(|feminine| singular.strip_suffix(feminine))?;
    Some(vec![format!("{stem}{ending}"), base.to_owned()])
}

/// Reads a contracted form: acteurices, coopérateurices.
pub(super) fn contracted(word: &str) -> Option<Vec<String>> {
    let (stem, plural) = match word.strip_suffix("teurices") {
        Some(stem) => (stem, "s"),
        None => (word.strip_suffix("teurice")?, ""),
    };
    (stem.chars().count() >= 2).then(|| vec![format!("{stem}teur{plural}"), format!("{stem}trice{plural}")])
}
