//! Content, from files to library: files → parse → document → resolve → lint.
//!
//! [`read`] is the only way in. It gives a consistent [`Library`], or every mistake of every file.

mod decode;
mod document;
mod files;
mod infinitive;
mod lint;
mod markdown;
mod parse;
mod problem;
mod report;
mod resolve;
mod suggest;
mod typography;

pub use files::MAX_FILE_SIZE;
pub use problem::{Code, Explanation, Place, Problem, Problems, Severity, SourceFile, explained, table};
pub use report::{Style, github, gitlab, json, render};

use app::domain::{Library, SheetKind};
use decode::{Context, Decode};
use files::{Found, Kind};
use jiff::civil::Date;
use resolve::{Documents, Written};
use std::{path::Path, sync::Arc};

/// What to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Whether drafts are part of the library.
    pub with_drafts: bool,
    /// The day from which reviews are due; without it nobody is reminded.
    pub today: Option<Date>,
}

/// What reading the content gave.
#[derive(Debug)]
pub struct Reading {
    /// The library, unless there are errors.
    pub library: Option<Library>,
    /// Everything there is to say about the files, sorted by place.
    pub problems: Problems,
}

/// Reads all content below a folder.
pub fn read(root: &Path, options: ReadOptions) -> Reading {
    let mut problems = Problems::default();
    let library = read_library(root, options, &mut problems);
    let problems = problems.sorted();
    Reading { library: library.filter(|_| !problems.has_errors()), problems }
}

fn read_library(root: &Path, options: ReadOptions, problems: &mut Problems) -> Option<Library> {
    let Some(site_file) = files::read_root_file(root, "site.yaml", problems) else {
        let file = Arc::new(SourceFile { path: "site.yaml".to_owned(), text: String::new() });
        let problem = Problem::new(
            Code::Unreadable,
            Place::top(&file),
            "Le fichier « site.yaml » manque ou ne peut pas être lu.",
        );
        problems.push(problem.hint(format!("Le dossier du fonds est-il bien « {} » ?", root.display())));
        return None;
    };
    let mut documents = Documents { site: decode(&site_file, problems), ..Documents::default() };
    documents.vocabulary = read_optional(root, "synonymes.yaml", problems);
    documents.withdrawals = read_optional(root, "retires.yaml", problems);
    let mut sources = lint::Sources::new();
    for found in files::read_all(root, problems) {
        sources.insert((found.kind, found.id.clone()), Arc::clone(&found.file));
        documents.names.push((found.kind, found.id.clone(), Arc::clone(&found.file)));
        if found.readable {
            add(found, &mut documents, problems);
        }
    }
    let library = resolve::resolve(documents, options, problems)?;
    if !problems.has_errors() {
        lint::lint(&library, &sources, &site_file, problems);
    }
    Some(library)
}

fn read_optional<T: Decode>(root: &Path, name: &str, problems: &mut Problems) -> Option<T> {
    files::read_root_file(root, name, problems).and_then(|file| decode(&file, problems))
}

fn decode<T: Decode>(file: &Arc<SourceFile>, problems: &mut Problems) -> Option<T> {
    let node = parse::parse(file, problems)?;
    if !matches!(node.value, parse::Value::Map(_)) {
        let problem =
            Problem::new(Code::WrongType, Place::top(file), "Ce fichier n’est pas fait de clés suivies de « : ».");
        problems
            .push(problem.hint("Commencez-le par « titre: … » ; content/README.md donne un modèle de chaque sorte."));
        return None;
    }
    T::decode(&node, None, &mut Context { file, problems })
}

fn add(found: Found, documents: &mut Documents, problems: &mut Problems) {
    fn written<T: Decode>(found: Found, problems: &mut Problems) -> Option<Written<T>> {
        let document = decode(&found.file, problems)?;
        Some(Written { id: found.id, file: found.file, document })
    }
    match found.kind {
        Kind::Scenario => documents.scenarios.extend(written(found, problems)),
        Kind::Action => documents.actions.extend(written(found, problems)),
        Kind::Sheet(SheetKind::Tool) => documents.tools.extend(written(found, problems)),
        Kind::Sheet(SheetKind::HowTo) => documents.how_tos.extend(written(found, problems)),
        Kind::Sheet(SheetKind::Argument) => documents.arguments.extend(written(found, problems)),
        Kind::Sheet(SheetKind::Advice) => documents.advice.extend(written(found, problems)),
    }
}
