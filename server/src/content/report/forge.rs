//! For forges, which show each problem on the line of a contribution.

use crate::content::problem::{Problem, Problems, Severity};
use serde_json::{Value, json};
use xxhash_rust::xxh3::xxh3_64;

/// Renders the commands by which a job of GitHub, Gitea or Forgejo annotates files, one a line.
///
/// The syntax is that of [GitHub's workflow commands](https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
pub fn github(problems: &Problems, folder: &str) -> String {
    let lines: Vec<String> = problems.iter().map(|problem| annotation(problem, folder)).collect();
    lines.join("\n")
}

fn annotation(problem: &Problem, folder: &str) -> String {
    let level = match problem.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Reminder => "notice",
    };
    let place = &problem.place;
    let (line, column) = (place.line(), place.column());
    let end = column + place.length();
    let file = escaped(&super::path(place, folder)).replace(':', "%3A").replace(',', "%2C");
    let text = escaped(&with_hint(problem));
    format!("::{level} file={file},line={line},col={column},endColumn={end},title={}::{text}", problem.code.word())
}

fn with_hint(problem: &Problem) -> String {
    match &problem.hint {
        Some(hint) => format!("{}\n{hint}", problem.message),
        None => problem.message.clone(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Renders a report of GitLab's [code quality](https://docs.gitlab.com/ci/testing/code_quality/) format.
pub fn gitlab(problems: &Problems, folder: &str) -> String {
    let all: Vec<Value> = problems.iter().map(|problem| finding(problem, folder)).collect();
    format!("{:#}", Value::Array(all))
}

fn finding(problem: &Problem, folder: &str) -> Value {
    let severity = match problem.severity() {
        Severity::Error => "blocker",
        Severity::Warning => "minor",
        Severity::Reminder => "info",
    };
    let path = super::path(&problem.place, folder);
    // Without the line: what only moves within its file is not a new finding.
    let print = xxh3_64(format!("{path}\0{}\0{}", problem.code.word(), problem.message).as_bytes());
    json!({
        "description": with_hint(problem),
        "check_name": problem.code.word(),
        "fingerprint": format!("{print:016x}"),
        "severity": severity,
        "location": { "path": path, "lines": { "begin": problem.place.line() } },
    })
}
