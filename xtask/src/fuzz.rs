//! `cargo xtask fuzz`: feeds the reading of content with what `cargo fuzz` makes of real and broken files.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Result, bail};

use crate::progress::{note, step};
use crate::workspace::Workspace;
use crate::{files, process};

/// The files that the fuzz target replaces, in its order; the first byte of an input says which.
const KINDS: [&str; 9] = [
    "site.yaml",
    "synonymes.yaml",
    "retires.yaml",
    "scenarios/",
    "actions/",
    "fiches/outils/",
    "fiches/modes-emploi/",
    "fiches/argumentaires/",
    "fiches/conseils/",
];

/// Longest input worth trying, in bytes: larger files are more of the same.
const LONGEST: usize = 8192;

/// Fuzzes for some minutes. An input that breaks the program is left in `fuzz/artifacts/`.
pub(crate) fn run(workspace: &Workspace, minutes: u64) -> Result<ExitCode> {
    if !process::succeeds(&mut cargo_fuzz(workspace, "--version")) {
        bail!(
            "cargo-fuzz and a nightly toolchain are needed: rustup toolchain install nightly && cargo install cargo-fuzz"
        );
    }
    let seeds = workspace.memory().join("fuzz-seeds");
    let count = step("inputs to begin with", || {
        let fixtures = workspace.root.join("tests/fixtures/content");
        Ok(write_seeds(&fixtures, &seeds)? + write_seeds(&workspace.content(), &seeds)?)
    })?;
    note(format!("{count} inputs, {minutes} min"));
    let corpus = workspace.root.join("fuzz/corpus/content");
    fs::create_dir_all(&corpus)?;
    let mut command = cargo_fuzz(workspace, "run");
    command.arg("content").arg(&corpus).arg(&seeds).args(["--", "-timeout=5", "-rss_limit_mb=2048"]);
    command.arg(format!("-max_total_time={}", minutes * 60)).arg(format!("-max_len={LONGEST}"));
    process::exit_code(&mut command)
}

/// A command of cargo-fuzz, which needs what only a nightly compiler has.
fn cargo_fuzz(workspace: &Workspace, verb: &str) -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo", "fuzz", verb]).current_dir(&workspace.root);
    command
}

/// Writes every content file below a folder as an input: the byte of its kind, then its text.
fn write_seeds(folder: &Path, seeds: &Path) -> Result<usize> {
    let mut count = 0;
    for file in files::below(folder)? {
        let path = file.to_string_lossy().replace('\\', "/");
        let Some(kind) = KINDS.iter().position(|kind| path.contains(kind)) else { continue };
        let text = files::read(&folder.join(&file))?;
        if file.extension().is_some_and(|extension| extension == "yaml") && text.len() < LONGEST {
            let input = [&[u8::try_from(kind)?], text.as_slice()].concat();
            files::write(&seeds.join(path.replace('/', "_")), &input)?;
            count += 1;
        }
    }
    Ok(count)
}
