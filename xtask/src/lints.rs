//! The step `lints`: formatting, clippy for each of the three crates, licences of dependencies.

use anyhow::{Context, Result, bail};

use crate::progress::{note, step};
use crate::workspace::Workspace;
use crate::{process, wasm_target};

/// Clippy by target; `app` for the server and for browsers exclude each other, so it takes two calls.
const CLIPPY: [&[&str]; 2] = [&["-p", "server", "-p", "app", "--all-targets"], &["-p", "xtask", "--all-targets"]];
const CLIPPY_ISLANDS: &[&str] =
    &["-p", "app", "--lib", "--bins", "--features", "notebook-islands,search-islands", "--target", wasm_target::NAME];

/// The minor version of the newest Rust of which this code keeps all lints. Later ones have more, which nobody has looked at yet.
const KEPT_UP_TO: u32 = 95;

/// Runs all lints, up to the first that finds something.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    for tool in ["fmt", "clippy"] {
        if !process::succeeds(&mut workspace.cargo(&[tool, "--version"])) {
            bail!("cargo {tool} is missing: rustup component add rustfmt clippy");
        }
    }
    let version = process::output(&mut workspace.cargo(&["--version"]))?;
    let fails = minor(&version).is_none_or(|minor| minor <= KEPT_UP_TO);
    if !fails {
        note(format_args!(
            "{version} is newer than 1.{KEPT_UP_TO}: what only its lints find is shown, and fails nothing"
        ));
    }
    step("cargo fmt", || process::run(&mut workspace.cargo(&["fmt", "--all", "--check"])))
        .context("the layout of the code differs; to mend it: cargo fmt --all")?;
    for arguments in CLIPPY {
        clippy(workspace, arguments, fails)?;
    }
    if wasm_target::is_there(workspace) {
        clippy(workspace, CLIPPY_ISLANDS, fails)?;
    } else {
        note(format_args!("islands not checked; it takes: rustup target add {}", wasm_target::NAME));
    }
    licences(workspace)
}

fn clippy(workspace: &Workspace, arguments: &[&str], fails: bool) -> Result<()> {
    // Not RUSTFLAGS: another value there would compile every dependency again.
    let strictly: &[&str] = if fails { &["--", "-D", "warnings"] } else { &[] };
    step(format_args!("cargo clippy {}", arguments.join(" ")), || {
        process::run(workspace.cargo_compile(&["clippy"]).args(arguments).args(strictly))
    })
}

/// Reads the minor version out of `cargo 1.95.0 (f2d3ce0bd 2026-03-21)`.
fn minor(version: &str) -> Option<u32> {
    version.strip_prefix("cargo 1.")?.split('.').next()?.parse().ok()
}

fn licences(workspace: &Workspace) -> Result<()> {
    if !process::succeeds(&mut workspace.cargo(&["deny", "--version"])) {
        note("licences not checked; it takes: cargo install --locked cargo-deny");
        return Ok(());
    }
    step("cargo deny", || process::run(&mut workspace.cargo(&["deny", "check", "licenses", "bans", "sources"])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minor_version_is_read_and_anything_else_is_none() {
        assert_eq!(minor("cargo 1.95.0 (f2d3ce0bd 2026-03-21)"), Some(95));
        assert_eq!(minor("cargo 1.101.0-nightly"), Some(101));
        assert_eq!(minor("cargo 2.0.0"), None);
    }
}
