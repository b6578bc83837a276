//! `cargo xtask`: builds, serves, tests and packages the site.
//!
//! This file knows the command line only; each command has its own module.

mod assets;
mod browser;
mod chromium;
mod compress;
mod files;
mod lints;
mod package;
mod process;
mod progress;
mod serve;
mod server;
mod styles;
mod test;
mod wasm;
mod wasm_target;
mod watch;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

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
        Task::Assets => done(assets::build(&workspace).map(drop)),
    }
}

fn done(result: Result<()>) -> Result<ExitCode> {
    result.map(|()| ExitCode::SUCCESS)
}
