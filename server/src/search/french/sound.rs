//! How a word sounds, roughly, to people who speak French: what is misspelled by ear is found by ear.
//!
//! A key, not a transcription: two spellings of one sound should have one key, and different words may share it.

use std::borrow::Cow;

/// Spellings of one sound, longest first. Capitals stand for sounds that have no letter of their own.
const SOUNDS: &[(&str, &str)] = &[
    ("tion", "siO"),
    ("eaux", "o"),
    ("aient", "e"),
    ("eau", "o"),
    ("aux", "o"),
    ("ain", "I"),
    ("ein", "I"),
    ("oin", "wI"),
    ("ill", "i"),
    ("sch", "S"),
    ("ph", "f"),
    ("qu", "k"),
    ("ck", "k"),
    ("ch", "S"),
    ("sh", "S"),
    ("gu", "g"),
    ("gn", "N"),
    ("au", "o"),
    ("ai", "e"),
    ("ei", "e"),
    ("ou", "U"),
    ("oi", "wa"),
    ("oo", "U"),
    ("eu", "e"),
    ("th", "t"),
    ("y", "i"),
    ("q", "k"),
    ("c", "k"),
    ("w", "U"),
    ("h", ""),
    ("x", "ks"),
    ("Z", "s"),
    ("z", "s"),
    ("J", "j"),
];

/// How the letters are called that acronyms are made of, as they sound.
const LETTERS: [(char, &str); 20] = [
    ('b', "be"),
    ('c', "se"),
    ('d', "de"),
    ('f', "ef"),
    ('g', "je"),
    ('h', "aS"),
    ('j', "ji"),
    ('k', "ka"),
    ('l', "el"),
    ('m', "em"),
    ('n', "en"),
    ('p', "pe"),
    ('q', "ku"),
    ('r', "er"),
    ('s', "es"),
    ('t', "te"),
    ('v', "ve"),
    ('w', "dUbleve"),
    ('x', "iks"),
    ('z', "sed"),
];

/// Vowels that an `n` or `m` makes nasal.
const NASALS: [(char, char); 6] = [('a', 'A'), ('e', 'A'), ('i', 'I'), ('y', 'I'), ('o', 'O'), ('u', 'I')];

/// Returns the key of a word's sound; empty for what has no letters.
pub fn sound(word: &str) -> String {
    let written = softened(word);
    let is_accented = word.trim_end_matches(['s', 'e']).ends_with(['é', 'è', 'ê']);
    let heard = if is_accented {
        Cow::Owned(format!("{}ai", written.trim_end_matches(['s', 'e'])))
    } else {
        without_mute_end(&written)
    };
    let mut key = String::with_capacity(heard.len());
    let mut rest = heard.as_ref();
    while let Some(letter) = rest.chars().next() {
        let taken = if let Some((nasal, length)) = nasal(rest) {
            push(&mut key, nasal);
            length
        } else if let Some((spelling, sounds)) = SOUNDS.iter().find(|(spelling, _)| rest.starts_with(spelling)) {
            sounds.chars().for_each(|sound| push(&mut key, sound));
            spelling.len()
        } else {
            push(&mut key, letter);
            letter.len_utf8()
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    key
}

/// Returns the key of an acronym without vowels as it sounds letter by letter: ergépédé, pévé; `None` for what has vowels.
pub fn spelled_out(acronym: &str) -> Option<String> {
    let mut key = String::new();
    for letter in acronym.chars() {
        let (_, name) = LETTERS.iter().find(|(known, _)| *known == letter)?;
        name.chars().for_each(|sound| push(&mut key, sound));
    }
    Some(key)
}

/// Writes a word without accents and without the `p` that nobody hears in "compte", and its soft consonants, which are heard wherever
/// they stand, as capitals: paZe, paJe.
fn softened(word: &str) -> String {
    let folded = super::fold(&word.replace('ç', "ss")).replace("ss", "Z").replace("mpt", "mt");
    let mut written = String::with_capacity(folded.len());
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_soft = letters.peek().is_some_and(|next| matches!(next, 'e' | 'i' | 'y'));
        written.push(match letter {
            'c' if is_soft => 'Z',
            'g' if is_soft => 'J',
            'j' => 'J',
            other => other,
        });
    }
    written
}

/// Takes away the end that nobody hears; `er`, `ez`, `et` at the end sound like `é`.
fn without_mute_end(word: &str) -> Cow<'_, str> {
    let closed = ["er", "ez", "ee", "ees", "et", "ets"].iter().find_map(|ending| word.strip_suffix(ending));
    if let Some(stem) = closed.filter(|stem| stem.len() > 1) {
        return Cow::Owned(format!("{stem}ai"));
    }
    // A mute vowel makes the consonant before it heard: porte, but port.
    let singular = word.strip_suffix('s').unwrap_or(word);
    let without_vowel = singular.trim_end_matches('e');
    if without_vowel.len() < singular.len() && !without_vowel.is_empty() {
        return Cow::Borrowed(without_vowel);
    }
    let heard = word.trim_end_matches(['s', 't', 'd', 'x', 'p']);
    let heard = heard.strip_suffix("nc").map_or(heard, |_| heard.trim_end_matches('c'));
    Cow::Borrowed(if heard.is_empty() { word } else { heard })
}

/// Adds a sound, once where it is doubled.
fn push(key: &mut String, sound: char) {
    if !key.ends_with(sound) {
        key.push(sound);
    }
}

/// Reads a nasal vowel at the beginning: a vowel, then `n` or `m`, and no vowel or second `n` after it.
fn nasal(rest: &str) -> Option<(char, usize)> {
    let mut letters = rest.chars();
    let (vowel, consonant, next) = (letters.next()?, letters.next()?, letters.next());
    let is_open = next.is_some_and(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'n' | 'm' | 'h'));
    if !matches!(consonant, 'n' | 'm') || is_open {
        return None;
    }
    NASALS.iter().find(|(letter, _)| *letter == vowel).map(|(_, nasal)| (*nasal, 2))
}
