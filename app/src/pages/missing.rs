//! What to answer when an address names a thing that is not there, or is elsewhere now.

use super::NotFoundPage;
use crate::{
    domain::{Library, Lookup, Withdrawal},
    pages::head::Head,
    request::{Outcome, page_request},
    urls::Urls,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// Returns a part of the address's path.
pub(super) fn path_part(name: &str) -> String {
    use_params_map().with(|params| params.get(name)).unwrap_or_default()
}

/// Returns the thing that was looked up, or the page that says where it went.
///
/// `url` builds the present address of a thing that was renamed.
pub(super) fn found_or_page<T>(
    lookup: Lookup<'_, T>,
    url: impl FnOnce(&Urls, &T) -> String,
) -> Result<Arc<T>, AnyView> {
    let request = page_request();
    match lookup {
        Lookup::Found(thing) => Ok(Arc::clone(thing)),
        Lookup::Moved(thing) => {
            let url = url(&request.urls, thing);
            request.answer.set(Outcome::MovedTo(url.clone()));
            Err(view! { <p>"Cette page est maintenant à "<a href=url.clone()>"une autre adresse"</a>"."</p> }
                .into_any())
        }
        Lookup::Gone(withdrawal) => {
            request.answer.set(Outcome::Gone);
            Err(gone(withdrawal, &request.library, &request.urls))
        }
        Lookup::Unknown => Err(NotFoundPage().into_any()),
    }
}

/// Says that a thing was withdrawn, why, and what to read instead.
fn gone(withdrawal: &Withdrawal, library: &Library, urls: &Urls) -> AnyView {
    let replacement = withdrawal.replacement.as_ref().and_then(|id| replacement(library, urls, id.as_str()));
    let reason = withdrawal.reason.clone();
    view! {
        <Head title="Page retirée" description=reason.clone() />
        <h1>"Cette page a été retirée"</h1>
        <p>{reason}</p>
        {replacement.map(|(title, url)| view! { <p>"À lire à la place\u{202f}: "<a href=url>{title}</a>"."</p> })}
        <p><a href=urls.actions()>"Chercher une #action"</a></p>
    }
    .into_any()
}

/// Finds the title and address of what replaces a thing, whatever its kind.
fn replacement(library: &Library, urls: &Urls, id: &str) -> Option<(String, String)> {
    let sheet = library.sheet(id).any().map(|sheet| (sheet.title.clone(), urls.sheet(&sheet.id)));
    let action = || library.action(id).any().map(|action| (action.title.clone(), urls.action(&action.id)));
    let scenario = || library.scenario(id).any().map(|scenario| (scenario.title.clone(), urls.scenario(&scenario.id)));
    sheet.or_else(action).or_else(scenario)
}
