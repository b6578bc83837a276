//! Where things are: the root of the checkout, cargo's target folder, and the folders made of them.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// How the server is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build.
    Debug,
    /// Optimised, what gets installed.
    Release,
}

impl Profile {
    /// The profile that a `--release` flag asks for.
    pub(crate) fn of(release: bool) -> Self {
        if release { Self::Release } else { Self::Debug }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }
}

/// The checkout and its target folder.
#[derive(Debug)]
pub(crate) struct Workspace {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the environment or a configuration file puts it.
    pub(crate) target: PathBuf,
}

impl Workspace {
    /// Finds the checkout, whatever the current folder. Fails when cargo cannot read it.
    pub(crate) fn find() -> Result<Self> {
        // `cargo run` sets the variable; the compiled-in path serves when the program is started by itself.
        let own = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = own.parent().context("the xtask crate has no parent folder")?.to_path_buf();
        let target = target_folder(&root)?;
        Ok(Self { root, target })
    }

    /// What the server hands out to browsers.
    pub(crate) fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// What the build tool remembers from one run to the next.
    pub(crate) fn memory(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// What editors write.
    pub(crate) fn content(&self) -> PathBuf {
        self.root.join("content")
    }

    /// The browser tests.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// The server's program, once built.
    pub(crate) fn program(&self, profile: Profile) -> PathBuf {
        self.target.join(profile.folder()).join(process::program_name("parcours"))
    }

    /// A cargo command in the root of the checkout.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = cargo(&self.root);
        command.args(arguments);
        command
    }

    /// A cargo command that compiles; on a continuous-integration host it must not change `Cargo.lock`.
    pub(crate) fn cargo_compile(&self, arguments: &[&str]) -> Command {
        let mut command = self.cargo(arguments);
        if is_ci(env::var("CI").ok().as_deref()) {
            command.arg("--locked");
        }
        command
    }

    /// A path as people write it, from the root of the checkout.
    pub(crate) fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    // What cargo says of this program to itself: build scripts that look at it would run again, and much with them.
    let own = env::vars_os().map(|(name, _)| name).filter(|name| is_of_this_program(&name.to_string_lossy()));
    own.for_each(|name| _ = command.env_remove(name));
    command
}

fn is_of_this_program(variable: &str) -> bool {
    variable.starts_with("CARGO_PKG_") || variable.starts_with("CARGO_MANIFEST_") || variable == "CARGO_PRIMARY_PACKAGE"
}

fn target_folder(root: &Path) -> Result<PathBuf> {
    let mut command = cargo(root);
    command.args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: serde_json::Value =
        serde_json::from_str(&process::output(&mut command)?).context("`cargo metadata` did not answer with JSON")?;
    let folder = metadata.get("target_directory").and_then(serde_json::Value::as_str);
    Ok(folder.context("`cargo metadata` names no target folder")?.into())
}

fn is_ci(variable: Option<&str>) -> bool {
    variable.is_some_and(|value| !matches!(value, "" | "0" | "false"))
}

#[cfg(test)]
mod tests {
    use super::is_ci;

    #[test]
    fn ci_set_to_nothing_or_false_is_not_ci() {
        assert!(is_ci(Some("true")) && is_ci(Some("1")));
        assert!(!is_ci(None) && !is_ci(Some("")) && !is_ci(Some("false")));
    }
}
