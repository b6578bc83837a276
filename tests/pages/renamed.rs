//! Old addresses go on working.

use crate::support::{ContentFolder, TestSite, fixtures};
use http::StatusCode;

fn site() -> TestSite {
    let content = ContentFolder::base();
    content.lay_over(&fixtures().join("content/valid/anciens-identifiants"));
    TestSite::with(&content)
}

#[test]
fn renamed_action_answers_at_its_new_address() {
    let answer = site().get("/actions/caler-une-date");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::MOVED_PERMANENTLY, "/actions/trouver-date"));
}

#[test]
fn withdrawn_sheet_says_why_and_what_to_read_instead() {
    let page = site().get("/fiches/vieux-sondage");
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.words().contains("Le service a fermé."));
    assert!(page.own_links().contains(&"/fiches/framadate".to_owned()));
}
