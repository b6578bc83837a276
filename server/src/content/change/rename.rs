//! Another identifier for a thing, everywhere that it is referred to; the old one keeps leading to it.

use super::{Change, ChangeError, Thing, check_free, edited, file_of, mention, read_good, verified};
use crate::content::{
    files::{Folder, Kind},
    identifiers::tree,
    parse::Value,
    problem::SourceFile,
};
use app::domain::Id;
use std::{ops::Range, path::Path, sync::Arc};

/// Works out the renaming of a thing.
///
/// # Errors
/// When there is no such thing, the new identifier is taken, or the content has or would have errors.
pub fn rename(root: &Path, thing: Thing, old: &Id, new: &Id) -> Result<Change, ChangeError> {
    let kind = Kind::from(thing);
    let folder = read_good(root)?;
    let own = file_of(&folder, kind, old)?;
    check_free(&folder, kind, new, Some(&own))?;
    let mut change = Change::default();
    let mut by_hand = Vec::new();
    for file in folder.files() {
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        for reference in mention::references(file, kind, old) {
            if reference.is_loose && is_shared(&folder, kind, old) {
                let place = crate::content::Place::new(file, reference.range);
                by_hand.push((place, "ce nom désigne aussi autre chose : dites lequel".to_owned()));
            } else {
                edits.push((reference.range, new.to_string()));
            }
        }
        edits.extend(mention::links(file, kind, old).into_iter().map(|range| (range, new.to_string())));
        change.mentions.extend(mention::hashtags(file, old));
        if file.path == own.path {
            edits.extend(former_id(file, old, new));
            change.remove(file);
            change.add(kind.path(new), edited(&file.text, edits));
        } else if !edits.is_empty() {
            change.write_over(file, edited(&file.text, edits));
        }
    }
    if by_hand.is_empty() { verified(change, &folder) } else { Err(ChangeError::ByHand(by_hand)) }
}

/// Says whether things of other sorts have the same identifier.
fn is_shared(folder: &Folder, kind: Kind, id: &Id) -> bool {
    folder.things.iter().any(|found| found.id == *id && found.kind != kind)
}

/// Works out how the file says what it was called; an identifier that becomes the present one is no former one.
fn former_id(file: &Arc<SourceFile>, old: &Id, new: &Id) -> Option<(Range<usize>, String)> {
    let end = file.text.len();
    let line_end = if file.text.ends_with('\n') { "" } else { "\n" };
    let root = tree(file)?;
    let Some(list) = root.get(mention::FORMER) else {
        return Some((end..end, format!("{line_end}{}: [{old}]\n", mention::FORMER)));
    };
    let Value::List(nodes) = &list.value else { return None };
    if let Some(same) = nodes.iter().find(|node| node.as_text() == Some(new.as_str())) {
        return Some((same.range.clone(), old.to_string()));
    }
    let is_flow = file.text.get(list.range.start..).is_some_and(|rest| rest.starts_with('['));
    let Some(item) = nodes.last() else { return Some((list.range.start + 1..list.range.start + 1, old.to_string())) };
    let at = item.range.end;
    if is_flow {
        return Some((at..at, format!(", {old}")));
    }
    let line_start = file.text.get(..item.range.start)?.rfind('\n').map_or(0, |at| at + 1);
    let before_item = file.text.get(line_start..item.range.start)?;
    Some((at..at, format!("\n{before_item}{old}")))
}
