//! Starting other programs: finding them, showing them, and saying which one failed.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

/// Runs a command to its end. Fails with the command itself when it cannot start or ends badly.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if status.success() {
        return Ok(());
    }
    bail!("this command failed ({status}): {}", shown(command))
}

/// Runs a command to its end and hands its exit code on.
pub(crate) fn exit_code(command: &mut Command) -> Result<ExitCode> {
    Ok(code(status(command)?))
}

/// Runs a command quietly and answers what it wrote. Fails with the command and its complaints.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("this command failed ({}): {}\n{}", output.status, shown(command), complaint.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a command runs and ends well; nothing is shown.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).output().is_ok_and(|output| output.status.success())
}

/// The first program of this name on `PATH`.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    find_in(&env::var_os("PATH")?, name)
}

/// A program's file name on this system.
pub(crate) fn program_name(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// Why a command did not even start.
pub(crate) fn cannot_start(command: &Command) -> String {
    format!("this command cannot start: {}", shown(command))
}

fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().with_context(|| cannot_start(command))
}

fn code(status: ExitStatus) -> ExitCode {
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    code.map_or(ExitCode::FAILURE, ExitCode::from)
}

fn find_in(path: &OsStr, name: &str) -> Option<PathBuf> {
    env::split_paths(path).map(|folder| folder.join(program_name(name))).find(|program| program.is_file())
}

/// A command as one types it: programs by their name, arguments with a space in quotes.
fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args()).map(quoted);
    words.collect::<Vec<_>>().join(" ")
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    if word.is_empty() || word.contains(char::is_whitespace) { format!("'{word}'") } else { word.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn command_shown_is_what_one_types() {
        let mut command = Command::new("/opt/rust/bin/cargo");
        command.args(["build", "-p", "two words"]);
        assert_eq!(shown(&command), "cargo build -p 'two words'");
    }

    #[test]
    fn program_that_is_on_no_path_is_not_found() {
        assert_eq!(find_in(OsStr::new("/nowhere"), "cargo"), None);
    }
}
