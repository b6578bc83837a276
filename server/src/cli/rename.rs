//! `parcours rename`: gives a thing another identifier, everywhere.

use super::{changing, typed};
use crate::content::change::{self, Thing};
use app::domain::Id;
use std::{path::PathBuf, process::ExitCode};

/// Change un identifiant partout où il est cité ; les anciennes adresses continuent de marcher.
#[derive(Debug, clap::Args)]
pub(super) struct Rename {
    /// Ce que vous renommez.
    #[arg(value_name = "SORTE")]
    sorte: Thing,
    /// Son identifiant actuel.
    #[arg(value_parser = typed::id)]
    ancien: Id,
    /// Son nouvel identifiant.
    #[arg(value_parser = typed::id)]
    nouveau: Id,
    /// Montre ce qui changerait, sans rien changer.
    #[arg(long)]
    essai: bool,
    /// Dossier du fonds.
    #[arg(long, env = "PARCOURS_CONTENU", default_value = "content", value_name = "DOSSIER")]
    contenu: PathBuf,
}

impl Rename {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        match change::rename(&self.contenu, self.sorte, &self.ancien, &self.nouveau) {
            Ok(change) => changing::make_or_show(&change, &self.contenu, self.essai),
            Err(error) => changing::refused(error, &self.contenu),
        }
    }
}
