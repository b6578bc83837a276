//! The pictures of links: of the site, and of each scenario.

use super::{State, work::away};
use crate::pictures::Png;
use axum::{
    extract::{self, Path},
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};

/// `/images/accueil.png`
pub(super) async fn site(extract::State(state): extract::State<State>) -> Response {
    let site = state.site.load_full();
    answer(away(move || site.pictures.site(&site.library)).await)
}

/// `/images/parcours/{scenario}.png`
pub(super) async fn scenario(extract::State(state): extract::State<State>, Path(file): Path<String>) -> Response {
    let Some(id) = file.strip_suffix(".png").map(str::to_owned) else { return StatusCode::NOT_FOUND.into_response() };
    let site = state.site.load_full();
    answer(away(move || site.pictures.scenario(&site.library, &id)).await)
}

fn answer(picture: Png) -> Response {
    let Some(png) = picture else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, png.to_vec()).into_response()
}
