//! Which addresses were good lately, kept in a file between two runs so that nobody is asked more often than needed.

use std::{
    collections::BTreeMap,
    env, fs, io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// How long a good answer is remembered.
const REMEMBERED: Duration = Duration::from_secs(3 * 24 * 60 * 60);

/// When addresses were found good, in seconds since 1970.
#[derive(Debug, Default)]
pub struct Memory {
    file: Option<PathBuf>,
    good: BTreeMap<String, u64>,
}

impl Memory {
    /// Reads what was remembered in a file; one that is not there or not readable is an empty memory.
    pub fn open(file: PathBuf) -> Self {
        let text = fs::read_to_string(&file).unwrap_or_default();
        Self { good: serde_json::from_str(&text).unwrap_or_default(), file: Some(file) }
    }

    /// Returns where the memory is kept if nobody says otherwise: the system's folder for such things.
    pub fn default_file() -> Option<PathBuf> {
        let folder = |variable: &str| env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
        let cache = folder("XDG_CACHE_HOME")
            .or_else(|| folder("LOCALAPPDATA"))
            .or_else(|| folder("HOME").map(|home| home.join(".cache")))?;
        Some(cache.join("parcours").join("liens.json"))
    }

    /// Says whether an address was good lately.
    pub(super) fn good(&self, address: &str) -> bool {
        self.good.get(address).is_some_and(|at| now().saturating_sub(*at) < REMEMBERED.as_secs())
    }

    /// Keeps addresses that are good now, with those that were good lately.
    pub(super) fn remember<'a>(&self, addresses: impl Iterator<Item = &'a str>) {
        let Some(file) = &self.file else { return };
        let lately = self.good.iter().filter(|(address, _)| self.good(address));
        let mut all: BTreeMap<&str, u64> = lately.map(|(address, at)| (address.as_str(), *at)).collect();
        for address in addresses {
            all.entry(address).or_insert_with(now);
        }
        if let Err(error) = write(file, &serde_json::to_string(&all).unwrap_or_default()) {
            tracing::debug!(%error, file = %file.display(), "good addresses are not remembered");
        }
    }
}

fn write(file: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    fs::write(file, text)
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
