//! `parcours check`: every mistake of every file, for a person to mend or a program to show.

use super::typed;
use crate::{
    calendar::today,
    content::{self, Code, Folder, OutsideAddress, Problems, ReadOptions, Severity, Style},
    links::{self, Manners, Memory},
};
use anyhow::bail;
use jiff::civil::Date;
use std::{
    io::{IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
};

/// Relit le fonds et dit quoi corriger, où, et comment.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Dossier du fonds.
    #[arg(default_value = "content")]
    dossier: PathBuf,
    /// Échoue aussi sur un avertissement.
    #[arg(long)]
    strict: bool,
    /// Forme du rapport : pour lire, pour un programme, ou pour qu’une forge l’affiche sur la ligne.
    #[arg(long, default_value = "texte", value_name = "FORME")]
    format: Format,
    /// Jour à partir duquel les relectures prévues sont en retard ; aujourd’hui si l’option manque.
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = typed::date)]
    date: Option<Date>,
    /// Ouvre aussi les adresses des autres sites, poliment, et dit lesquelles ne mènent plus à rien.
    #[arg(long)]
    liens: bool,
    /// Fichier où retenir les adresses trouvées bonnes, pour ne pas les redemander pendant trois jours.
    #[arg(long, value_name = "FICHIER", requires = "liens")]
    memoire: Option<PathBuf>,
    /// Explique une règle, avec un exemple faux et un juste, sans rien relire.
    #[arg(long, value_name = "RÈGLE")]
    explique: Option<String>,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// À lire ; en couleur dans un terminal.
    Texte,
    /// Pour un programme.
    Json,
    /// Annotations de GitHub, Gitea et Forgejo.
    Github,
    /// Rapport de qualité de GitLab.
    Gitlab,
}

impl Check {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        if let Some(word) = &self.explique {
            return explain(word);
        }
        let today = self.date.unwrap_or_else(today);
        let folder = Folder::load(&self.dossier);
        let addresses = if self.liens { content::outside_addresses(&folder) } else { Vec::new() };
        let options = ReadOptions { with_drafts: true, today: Some(today) };
        let mut problems = content::understand(folder, options).problems;
        if self.liens {
            problems.extend(dead_links(&addresses, self.memoire));
            problems = problems.in_order();
        }
        let folder = self.dossier.display().to_string();
        let folder = folder.trim_end_matches('/');
        let style = if std::io::stdout().is_terminal() { Style::Colour } else { Style::Plain };
        super::print(&match self.format {
            Format::Texte => content::render(&problems, folder, style),
            Format::Json => content::json(&problems, folder),
            Format::Github => content::github(&problems, folder),
            Format::Gitlab => content::gitlab(&problems, folder),
        });
        let fails = problems.has_errors() || (self.strict && problems.count(Severity::Warning) > 0);
        Ok(if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

/// Opens the addresses and says on standard error how far it is.
fn dead_links(addresses: &[OutsideAddress], memory: Option<PathBuf>) -> Problems {
    let memory = memory.or_else(Memory::default_file).map(Memory::open).unwrap_or_default();
    let told_every = addresses.len().div_ceil(10).max(1);
    let progress = |done: usize| {
        if done.is_multiple_of(told_every) || done == addresses.len() {
            let _ = writeln!(std::io::stderr(), "  {done} adresses sur {}", addresses.len());
        }
    };
    let (problems, only_for_people) = links::check(addresses, &Manners::default(), &memory, progress);
    if only_for_people > 0 {
        let words = "adresses n’acceptent pas les programmes : une personne doit les ouvrir.";
        let _ = writeln!(std::io::stderr(), "  {only_for_people} {words}");
    }
    problems
}

fn explain(word: &str) -> anyhow::Result<ExitCode> {
    let Some(code) = Code::from_word(word) else {
        let words: Vec<_> = Code::ALL.iter().map(|code| code.word()).collect();
        bail!("la règle « {word} » n’existe pas. Les règles : {}", words.join(", "));
    };
    super::print(&content::explained(code));
    Ok(ExitCode::SUCCESS)
}
