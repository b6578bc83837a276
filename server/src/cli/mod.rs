//! The commands of the `parcours` program. Their words are French: editors and hosts use them.

mod check;
mod search;
mod serve;

use clap::{Parser, Subcommand};
use std::{io::Write, process::ExitCode};

/// Des parcours guidés pour travailler ensemble avec des outils libres.
#[derive(Debug, Parser)]
#[command(name = "parcours", version, about, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Met le site en ligne à une adresse de cette machine.
    Serve(serve::Serve),
    /// Relit le fonds et dit quoi corriger, où, et comment.
    Check(check::Check),
    /// Cherche comme la page « Chercher une action », dans le terminal.
    Search(search::Search),
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Check(check) => check.run(),
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
