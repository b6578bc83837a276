//! The expert search, with tantivy behind the application's contract. The one place that names tantivy.
//!
//! One document per action, with the words of its sheets in a field of their own; one per sheet, to tell which of an
//! action's sheets match best. The index lives in memory and is built anew for every reading of the content.

mod analysis;
mod engine;
mod excerpt;
mod facets;
mod indexing;
mod query;
mod schema;
mod suggestions;

pub use engine::Engine;

/// How many actions one page of results shows.
pub const PAGE_SIZE: usize = 10;
