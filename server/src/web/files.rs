//! The files that the build made: hashed ones are kept by browsers for ever, the others for an hour.

use app::request::Assets;
use axum::Router;
use http::{HeaderValue, Response, StatusCode, header};
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use tower_http::{
    services::{ServeDir, ServeFile, fs::ServeFileSystemResponseBody},
    set_header::SetResponseHeader,
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

/// Says how long an answer may be kept.
type CachePolicy = fn(&Response<ServeFileSystemResponseBody>) -> Option<HeaderValue>;

/// Serves the hashed files.
pub(super) fn hashed(folder: &Path) -> SetResponseHeader<ServeDir, CachePolicy> {
    let files = ServeDir::new(folder.join("assets")).precompressed_br().precompressed_gzip();
    SetResponseHeader::overriding(files, header::CACHE_CONTROL, for_ever)
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
            let an_hour = HeaderValue::from_static("public, max-age=3600");
            let service = SetResponseHeader::overriding(file, header::CACHE_CONTROL, an_hour);
            router = router.route_service(&format!("/{name}"), service);
        }
    }
    Ok(router)
}

/// A file that is there never changes; one that is missing may come with the next version of the site.
fn for_ever(response: &Response<ServeFileSystemResponseBody>) -> Option<HeaderValue> {
    let is_there = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    is_there.then(|| HeaderValue::from_static("public, max-age=31536000, immutable"))
}
