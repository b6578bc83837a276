//! A thing taken out of the content: its addresses say why, and what to read instead.

use super::{Change, ChangeError, Thing, edited, file_of, mention, read_good, verified};
use crate::content::{
    files::{Folder, Kind, WITHDRAWALS},
    problem::{Place, SourceFile},
    schema,
    skeleton::quoted,
};
use app::domain::Id;
use std::{ops::Range, path::Path, sync::Arc};

/// Works out the withdrawal of a thing, for a reason that visitors read.
///
/// References lead to the replacement where it is of the same kind, and are taken away otherwise.
///
/// # Errors
/// When there is no such thing or replacement, a reference cannot be taken away, or the content has or would have errors.
pub fn withdraw(
    root: &Path,
    thing: Thing,
    id: &Id,
    replacement: Option<&Id>,
    reason: &str,
) -> Result<Change, ChangeError> {
    let kind = Kind::from(thing);
    let folder = read_good(root)?;
    let own = file_of(&folder, kind, id)?;
    let same_kind = replacement.filter(|id| file_of(&folder, kind, id).is_ok());
    let mut change = Change::default();
    let mut by_hand = Vec::new();
    let mut withdrawals_edits = Vec::new();
    for file in folder.files().filter(|file| file.path != own.path) {
        let mut edits = Vec::new();
        for reference in mention::references(file, kind, id) {
            match replaced(file, reference, replacement, same_kind.is_some()) {
                Ok(edit) => edits.push(edit),
                Err(refusal) => by_hand.push(refusal),
            }
        }
        by_hand.extend(mention::links(file, kind, id).into_iter().map(|range| {
            (Place::new(file, range), "ce lien mène à ce que vous retirez : changez-le ou retirez-le".to_owned())
        }));
        change.mentions.extend(mention::hashtags(file, id));
        if file.path == WITHDRAWALS {
            withdrawals_edits = edits;
        } else if !edits.is_empty() {
            change.write_over(file, edited(&file.text, edits));
        }
    }
    if !by_hand.is_empty() {
        return Err(ChangeError::ByHand(by_hand));
    }
    change.remove(&own);
    let ids = std::iter::once(id.to_string()).chain(mention::former_ids(&own));
    let entries: String = ids.map(|id| entry(&id, replacement, reason)).collect();
    add_entries(&mut change, &folder, withdrawals_edits, &entries);
    verified(change, &folder)
}

/// Works out what becomes of one reference.
fn replaced(
    file: &Arc<SourceFile>,
    reference: mention::Reference,
    replacement: Option<&Id>,
    is_same_kind: bool,
) -> Result<(Range<usize>, String), (Place, String)> {
    let fits = |replacement: &&Id| {
        let is_there = reference.beside.iter().any(|id| id == replacement.as_str());
        (is_same_kind || reference.is_loose) && !is_there
    };
    if let Some(replacement) = replacement.filter(fits) {
        return Ok((reference.range, replacement.to_string()));
    }
    match reference.removal {
        mention::Removal::Edit(range, text) => Ok((range, text.to_owned())),
        mention::Removal::ByHand(what) => Err((Place::new(file, reference.range), what.to_owned())),
    }
}

fn entry(id: &str, replacement: Option<&Id>, reason: &str) -> String {
    let instead = replacement.map(|id| format!(", remplace_par: {id}")).unwrap_or_default();
    format!("  - {{ id: {id}{instead}, raison: {} }}\n", quoted(reason.trim()))
}

/// Adds entries to the list of what was withdrawn, which may not be there yet.
fn add_entries(change: &mut Change, folder: &Folder, edits: Vec<(Range<usize>, String)>, entries: &str) {
    let Some(file) = folder.root_file(WITHDRAWALS) else {
        let head = schema::root_modeline(WITHDRAWALS);
        return change.add(WITHDRAWALS.to_owned(), format!("{head}retires:\n{entries}"));
    };
    let text = edited(&file.text, edits);
    let text = text.trim_end().strip_suffix("[]").unwrap_or(&text).trim_end();
    change.write_over(file, format!("{text}\n{entries}"));
}
