//! What the server hands out to browsers, in `<target>/site/`.
//!
//! `assets/` has hashed names and may be cached for ever; `public/` keeps its names; `assets.json` tells the
//! server the hashed names. A server that runs meanwhile always finds the files of one build: new files come
//! first, then the list, and only then the old files go.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;

use crate::progress::step;
use crate::wasm::{self, Islands};
use crate::workspace::Workspace;
use crate::{compress, files, styles};

/// Fonts that every page needs at once, by their file names without the ending.
const PRELOADED_FONTS: [&str; 2] = ["texte-regular", "titre"];

/// Builds all files. Answers whether the islands are among them.
pub(crate) fn build(workspace: &Workspace) -> Result<bool> {
    step("files for browsers", || {
        let mut hashed = Hashed::new(workspace.site().join("assets"));
        let fonts = add_fonts(workspace, &mut hashed)?;
        let stylesheet = step("stylesheet", || add_stylesheet(workspace, &fonts, &mut hashed))?;
        let start = add_islands(workspace, &mut hashed)?;
        copy_public(&workspace.root.join("public"), &workspace.site().join("public"))?;
        let list = list(&stylesheet, start.as_deref(), &fonts);
        files::write(&workspace.site().join("assets.json"), list.as_bytes())?;
        hashed.remove_others()?;
        Ok(start.is_some())
    })
}

fn add_fonts(workspace: &Workspace, hashed: &mut Hashed) -> Result<BTreeMap<String, String>> {
    let folder = workspace.root.join("public").join("fonts");
    let mut names = BTreeMap::new();
    for font in files::below(&folder)?.into_iter().filter(|path| is_font(path)) {
        let stem = font.file_stem().unwrap_or_default().to_string_lossy();
        let name = hashed.add(&stem, "woff2", &files::read(&folder.join(&font))?)?;
        names.insert(font.to_string_lossy().replace('\\', "/"), name);
    }
    Ok(names)
}

fn add_stylesheet(workspace: &Workspace, fonts: &BTreeMap<String, String>, hashed: &mut Hashed) -> Result<String> {
    let css = styles::bundle(&workspace.root.join("style").join("main.css"))?;
    hashed.add("style", "css", styles::with_hashed_fonts(&css, fonts)?.as_bytes())
}

/// Answers the name of the start script, if there are islands to start.
fn add_islands(workspace: &Workspace, hashed: &mut Hashed) -> Result<Option<String>> {
    let Some(bundles) = wasm::build(workspace)? else { return Ok(None) };
    let mut start = without_comments(&files::read_text(&workspace.root.join("app/src/islands/start.js"))?);
    for Islands { bundle, mut script, module, snippets } in bundles {
        for (address, snippet) in snippets {
            let name = hashed.add("snippet", "js", &snippet)?;
            script = script.replace(&address, &format!("./{name}"));
        }
        let module = hashed.add(bundle, "wasm", &module)?;
        let script = hashed.add(bundle, "js", script.as_bytes())?;
        start = with_names(&start, bundle, &script, &module);
    }
    hashed.add("start", "js", start.as_bytes()).map(Some)
}

/// The start script without its comment lines.
fn without_comments(source: &str) -> String {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//") && !line.trim().is_empty());
    code.fold(String::new(), |code, line| code + line + "\n")
}

/// The start script with the names of a bundle's files filled in.
fn with_names(code: &str, bundle: &str, script: &str, module: &str) -> String {
    let code = code.replace(&format!("__{bundle}.js__"), &format!("./{script}"));
    code.replace(&format!("__{bundle}.wasm__"), &format!("./{module}"))
}

/// Mirrors `public/`, except for the fonts that have hashed names.
fn copy_public(from: &Path, to: &Path) -> Result<()> {
    let mut kept = BTreeSet::new();
    let is_hashed = |path: &Path| path.starts_with("fonts") && is_font(path);
    for file in files::below(from)?.into_iter().filter(|path| !is_hashed(path)) {
        let bytes = files::read(&from.join(&file))?;
        let target = to.join(&file);
        if !files::holds(&target, &bytes) || !compress::are_there(&target, bytes.len()) {
            compress::beside(&target, &bytes)?;
            files::write(&target, &bytes)?;
        }
        keep(&mut kept, file, bytes.len());
    }
    files::keep_only(to, &kept)
}

fn is_font(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "woff2")
}

fn list(stylesheet: &str, start: Option<&str>, fonts: &BTreeMap<String, String>) -> String {
    let is_preloaded = |name: &str| name.strip_suffix(".woff2").is_some_and(|stem| PRELOADED_FONTS.contains(&stem));
    let preloaded: Vec<_> = fonts.iter().filter(|(name, _)| is_preloaded(name)).map(|(_, hashed)| hashed).collect();
    json!({ "stylesheet": stylesheet, "start": start, "preload_fonts": preloaded }).to_string()
}

fn keep(kept: &mut BTreeSet<PathBuf>, file: PathBuf, size: usize) {
    if compress::is_due(&file, size) {
        kept.extend(compress::ENDINGS.map(|ending| compress::copy_of(&file, ending)));
    }
    kept.insert(file);
}

/// The folder of files with hashed names.
struct Hashed {
    folder: PathBuf,
    kept: BTreeSet<PathBuf>,
}

impl Hashed {
    fn new(folder: PathBuf) -> Self {
        Self { folder, kept: BTreeSet::new() }
    }

    /// Writes a file, unless an earlier build did, and answers its name.
    fn add(&mut self, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
        let name = files::hashed_name(stem, extension, bytes);
        let path = self.folder.join(&name);
        if !path.is_file() || !compress::are_there(&path, bytes.len()) {
            files::write(&path, bytes)?;
            compress::beside(&path, bytes)?;
        }
        keep(&mut self.kept, PathBuf::from(&name), bytes.len());
        Ok(name)
    }

    fn remove_others(&self) -> Result<()> {
        files::keep_only(&self.folder, &self.kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_names_the_preloaded_fonts_only() {
        let fonts = [("texte-regular.woff2", "texte-regular-01234567.woff2"), ("titre.woff2", "titre-01234567.woff2")];
        let fonts = fonts.map(|(name, hashed)| (name.to_owned(), hashed.to_owned()));
        assert_eq!(
            list("style-1.css", None, &fonts.into()),
            r#"{"stylesheet":"style-1.css","start":null,"preload_fonts":["texte-regular-01234567.woff2","titre-01234567.woff2"]}"#
        );
    }

    #[test]
    fn start_script_imports_the_hashed_files_of_each_bundle() {
        let source = "// why\n\nimport(\"__a.js__\");\n  // more\nload(\"__a.wasm__\", \"__b.js__\");\n";
        let code = with_names(&without_comments(source), "a", "a-1.js", "a-2.wasm");
        assert_eq!(code, "import(\"./a-1.js\");\nload(\"./a-2.wasm\", \"__b.js__\");\n");
    }

    #[test]
    fn start_script_in_the_sources_has_all_places_to_fill() {
        let mut code = without_comments(include_str!("../../app/src/islands/start.js"));
        for bundle in wasm::BUNDLES {
            assert!(code.contains(&format!("\"__{bundle}.js__\"")) && code.contains(&format!("\"__{bundle}.wasm__\"")));
            code = with_names(&code, bundle, "1.js", "2.wasm");
        }
        assert!(!code.contains("__"), "{code}");
    }
}
