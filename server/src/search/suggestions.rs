//! Other spellings worth trying, when nothing was found.

use super::analysis::folded;

/// Most suggestions shown.
const MOST: usize = 3;

/// Returns known words that are one slip away from a word of the query, written as they should be; two slips for long words.
pub(super) fn near(query: &str, lexicon: &[(String, String)]) -> Vec<String> {
    let mut near: Vec<(usize, String)> = Vec::new();
    for word in query.split_whitespace().map(folded).filter(|word| word.chars().count() >= 4) {
        let allowed = if word.chars().count() >= 8 { 2 } else { 1 };
        for (known, written) in lexicon {
            let distance = strsim::osa_distance(&word, known);
            if (1..=allowed).contains(&distance) {
                near.push((distance, written.clone()));
            }
        }
    }
    near.sort();
    near.dedup_by(|a, b| a.1 == b.1);
    near.into_iter().take(MOST).map(|(_, written)| written).collect()
}
