//! Content, from files to library: files → parse → document → resolve → lint.
//!
//! [`read`] is the only way in. It gives a consistent [`Library`], or every mistake of every file.

mod addresses;
pub mod change;
mod decode;
mod document;
mod files;
mod history;
mod identifiers;
mod infinitive;
mod lint;
mod markdown;
mod parse;
mod problem;
mod report;
mod resolve;
pub mod schema;
mod shape;
mod skeleton;
mod suggest;
mod texts;
mod typography;

pub use addresses::{OutsideAddress, outside_addresses};
pub use files::{Folder, MAX_FILE_SIZE};
pub use history::last_changes;
pub use problem::{Code, Explanation, Place, Problem, Problems, Severity, SourceFile, explained, table};
pub use report::{Style, github, gitlab, json, print_report, render};
pub use texts::{ProseText, prose};

use app::domain::{Library, SheetKind};
use decode::{Context, Decode};
use files::{Found, Kind};
use jiff::civil::Date;
use resolve::{Document, Documents, Written};
use std::{num::NonZero, path::Path, sync::Arc, thread};

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
    understand(Folder::load(root), options)
}

/// Makes a library of the files of a folder.
pub fn understand(mut folder: Folder, options: ReadOptions) -> Reading {
    let mut problems = std::mem::take(&mut folder.problems);
    let library = make_library(&folder, options, &mut problems);
    let problems = problems.told();
    Reading { library: library.filter(|_| !problems.has_errors()), problems }
}

fn make_library(folder: &Folder, options: ReadOptions, problems: &mut Problems) -> Option<Library> {
    let site = folder.root_file(files::SITE)?;
    let mut documents = Documents {
        site: decode(site, problems),
        vocabulary: folder.root_file(files::VOCABULARY).and_then(|file| decode(file, problems)),
        withdrawals: folder.root_file(files::WITHDRAWALS).and_then(|file| decode(file, problems)),
        names: folder.things.iter().map(|found| (found.kind, found.id.clone(), Arc::clone(&found.file))).collect(),
        ..Documents::default()
    };
    for (read, found_problems) in decode_all(&folder.things) {
        documents.extend(read);
        problems.extend(found_problems);
    }
    let library = resolve::resolve(documents, options, problems)?;
    if !problems.has_errors() {
        lint::lint(&library, folder, site, options.today, problems);
    }
    Some(library)
}

/// Reads the documents of many files, each processor its share, in the order of the files.
fn decode_all(things: &[Found]) -> Vec<(Vec<Document>, Problems)> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let shares = things.chunks(things.len().div_ceil(workers).max(1));
    let read = |share: &[Found]| {
        let mut problems = Problems::default();
        let readable = share.iter().filter(|found| found.readable);
        let documents = readable.filter_map(|found| Document::read(found, &mut problems)).collect();
        (documents, problems)
    };
    thread::scope(|scope| {
        let workers: Vec<_> = shares.map(|share| (share, scope.spawn(move || read(share)))).collect();
        // A share whose thread has panicked is read again here: the panic is then the caller's to see.
        workers.into_iter().map(|(share, worker)| worker.join().unwrap_or_else(|_| read(share))).collect()
    })
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
    if skeleton::LEFTOVERS.iter().any(|words| file.text.contains(words)) {
        lint::unfinished(&node, &T::shape(), file, problems);
    }
    T::decode(&node, None, &mut Context { file, problems })
}

impl Document {
    fn read(found: &Found, problems: &mut Problems) -> Option<Self> {
        fn written<T: Decode>(found: &Found, problems: &mut Problems) -> Option<Written<T>> {
            let document = decode(&found.file, problems)?;
            Some(Written { id: found.id.clone(), file: Arc::clone(&found.file), document })
        }
        match found.kind {
            Kind::Scenario => written(found, problems).map(Self::Scenario),
            Kind::Action => written(found, problems).map(Self::Action),
            Kind::Sheet(SheetKind::Tool) => written(found, problems).map(Self::Tool),
            Kind::Sheet(SheetKind::HowTo) => written(found, problems).map(Self::HowTo),
            Kind::Sheet(SheetKind::Argument) => written(found, problems).map(Self::Argument),
            Kind::Sheet(SheetKind::Advice) => written(found, problems).map(Self::Advice),
        }
    }
}
