//! Reads the content, searches it and answers: everything behind the `parcours` program.

pub mod calendar;
pub mod cli;
pub mod content;
pub mod desk;
pub mod links;
pub mod pictures;
pub mod prose;
pub mod reload;
pub mod search;
pub mod site;
pub mod web;
mod xml;
