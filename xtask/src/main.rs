//! `cargo xtask`: builds, serves, tests and packages the site.
//!
//! This file knows the command line only; each command has its own module.

mod assets;
mod bench;
mod browser;
mod chromium;
mod compress;
mod files;
mod fuzz;
mod generated;
mod lighthouse;
mod lints;
mod live;
mod npm;
mod package;
mod process;
mod progress;
mod relevance;
mod serve;
mod server;
mod soak;
mod styles;
mod test;
mod wasm;
mod wasm_target;
mod watch;
mod workspace;

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::workspace::{Profile, Workspace};

/// Builds, serves, tests and packages the site.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds everything and serves it; unknown options go to `parcours serve`.
    Serve {
        /// Builds the optimised server.
        #[arg(long)]
        release: bool,
        /// Builds and starts again whenever the sources change.
        #[arg(long)]
        watch: bool,
        /// Options of `parcours serve`, for example `--edition`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
    /// Makes the folder to install: program, content and files.
    Build,
    /// Runs the tests, all steps or those named.
    Test {
        /// What to run, always in the order shown here.
        #[arg(value_enum)]
        steps: Vec<test::Step>,
        /// Options for Playwright (step `browser` alone) or the Rust tests (step `rust` alone).
        #[arg(last = true)]
        extra: Vec<String>,
    },
    /// Checks the content; options go to `parcours check`.
    Check {
        /// Options of `parcours check`, for example `--strict`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
    /// Measures on generated content, beside something else in the same run.
    Bench {
        /// What to measure.
        #[arg(value_enum)]
        subject: bench::Subject,
        /// How many files to generate, about (subject `content`).
        #[arg(long, default_value_t = 10_000)]
        files: usize,
        /// Numbers of actions to generate (subject `search`); 100000 takes some minutes and 2 GB.
        #[arg(long, value_delimiter = ',', default_values_t = [1_000, 10_000])]
        sizes: Vec<usize>,
    },
    /// Measures how good the answers of the search are, by queries with graded judgements, beside another engine.
    Relevance {
        /// Options of the measurement, for example `--failures` or `--queries FILE --part test`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
    /// Edits a copy of the content at random under a running server, and reads it all the while.
    Soak {
        /// Runs the optimised server.
        #[arg(long)]
        release: bool,
        /// How long.
        #[arg(long, default_value_t = 1)]
        minutes: u64,
        /// What the random edits begin with; the same number makes the same edits.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Feeds the reading of content, or the search, with random input; needs cargo-fuzz and a nightly toolchain.
    Fuzz {
        /// What to feed.
        #[arg(value_enum, default_value = "content")]
        target: fuzz::Target,
        /// How long.
        #[arg(long, default_value_t = 1)]
        minutes: u64,
    },
    /// Runs Lighthouse, as a phone on a slow network, on the pages that people land on; fails where a goal is missed.
    Lighthouse,
    /// Builds the stylesheet, the islands and the other files for browsers.
    Assets,
}

fn main() -> ExitCode {
    run(Arguments::parse().task).unwrap_or_else(|error| {
        progress::failure(&error);
        ExitCode::FAILURE
    })
}

fn run(task: Task) -> Result<ExitCode> {
    let workspace = Workspace::find()?;
    match task {
        Task::Serve { release, watch, rest } => serve::run(&workspace, serve::Request::new(release, watch, rest)),
        Task::Build => done(package::build(&workspace)),
        Task::Test { steps, extra } => test::run(&workspace, &steps, &extra),
        Task::Check { rest } => server::check(&workspace, &rest),
        Task::Bench { subject, files, sizes } => bench::run(&workspace, subject, files, &sizes),
        Task::Relevance { rest } => relevance::run(&workspace, &rest),
        Task::Soak { release, minutes, seed } => {
            soak::run(&workspace, Profile::of(release), Duration::from_secs(minutes * 60), seed)
        }
        Task::Fuzz { target, minutes } => fuzz::run(&workspace, target, minutes),
        Task::Lighthouse => done(lighthouse::run(&workspace)),
        Task::Assets => done(assets::build(&workspace).map(drop)),
    }
}

fn done(result: Result<()>) -> Result<ExitCode> {
    result.map(|()| ExitCode::SUCCESS)
}
