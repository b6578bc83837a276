//! Compressed copies beside files, made once at build time with the greatest effort.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files;

/// The endings of compressed copies.
pub(crate) const ENDINGS: [&str; 2] = ["br", "gz"];

/// Below this many bytes, the headers of an answer weigh more than what compression saves.
const SMALLEST: usize = 256;

/// Text, and WebAssembly; fonts and pictures are compressed already.
const EXTENSIONS: [&str; 10] = ["css", "js", "wasm", "svg", "txt", "json", "xml", "html", "ico", "webmanifest"];

/// Whether a file gets compressed copies.
pub(crate) fn is_due(path: &Path, size: usize) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    size >= SMALLEST && extension.is_some_and(|extension| EXTENSIONS.contains(&extension))
}

/// The path of a compressed copy.
pub(crate) fn copy_of(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Writes the compressed copies of a file beside it, where they are due.
pub(crate) fn beside(path: &Path, bytes: &[u8]) -> Result<()> {
    if !is_due(path, bytes.len()) {
        return Ok(());
    }
    files::write(&copy_of(path, "gz"), &gzip(bytes)?)?;
    // Last: whoever finds this one may rely on both.
    files::write(&copy_of(path, "br"), &brotli(bytes)?)
}

/// Whether the compressed copies of a file exist, where they are due.
pub(crate) fn are_there(path: &Path, size: usize) -> bool {
    !is_due(path, size) || ENDINGS.iter().all(|ending| copy_of(path, ending).is_file())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).context("gzip failed")
}

fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters).context("brotli failed")?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_is_due_for_long_text_only() {
        assert!(is_due(Path::new("style.css"), 256));
        assert!(!is_due(Path::new("style.css"), 255));
        assert!(!is_due(Path::new("texte.woff2"), 9000));
        assert!(!is_due(Path::new("LICENSE"), 9000));
    }

    #[test]
    fn compressed_copy_keeps_the_whole_name() {
        assert_eq!(copy_of(Path::new("a/style.css"), "br"), Path::new("a/style.css.br"));
    }

    #[test]
    fn compressed_text_is_shorter_in_both_forms() -> Result<()> {
        let text = "le même mot, ".repeat(100);
        assert!(gzip(text.as_bytes())?.len() < 100 && brotli(text.as_bytes())?.len() < 100);
        Ok(())
    }
}
