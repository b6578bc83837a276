//! What words of a query mean together: phrases of the vocabulary, as they are written, as they sound, as they begin.

use super::{
    french::{Standing, Word},
    lexicon::Lexicon,
    reading::{Origin, Reading},
    vocabulary::{MOST_COMBINATIONS, Sense, Vocabulary, letters, sounds},
};

/// How much a meaning counts of which only the family of the word is known, where another meaning has the very word.
const OTHER_FORM: f32 = 0.6;
/// How much a phrase counts that only sounds like the one that is known.
const BY_SOUND: f32 = 0.8;
/// How much a phrase counts whose last word is only begun.
const BEGUN_PHRASE: f32 = 0.8;
/// How much two words count that are known as one.
const GLUED: f32 = 0.9;

/// A word of the query, articles aside.
pub(super) struct Place {
    pub(super) word: Word,
    /// Its number among all words of the query.
    pub(super) number: usize,
    /// What it may be; little words, which count only in phrases, are what they are.
    pub(super) readings: Vec<Reading>,
    pub(super) is_weak: bool,
}

/// Returns two neighbours as the one word that they are known as: info lettre, frama date.
pub(super) fn glued(window: &[Place], lexicon: &Lexicon) -> Vec<Reading> {
    let [first, second] = window else { return Vec::new() };
    if second.number != first.number + 1 {
        return Vec::new();
    }
    let whole: Option<String> =
        first.word.readings.first().zip(second.word.readings.first()).map(|(a, b)| format!("{a}{b}"));
    let known = whole.filter(|whole| whole.chars().count() >= 5 && lexicon.has(whole));
    known.map(|whole| Reading::of_word(&whole, GLUED, Origin::Typed)).into_iter().collect()
}

/// Returns what the words of a window mean together: as they are written, as they sound, as they begin.
pub(super) fn all_senses(
    window: &[Place],
    glued: &[Reading],
    words: &[Word],
    vocabulary: &Vocabulary,
) -> Vec<(Sense, f32)> {
    let mut senses = senses(window, glued, vocabulary);
    if senses.is_empty() && window.len() > 1 {
        let heard = sounds(window.iter().map(|place| &place.word));
        senses.extend(vocabulary.senses_by_sound(&heard).iter().map(|sense| (*sense, BY_SOUND)));
    }
    for (sense, weight) in begun_senses(window, words, vocabulary) {
        if !senses.iter().any(|(known, _)| known.meaning == sense.meaning) {
            senses.push((sense, weight));
        }
    }
    senses
}

/// Returns what the words of a window mean together, as they are written.
fn senses(window: &[Place], glued: &[Reading], vocabulary: &Vocabulary) -> Vec<(Sense, f32)> {
    // Each word as it was typed, which may be a known misspelling; by its best two corrections; and completed only where nothing else is known.
    let mut keys: Vec<(Vec<String>, f32)> = vec![(Vec::new(), 1.0)];
    for place in window {
        let is_known = place.readings.first().is_some_and(|reading| reading.origin == Origin::Typed);
        let others = place.readings.iter().filter(|reading| reading.stems.len() == 1 && !is_known);
        let (corrected, begun): (Vec<_>, Vec<_>) = others.partition(|reading| reading.origin == Origin::Corrected);
        let others = corrected.into_iter().take(2).chain(begun.into_iter().take(2));
        let choices: Vec<(String, f32)> = (place.word.stems().into_iter().map(|stem| (stem, 1.0)))
            .chain(others.flat_map(|reading| reading.stems.concat().into_iter().map(|stem| (stem, reading.weight))))
            .collect();
        let longer = |(key, weight): &(Vec<String>, f32)| {
            let with =
                |(stem, of_word): &(String, f32)| (key.iter().chain([stem]).cloned().collect(), weight * of_word);
            choices.iter().map(with).collect::<Vec<(Vec<String>, f32)>>()
        };
        keys = keys.iter().flat_map(longer).take(MOST_COMBINATIONS).collect();
    }
    // A word that was cut in two is looked up as the phrase that it is.
    let cut =
        window.iter().flat_map(|place| &place.readings).filter(|reading| window.len() == 1 && reading.stems.len() == 2);
    keys.extend(cut.filter_map(|reading| {
        Some((vec![reading.stems.first()?.first()?.clone(), reading.stems.get(1)?.first()?.clone()], reading.weight))
    }));
    keys.extend(
        glued.iter().flat_map(|reading| reading.stems.concat().into_iter().map(|stem| (vec![stem], reading.weight))),
    );
    let mut found: Vec<(Sense, f32)> = Vec::new();
    for (key, weight) in keys.iter().filter(|(key, _)| !key.is_empty()) {
        for sense in vocabulary.senses(key) {
            match found.iter_mut().find(|(known, _)| known.meaning == sense.meaning) {
                Some((_, known)) => *known = known.max(*weight),
                None => found.push((*sense, *weight)),
            }
        }
    }
    // Of the families that a short word belongs to, the one that it is written like is meant: CODIR is not "codes".
    let typed = letters(window.iter().map(|place| &place.word));
    let is_written_so = |sense: &Sense| vocabulary.is_written_so(sense.meaning, &typed);
    if found.iter().any(|(sense, _)| is_written_so(sense)) {
        for (_, weight) in found.iter_mut().filter(|(sense, _)| !is_written_so(sense)) {
            *weight *= OTHER_FORM;
        }
    }
    found
}

/// Returns what the phrases mean that begin like the words of a window, the last of which may be only begun.
fn begun_senses(window: &[Place], words: &[Word], vocabulary: &Vocabulary) -> Vec<(Sense, f32)> {
    let Some((end, before)) = window.split_last() else { return Vec::new() };
    // The last word of the query, which looks like a little word as long as it is short.
    let (last, before) = match words.len().checked_sub(end.number + 1) {
        Some(0) if !before.is_empty() => (Some(&end.word), before),
        Some(1) => (words.last().filter(|word| word.standing == Standing::Article), window),
        _ => return Vec::new(),
    };
    let Some(beginning) = letters(last).pop() else { return Vec::new() };
    let before: Vec<Vec<String>> = before.iter().map(|place| place.word.stems()).collect();
    vocabulary.begun_senses(&before, &beginning).into_iter().map(|sense| (sense, BEGUN_PHRASE)).collect()
}
