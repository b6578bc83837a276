//! What other programs are told: search engines, browsers, other sites.

use crate::support::TestSite;
use app::search::{Suggestion, SuggestionKind};
use http::StatusCode;
use std::sync::LazyLock;

static SITE: LazyLock<TestSite> = LazyLock::new(TestSite::real);

#[test]
fn site_map_names_every_page_once_by_its_whole_address_and_each_is_there() {
    let answer = SITE.get("/sitemap.xml");
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/xml; charset=utf-8"));
    let pages: Vec<&str> = answer.body.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    let mut different = pages.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), pages.len());
    assert!(pages.len() > 500, "{}", pages.len());
    for page in pages {
        let path = page.strip_prefix("https://parcours.exemple.org").expect("the public address");
        assert_eq!(SITE.get(path).status, StatusCode::OK, "{page}");
    }
}

#[test]
fn browser_learns_how_to_search_here() {
    let answer = SITE.get("/opensearch.xml");
    assert_eq!(answer.header("content-type"), "application/opensearchdescription+xml; charset=utf-8");
    assert!(
        answer.body.contains("template=\"https://parcours.exemple.org/actions?q={searchTerms}\""),
        "{}",
        answer.body
    );
    let short = answer.body.split("<ShortName>").nth(1).and_then(|rest| rest.split('<').next()).expect("a short name");
    assert!(short.chars().count() <= 16, "{short}");
    assert!(SITE.get("/").body.contains("type=\"application/opensearchdescription+xml\""));
}

#[test]
fn robots_may_read_everything_but_searches() {
    let answer = SITE.get("/robots.txt");
    assert!(answer.body.contains("Disallow: /actions?\n"), "{}", answer.body);
    assert!(answer.body.contains("Sitemap: https://parcours.exemple.org/sitemap.xml"));
}

#[test]
fn site_whose_address_is_not_known_publishes_no_whole_addresses() {
    let site = TestSite::without_public_address();
    for address in ["/sitemap.xml", "/opensearch.xml"] {
        let answer = site.get(address);
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.body.contains("--adresse-publique"), "{}", answer.body);
    }
    assert!(!site.get("/robots.txt").body.contains("Sitemap"));
    assert!(!site.get("/").body.contains("opensearch"));
}

#[test]
fn suggestions_answer_json_by_kind() {
    let answer = SITE.get("/api/v1/suggestions?q=doo");
    assert_eq!(answer.header("content-type"), "application/json");
    let suggestions: Vec<Suggestion> = serde_json::from_str(&answer.body).expect("suggestions");
    assert!(suggestions.iter().any(|one| one.kind == SuggestionKind::Brand && one.id.as_str() == "doodle"));
    assert_eq!(SITE.get("/api/v1/suggestions").body, "[]");
}
