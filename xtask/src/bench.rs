//! `cargo xtask bench`: how long things take on a large content, beside something else that is done in the same run.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::live::Live;
use crate::progress::{note, step};
use crate::workspace::{Profile, Workspace};
use crate::{generated, relevance, server};

/// What to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Subject {
    /// Reading and checking content, and an edit under a running server.
    Content,
    /// The search on generated libraries, and strange queries on the real one.
    Search,
}

/// How often each thing is done; the best time counts, since other programs only ever slow it down.
const ROUNDS: usize = 5;

/// Measures and prints a table.
pub(crate) fn run(workspace: &Workspace, subject: Subject, files: usize, sizes: &[usize]) -> Result<ExitCode> {
    match subject {
        Subject::Content => content(workspace, files)?,
        Subject::Search => {
            let sizes: Vec<String> = sizes.iter().map(usize::to_string).collect();
            return relevance::measure(workspace, "search", &["--sizes".to_owned(), sizes.join(",")]);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn content(workspace: &Workspace, files: usize) -> Result<()> {
    let program = server::build(workspace, Profile::Release)?;
    let folder = workspace.memory().join("bench-content");
    step("content to measure", || generated::write(&folder, files))?;
    let (count, bytes) = size(&folder)?;
    note(format!("{count} files, {} bytes each on average", bytes / count.max(1) as u64));
    let mut plain = Duration::MAX;
    let mut checked = Usage { time: Duration::MAX, peak: None };
    for _ in 0..ROUNDS {
        plain = plain.min(time(|| parse_all(&folder))?);
        let usage = measured(Command::new(&program).arg("check").arg(&folder))?;
        checked = if usage.time < checked.time { usage } else { checked };
    }
    let ratio = checked.time.as_secs_f64() / plain.as_secs_f64();
    note(format!("plain YAML events of the same files, one thread  {:>8.0} ms", milliseconds(plain)));
    note(format!(
        "parcours check, whole process                    {:>8.0} ms  ({ratio:.1} times)",
        milliseconds(checked.time)
    ));
    match checked.peak {
        Some(peak) => note(format!("parcours check, peak memory                      {:>8} MB", peak / 1000)),
        None => note("parcours check, peak memory: not known on this system".to_owned()),
    }
    edit(workspace, &program, &folder)
}

/// Measures the time from an edit to the page that shows it, under a running server.
fn edit(workspace: &Workspace, program: &Path, folder: &Path) -> Result<()> {
    let files = workspace.site();
    if !files.join("assets.json").is_file() {
        crate::assets::build(workspace)?;
    }
    let live = Live::start(program, folder, &files, &[])?;
    let file = folder.join("fiches/conseils/conseil-0.yaml");
    let text = fs::read_to_string(&file)?;
    let mut best = Duration::MAX;
    for round in 0..ROUNDS {
        let title = format!("Conseil changé {round}");
        let begun = Instant::now();
        fs::write(&file, text.replace("titre: Conseil 0", &format!("titre: {title}")))?;
        while !live.get("/fiches/conseil-0")?.1.contains(&title) {
            if begun.elapsed() > Duration::from_secs(60) {
                bail!("the edit is not live after a minute\n{}", live.log());
            }
            thread::sleep(Duration::from_millis(5));
        }
        best = best.min(begun.elapsed());
    }
    fs::write(&file, text)?;
    note(format!("an edit until its page shows it                  {:>8.0} ms", milliseconds(best)));
    if let Some(line) = live.log().lines().rev().find(|line| line.contains("content read again")) {
        note(format!(
            "  of which, says the server: {}",
            line.split_once("again").map_or(line, |(_, rest)| rest.trim())
        ));
    }
    Ok(())
}

/// What a process used.
struct Usage {
    time: Duration,
    /// Kilobytes.
    peak: Option<u64>,
}

fn measured(command: &mut Command) -> Result<Usage> {
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().context("the program does not start")?;
    let mut peak = None;
    let status = loop {
        peak = peak_memory(&child).or(peak);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        thread::sleep(Duration::from_millis(1));
    };
    if !status.success() {
        bail!("the content that was generated does not pass its check");
    }
    Ok(Usage { time: begun.elapsed(), peak })
}

/// Asks the system for the most memory that a process has used so far; Linux only.
fn peak_memory(child: &Child) -> Option<u64> {
    memory(child.id(), "VmHWM:")
}

/// Reads one line of what Linux says about a process, in kilobytes.
pub(crate) fn memory(process: u32, line: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|one| one.strip_prefix(line)?.split_whitespace().next()?.parse().ok())
}

fn time(work: impl FnOnce() -> Result<()>) -> Result<Duration> {
    let begun = Instant::now();
    work()?;
    Ok(begun.elapsed())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Reads all files and goes through their YAML events: the least that anything must do with them.
fn parse_all(folder: &Path) -> Result<()> {
    for_each_file(folder, &mut |path| {
        let text = fs::read_to_string(path)?;
        for event in granit_parser::Parser::new_from_str(&text) {
            std::hint::black_box(event.map_err(|error| anyhow::anyhow!("{}: {error:?}", path.display()))?);
        }
        Ok(())
    })
}

fn size(folder: &Path) -> Result<(usize, u64)> {
    let (mut count, mut bytes) = (0, 0);
    for_each_file(folder, &mut |path| {
        count += 1;
        bytes += fs::metadata(path)?.len();
        Ok(())
    })?;
    Ok((count, bytes))
}

fn for_each_file(folder: &Path, work: &mut impl FnMut(&Path) -> Result<()>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { for_each_file(&path, work)? } else { work(&path)? }
    }
    Ok(())
}
