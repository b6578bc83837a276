//! `parcours prose`: how hard the texts are to read, and what is said twice in the same words.

use crate::{
    content::{self, Folder},
    prose::{Readability, readability, shared_phrases},
};
use std::{fmt::Write, path::PathBuf, process::ExitCode};

/// Mesure la lisibilité des textes, et trouve ce qui est dit deux fois avec les mêmes mots.
#[derive(Debug, clap::Args)]
pub(super) struct Prose {
    /// Dossier du fonds.
    #[arg(default_value = "content")]
    dossier: PathBuf,
    /// Combien de fichiers montrer parmi les plus difficiles à lire.
    #[arg(long, default_value = "10", value_parser = super::typed::count)]
    pires: usize,
    /// Longueur, en mots, à partir de laquelle une suite commune à deux fichiers est montrée.
    #[arg(long, default_value = "10", value_parser = super::typed::count)]
    mots: usize,
}

impl Prose {
    pub(super) fn run(self) -> ExitCode {
        let texts = content::prose(&Folder::load(&self.dossier));
        let figures = readability(&texts);
        super::print(&by_kind(&figures));
        super::print(&worst(figures, self.pires));
        let shared = shared_phrases(&texts, self.mots);
        super::print(&format!(
            "\nSuites d’au moins {} mots communes à deux fichiers : {} paires",
            self.mots,
            shared.len()
        ));
        for pair in shared {
            super::print(&format!(
                "  {:3} mots  {}  {}\n             « {} »",
                pair.words, pair.paths.0, pair.paths.1, pair.phrase
            ));
        }
        ExitCode::SUCCESS
    }
}

/// Shows the figures of each folder, and of all together.
fn by_kind(figures: &[Readability]) -> String {
    let mut text = "Lisibilité (indice LIX : 30 facile, 40 moyen, 50 difficile)\n".to_owned();
    let _ = writeln!(text, "  {:24}{:>9}{:>14}{:>14}{:>7}", "", "fichiers", "mots/phrase", "mots longs", "LIX");
    let folder = |path: &str| path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let mut folders: Vec<String> = figures.iter().map(|one| folder(&one.path)).collect();
    folders.dedup();
    for name in folders.iter().map(String::as_str).chain([""]) {
        let of_folder = || figures.iter().filter(|one| name.is_empty() || folder(&one.path) == name);
        let sum = Readability::sum(if name.is_empty() { "en tout" } else { name }, of_folder());
        let (length, share) = (sum.sentence_length(), sum.long_word_share());
        let _ = writeln!(
            text,
            "  {:24}{:>9}{length:>14.1}{share:>12.1} %{:>7.1}",
            sum.path,
            of_folder().count(),
            sum.lix()
        );
    }
    text
}

fn worst(mut figures: Vec<Readability>, count: usize) -> String {
    figures.sort_by(|a, b| b.lix().total_cmp(&a.lix()));
    let mut text = format!("Les {count} plus difficiles, chacun avec sa phrase la plus longue\n");
    for one in figures.iter().take(count) {
        let words = one.longest.split(' ').count();
        let _ = writeln!(
            text,
            "  {:4.1}  {} ({:.1} mots/phrase, {:.0} % de mots longs)\n        {words} mots : {}",
            one.lix(),
            one.path,
            one.sentence_length(),
            one.long_word_share(),
            one.longest
        );
    }
    text
}
