//! How a server is set up: flags, or environment variables of the same names.

use super::typed::{address, public_address};
use std::{net::SocketAddr, path::PathBuf};

/// Met le site en ligne à une adresse de cette machine.
#[derive(Clone, Debug, clap::Args)]
pub struct Settings {
    /// Adresse et port où répondre ; le port 0 en choisit un de libre.
    #[arg(long, env = "PARCOURS_ADRESSE", default_value = "127.0.0.1:3000", value_parser = address, value_name = "ADRESSE:PORT")]
    pub adresse: SocketAddr,
    /// Dossier du fonds ; chaque changement enregistré s’y voit aussitôt.
    #[arg(long, env = "PARCOURS_CONTENU", default_value = "content", value_name = "DOSSIER")]
    pub contenu: PathBuf,
    /// Dossier des fichiers construits par « cargo xtask build » (styles, polices, scripts).
    #[arg(long, env = "PARCOURS_FICHIERS", default_value = "site", value_name = "DOSSIER")]
    pub fichiers: PathBuf,
    /// Adresse sous laquelle les visiteurs trouvent le site, sans barre à la fin : pour le plan du site, les moteurs de recherche et les liens à partager.
    #[arg(long, env = "PARCOURS_ADRESSE_PUBLIQUE", value_parser = public_address, value_name = "https://…")]
    pub adresse_publique: Option<String>,
    /// Pour écrire, pas pour publier : montre les brouillons, redessine la page à chaque enregistrement, y affiche les erreurs.
    #[arg(long, env = "PARCOURS_EDITION")]
    pub edition: bool,
    /// Forme du journal. Il ne contient ni l’adresse des visiteurs, ni ce qu’ils cherchent.
    #[arg(long, env = "PARCOURS_JOURNAL", default_value = "texte", value_name = "FORME")]
    pub journal: LogFormat,
}

/// The form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// Une ligne par événement.
    Texte,
    /// Un objet JSON par événement.
    Json,
}
