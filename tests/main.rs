//! Every test that goes through more than one file: content, search, pages, commands. One program, so that it links once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::format_collect,
    reason = "tests fail by panicking, and are read more often than run"
)]

mod cli;
mod content;
mod pages;
mod search;
mod support;
