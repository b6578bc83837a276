//! What the browser keeps: one versioned store, for progress now and roadmaps and own paths later.
//!
//! Pure logic: reading, migrating and writing the text. Where the text is kept is the islands' business.

use super::Action;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

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

    /// Says whether an action of a scenario is done, under its present or a former identifier.
    pub fn is_done(&self, scenario: &str, action: &ActionKey) -> bool {
        self.progress.get(scenario).is_some_and(|done| action.spellings().any(|id| done.contains(id)))
    }

    /// Marks an action of a scenario as done, or as still to do.
    pub fn set_done(&mut self, scenario: &str, action: &ActionKey, is_done: bool) {
        let done = self.progress.entry(scenario.to_owned()).or_default();
        for id in action.spellings() {
            done.remove(id);
        }
        if is_done {
            done.insert(action.id.clone());
        }
        if done.is_empty() {
            self.progress.remove(scenario);
        }
    }

    /// Counts those of the actions that are done.
    pub fn count_done(&self, scenario: &str, actions: &[ActionKey]) -> usize {
        actions.iter().filter(|action| self.is_done(scenario, action)).count()
    }

    /// Forgets the progress on one scenario.
    pub fn forget(&mut self, scenario: &str) {
        self.progress.remove(scenario);
    }
}

/// An action as the browser knows it: its identifier, and those it had before, under which progress may be stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionKey {
    /// Its present identifier.
    pub id: String,
    /// Its former identifiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<String>,
}

impl ActionKey {
    /// Names an action as the browser knows it.
    pub fn of(action: &Arc<Action>) -> Self {
        let former = action.editorial.former_ids.iter().map(ToString::to_string).collect();
        Self { id: action.id.to_string(), former }
    }

    fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.id).chain(&self.former).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(id: &str, former: &[&str]) -> ActionKey {
        ActionKey { id: id.to_owned(), former: former.iter().map(|&id| id.to_owned()).collect() }
    }

    #[test]
    fn notebook_written_is_read_back() {
        let mut notebook = Notebook::default();
        notebook.set_done("reunion", &key("trouver-date", &[]), true);
        assert_eq!(Notebook::read(&notebook.write()), Stored::Readable(notebook));
    }

    #[test]
    fn notebook_of_version_1_is_read_for_ever() {
        let text = r#"{"version":1,"progress":{"reunion":["trouver-date"]},"roadmaps":[{"a":1}]}"#;
        let Stored::Readable(notebook) = Notebook::read(text) else { panic!("{text} is readable") };
        assert!(notebook.is_done("reunion", &key("trouver-date", &[])));
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
        notebook.set_done("reunion", &key("ancien", &[]), true);
        let renamed = key("nouveau", &["ancien"]);
        assert!(notebook.is_done("reunion", &renamed));
        notebook.set_done("reunion", &renamed, false);
        assert!(!notebook.is_done("reunion", &renamed));
    }

    #[test]
    fn forgetting_a_scenario_leaves_the_others() {
        let mut notebook = Notebook::default();
        let (a, b) = (key("a", &[]), key("b", &[]));
        notebook.set_done("reunion", &a, true);
        notebook.set_done("decider", &b, true);
        notebook.forget("reunion");
        assert_eq!(notebook.count_done("reunion", &[a.clone(), b.clone()]), 0);
        assert_eq!(notebook.count_done("decider", &[a, b]), 1);
    }
}
