//! `parcours report`: what wants an editor's attention, for a person or a program.

use super::typed;
use crate::{
    calendar::today,
    content::{self, ReadOptions, print_report},
};
use app::{
    domain::{EditorialReport, Entry, Section},
    urls::Urls,
};
use jiff::civil::Date;
use serde_json::{Value, json};
use std::{fmt::Write, path::PathBuf, process::ExitCode};

/// Dit ce qui mérite l’attention : à relire, sans lien, brouillons, outils fermés, sources, réutilisation.
#[derive(Debug, clap::Args)]
pub(super) struct Report {
    /// Dossier du fonds.
    #[arg(default_value = "content")]
    dossier: PathBuf,
    /// Forme du rapport.
    #[arg(long, default_value = "texte", value_name = "FORME")]
    format: Format,
    /// Jour à partir duquel les relectures prévues sont en retard ; aujourd’hui si l’option manque.
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = typed::date)]
    date: Option<Date>,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// À lire.
    Texte,
    /// Pour un programme.
    Json,
}

impl Report {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let reading = content::read(&self.dossier, ReadOptions { with_drafts: true, today: None });
        let Some(library) = reading.library else {
            print_report(&reading.problems, &self.dossier);
            anyhow::bail!("le fonds contient des erreurs : corrigez-les d’abord");
        };
        let changes = content::last_changes(&self.dossier);
        let report = EditorialReport::of(&library, self.date.unwrap_or_else(today), &changes);
        super::print(&match self.format {
            Format::Texte => as_text(&report),
            Format::Json => format!("{:#}", as_json(&report)),
        });
        Ok(ExitCode::SUCCESS)
    }
}

fn as_text(report: &EditorialReport) -> String {
    let mut text = format!("Le fonds au {}", report.date);
    for section in &report.sections {
        let _ = write!(text, "\n\n{} ({})\n  {}", section.title, section.entries.len(), section.about);
        for Entry { thing, note, .. } in &section.entries {
            let note = if note.is_empty() { String::new() } else { format!(" : {note}") };
            let _ = write!(text, "\n  - {}{note}  [{}]", thing.title, thing.file());
        }
    }
    text
}

fn as_json(report: &EditorialReport) -> Value {
    let sections: Vec<_> = report.sections.iter().map(section).collect();
    json!({ "date": report.date, "rubriques": sections })
}

fn section(section: &Section) -> Value {
    let entries: Vec<_> = section.entries.iter().map(entry).collect();
    json!({ "id": section.id, "titre": section.title, "explication": section.about, "elements": entries })
}

fn entry(Entry { thing, note, date, count }: &Entry) -> Value {
    json!({
        "sorte": thing.kind.id(),
        "id": thing.id,
        "titre": thing.title,
        "fichier": thing.file(),
        "page": Urls::below("").thing(thing.kind, &thing.id),
        "note": note,
        "date": date,
        "nombre": count,
    })
}
