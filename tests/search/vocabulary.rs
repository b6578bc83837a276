//! The vocabulary of the content, against what the content says.

use super::{REAL, words};
use std::collections::HashSet;

#[test]
fn every_action_is_what_some_concept_means_first() {
    let concepts = REAL.library.concepts();
    let first: HashSet<&str> =
        concepts.iter().filter_map(|concept| concept.actions.first()).map(app::domain::Id::as_str).collect();
    let ids = REAL.library.actions().iter().map(|action| action.id.as_str());
    let missing: Vec<_> = ids.filter(|id| !first.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_brand_typed_alone_finds_an_action_that_it_is_used_for() {
    for brand in REAL.library.brands() {
        let results = words(&brand.name);
        let first = results.hits.first().unwrap_or_else(|| panic!("nothing for {}", brand.name));
        assert!(brand.actions.contains(&first.id), "{}: {}", brand.name, first.id);
    }
}

#[test]
fn every_concept_typed_by_name_finds_one_of_its_actions_near_the_top() {
    let is_found =
        |name: &str, actions: &[app::domain::Id]| words(name).hits.iter().take(2).any(|hit| actions.contains(&hit.id));
    let concepts = REAL.library.concepts().iter();
    let wrong: Vec<_> = concepts.filter(|one| !is_found(&one.name, &one.actions)).map(|one| &one.name).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_title_of_an_action_finds_that_action_first() {
    let first = |title: &str| words(title).hits.first().map(|hit| hit.id.clone());
    let actions = REAL.library.actions().iter();
    let wrong: Vec<_> = actions
        .filter(|action| first(&action.title).as_ref() != Some(&action.id))
        .map(|action| &action.title)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
