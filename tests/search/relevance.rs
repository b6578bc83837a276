//! How good the answers are on queries with graded judgements; `cargo xtask relevance` tells it in detail.
//!
//! The floors stand below what was measured, so that a change of the content does not fail and a loss of relevance does.

use super::words;
use crate::support::judgements::{self, Judged, Quality};
use std::path::Path;

/// Measures one part of the queries.
fn measured(part: &str, is_meant: impl Fn(&Judged) -> bool) -> Quality {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/search/queries.tsv");
    let judged = judgements::read(&file).expect("judged queries");
    let mut quality = Quality::default();
    for query in judged.iter().filter(|query| query.part == part && is_meant(query)) {
        let ranking: Vec<String> = words(&query.query).hits.iter().map(|hit| hit.id.to_string()).collect();
        quality.add(query, &ranking);
    }
    quality
}

#[test]
fn queries_that_nobody_tuned_on_are_answered_well() {
    let quality = measured("test", |_| true);
    assert!(quality.ndcg() > 0.87 && quality.success() > 0.86 && quality.empty() <= 0.01, "{quality}");
}

#[test]
fn one_slip_of_the_finger_costs_next_to_nothing() {
    let quality = measured("test", |query| query.category == "faute");
    assert!(quality.success() >= 0.98 && quality.ndcg() > 0.9, "{quality}");
}

#[test]
fn measures_are_what_their_definitions_say() {
    let query = Judged {
        part: "dev".to_owned(),
        category: "mot".to_owned(),
        query: "date".to_owned(),
        grades: [("a".to_owned(), 3), ("b".to_owned(), 1)].into(),
    };
    let measured = |ranking: &[&str]| {
        let mut quality = Quality::default();
        quality.add(&query, &ranking.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>());
        quality
    };
    let perfect = measured(&["a", "b"]);
    assert!((perfect.ndcg() - 1.0).abs() < 1e-9 && (perfect.success() - 1.0).abs() < 1e-9);
    // The gains are 7 and 1; the second place counts 1 / log2(3).
    let swapped = (1.0 + 7.0 / 3f64.log2()) / (7.0 + 1.0 / 3f64.log2());
    assert!((measured(&["b", "a"]).ndcg() - swapped).abs() < 1e-9);
    assert!((measured(&["x", "a"]).reciprocal_rank() - 0.5).abs() < 1e-9);
    assert!((measured(&[]).empty() - 1.0).abs() < 1e-9);
}
