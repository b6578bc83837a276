//! The contract of the expert search: what can be asked and what comes back. How it is answered is the server's business.

mod filter;
mod request;
mod results;
mod suggestion;

pub use filter::Filter;
pub use request::{MAX_PAGE, MAX_QUERY_LENGTH, SearchRequest, Sort};
pub use results::{
    BrandHit, Facet, FacetOption, Hit, Precision, Reason, ScenarioHit, SearchResults, Segment, SheetHit, ToolChoice,
};
pub use suggestion::{Suggestion, SuggestionKind};

/// Answers expert searches.
pub trait SearchEngine: Send + Sync {
    /// Finds the actions that answer a request.
    ///
    /// # Errors
    /// When the index cannot be read; never because of what was asked.
    fn search(&self, request: &SearchRequest) -> Result<SearchResults, SearchError>;

    /// Proposes what the visitor may be about to type, best first within each kind, kind after kind.
    ///
    /// # Errors
    /// When the index cannot be read; never because of what was typed.
    fn suggest(&self, typed: &str) -> Result<Vec<Suggestion>, SearchError>;
}

/// The index could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchError(pub String);

impl std::fmt::Display for SearchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the search index could not be read: {}", self.0)
    }
}

impl std::error::Error for SearchError {}
