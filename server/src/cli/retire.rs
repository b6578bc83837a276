//! `parcours retire`: takes a thing out of the content; its address says why.

use super::{changing, typed};
use crate::content::change::{self, Thing};
use app::domain::Id;
use std::{path::PathBuf, process::ExitCode};

/// Retire une chose du fonds ; son adresse dit alors pourquoi, et quoi lire à la place.
#[derive(Debug, clap::Args)]
pub(super) struct Retire {
    /// Ce que vous retirez.
    #[arg(value_name = "SORTE")]
    sorte: Thing,
    /// Son identifiant.
    #[arg(value_parser = typed::id)]
    identifiant: Id,
    /// Pourquoi, en une phrase que les visiteurs liront.
    #[arg(long)]
    raison: String,
    /// L’identifiant de ce qu’il faut lire à la place.
    #[arg(long, value_name = "IDENTIFIANT", value_parser = typed::id)]
    remplace_par: Option<Id>,
    /// Montre ce qui changerait, sans rien changer.
    #[arg(long)]
    essai: bool,
    /// Dossier du fonds.
    #[arg(long, env = "PARCOURS_CONTENU", default_value = "content", value_name = "DOSSIER")]
    contenu: PathBuf,
}

impl Retire {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let replacement = self.remplace_par.as_ref();
        match change::withdraw(&self.contenu, self.sorte, &self.identifiant, replacement, &self.raison) {
            Ok(change) => changing::make_or_show(&change, &self.contenu, self.essai),
            Err(error) => changing::refused(error, &self.contenu),
        }
    }
}
