//! A content folder of a test's own: a small valid library, over which the test lays its files.

use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A temporary content folder.
pub(crate) struct ContentFolder(TempDir);

impl ContentFolder {
    /// Makes a copy of the smallest valid library.
    pub(crate) fn base() -> Self {
        Self::copy_of(&fixtures().join("content/base"))
    }

    /// Makes a copy of a content folder.
    pub(crate) fn copy_of(folder: &Path) -> Self {
        let copy = Self(tempfile::tempdir().expect("a temporary folder"));
        copy.lay_over(folder);
        copy
    }

    /// Returns the folder.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Copies all files of a folder over those that are there.
    pub(crate) fn lay_over(&self, folder: &Path) {
        for file in files_below(folder) {
            let below = file.strip_prefix(folder).expect("a file of the folder");
            self.write_bytes(below, &fs::read(&file).expect("a readable file"));
        }
    }

    /// Writes one file.
    pub(crate) fn write(&self, path: &str, text: &str) -> &Self {
        self.write_bytes(Path::new(path), text.as_bytes());
        self
    }

    /// Replaces a text in one file; it has to be there.
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = fs::read_to_string(self.path().join(path)).expect("a file of the folder");
        assert!(text.contains(from), "{path} contains {from:?}");
        self.write(path, &text.replace(from, to))
    }

    fn write_bytes(&self, path: &Path, bytes: &[u8]) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a writable folder");
        fs::write(path, bytes).expect("a writable file");
    }
}

/// Returns the content of the site itself.
pub(crate) fn real_content() -> PathBuf {
    repository().join("content")
}

/// Returns the folder of the fixtures.
pub(crate) fn fixtures() -> PathBuf {
    repository().join("tests/fixtures")
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the folder above the crate").to_owned()
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}
