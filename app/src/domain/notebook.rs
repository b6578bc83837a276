//! What the browser keeps: one versioned store, for progress now and roadmaps and own paths later.
//!
//! Pure logic: reading, migrating and writing the text. Where the text is kept is the islands' business.

use super::{Action, Editorial, Id, Library, Scenario};
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
    /// Where the visitor was last on each path, the latest path first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    places: Vec<Place>,
    /// Roadmaps, not used yet: kept as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    roadmaps: Vec<serde_json::Value>,
    /// Own paths, not used yet: kept as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    paths: Vec<serde_json::Value>,
}

/// Where a visitor was on a path. The step is known by its first action, since numbers change with the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    scenario: String,
    action: String,
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
        Self {
            version: VERSION,
            progress: BTreeMap::new(),
            places: Vec::new(),
            roadmaps: Vec::new(),
            paths: Vec::new(),
        }
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

    /// Keeps where the visitor is: on a path, at the step whose first action is `action`.
    pub fn keep_place(&mut self, scenario: &KnownAs, action: &KnownAs) {
        self.places.retain(|place| !scenario.is_called(&place.scenario));
        self.places.insert(0, Place { scenario: scenario.id.clone(), action: action.id.clone() });
    }

    /// Says whether the visitor is already known to be there, and was nowhere else since.
    pub fn is_place(&self, scenario: &KnownAs, action: &KnownAs) -> bool {
        self.places.first().is_some_and(|place| scenario.is_called(&place.scenario) && action.is_called(&place.action))
    }

    /// Returns the paths that are under way and where to go on with them, the latest first: at the step where the visitor was,
    /// or else at the next one with something left to do. A path that is done whole is not under way.
    pub fn under_way<'a>(&self, paths: &'a [UnderWay]) -> Vec<Resumed<'a>> {
        let rank = |path: &UnderWay| self.places.iter().position(|place| path.scenario.is_called(&place.scenario));
        let mut resumed: Vec<_> = paths.iter().filter_map(|path| Some((rank(path), self.resume(path)?))).collect();
        resumed.sort_by_key(|(rank, _)| rank.unwrap_or(usize::MAX));
        resumed.into_iter().map(|(_, resumed)| resumed).collect()
    }

    /// Finds out where to go on with a path; none if it is not under way.
    pub fn resume<'a>(&self, path: &'a UnderWay) -> Option<Resumed<'a>> {
        let place = self.places.iter().find(|place| path.scenario.is_called(&place.scenario));
        let done = path.steps.iter().flatten().filter(|action| self.is_done(&path.scenario, action)).count();
        let total = path.steps.iter().map(Vec::len).sum();
        if (place.is_none() && done == 0) || done == total {
            return None;
        }
        let is_there =
            |step: &Vec<KnownAs>| place.is_some_and(|place| step.iter().any(|action| action.is_called(&place.action)));
        let is_open = |step: &Vec<KnownAs>| step.iter().any(|action| !self.is_done(&path.scenario, action));
        let there = path.steps.iter().position(is_there).unwrap_or(0);
        let open_from = |first: usize| path.steps.iter().skip(first).position(is_open).map(|step| first + step);
        let step = open_from(there).or_else(|| open_from(0)).unwrap_or(there) + 1;
        Some(Resumed { path, step, done, total })
    }

    /// Forgets what is kept of one scenario.
    pub fn forget(&mut self, scenario: &KnownAs) {
        self.places.retain(|place| !scenario.is_called(&place.scenario));
        for id in scenario.spellings() {
            self.progress.remove(id);
        }
    }

    /// Says whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What has to be known of a path to find out where to go on with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnderWay {
    /// The path.
    pub scenario: KnownAs,
    /// Its title.
    pub title: String,
    /// The actions of each of its steps.
    pub steps: Vec<Vec<KnownAs>>,
}

/// Where to go on with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resumed<'a> {
    /// The path.
    pub path: &'a UnderWay,
    /// The step, from 1.
    pub step: usize,
    /// How many of its actions are done.
    pub done: usize,
    /// How many actions it has.
    pub total: usize,
}

impl UnderWay {
    /// Describes every path of the library.
    pub fn all(library: &Library) -> Vec<Self> {
        library.scenarios().iter().map(|scenario| Self::of(scenario)).collect()
    }

    /// Returns all its actions, in order.
    pub fn actions(&self) -> Vec<KnownAs> {
        self.steps.iter().flatten().cloned().collect()
    }

    /// Describes a path.
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            scenario: scenario.known_as(),
            title: scenario.title.clone(),
            steps: scenario.steps.iter().map(|step| step.actions.iter().map(|one| one.known_as()).collect()).collect(),
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

    fn is_called(&self, id: &str) -> bool {
        self.spellings().any(|spelling| spelling == id)
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

    fn path(id: &str, steps: &[&[&str]]) -> UnderWay {
        let steps = steps.iter().map(|step| step.iter().map(|action| key(action, &[])).collect()).collect();
        UnderWay { scenario: key(id, &[]), title: id.to_owned(), steps }
    }

    #[test]
    fn path_is_resumed_where_the_visitor_was_and_the_latest_comes_first() {
        let paths = [path("decider", &[&["a"], &["b"]]), path("reunion", &[&["c", "d"], &["e"]])];
        let mut notebook = Notebook::default();
        assert_eq!(notebook.under_way(&paths), []);
        notebook.keep_place(&key("decider", &[]), &key("b", &[]));
        notebook.keep_place(&key("reunion", &[]), &key("c", &[]));
        notebook.keep_place(&key("reunion", &[]), &key("e", &[]));
        assert!(notebook.is_place(&key("reunion", &[]), &key("e", &[])));
        let steps = |notebook: &Notebook| {
            notebook.under_way(&paths).iter().map(|at| (at.path.title.clone(), at.step)).collect::<Vec<_>>()
        };
        assert_eq!(steps(&notebook), [("reunion".to_owned(), 2), ("decider".to_owned(), 2)]);
        notebook.forget(&key("reunion", &[]));
        assert_eq!(steps(&notebook), [("decider".to_owned(), 2)]);
        notebook.forget(&key("decider", &[]));
        assert!(notebook.is_empty());
    }

    #[test]
    fn path_whose_place_is_gone_is_resumed_at_what_is_left_to_do_and_one_that_is_done_is_not() {
        let paths = [path("reunion", &[&["a"], &["b"], &["c"]])];
        let mut notebook = Notebook::default();
        notebook.keep_place(&key("reunion", &[]), &key("withdrawn", &[]));
        notebook.set_done(&key("reunion", &[]), &key("a", &[]), true);
        assert_eq!(notebook.under_way(&paths).first().map(|at| (at.step, at.done, at.total)), Some((2, 1, 3)));
        notebook.keep_place(&key("reunion", &[]), &key("b", &[]));
        notebook.set_done(&key("reunion", &[]), &key("b", &[]), true);
        assert_eq!(notebook.under_way(&paths).first().map(|at| at.step), Some(3), "the step where one was is done");
        notebook.set_done(&key("reunion", &[]), &key("c", &[]), true);
        assert_eq!(notebook.under_way(&paths), []);
    }

    #[test]
    fn place_follows_renamed_paths_and_actions() {
        let mut notebook = Notebook::default();
        notebook.keep_place(&key("ancien", &[]), &key("vieux", &[]));
        let path = UnderWay {
            scenario: key("nouveau", &["ancien"]),
            title: String::new(),
            steps: vec![vec![key("a", &[])], vec![key("neuf", &["vieux"])]],
        };
        assert_eq!(notebook.under_way(std::slice::from_ref(&path)).first().map(|at| at.step), Some(2));
        notebook.keep_place(&path.scenario, &key("a", &[]));
        assert_eq!(notebook.under_way(std::slice::from_ref(&path)).len(), 1);
    }
}
