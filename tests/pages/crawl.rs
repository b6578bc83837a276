//! Every link of the site leads somewhere.

use crate::support::{TestSite, real_content};
use http::StatusCode;
use server::content::{ReadOptions, read};
use std::collections::{BTreeSet, VecDeque};

#[test]
fn no_link_of_the_site_is_broken_every_sheet_can_be_reached_and_the_site_map_has_every_page() {
    let site = TestSite::real();
    let mut known = BTreeSet::from(["/".to_owned()]);
    let mut waiting: VecDeque<String> = known.iter().cloned().collect();
    let mut pages = BTreeSet::new();
    while let Some(address) = waiting.pop_front() {
        let answer = site.get(&address);
        let is_built_file = address.starts_with("/assets/");
        assert!(answer.status == StatusCode::OK || is_built_file, "{address} answers {}", answer.status);
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        // Results of searches, and what is for editors, are not for search engines.
        if !address.contains('?') && address != "/redaction" {
            pages.insert(address.clone());
        }
        for link in answer.own_links() {
            let page = page_of(&link);
            if known.insert(page.clone()) {
                waiting.push_back(page);
            }
        }
    }
    let library = read(&real_content(), ReadOptions::default()).library.expect("a library");
    let sheets = library.sheets().iter().map(|sheet| format!("/fiches/{}", sheet.id));
    let actions = library.actions().iter().map(|action| format!("/actions/{}", action.id));
    let unreached: Vec<_> = sheets.chain(actions).filter(|address| !known.contains(address)).collect();
    assert!(unreached.is_empty(), "{unreached:?}");
    let map = site.get("/sitemap.xml").body;
    let unlisted: Vec<_> =
        pages.iter().filter(|page| !map.contains(&format!("<loc>https://parcours.exemple.org{page}</loc>"))).collect();
    assert!(unlisted.is_empty(), "not in web/announce.rs: {unlisted:?}");
}

/// Takes from a link what names a page: neither the place on it, nor the path from which one comes.
fn page_of(link: &str) -> String {
    let page = link.split('#').next().unwrap_or_default();
    page.split("?parcours=").next().unwrap_or_default().to_owned()
}
