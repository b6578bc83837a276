//! A new thing: a skeleton with comments, which is a valid draft.

use super::{Change, ChangeError, Thing, WITH_DRAFTS, check_free};
use crate::content::{
    files::{Folder, Kind},
    identifiers::Identifiers,
    problem::Problems,
    skeleton::skeleton,
    understand,
};
use app::domain::Id;
use std::path::Path;

/// Works out a new thing, and the identifier that it gets: the one given, or one made of its title.
///
/// Mistakes in other files are no obstacle.
///
/// # Errors
/// When the identifier is taken, or the title cannot be that of such a thing.
pub fn create(root: &Path, thing: Thing, title: &str, id: Option<Id>) -> Result<(Change, Id), ChangeError> {
    let (kind, title) = (Kind::from(thing), title.trim());
    let id = id.or_else(|| Id::propose(title)).ok_or_else(|| ChangeError::NoId(title.to_owned()))?;
    let folder = Folder::load(root);
    check_free(&folder, kind, &id, None)?;
    let path = kind.path(&id);
    let mut change = Change::default();
    change.add(path.clone(), skeleton(kind, title, &Identifiers::of(&folder)));
    let problems = understand(change.applied_to(&folder), WITH_DRAFTS).problems;
    let own: Vec<_> = problems.into_iter().filter(|problem| problem.place.file().path == path).collect();
    let mut own_problems = Problems::default();
    own_problems.extend(own);
    if own_problems.has_errors() { Err(ChangeError::WouldBreak(own_problems)) } else { Ok((change, id)) }
}
