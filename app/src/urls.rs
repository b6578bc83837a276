//! Every address of the site is built here, below a base.

use crate::{
    domain::{Id, Kind, Thread},
    search::{SearchRequest, Suggestion, SuggestionKind},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The name of the place where paths are proposed.
pub const PROPOSALS: &str = "propositions";

/// Builds addresses below a base, which has no slash at its end: empty for the root of a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urls {
    base: Arc<str>,
}

impl Urls {
    /// Builds addresses below `base`, for example `/parcours-collaboratif` or nothing.
    pub fn below(base: &str) -> Self {
        Self { base: base.trim_end_matches('/').into() }
    }

    /// The front door.
    pub fn home(&self) -> String {
        self.path("/")
    }

    /// All scenarios.
    pub fn scenarios(&self) -> String {
        self.path("/parcours")
    }

    /// The paths proposed to people for whom something is hard.
    pub fn orientation(&self, difficulty: &Id) -> String {
        self.path(&format!("/parcours?difficulte={difficulty}#{PROPOSALS}"))
    }

    /// Where the form of the three questions leads: to the proposals of the page.
    pub fn orientation_form(&self) -> String {
        self.path(&format!("/parcours#{PROPOSALS}"))
    }

    /// One scenario.
    pub fn scenario(&self, scenario: &Id) -> String {
        self.path(&format!("/parcours/{scenario}"))
    }

    /// One step of a scenario, numbered from 1.
    pub fn step(&self, scenario: &Id, number: usize) -> String {
        self.path(&format!("/parcours/{scenario}/{number}"))
    }

    /// The expert search for everything.
    pub fn actions(&self) -> String {
        self.path("/actions")
    }

    /// The expert search.
    pub fn search(&self, request: &SearchRequest) -> String {
        match request.to_query_string() {
            query if query.is_empty() => self.actions(),
            query => self.path(&format!("/actions?{query}")),
        }
    }

    /// The expert search as JSON.
    pub fn search_api(&self, request: &SearchRequest) -> String {
        self.path(&format!("/api/v1/recherche?{}", request.to_query_string()))
    }

    /// What a visitor may be about to type, as JSON.
    pub fn suggestions_api(&self, typed: &str) -> String {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", typed).finish();
        self.path(&format!("/api/v1/suggestions?{query}"))
    }

    /// What a suggestion leads to.
    pub fn suggestion(&self, suggestion: &Suggestion) -> String {
        match suggestion.kind {
            SuggestionKind::Scenario => self.scenario(&suggestion.id),
            SuggestionKind::Action => self.action(&suggestion.id),
            SuggestionKind::Tool => self.sheet(&suggestion.id),
            SuggestionKind::Brand => self.brand(&suggestion.id),
        }
    }

    /// All brands that something replaces.
    pub fn brands(&self) -> String {
        self.path("/remplacer")
    }

    /// What replaces one brand.
    pub fn brand(&self, brand: &Id) -> String {
        self.path(&format!("/remplacer/{brand}"))
    }

    /// One action.
    pub fn action(&self, action: &Id) -> String {
        self.path(&format!("/actions/{action}"))
    }

    /// One action, for people who follow a path and will come back to it.
    pub fn action_along(&self, action: &Id, thread: Option<&Thread>) -> String {
        along(self.action(action), thread)
    }

    /// One sheet, for people who follow a path and will come back to it.
    pub fn sheet_along(&self, sheet: &Id, thread: Option<&Thread>) -> String {
        along(self.sheet(sheet), thread)
    }

    /// One sheet.
    pub fn sheet(&self, sheet: &Id) -> String {
        self.path(&format!("/fiches/{sheet}"))
    }

    /// The index of tools.
    pub fn tools(&self) -> String {
        self.path("/outils")
    }

    /// The page of a thing of any kind.
    pub fn thing(&self, kind: Kind, id: &Id) -> String {
        match kind {
            Kind::Scenario => self.scenario(id),
            Kind::Action => self.action(id),
            Kind::Sheet(_) => self.sheet(id),
        }
    }

    /// The editorial report.
    pub fn editorial(&self) -> String {
        self.path("/redaction")
    }

    /// Who, why, and by which rules.
    pub fn about(&self) -> String {
        self.path("/a-propos")
    }

    /// What it means that a text was checked.
    pub fn verification(&self) -> String {
        format!("{}#verification", self.about())
    }

    /// The legal notice.
    pub fn legal(&self) -> String {
        self.path("/mentions-legales")
    }

    /// Under which terms things may be used again.
    pub fn licences(&self) -> String {
        self.path("/licences")
    }

    /// What the site knows of its visitors.
    pub fn personal_data(&self) -> String {
        self.path("/donnees-personnelles")
    }

    /// The accessibility statement.
    pub fn accessibility(&self) -> String {
        self.path("/accessibilite")
    }

    /// The self-assessment by the criteria of the French reference for accessibility.
    pub fn accessibility_criteria(&self) -> String {
        self.path("/accessibilite/rgaa")
    }

    /// How to contribute.
    pub fn contribute(&self) -> String {
        self.path("/contribuer")
    }

    /// The form for an error of the page at `path`, which is a path below the base.
    pub fn report(&self, path: &str) -> String {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("page", path).finish();
        self.path(&format!("/contribuer?{query}#signaler"))
    }

    /// The drawn image of a scenario, for places that show links with a picture.
    pub fn scenario_picture(&self, scenario: &Id) -> String {
        self.path(&format!("/images/parcours/{scenario}.png"))
    }

    /// The drawn image of the site.
    pub fn site_picture(&self) -> String {
        self.path("/images/accueil.png")
    }

    /// The page at `path`, which begins with a slash.
    pub fn page(&self, path: &str) -> String {
        self.path(path)
    }

    /// The script by which a page follows the editor's changes.
    pub fn follow_script(&self) -> String {
        self.path("/edition/suivre.js")
    }

    /// A file of the site with a hash in its name, kept by browsers for ever.
    pub fn asset(&self, name: &str) -> String {
        self.path(&format!("/assets/{name}"))
    }

    /// A file of the site whose name never changes.
    pub fn file(&self, name: &str) -> String {
        self.path(&format!("/{name}"))
    }

    fn path(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

/// Says in an address from which step of which path one comes.
fn along(url: String, thread: Option<&Thread>) -> String {
    thread.map_or(url.clone(), |thread| format!("{url}?parcours={}&etape={}", thread.scenario.id, thread.number))
}
