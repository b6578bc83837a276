//! The open interface.

use crate::support::{ContentFolder, TestSite};
use app::search::SearchResults;
use http::StatusCode;

#[test]
fn search_answers_json_with_the_parameters_of_its_page() {
    let answer = TestSite::real().get("/api/v1/recherche?q=visio&famille=se-reunir");
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/json");
    let results: SearchResults = serde_json::from_str(&answer.body).expect("results");
    assert_eq!(results.hits[0].id.as_str(), "se-reunir-visio");
    assert_eq!(results.request.query, "visio");
}

#[test]
fn health_says_how_much_content_is_served() {
    let answer = TestSite::with(&ContentFolder::base()).get("/sante");
    let health: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(health["etat"], "ok");
    assert_eq!((&health["parcours"], &health["actions"], &health["fiches"]), (&1.into(), &1.into(), &4.into()));
}
