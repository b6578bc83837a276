//! The commands, as processes.

mod arguments;
mod changes;
mod check;
mod prose;
mod report;
mod search;
mod serve;

use std::process::{Command, Output};

/// Prepares a command of the program.
fn parcours(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parcours"));
    command.args(arguments).env_remove("PARCOURS_CONTENU");
    command
}

fn run(arguments: &[&str]) -> Output {
    parcours(arguments).output().expect("the program runs")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
