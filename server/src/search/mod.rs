//! The expert search, with tantivy behind the application's contract. The one place that names tantivy.
//!
//! A query goes this way: [`french`] reads its words; `ask` finds out what is meant: `reading` what each word may be, with the
//! `lexicon` of known words, and `phrase` what words mean together, with the `vocabulary` of the visitors; `query` asks the index
//! for that; `collect` passes once over what is found, counting the `facets` on the way; `likeness` settles the order of the first;
//! `excerpt` marks what matched; `engine` puts the answer together.
//!
//! One document per action, with the words of its sheets in a field of their own; one per sheet, to tell which of an
//! action's sheets match best; one per scenario. The index lives in memory and is built anew for every reading of the content.

mod ask;
mod collect;
mod engine;
mod excerpt;
mod facets;
pub mod french;
mod indexing;
mod lexicon;
mod likeness;
mod phrase;
mod query;
mod reading;
mod schema;
mod suggestions;
mod vocabulary;

pub use engine::Engine;
pub use vocabulary::Vocabulary;
pub(crate) use vocabulary::phrase_keys;

/// How many actions one page of results shows.
pub const PAGE_SIZE: usize = 10;
