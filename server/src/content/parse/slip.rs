//! Slips of typing that leave a line unreadable: looking at the line says more than the parser's own error.

use crate::content::problem::{Code, Place, Problem, SourceFile};
use std::{ops::Range, sync::Arc};

/// Spaces that look like one and are none to YAML.
pub(in crate::content) const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];

/// Signs that word processors put in front of the items of a list.
const BULLETS: [char; 4] = ['•', '–', '—', '·'];

/// Finds a slip on the line of an error, or on the one before, where many errors have their cause.
pub(super) fn find(file: &Arc<SourceFile>, error: usize) -> Option<Problem> {
    let line = line_at(&file.text, error)?;
    let before = line.start.checked_sub(1).and_then(|end| line_at(&file.text, end));
    [Some(line), before].into_iter().flatten().find_map(|line| {
        let text = file.text.get(line.clone())?;
        let indent = text.len() - text.trim_start_matches(' ').len();
        let (message, hint) = slip(text.trim_end(), indent)?;
        let place = Place::new(file, line.start + indent..line.end);
        Some(Problem::new(Code::BadYaml, place, message).hint(hint))
    })
}

/// Says what is odd about a text that stands where a list is due.
pub(in crate::content) fn list_hint(text: &str) -> Option<&'static str> {
    let is_item = text.starts_with(BULLETS) || text.strip_prefix('-').is_some_and(|rest| rest.starts_with(NO_BREAK));
    is_item.then_some("Le signe devant l’élément n’est pas « - » suivi d’une espace ordinaire : retapez les deux.")
}

fn slip(line: &str, indent: usize) -> Option<(&'static str, &'static str)> {
    let text = line.get(indent..)?;
    if text.starts_with(BULLETS) {
        return Some(("Ce signe n’annonce pas un élément de liste.", "Remplacez-le par « - » suivi d’une espace."));
    }
    if let Some(rest) = text.strip_prefix('-').filter(|rest| !rest.starts_with([' ', '-']) && !rest.is_empty()) {
        return Some(if rest.starts_with(NO_BREAK) {
            ("Une espace insécable suit le tiret.", "Effacez-la et retapez une espace ordinaire.")
        } else {
            ("Il manque une espace après le tiret.", "Écrivez « - », une espace, puis l’élément.")
        });
    }
    let (key, value) = text.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    if !is_key || value.is_empty() {
        return None;
    }
    if value.starts_with(NO_BREAK) {
        return Some(("Une espace insécable suit les deux-points.", "Effacez-la et retapez une espace ordinaire."));
    }
    if !value.starts_with(' ') {
        return Some((
            "Il manque une espace après les deux-points.",
            "Écrivez « clé: valeur », avec une espace entre les deux.",
        ));
    }
    (indent == 1).then_some((
        "Une espace se trouve devant cette clé.",
        "Effacez-la : les clés d’un fichier commencent au bord de la ligne.",
    ))
}

/// Returns the bytes of the line around a place.
fn line_at(text: &str, at: usize) -> Option<Range<usize>> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let end = text.get(at..)?.find('\n').map_or(text.len(), |newline| at + newline);
    Some(start..end)
}
