//! What visitors see: the words of the site, its pages and its islands.
//!
//! Built twice: for the server, which draws whole pages, and for the browser, which only wakes the islands.

pub mod domain;
pub mod islands;
pub mod search;
pub mod urls;

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
pub use shell::draw_page;

/// Wakes the islands of the page; the start script calls it once.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
