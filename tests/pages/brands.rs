//! What replaces the brands that people know.

use crate::support::{ContentFolder, TestSite};
use http::StatusCode;

#[test]
fn page_of_a_brand_tells_what_replaces_it_and_what_it_is_used_for() {
    let site = TestSite::real();
    let main = site.get("/remplacer/doodle").main().to_owned();
    for expected in
        ["Remplacer Doodle", "/fiches/framadate", "/fiches/rallly", "/actions/trouver-date", "/fiches/quitter-doodle"]
    {
        assert!(main.contains(expected), "{expected}");
    }
    let index = site.get("/remplacer").main().to_owned();
    assert!(index.contains("href=\"/remplacer/doodle\""), "{index}");
}

#[test]
fn brand_that_nothing_replaces_or_nobody_knows_has_no_page() {
    let content = ContentFolder::base();
    let other = "- { id: inconnue, nom: Inconnue, actions: [trouver-date] }";
    content.replace("synonymes.yaml", "marques:", &format!("marques:\n  {other}"));
    let site = TestSite::with(&content);
    for address in ["/remplacer/inconnue", "/remplacer/rien", "/remplacer/%3Cscript%3E"] {
        assert_eq!(site.get(address).status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(site.get("/remplacer/doodle").status, StatusCode::OK);
    assert!(!site.get("/remplacer").body.contains("Inconnue"));
}

#[test]
fn every_brand_of_the_index_leads_to_a_page_that_is_there() {
    let site = TestSite::real();
    let index = site.get("/remplacer");
    let links = index.main().split("href=\"/remplacer/").skip(1).filter_map(|rest| rest.split('"').next());
    let mut count = 0;
    for id in links {
        assert_eq!(site.get(&format!("/remplacer/{id}")).status, StatusCode::OK, "{id}");
        count += 1;
    }
    assert!(count > 50, "{count}");
}
