//! Draws a page, whole and from memory, away from the threads that answer.

use super::{State, work::away};
use crate::calendar::today;
use app::{
    draw_page,
    request::{Answer, Outcome, PageRequest},
};
use axum::{
    body::Body,
    extract,
    response::{Html, IntoResponse, Redirect, Response},
};
use http::{Method, StatusCode, Uri, header};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use std::{any::Any, sync::Arc};

/// Answers any address that is not in the router's map.
pub(super) async fn answer(extract::State(state): extract::State<State>, method: Method, uri: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    if let Some(tidy) = tidier_path(uri.path()) {
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        return moved(&format!("{tidy}{query}"));
    }
    let path: Arc<str> = uri.path().into();
    let query_string: Arc<str> = uri.query().unwrap_or_default().into();
    let (html, outcome) = away(move || draw(&state, path, query_string)).await;
    match outcome {
        Outcome::Found => Html(html).into_response(),
        Outcome::NotFound => (StatusCode::NOT_FOUND, Html(html)).into_response(),
        Outcome::Gone => (StatusCode::GONE, Html(html)).into_response(),
        Outcome::Failed => (StatusCode::SERVICE_UNAVAILABLE, Html(html)).into_response(),
        Outcome::MovedTo(url) => moved(&url),
    }
}

/// Returns the path that has one slash at its beginning and none at its end, if this is another.
fn tidier_path(path: &str) -> Option<String> {
    // Browsers read a backslash as a slash, and two of them as the beginning of another host.
    let tidy = format!("/{}", path.trim_matches(['/', '\\']));
    (tidy != path).then_some(tidy)
}

fn moved(url: &str) -> Response {
    let mut response = Redirect::permanent(url).into_response();
    *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
    response
}

/// Draws the page. Everything it needs is in memory; it waits for nothing.
fn draw(state: &State, path: Arc<str>, query_string: Arc<str>) -> (String, Outcome) {
    // The desk first: a site that is newer than its desk says is drawn once more, one that is older would stay.
    let desk = state.desk.as_ref().and_then(|desk| desk.now());
    let site = state.site.load_full();
    let answer = Answer::default();
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        // The router needs the path only: pages read the query string from the request.
        provide_context(RequestUrl::new(&path));
        let request = PageRequest {
            library: Arc::clone(&site.library),
            search: Arc::clone(&site.search) as Arc<dyn app::search::SearchEngine>,
            urls: state.urls.clone(),
            public_address: state.public_address.clone(),
            assets: Arc::clone(&state.assets),
            path,
            query_string,
            today: today(),
            changes: Arc::clone(&state.changes),
            desk,
            answer: answer.clone(),
        };
        request.provide();
        draw_page()
    });
    owner.cleanup();
    (html, answer.outcome())
}

/// Answers after a panic: the visitor reads a sentence, the log has the detail.
pub(super) fn broken(panic: Box<dyn Any + Send>) -> Response<Body> {
    let message = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    tracing::error!(panic = message.unwrap_or("unknown"), "a page could not be drawn");
    broken_page()
}

fn broken_page() -> Response {
    let page = plain_page("Cette page ne s’affiche pas", "L’erreur vient de nous et elle est notée.");
    (StatusCode::INTERNAL_SERVER_ERROR, page).into_response()
}

/// Answers who has waited for too long.
pub(super) fn busy() -> Response {
    let page = plain_page("Le site est très demandé", "Attendez quelques secondes, puis rechargez la page.");
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "10")], page).into_response()
}

/// Says one thing, when there is no time or no way to draw a page of the site.
fn plain_page(title: &str, sentence: &str) -> Html<String> {
    Html(format!(
        "<!DOCTYPE html><html lang=\"fr\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title}</title><h1>{title}</h1><p>{sentence} <a href=\"/\">Revenir à l’accueil</a></p></html>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_with_slashes_too_many_is_tidied_and_never_leads_to_another_host() {
        assert_eq!(tidier_path("/parcours/").as_deref(), Some("/parcours"));
        assert_eq!(tidier_path("//exemple.org/").as_deref(), Some("/exemple.org"));
        assert_eq!(tidier_path("/\\exemple.org/").as_deref(), Some("/exemple.org"));
        assert_eq!(tidier_path("/"), None);
        assert_eq!(tidier_path("/parcours"), None);
    }
}
