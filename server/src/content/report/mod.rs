//! Problems as text for people, and in the forms that forges and other programs read.

mod forge;
mod json;
mod text;

pub use forge::{github, gitlab};
pub use json::json;
pub use text::{Style, render};

use super::problem::{Place, Problems, Severity};
use std::{io::Write, path::Path};

/// Writes the report to standard error, for the person who is editing.
pub fn print_report(problems: &Problems, folder: &Path) {
    let report = render(problems, &folder.display().to_string(), Style::Plain);
    let _ = writeln!(std::io::stderr(), "\n{report}\n");
}

/// Returns the path of a place as seen from where the command was run.
fn path(place: &Place, folder: &str) -> String {
    let path = &place.file().path;
    if folder.is_empty() { path.clone() } else { format!("{folder}/{path}") }
}

/// Returns the word for a severity.
const fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "erreur",
        Severity::Warning => "avertissement",
        Severity::Reminder => "rappel",
    }
}
