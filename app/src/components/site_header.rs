//! The top of every page: the name, the doors, and a field to search from anywhere.

use super::SearchForm;
use crate::request::page_request;
use leptos::prelude::*;

/// Draws the top of the page.
#[component]
pub(crate) fn SiteHeader() -> impl IntoView {
    let request = page_request();
    let urls = request.urls.clone();
    let doors = [
        ("/parcours", urls.scenarios(), "Suivre un parcours"),
        ("/actions", urls.actions(), "Chercher une #action"),
        ("/outils", urls.tools(), "Outils libres"),
    ];
    // Who follows a path is on it, also on the pages that it leads to.
    let here = if request.thread().is_some() { "/parcours/" } else { &*request.path };
    let doors =
        doors.map(|(path, url, name)| view! { <li><a href=url aria-current=current(here, path)>{name}</a></li> });
    let searches_here = &*request.path == "/actions";
    let search = (!searches_here).then(|| {
        view! {
            <SearchForm id="recherche-entete" class="header-search" name="Recherche rapide" placeholder="visio, compte rendu, Doodle…" />
        }
    });
    view! {
        <header class="site-header">
            <a class="site-name" href=urls.home()>
                <Waymark />
                <span>{request.library.info().name.clone()}</span>
            </a>
            <nav aria-label="Rubriques"><ul>{doors.into_iter().collect_view()}</ul></nav>
            {search}
        </header>
    }
}

/// Says whether the present page is, or lies below, a door.
fn current(path: &str, door: &str) -> Option<&'static str> {
    match path.strip_prefix(door) {
        Some("") => Some("page"),
        Some(rest) if rest.starts_with('/') => Some("true"),
        _ => None,
    }
}

/// The sign of the site: a trail with three stops.
#[component]
fn Waymark() -> impl IntoView {
    view! {
        <svg class="waymark" viewBox="0 0 48 32" width="48" height="32" aria-hidden="true" focusable="false">
            <path d="M5 26C15 27 13 12 24 14s9 9 19-7" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-dasharray="0.1 5.6" />
            <circle cx="5" cy="26" r="4" fill="currentColor" />
            <circle cx="24" cy="14" r="4" fill="currentColor" />
            <circle class="waymark-goal" cx="43" cy="7" r="4.5" />
        </svg>
    }
}
