//! What people type after a command, read with a reason in French where it cannot be.

use app::domain::Id;
use jiff::civil::Date;
use std::net::SocketAddr;

/// Reads an identifier.
pub(super) fn id(text: &str) -> Result<Id, String> {
    text.parse().map_err(|_| {
        let rule = "un identifiant s’écrit en minuscules sans accent, avec des chiffres et des traits d’union";
        match Id::propose(text) {
            Some(proposal) => format!("{rule}, par exemple « {proposal} »"),
            None => rule.to_owned(),
        }
    })
}

/// Reads a day.
pub(super) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "une date s’écrit année-mois-jour, par exemple 2026-11-22".to_owned())
}

/// Reads an address with its port.
pub(crate) fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "une adresse s’écrit avec son port, par exemple 127.0.0.1:3000".to_owned())
}

/// Reads how many of something.
pub(super) fn count(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|count| *count > 0).ok_or_else(|| "il faut un nombre, à partir de 1".to_owned())
}
