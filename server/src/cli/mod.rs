//! The commands of the `parcours` program. Their words are French: editors and hosts use them.

mod changing;
mod check;
mod help;
mod new;
mod prose;
mod refusal;
mod rename;
mod report;
mod retire;
mod schema;
mod search;
mod serve;
mod settings;
mod typed;

use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::{io::Write, process::ExitCode};

/// Des parcours guidés pour travailler ensemble avec des outils libres.
#[derive(Debug, Parser)]
#[command(name = "parcours", version, disable_help_flag = true, disable_version_flag = true)]
struct Cli {
    /// Affiche cette aide.
    #[arg(short, long, action = ArgAction::Help, global = true)]
    help: Option<bool>,
    /// Affiche la version.
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Met le site en ligne à une adresse de cette machine.
    Serve(serve::Serve),
    /// Relit le fonds et dit quoi corriger, où, et comment.
    Check(check::Check),
    /// Commence un parcours, une #action ou une fiche : un brouillon à compléter, avec des explications.
    New(new::New),
    /// Change un identifiant partout où il est cité ; les anciennes adresses continuent de marcher.
    Rename(rename::Rename),
    /// Retire une chose du fonds ; son adresse dit alors pourquoi, et quoi lire à la place.
    Retire(retire::Retire),
    /// Dit ce qui mérite l’attention : à relire, sans lien, brouillons, outils fermés, sources, réutilisation.
    Report(report::Report),
    /// Mesure la lisibilité des textes, et trouve ce qui est dit deux fois avec les mêmes mots.
    Prose(prose::Prose),
    /// Écrit les schémas qui servent à compléter et à expliquer pendant qu’on écrit.
    Schema(schema::Schema),
    /// Cherche comme la page « Chercher une action », dans le terminal.
    Search(search::Search),
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let command = help::in_french(Cli::command());
    let arguments = match command.try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(arguments) => arguments,
        Err(error) => return refusal::refuse(&error),
    };
    let result = match arguments.command {
        Command::Serve(serve) => serve.run(),
        Command::Check(check) => check.run(),
        Command::New(new) => new.run(),
        Command::Rename(rename) => rename.run(),
        Command::Retire(retire) => retire.run(),
        Command::Report(report) => report.run(),
        Command::Prose(prose) => Ok(prose.run()),
        Command::Schema(schema) => schema.run(),
        Command::Search(search) => search.run(),
    };
    result.unwrap_or_else(|error| {
        let _ = writeln!(std::io::stderr(), "parcours : {error:#}");
        ExitCode::FAILURE
    })
}

/// Writes to standard output; a reader that has gone away (`| head`) is not an error.
fn print(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}
