//! Reads the content, searches it and answers: everything behind the `parcours` program.

pub mod cli;
pub mod content;
