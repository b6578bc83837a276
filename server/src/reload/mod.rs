//! Watches the content and swaps in a new site after every good change. A bad change keeps the last good site up.

use crate::{
    content::{ReadOptions, print_report},
    desk::EditorDesk,
    site::{Site, SiteError},
};
use arc_swap::ArcSwap;
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use std::{
    panic::{self, AssertUnwindSafe},
    path::Path,
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

/// How long to wait for an editor to finish its several writes.
const SETTLE: Duration = Duration::from_millis(40);

/// How long to wait at most, when writes never pause.
const PATIENCE: Duration = Duration::from_millis(500);

/// The changes of a folder since it is watched.
pub struct Changes {
    watcher: RecommendedWatcher,
    changed: mpsc::Receiver<()>,
}

/// Watches as long as it is kept.
#[must_use]
pub struct Watcher(#[expect(dead_code, reason = "kept for its drop")] RecommendedWatcher);

/// Begins to watch the content below `root`: before it is read, so that nothing is missed that is saved meanwhile.
///
/// # Errors
/// When the system cannot watch the folder; the site then stays as it is read.
pub fn watch(root: &Path) -> Result<Changes, notify::Error> {
    let (sender, changed) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| concerns_content(&event)) {
            let _ = sender.send(());
        }
    })?;
    watcher.watch(root, RecursiveMode::Recursive)?;
    Ok(Changes { watcher, changed })
}

impl Changes {
    /// Reads the content again after every change, swaps `current` where it is good, and keeps the editor's desk informed.
    ///
    /// # Errors
    /// When the system gives no thread for it.
    pub fn follow(
        self,
        root: &Path,
        options: ReadOptions,
        current: Arc<ArcSwap<Site>>,
        desk: Option<Arc<EditorDesk>>,
    ) -> std::io::Result<Watcher> {
        let Self { watcher, changed } = self;
        let folder = root.to_owned();
        thread::Builder::new().name("reload".to_owned()).spawn(move || {
            while changed.recv().is_ok() {
                wait_until_settled(&changed);
                // Whatever happens to one reading, the next save is read again.
                let read = AssertUnwindSafe(|| reread(&folder, options, &current, desk.as_deref()));
                if panic::catch_unwind(read).is_err() {
                    tracing::error!("the reading of the content broke off: the last good version stays online");
                }
            }
        })?;
        Ok(Watcher(watcher))
    }
}

/// Says whether the content may have changed: our own reading of it is an event too, and is none of these. Where the system has lost
/// count of the changes, it may.
fn concerns_content(event: &notify::Event) -> bool {
    let is_yaml_or_folder = |path: &Path| path.extension().is_none_or(|extension| extension == "yaml");
    event.need_rescan() || (!event.kind.is_access() && event.paths.iter().any(|path| is_yaml_or_folder(path)))
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
