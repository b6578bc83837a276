//! Apostrophes: articles that lose their vowel are dropped, words that hold an apostrophe are one word.

use super::raw::{RawWord, is_apostrophe};

/// What stands before an apostrophe and is no word of its own.
const ARTICLES: [&str; 15] =
    ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"];

/// Words that hold an apostrophe, without it. A letter before it is not an article there.
const WHOLE: [&str; 12] = [
    "aujourdhui",
    "prudhomme",
    "prudhommes",
    "prudhomal",
    "prudhommal",
    "presquile",
    "presquiles",
    "entraide",
    "grandmere",
    "grandmeres",
    "grandrue",
    "oreilly",
];

/// Returns the word glued, if it is one of those that hold an apostrophe.
pub(super) fn one_word(text: &str) -> Option<String> {
    if !text.contains(is_apostrophe) {
        return None;
    }
    let glued: String = super::lower(text).chars().filter(|c| !is_apostrophe(*c)).collect();
    WHOLE.contains(&super::fold(&glued).as_str()).then_some(glued)
}

/// Drops the articles at the beginning: l’ordre → ordre, jusqu’à l’été → à, été.
pub(super) fn without_article(raw: RawWord<'_>) -> RawWord<'_> {
    if raw.is_plain || one_word(raw.text).is_some() {
        return raw;
    }
    let cut = raw.text.char_indices().find(|(_, c)| !c.is_alphanumeric());
    let Some((at, mark)) = cut.filter(|(_, mark)| is_apostrophe(*mark)) else { return raw };
    let (article, rest) = (raw.text.get(..at), raw.text.get(at + mark.len_utf8()..));
    match (article, rest) {
        (Some(article), Some(rest)) if ARTICLES.contains(&article.to_lowercase().as_str()) => {
            let start = raw.range.end - rest.len();
            let is_plain = rest.chars().all(char::is_alphanumeric);
            without_article(RawWord { text: rest, range: start..raw.range.end, is_plain })
        }
        _ => raw,
    }
}

/// Returns what is left of a word whose apostrophe was forgotten, if it begins like an article: linfolettre, jusquà.
pub fn without_missing_apostrophe(word: &str) -> Option<&str> {
    const FEWEST_LEFT: usize = 4;
    let rest = ARTICLES.iter().filter_map(|article| word.strip_prefix(article)).min_by_key(|rest| rest.len())?;
    let begins_with_vowel = super::fold(rest).starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h']);
    (begins_with_vowel && rest.chars().count() >= FEWEST_LEFT).then_some(rest)
}
