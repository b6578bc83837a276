//! Finds the content files and reads them as text: nothing about YAML yet.

use super::{
    problem::{Code, Place, Problem, Problems, SourceFile},
    suggest::nearest,
};
pub(super) use app::domain::Kind;

use app::domain::Id;
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Largest content file, in bytes. The longest sheet has a tenth of that.
pub const MAX_FILE_SIZE: u64 = 256 * 1024;

/// Most content files in one folder: beyond that something else is in it.
pub(super) const MAX_FILES: usize = 50_000;

/// The files that stand at the root of the content folder.
const ROOT_FILES: [&str; 3] = [SITE, VOCABULARY, WITHDRAWALS];

/// The file of the site itself.
pub(super) const SITE: &str = "site.yaml";
/// The file of the visitors' vocabulary.
pub(super) const VOCABULARY: &str = "synonymes.yaml";
/// The file of what was withdrawn.
pub(super) const WITHDRAWALS: &str = "retires.yaml";

/// The folder of the folders of sheets.
const SHEETS: &str = "fiches";

/// What else may stand at the root of the content folder: the schemas of these files.
const OTHER_FOLDERS: [&str; 1] = ["schemas"];

/// A content file with what its place in the folders says about it.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// What it describes.
    pub(super) kind: Kind,
    /// Its identifier, the stem of its name.
    pub(super) id: Id,
    /// Its text.
    pub(super) file: Arc<SourceFile>,
    /// Whether the text could be read.
    pub(super) readable: bool,
}

/// All files of a content folder as text, with what there is to say about files that could not be read.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    root_files: Vec<Arc<SourceFile>>,
    pub(super) things: Vec<Found>,
    pub(super) problems: Problems,
}

impl Folder {
    /// Reads the three files at the root and every file of the six folders, in the order of their names; reports what stands beside
    /// them.
    pub fn load(root: &Path) -> Self {
        let mut folder = Self::default();
        for name in ROOT_FILES {
            let path = root.join(name);
            if path.exists() {
                folder.root_files.extend(read_text(name.to_owned(), &path, &mut folder.problems).ok());
            }
        }
        if folder.root_file(SITE).is_none() {
            let message = "Le fichier « site.yaml » manque ou ne peut pas être lu.";
            let problem = Problem::new(Code::Unreadable, Place::top(&bare(SITE)), message);
            folder.problems.push(problem.hint(format!("Le dossier du fonds est-il bien « {} » ?", root.display())));
        }
        folder.problems.extend(misplaced(root, Path::new("")));
        folder.problems.extend(misplaced(root, Path::new(SHEETS)));
        for kind in Kind::ALL {
            for path in yaml_files(root, kind.folder(), &mut folder.problems) {
                if folder.things.len() == MAX_FILES {
                    folder.problems.push(too_many_files(&bare(&shown_path(root, &path))));
                    return folder;
                }
                folder.things.extend(read_thing(root, kind, &path, &mut folder.problems));
            }
        }
        folder
    }

    /// Makes a folder of texts under their paths, as if they had been read. Paths that the site does not read are left out.
    pub fn of_texts(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut folder = Self::default();
        for (path, text) in texts {
            let file = Arc::new(SourceFile { path, text });
            if ROOT_FILES.contains(&file.path.as_str()) {
                folder.root_files.push(file);
            } else if let Some((kind, id)) = Kind::of_path(&file.path) {
                folder.things.push(Found { kind, id, file, readable: true });
            }
        }
        folder
    }

    /// Goes through the files that could be read.
    pub fn files(&self) -> impl Iterator<Item = &Arc<SourceFile>> {
        let things = self.things.iter().filter(|found| found.readable).map(|found| &found.file);
        self.root_files.iter().chain(things)
    }

    /// Returns one of the files at the root, if it is there.
    pub(super) fn root_file(&self, name: &str) -> Option<&Arc<SourceFile>> {
        self.root_files.iter().find(|file| file.path == name)
    }
}

fn read_thing(root: &Path, kind: Kind, path: &Path, problems: &mut Problems) -> Option<Found> {
    let shown = shown_path(root, path);
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let Ok(id) = stem.parse::<Id>() else {
        problems.push(bad_file_name(shown, stem));
        return None;
    };
    let (file, readable) = match read_text(shown, path, problems) {
        Ok(file) => (file, true),
        Err(file) => (file, false),
    };
    Some(Found { kind, id, file, readable })
}

fn bad_file_name(shown: String, stem: &str) -> Problem {
    let file = Arc::new(SourceFile { path: shown, text: String::new() });
    let problem = Problem::new(
        Code::BadFileName,
        Place::top(&file),
        "Le nom de ce fichier ne peut pas servir d’identifiant : lettres minuscules sans accent, chiffres et traits d’union seulement.",
    );
    match Id::propose(stem) {
        Some(proposal) => problem.hint(format!("Renommez-le « {proposal}.yaml ».")),
        None => problem.hint("Renommez-le, par exemple « trouver-date.yaml »."),
    }
}

/// Lists the YAML files of one folder by name, and reports whatever else is in it.
fn yaml_files(root: &Path, folder: &str, problems: &mut Problems) -> Vec<PathBuf> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            problems.push(unreadable(&bare(folder), &error));
            return Vec::new();
        }
    };
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    paths.retain(|path| !is_temporary(path));
    let (wanted, others): (Vec<_>, Vec<_>) =
        paths.into_iter().partition(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    let hint = "Le nom d’un fichier du fonds se termine par « .yaml », et les fichiers ne se rangent pas dans des sous-dossiers.";
    problems.extend(others.iter().map(|path| unexpected(root, path, "Ce fichier", hint)));
    wanted
}

/// Recognises what editors and systems leave beside a file: hidden files, backups, swap files.
fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    name.starts_with(['.', '#']) || name.ends_with('~') || matches!(extension, "swp" | "swx" | "tmp" | "bak")
}

/// Reports the YAML files and the folders above the six folders, or beside them, that the site does not read.
fn misplaced(root: &Path, folder: &Path) -> Vec<Problem> {
    let known = || {
        let folders = Kind::ALL.iter().map(|kind| Path::new(kind.folder()));
        let here = folders.filter_map(|path| path.strip_prefix(folder).ok()?.components().next());
        let here = here.filter_map(|part| part.as_os_str().to_str());
        let is_root = folder.as_os_str().is_empty();
        here.chain(ROOT_FILES.into_iter().chain(OTHER_FOLDERS).filter(move |_| is_root))
    };
    let is_ours = |path: &Path| path.file_name().is_some_and(|name| known().any(|known| name == known));
    let is_content = |path: &Path| {
        path.is_dir() || path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
    };
    let entries =
        fs::read_dir(root.join(folder)).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<_> = entries.filter(|path| !is_ours(path) && !is_temporary(path) && is_content(path)).collect();
    paths.sort();
    let problem = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let hint = nearest(name, known()).map_or_else(
            || "Rangez-le dans le dossier de ce qu’il décrit, ou hors du fonds.".to_owned(),
            |meant| format!("Vouliez-vous dire « {meant} » ?"),
        );
        unexpected(root, path, if path.is_dir() { "Ce dossier" } else { "Ce fichier" }, &hint)
    };
    paths.iter().map(problem).collect()
}

fn too_many_files(file: &Arc<SourceFile>) -> Problem {
    let message = format!("Le fonds a plus de {MAX_FILES} fichiers : celui-ci et les suivants ne sont pas lus.");
    Problem::new(Code::TooLarge, Place::top(file), message).hint("Un autre dossier s’y est-il glissé ?")
}

fn unexpected(root: &Path, path: &Path, what: &str, hint: &str) -> Problem {
    let file = bare(&shown_path(root, path));
    Problem::new(Code::UnexpectedFile, Place::top(&file), format!("{what} n’est pas lu par le site.")).hint(hint)
}

fn unreadable(file: &Arc<SourceFile>, error: &io::Error) -> Problem {
    let why = match error.kind() {
        io::ErrorKind::PermissionDenied => "le système en refuse l’accès",
        io::ErrorKind::NotFound => "le lien qu’il contient ne mène nulle part",
        _ => "le système n’a pas pu l’ouvrir",
    };
    Problem::new(Code::Unreadable, Place::top(file), format!("Impossible de lire ce fichier : {why}."))
        .hint("Vérifiez que c’est un fichier ordinaire et que vous avez le droit de le lire.")
}

/// Reads one file as text; on a problem gives back its name with an empty text.
fn read_text(shown: String, path: &Path, problems: &mut Problems) -> Result<Arc<SourceFile>, Arc<SourceFile>> {
    let empty = bare(&shown);
    match read_bytes(path) {
        Err(error) => problems.push(unreadable(&empty, &error)),
        Ok(None) => problems.push(too_large(&empty)),
        Ok(Some(bytes)) => match String::from_utf8(bytes) {
            Ok(text) => return Ok(Arc::new(SourceFile { path: shown, text })),
            Err(error) => problems.push(not_utf8(shown, error.as_bytes(), error.utf8_error().valid_up_to())),
        },
    }
    Err(empty)
}

/// Reads an ordinary file; `None` if it is larger than [`MAX_FILE_SIZE`].
///
/// A link that leads out of its folder is not an ordinary file: content never comes from elsewhere.
fn read_bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let metadata = fs::symlink_metadata(path)?;
    if metadata.is_symlink() {
        let folder = path.parent().unwrap_or(path).canonicalize()?;
        if path.canonicalize()?.parent() != Some(&folder) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
    }
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if metadata.len() > MAX_FILE_SIZE { Ok(None) } else { fs::read(path).map(Some) }
}

fn too_large(file: &Arc<SourceFile>) -> Problem {
    let limit = MAX_FILE_SIZE / 1024;
    Problem::new(
        Code::TooLarge,
        Place::top(file),
        format!("Ce fichier dépasse {limit} ko : ce n’est sans doute pas une fiche."),
    )
    .hint("Gardez le texte seulement ; une image ou un document se met ailleurs et se cite par son adresse.")
}

/// Shows the readable part of a file that is not UTF-8, up to the byte that is not.
fn not_utf8(path: String, bytes: &[u8], valid_up_to: usize) -> Problem {
    let text = String::from_utf8_lossy(bytes.get(..valid_up_to).unwrap_or_default()).into_owned();
    let file = Arc::new(SourceFile { path, text });
    let what = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "Ce fichier est enregistré en UTF-16.",
        _ => "Ce fichier n’est pas enregistré en UTF-8 : une lettre accentuée, juste après cet endroit, est illisible.",
    };
    Problem::new(Code::NotUtf8, Place::new(&file, valid_up_to..valid_up_to), what)
        .hint("Dans votre éditeur, enregistrez-le à nouveau avec l’encodage « UTF-8 ».")
}

fn bare(path: &str) -> Arc<SourceFile> {
    Arc::new(SourceFile { path: path.to_owned(), text: String::new() })
}

fn shown_path(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
