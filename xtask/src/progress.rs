//! What the person at the terminal sees: a line when something begins, a line with its time when it is done.
//!
//! All of it goes to standard error, so that standard output stays with the programs that are run.

use std::fmt::Display;
use std::time::{Duration, Instant};

use anyhow::{Error, Result};

/// Announces a piece of work, does it, and says how long it took.
pub(crate) fn step<T>(what: impl Display, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("→ {what}");
    let begun = Instant::now();
    let result = work()?;
    eprintln!("✓ {what} ({})", seconds(begun.elapsed()));
    Ok(result)
}

/// Says something worth knowing.
pub(crate) fn note(text: impl Display) {
    eprintln!("  {text}");
}

/// Says what went wrong, with its causes.
pub(crate) fn failure(error: &Error) {
    eprintln!("✗ {error:#}");
}

/// A duration for people.
pub(crate) fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
