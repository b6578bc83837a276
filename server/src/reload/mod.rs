//! Watches the content and swaps in a new site after every good change. A bad change keeps the last good site up.

use crate::{
    content::{Problems, ReadOptions, Style, render},
    site::{Site, SiteError},
};
use arc_swap::ArcSwap;
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer, notify};
use std::{
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

/// How long to wait for an editor to finish its several writes.
const SETTLE: Duration = Duration::from_millis(80);

/// Watches as long as it is kept.
#[must_use]
pub struct Watcher(#[expect(dead_code, reason = "kept for its drop")] Debouncer<notify::RecommendedWatcher>);

/// Watches the content below `root`, and swaps `current` after every good change.
///
/// # Errors
/// When the system cannot watch the folder; the site then stays as it was read.
pub fn watch(root: &Path, options: ReadOptions, current: Arc<ArcSwap<Site>>) -> Result<Watcher, notify::Error> {
    let folder = root.to_owned();
    let mut debouncer = new_debouncer(SETTLE, move |events: DebounceEventResult| match events {
        Ok(events) if events.iter().any(|event| concerns_content(&event.path)) => reread(&folder, options, &current),
        Ok(_) => {}
        Err(error) => tracing::warn!(%error, "the watch on the content missed something"),
    })?;
    debouncer.watcher().watch(root, notify::RecursiveMode::Recursive)?;
    Ok(Watcher(debouncer))
}

/// A folder that is renamed or removed has no extension of its own.
fn concerns_content(path: &Path) -> bool {
    path.extension().is_none_or(|extension| extension == "yaml")
}

fn reread(folder: &PathBuf, options: ReadOptions, current: &ArcSwap<Site>) {
    let start = Instant::now();
    match Site::read(folder, options) {
        Ok((site, problems)) => {
            current.store(Arc::new(site));
            tracing::info!(milliseconds = start.elapsed().as_millis(), warnings = problems.len(), "content read again");
        }
        Err(SiteError::Content(problems)) => {
            print_report(&problems, folder);
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
