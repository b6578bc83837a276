//! What visitors read on the pages of the real content.

use crate::support::TestSite;
use http::StatusCode;

#[test]
fn front_door_begins_with_what_is_hard_and_leads_from_there_to_a_path() {
    let site = TestSite::real();
    let page = site.get("/");
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("<title>Mon Parcours Collaboratif</title>"));
    assert!(page.words().contains("Nos réunions durent et n’aboutissent pas."));
    let orientation = "/parcours?difficulte=reunions#propositions".to_owned();
    assert!(page.own_links().contains(&orientation));
    let proposals = site.get("/parcours?difficulte=reunions");
    let words = proposals.words();
    let (proposed, all) = words.split_once("Les autres parcours").expect("the list of all paths");
    assert!(
        proposed.contains("Le plus proche de vos réponses « Nos réunions durent, tout le monde n’y parle pas"),
        "{proposed}"
    );
    assert!(proposed.contains("Il s’attaque d’abord à ce qui coince chez vous."));
    assert!(all.contains("Organiser un événement ouvert au public"), "no path is hidden");
}

#[test]
fn questions_keep_what_was_answered_and_strange_answers_are_none() {
    let site = TestSite::real();
    let answered = site.get("/parcours?difficulte=outils&public=cooperative&temps=une-heure");
    for value in ["outils", "cooperative", "une-heure"] {
        assert!(answered.main().contains(&format!(r#"<option value="{value}" selected"#)), "{value}");
    }
    let strange = site.get("/parcours?difficulte=%3Cscript%3E&public=&temps=0&temps=une-heure");
    assert_eq!(strange.status, StatusCode::OK);
    assert!(!strange.main().contains("selected") && !strange.words().contains("Nous vous proposons"));
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
fn action_and_sheet_reached_from_a_step_keep_its_thread_and_lead_back_and_on() {
    let site = TestSite::real();
    let step = site.get("/parcours/reunion/1");
    let action = "/actions/trouver-date?parcours=reunion&etape=1";
    assert!(step.own_links().contains(&action.to_owned()));
    assert!(step.own_links().contains(&"/fiches/framadate?parcours=reunion&etape=1".to_owned()));
    let page = site.get(action);
    assert!(page.words().contains("Étape 1 sur 8 Choisir le moment et la forme"));
    assert!(page.main().contains(r#"rel="prev" href="/parcours/reunion/1""#));
    assert!(page.main().contains(r#"rel="next" href="/actions/choisir-format?parcours=reunion&amp;etape=1""#));
    let last_of_step = site.get("/actions/choisir-format?parcours=reunion&etape=1");
    assert!(last_of_step.main().contains(r#"rel="next" href="/parcours/reunion/2""#));
    let sheet = site.get("/fiches/framadate?parcours=reunion&etape=1");
    assert!(sheet.main().contains(r#"rel="prev" href="/parcours/reunion/1""#));
}

#[test]
fn action_and_sheet_found_from_elsewhere_lead_into_a_path_and_strange_threads_are_none() {
    let site = TestSite::real();
    for address in [
        "/actions/trouver-date",
        "/fiches/framadate",
        "/fiches/framadate?parcours=nulle-part&etape=1",
        "/fiches/framadate?parcours=reunion&etape=9",
        "/fiches/framadate?parcours=reunion&etape=%00",
        "/fiches/framadate?etape=1",
    ] {
        let page = site.get(address);
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert!(page.words().contains("Fait partie du parcours"), "{address}");
        assert!(!page.main().contains("class=\"thread\"") && !page.main().contains("rel=\"next\""), "{address}");
    }
}

#[test]
fn overview_has_the_list_to_tick_off_with_every_action() {
    let page = TestSite::real().get("/parcours/reunion");
    let words = page.words();
    let (_, list) = words.split_once("Toutes les actions").expect("the list");
    for action in ["Trouver une date commune 10 à 15 min", "Évaluer la réunion en cinq minutes"] {
        assert!(list.contains(action), "{action}");
    }
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

#[test]
fn every_page_leads_to_a_report_with_its_place_filled_in_and_no_report_leads_out() {
    let site = TestSite::real();
    for address in ["/", "/parcours/reunion/3", "/actions/trouver-date", "/nulle-part"] {
        let encoded = address.replace('/', "%2F");
        let link = format!("/contribuer?page={encoded}#signaler");
        assert!(site.get(address).own_links().contains(&link), "{address}");
    }
    let report = site.get("/contribuer?page=%2Fparcours%2Freunion%2F3");
    assert!(report.words().contains("La page : https://parcours.exemple.org/parcours/reunion/3"));
    assert!(report.own_links().contains(&"/parcours/reunion/3".to_owned()));
    for page in ["https://exemple.org", "//exemple.org", "%22%3E%3Cscript%3E", "javascript:alert(1)"] {
        let report = site.get(&format!("/contribuer?page={page}"));
        assert_eq!(report.status, StatusCode::OK, "{page}");
        assert!(!report.main().contains("exemple.org\"") && !report.main().contains("script"), "{page}");
    }
}

#[test]
fn step_shows_what_one_does_it_with_and_folds_away_what_convinces_and_advises() {
    let site = TestSite::real();
    let step = site.get("/parcours/reunion/3");
    let visio =
        step.main().split("id=\"titre-se-reunir-visio\"").nth(1).and_then(|rest| rest.split("</article>").next());
    let (shown, folded) = visio.and_then(|visio| visio.split_once("more-sheets")).expect("sheets folded away");
    assert!(shown.contains("/fiches/jitsi?") && shown.contains("/fiches/ouvrir-salon-jitsi?"), "{shown}");
    assert!(folded.contains("Et aussi\u{202f}: 2 argumentaires, 2 conseils"), "{folded}");
    assert!(folded.contains("kind-argumentaire") && folded.contains("kind-conseil") && !folded.contains("kind-outil"));
    let only_advice = site.get("/parcours/reunion/4").body;
    let welcome =
        only_advice.split("id=\"titre-accueillir-groupe\"").nth(1).and_then(|rest| rest.split("</article>").next());
    assert!(welcome.is_some_and(|welcome| welcome.contains("kind-conseil") && !welcome.contains("more-sheets")));
    assert!(!site.get("/actions/se-reunir-visio").body.contains("more-sheets"), "its own page shows all of them");
}

#[test]
fn tool_of_a_how_to_keeps_the_path_that_is_followed() {
    let page = TestSite::real().get("/fiches/creer-sondage-dates?parcours=reunion&etape=1");
    assert!(
        page.own_links().contains(&"/fiches/framadate?parcours=reunion&etape=1".to_owned()),
        "{:?}",
        page.own_links()
    );
}

#[test]
fn template_is_drawn_as_it_was_written_and_other_texts_with_french_spaces() {
    let body = TestSite::real().get("/fiches/affiche-creneaux").body;
    let (_, template) = body.split_once("<pre").expect("a template");
    let (template, rest) = template.split_once("</pre>").expect("its end");
    assert!(template.contains("Vos affaires : ["), "{template}");
    assert!(rest.contains('\u{202f}'), "{rest}");
}

#[test]
fn page_reached_from_elsewhere_names_the_path_that_has_most_to_do_with_it() {
    for (page, path) in [
        ("/fiches/framadate", "Préparer, tenir et suivre une réunion"),
        // Another path comes to it at its first step.
        ("/actions/ordre-du-jour", "Préparer, tenir et suivre une réunion"),
        // Of two that have as much to do with it, the other comes to it later.
        ("/actions/planifier-transition", "Quitter les géants du numérique pas à pas"),
    ] {
        let words = TestSite::real().get(page).words();
        assert!(words.contains(&format!("Fait partie du parcours {path}")), "{page}: {words}");
    }
}
