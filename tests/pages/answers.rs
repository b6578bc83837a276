//! Status, headers, files, compression and validators.

use crate::support::TestSite;
use http::{Method, StatusCode, header};

#[test]
fn every_answer_has_a_strict_policy_without_nonce_or_inline_script() {
    let site = TestSite::real();
    for address in
        ["/", "/actions?q=visio", "/nulle-part", "/assets/style-0.css", "/api/v1/recherche?q=visio", "/icone.svg"]
    {
        let answer = site.get(address);
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{address}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("nonce"), "{address}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(answer.header("set-cookie"), "", "{address}");
    }
}

#[test]
fn pages_have_no_inline_script_nor_style() {
    let site = TestSite::real();
    for address in ["/", "/parcours/reunion/1", "/actions?q=visio", "/fiches/framadate"] {
        let body = site.get(address).body;
        assert!(!body.contains(" style=\"") && !body.contains("<style"), "{address}");
        for script in body.split("<script").skip(1) {
            assert!(script.starts_with(" type=\"module\" src=\"/assets/"), "{address}: {}", &script[..60]);
        }
    }
}

#[test]
fn site_without_webassembly_has_every_page_and_says_so_to_the_style_sheet() {
    let site = TestSite::without_islands();
    for address in ["/", "/parcours/reunion/1", "/actions?q=visio"] {
        let page = site.get(address);
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert!(!page.body.contains("<script") && page.body.contains("data-without-islands"), "{address}");
    }
}

#[test]
fn page_known_to_the_browser_is_not_sent_again() {
    let site = TestSite::real();
    let first = site.get("/parcours/reunion/1");
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");
    assert_eq!(first.header("cache-control"), "no-cache");
    let second = site.get_with("/parcours/reunion/1", header::IF_NONE_MATCH, &tag);
    assert_eq!((second.status, second.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    assert_eq!(second.header("etag"), tag);
    let other = site.get_with("/parcours/reunion/2", header::IF_NONE_MATCH, &tag);
    assert_eq!(other.status, StatusCode::OK);
}

#[test]
fn same_page_is_the_same_to_the_byte_each_time() {
    let site = TestSite::real();
    for address in ["/", "/parcours/reunion/1", "/actions?q=visio", "/outils"] {
        assert_eq!(site.get(address).body, site.get(address).body, "{address}");
    }
}

#[test]
fn pages_are_compressed_for_browsers_that_ask() {
    let site = TestSite::real();
    for (asked, given) in [("br", "br"), ("gzip", "gzip"), ("identity", "")] {
        let answer = site.get_with("/parcours/reunion/1", header::ACCEPT_ENCODING, asked);
        assert_eq!(answer.header("content-encoding"), given);
        assert!(answer.header("vary").contains("accept-encoding"));
    }
}

#[test]
fn hashed_files_are_kept_for_ever_and_others_for_an_hour() {
    let site = TestSite::real();
    assert_eq!(site.get("/assets/style-0.css").header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(site.get("/icone.svg").header("cache-control"), "public, max-age=3600");
    let missing = site.get("/assets/style-1.css");
    assert_eq!((missing.status, missing.header("cache-control")), (StatusCode::NOT_FOUND, ""));
    assert_eq!(site.get("/assets/../assets.json").status, StatusCode::NOT_FOUND);
}

#[test]
fn page_that_does_not_exist_says_so_in_french_with_ways_out() {
    let site = TestSite::real();
    for address in [
        "/nulle-part",
        "/parcours/inconnu",
        "/parcours/reunion/9",
        "/parcours/reunion/0",
        "/parcours/reunion/01",
        "/parcours/reunion/+1",
        "/actions/inconnue",
        "/fiches/inconnue",
        "/parcours/reunion/1/x",
    ] {
        let page = site.get(address);
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        assert!(page.words().contains("Cette page n’existe pas"), "{address}");
        assert!(page.own_links().contains(&"/parcours".to_owned()), "{address}");
    }
}

#[test]
fn slashes_too_many_lead_to_the_one_address() {
    let site = TestSite::real();
    for (address, there) in [
        ("/parcours/", "/parcours"),
        ("//parcours//", "/parcours"),
        ("/actions/?q=visio", "/actions?q=visio"),
        ("//exemple.org/", "/exemple.org"),
    ] {
        let answer = site.get(address);
        assert_eq!((answer.status, answer.header("location")), (StatusCode::MOVED_PERMANENTLY, there), "{address}");
    }
}

#[test]
fn only_reading_is_allowed() {
    let site = TestSite::real();
    assert_eq!(site.request(Method::HEAD, "/").status, StatusCode::OK);
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        assert_eq!(site.request(method.clone(), "/").status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
    }
}

#[test]
fn drafts_show_to_editors_only() {
    let content = crate::support::ContentFolder::base();
    content.lay_over(&crate::support::fixtures().join("content/valid/brouillon"));
    let for_visitors = TestSite::with(&content);
    let for_editors = TestSite::of(content.path(), server::content::ReadOptions { with_drafts: true, today: None });
    assert_eq!(for_visitors.get("/fiches/a-venir").status, StatusCode::NOT_FOUND);
    assert_eq!(for_editors.get("/fiches/a-venir").status, StatusCode::OK);
    assert!(!for_visitors.get("/parcours/reunion/1").body.contains("a-venir"));
}
