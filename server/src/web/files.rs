//! The files that the build made: hashed ones are kept by browsers for ever, the others for an hour.

use app::request::Assets;
use axum::Router;
use http::{HeaderValue, header};
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use tower::ServiceBuilder;
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::{SetResponseHeader, SetResponseHeaderLayer},
};

/// Why the files of the site cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum AssetsError {
    /// The list of files is not there.
    #[error("{} manque : lancez « cargo xtask build », ou indiquez le dossier avec --fichiers", .0.display())]
    Missing(PathBuf),
    /// The list of files cannot be read.
    #[error("{} est illisible : relancez « cargo xtask build »", .0.display())]
    Unreadable(PathBuf, #[source] serde_json::Error),
}

/// Reads the list of the hashed files.
///
/// # Errors
/// When it is missing or not what the build writes.
pub fn read_assets(folder: &Path) -> Result<Assets, AssetsError> {
    let path = folder.join("assets.json");
    let text = fs::read_to_string(&path).map_err(|_| AssetsError::Missing(path.clone()))?;
    serde_json::from_str(&text).map_err(|error| AssetsError::Unreadable(path, error))
}

/// Serves the hashed files.
pub(super) fn hashed(folder: &Path) -> SetResponseHeader<ServeDir, HeaderValue> {
    let files = ServeDir::new(folder.join("assets")).precompressed_br().precompressed_gzip();
    ServiceBuilder::new().layer(cache_for("public, max-age=31536000, immutable")).service(files)
}

/// Serves the files whose names never change, each at its own address.
pub(super) fn fixed<S: Clone + Send + Sync + 'static>(folder: &Path) -> io::Result<Router<S>> {
    let mut router = Router::new();
    for entry in fs::read_dir(folder.join("public"))? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let is_compressed = path.extension().is_some_and(|extension| extension == "br" || extension == "gz");
        if path.is_file() && !is_compressed {
            let file = ServeFile::new(&path).precompressed_br().precompressed_gzip();
            let service = ServiceBuilder::new().layer(cache_for("public, max-age=3600")).service(file);
            router = router.route_service(&format!("/{name}"), service);
        }
    }
    Ok(router)
}

fn cache_for(policy: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static(policy))
}
