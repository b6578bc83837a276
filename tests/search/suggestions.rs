//! What is proposed while a visitor types.

use super::REAL;
use app::search::{SearchEngine, Suggestion, SuggestionKind};

fn suggested(typed: &str) -> Vec<Suggestion> {
    REAL.search.suggest(typed).expect("suggestions")
}

fn of_kind(suggestions: &[Suggestion], kind: SuggestionKind) -> Vec<&str> {
    suggestions.iter().filter(|one| one.kind == kind).map(|one| one.id.as_str()).collect()
}

#[test]
fn half_a_word_proposes_actions_tools_and_brands_kind_after_kind() {
    let tools = suggested("frama");
    assert!(of_kind(&tools, SuggestionKind::Tool).iter().any(|id| id.starts_with("frama")), "{tools:?}");
    let brands = suggested("doo");
    assert_eq!(of_kind(&brands, SuggestionKind::Brand), ["doodle"]);
    assert!(brands.iter().map(|one| one.kind).is_sorted());
    assert_eq!(of_kind(&suggested("visioc"), SuggestionKind::Action).first(), Some(&"se-reunir-visio"));
}

#[test]
fn need_proposes_its_scenario() {
    let suggestions = suggested("assemblée gén");
    assert!(of_kind(&suggestions, SuggestionKind::Scenario).contains(&"assemblee-generale"), "{suggestions:?}");
}

#[test]
fn nothing_typed_and_nothing_known_propose_nothing() {
    for typed in ["", " ", "?!", "xqzwvk"] {
        assert!(suggested(typed).is_empty(), "{typed}");
    }
}

#[test]
fn suggestions_are_few_and_mark_what_was_typed() {
    for typed in ["re", "réunion", "google", "a"] {
        let suggestions = suggested(typed);
        for kind in SuggestionKind::ALL {
            assert!(of_kind(&suggestions, kind).len() <= 4, "{typed}");
        }
    }
    let suggestions = suggested("google dr");
    let brand = suggestions.iter().find(|one| one.kind == SuggestionKind::Brand).expect("a brand");
    assert_eq!(brand.title.first().map(|part| (part.text.as_str(), part.highlighted)), Some(("Google Dr", true)));
}
