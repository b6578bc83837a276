//! Answers over HTTP: pages, the open interface, files, health.

mod announce;
mod api;
mod cache;
mod edition;
mod files;
mod headers;
mod log;
mod pages;
mod pictures;
mod work;

use crate::{desk::EditorDesk, site::Site};
use app::{request::Assets, urls::Urls};
use arc_swap::ArcSwap;
use axum::{Router, extract::Request, middleware::Next, response::Response, routing::get};
use jiff::civil::Date;
use std::{collections::HashMap, path::Path, sync::Arc, time::Duration};
use tower_http::{CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer};

pub use files::{AssetsError, read_assets};

/// How long an answer may take before the visitor is told to come back.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// How hard to compress pages as they are sent: most of the gain, little of the time.
const COMPRESSION: CompressionLevel = CompressionLevel::Precise(4);

/// What every handler may ask for.
#[derive(Clone)]
pub struct State {
    /// The site as it is now. A request takes it once.
    pub site: Arc<ArcSwap<Site>>,
    /// The hashed files of the site.
    pub assets: Arc<Assets>,
    /// Builds addresses.
    pub urls: Urls,
    /// The address under which visitors find the site, without a slash at its end, where it was said.
    pub public_address: Option<Arc<str>>,
    /// When each file of the content was last changed, as far as known when the server started.
    pub changes: Arc<HashMap<String, Date>>,
    /// The editor's desk, in the editing mode only.
    pub desk: Option<Arc<EditorDesk>>,
}

/// The map of every address that is not a page; pages stand in the application's own map.
///
/// `files` is the folder that the build made, with `assets/` and `public/`.
///
/// # Errors
/// When the folder cannot be listed.
pub fn router(state: State, files: &Path) -> std::io::Result<Router> {
    let router = Router::new()
        .route("/api/v1/recherche", get(api::search))
        .route("/api/v1/suggestions", get(api::suggest))
        .route("/opensearch.xml", get(announce::open_search))
        .route("/sitemap.xml", get(announce::sitemap))
        .route("/robots.txt", get(announce::robots))
        .route("/images/accueil.png", get(pictures::site))
        .route("/images/parcours/{file}", get(pictures::scenario))
        .route("/sante", get(api::health))
        .route("/edition/suivre.js", get(edition::script))
        .route("/edition/changements", get(edition::changes))
        .nest_service("/assets", files::hashed(files))
        .merge(files::fixed(files)?)
        .fallback(pages::answer)
        .with_state(state)
        .layer(axum::middleware::from_fn(cache::revalidate))
        .layer(CompressionLayer::new().quality(COMPRESSION))
        .layer(axum::middleware::from_fn(in_time))
        .layer(CatchPanicLayer::custom(pages::broken))
        .layer(axum::middleware::from_fn(headers::secure))
        .layer(log::layer());
    Ok(router)
}

/// Answers in time, or else that the visitor may come back.
async fn in_time(request: Request, next: Next) -> Response {
    tokio::time::timeout(TIME_LIMIT, next.run(request)).await.unwrap_or_else(|_| pages::busy())
}
