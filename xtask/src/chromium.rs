//! The browser for the tests: one that is there, or else one that is installed now.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::npm::{node, npx};
use crate::process;
use crate::progress::step;

/// Names a browser of the Chromium family, whatever else is installed.
const VARIABLE: &str = "PARCOURS_CHROMIUM";

const PROGRAMS: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
];

const APPLICATIONS: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const ADVICE: &str = "no browser of the Chromium family was found. One of these installs one:
    apt install chromium                     (Debian)
    dnf install chromium                     (Fedora)
    brew install --cask chromium             (macOS)
    cd tests/e2e && npx playwright install --with-deps chromium
or name one that is there: PARCOURS_CHROMIUM=/path/to/chrome cargo xtask test browser";

/// Finds a browser, or installs one. `folder` is that of the browser tests, with its packages installed.
pub(crate) fn obtain(folder: &Path) -> Result<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        return named_by_variable(named.into());
    }
    if let Some(found) = find(folder) {
        return Ok(found);
    }
    // What goes wrong here shows on the terminal; the advice below is what helps.
    let _ = step("installing a browser", || install(folder));
    find(folder).context(ADVICE)
}

fn named_by_variable(path: PathBuf) -> Result<PathBuf> {
    if path.is_file() {
        return Ok(path);
    }
    bail!("{VARIABLE} names {}, which is not a file", path.display())
}

fn find(folder: &Path) -> Option<PathBuf> {
    let installed = PROGRAMS.iter().filter_map(|name| process::find_program(name));
    let applications = APPLICATIONS.iter().map(PathBuf::from).filter(|path| path.is_file());
    installed.chain(applications).find(|program| starts(program)).or_else(|| playwrights_own(folder))
}

/// Some systems install a placeholder that only says where to get the browser.
fn starts(program: &Path) -> bool {
    process::succeeds(Command::new(program).arg("--version"))
}

fn playwrights_own(folder: &Path) -> Option<PathBuf> {
    let script = "console.log(require('@playwright/test').chromium.executablePath())";
    let mut command = node(folder, &["--input-type=commonjs", "--eval", script]);
    let path = PathBuf::from(process::output(&mut command).ok()?);
    // Without the libraries that it needs of the system it is there and does not start.
    (path.is_file() && starts(&path)).then_some(path)
}

fn install(folder: &Path) -> Result<()> {
    if is_debian(&fs::read_to_string("/etc/os-release").unwrap_or_default()) && is_root() {
        let installed = apt(&["update"]).and_then(|()| apt(&["install", "-y", "chromium"]));
        if installed.is_ok() {
            return Ok(());
        }
    }
    process::run(npx(folder, &["playwright", "install", "chromium"]).env_remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD"))
}

fn apt(arguments: &[&str]) -> Result<()> {
    process::run(Command::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive").args(arguments))
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|user| user == "0")
}

/// Debian itself only: its relatives may answer with a placeholder for another kind of package.
fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| matches!(line.trim(), "ID=debian" | "ID=\"debian\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_is_told_from_its_relatives() {
        assert!(is_debian("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(!is_debian("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
    }
}
