//! `cargo xtask relevance` and `bench search`: measurements that are programs of the server's, beside another engine from npm.

use std::process::ExitCode;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{npm, process};

/// Measures how good the answers of the search are.
pub(crate) fn run(workspace: &Workspace, rest: &[String]) -> Result<ExitCode> {
    measure(workspace, "relevance", rest)
}

/// Builds a measurement with optimisations, and runs it beside the other engine.
pub(crate) fn measure(workspace: &Workspace, name: &str, options: &[String]) -> Result<ExitCode> {
    let peer = workspace.root.join("benches/peer");
    npm::install(&peer, "MiniSearch, to measure beside")?;
    let mut command = workspace.cargo(&["bench", "--quiet", "-p", "server", "--bench", name, "--", "--peer"]);
    process::exit_code(command.arg(peer).args(options))
}
