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

/// Draws the ways back to the step and on along the path.
#[component]
pub(crate) fn ThreadNeighbours(
    thread: Thread,
    /// What comes next in the step, if anything: its title and address.
    #[prop(optional_no_strip)]
    next: Option<(String, String)>,
) -> impl IntoView {
    let urls = urls();
    let Thread { scenario, number } = &thread;
    let position = thread.position();
    let back = Neighbour {
        label: "Revenir à l’étape",
        title: position.map(|position| position.step().title.clone()).unwrap_or_default(),
        url: urls.step(&scenario.id, *number),
    };
    let next_step = || {
        let next = position?.next()?;
        let url = urls.step(&scenario.id, next.number());
        Some(Neighbour { label: "Étape suivante", title: next.step().title.clone(), url })
    };
    let next = match next {
        Some((title, url)) => Some(Neighbour { label: "Action suivante", title, url }),
        None => next_step(),
    };
    let next = next.unwrap_or_else(|| Neighbour {
        label: "Fin du parcours",
        title: "Revoir le parcours".to_owned(),
        url: urls.scenario(&scenario.id),
    });
    view! { <Neighbours back next name="Suite du parcours" /> }
}
