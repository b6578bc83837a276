//! Libraries of any size, the same each time: words as frequent as words are, and texts as long as ours.

use app::domain::{
    Action, Audience, Editorial, EditorialState, Id, Level, Library, LibraryParts, Modality, Moment, RichText,
    SiteInfo, Theme,
};
use fastrand::Rng;
use std::sync::Arc;

/// How many different words there are.
const WORDS: usize = 30_000;

/// Words of each text of an action: title, summary, need, essentials, method. About 2.1 kB together.
const LENGTHS: [usize; 5] = [5, 18, 12, 60, 220];

const SYLLABLES: [&str; 32] = [
    "ra", "re", "ri", "ro", "ba", "bé", "bi", "bo", "co", "cu", "dé", "di", "fa", "fi", "ga", "jo", "la", "li", "lu",
    "mé", "mo", "nu", "pa", "pi", "po", "qui", "sa", "sé", "tu", "va", "vé", "zo",
];

/// Generates libraries and the words that they are made of.
pub(crate) struct Generator {
    random: Rng,
    words: Vec<String>,
}

impl Generator {
    pub(crate) fn new() -> Self {
        let mut random = Rng::with_seed(7);
        let word = |random: &mut Rng| -> String {
            (0..random.usize(2..5)).map(|_| SYLLABLES[random.usize(..SYLLABLES.len())]).collect()
        };
        let mut words: Vec<String> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        while words.len() < WORDS {
            let word = word(&mut random);
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        Self { random, words }
    }

    /// Returns the word of a rank: 0 is the most frequent one.
    pub(crate) fn word(&self, rank: usize) -> &str {
        &self.words[rank % self.words.len()]
    }

    /// Draws a word, the n-th of them about 1/n as often as the first.
    fn drawn(&mut self) -> usize {
        let share = self.random.f64();
        ((WORDS as f64).powf(share) - 1.0) as usize
    }

    fn text(&mut self, length: usize) -> String {
        (0..length)
            .map(|_| {
                let rank = self.drawn();
                self.words[rank].clone()
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Makes a library of so many actions.
    pub(crate) fn library(&mut self, actions: usize) -> Library {
        let id = |text: String| -> Id { text.parse().expect("an identifier") };
        let theme = |n: usize| {
            Arc::new(Theme { id: id(format!("famille-{n}")), name: format!("Famille {n}"), summary: String::new() })
        };
        let themes: Vec<_> = (0..8).map(theme).collect();
        let actions = (0..actions).map(|n| Arc::new(self.action(id(format!("action-{n}")), &themes[n % 8]))).collect();
        Library::new(LibraryParts {
            info: SiteInfo { name: "Mesure".to_owned(), ..SiteInfo::default() },
            audiences: vec![Arc::new(Audience { id: id("bureau".to_owned()), name: "Bureau".to_owned() })],
            themes,
            actions,
            ..LibraryParts::default()
        })
    }

    fn action(&mut self, id: Id, theme: &Arc<Theme>) -> Action {
        let [title, summary, need, essentials, method] = LENGTHS.map(|length| self.text(length));
        let durations = ["10 min", "45 min", "2 h", "3 jours", "continu"];
        let groups = ["2-5", "5-15", "10-60", "3", "60+"];
        Action {
            id,
            title,
            theme: Arc::clone(theme),
            summary,
            need,
            essentials,
            duration: durations[self.random.usize(..5)].parse().expect("a duration"),
            workshop_duration: None,
            group: groups[self.random.usize(..5)].parse().expect("a group size"),
            level: Level::ALL[self.random.usize(..3)],
            moment: Moment::Before,
            modalities: vec![Modality::ALL[self.random.usize(..3)]],
            offline: self.random.bool(),
            choose_if: Vec::new(),
            avoid_if: Vec::new(),
            questions: Vec::new(),
            material: Vec::new(),
            method: Some(RichText::from_sanitised("", &method)),
            without_screen: None,
            outcome: String::new(),
            rests_on: Vec::new(),
            facilitation: None,
            synonyms: Vec::new(),
            sheets: Vec::new(),
            editorial: Editorial {
                licence: String::new(),
                authors: Vec::new(),
                maintainers: Vec::new(),
                sources: Vec::new(),
                resources: Vec::new(),
                verified_on: None,
                review_on: None,
                state: EditorialState::Published,
                former_ids: Vec::new(),
            },
        }
    }
}
