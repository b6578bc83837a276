//! `parcours search`

use super::{run, stdout};
use crate::support::real_content;

fn search(words: &[&str]) -> (Option<i32>, String) {
    let content = real_content().display().to_string();
    let output = run(&[&["search", "--contenu", &content], words].concat());
    (output.status.code(), stdout(&output))
}

#[test]
fn search_prints_the_results_of_the_page() {
    let (code, text) = search(&["compte", "rendu"]);
    assert_eq!(code, Some(0));
    assert!(text.contains("Rédiger et diffuser le compte rendu  #compte-rendu"), "{text}");
    assert!(text.contains("- Mode d’emploi : Un modèle de compte rendu"), "{text}");
}

#[test]
fn search_that_finds_nothing_says_so() {
    let (code, text) = search(&["xqzwvk"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("Aucune action ne répond"), "{text}");
}

#[test]
fn search_tells_the_right_spelling_and_how_it_understood_the_query() {
    let (code, text) = search(&["--compris", "consentemant"]);
    assert_eq!(code, Some(0));
    assert!(text.contains("Vouliez-vous dire : consentement ?"), "{text}");
    assert!(text.contains("mots : consentement"), "{text}");
}
