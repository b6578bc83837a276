//! `cargo xtask build`: a folder that runs anywhere, with the program, the content and the files for browsers.

use anyhow::Result;

use crate::progress::{note, step};
use crate::workspace::{Profile, Workspace};
use crate::{assets, files, process, server};

/// What the person who installs the folder reads first.
const README: &str = include_str!("LISEZMOI.txt");

/// Builds everything and puts it into `<target>/dist/parcours/`.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let program = server::build(workspace, Profile::Release)?;
    assets::build(workspace)?;
    let folder = workspace.target.join("dist").join("parcours");
    step("folder to install", || {
        files::copy(&program, &folder.join(process::program_name("parcours")))?;
        files::mirror(&workspace.content(), &folder.join("content"))?;
        files::mirror(&workspace.site(), &folder.join("site"))?;
        files::write(&folder.join("LISEZMOI.txt"), README.as_bytes())
    })?;
    note(workspace.shown(&folder));
    Ok(())
}
