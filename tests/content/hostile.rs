//! Files that nobody would write on purpose: each is answered with a report, in bounded time and memory.

use crate::support::{ContentFolder, fixtures};
use proptest::prelude::*;
use server::content::{ReadOptions, Style, read, render};
use std::fs;

const ACTION: &str = "actions/trouver-date.yaml";

/// Reads the base library with another text for its action, and renders the report.
fn report_of(bytes: &[u8]) -> String {
    let content = ContentFolder::base();
    fs::write(content.path().join(ACTION), bytes).expect("a writable file");
    render(&read(content.path(), ReadOptions::default()).problems, "content", Style::Plain)
}

#[test]
fn enormous_and_twisted_files_are_refused_with_a_report() {
    let keys: String = (0..9_000).map(|n| format!("k{n}: 1\n")).collect();
    let references: String = (0..15_000).map(|n| format!("r{n}, ")).collect();
    let deep: String = (0..2_000).map(|n| format!("{}- \n", "  ".repeat(n % 60))).collect();
    for (name, text) in [
        ("brackets", "[".repeat(250_000)),
        ("braces", "{a: ".repeat(60_000)),
        ("dashes", "- ".repeat(120_000)),
        ("question marks", "? ".repeat(120_000)),
        ("quotes", "\"".repeat(200_001)),
        ("one long line", "a".repeat(260_000)),
        ("many keys", keys),
        ("many references", format!("repose_sur: [{references}]\n")),
        ("many lines", "\n".repeat(200_000)),
        ("deep lists", deep),
        ("control characters", "\u{0}\u{1}\u{7f}titre: \u{0}".to_owned()),
    ] {
        let report = report_of(text.as_bytes());
        assert!(report.contains(ACTION), "{name}: {report:.300}");
        assert!(report.len() < 400_000, "{name}: the report has {} bytes", report.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_failing(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        report_of(&bytes);
    }

    #[test]
    fn any_change_of_a_good_file_is_read_without_failing(
        at in 0_usize..400,
        removed in 0_usize..20,
        added in "[ \\t\\n:#'\"\\[\\]{}|>*&!%@,?-]{0,6}[a-zé]{0,3}",
    ) {
        let good = fs::read_to_string(fixtures().join("content/base").join(ACTION)).expect("a file");
        let mut letters: Vec<char> = good.chars().collect();
        let at = at.min(letters.len());
        let end = (at + removed).min(letters.len());
        letters.splice(at..end, added.chars());
        let changed: String = letters.into_iter().collect();
        report_of(changed.as_bytes());
    }
}
