//! `cargo xtask lighthouse`: how the pages that people land on do as a phone on a slow network sees them.

use anyhow::Result;

use crate::progress::step;
use crate::workspace::{Profile, Workspace};
use crate::{assets, chromium, npm, process, server};

/// Builds the optimised server and runs Lighthouse on it.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let program = server::build(workspace, Profile::Release)?;
    assets::build(workspace)?;
    npm::install(&workspace.browser_tests(), "test packages")?;
    let chromium = chromium::obtain(&workspace.browser_tests())?;
    let folder = workspace.root.join("tests").join("lighthouse");
    npm::install(&folder, "Lighthouse")?;
    let mut command = npm::node(&folder, &["run.mjs"]);
    command.env("PARCOURS_BIN", program).env("PARCOURS_CHROMIUM", chromium);
    command.env("PARCOURS_SITE", workspace.site()).env("PARCOURS_CONTENT", workspace.content());
    step("Lighthouse", || process::run(&mut command))
}
