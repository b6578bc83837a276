//! Any text as a document and as a query: it is read with ranges in order on character boundaries, found or not, and marked without loss.
#![no_main]

use app::search::{SearchEngine, SearchRequest};
use libfuzzer_sys::fuzz_target;
use server::{
    content::{Folder, ReadOptions, understand},
    search::{Engine, french},
};
use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

/// A search over the smallest valid library.
static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/content/base");
    let library = understand(Folder::load(&folder), ReadOptions { with_drafts: true, today: None })
        .library
        .expect("valid content");
    Engine::new(Arc::new(library)).expect("an index")
});

fuzz_target!(|text: &str| {
    let mut end = 0;
    for word in french::words(text) {
        assert!(word.range.start >= end && word.range.start < word.range.end);
        assert!(text.get(word.range.clone()).is_some());
        end = word.range.end;
        for reading in &word.readings {
            assert!(!french::stems(reading).is_empty());
            let _ = french::sound(reading);
        }
    }
    let request = SearchRequest::from_query_string(text);
    for request in [request, SearchRequest::words(text)] {
        let results = ENGINE.search(&request).expect("results");
        for hit in &results.hits {
            let title: String = hit.title.iter().map(|part| part.text.as_str()).collect();
            assert_eq!(title, "Trouver une date commune");
        }
        let _ = ENGINE.suggest(&request.query).expect("suggestions");
    }
});
