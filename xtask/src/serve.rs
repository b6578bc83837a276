//! `cargo xtask serve`: builds everything, then becomes the server.

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::workspace::{Profile, Workspace};
use crate::{assets, server, watch};

/// What to serve, and how.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// How the server is compiled.
    pub(crate) profile: Profile,
    /// Whether to build and start again when sources change.
    pub(crate) watch: bool,
    /// Options of `parcours serve`.
    pub(crate) rest: Vec<String>,
}

impl Request {
    /// Finds the build tool's own options even behind an option of the server; `--` ends the search.
    pub(crate) fn new(release: bool, watch: bool, rest: Vec<String>) -> Self {
        let profile = Profile::of(release);
        let mut request = Self { profile, watch, rest: Vec::new() };
        let mut words = rest.into_iter();
        for word in words.by_ref().take_while(|word| word != "--") {
            match word.as_str() {
                "--release" => request.profile = Profile::Release,
                "--watch" => request.watch = true,
                _ => request.rest.push(word),
            }
        }
        request.rest.extend(words);
        request
    }
}

/// Builds and serves until Ctrl+C; hands the server's exit code on.
pub(crate) fn run(workspace: &Workspace, request: Request) -> Result<ExitCode> {
    if request.watch {
        return watch::run(workspace, &request);
    }
    let program = server::build(workspace, request.profile)?;
    assets::build(workspace)?;
    become_server(command(workspace, &program, &request))
}

/// The command that serves the checkout's content.
pub(crate) fn command(workspace: &Workspace, program: &Path, request: &Request) -> Command {
    let mut command = Command::new(program);
    command.arg("serve").arg("--contenu").arg(workspace.content());
    command.arg("--fichiers").arg(workspace.site()).args(&request.rest);
    command
}

/// Replaces this process, so that signals and the exit code are the server's own.
#[cfg(unix)]
fn become_server(mut command: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;

    let error = command.exec();
    Err(anyhow::Error::new(error).context(crate::process::cannot_start(&command)))
}

#[cfg(not(unix))]
fn become_server(mut command: Command) -> Result<ExitCode> {
    crate::process::exit_code(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn own_options_are_found_behind_options_of_the_server() {
        let request = Request::new(false, false, words(&["--edition", "--watch", "--release", "--adresse", "[::]:80"]));
        let rest = words(&["--edition", "--adresse", "[::]:80"]);
        assert_eq!(request, Request { profile: Profile::Release, watch: true, rest });
    }

    #[test]
    fn options_behind_two_dashes_are_the_server_s() {
        let request = Request::new(true, false, words(&["--edition", "--", "--watch"]));
        let rest = words(&["--edition", "--watch"]);
        assert_eq!(request, Request { profile: Profile::Release, watch: false, rest });
    }
}
