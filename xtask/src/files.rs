//! Reading and writing files so that a running server never sees half of one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xxhash_rust::xxh3::xxh3_64;

/// Reads a file. Fails with its path.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Reads a file of text. Fails with its path.
pub(crate) fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file whole or not at all, and makes its folder.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    replace(path, |draft| fs::write(draft, bytes))
}

/// Copies a file whole or not at all, with its permissions.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    replace(to, |draft| fs::copy(from, draft).map(drop)).with_context(|| format!("cannot copy {}", from.display()))
}

/// Whether a file already holds exactly this.
pub(crate) fn holds(path: &Path, bytes: &[u8]) -> bool {
    // The size is asked first: it settles most cases without reading.
    fs::metadata(path).is_ok_and(|known| known.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|known| known == bytes)
}

/// All files below a folder, as paths relative to it, in a stable order; none if there is no such folder.
pub(crate) fn below(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop().filter(|_| folder.is_dir()) {
        for entry in fs::read_dir(&next).with_context(|| format!("cannot list {}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                found.insert(relative.to_path_buf());
            }
        }
    }
    Ok(found)
}

/// Removes the files below a folder that are not to be kept.
pub(crate) fn keep_only(folder: &Path, kept: &BTreeSet<PathBuf>) -> Result<()> {
    for stale in below(folder)?.difference(kept) {
        let path = folder.join(stale);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    Ok(())
}

/// Makes one folder hold the same files as another; equal files are left alone.
pub(crate) fn mirror(from: &Path, to: &Path) -> Result<()> {
    let files = below(from)?;
    for file in &files {
        let source = from.join(file);
        if !holds(&to.join(file), &read(&source)?) {
            copy(&source, &to.join(file))?;
        }
    }
    keep_only(to, &files)
}

/// A file's name once its content is part of it, so that it may be cached for ever.
pub(crate) fn hashed_name(stem: &str, extension: &str, bytes: &[u8]) -> String {
    format!("{stem}-{:08x}.{extension}", xxh3_64(bytes) >> 32)
}

fn replace(path: &Path, fill: impl FnOnce(&Path) -> std::io::Result<()>) -> Result<()> {
    let mut draft = path.as_os_str().to_owned();
    draft.push(".part");
    let draft = PathBuf::from(draft);
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fill(&draft))
        .and_then(|()| fs::rename(&draft, path))
        .with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_name_has_eight_digits_and_follows_the_content() {
        let name = hashed_name("style", "css", b"a{}");
        assert_eq!(name.len(), "style-00000000.css".len());
        assert_eq!(name, hashed_name("style", "css", b"a{}"));
        assert_ne!(name, hashed_name("style", "css", b"b{}"));
    }

    #[test]
    fn folder_that_does_not_exist_holds_no_file() -> Result<()> {
        assert!(below(Path::new("/nowhere/at/all"))?.is_empty());
        Ok(())
    }
}
