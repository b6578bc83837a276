//! Any text as a content file: it becomes a library or a report, and never a panic, a hang or a place outside the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use server::content::{Folder, ReadOptions, Style, github, json, render, understand};
use std::{fs, path::Path, sync::LazyLock};

/// The smallest valid library, one file of which is replaced.
static BASE: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/content/base");
    PATHS.iter().map(|path| ((*path).to_owned(), fs::read_to_string(folder.join(path)).unwrap_or_default())).collect()
});

/// One file of every kind.
const PATHS: [&str; 9] = [
    "site.yaml",
    "synonymes.yaml",
    "retires.yaml",
    "scenarios/reunion.yaml",
    "actions/trouver-date.yaml",
    "fiches/outils/framadate.yaml",
    "fiches/modes-emploi/creer-sondage.yaml",
    "fiches/argumentaires/quitter-doodle.yaml",
    "fiches/conseils/six-creneaux.yaml",
];

fuzz_target!(|input: (u8, &str)| {
    let (which, text) = input;
    let replaced = PATHS[usize::from(which) % PATHS.len()];
    let texts = BASE.iter().filter(|(path, text)| path != replaced && !text.is_empty()).cloned();
    let folder = Folder::of_texts(texts.chain([(replaced.to_owned(), text.to_owned())]));
    let reading = understand(folder, ReadOptions { with_drafts: true, today: None });
    assert_eq!(reading.library.is_none(), reading.problems.has_errors());
    for problem in reading.problems.iter() {
        assert!(problem.place.file().text.get(problem.place.range()).is_some());
        assert!(problem.hint.is_some(), "{}", problem.message);
    }
    let _ = render(&reading.problems, "content", Style::Plain);
    let _ = json(&reading.problems, "content");
    let _ = github(&reading.problems, "content");
});
