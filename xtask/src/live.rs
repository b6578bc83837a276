//! A server under measure: started on a free port, asked, killed after use.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Longest time that an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server.
pub(crate) struct Live {
    process: Child,
    address: String,
    log: Arc<Mutex<String>>,
    agent: ureq::Agent,
}

impl Live {
    /// Starts a server on a content folder and returns when it answers.
    pub(crate) fn start(program: &Path, content: &Path, files: &Path, options: &[&str]) -> Result<Self> {
        let mut process = Command::new(program)
            .args(["serve", "--adresse", "127.0.0.1:0", "--contenu"])
            .arg(content)
            .arg("--fichiers")
            .arg(files)
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("the server does not start")?;
        let log = Arc::new(Mutex::new(String::new()));
        let (errors, copy) = (process.stderr.take().context("no log")?, Arc::clone(&log));
        thread::spawn(move || copy_log(errors, &copy));
        let mut line = String::new();
        BufReader::new(process.stdout.take().context("no output")?).read_line(&mut line)?;
        let Some((_, address)) = line.trim().rsplit_once("http://") else {
            let _ = process.wait();
            bail!("the server did not come up\n{}", log.lock().unwrap_or_else(PoisonError::into_inner));
        };
        let agent = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
        Ok(Self { address: address.to_owned(), process, log, agent: agent.build().into() })
    }

    /// Asks for a path; returns the status and the text.
    pub(crate) fn get(&self, path: &str) -> Result<(u16, String)> {
        let mut response = self.agent.get(format!("http://{}{path}", self.address)).call()?;
        Ok((response.status().as_u16(), response.body_mut().read_to_string()?))
    }

    /// Returns what the server has logged so far.
    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns the number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }

    /// Says whether the server still runs.
    pub(crate) fn runs(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Keeps the last part of the log: a long run writes much of it.
fn copy_log(mut from: impl Read, to: &Mutex<String>) {
    const KEPT: usize = 1 << 20;
    let mut bytes = [0; 4096];
    while let Ok(read @ 1..) = from.read(&mut bytes) {
        let mut log = to.lock().unwrap_or_else(PoisonError::into_inner);
        log.push_str(&String::from_utf8_lossy(bytes.get(..read).unwrap_or_default()));
        if log.len() > 2 * KEPT {
            let cut = (log.len() - KEPT..log.len()).find(|at| log.is_char_boundary(*at)).unwrap_or(0);
            log.drain(..cut);
        }
    }
}
