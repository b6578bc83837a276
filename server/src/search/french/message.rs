//! Words as they are written in text messages: figures for sounds (2main), little words by ear (pourkoi), words run together
//! (jarive, kon), vowels left out (rglmt). What such a word may be is worked out here; whether it is known, the caller knows.

use super::{sound::sound, stem::fold, stop};
use std::{collections::HashMap, sync::LazyLock};

/// What figures sound like within a word.
const FIGURES: [(char, &str); 8] =
    [('1', "in"), ('2', "de"), ('3', "troi"), ('4', "quatr"), ('5', "sinq"), ('6', "si"), ('7', "set"), ('8', "uit")];

/// What is run together with the word after it, whatever that begins with: j’veux, c’que, qu’on, y’a, l’asso.
const RUN_TOGETHER: [&str; 9] = ["qu", "j", "c", "k", "y", "l", "d", "s", "t"];

/// Fewest letters of the word that something was run together with.
const FEWEST_LEFT: usize = 2;

/// Fewest sounds of a word that is known without its vowels.
const FEWEST_CONSONANTS: usize = 3;

/// Writes the figures of a word as they sound; `None` for what has none, or nothing else.
pub fn without_figures(word: &str) -> Option<String> {
    let figures = word.chars().filter(char::is_ascii_digit).count();
    if figures == 0 || figures == word.chars().count() || figures > 2 {
        return None;
    }
    let mut written = String::with_capacity(word.len() + 4);
    for letter in word.chars() {
        match FIGURES.iter().find(|(figure, _)| *figure == letter) {
            Some((_, sounds)) => written.push_str(sounds),
            None => written.push(letter),
        }
    }
    Some(written)
}

/// Returns the little word that a word sounds like: pourkoi, dan, toujour. A letter held down (zzzzzz) is no word, whatever its sound.
pub fn little_by_ear(word: &str) -> Option<&'static str> {
    static BY_SOUND: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let mut words = HashMap::new();
        for word in stop::heard() {
            words.entry(sound(word)).or_insert(word);
        }
        words
    });
    let letters: Vec<char> = word.chars().collect();
    let is_held_down = letters.windows(3).any(|three| three.iter().all(|letter| Some(letter) == three.first()));
    (letters.len() > 1 && !is_held_down).then(|| BY_SOUND.get(&sound(word)).copied()).flatten()
}

/// Returns what may be left of a word that begins with what is run together in messages, likeliest first.
pub fn taken_apart(word: &str) -> impl Iterator<Item = &str> {
    let rests = RUN_TOGETHER.iter().filter_map(move |before| word.strip_prefix(before));
    rests.filter(|rest| rest.chars().count() >= FEWEST_LEFT && rest.contains(is_vowel))
}

/// Returns the consonants by which a word is known without its vowels; `None` where they are too few to tell.
///
/// Nobody writes the nasal before a consonant either: rglmt for règlement, lgtps for longtemps.
pub fn consonants(word: &str) -> Option<String> {
    let letters: Vec<char> = fold(word).chars().collect();
    let mut consonants = String::new();
    for (place, letter) in letters.iter().enumerate() {
        let next = letters.get(place + 1);
        let is_after_vowel = place > 0 && letters.get(place - 1).is_some_and(|before| is_vowel(*before));
        let is_nasal = matches!(letter, 'n' | 'm')
            && is_after_vowel
            && next.is_some_and(|next| !is_vowel(*next) && next != letter);
        if (place == 0 || !is_vowel(*letter)) && !is_nasal && !consonants.ends_with(*letter) {
            consonants.push(*letter);
        }
    }
    (consonants.len() >= FEWEST_CONSONANTS && consonants.is_ascii()).then_some(consonants)
}

/// Says whether a word was written without most of its vowels.
pub fn lacks_vowels(word: &str) -> bool {
    let vowels = word.chars().filter(|letter| is_vowel(*letter)).count();
    let inside = word.trim_end_matches(|letter: char| letter == 's' || is_vowel(letter));
    vowels * 4 <= word.chars().count() || (vowels <= 2 && !inside.contains(is_vowel))
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é' | 'è' | 'ê' | 'à' | 'â' | 'î' | 'ô' | 'û' | 'ù' | 'ë' | 'ï'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_word_is_heard_and_a_letter_held_down_is_none() {
        assert!(little_by_ear("pourkoi").is_some());
        for held in ["zzz", "zzzzzz", "aaaaaa", "z"] {
            assert_eq!(little_by_ear(held), None, "{held}");
        }
    }
}
