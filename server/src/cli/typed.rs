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
pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "une adresse s’écrit avec son port, par exemple 127.0.0.1:3000".to_owned())
}

/// Reads how many of something.
pub(super) fn count(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|count| *count > 0).ok_or_else(|| "il faut un nombre, à partir de 1".to_owned())
}

/// Reads the address under which visitors find a site.
pub(super) fn public_address(text: &str) -> Result<String, String> {
    let whole = url::Url::parse(text)
        .ok()
        .filter(|address| matches!(address.scheme(), "http" | "https") && address.path() == "/");
    let whole = whole
        .filter(|address| address.host_str().is_some() && address.query().is_none() && address.fragment().is_none());
    let tidy = whole.map(|address| address.as_str().trim_end_matches('/').to_owned());
    tidy.ok_or_else(|| "une adresse ressemble à « https://parcours.exemple.org », sans chemin".to_owned())
}
