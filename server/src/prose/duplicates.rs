//! What two files say in the same words: runs of words that both have, accents, capitals and punctuation aside.

use super::sentences_of;
use crate::content::ProseText;
use app::domain::Id;
use std::collections::{BTreeMap, HashMap};

/// What two files share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The paths of the two files.
    pub paths: (String, String),
    /// How many words they share in runs that are long enough.
    pub words: usize,
    /// The longest run.
    pub phrase: String,
}

/// Finds the pairs of files that share runs of at least `least` words of one sentence, those with most first.
pub fn shared_phrases(texts: &[ProseText], least: usize) -> Vec<Shared> {
    let files: Vec<Vec<Vec<&str>>> = texts.iter().map(|prose| sentences_of(prose).collect()).collect();
    let mut places: HashMap<String, Vec<(usize, usize, usize)>> = HashMap::new();
    for (file, sentences) in files.iter().enumerate() {
        for (sentence, words) in sentences.iter().enumerate() {
            for (at, run) in words.windows(least).enumerate() {
                places.entry(folded(run)).or_default().push((file, sentence, at));
            }
        }
    }
    let mut pairs: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for found in places.values() {
        for (n, (first, sentence, at)) in found.iter().enumerate() {
            let others = found.iter().skip(n + 1).map(|(other, ..)| *other).filter(|other| other != first);
            for other in others {
                pairs.entry((*first, other)).or_default().push((*sentence, *at));
            }
        }
    }
    let mut shared: Vec<Shared> = pairs
        .into_iter()
        .filter_map(|((first, other), starts)| {
            let runs = runs(starts, least);
            let (sentence, at, length) = runs.iter().copied().max_by_key(|(_, _, length)| *length)?;
            let phrase = files.get(first)?.get(sentence)?.get(at..at + length)?.join(" ");
            let path = |file: usize| texts.get(file).map(|prose| prose.path.clone());
            Some(Shared { paths: (path(first)?, path(other)?), words: runs.iter().map(|run| run.2).sum(), phrase })
        })
        .collect();
    shared.sort_by(|a, b| b.words.cmp(&a.words).then_with(|| a.paths.cmp(&b.paths)));
    shared
}

/// Joins the starts of runs that overlap: sentence, first word and length of each.
fn runs(mut starts: Vec<(usize, usize)>, least: usize) -> Vec<(usize, usize, usize)> {
    starts.sort_unstable();
    starts.dedup();
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for (sentence, at) in starts {
        match runs.last_mut() {
            Some((same, start, length)) if *same == sentence && at < *start + *length => *length = at + least - *start,
            _ => runs.push((sentence, at, least)),
        }
    }
    runs
}

/// Writes words without accents, capitals and signs.
fn folded(words: &[&str]) -> String {
    let fold = |word: &&str| Id::propose(word).map(String::from).unwrap_or_default();
    words.iter().map(fold).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longest_run_that_two_files_share_is_found_whatever_its_accents() {
        let prose = |path: &str, text: &str| ProseText { path: path.to_owned(), texts: vec![text.to_owned()] };
        let texts = [
            prose("a", "On dit ceci. Envoyez un seul lien avec une date limite de réponse, puis attendez."),
            prose("b", "**Envoyez** un seul lien, avec une date limite de reponse ; relancez."),
            prose("c", "Rien de commun ici avec les deux autres textes du fonds."),
        ];
        let found = shared_phrases(&texts, 5);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].paths, ("a".to_owned(), "b".to_owned()));
        assert_eq!(found[0].phrase, "Envoyez un seul lien avec une date limite de réponse");
        assert_eq!(found[0].words, 10);
    }
}
