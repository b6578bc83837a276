//! What visitors see: the words of the site, its pages and its islands.
//!
//! Built for the server, which draws whole pages, and for the browser, which only wakes the islands: once for each of
//! their two bundles, so that a page loads no island that it does not have.

// A page is one deeply nested type; with optimisations the compiler goes all the way down it.
#![recursion_limit = "256"]

pub mod domain;
pub mod search;
pub mod urls;

/// Everything that becomes WebAssembly. The server draws each island too; without JavaScript that drawing stays.
///
/// Browser interfaces are touched in effects and event handlers only, never while drawing.
pub mod islands {
    #[cfg(any(feature = "ssr", feature = "search-islands"))]
    mod live_search;
    #[cfg(any(feature = "ssr", feature = "notebook-islands"))]
    mod notebook;

    #[cfg(any(feature = "ssr", feature = "search-islands"))]
    pub use live_search::LiveSearch;
    #[cfg(any(feature = "ssr", feature = "notebook-islands"))]
    pub use notebook::*;
}

#[cfg(feature = "ssr")]
mod app;
#[cfg(feature = "ssr")]
mod components;
#[cfg(feature = "ssr")]
pub mod editing;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(feature = "ssr")]
pub mod trail;

#[cfg(feature = "ssr")]
pub use components::{front_door_drawing, scenario_emblem};
#[cfg(feature = "ssr")]
pub use shell::draw_page;

/// Gets ready to wake the islands of the page; each bundle does it as soon as it is loaded.
#[cfg(any(feature = "notebook-islands", feature = "search-islands"))]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
