//! The islands: the bundles of `app` compiled for browsers, and the JavaScript that `wasm-bindgen` makes for them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;
use xxhash_rust::xxh3::xxh3_128;

use crate::progress::{note, step};
use crate::workspace::Workspace;
use crate::{files, process, wasm_target};

/// The bundles, by the names of their programs and of the features that these need. A page loads those that it has islands of.
pub(crate) const BUNDLES: [&str; 2] = ["notebook-islands", "search-islands"];

/// The cargo profile, see the workspace's `Cargo.toml`.
const PROFILE: &str = "wasm-release";

/// What the compiler's own target uses; an optimiser that went further would lose browsers.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What a browser loads to wake the islands of one bundle.
#[derive(Debug)]
pub(crate) struct Islands {
    /// The name of the bundle.
    pub(crate) bundle: &'static str,
    /// The module that loads and wraps the WebAssembly.
    pub(crate) script: String,
    /// The WebAssembly.
    pub(crate) module: Vec<u8>,
    /// Scripts that crates bring along, by the address under which `script` imports them.
    pub(crate) snippets: Vec<(String, Vec<u8>)>,
}

/// Compiles all bundles; `None` where the compiler cannot make WebAssembly.
pub(crate) fn build(workspace: &Workspace) -> Result<Option<Vec<Islands>>> {
    if !wasm_target::obtain(workspace) {
        return Ok(None);
    }
    let optimiser = Optimiser::find();
    let build = |bundle| {
        step(bundle, || {
            let compiled = compile(workspace, bundle)?;
            wrapped(bundle, compiled, &workspace.memory().join(bundle), &optimiser)
        })
    };
    BUNDLES.into_iter().map(build).collect::<Result<_>>().map(Some)
}

/// Wraps what the compiler made, unless the folder holds exactly that from last time.
fn wrapped(bundle: &'static str, compiled: Vec<u8>, folder: &Path, optimiser: &Optimiser) -> Result<Islands> {
    let stamp = format!("{:032x} {}", xxh3_128(&compiled), optimiser.name());
    if !files::holds(&folder.join("stamp"), stamp.as_bytes()) {
        wrap(bundle, compiled, folder)?;
        optimiser.run(&folder.join(format!("{bundle}_bg.wasm")));
        files::write(&folder.join("stamp"), stamp.as_bytes())?;
    }
    collect(bundle, folder)
}

fn compile(workspace: &Workspace, bundle: &str) -> Result<Vec<u8>> {
    let mut command = workspace.cargo_compile(&["build", "-p", "app", "--bin", bundle, "--features", bundle]);
    process::run(command.args(["--target", wasm_target::NAME, "--profile", PROFILE]))?;
    files::read(&workspace.target.join(wasm_target::NAME).join(PROFILE).join(format!("{bundle}.wasm")))
}

fn wrap(bundle: &str, compiled: Vec<u8>, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(bundle, compiled).web(true)?.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder).context("wasm-bindgen failed")
}

fn collect(bundle: &'static str, folder: &Path) -> Result<Islands> {
    Ok(Islands {
        bundle,
        script: files::read_text(&folder.join(format!("{bundle}.js")))?,
        module: files::read(&folder.join(format!("{bundle}_bg.wasm")))?,
        snippets: snippets(folder)?,
    })
}

fn snippets(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let found = files::below(&folder.join("snippets"))?;
    let read = |path: PathBuf| {
        let address = format!("./snippets/{}", path.to_string_lossy().replace('\\', "/"));
        Ok((address, files::read(&folder.join("snippets").join(path))?))
    };
    found.into_iter().map(read).collect()
}

/// `wasm-opt`, where it is installed: about 3 % less to download.
struct Optimiser {
    found: Option<(PathBuf, String)>,
}

impl Optimiser {
    fn find() -> Self {
        let found = process::find_program("wasm-opt").and_then(|program| {
            let version = process::output(Command::new(&program).arg("--version")).ok()?;
            Some((program, version))
        });
        let optimiser = Self { found };
        note(optimiser.name());
        optimiser
    }

    fn name(&self) -> &str {
        self.found
            .as_ref()
            .map_or("wasm-opt: not installed, left out (it would save about 3 %)", |(_, version)| version)
    }

    /// Rewrites a module smaller. Leaves it alone when this version of the program cannot read it.
    fn run(&self, module: &Path) {
        let Some((program, _)) = &self.found else { return };
        let smaller = module.with_extension("smaller");
        let mut command = Command::new(program);
        command.arg("-Oz").args(FEATURES).arg(module).arg("-o").arg(&smaller);
        let result = process::output(&mut command).and_then(|_| Ok(fs::rename(&smaller, module)?));
        if let Err(error) = result {
            note(format_args!("wasm-opt is left out: {error:#}"));
        }
    }
}
