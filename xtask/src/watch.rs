//! `cargo xtask serve --watch`: builds and starts the server again whenever its sources change.
//!
//! The content is no concern of this file: the server itself notices when it changes.

use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::process::{Child, ExitCode};
use std::thread::sleep;
use std::time::{Duration, UNIX_EPOCH};

use anyhow::{Context, Result};
use xxhash_rust::xxh3::Xxh3;

use crate::progress::{failure, note};
use crate::serve::Request;
use crate::workspace::Workspace;
use crate::{assets, files, process, serve, server};

const FOLDERS: [&str; 4] = ["app", "server", "style", "public"];
const MANIFEST: &str = "Cargo.toml";

/// How long to wait between two looks at the files.
const PAUSE: Duration = Duration::from_millis(300);

/// Serves until Ctrl+C, which the server receives as well.
pub(crate) fn run(workspace: &Workspace, request: &Request) -> Result<ExitCode> {
    let mut sources = Sources::of(&workspace.root)?;
    let mut running: Option<Running> = None;
    loop {
        match build(workspace, request) {
            Ok(program) => {
                // The old one first: both want the same port.
                drop(running.take());
                running = Some(Running::start(workspace, &program, request)?);
            }
            Err(error) => {
                failure(&error);
                note("waiting for the next change; a server that was up stays up");
            }
        }
        sources.wait(|| running.as_mut().map_or(Ok(()), Running::look))?;
    }
}

/// The program comes first: when it fails, the files of the server that is up are still there.
fn build(workspace: &Workspace, request: &Request) -> Result<PathBuf> {
    let program = server::build(workspace, request.profile)?;
    assets::build(workspace)?;
    Ok(program)
}

/// The server, stopped when dropped.
struct Running {
    child: Child,
    ended: bool,
}

impl Running {
    fn start(workspace: &Workspace, program: &Path, request: &Request) -> Result<Self> {
        let mut command = serve::command(workspace, program, request);
        let child = command.spawn().with_context(|| process::cannot_start(&command))?;
        Ok(Self { child, ended: false })
    }

    /// Says so when the server has ended by itself.
    fn look(&mut self) -> Result<()> {
        if let Some(status) = self.child.try_wait()?.filter(|_| !self.ended) {
            self.ended = true;
            note(format_args!("the server has ended ({status}); waiting for the next change"));
        }
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Both fail only if the server has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The watched files, and what they were when last built.
///
/// They are looked at again and again: a few hundred files take a millisecond, it works on every system and
/// in containers, and unlike a watch by the system it tells nothing of files that are only read.
struct Sources {
    root: PathBuf,
    built: u64,
}

impl Sources {
    fn of(root: &Path) -> Result<Self> {
        Ok(Self { root: root.to_path_buf(), built: fingerprint(root)? })
    }

    /// Waits for a change since the last build, looking after the server meanwhile.
    fn wait(&mut self, mut look: impl FnMut() -> Result<()>) -> Result<()> {
        let mut last = self.built;
        loop {
            sleep(PAUSE);
            look()?;
            let now = fingerprint(&self.root)?;
            // Twice the same: the editor, or git, has finished writing.
            if now == last && now != self.built {
                self.built = now;
                return Ok(());
            }
            last = now;
        }
    }
}

/// Names, sizes and times of all watched files.
fn fingerprint(root: &Path) -> Result<u64> {
    let mut hash = Xxh3::new();
    for folder in FOLDERS {
        for file in files::below(&root.join(folder))?.into_iter().filter(|file| is_source(file)) {
            take_in(&mut hash, &root.join(folder).join(file));
        }
    }
    take_in(&mut hash, &root.join(MANIFEST));
    Ok(hash.finish())
}

fn take_in(hash: &mut Xxh3, file: &Path) {
    hash.write(file.as_os_str().as_encoded_bytes());
    // A file that vanished just now counts by its name only; its removal is the next change.
    if let Ok(metadata) = fs::metadata(file) {
        hash.write_u64(metadata.len());
        let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        hash.write_u128(modified.unwrap_or_default().as_nanos());
    }
}

/// Editors leave drafts beside the files: hidden, or with a tilde.
fn is_source(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with(['.', '#']) && !name.ends_with('~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_of_editors_are_no_sources() {
        assert!(is_source(Path::new("src/main.rs")));
        assert!(!is_source(Path::new("src/.main.rs.swp")) && !is_source(Path::new("main.rs~")));
    }
}
