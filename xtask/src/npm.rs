//! Packages from npm: those of the browser tests, and the search engine beside which ours is measured.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use xxhash_rust::xxh3::xxh3_128;

use crate::progress::step;
use crate::{files, process};

/// An `npx` command in a folder.
pub(crate) fn npx(folder: &Path, arguments: &[&str]) -> Command {
    node_tool("npx", folder, arguments)
}

/// A `node` command in a folder.
pub(crate) fn node(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("node");
    command.current_dir(folder).args(arguments);
    command
}

fn node_tool(name: &str, folder: &Path, arguments: &[&str]) -> Command {
    // On Windows both are scripts, which are only found with their ending.
    let mut command = Command::new(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() });
    command.current_dir(folder).args(arguments);
    command
}

/// The oldest Node.js that the tests and measurements run with.
const OLDEST_NODE: u32 = 20;

/// Reads what `node --version` says: v20.20.2
fn is_new_enough(version: &str) -> bool {
    let major = version.strip_prefix('v').and_then(|version| version.split('.').next()?.parse::<u32>().ok());
    major.is_some_and(|major| major >= OLDEST_NODE)
}

/// Installs the packages of a folder, unless exactly these are there already.
pub(crate) fn install(folder: &Path, what: &str) -> Result<()> {
    let lock = files::read(&folder.join("package-lock.json"))?;
    let stamp = format!("{:032x}", xxh3_128(&lock));
    let stamp_file = folder.join("node_modules").join(".lock-hash");
    if files::holds(&stamp_file, stamp.as_bytes()) {
        return Ok(());
    }
    let version = process::output(Command::new("node").current_dir(folder).arg("--version")).unwrap_or_default();
    if !is_new_enough(&version) || !process::succeeds(&mut node_tool("npm", folder, &["--version"])) {
        let found = if version.is_empty() { String::new() } else { format!(", and this is {version}") };
        bail!("this needs Node.js {OLDEST_NODE} or later with npm{found}: https://nodejs.org, or brew install node");
    }
    let mut install = node_tool("npm", folder, &["ci", "--no-audit", "--no-fund"]);
    // Browsers are found or installed apart, see chromium.rs.
    install.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    step(what, || process::run(&mut install))?;
    files::write(&stamp_file, stamp.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_of_the_last_years_is_new_enough() {
        for (version, is_enough) in [("v20.20.2", true), ("v100.0.0", true), ("v18.19.0", false), ("", false)] {
            assert_eq!(is_new_enough(version), is_enough, "{version}");
        }
    }
}
