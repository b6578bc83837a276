//! The step `browser`: everything built, then Playwright in `tests/e2e/`.

use anyhow::Result;

use crate::progress::{note, step};
use crate::workspace::{Profile, Workspace};
use crate::{assets, chromium, npm, process, server};

/// Builds the site and runs the browser tests on it.
pub(crate) fn run(workspace: &Workspace, extra: &[String]) -> Result<()> {
    let program = server::build(workspace, Profile::Debug)?;
    let islands = assets::build(workspace)?;
    let folder = workspace.browser_tests();
    npm::install(&folder, "test packages")?;
    let chromium = chromium::obtain(&folder)?;
    note(format_args!("browser: {}", chromium.display()));
    let mut command = npm::npx(&folder, &["playwright", "test"]);
    command.env("PARCOURS_BIN", program).env("PARCOURS_CHROMIUM", chromium);
    command.env("PARCOURS_SITE", workspace.site()).env("PARCOURS_CONTENT", workspace.content());
    command.env("PARCOURS_ISLANDS", if islands { "1" } else { "0" });
    step("browser tests", || process::run(command.args(extra)))
}
