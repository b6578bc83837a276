//! `parcours search`: the expert search in a terminal, with the results of the page.

use super::typed;
use crate::{
    content::{ReadOptions, print_report},
    site::{Site, SiteError},
};
use app::search::{SearchEngine, SearchRequest, SearchResults, Segment};
use std::{fmt::Write, io::IsTerminal, path::PathBuf, process::ExitCode};

/// Cherche comme la page « Chercher une action », dans le terminal.
#[derive(Debug, clap::Args)]
pub(super) struct Search {
    /// Mots à chercher.
    #[arg(required = true)]
    mots: Vec<String>,
    /// Montre d’abord comment la demande est comprise : utile pour écrire synonymes.yaml.
    #[arg(long)]
    compris: bool,
    /// Page de résultats.
    #[arg(long, default_value = "1", value_parser = typed::count)]
    page: usize,
    /// Dossier du fonds.
    #[arg(long, env = "PARCOURS_CONTENU", default_value = "content", value_name = "DOSSIER")]
    contenu: PathBuf,
}

impl Search {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let site = match Site::read(&self.contenu, ReadOptions::default()) {
            Ok((site, ..)) => site,
            Err(SiteError::Content(problems)) => {
                print_report(&problems, &self.contenu);
                anyhow::bail!("le fonds contient des erreurs : corrigez-les pour chercher");
            }
            Err(SiteError::Search(error)) => return Err(error.into()),
        };
        let request = SearchRequest::words(&self.mots.join(" ")).on_page(self.page);
        if self.compris {
            super::print(&site.search.understanding(&request.query));
        }
        let results = site.search.search(&request)?;
        super::print(&shown(&results, std::io::stdout().is_terminal()));
        Ok(if results.total == 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

fn shown(results: &SearchResults, in_colour: bool) -> String {
    let mut text = match results.total {
        0 => format!("Aucune action ne répond à « {} ».", results.request.query),
        1 => "1 action trouvée".to_owned(),
        n if results.pages == 1 => format!("{n} actions trouvées"),
        n => format!("{n} actions trouvées, page {} sur {}", results.request.page, results.pages),
    };
    if !results.suggestions.is_empty() {
        let _ = write!(text, " Vouliez-vous dire : {} ?", results.suggestions.join(", "));
    }
    for hit in &results.hits {
        let _ = write!(text, "\n\n{}  #{}", marked(&hit.title, in_colour), hit.id);
        let _ = write!(text, "\n  {} · {} · {}", hit.theme, hit.duration, hit.group);
        let _ = write!(text, "\n  {}", marked(&hit.excerpt, in_colour));
        for sheet in &hit.sheets {
            let _ = write!(text, "\n  - {} : {}", sheet.kind.label(), sheet.title);
        }
    }
    text
}

/// Shows what matched in bold, on a terminal.
fn marked(segments: &[Segment], in_colour: bool) -> String {
    let mark = |segment: &Segment| {
        if segment.highlighted && in_colour {
            format!("\u{1b}[1m{}\u{1b}[0m", segment.text)
        } else {
            segment.text.clone()
        }
    };
    segments.iter().map(mark).collect()
}
