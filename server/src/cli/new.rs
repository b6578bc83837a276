//! `parcours new`: begins a scenario, an action or a sheet.

use super::{changing, typed};
use crate::content::change::{self, Thing};
use app::{domain::Id, urls::Urls};
use std::{path::PathBuf, process::ExitCode};

/// Commence un parcours, une #action ou une fiche : un brouillon à compléter, avec des explications.
#[derive(Debug, clap::Args)]
pub(super) struct New {
    /// Ce que vous commencez.
    #[arg(value_name = "SORTE")]
    sorte: Thing,
    /// Son titre, entre guillemets ; celui d’une action commence par un infinitif.
    titre: String,
    /// Son identifiant ; fait d’après le titre si l’option manque.
    #[arg(long, value_name = "IDENTIFIANT", value_parser = typed::id)]
    id: Option<Id>,
    /// Dossier du fonds.
    #[arg(long, env = "PARCOURS_CONTENU", default_value = "content", value_name = "DOSSIER")]
    contenu: PathBuf,
}

impl New {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let (change, id) = match change::create(&self.contenu, self.sorte, &self.titre, self.id) {
            Ok(created) => created,
            Err(error) => return changing::refused(error, &self.contenu),
        };
        changing::make(&change, &self.contenu)?;
        super::print(&format!(
            "Son identifiant est « {id} ». C’est un brouillon : avec « cargo xtask serve --edition », voyez-le à\n\
             http://127.0.0.1:3000{}\n\
             Remplacez chaque « À compléter », puis citez-le là où il sert : {}.",
            Urls::below("").thing(self.sorte.into(), &id),
            where_to_name(self.sorte)
        ));
        Ok(ExitCode::SUCCESS)
    }
}

/// Says where a new thing is named, so that visitors find it.
const fn where_to_name(thing: Thing) -> &'static str {
    match thing {
        Thing::Scenario => "dans les « suites » d’un autre parcours, si l’un y mène",
        Thing::Action => "dans les « actions » d’une étape de parcours",
        Thing::Outil => "sous « fiches: outils: » d’une action",
        Thing::ModeEmploi => "sous « fiches: modes_emploi: » d’une action",
        Thing::Argumentaire => "sous « fiches: argumentaires: » d’une action",
        Thing::Conseil => "sous « fiches: conseils: » d’une action, ou dans les « conseils » d’une étape",
    }
}
