//! When each file of the content was last changed, as far as its git repository knows.

use jiff::civil::Date;
use std::{collections::HashMap, path::Path, process::Command};

/// What stands in front of each commit's date.
const MARK: char = '\u{1}';

/// Asks git for the day of the last change of each file below a folder, by its path below it.
///
/// Knows nothing where there is no git or no repository. Files that are not yet committed are left out.
pub fn last_changes(root: &Path) -> HashMap<String, Date> {
    let log = ["-c", "core.quotepath=off", "log", "--format=%x01%cs", "--name-only", "--relative", "--", "."];
    let changed = ["-c", "core.quotepath=off", "diff", "--name-only", "--relative", "HEAD", "--", "."];
    let Some(log) = git(root, &log) else { return HashMap::new() };
    let mut days = days_of(&log);
    for path in git(root, &changed).unwrap_or_default().lines() {
        days.remove(path);
    }
    days
}

/// Reads the log, newest commit first: the first day of a file is that of its last change.
fn days_of(log: &str) -> HashMap<String, Date> {
    let mut days = HashMap::new();
    let mut day = None;
    for line in log.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix(MARK) {
            Some(date) => day = date.parse().ok(),
            None => _ = day.map(|day| days.entry(line.to_owned()).or_insert(day)),
        }
    }
    days
}

fn git(root: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_change_of_a_file_is_its_newest_day() {
        let days = days_of("\u{1}2026-05-02\n\nactions/a.yaml\n\u{1}2025-01-01\n\nactions/a.yaml\nactions/b.yaml\n");
        assert_eq!(days.get("actions/a.yaml"), Some(&Date::constant(2026, 5, 2)));
        assert_eq!(days.get("actions/b.yaml"), Some(&Date::constant(2025, 1, 1)));
    }
}
