//! Watches the content and swaps in a new site after every good change. A bad change keeps the last good site up.

use crate::{
    content::{Problems, ReadOptions, Style, render},
    desk::EditorDesk,
    site::{Site, SiteError},
};
use arc_swap::ArcSwap;
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use std::{
    io::Write,
    path::Path,
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

/// How long to wait for an editor to finish its several writes.
const SETTLE: Duration = Duration::from_millis(40);

/// How long to wait at most, when writes never pause.
const PATIENCE: Duration = Duration::from_millis(500);

/// Watches as long as it is kept.
#[must_use]
pub struct Watcher(#[expect(dead_code, reason = "kept for its drop")] RecommendedWatcher);

/// Watches the content below `root`, swaps `current` after every good change, and keeps the editor's desk informed.
///
/// # Errors
/// When the system cannot watch the folder; the site then stays as it was read.
pub fn watch(
    root: &Path,
    options: ReadOptions,
    current: Arc<ArcSwap<Site>>,
    desk: Option<Arc<EditorDesk>>,
) -> Result<Watcher, notify::Error> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| concerns_content(&event)) {
            let _ = sender.send(());
        }
    })?;
    watcher.watch(root, RecursiveMode::Recursive)?;
    let folder = root.to_owned();
    thread::Builder::new().name("reload".to_owned()).spawn(move || {
        while changes.recv().is_ok() {
            wait_until_settled(&changes);
            reread(&folder, options, &current, desk.as_deref());
        }
    })?;
    Ok(Watcher(watcher))
}

/// Says whether the content may have changed: our own reading of it is an event too, and is none of these.
fn concerns_content(event: &notify::Event) -> bool {
    let is_yaml_or_folder = |path: &Path| path.extension().is_none_or(|extension| extension == "yaml");
    !event.kind.is_access() && event.paths.iter().any(|path| is_yaml_or_folder(path))
}

/// Waits for a pause in the changes, within reason.
fn wait_until_settled(changes: &mpsc::Receiver<()>) {
    let start = Instant::now();
    while start.elapsed() < PATIENCE && changes.recv_timeout(SETTLE).is_ok() {}
}

fn reread(folder: &Path, options: ReadOptions, current: &ArcSwap<Site>, desk: Option<&EditorDesk>) {
    let start = Instant::now();
    match Site::read(folder, options) {
        Ok((site, problems, times)) => {
            current.store(Arc::new(site));
            if let Some(desk) = desk {
                desk.good();
            }
            tracing::info!(
                milliseconds = start.elapsed().as_millis(),
                reading = times.reading.as_millis(),
                indexing = times.indexing.as_millis(),
                warnings = problems.len(),
                "content read again"
            );
        }
        Err(SiteError::Content(problems)) => {
            print_report(&problems, folder);
            if let Some(desk) = desk {
                desk.bad(&problems, folder);
            }
            tracing::warn!("the content has errors: the last good version stays online");
        }
        Err(SiteError::Search(error)) => tracing::error!(%error, "the last good version stays online"),
    }
}

/// Writes the report to standard error, for the person who is editing.
pub fn print_report(problems: &Problems, folder: &Path) {
    let report = render(problems, &folder.display().to_string(), Style::Plain);
    let _ = writeln!(std::io::stderr(), "\n{report}\n");
}
