//! The step `browser`: everything built, then Playwright in `tests/e2e/`.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use xxhash_rust::xxh3::xxh3_128;

use crate::progress::{note, step};
use crate::workspace::{Profile, Workspace};
use crate::{assets, chromium, files, process, server};

/// Builds the site and runs the browser tests on it.
pub(crate) fn run(workspace: &Workspace, extra: &[String]) -> Result<()> {
    let program = server::build(workspace, Profile::Debug)?;
    let islands = assets::build(workspace)?;
    let folder = workspace.browser_tests();
    install_packages(&folder)?;
    let chromium = chromium::obtain(&folder)?;
    note(format_args!("browser: {}", chromium.display()));
    let mut command = npx(&folder, &["playwright", "test"]);
    command.env("PARCOURS_BIN", program).env("PARCOURS_CHROMIUM", chromium);
    command.env("PARCOURS_SITE", workspace.site()).env("PARCOURS_CONTENT", workspace.content());
    command.env("PARCOURS_ISLANDS", if islands { "1" } else { "0" });
    step("browser tests", || process::run(command.args(extra)))
}

/// An `npx` command in the folder of the browser tests.
pub(crate) fn npx(folder: &Path, arguments: &[&str]) -> Command {
    node_tool("npx", folder, arguments)
}

fn node_tool(name: &str, folder: &Path, arguments: &[&str]) -> Command {
    // On Windows both are scripts, which are only found with their ending.
    let mut command = Command::new(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() });
    command.current_dir(folder).args(arguments);
    command
}

/// Installs the test packages, unless exactly these are there already.
fn install_packages(folder: &Path) -> Result<()> {
    let lock = files::read(&folder.join("package-lock.json"))?;
    let stamp = format!("{:032x}", xxh3_128(&lock));
    let stamp_file = folder.join("node_modules").join(".lock-hash");
    if files::holds(&stamp_file, stamp.as_bytes()) {
        return Ok(());
    }
    if !process::succeeds(&mut node_tool("npm", folder, &["--version"])) {
        bail!(
            "the browser tests need Node.js 20 or later with npm: apt install nodejs npm, brew install node, or https://nodejs.org"
        );
    }
    let mut install = node_tool("npm", folder, &["ci", "--no-audit", "--no-fund"]);
    // Browsers are found or installed apart, see chromium.rs.
    install.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    step("test packages", || process::run(&mut install))?;
    files::write(&stamp_file, stamp.as_bytes())
}
