//! `parcours check`: every mistake of every file, for a person to mend.

use crate::content::{self, ReadOptions, Severity, Style};
use std::{io::IsTerminal, path::PathBuf, process::ExitCode};

/// Relit le fonds et dit quoi corriger, où, et comment.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Dossier du fonds.
    #[arg(default_value = "content")]
    dossier: PathBuf,
    /// Échoue aussi sur un avertissement.
    #[arg(long)]
    strict: bool,
}

impl Check {
    pub(super) fn run(self) -> ExitCode {
        let reading = content::read(&self.dossier, ReadOptions { with_drafts: true });
        let style = if std::io::stdout().is_terminal() { Style::Colour } else { Style::Plain };
        let folder = self.dossier.display().to_string();
        super::print(&content::render(&reading.problems, folder.trim_end_matches('/'), style));
        let fails = reading.problems.has_errors() || (self.strict && reading.problems.count(Severity::Warning) > 0);
        if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}
