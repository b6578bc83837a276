//! Passes over the documents found: how well each answers, by number.

use super::schema::NUMBER;
use std::cmp::Ordering;
use tantivy::{
    DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::Column,
};

/// Collects the numbers of documents with their scores, in no order.
pub(super) struct Scores;

/// Collects those of one segment.
pub(super) struct SegmentScores {
    numbers: Column<u64>,
    found: Vec<(Score, u64)>,
}

impl Collector for Scores {
    type Fruit = Vec<(Score, u64)>;
    type Child = SegmentScores;

    fn for_segment(&self, _: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<SegmentScores> {
        Ok(SegmentScores { numbers: reader.fast_fields().u64(NUMBER)?, found: Vec::new() })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, segments: Vec<Vec<(Score, u64)>>) -> tantivy::Result<Vec<(Score, u64)>> {
        Ok(segments.concat())
    }
}

impl SegmentCollector for SegmentScores {
    type Fruit = Vec<(Score, u64)>;

    fn collect(&mut self, doc: DocId, score: Score) {
        self.found.extend(self.numbers.first(doc).map(|number| (score, number)));
    }

    fn harvest(self) -> Vec<(Score, u64)> {
        self.found
    }
}

/// Returns the best of some documents, best first; equal ones in the order of their numbers, which is that of their titles.
pub(super) fn best_first(mut found: Vec<(Score, u64)>, most: usize) -> Vec<(Score, u64)> {
    bring_forward(&mut found, most);
    found.truncate(most);
    found.sort_unstable_by(order);
    found
}

/// Brings the best of some documents before the others, in no order.
pub(super) fn bring_forward(found: &mut [(Score, u64)], most: usize) {
    if most < found.len() {
        found.select_nth_unstable_by(most, order);
    }
}

fn order(a: &(Score, u64), b: &(Score, u64)) -> Ordering {
    b.0.total_cmp(&a.0).then(a.1.cmp(&b.1))
}
