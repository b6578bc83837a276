//! Anything may be typed: it is answered.

use super::{REAL, words};
use crate::support::strange_queries;
use app::search::{SearchEngine, SearchRequest};
use proptest::prelude::*;

/// `cargo xtask bench search` sends all of them, to the pages, and times them; a test takes one in ten.
#[test]
fn strange_queries_are_answered() {
    let queries = strange_queries();
    assert!(queries.len() >= 10_000, "{}", queries.len());
    for query in queries.iter().step_by(10) {
        assert!(words(query).total <= REAL.library.actions().len());
    }
    for query in queries.iter().step_by(90) {
        let _ = REAL.search.suggest(query).expect("suggestions");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_a_query_and_marking_loses_and_doubles_nothing(query in "\\PC{0,120}", filters in "[ -~]{0,40}") {
        let mut request = SearchRequest::from_query_string(&filters);
        request.query = SearchRequest::words(&query).query;
        let results = REAL.search.search(&request).expect("results");
        for hit in &results.hits {
            let title: String = hit.title.iter().map(|part| part.text.as_str()).collect();
            let action = REAL.library.action(hit.id.as_str()).any().expect("the action");
            prop_assert_eq!(&title, &action.title);
        }
        prop_assert!(results.request.page <= results.pages);
    }
}
