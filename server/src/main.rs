//! The `parcours` program: one file per command in `cli/`.

use server::cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
