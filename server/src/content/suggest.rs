//! "Vouliez-vous dire …?": the nearest of a list of words.

/// Returns the candidate that is nearest to what was written, if any is near enough to be what was meant.
///
/// Near enough is one edit for up to four letters, and one more for every further three.
pub(super) fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let allowed = 1 + written.chars().count().saturating_sub(2) / 3;
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&written, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Writes a list of words for a hint: `a, b ou c`.
pub(super) fn either(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => format!("« {only} »"),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(|word| format!("« {word} »")).collect();
            format!("{} ou « {last} »", first.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_finds_slips_and_nothing_far_fetched() {
        let keys = ["titre", "resume", "duree", "actions"];
        assert_eq!(nearest("tittre", keys), Some("titre"));
        assert_eq!(nearest("Résumé", keys), Some("resume"));
        assert_eq!(nearest("couleur", keys), None);
        assert_eq!(nearest("xy", keys), None);
    }

    #[test]
    fn either_joins_words_as_people_do() {
        assert_eq!(either(&["oui", "non"]), "« oui » ou « non »");
        assert_eq!(either(&["a", "b", "c"]), "« a », « b » ou « c »");
    }
}
