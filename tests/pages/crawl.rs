//! Every link of the site leads somewhere.

use crate::support::TestSite;
use http::StatusCode;
use std::collections::{BTreeSet, VecDeque};

#[test]
fn no_link_of_the_site_is_broken_and_every_sheet_can_be_reached() {
    let site = TestSite::real();
    let mut known = BTreeSet::from(["/".to_owned()]);
    let mut waiting: VecDeque<String> = known.iter().cloned().collect();
    while let Some(address) = waiting.pop_front() {
        let answer = site.get(&address);
        let is_built_file = address.starts_with("/assets/");
        assert!(answer.status == StatusCode::OK || is_built_file, "{address} answers {}", answer.status);
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        for link in answer.own_links() {
            let page = link.split('#').next().unwrap_or_default().to_owned();
            if known.insert(page.clone()) {
                waiting.push_back(page);
            }
        }
    }
    let sheets = known.iter().filter(|address| address.starts_with("/fiches/")).count();
    let actions = known.iter().filter(|address| address.starts_with("/actions/")).count();
    assert_eq!((sheets, actions), (66, 14), "every sheet and action of the content is linked");
}
