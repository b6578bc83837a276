//! Every word of the content and the vocabulary, as it is written: what is typed by half, misspelled, glued or cut is looked up
//! here, and the index is then asked for whole words only.

use super::french::{consonants, fold, sound, spelled_out, stems};
use fst::{
    IntoStreamer, Map, Streamer,
    automaton::{Automaton, Str},
};
use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// Most beginnings of words that are looked at for one prefix.
const MOST_BEGINNINGS: usize = 5_000;

/// Most letters of an acronym that is known as it sounds letter by letter, too.
const LONGEST_ACRONYM: usize = 5;

/// Most letters of a short word.
pub(super) const SHORT: usize = 5;

/// A known word.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    /// How it is written most often, in lower case and with its accents.
    written: String,
    /// How often it occurs.
    count: u32,
}

/// The known words by their letters without accents, and by their sound.
pub(super) struct Lexicon {
    words: Map<Vec<u8>>,
    entries: Vec<Entry>,
    sounds: HashMap<String, Vec<usize>>,
    /// By their consonants.
    skeletons: HashMap<String, Vec<usize>>,
    stems: HashSet<String>,
}

/// Collects words for a lexicon.
#[derive(Default)]
pub(super) struct Collected(HashMap<String, u32>);

/// A known word that is near one that nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Neighbour {
    /// How it is written.
    pub(super) written: String,
    /// How far it is: one for a slip in a word that begins the same; two for two slips, another first letter, or a word that only
    /// sounds the same.
    pub(super) slips: u8,
}

impl Collected {
    /// Counts one more occurrence of a word in lower case.
    pub(super) fn add(&mut self, word: &str) {
        match self.0.get_mut(word) {
            Some(count) => *count += 1,
            None => {
                self.0.insert(word.to_owned(), 1);
            }
        }
    }
}

/// The automata of one and of two slips. Making them takes milliseconds, using them microseconds.
static ONE_SLIP: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
static TWO_SLIPS: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

impl Lexicon {
    /// Builds the lexicon of the words that were collected.
    ///
    /// # Errors
    /// Never in fact: the words are sorted and different, which is all that the map asks for.
    pub(super) fn new(collected: Collected) -> Result<Self, fst::Error> {
        let mut by_letters: HashMap<String, Entry> = HashMap::new();
        let mut stems_of_all = HashSet::new();
        for (written, count) in collected.0 {
            stems_of_all.extend(stems(&written).iter().cloned());
            match by_letters.get_mut(&fold(&written)) {
                // The spelling that occurs most often wins; among equals the one with accents, so that the order never matters.
                Some(entry) => {
                    if (count, &written) > (entry.count, &entry.written) {
                        entry.written = written;
                    }
                    entry.count = entry.count.max(count);
                }
                None => {
                    by_letters.insert(fold(&written), Entry { written, count });
                }
            }
        }
        let mut sorted: Vec<(String, Entry)> = by_letters.into_iter().collect();
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        let words = Map::from_iter(sorted.iter().map(|(letters, _)| letters).zip(0u64..))?;
        let mut sounds: HashMap<String, Vec<usize>> = HashMap::new();
        let mut skeletons: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, (letters, entry)) in sorted.iter().enumerate() {
            if letters.len() >= 3 {
                sounds.entry(sound(&entry.written)).or_default().push(number);
            }
            if let Some(key) = spelled_out(letters).filter(|_| (2..=LONGEST_ACRONYM).contains(&letters.len())) {
                sounds.entry(key).or_default().push(number);
            }
            if let Some(consonants) = consonants(letters).filter(|_| letters.len() >= 4) {
                skeletons.entry(consonants).or_default().push(number);
            }
        }
        let entries = sorted.into_iter().map(|(_, entry)| entry).collect();
        Ok(Self { words, entries, sounds, skeletons, stems: stems_of_all })
    }

    /// Says whether a word is written so, accents aside.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.contains_key(fold(word))
    }

    /// Says whether a word, or another of its family, is known.
    pub(super) fn knows(&self, word: &str) -> bool {
        const FEWEST_LETTERS: usize = 5;
        let is_long = word.chars().count() >= FEWEST_LETTERS;
        self.has(word)
            || word.strip_suffix('s').is_some_and(|singular| self.has(singular))
            || (is_long && stems(word).iter().any(|stem| self.stems.contains(stem)))
    }

    /// Returns the words that begin so, most frequent first.
    pub(super) fn completions(&self, beginning: &str, most: usize) -> Vec<&str> {
        let beginning = fold(beginning);
        let mut stream = self.words.search(Str::new(&beginning).starts_with()).into_stream();
        let mut found: Vec<&Entry> = Vec::new();
        while let Some((_, number)) = stream.next() {
            found.extend(self.entry(number));
            if found.len() >= MOST_BEGINNINGS {
                break;
            }
        }
        found.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.written.cmp(&b.written)));
        found.into_iter().take(most).map(|entry| entry.written.as_str()).collect()
    }

    /// Returns the words that are at most two slips away or sound the same: nearest first, then the most frequent.
    ///
    /// Words of four to seven letters allow one slip, longer ones two, the first letter being right. Shorter ones are acronyms as often as not.
    pub(super) fn near(&self, word: &str, most: usize) -> Vec<Neighbour> {
        let letters = fold(word);
        let length = letters.chars().count();
        if length < 4 {
            return Vec::new();
        }
        let mut found: Vec<(u8, &Entry)> = Vec::new();
        for (slips, entry) in self.within(&letters, if length < 8 { &ONE_SLIP } else { &TWO_SLIPS }) {
            let same_start = entry_starts_like(entry, &letters);
            if slips < 2 || same_start {
                found.push((if same_start { 2 * slips } else { 2 * slips + 1 }, entry));
            }
        }
        let key = sound(word);
        // In a short word one slip makes another word as easily as not: what sounds the same comes first.
        for (rank, entry) in &mut found {
            if length <= SHORT && sound(&entry.written) != key {
                *rank += 2;
            }
        }
        for number in self.sounds.get(&key).filter(|_| key.len() >= 3).into_iter().flatten() {
            if let Some(entry) = self.entries.get(*number)
                && !found.iter().any(|(_, known)| known.written == entry.written)
            {
                found.push((if length <= SHORT { 2 } else { 3 }, entry));
            }
        }
        found.sort_by(|a, b| {
            a.0.cmp(&b.0).then_with(|| b.1.count.cmp(&a.1.count)).then_with(|| a.1.written.cmp(&b.1.written))
        });
        let neighbour = |(rank, entry): (u8, &Entry)| Neighbour {
            written: entry.written.clone(),
            slips: rank.div_ceil(2).clamp(1, 2),
        };
        found.into_iter().take(most).map(neighbour).collect()
    }

    /// Returns the words that sound so, most frequent first.
    pub(super) fn heard(&self, word: &str, most: usize) -> Vec<&str> {
        let key = sound(word);
        self.most_frequent(self.sounds.get(&key).filter(|_| key.len() >= 3), most)
    }

    /// Returns the words that are written so but for their vowels, most frequent first.
    pub(super) fn with_consonants(&self, word: &str, most: usize) -> Vec<&str> {
        let key = consonants(word);
        self.most_frequent(key.and_then(|key| self.skeletons.get(&key)), most)
    }

    fn most_frequent(&self, numbers: Option<&Vec<usize>>, most: usize) -> Vec<&str> {
        let mut found: Vec<&Entry> =
            numbers.into_iter().flatten().filter_map(|number| self.entries.get(*number)).collect();
        found.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.written.cmp(&b.written)));
        found.into_iter().take(most).map(|entry| entry.written.as_str()).collect()
    }

    /// Cuts a word into two known ones, the rarer of which is as common as can be: réunionvisio is "réunion" and "visio".
    pub(super) fn cut<'w>(&self, word: &'w str) -> Option<(&'w str, &'w str)> {
        let cuts = word.char_indices().skip(3).filter_map(|(at, _)| word.split_at_checked(at));
        let both_known =
            cuts.filter(|(_, end)| end.chars().count() >= 3).filter(|(start, end)| self.has(start) && self.has(end));
        both_known.max_by_key(|(start, end)| self.count(start).min(self.count(end)))
    }

    /// Returns how often a word occurs.
    pub(super) fn count(&self, word: &str) -> u32 {
        self.words.get(fold(word)).and_then(|number| self.entry(number)).map_or(0, |entry| entry.count)
    }

    fn entry(&self, number: u64) -> Option<&Entry> {
        self.entries.get(usize::try_from(number).ok()?)
    }

    fn within(&self, letters: &str, builder: &LevenshteinAutomatonBuilder) -> Vec<(u8, &Entry)> {
        let automaton = builder.build_dfa(letters);
        let mut stream = self.words.search(&automaton).into_stream();
        let mut found = Vec::new();
        while let Some((word, number)) = stream.next() {
            if let (Distance::Exact(slips), Some(entry)) = (automaton.eval(word), self.entry(number)) {
                found.push((slips, entry));
            }
        }
        found
    }
}

fn entry_starts_like(entry: &Entry, letters: &str) -> bool {
    fold(&entry.written).chars().next() == letters.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon(words: &[(&str, usize)]) -> Lexicon {
        let mut collected = Collected::default();
        for (word, count) in words {
            (0..*count).for_each(|_| collected.add(word));
        }
        Lexicon::new(collected).expect("a lexicon")
    }

    fn near(lexicon: &Lexicon, word: &str) -> Vec<String> {
        lexicon.near(word, 4).into_iter().map(|neighbour| neighbour.written).collect()
    }

    #[test]
    fn beginning_is_completed_by_the_most_frequent_words() {
        let lexicon = lexicon(&[("visio", 2), ("visioconférence", 5), ("vote", 9), ("vis", 1)]);
        assert_eq!(lexicon.completions("visi", 5), ["visioconférence", "visio"]);
        assert_eq!(lexicon.completions("VISIOCONFÉ", 5), ["visioconférence"]);
        assert_eq!(lexicon.completions("v", 1), ["vote"]);
        assert!(lexicon.completions("x", 5).is_empty());
    }

    #[test]
    fn misspelled_word_is_near_the_right_one_with_its_accents() {
        let lexicon = lexicon(&[("réunion", 3), ("rgpd", 1), ("convocation", 1), ("union", 9), ("sauvegarde", 1)]);
        for (typed, meant) in [
            ("reuinon", "réunion"),
            ("reunio", "réunion"),
            ("rpgd", "rgpd"),
            ("konvokation", "convocation"),
            ("sauvegrdae", "sauvegarde"),
        ] {
            assert_eq!(near(&lexicon, typed).first().map(String::as_str), Some(meant), "{typed}");
        }
        assert!(near(&lexicon, "rgp").is_empty(), "short words are acronyms");
        assert!(near(&lexicon, "tondeuse").is_empty());
    }

    #[test]
    fn spelling_that_occurs_most_often_is_the_one_that_is_shown() {
        let lexicon = lexicon(&[("reunion", 1), ("réunion", 3)]);
        assert_eq!(lexicon.completions("reu", 5), ["réunion"]);
    }

    #[test]
    fn two_words_written_as_one_are_cut() {
        let lexicon = lexicon(&[("réunion", 3), ("visio", 1)]);
        assert_eq!(lexicon.cut("visioréunion"), Some(("visio", "réunion")));
        assert_eq!(lexicon.cut("visiotondeuse"), None);
    }

    #[test]
    fn lexicon_of_nothing_knows_nothing() {
        let empty = lexicon(&[]);
        assert!(!empty.knows("réunion") && empty.near("réunion", 4).is_empty() && empty.completions("r", 4).is_empty());
    }
}
