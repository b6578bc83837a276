//! `cargo xtask fuzz`: feeds the reading of content with what `cargo fuzz` makes of real and broken files, or the search with
//! what it makes of queries.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Result, bail};
use clap::ValueEnum;

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

/// What to feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Target {
    /// The reading of content files.
    Content,
    /// The French analyser and the search.
    Search,
}

impl Target {
    const fn name(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Search => "search",
        }
    }
}

/// Fuzzes for some minutes. An input that breaks the program is left in `fuzz/artifacts/`.
pub(crate) fn run(workspace: &Workspace, target: Target, minutes: u64) -> Result<ExitCode> {
    if !process::succeeds(&mut cargo_fuzz(workspace, "--version")) {
        bail!(
            "cargo-fuzz and a nightly toolchain are needed: rustup toolchain install nightly && cargo install cargo-fuzz"
        );
    }
    let seeds = workspace.memory().join("fuzz-seeds").join(target.name());
    let count = step("inputs to begin with", || {
        if target == Target::Search {
            return write_queries(&workspace.root.join("tests/search/queries.tsv"), &seeds);
        }
        let fixtures = workspace.root.join("tests/fixtures/content");
        Ok(write_seeds(&fixtures, &seeds)? + write_seeds(&workspace.content(), &seeds)?)
    })?;
    note(format!("{count} inputs, {minutes} min"));
    let corpus = workspace.root.join("fuzz/corpus").join(target.name());
    fs::create_dir_all(&corpus)?;
    let mut command = cargo_fuzz(workspace, "run");
    command.arg(target.name()).arg(&corpus).arg(&seeds).args(["--", "-timeout=5", "-rss_limit_mb=2048"]);
    command.arg(format!("-max_total_time={}", minutes * 60)).arg(format!("-max_len={LONGEST}"));
    process::exit_code(&mut command)
}

/// Writes every judged query as an input.
fn write_queries(file: &Path, seeds: &Path) -> Result<usize> {
    let text = String::from_utf8(files::read(file)?)?;
    let queries = text.lines().filter_map(|line| line.split('\t').nth(2));
    let mut count = 0;
    for query in queries {
        files::write(&seeds.join(count.to_string()), query.as_bytes())?;
        count += 1;
    }
    Ok(count)
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
