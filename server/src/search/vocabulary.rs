//! The visitors' vocabulary, ready to be found in a query: what people type for a concept or a brand, and where it leads.

use super::french;
use app::domain::{Concept, Id, Library, Sheet};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Most brands that a tool replaces that stands for one of them: what replaces everything stands for nothing.
const MOST_BRANDS: usize = 5;

/// Most slips by which a spelling of a brand is a misspelling of its name and not another name.
const MOST_SLIPS: usize = 2;

/// Longest phrase that is looked for, in words, articles aside.
pub(super) const LONGEST_PHRASE: usize = 5;

/// What the people who write the content say that visitors type; can be thinned, to measure what it is worth.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Concepts, then brands; the number of each is its place here.
    meanings: Vec<Meaning>,
    /// Other words for one action, as its own file says.
    own: HashMap<Id, Vec<String>>,
    /// Meanings by the stems of a phrase that means them.
    phrases: HashMap<Vec<String>, Vec<Sense>>,
    /// The last words of the phrases of several words, by the stems before them, to be completed.
    begun: HashMap<Vec<String>, Vec<(String, Sense)>>,
    /// The phrases of several words, by each of their stems.
    by_stem: HashMap<String, Vec<Vec<String>>>,
    /// The letters of every phrase, with its meaning.
    written: HashSet<(Vec<String>, usize)>,
    /// Meanings by the sounds of a phrase of several words.
    sounds: HashMap<Vec<String>, Vec<Sense>>,
}

/// A concept or a brand.
#[derive(Clone, Debug)]
pub(super) struct Meaning {
    /// Its name.
    pub(super) name: String,
    /// The brand, if it is one.
    pub(super) brand: Option<Id>,
    /// True synonyms, its name among them: texts that have one of them are about it.
    pub(super) synonyms: Vec<Vec<Vec<String>>>,
    /// The actions it leads to, best first.
    pub(super) actions: Vec<Id>,
    /// The scenarios that answer it.
    pub(super) scenarios: Vec<Id>,
    /// Every phrase that leads to it.
    spellings: Vec<Spelling>,
}

/// A phrase that leads to a meaning.
#[derive(Clone, Debug)]
struct Spelling {
    text: String,
    kind: SpellingKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SpellingKind {
    /// The name, a synonym: clearly this.
    Sure,
    /// An acronym, a way to write a brand: this, but texts use other words.
    OneWay,
    /// A misspelling: this, and nothing to propose to anybody.
    Typo,
    /// Belongs to other meanings, too.
    Ambiguous,
}

/// What a phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sense {
    /// The number of the meaning.
    pub(super) meaning: usize,
    /// Whether the phrase means other things as well.
    pub(super) is_ambiguous: bool,
}

impl Vocabulary {
    /// Reads the vocabulary of a library.
    pub fn of(library: &Library) -> Self {
        let concepts = library.concepts().iter().map(concept);
        let brands = library.brands().iter().map(|brand| {
            let name = Spelling { text: brand.name.clone(), kind: SpellingKind::OneWay };
            let spelling =
                |text: &String| Spelling { text: text.clone(), kind: kind_of_brand_spelling(text, &brand.name) };
            let tools = library.replacements(&brand.id).iter().filter(|tool| is_specific(tool));
            Meaning {
                name: brand.name.clone(),
                brand: Some(brand.id.clone()),
                // Texts speak of what replaces the brand.
                synonyms: tools.map(|tool| stems_of_words(&tool.title)).collect(),
                actions: brand.actions.clone(),
                scenarios: Vec::new(),
                spellings: std::iter::once(name).chain(brand.spellings.iter().map(spelling)).collect(),
            }
        });
        let own = library.actions().iter().map(|action| (action.id.clone(), action.synonyms.clone()));
        Self::new(concepts.chain(brands).collect(), own.collect())
    }

    fn new(meanings: Vec<Meaning>, own: HashMap<Id, Vec<String>>) -> Self {
        let mut vocabulary = Self { own, ..Self::default() };
        for (number, meaning) in meanings.iter().enumerate() {
            for spelling in &meaning.spellings {
                let sense = Sense { meaning: number, is_ambiguous: spelling.kind == SpellingKind::Ambiguous };
                let words = words_of_phrase(&spelling.text);
                if words.is_empty() {
                    continue;
                }
                vocabulary.written.insert((letters(&words), number));
                for phrase in phrases(&words) {
                    if let (Some((_, before)), Some(last)) = (phrase.split_last(), letters(&words).pop())
                        && !before.is_empty()
                    {
                        vocabulary.begun.entry(before.to_vec()).or_default().push((last, sense));
                        for stem in &phrase {
                            vocabulary.by_stem.entry(stem.clone()).or_default().push(phrase.clone());
                        }
                    }
                    add(vocabulary.phrases.entry(phrase).or_default(), sense);
                }
                if words.len() > 1 {
                    add(vocabulary.sounds.entry(sounds(&words)).or_default(), sense);
                }
            }
        }
        Self { meanings, ..vocabulary }
    }

    /// Returns the vocabulary without a share of its spellings and of the actions' own synonyms, chosen by `is_kept`.
    #[must_use]
    pub fn thinned(&self, mut is_kept: impl FnMut() -> bool) -> Self {
        let mut meanings = self.meanings.clone();
        for meaning in &mut meanings {
            meaning.spellings.retain(|_| is_kept());
            meaning.synonyms.retain(|_| is_kept());
        }
        let mut own: Vec<_> = self.own.clone().into_iter().collect();
        own.sort_by(|a, b| a.0.cmp(&b.0));
        for (_, words) in &mut own {
            words.retain(|_| is_kept());
        }
        Self::new(meanings, own.into_iter().collect())
    }

    /// Returns every phrase of the vocabulary with the actions that it leads to.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &[Id])> {
        self.meanings.iter().flat_map(|meaning| {
            meaning.spellings.iter().map(|spelling| (spelling.text.as_str(), meaning.actions.as_slice()))
        })
    }

    /// Returns the phrases that lead to an action, and how often each counts: more where the action is what is meant.
    pub(super) fn words_of(&self, action: &Id) -> Vec<(&str, usize)> {
        let leads = |meaning: &&Meaning| meaning.actions.contains(action);
        let times = |meaning: &Meaning| if meaning.actions.first() == Some(action) { 2 } else { 1 };
        let meanings = self.meanings.iter().filter(leads);
        meanings
            .flat_map(|meaning| meaning.spellings.iter().map(move |spelling| (spelling.text.as_str(), times(meaning))))
            .collect()
    }

    /// Returns every phrase that is spelled as it should be.
    pub(super) fn well_spelled(&self) -> impl Iterator<Item = &str> {
        let spellings = self.meanings.iter().flat_map(|meaning| &meaning.spellings);
        spellings.filter(|spelling| spelling.kind != SpellingKind::Typo).map(|spelling| spelling.text.as_str())
    }

    /// Returns the concepts and brands.
    pub(super) fn meanings(&self) -> &[Meaning] {
        &self.meanings
    }

    /// Returns a concept or brand.
    pub(super) fn meaning(&self, sense: Sense) -> Option<&Meaning> {
        self.meanings.get(sense.meaning)
    }

    /// Returns the other words of one action, as its own file says.
    pub fn own_words(&self, action: &Id) -> &[String] {
        self.own.get(action).map_or(&[], Vec::as_slice)
    }

    /// Returns what a phrase of stems means.
    pub(super) fn senses(&self, stems: &[String]) -> &[Sense] {
        self.phrases.get(stems).map_or(&[], Vec::as_slice)
    }

    /// Says whether a meaning has a phrase of these very letters.
    pub(super) fn is_written_so(&self, meaning: usize, letters: &[String]) -> bool {
        self.written.contains(&(letters.to_vec(), meaning))
    }

    /// Returns what a phrase of several words means that sounds so.
    pub(super) fn senses_by_sound(&self, sounds: &[String]) -> &[Sense] {
        self.sounds.get(sounds).map_or(&[], Vec::as_slice)
    }

    /// Returns what the phrases of several words mean of which all words are there, in whatever order.
    pub(super) fn scattered_senses(&self, stems: &HashSet<String>) -> Vec<Sense> {
        let mut senses = Vec::new();
        for phrase in stems.iter().filter_map(|stem| self.by_stem.get(stem)).flatten() {
            // A phrase of one word twice (porte-à-porte) is there only where the word is twice.
            let is_of_several = phrase.first().is_some_and(|first| phrase.iter().any(|stem| stem != first));
            if is_of_several && phrase.iter().all(|stem| stems.contains(stem)) {
                self.senses(phrase).iter().for_each(|sense| add(&mut senses, *sense));
            }
        }
        senses.sort_by_key(|sense| sense.meaning);
        senses
    }

    /// Returns what the phrases mean that begin with some words, each by its stems, and go on with a word that begins so.
    pub(super) fn begun_senses(&self, words: &[Vec<String>], beginning: &str) -> Vec<Sense> {
        let mut senses = Vec::new();
        for before in combinations(words) {
            for (_, sense) in
                self.begun.get(&before).into_iter().flatten().filter(|(last, _)| last.starts_with(beginning))
            {
                add(&mut senses, *sense);
            }
        }
        senses
    }
}

fn concept(concept: &Concept) -> Meaning {
    let kinds = [
        (&concept.words, SpellingKind::Sure),
        (&concept.acronyms, SpellingKind::OneWay),
        (&concept.typos, SpellingKind::Typo),
        (&concept.ambiguous, SpellingKind::Ambiguous),
    ];
    let spellings =
        kinds.into_iter().flat_map(|(words, kind)| words.iter().map(move |text| Spelling { text: text.clone(), kind }));
    let name = Spelling { text: concept.name.clone(), kind: SpellingKind::Sure };
    let synonyms = std::iter::once(&concept.name).chain(&concept.words);
    Meaning {
        name: concept.name.clone(),
        brand: None,
        synonyms: synonyms.map(|text| stems_of_words(text)).filter(|stems| !stems.is_empty()).collect(),
        actions: concept.actions.clone(),
        scenarios: concept.scenarios.clone(),
        spellings: std::iter::once(name).chain(spellings).collect(),
    }
}

/// Says whether a tool stands for a brand that it replaces.
fn is_specific(tool: &Arc<Sheet>) -> bool {
    tool.tool().is_some_and(|tool| tool.replaces.len() <= MOST_BRANDS)
}

fn kind_of_brand_spelling(spelling: &str, name: &str) -> SpellingKind {
    let is_near = strsim::osa_distance(&french::fold(spelling), &french::fold(name)) <= MOST_SLIPS;
    if is_near { SpellingKind::Typo } else { SpellingKind::OneWay }
}

/// Returns the stems of each word of a phrase that carries meaning.
fn stems_of_words(text: &str) -> Vec<Vec<String>> {
    french::words(text).iter().filter(|word| !word.is_stop()).map(french::Word::stems).collect()
}

/// Returns the keys by which the search finds a phrase: two phrases that share one are the same to it.
pub(crate) fn phrase_keys(text: &str) -> Vec<Vec<String>> {
    phrases(&words_of_phrase(text))
}

/// Adds a sense, once for each meaning.
fn add(senses: &mut Vec<Sense>, sense: Sense) {
    if !senses.iter().any(|known| known.meaning == sense.meaning) {
        senses.push(sense);
    }
}

/// Returns the words of a phrase but for its articles; none, if all that is left is one little word: "pas de son" is not "pas".
fn words_of_phrase(text: &str) -> Vec<french::Word> {
    let words = french::words(text);
    let is_one_word = words.len() == 1;
    let kept = words.into_iter().filter(|word| word.standing != french::Standing::Article);
    let kept: Vec<_> = kept.take(LONGEST_PHRASE).collect();
    match kept.as_slice() {
        [only] if only.is_stop() && !is_one_word => Vec::new(),
        _ => kept,
    }
}

/// Returns the stems by which a phrase is looked up: one key for each way to stem its words, so that a query with and one without
/// accents both find it.
fn phrases(words: &[french::Word]) -> Vec<Vec<String>> {
    let mut keys = combinations(&words.iter().map(french::Word::stems).collect::<Vec<_>>());
    keys.retain(|key| !key.is_empty());
    keys
}

/// Most ways to read a phrase that are looked at.
pub(super) const MOST_COMBINATIONS: usize = 64;

/// Returns every way to take one stem of each word.
fn combinations(words: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut keys: Vec<Vec<String>> = vec![Vec::new()];
    for stems in words {
        let longer = |key: &Vec<String>| {
            stems.iter().map(|stem| key.iter().chain([stem]).cloned().collect()).collect::<Vec<Vec<String>>>()
        };
        keys = keys.iter().flat_map(longer).take(MOST_COMBINATIONS).collect();
    }
    keys
}

/// Returns the letters of the words of a phrase, without accents.
pub(super) fn letters<'a>(words: impl IntoIterator<Item = &'a french::Word>) -> Vec<String> {
    words.into_iter().filter_map(|word| word.readings.first()).map(|reading| french::fold(reading)).collect()
}

/// Returns how the words of a phrase sound.
pub(super) fn sounds<'a>(words: impl IntoIterator<Item = &'a french::Word>) -> Vec<String> {
    words.into_iter().filter_map(|word| word.readings.first()).map(|reading| french::sound(reading)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrase_of_which_one_little_word_is_left_has_no_key_and_others_do() {
        for empty in ["pas de son", "me doit"] {
            assert!(phrase_keys(empty).is_empty(), "{empty}");
        }
        for phrase in ["qui me doit", "toujours les mêmes", "pas d’image", "CA", "qui"] {
            assert!(!phrase_keys(phrase).is_empty(), "{phrase}");
        }
    }
}
