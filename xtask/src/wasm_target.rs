//! Whether the compiler can make WebAssembly here, and getting it to.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::process;
use crate::progress::note;
use crate::workspace::Workspace;

/// The compiler's name for browsers.
pub(crate) const NAME: &str = "wasm32-unknown-unknown";

/// Looks for the target, then asks rustup for it. Says which it was, and what would help if neither.
pub(crate) fn obtain(workspace: &Workspace) -> bool {
    if is_there(workspace) {
        note(format_args!("{NAME}: installed"));
        return true;
    }
    if process::run(&mut add(workspace)).is_ok() && is_there(workspace) {
        note(format_args!("{NAME}: added by rustup"));
        return true;
    }
    note(format_args!("{NAME}: missing, so the site is built without its islands (all pages work)"));
    note(format_args!("to have them: rustup target add {NAME}      (rustup: https://rustup.rs)"));
    false
}

/// Whether the compiler that cargo uses has the target's standard library.
pub(crate) fn is_there(workspace: &Workspace) -> bool {
    let mut command = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    command.current_dir(&workspace.root).args(["--print", "target-libdir", "--target", NAME]);
    process::output(&mut command).is_ok_and(|folder| has_core(Path::new(&folder)))
}

fn add(workspace: &Workspace) -> Command {
    let mut command = Command::new("rustup");
    command.current_dir(&workspace.root).args(["target", "add", NAME]);
    command
}

fn has_core(folder: &Path) -> bool {
    let entries = folder.read_dir().into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).any(|name| name.to_string_lossy().starts_with("libcore-"))
}
