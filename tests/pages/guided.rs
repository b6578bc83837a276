//! What visitors read on the pages of the real content.

use crate::support::TestSite;
use http::StatusCode;

#[test]
fn front_door_leads_to_the_path_by_the_need() {
    let page = TestSite::real().get("/");
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.words().contains("on ne sait plus ce qui a été décidé"));
    assert!(page.own_links().contains(&"/parcours/reunion".to_owned()));
    assert!(page.body.contains("<title>Mon Parcours Collaboratif</title>"));
}

#[test]
fn overview_lists_every_step_in_order() {
    let page = TestSite::real().get("/parcours/reunion");
    let links: Vec<_> = page.own_links().into_iter().filter(|link| link.starts_with("/parcours/reunion/")).collect();
    let first_eight: Vec<_> = (1..=8).map(|step| format!("/parcours/reunion/{step}")).collect();
    assert_eq!(links[..8], first_eight);
}

#[test]
fn step_says_where_one_is_and_leads_on_and_back() {
    let page = TestSite::real().get("/parcours/reunion/3");
    assert!(page.words().contains("Étape 3 sur 8"));
    assert!(page.main().contains(r#"rel="prev" href="/parcours/reunion/2""#));
    assert!(page.main().contains(r#"rel="next" href="/parcours/reunion/4""#));
    assert_eq!(page.main().matches(r#"aria-current="step""#).count(), 1);
}

#[test]
fn first_and_last_step_lead_to_the_overview() {
    let site = TestSite::real();
    assert!(site.get("/parcours/reunion/1").main().contains(r#"rel="prev" href="/parcours/reunion""#));
    assert!(site.get("/parcours/reunion/8").main().contains(r#"rel="next" href="/parcours/reunion""#));
}

#[test]
fn action_shows_its_sheets_and_the_steps_that_use_it() {
    let page = TestSite::real().get("/actions/trouver-date");
    for link in ["/fiches/framadate", "/fiches/creer-sondage-dates", "/fiches/quitter-doodle", "/fiches/six-creneaux"] {
        assert!(page.own_links().contains(&link.to_owned()), "{link}");
    }
    assert!(page.words().contains("Utilisée dans Étape 1"));
}

#[test]
fn sheet_of_each_kind_stands_alone_and_shows_where_it_belongs() {
    let site = TestSite::real();
    for (sheet, words) in [
        ("framadate", "Comment en partir"),
        ("creer-sondage-dates", "Pas à pas"),
        ("quitter-doodle", "À retenir"),
        ("six-creneaux", "Pourquoi"),
    ] {
        let page = site.get(&format!("/fiches/{sheet}"));
        assert_eq!(page.status, StatusCode::OK, "{sheet}");
        assert!(page.words().contains(words), "{sheet} says {words:?}");
        assert!(page.own_links().contains(&"/actions/trouver-date".to_owned()), "{sheet} leads to its action");
    }
}

#[test]
fn address_that_nobody_opened_is_said_to_be_unverified() {
    let words = TestSite::real().get("/fiches/framadate").words();
    assert!(words.contains("pas encore vérifié"));
    assert!(!words.to_lowercase().contains(" vérifié le "));
}

#[test]
fn index_of_tools_has_every_tool() {
    let links = TestSite::real().get("/outils").own_links();
    for tool in ["framadate", "nextcloud", "jitsi", "mumble", "framaforms"] {
        assert!(links.contains(&format!("/fiches/{tool}")), "{tool}");
    }
}

#[test]
fn page_titles_and_descriptions_are_all_different() {
    let site = TestSite::real();
    let mut seen = std::collections::HashMap::new();
    for address in [
        "/",
        "/parcours",
        "/parcours/reunion",
        "/parcours/reunion/1",
        "/parcours/reunion/2",
        "/actions",
        "/actions/trouver-date",
        "/fiches/framadate",
        "/outils",
        "/a-propos",
        "/mentions-legales",
    ] {
        let body = site.get(address).body;
        let title =
            body.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title").to_owned();
        let description = body
            .split("name=\"description\" content=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect("a description")
            .to_owned();
        assert!(!description.is_empty() && description.chars().count() <= 170, "{address}: {description}");
        assert_eq!(seen.insert(title.clone(), address), None, "{title}");
        assert_eq!(seen.insert(description.clone(), address), None, "{description}");
    }
}

#[test]
fn heading_levels_never_skip_on_any_kind_of_page() {
    let site = TestSite::real();
    for address in [
        "/",
        "/parcours",
        "/parcours/reunion",
        "/parcours/reunion/1",
        "/actions?q=visio",
        "/actions/trouver-date",
        "/fiches/framadate",
        "/fiches/creer-sondage-dates",
        "/fiches/quitter-doodle",
        "/fiches/six-creneaux",
        "/outils",
        "/a-propos",
        "/nulle-part",
    ] {
        let body = site.get(address).main().to_owned();
        let levels: Vec<u32> =
            body.match_indices("<h").filter_map(|(at, _)| body[at + 2..].chars().next()?.to_digit(10)).collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{address} has one first heading");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{address}: {levels:?}");
        }
    }
}
