//! `cargo xtask test`: the steps, their order, and the account given at the end.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::progress::{failure, note, seconds, step};
use crate::workspace::{Profile, Workspace};
use crate::{browser, lints, process, server};

/// A step of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// Formatting, clippy, licences.
    Lints,
    /// The Rust tests.
    Rust,
    /// The content itself, warnings included.
    Content,
    /// A browser on the real site, with JavaScript and without.
    Browser,
}

/// How a step went; no time if it was not run.
struct Outcome {
    step: Step,
    passed: Option<(bool, Duration)>,
}

/// Runs the steps, all if none is named, up to the first that fails.
pub(crate) fn run(workspace: &Workspace, steps: &[Step], extra: &[String]) -> Result<ExitCode> {
    let steps = in_order(steps);
    if !extra.is_empty() && !matches!(*steps, [Step::Rust | Step::Browser]) {
        bail!("options after `--` go to one step: cargo xtask test rust -- …, or cargo xtask test browser -- …");
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    for step in steps {
        let failed = outcomes.iter().any(Outcome::stops);
        outcomes.push(if failed { Outcome { step, passed: None } } else { attempt(workspace, step, extra) });
    }
    for outcome in &outcomes {
        note(outcome.line());
    }
    let passed = !outcomes.iter().any(Outcome::stops);
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn attempt(workspace: &Workspace, step: Step, extra: &[String]) -> Outcome {
    let begun = Instant::now();
    let result = match step {
        Step::Lints => lints::run(workspace),
        Step::Rust => rust(workspace, extra),
        Step::Content => content(workspace),
        Step::Browser => browser::run(workspace, extra),
    };
    if let Err(error) = &result {
        failure(error);
    }
    Outcome { step, passed: Some((result.is_ok(), begun.elapsed())) }
}

fn in_order(steps: &[Step]) -> Vec<Step> {
    let all = Step::value_variants().iter().copied();
    all.filter(|step| steps.is_empty() || steps.contains(step)).collect()
}

impl Outcome {
    /// Whether the steps behind this one are not run.
    fn stops(&self) -> bool {
        self.passed.is_none_or(|(passed, _)| !passed)
    }

    fn line(&self) -> String {
        let name = format!("{:?}", self.step).to_lowercase();
        match self.passed {
            Some((true, time)) => format!("{name:<8} passed   {}", seconds(time)),
            Some((false, time)) => format!("{name:<8} FAILED   {}", seconds(time)),
            None => format!("{name:<8} not run"),
        }
    }
}

fn rust(workspace: &Workspace, extra: &[String]) -> Result<()> {
    step("tests of the site", || process::run(runner(workspace).args(["-p", "server", "-p", "app"]).args(extra)))?;
    if !extra.is_empty() {
        return Ok(());
    }
    step("tests of the build tool", || process::run(runner(workspace).args(["-p", "xtask"])))
}

/// `cargo nextest run` where it is installed: it shows failures better. Otherwise `cargo test`.
fn runner(workspace: &Workspace) -> std::process::Command {
    if process::succeeds(&mut workspace.cargo(&["nextest", "--version"])) {
        workspace.cargo_compile(&["nextest", "run"])
    } else {
        workspace.cargo_compile(&["test"])
    }
}

fn content(workspace: &Workspace) -> Result<()> {
    let program = server::build(workspace, Profile::Debug)?;
    step("content", || process::run(server::check_command(workspace, program).arg("--strict")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_in_their_order_whatever_the_order_asked_for() {
        assert_eq!(in_order(&[Step::Browser, Step::Lints]), [Step::Lints, Step::Browser]);
        assert_eq!(in_order(&[]).len(), 4);
    }

    #[test]
    fn line_of_a_step_says_how_it_went() {
        let line = |passed| Outcome { step: Step::Rust, passed }.line();
        assert_eq!(line(Some((true, Duration::from_millis(1200)))), "rust     passed   1.2 s");
        assert_eq!(line(None), "rust     not run");
    }
}
