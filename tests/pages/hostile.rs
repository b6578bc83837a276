//! What visitors and editors may throw at the site.

use crate::support::{ContentFolder, TestSite};
use http::StatusCode;
use proptest::prelude::*;
use std::sync::LazyLock;

#[test]
fn strange_addresses_get_plain_pages() {
    let site = TestSite::real();
    let long = format!("/actions?q={}", "a".repeat(10_000));
    for (address, status) in [
        ("/actions?q=%00'%22)(:*%5E~%5B", StatusCode::OK),
        (long.as_str(), StatusCode::OK),
        ("/actions?q=%3Cscript%3Ealert(1)%3C/script%3E", StatusCode::OK),
        ("/actions?q=%3C/title%3E%3Cscript%3Ealert(1)%3C/script%3E", StatusCode::OK),
        ("/actions?page=99999999999999999999", StatusCode::OK),
        ("/actions?page=1000", StatusCode::OK),
        ("/actions?q=%FF%FE&famille=%00&niveau=%F0%9F%98%80", StatusCode::OK),
        ("/parcours/..%2f..", StatusCode::NOT_FOUND),
        ("/parcours/%00", StatusCode::NOT_FOUND),
        ("/fiches/%3Cscript%3E", StatusCode::NOT_FOUND),
        ("/%ff%fe", StatusCode::NOT_FOUND),
        ("/%5b%5d", StatusCode::NOT_FOUND),
        ("/parcours/reunion/18446744073709551616", StatusCode::NOT_FOUND),
    ] {
        let answer = site.get(address);
        assert_eq!(answer.status, status, "{address:.80}");
        assert!(!answer.body.contains("<script>"), "{address:.80}");
    }
}

#[test]
fn editors_text_reaches_the_page_as_text() {
    let content = ContentFolder::base();
    let script = "\"<script>alert(1)</script> & <b onclick=x>\"";
    content.replace(
        "actions/trouver-date.yaml",
        "titre: Trouver une date commune",
        &format!("titre: {script}\ntitre_assume: oui"),
    );
    content.replace("scenarios/reunion.yaml", "titre: Choisir le moment", &format!("titre: {script}"));
    content.replace("scenarios/reunion.yaml", "intention: On commence par la date.", &format!("intention: {script}"));
    content.replace("fiches/outils/framadate.yaml", "titre: Framadate", &format!("titre: {script}"));
    let site = TestSite::with(&content);
    for address in [
        "/parcours/reunion",
        "/parcours/reunion/1",
        "/actions",
        "/actions?q=script",
        "/actions/trouver-date",
        "/fiches/framadate",
        "/outils",
    ] {
        let answer = site.get(address);
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(!answer.body.contains("<script>") && !answer.body.contains("<b "), "{address}: {}", answer.body);
        assert!(answer.body.contains("&lt;script"), "{address} shows the text");
    }
}

static SMALL_SITE: LazyLock<TestSite> = LazyLock::new(|| TestSite::with(&ContentFolder::base()));

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_path_and_query_is_answered_without_failing(path in "[a-z0-9/%._~!$&'()*+,;=:@-]{0,40}", query in "[ -~]{0,60}") {
        let query: String = form_urlencoded::byte_serialize(query.as_bytes()).collect();
        for address in [format!("/{path}?{query}"), format!("/actions?q={query}"), format!("/api/v1/recherche?q={query}")] {
            if address.parse::<http::Uri>().is_ok() {
                prop_assert!(!SMALL_SITE.get(&address).status.is_server_error(), "{}", address);
            }
        }
    }
}
