//! What the browser keeps: one versioned store, for progress now and roadmaps and own paths later.
//!
//! Pure logic: reading, migrating and writing the text. Where the text is kept is the islands' business.

use super::{Action, Editorial, Id, Scenario};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The version that this code writes.
pub const VERSION: u32 = 1;

/// Everything that one browser keeps for one visitor.
///
/// Version 1. Fields that a later version adds must have a default; a change of meaning takes a new version and a
/// migration in [`Notebook::read`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notebook {
    /// The version of the format.
    version: u32,
    /// Actions done, by scenario. Never by step number, which changes with the content.
    #[serde(default)]
    progress: BTreeMap<String, BTreeSet<String>>,
    /// Roadmaps, not used yet: kept as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    roadmaps: Vec<serde_json::Value>,
    /// Own paths, not used yet: kept as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    paths: Vec<serde_json::Value>,
}

/// What a stored text turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// A notebook, migrated to the present version.
    Readable(Notebook),
    /// Written by a later version of the site: to be left alone.
    FromTheFuture,
    /// Not a notebook: to be set aside, never thrown away.
    Corrupt,
}

impl Default for Notebook {
    fn default() -> Self {
        Self { version: VERSION, progress: BTreeMap::new(), roadmaps: Vec::new(), paths: Vec::new() }
    }
}

impl Notebook {
    /// Reads a stored text.
    pub fn read(text: &str) -> Stored {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        match serde_json::from_str::<Versioned>(text) {
            Ok(Versioned { version }) if version > VERSION => Stored::FromTheFuture,
            Ok(_) => serde_json::from_str(text).map_or(Stored::Corrupt, Stored::Readable),
            Err(_) => Stored::Corrupt,
        }
    }

    /// Writes the notebook as text.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Says whether an action of a scenario is done, each under its present or a former identifier.
    pub fn is_done(&self, scenario: &KnownAs, action: &KnownAs) -> bool {
        let mut done = scenario.spellings().filter_map(|id| self.progress.get(id));
        done.any(|done| action.spellings().any(|id| done.contains(id)))
    }

    /// Marks an action of a scenario as done, or as still to do. What was kept under former identifiers moves along.
    pub fn set_done(&mut self, scenario: &KnownAs, action: &KnownAs, is_done: bool) {
        let kept = scenario.spellings().filter_map(|id| self.progress.remove(id));
        let mut done: BTreeSet<String> = kept.collect::<Vec<_>>().into_iter().flatten().collect();
        for id in action.spellings() {
            done.remove(id);
        }
        if is_done {
            done.insert(action.id.clone());
        }
        if !done.is_empty() {
            self.progress.insert(scenario.id.clone(), done);
        }
    }

    /// Counts those of the actions that are done.
    pub fn count_done(&self, scenario: &KnownAs, actions: &[KnownAs]) -> usize {
        actions.iter().filter(|action| self.is_done(scenario, action)).count()
    }

    /// Forgets the progress on one scenario.
    pub fn forget(&mut self, scenario: &KnownAs) {
        for id in scenario.spellings() {
            self.progress.remove(id);
        }
    }
}

/// A thing as the browser knows it: its identifier, and those it had before, under which progress may be stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownAs {
    /// Its present identifier.
    pub id: String,
    /// Its former identifiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<String>,
}

impl KnownAs {
    fn new(id: &Id, editorial: &Editorial) -> Self {
        Self { id: id.to_string(), former: editorial.former_ids.iter().map(ToString::to_string).collect() }
    }

    fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.id).chain(&self.former).map(String::as_str)
    }
}

impl Action {
    /// Names the action as the browser knows it.
    pub fn known_as(&self) -> KnownAs {
        KnownAs::new(&self.id, &self.editorial)
    }
}

impl Scenario {
    /// Names the scenario as the browser knows it.
    pub fn known_as(&self) -> KnownAs {
        KnownAs::new(&self.id, &self.editorial)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(id: &str, former: &[&str]) -> KnownAs {
        KnownAs { id: id.to_owned(), former: former.iter().map(|&id| id.to_owned()).collect() }
    }

    #[test]
    fn notebook_written_is_read_back() {
        let mut notebook = Notebook::default();
        notebook.set_done(&key("reunion", &[]), &key("trouver-date", &[]), true);
        assert_eq!(Notebook::read(&notebook.write()), Stored::Readable(notebook));
    }

    #[test]
    fn notebook_of_version_1_is_read_for_ever() {
        let text = r#"{"version":1,"progress":{"reunion":["trouver-date"]},"roadmaps":[{"a":1}]}"#;
        let Stored::Readable(notebook) = Notebook::read(text) else { panic!("{text} is readable") };
        assert!(notebook.is_done(&key("reunion", &[]), &key("trouver-date", &[])));
        assert!(notebook.write().contains(r#""roadmaps":[{"a":1}]"#), "what this page does not use is kept");
    }

    #[test]
    fn notebook_that_is_corrupt_or_newer_is_told_apart() {
        for text in ["", "{", "[]", "null", r#"{"version":"x"}"#, r#"{"version":1,"progress":3}"#] {
            assert_eq!(Notebook::read(text), Stored::Corrupt, "{text}");
        }
        assert_eq!(Notebook::read(r#"{"version":2,"etapes":[]}"#), Stored::FromTheFuture);
    }

    #[test]
    fn progress_of_a_renamed_action_is_kept() {
        let mut notebook = Notebook::default();
        notebook.set_done(&key("reunion", &[]), &key("ancien", &[]), true);
        let renamed = key("nouveau", &["ancien"]);
        assert!(notebook.is_done(&key("reunion", &[]), &renamed));
        notebook.set_done(&key("reunion", &[]), &renamed, false);
        assert!(!notebook.is_done(&key("reunion", &[]), &renamed));
    }

    #[test]
    fn progress_of_a_renamed_scenario_is_kept_and_moves_along() {
        let mut notebook = Notebook::default();
        let (a, b) = (key("a", &[]), key("b", &[]));
        notebook.set_done(&key("ancien", &[]), &a, true);
        let renamed = key("nouveau", &["ancien"]);
        assert!(notebook.is_done(&renamed, &a));
        notebook.set_done(&renamed, &b, true);
        assert_eq!(notebook.count_done(&key("nouveau", &[]), &[a.clone(), b]), 2);
        notebook.forget(&renamed);
        assert!(!notebook.is_done(&renamed, &a));
    }

    #[test]
    fn forgetting_a_scenario_leaves_the_others() {
        let mut notebook = Notebook::default();
        let (a, b) = (key("a", &[]), key("b", &[]));
        notebook.set_done(&key("reunion", &[]), &a, true);
        notebook.set_done(&key("decider", &[]), &b, true);
        notebook.forget(&key("reunion", &[]));
        assert_eq!(notebook.count_done(&key("reunion", &[]), &[a.clone(), b.clone()]), 0);
        assert_eq!(notebook.count_done(&key("decider", &[]), &[a, b]), 1);
    }
}
