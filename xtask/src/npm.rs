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

/// Installs the packages of a folder, unless exactly these are there already.
pub(crate) fn install(folder: &Path, what: &str) -> Result<()> {
    let lock = files::read(&folder.join("package-lock.json"))?;
    let stamp = format!("{:032x}", xxh3_128(&lock));
    let stamp_file = folder.join("node_modules").join(".lock-hash");
    if files::holds(&stamp_file, stamp.as_bytes()) {
        return Ok(());
    }
    if !process::succeeds(&mut node_tool("npm", folder, &["--version"])) {
        bail!(
            "this needs Node.js 20 or later with npm: apt install nodejs npm, brew install node, or https://nodejs.org"
        );
    }
    let mut install = node_tool("npm", folder, &["ci", "--no-audit", "--no-fund"]);
    // Browsers are found or installed apart, see chromium.rs.
    install.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    step(what, || process::run(&mut install))?;
    files::write(&stamp_file, stamp.as_bytes())
}
