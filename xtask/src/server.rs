//! The program `parcours`: building it, and having it check the content.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::process;
use crate::progress::step;
use crate::workspace::{Profile, Workspace};

/// Builds the program and answers where it is.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    step("server", || {
        let mut command = workspace.cargo_compile(&["build", "-p", "server", "--bin", "parcours"]);
        if profile == Profile::Release {
            command.arg("--release");
        }
        process::run(&mut command)?;
        Ok(workspace.program(profile))
    })
}

/// Builds the program and checks the content with it; hands its exit code on.
pub(crate) fn check(workspace: &Workspace, options: &[String]) -> Result<ExitCode> {
    let program = build(workspace, Profile::Debug)?;
    process::exit_code(check_command(workspace, program).args(options))
}

/// The command that checks the content of the checkout.
pub(crate) fn check_command(workspace: &Workspace, program: PathBuf) -> Command {
    let mut command = Command::new(program);
    command.arg("check").arg(workspace.content());
    command
}
