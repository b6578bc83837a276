//! Changes that an editor asks a command to make: a new thing, another identifier, a withdrawal.
//!
//! A change is worked out in memory, read as if it had been made, and written only if the content has no error then:
//! all of it or nothing.

mod create;
mod mention;
mod rename;
mod withdraw;

pub use create::create;
pub use rename::rename;
pub use withdraw::withdraw;

use super::{
    ReadOptions,
    files::{Folder, Kind},
    problem::{Place, Problems, SourceFile},
    understand,
};
use app::domain::{Id, SheetKind};
use std::{
    collections::BTreeMap,
    fs, io,
    ops::Range,
    path::{Path, PathBuf},
    sync::Arc,
};

/// What a command can make, rename or withdraw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Thing {
    /// Un parcours.
    #[value(alias = "parcours")]
    Scenario,
    /// Une #action.
    Action,
    /// Une fiche outil.
    Outil,
    /// Une fiche mode d’emploi.
    ModeEmploi,
    /// Une fiche argumentaire.
    Argumentaire,
    /// Une fiche conseil.
    Conseil,
}

impl From<Thing> for Kind {
    fn from(thing: Thing) -> Self {
        match thing {
            Thing::Scenario => Self::Scenario,
            Thing::Action => Self::Action,
            Thing::Outil => Self::Sheet(SheetKind::Tool),
            Thing::ModeEmploi => Self::Sheet(SheetKind::HowTo),
            Thing::Argumentaire => Self::Sheet(SheetKind::Argument),
            Thing::Conseil => Self::Sheet(SheetKind::Advice),
        }
    }
}

/// A change that has been worked out and read, but not yet written.
#[derive(Debug, Default)]
pub struct Change {
    /// The text of each file before and after, by its path below the content folder; nothing where there is no file.
    files: BTreeMap<String, (Option<String>, Option<String>)>,
    /// Places that name the thing in running text or comments, and are left as they are.
    pub mentions: Vec<Place>,
}

/// Why a change was not made.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The content has errors already, so that references may be hidden in it.
    #[error("le fonds contient des erreurs ; corrigez-les d’abord")]
    BadContent(Problems),
    /// The content would have errors afterwards.
    #[error("le fonds contiendrait alors des erreurs ; rien n’a été changé")]
    WouldBreak(Problems),
    /// There is no such thing.
    #[error("« {id} » n’existe pas dans {folder}/{}", suggestion(.meant.as_deref()))]
    Unknown {
        /// What was asked for.
        id: Id,
        /// Where it was looked for.
        folder: &'static str,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// The identifier names something already.
    #[error("l’identifiant « {0} » est déjà pris : {1}")]
    Taken(Id, String),
    /// No identifier can be made of the title.
    #[error("« {0} » ne donne pas d’identifiant : proposez-en un avec --id, par exemple --id trouver-date")]
    NoId(String),
    /// Places that only a person can change.
    #[error("ces endroits ne se changent pas sans vous ; rien n’a été changé")]
    ByHand(Vec<(Place, String)>),
    /// A file could not be written; those written before have been put back.
    #[error("impossible d’écrire {} ; tout a été remis comme avant", .0.display())]
    Write(PathBuf, #[source] io::Error),
    /// A file was changed meanwhile.
    #[error("{} vient d’être modifié ; relancez la commande", .0.display())]
    Changed(PathBuf),
}

fn suggestion(meant: Option<&str>) -> String {
    meant.map(|meant| format!(" ; vouliez-vous dire « {meant} » ?")).unwrap_or_default()
}

impl Change {
    /// Lists the files that are written, removed or both, with what happens to each.
    pub fn summary(&self) -> Vec<(&str, &'static str)> {
        let what = |before: &Option<String>, after: &Option<String>| match (before, after) {
            (None, _) => "créé",
            (_, None) => "supprimé",
            _ => "modifié",
        };
        self.files.iter().map(|(path, (before, after))| (path.as_str(), what(before, after))).collect()
    }

    fn write_over(&mut self, file: &SourceFile, text: String) {
        if text != file.text {
            self.files.insert(file.path.clone(), (Some(file.text.clone()), Some(text)));
        }
    }

    fn remove(&mut self, file: &SourceFile) {
        self.files.insert(file.path.clone(), (Some(file.text.clone()), None));
    }

    fn add(&mut self, path: String, text: String) {
        self.files.insert(path, (None, Some(text)));
    }

    /// Returns the folder as it would be after the change.
    fn applied_to(&self, folder: &Folder) -> Folder {
        let kept = folder.files().filter(|file| !self.files.contains_key(&file.path));
        let kept = kept.map(|file| (file.path.clone(), file.text.clone()));
        let new = self.files.iter().filter_map(|(path, (_, after))| Some((path.clone(), after.clone()?)));
        Folder::of_texts(kept.chain(new))
    }

    /// Writes the change below the content folder, all of it or nothing.
    ///
    /// # Errors
    /// When a file cannot be written, or is no longer as it was read.
    pub fn write(&self, root: &Path) -> Result<(), ChangeError> {
        for (path, (before, _)) in &self.files {
            let path = root.join(path);
            if fs::read_to_string(&path).ok() != *before {
                return Err(ChangeError::Changed(path));
            }
        }
        let mut done: Vec<(PathBuf, Option<&str>)> = Vec::new();
        for (path, (before, after)) in &self.files {
            let path = root.join(path);
            if let Err(error) = put(&path, after.as_deref()) {
                for (path, before) in done.into_iter().rev() {
                    // What could be written once can be written back; if not, the error that is told says where to look.
                    let _ = put(&path, before);
                }
                return Err(ChangeError::Write(path, error));
            }
            done.push((path, before.as_deref()));
        }
        Ok(())
    }
}

/// Gives a file a text, or removes it. Whoever reads meanwhile sees the file before or after, never half of it.
fn put(path: &Path, text: Option<&str>) -> io::Result<()> {
    let Some(text) = text else { return fs::remove_file(path) };
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}~"));
    fs::write(&beside, text)?;
    fs::rename(&beside, path).inspect_err(|_| _ = fs::remove_file(&beside))
}

/// Reads a folder of good content, whose references can all be seen.
fn read_good(root: &Path) -> Result<Folder, ChangeError> {
    let folder = Folder::load(root);
    let problems = understand(folder.clone(), WITH_DRAFTS).problems;
    if problems.has_errors() { Err(ChangeError::BadContent(problems)) } else { Ok(folder) }
}

/// Reads the folder as it would be after a change, and hands the change out if that is good.
fn verified(change: Change, folder: &Folder) -> Result<Change, ChangeError> {
    let problems = understand(change.applied_to(folder), WITH_DRAFTS).problems;
    if problems.has_errors() { Err(ChangeError::WouldBreak(problems)) } else { Ok(change) }
}

/// Drafts are content, too.
const WITH_DRAFTS: ReadOptions = ReadOptions { with_drafts: true, today: None };

/// Finds the file of a thing.
fn file_of(folder: &Folder, kind: Kind, id: &Id) -> Result<Arc<SourceFile>, ChangeError> {
    let found = folder.things.iter().find(|found| found.kind == kind && found.id == *id);
    found.map(|found| Arc::clone(&found.file)).ok_or_else(|| ChangeError::Unknown {
        id: id.clone(),
        folder: kind.folder(),
        meant: super::suggest::nearest(
            id.as_str(),
            folder.things.iter().filter(|found| found.kind == kind).map(|found| found.id.as_str()),
        )
        .map(ToOwned::to_owned),
    })
}

/// Refuses an identifier that names something of the same sort already, now or formerly.
///
/// Sheets of all kinds share their identifiers.
fn check_free(folder: &Folder, kind: Kind, id: &Id, except: Option<&SourceFile>) -> Result<(), ChangeError> {
    let same_sort = |other: Kind| other == kind || matches!((other, kind), (Kind::Sheet(_), Kind::Sheet(_)));
    for found in folder.things.iter().filter(|found| same_sort(found.kind)) {
        if found.id == *id {
            return Err(ChangeError::Taken(id.clone(), format!("c’est celui de {}", found.file.path)));
        }
        let is_excepted = except.is_some_and(|file| file.path == found.file.path);
        if !is_excepted && mention::former_ids(&found.file).iter().any(|former| former == id.as_str()) {
            return Err(ChangeError::Taken(id.clone(), format!("c’est un ancien identifiant de {}", found.file.path)));
        }
    }
    Ok(())
}

/// Makes several replacements in a text, whose ranges do not overlap.
fn edited(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for (range, replacement) in edits {
        result.push_str(text.get(done..range.start).unwrap_or_default());
        result.push_str(&replacement);
        done = range.end;
    }
    result.push_str(text.get(done..).unwrap_or_default());
    result
}
