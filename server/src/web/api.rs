//! The open interface: the same answers as the pages, as JSON; and the health of the server.

use super::{State, work::away};
use crate::search::Engine;
use app::search::{SearchEngine, SearchError, SearchRequest};
use axum::{
    Json, extract,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use serde_json::json;
use std::sync::Arc;

/// `/api/v1/recherche`: the expert search, with the parameters of its page.
pub(super) async fn search(
    extract::State(state): extract::State<State>,
    extract::RawQuery(query): extract::RawQuery,
) -> Response {
    let request = SearchRequest::from_query_string(&query.unwrap_or_default());
    answered(&state, move |search| search.search(&request)).await
}

/// `/api/v1/suggestions?q=`: what a visitor may be about to type.
pub(super) async fn suggest(
    extract::State(state): extract::State<State>,
    extract::RawQuery(query): extract::RawQuery,
) -> Response {
    let typed = SearchRequest::from_query_string(&query.unwrap_or_default()).query;
    answered(&state, move |search| search.suggest(&typed)).await
}

/// Answers with what a search finds, away from the threads that answer.
async fn answered<T, F>(state: &State, find: F) -> Response
where
    T: serde::Serialize + Send + 'static,
    F: FnOnce(&Engine) -> Result<T, SearchError> + Send + 'static,
{
    let search = Arc::clone(&state.site.load().search);
    match away(move || find(&search)).await {
        Ok(found) => Json(found).into_response(),
        Err(error) => out_of_order(&error),
    }
}

fn out_of_order(error: &SearchError) -> Response {
    tracing::error!(%error, "a search failed");
    let message = json!({ "erreur": "La recherche ne répond pas. Réessayez dans un instant." });
    (StatusCode::SERVICE_UNAVAILABLE, Json(message)).into_response()
}

/// `/sante`: says that the server answers, and from how much content.
pub(super) async fn health(extract::State(state): extract::State<State>) -> Response {
    let library = Arc::clone(&state.site.load().library);
    Json(json!({
        "etat": "ok",
        "version": env!("CARGO_PKG_VERSION"),
        "parcours": library.scenarios().len(),
        "actions": library.actions().len(),
        "fiches": library.sheets().len(),
    }))
    .into_response()
}
