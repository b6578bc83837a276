//! The expert search on real content.

mod hostile;
mod relevance;
mod results;
mod suggestions;
mod vocabulary;

use crate::support::real_content;
use app::search::{Facet, Filter, SearchEngine, SearchRequest, SearchResults};
use server::{content::ReadOptions, site::Site};
use std::{path::Path, sync::LazyLock};

fn site(content: &Path) -> Site {
    Site::read(content, ReadOptions::default()).map_or_else(|_| panic!("valid content"), |(site, ..)| site)
}

static REAL: LazyLock<Site> = LazyLock::new(|| site(&real_content()));

fn search(query_string: &str) -> SearchResults {
    REAL.search.search(&SearchRequest::from_query_string(query_string)).expect("results")
}

fn words(query: &str) -> SearchResults {
    REAL.search.search(&SearchRequest::words(query)).expect("results")
}

fn ids(results: &SearchResults) -> Vec<&str> {
    results.hits.iter().map(|hit| hit.id.as_str()).collect()
}

fn facet(results: &SearchResults, filter: Filter) -> &Facet {
    results.facets.iter().find(|facet| facet.filter == filter).expect("the filter")
}

fn count(results: &SearchResults, filter: Filter, value: &str) -> usize {
    facet(results, filter).options.iter().find(|option| option.value.as_str() == value).expect("the choice").count
}
