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

#[test]
fn page_says_where_it_stands_for_good_and_what_its_link_looks_like() {
    let site = TestSite::real();
    for (address, canonical, picture) in [
        ("/", "/", "/images/accueil.png"),
        ("/parcours?difficulte=reunions", "/parcours", "/images/accueil.png"),
        ("/parcours/reunion/3", "/parcours/reunion/3", "/images/parcours/reunion.png"),
        ("/actions?q=visio", "/actions", "/images/accueil.png"),
        ("/fiches/framadate?parcours=reunion&etape=1", "/fiches/framadate", "/images/accueil.png"),
    ] {
        let head = site.get(address).body;
        let expected = format!(r#"<link rel="canonical" href="https://parcours.exemple.org{canonical}">"#);
        assert!(head.contains(&expected), "{address}");
        let expected = format!(r#"<meta property="og:image" content="https://parcours.exemple.org{picture}">"#);
        assert!(head.contains(&expected), "{address}");
    }
    assert!(!site.get("/nulle-part").body.contains("canonical"));
    assert!(!TestSite::without_public_address().get("/").body.contains("og:"));
}

#[test]
fn pictures_of_links_are_pixels_of_the_size_that_is_said() {
    let site = TestSite::real();
    for address in ["/images/accueil.png", "/images/parcours/reunion.png"] {
        let bytes = site.bytes(address);
        assert_eq!(bytes.get(..8), Some(&b"\x89PNG\r\n\x1a\n"[..]), "{address}");
        assert_eq!(bytes.get(16..24), Some(&[0, 0, 4, 176, 0, 0, 2, 118][..]), "{address} is 1200 by 630");
        assert!(bytes.len() > 20_000 && bytes.len() < 200_000, "{address} has {} bytes", bytes.len());
    }
    for address in ["/images/parcours/nulle-part.png", "/images/parcours/reunion", "/images/parcours/..%2Freunion.png"]
    {
        assert_eq!(site.get(address).status, StatusCode::NOT_FOUND, "{address}");
    }
}
