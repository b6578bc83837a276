//! What a page knows while it is drawn, and what it says about its answer. Context keys stand here only.

use crate::{
    domain::{Answers, Library, Thread},
    editing::Desk,
    search::{SearchEngine, SearchRequest},
    urls::Urls,
};
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Everything that a page is drawn from.
#[derive(Clone)]
pub struct PageRequest {
    /// All content.
    pub library: Arc<Library>,
    /// The expert search.
    pub search: Arc<dyn SearchEngine>,
    /// Builds addresses.
    pub urls: Urls,
    /// The address under which visitors find the site, without a slash at its end, where it is known.
    pub public_address: Option<Arc<str>>,
    /// The hashed files of the site.
    pub assets: Arc<Assets>,
    /// The path of the address, below the base.
    pub path: Arc<str>,
    /// The query string of the address, without `?`.
    pub query_string: Arc<str>,
    /// The present day.
    pub today: Date,
    /// When each file of the content was last changed, as far as known, by its path below the content folder.
    pub changes: Arc<HashMap<String, Date>>,
    /// What the person sees who is editing the content; nothing for visitors.
    pub desk: Option<Arc<Desk>>,
    /// What the page says about its answer.
    pub answer: Answer,
}

/// The names of the site's hashed files.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
pub struct Assets {
    /// The style sheet.
    pub stylesheet: String,
    /// The script that wakes the islands; none where no WebAssembly was built.
    pub start: Option<String>,
    /// Fonts that every page needs at once.
    #[serde(default)]
    pub preload_fonts: Vec<String>,
}

/// What a page says about its answer while its main part is drawn: how it ended, and what stands in its head.
#[derive(Clone, Debug, Default)]
pub struct Answer(Arc<Mutex<(Outcome, PageHead)>>);

/// What a page says about itself to browsers and search engines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageHead {
    /// Its title, without the site's name.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// The address of its picture, where it has one of its own.
    pub picture: Option<String>,
}

/// How a request ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// The page was found.
    #[default]
    Found,
    /// There is no such page.
    NotFound,
    /// The thing was withdrawn.
    Gone,
    /// The thing has another address, for good.
    MovedTo(String),
    /// The page could not be drawn whole.
    Failed,
}

impl Answer {
    /// Says how the request ended.
    pub fn set(&self, outcome: Outcome) {
        self.lock().0 = outcome;
    }

    /// Says what stands in the head of the page.
    pub fn set_head(&self, head: PageHead) {
        self.lock().1 = head;
    }

    /// Returns how the request ended.
    pub fn outcome(&self) -> Outcome {
        self.lock().0.clone()
    }

    /// Returns what stands in the head of the page.
    pub fn head(&self) -> PageHead {
        self.lock().1.clone()
    }

    fn lock(&self) -> MutexGuard<'_, (Outcome, PageHead)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PageRequest {
    /// Makes the request known to every component of the page.
    pub fn provide(self) {
        provide_context(self);
    }

    /// Takes up the path that the visitor follows, as far as the address says.
    pub fn thread(&self) -> Option<Thread> {
        Thread::find(&self.library, &self.parameter("parcours"), &self.parameter("etape"))
    }

    /// Reads what the visitor answered to the three questions.
    pub fn answers(&self) -> Answers {
        let parameter = |name| self.parameter(name);
        Answers::new(&self.library, &parameter("difficulte"), &parameter("public"), &parameter("temps"))
    }

    /// Returns the first value of a parameter of the address, empty if it is not there.
    pub fn parameter(&self, name: &str) -> String {
        let mut pairs = form_urlencoded::parse(self.query_string.as_bytes());
        pairs.find(|(key, _)| key == name).map_or_else(String::new, |(_, value)| value.into_owned())
    }

    /// Reads the expert search that the address asks for.
    pub fn search_request(&self) -> SearchRequest {
        SearchRequest::from_query_string(&self.query_string)
    }
}

/// Returns what the page is drawn from. The server provides it before it draws anything.
pub fn page_request() -> PageRequest {
    expect_context::<PageRequest>()
}

/// Returns the builder of addresses.
pub fn urls() -> Urls {
    page_request().urls
}

/// Returns all content.
pub fn library() -> Arc<Library> {
    page_request().library
}
