//! All content, validated and cross-linked: it cannot be inconsistent, and never changes once built.

use super::{
    Action, Audience, Brand, Concept, Difficulty, Id, Scenario, Sheet, SheetKind, SiteInfo, Theme, Withdrawal,
};
use std::{collections::HashMap, sync::Arc};

/// The parts of a library before they are linked back.
#[derive(Clone, Debug, Default)]
pub struct LibraryParts {
    /// The site's own words.
    pub info: SiteInfo,
    /// The families, in the editor's order.
    pub themes: Vec<Arc<Theme>>,
    /// The audiences, in the editor's order.
    pub audiences: Vec<Arc<Audience>>,
    /// What is hard for people, in the editor's order.
    pub difficulties: Vec<Arc<Difficulty>>,
    /// The scenarios.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The actions.
    pub actions: Vec<Arc<Action>>,
    /// The sheets of all kinds.
    pub sheets: Vec<Arc<Sheet>>,
    /// The visitors' vocabulary.
    pub concepts: Vec<Concept>,
    /// The brands that visitors know.
    pub brands: Vec<Brand>,
    /// What was withdrawn.
    pub withdrawals: Vec<Withdrawal>,
}

/// All content, with its back-links.
#[derive(Debug)]
pub struct Library {
    parts: LibraryParts,
    scenarios: Shelf<Scenario>,
    actions: Shelf<Action>,
    sheets: Shelf<Sheet>,
    withdrawn: HashMap<Id, usize>,
    action_uses: HashMap<Id, Vec<Use>>,
    sheet_actions: HashMap<Id, Vec<Arc<Action>>>,
    sheet_steps: HashMap<Id, Vec<Use>>,
    replacements: HashMap<Id, Vec<Arc<Sheet>>>,
}

/// A step of a scenario that uses something.
#[derive(Clone, Debug)]
pub struct Use {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The number of the step, from 1.
    pub step: usize,
}

/// What became of an identifier.
#[derive(Debug)]
pub enum Lookup<'a, T> {
    /// It is in use.
    Found(&'a Arc<T>),
    /// It was renamed: this is the thing under its present identifier.
    Moved(&'a Arc<T>),
    /// It was withdrawn.
    Gone(&'a Withdrawal),
    /// Nobody knows it.
    Unknown,
}

/// Things of one kind, found by present and former identifier.
#[derive(Debug)]
struct Shelf<T> {
    present: HashMap<Id, Arc<T>>,
    former: HashMap<Id, Arc<T>>,
}

impl<T> Shelf<T> {
    fn new<'a>(things: &'a [Arc<T>], ids: impl Fn(&'a T) -> (&'a Id, &'a [Id])) -> Self {
        let mut shelf = Self { present: HashMap::new(), former: HashMap::new() };
        for thing in things {
            let (id, former) = ids(thing);
            shelf.present.insert(id.clone(), Arc::clone(thing));
            shelf.former.extend(former.iter().map(|id| (id.clone(), Arc::clone(thing))));
        }
        shelf
    }
}

impl Library {
    /// Links the parts back.
    ///
    /// The parts must be consistent: the server's content module builds them from files that it has checked.
    pub fn new(mut parts: LibraryParts) -> Self {
        parts.scenarios.sort_by_cached_key(|scenario| alphabetical(&scenario.title, &scenario.id));
        parts.actions.sort_by_cached_key(|action| alphabetical(&action.title, &action.id));
        parts.sheets.sort_by_cached_key(|sheet| alphabetical(&sheet.title, &sheet.id));
        let (action_uses, sheet_steps) = uses(&parts.scenarios);
        let withdrawn =
            parts.withdrawals.iter().enumerate().map(|(n, withdrawal)| (withdrawal.id.clone(), n)).collect();
        let sheet_actions = sheet_actions(&parts.actions);
        Self {
            scenarios: Shelf::new(&parts.scenarios, |s| (&s.id, &s.editorial.former_ids)),
            actions: Shelf::new(&parts.actions, |a| (&a.id, &a.editorial.former_ids)),
            sheets: Shelf::new(&parts.sheets, |s| (&s.id, &s.editorial.former_ids)),
            withdrawn,
            action_uses,
            replacements: replacements(&parts.brands, &parts.sheets, &sheet_actions),
            sheet_actions,
            sheet_steps,
            parts,
        }
    }

    /// Returns the site's own words.
    pub fn info(&self) -> &SiteInfo {
        &self.parts.info
    }

    /// Returns the families, in the editor's order.
    pub fn themes(&self) -> &[Arc<Theme>] {
        &self.parts.themes
    }

    /// Returns the audiences, in the editor's order.
    pub fn audiences(&self) -> &[Arc<Audience>] {
        &self.parts.audiences
    }

    /// Returns what is hard for people, in the editor's order.
    pub fn difficulties(&self) -> &[Arc<Difficulty>] {
        &self.parts.difficulties
    }

    /// Returns the scenarios, by title.
    pub fn scenarios(&self) -> &[Arc<Scenario>] {
        &self.parts.scenarios
    }

    /// Returns the actions, by title.
    pub fn actions(&self) -> &[Arc<Action>] {
        &self.parts.actions
    }

    /// Returns the sheets of all kinds, by title.
    pub fn sheets(&self) -> &[Arc<Sheet>] {
        &self.parts.sheets
    }

    /// Returns the sheets of one kind, by title.
    pub fn sheets_of(&self, kind: SheetKind) -> impl Iterator<Item = &Arc<Sheet>> {
        self.parts.sheets.iter().filter(move |sheet| sheet.kind() == kind)
    }

    /// Returns the visitors' vocabulary.
    pub fn concepts(&self) -> &[Concept] {
        &self.parts.concepts
    }

    /// Returns the brands that visitors know.
    pub fn brands(&self) -> &[Brand] {
        &self.parts.brands
    }

    /// Finds a brand.
    pub fn brand(&self, id: &Id) -> Option<&Brand> {
        self.parts.brands.iter().find(|brand| brand.id == *id)
    }

    /// Returns the brands that something replaces, in the editor's order.
    pub fn replaced_brands(&self) -> impl Iterator<Item = &Brand> {
        self.parts.brands.iter().filter(|brand| !self.replacements(&brand.id).is_empty())
    }

    /// Returns the tools that replace a brand: those of the actions that it is most used for first, and those that replace few others.
    pub fn replacements(&self, brand: &Id) -> &[Arc<Sheet>] {
        self.replacements.get(brand).map_or(&[], Vec::as_slice)
    }

    /// Finds out what became of a scenario's identifier.
    pub fn scenario(&self, id: &str) -> Lookup<'_, Scenario> {
        self.look_up(&self.scenarios, id)
    }

    /// Finds out what became of an action's identifier.
    pub fn action(&self, id: &str) -> Lookup<'_, Action> {
        self.look_up(&self.actions, id)
    }

    /// Finds out what became of a sheet's identifier.
    pub fn sheet(&self, id: &str) -> Lookup<'_, Sheet> {
        self.look_up(&self.sheets, id)
    }

    /// Returns the steps that use an action.
    pub fn uses_of_action(&self, id: &Id) -> &[Use] {
        self.action_uses.get(id).map_or(&[], Vec::as_slice)
    }

    /// Counts the scenarios that use an action.
    pub fn scenario_count(&self, id: &Id) -> usize {
        self.uses_of_action(id).chunk_by(|a, b| a.scenario.id == b.scenario.id).count()
    }

    /// Says whether nothing leads to a sheet: neither an action nor a step.
    pub fn is_orphan_sheet(&self, id: &Id) -> bool {
        self.actions_of_sheet(id).is_empty() && self.steps_of_sheet(id).is_empty()
    }

    /// Returns the actions that link to a sheet.
    pub fn actions_of_sheet(&self, id: &Id) -> &[Arc<Action>] {
        self.sheet_actions.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns the steps that link to a sheet directly, as methodological advice.
    pub fn steps_of_sheet(&self, id: &Id) -> &[Use] {
        self.sheet_steps.get(id).map_or(&[], Vec::as_slice)
    }

    fn look_up<'a, T>(&'a self, things: &'a Shelf<T>, id: &str) -> Lookup<'a, T> {
        if let Some(thing) = things.present.get(id) {
            Lookup::Found(thing)
        } else if let Some(thing) = things.former.get(id) {
            Lookup::Moved(thing)
        } else if let Some(withdrawal) = self.withdrawn.get(id).and_then(|n| self.parts.withdrawals.get(*n)) {
            Lookup::Gone(withdrawal)
        } else {
            Lookup::Unknown
        }
    }
}

impl<'a, T> Lookup<'a, T> {
    /// Returns the thing, under its present or a former identifier.
    pub fn any(self) -> Option<&'a Arc<T>> {
        match self {
            Self::Found(thing) | Self::Moved(thing) => Some(thing),
            Self::Gone(_) | Self::Unknown => None,
        }
    }
}

/// Orders titles as people look for them, accents and capitals aside; equal ones always the same way.
fn alphabetical(title: &str, id: &Id) -> (Option<Id>, Id) {
    (Id::propose(title), id.clone())
}

type UsesById = HashMap<Id, Vec<Use>>;

/// Returns, in the order of the path, the steps that use each action, and those that link to each sheet themselves.
fn uses(scenarios: &[Arc<Scenario>]) -> (UsesById, UsesById) {
    let (mut actions, mut sheets) = (UsesById::new(), UsesById::new());
    for scenario in scenarios {
        for (step, number) in scenario.steps.iter().zip(1..) {
            let here = || Use { scenario: Arc::clone(scenario), step: number };
            for action in &step.actions {
                actions.entry(action.id.clone()).or_default().push(here());
            }
            for sheet in &step.advice {
                sheets.entry(sheet.id.clone()).or_default().push(here());
            }
        }
    }
    (actions, sheets)
}

fn sheet_actions(actions: &[Arc<Action>]) -> HashMap<Id, Vec<Arc<Action>>> {
    let mut by_sheet: HashMap<Id, Vec<Arc<Action>>> = HashMap::new();
    for action in actions {
        for sheet in &action.sheets {
            by_sheet.entry(sheet.id.clone()).or_default().push(Arc::clone(action));
        }
    }
    by_sheet
}

/// Returns the tools that replace each brand, those first that serve what the brand is most used for, and that replace few others.
fn replacements(
    brands: &[Brand],
    sheets: &[Arc<Sheet>],
    sheet_actions: &HashMap<Id, Vec<Arc<Action>>>,
) -> HashMap<Id, Vec<Arc<Sheet>>> {
    let of_brand = |brand: &Brand| {
        let rank = |tool: &Arc<Sheet>| {
            let serves =
                |id: &Id| sheet_actions.get(&tool.id).is_some_and(|all| all.iter().any(|action| action.id == *id));
            let first = brand.actions.iter().position(serves).unwrap_or(usize::MAX);
            (first, tool.tool().map_or(0, |tool| tool.replaces.len()))
        };
        let replaces = |sheet: &&Arc<Sheet>| sheet.tool().is_some_and(|tool| tool.replaces.contains(&brand.id));
        let mut tools: Vec<Arc<Sheet>> = sheets.iter().filter(replaces).cloned().collect();
        tools.sort_by_cached_key(rank);
        (brand.id.clone(), tools)
    };
    brands.iter().map(of_brand).collect()
}
