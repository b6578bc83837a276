//! `parcours schema`: writes the JSON Schemas by which editors' programs complete and explain while one types.

use crate::content::{Folder, schema};
use anyhow::Context;
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Écrit les schémas qui servent à compléter et à expliquer pendant qu’on écrit.
#[derive(Debug, clap::Args)]
pub(super) struct Schema {
    /// Dossier du fonds ; les schémas s’écrivent dans son dossier « schemas ».
    #[arg(default_value = "content")]
    dossier: PathBuf,
}

impl Schema {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let files = schema::schemas();
        let folder = self.dossier.join(schema::FOLDER);
        fs::create_dir_all(&folder).with_context(|| format!("le dossier {}", folder.display()))?;
        for (name, text) in &files {
            write_if_changed(&folder.join(name), text)?;
        }
        refresh_identifiers(&self.dossier)?;
        super::print(&format!("{} schémas sont à jour dans {}.", files.len() + 1, folder.display()));
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes the file of the identifiers anew after a change of the content, where there are schemas at all.
pub(super) fn refresh_identifiers(content: &Path) -> anyhow::Result<()> {
    let folder = content.join(schema::FOLDER);
    if folder.is_dir() {
        write_if_changed(&folder.join(schema::IDENTIFIERS), &schema::identifiers(&Folder::load(content)))?;
    }
    Ok(())
}

fn write_if_changed(path: &Path, text: &str) -> anyhow::Result<()> {
    let write = || -> io::Result<()> {
        if fs::read_to_string(path).is_ok_and(|written| written == text) { Ok(()) } else { fs::write(path, text) }
    };
    write().with_context(|| format!("le fichier {}", path.display()))
}
