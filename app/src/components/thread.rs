//! The thread of a visitor who came from a step of a path: where they are on it, and the ways back and on.

use super::{Breadcrumb, Crumb, Neighbour, Neighbours, TrailStrip};
use crate::{domain::Thread, request::urls};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the way up: along the path for people who follow one, and otherwise as the page says.
#[component]
pub(crate) fn BreadcrumbAlong(
    thread: Option<Thread>,
    /// The pages between the front door and here, for people who follow no path.
    above: Vec<Crumb>,
    /// The name of the present page.
    here: String,
) -> impl IntoView {
    let urls = urls();
    let above = thread.as_ref().map_or(above, |Thread { scenario, number }| {
        vec![
            Crumb::new("Parcours", urls.scenarios()),
            Crumb::new(scenario.title.clone(), urls.scenario(&scenario.id)),
            Crumb::new(format!("Étape {number}"), urls.step(&scenario.id, *number)),
        ]
    });
    view! {
        <Breadcrumb above here />
        {thread.map(|thread| view! { <ThreadMark thread /> })}
    }
}

/// The step that one came from, and where it lies on the path.
#[component]
fn ThreadMark(thread: Thread) -> impl IntoView {
    let url = urls().step(&thread.scenario.id, thread.number);
    let words = thread
        .position()
        .map(|position| (format!("Étape {} sur {}", position.number(), position.of()), position.step().title.clone()));
    words.map(|(place, title)| {
        view! {
            <nav class="thread" aria-label="Votre parcours">
                <p><span class="thread-place">{place}</span>" "<a href=url>{title}</a></p>
                <TrailStrip scenario=Arc::clone(&thread.scenario) here=thread.number />
            </nav>
        }
    })
}

/// Draws the way back to the step, and on along the path.
#[component]
pub(crate) fn ThreadNeighbours(
    thread: Thread,
    /// Where it goes on; a sheet leads back only, to the action that it helps with.
    next: Option<Neighbour>,
) -> impl IntoView {
    let title = thread.position().map(|position| position.step().title.clone()).unwrap_or_default();
    let url = urls().step(&thread.scenario.id, thread.number);
    view! { <Neighbours back=Neighbour { label: "Revenir à l’étape", title, url } next name="Suite du parcours" /> }
}
