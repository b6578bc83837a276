//! `cargo xtask soak`: random edits under a running server that is read all the while. Valid and broken ones, deletions,
//! renames, half-written files, editors' atomic saves: no wrong page, no error, no growing memory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fastrand::Rng;

use crate::bench::memory;
use crate::live::Live;
use crate::progress::{note, step};
use crate::workspace::{Profile, Workspace};
use crate::{assets, files, server};

/// How long to wait between two edits, on average.
const PAUSE: Duration = Duration::from_millis(200);

/// How long the server may take to show the last edit.
const PATIENCE: Duration = Duration::from_secs(10);

/// How much memory may grow from the first quarter of the run to its end.
const MOST_GROWTH: u64 = 2;

/// One thing that has a page, as it was before anything was edited.
struct Thing {
    file: PathBuf,
    page: String,
    text: String,
}

/// What the readers counted.
#[derive(Default)]
struct Tally {
    answers: AtomicU64,
    errors: AtomicU64,
    wrong: AtomicU64,
}

/// Edits and reads for a while, then puts everything back and expects the site as it was.
pub(crate) fn run(workspace: &Workspace, profile: Profile, duration: Duration, seed: u64) -> Result<ExitCode> {
    let program = server::build(workspace, profile)?;
    assets::build(workspace)?;
    let folder = workspace.memory().join("soak-content");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    files::mirror(&workspace.content(), &folder)?;
    let things = things(&folder)?;
    let mut live = Live::start(&program, &folder, &workspace.site(), &["--edition"])?;
    note(format!("{} things, seed {seed}, for {} s", things.len(), duration.as_secs()));
    let tally = Tally::default();
    let stop = AtomicBool::new(false);
    let (edits, early_memory) = thread::scope(|scope| {
        for reader in 0..2 {
            let (live, things, tally, stop) = (&live, &things, &tally, &stop);
            scope.spawn(move || read(live, things, tally, stop, reader));
        }
        let edited = edit(&things, &live, duration, &mut Rng::with_seed(seed));
        stop.store(true, Ordering::Relaxed);
        edited
    })?;
    step("everything back as it was", || put_back(&things, &live))?;
    if !live.runs() {
        bail!("the server has ended\n{}", live.log());
    }
    let late_memory = memory(live.process(), "VmRSS:");
    let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
    note(format!(
        "{edits} edits, {} answers, {} errors, {} wrong pages",
        count(&tally.answers),
        count(&tally.errors),
        count(&tally.wrong)
    ));
    note(format!("memory: {} after a quarter, {} at the end", megabytes(early_memory), megabytes(late_memory)));
    if count(&tally.errors) + count(&tally.wrong) > 0 {
        bail!("the site did not stay good");
    }
    if let (Some(early), Some(late)) = (early_memory, late_memory)
        && late > early * MOST_GROWTH
    {
        bail!("memory has grown");
    }
    Ok(ExitCode::SUCCESS)
}

fn megabytes(kilobytes: Option<u64>) -> String {
    kilobytes.map_or_else(|| "not known".to_owned(), |kilobytes| format!("{} MB", kilobytes / 1000))
}

/// Finds the actions and sheets with their pages.
fn things(folder: &Path) -> Result<Vec<Thing>> {
    let kinds = [("actions", "actions"), ("fiches/outils", "fiches"), ("fiches/conseils", "fiches")];
    let mut things = Vec::new();
    for (kind, pages) in kinds {
        for entry in fs::read_dir(folder.join(kind))? {
            let file = entry?.path();
            let id = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            things.push(Thing { page: format!("/{pages}/{id}"), text: fs::read_to_string(&file)?, file });
        }
    }
    things.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(things)
}

/// Edits at random until the time is up; returns how many edits were made, and the memory after a quarter of the time.
fn edit(things: &[Thing], live: &Live, duration: Duration, rng: &mut Rng) -> Result<(u64, Option<u64>)> {
    let begun = Instant::now();
    let (mut edits, mut early) = (0, None);
    while begun.elapsed() < duration {
        edit_once(rng.choice(things).context("no content")?, rng)?;
        edits += 1;
        if early.is_none() && begun.elapsed() > duration / 4 {
            early = memory(live.process(), "VmRSS:");
        }
        thread::sleep(PAUSE.mul_f64(rng.f64() * 2.0));
    }
    Ok((edits, early))
}

/// Makes one edit; whatever was done to the file before is overwritten.
fn edit_once(thing: &Thing, rng: &mut Rng) -> Result<()> {
    let Thing { file, text, .. } = thing;
    let aside = file.with_extension("yaml~");
    match rng.u8(0..10) {
        // A good edit: the title goes on.
        0..=2 => fs::write(file, text.replacen("resume: ", "resume: Essai. ", 1))?,
        3 => fs::write(file, text)?,
        // Half-written, random bytes, an unknown key.
        4 => fs::write(file, text.get(..floor(text, rng.usize(0..text.len().max(1)))).unwrap_or_default())?,
        5 => fs::write(file, (0..rng.usize(1..400)).map(|_| rng.u8(..)).collect::<Vec<_>>())?,
        6 => fs::write(file, format!("inconnu: oui\n{text}"))?,
        7 => _ = fs::remove_file(file),
        // What editors do to save: another name, then back.
        8 => {
            fs::write(&aside, text)?;
            fs::rename(&aside, file)?;
        }
        _ => {
            if fs::rename(file, &aside).is_ok() {
                fs::rename(&aside, file)?;
            }
        }
    }
    Ok(())
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Reads pages until told to stop. Each is there with its own title all the while: no edit changes a title, and a file
/// that is gone is missed by those that name it, so that the last good version stays up.
fn read(live: &Live, things: &[Thing], tally: &Tally, stop: &AtomicBool, reader: u64) {
    let mut rng = Rng::with_seed(reader);
    while !stop.load(Ordering::Relaxed) {
        let Some(thing) = rng.choice(things) else { return };
        match live.get(&thing.page) {
            Ok((200, page)) if is_page_of(&page, thing) => {}
            Ok((200..=499, _)) => _ = tally.wrong.fetch_add(1, Ordering::Relaxed),
            _ => _ = tally.errors.fetch_add(1, Ordering::Relaxed),
        }
        tally.answers.fetch_add(1, Ordering::Relaxed);
        thread::sleep(Duration::from_millis(2));
    }
}

/// Says whether a page shows a thing: whole, with its summary.
fn is_page_of(page: &str, thing: &Thing) -> bool {
    let title = thing.text.lines().find_map(|line| line.strip_prefix("titre: ")).unwrap_or_default();
    let first_word = title.trim_matches('"').split([' ', '’', '\'']).next().unwrap_or_default();
    page.ends_with("</html>") && page.contains(&format!("<h1>{first_word}"))
}

/// Puts every file back, and waits until every page is as at first.
fn put_back(things: &[Thing], live: &Live) -> Result<()> {
    for thing in things {
        fs::write(&thing.file, &thing.text)?;
    }
    let begun = Instant::now();
    for thing in things {
        loop {
            let (status, page) = live.get(&thing.page)?;
            if status == 200 && is_page_of(&page, thing) && !page.contains("desk-report") {
                break;
            }
            if begun.elapsed() > PATIENCE {
                bail!("{} does not come back\n{}", thing.page, live.log());
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
    Ok(())
}
