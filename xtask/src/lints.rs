//! The step `lints`: formatting, clippy for each of the three crates, licences of dependencies.

use anyhow::{Context, Result};

use crate::progress::{note, step};
use crate::workspace::Workspace;
use crate::{process, wasm_target};

/// Clippy by target; `app` for the server and for browsers exclude each other, so it takes two calls.
const CLIPPY: [&[&str]; 2] = [&["-p", "server", "-p", "app", "--all-targets"], &["-p", "xtask", "--all-targets"]];
const CLIPPY_ISLANDS: &[&str] =
    &["-p", "app", "--lib", "--bins", "--features", "notebook-islands,search-islands", "--target", wasm_target::NAME];

/// Runs all lints, up to the first that finds something.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    step("cargo fmt", || process::run(&mut workspace.cargo(&["fmt", "--all", "--check"])))
        .context("the layout of the code differs; to mend it: cargo fmt --all")?;
    for arguments in CLIPPY {
        clippy(workspace, arguments)?;
    }
    if wasm_target::is_there(workspace) {
        clippy(workspace, CLIPPY_ISLANDS)?;
    } else {
        note(format_args!("islands not checked; it takes: rustup target add {}", wasm_target::NAME));
    }
    licences(workspace)
}

fn clippy(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    step(format_args!("cargo clippy {}", arguments.join(" ")), || {
        // Not RUSTFLAGS: another value there would compile every dependency again.
        process::run(workspace.cargo_compile(&["clippy"]).args(arguments).args(["--", "-D", "warnings"]))
    })
}

fn licences(workspace: &Workspace) -> Result<()> {
    if !process::succeeds(&mut workspace.cargo(&["deny", "--version"])) {
        note("licences not checked; it takes: cargo install --locked cargo-deny");
        return Ok(());
    }
    step("cargo deny", || process::run(&mut workspace.cargo(&["deny", "check", "licenses", "bans", "sources"])))
}
