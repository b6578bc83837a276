//! What comes back, and in which order.

use super::{REAL, count, facet, ids, search, site, words};
use crate::support::{ContentFolder, judgements};
use app::search::{Filter, Precision, SearchEngine, SearchRequest, SearchResults, Sort};
use server::search::PAGE_SIZE;
use std::path::Path;

#[test]
fn needs_brands_acronyms_and_half_words_find_the_action_that_is_meant() {
    for (query, expected) in [
        ("visio", "se-reunir-visio"),
        ("visioconference", "se-reunir-visio"),
        ("zoom", "se-reunir-visio"),
        ("doodle", "trouver-date"),
        ("dodle", "trouver-date"),
        ("sondage de dates", "trouver-date"),
        ("compte rendu", "compte-rendu"),
        ("CR", "compte-rendu"),
        ("ordre du jour", "ordre-du-jour"),
        ("l’ordre du jour", "ordre-du-jour"),
        ("prendre des note", "noter-ensemble"),
        ("trello", "repartir-taches"),
        ("consentement", "decider-consentement"),
        ("telephone", "se-reunir-audio"),
        ("registre des decisions", "tenir-registre-decisions"),
    ] {
        let results = search(&format!("q={query}"));
        assert_eq!(ids(&results).first(), Some(&expected), "{query}: {:?}", ids(&results));
    }
}

#[test]
fn search_without_words_lists_everything_by_title_page_by_page() {
    let first = search("");
    let actions = REAL.library.actions();
    assert_eq!((first.total, first.pages), (actions.len(), actions.len().div_ceil(PAGE_SIZE)));
    let pages = (1..=first.pages).map(|page| search(&format!("page={page}")));
    let listed: Vec<String> =
        pages.flat_map(|page| page.hits.into_iter().map(|hit| hit.id.to_string()).collect::<Vec<_>>()).collect();
    let by_title: Vec<String> = actions.iter().map(|action| action.id.to_string()).collect();
    assert_eq!(listed, by_title);
}

#[test]
fn page_past_the_end_is_the_last_page() {
    let results = search("page=900");
    assert_eq!(results.request.page, results.pages);
    assert_eq!(results.hits.len(), results.total - (results.pages - 1) * PAGE_SIZE);
}

#[test]
fn counts_say_what_a_filter_keeps_and_the_filter_keeps_it() {
    let all = search("q=réunion");
    for filter in Filter::ALL {
        for option in &facet(&all, filter).options {
            let filtered = search(&format!("q=réunion&{}={}", filter.key(), option.value));
            assert_eq!(filtered.total, option.count, "{} = {}", filter.key(), option.value);
        }
    }
}

#[test]
fn choices_of_one_filter_add_up_and_of_two_filters_narrow() {
    let all = search("");
    let either = search("famille=decider&famille=piloter");
    assert_eq!(either.total, count(&all, Filter::Theme, "decider") + count(&all, Filter::Theme, "piloter"));
    let both = search("famille=decider&niveau=debutant");
    assert_eq!(both.total, count(&search("famille=decider"), Filter::Level, "debutant"));
    assert_eq!(
        count(&either, Filter::Theme, "se-reunir"),
        count(&all, Filter::Theme, "se-reunir"),
        "a filter does not hide its own choices"
    );
}

#[test]
fn family_that_is_chosen_is_offered_and_one_that_does_not_exist_is_left_out() {
    let content = ContentFolder::base();
    let other = "- { id: publier, nom: Publier, resume: Rien encore. }";
    content.replace("site.yaml", "familles:", &format!("familles:\n  {other}"));
    let site = site(content.path());
    let search = |query| site.search.search(&SearchRequest::from_query_string(query)).expect("results");
    let empty = search("famille=publier");
    assert_eq!((empty.total, count(&empty, Filter::Theme, "publier")), (0, 0));
    assert!(facet(&search(""), Filter::Theme).options.iter().all(|option| option.value.as_str() != "publier"));
    let unknown = search("famille=jardiner");
    assert_eq!((unknown.total, unknown.request.filters.len()), (1, 0));
}

#[test]
fn site_of_the_smallest_content_can_be_searched() {
    let content = ContentFolder::base();
    let site = site(content.path());
    let results = site.search.search(&SearchRequest::words("créneau")).expect("results");
    assert_eq!(ids(&results), ["trouver-date"]);
}

#[test]
fn examples_of_the_content_plan_find_what_they_are_examples_of() {
    for (query, expected) in [
        ("dodle", "trouver-date"),
        ("CR de CA", "compte-rendu"),
        ("l’infolettre", "envoyer-infolettre"),
        ("newsletter adherent.e.s", "envoyer-infolettre"),
        ("visio reseau faible", "se-reunir-audio"),
        ("rpgd", "respecter-rgpd"),
        ("remplacer google drive", "partager-dossiers"),
        ("qui fait quoi", "repartir-taches"),
        ("watsapp benevoles", "discuter-equipe"),
        ("gros fichier", "envoyer-gros-fichier"),
        ("mdp partage", "mots-de-passe"),
        ("salarié-e-s agenda", "partager-agenda"),
        ("AG a distance vote", "voter-secret"),
        ("trelo", "repartir-taches"),
        ("visioc", "se-reunir-visio"),
        ("fichier adhérents", "gerer-adhesions"),
    ] {
        let results = words(query);
        assert_eq!(ids(&results).first(), Some(&expected), "{query}: {:?}", ids(&results));
    }
}

#[test]
fn ambiguous_word_shows_what_each_of_its_senses_leads_to() {
    let surveys = words("sondage");
    let first = &ids(&surveys)[..2];
    assert!(first.contains(&"trouver-date") && first.contains(&"enqueter"), "{first:?}");
    let lists = words("liste");
    assert!(ids(&lists)[..5].contains(&"liste-discussion"), "{:?}", ids(&lists));
    assert_eq!(words("teams").brand.expect("the brand").id.as_str(), "teams");
    let board = words("CA");
    let first = &ids(&board)[..2];
    assert!(first.contains(&"clarifier-qui-decide") && first.contains(&"tenir-comptes"), "{first:?}");
    // Of the family of "codes" by its letters, but nobody writes a code so.
    assert_eq!(ids(&words("CODIR")).first(), Some(&"clarifier-qui-decide"));
}

#[test]
fn what_matched_is_marked_and_the_best_sheets_come_first() {
    let results = words("doodle");
    let sheets: Vec<_> = results.hits[0].sheets.iter().map(|sheet| sheet.id.as_str()).collect();
    assert_eq!(sheets[0], "quitter-doodle");
    let marked: Vec<_> =
        words("visio").hits[0].title.iter().filter(|part| part.highlighted).map(|part| part.text.clone()).collect();
    assert_eq!(marked, ["visioconférence"]);
}

#[test]
fn action_whose_words_do_not_show_why_it_was_found_says_why() {
    let results = words("rdv");
    let date = results.hits.iter().find(|hit| hit.id.as_str() == "trouver-date").expect("the action");
    let is_marked = date.title.iter().chain(&date.excerpt).any(|part| part.highlighted);
    assert!(is_marked || date.reasons.iter().any(|reason| reason.typed == "rdv"), "{:?}", date.reasons);
    assert!(words("compte rendu").hits[0].reasons.is_empty(), "its title says it");
}

#[test]
fn several_words_that_no_action_has_together_find_those_that_have_some_and_say_so() {
    let results = words("visio quorum comptabilité etherpad fanfare");
    assert!(results.total > 0);
    assert_eq!(results.precision, Precision::Some);
    assert_eq!(words("compte rendu de réunion").precision, Precision::All);
}

#[test]
fn misspelled_word_is_corrected_and_the_right_spelling_is_proposed_with_its_accents() {
    let results = words("consentemant");
    assert_eq!(ids(&results).first(), Some(&"decider-consentement"));
    assert_eq!(results.suggestions.first().map(String::as_str), Some("consentement"));
    assert_eq!(words("une reunoin utile").suggestions.first().map(String::as_str), Some("une réunion utile"));
    assert!(words("consentement").suggestions.is_empty());
    assert_eq!(words("doddle").suggestions, ["doodle"], "not another misspelling");
}

#[test]
fn word_that_is_cut_and_misspelled_is_found_as_it_sounds_and_its_right_spelling_is_proposed() {
    let results = words("la konta bilité");
    assert_eq!(ids(&results).first(), Some(&"tenir-comptes"));
    assert_eq!(results.suggestions, ["la comptabilité"]);
    assert!(results.unknown.is_empty(), "{:?}", results.unknown);
    assert_eq!(words("blorgiv zzyxplat").unknown, ["blorgiv", "zzyxplat"]);
}

#[test]
fn need_in_words_of_ones_own_finds_what_is_told_in_words_like_them() {
    for (typed, meant) in [
        ("la présidente garde tout pour elle", "clarifier-qui-decide"),
        ("les enfants apparaissent sur notre page sans autorisation", "partager-photos"),
    ] {
        assert_eq!(ids(&words(typed)).first(), Some(&meant), "{typed}");
    }
}

#[test]
fn filter_leaves_the_order_as_it_is() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/search/queries.tsv");
    let judged = judgements::read(&file).expect("judged queries");
    for query in judged.iter().filter(|query| query.part == "dev").step_by(10) {
        let all = words(&query.query);
        for level in ["debutant", "a-l-aise"] {
            let level_of = SearchRequest::of(Filter::Level, level.parse().expect("an identifier"));
            let request = SearchRequest { filters: level_of.filters, ..SearchRequest::words(&query.query) };
            let filtered = REAL.search.search(&request).expect("results");
            let both = |one: &SearchResults, other: &SearchResults| -> Vec<String> {
                ids(one).into_iter().filter(|id| ids(other).contains(id)).map(str::to_owned).collect()
            };
            assert_eq!(both(&filtered, &all), both(&all, &filtered), "{} {level}", query.query);
        }
    }
}

#[test]
fn acronym_is_found_as_it_sounds_letter_by_letter() {
    assert_eq!(ids(&words("ergépédé")).first(), Some(&"respecter-rgpd"));
}

#[test]
fn last_word_that_is_only_begun_is_what_begins_so_rather_than_what_is_near() {
    assert!(ids(&words("inventai"))[..2].contains(&"inventorier-outils"));
    assert_eq!(ids(&words("remplacer outl")).first(), Some(&"reprendre-messagerie"));
}

#[test]
fn phrase_of_little_words_means_what_it_does() {
    for (typed, meant) in [("toujours les mêmes", "repartir-taches"), ("qui me doit", "partager-depenses")] {
        assert!(ids(&words(typed)).iter().take(3).any(|id| *id == meant), "{typed}: {:?}", ids(&words(typed)));
    }
}

#[test]
fn brand_that_is_only_begun_is_not_named_yet() {
    assert!(words("what").brand.is_none());
    assert!(words("whatsapp").brand.is_some());
}

#[test]
fn word_that_nobody_knows_is_told_and_left_out() {
    let results = words("réunion xqzwvk");
    assert_eq!(results.unknown, ["xqzwvk"]);
    assert!(results.total > 0);
    let nothing = words("xqzwvk");
    assert_eq!((nothing.total, nothing.unknown.len()), (0, 1));
}

#[test]
fn scenario_that_answers_a_need_comes_first_and_not_with_filters() {
    let first = |query| search(query).scenarios.first().map(|scenario| scenario.id.to_string());
    assert_eq!(first("q=assemblee+generale").as_deref(), Some("assemblee-generale"));
    assert_eq!(first("q=degoogliser").as_deref(), Some("transition"));
    assert_eq!(first("q=assemblee+generale&famille=decider"), None);
    assert_eq!(first("q=réunion&page=2"), None);
}

#[test]
fn brand_that_is_named_comes_with_the_tools_that_replace_it() {
    let brand = words("alternative à doodle").brand.expect("the brand");
    assert_eq!(brand.name, "Doodle");
    let tools: Vec<_> = brand.tools.iter().map(|tool| tool.id.as_str()).collect();
    assert!(tools[..2].contains(&"framadate") && tools[..2].contains(&"rallly"), "{tools:?}");
    assert!(brand.tools.iter().all(|tool| !tool.choose_if.is_empty()));
    assert_eq!(words("date").brand, None);
}

#[test]
fn results_come_in_the_order_that_is_asked_for() {
    let by = |sort: &str| search(&format!("q=réunion&tri={sort}"));
    let titles = by("titre");
    let in_library: Vec<_> = REAL.library.actions().iter().map(|action| action.id.as_str()).collect();
    let places: Vec<_> = ids(&titles).iter().map(|id| in_library.iter().position(|other| other == id)).collect();
    assert!(places.is_sorted(), "{places:?}");
    let reused = by("reutilisees");
    assert!(reused.hits.iter().map(|hit| hit.scenarios).is_sorted_by(|a, b| a >= b));
    assert_eq!((by(Sort::Relevance.id()).total, reused.total), (titles.total, titles.total));
}

#[test]
fn query_that_looks_like_syntax_is_only_words() {
    for (query, plain) in [
        ("title:visio", "title visio"),
        ("visio*", "visio"),
        ("\"visio", "visio"),
        ("(visio", "visio"),
        ("-visio", "visio"),
        ("[visio TO]", "visio TO"),
        ("+", ""),
        ("***", ""),
    ] {
        let (typed, plain) = (words(query), words(plain));
        assert!(plain.total > 0, "{query}");
        assert_eq!((typed.total, ids(&typed)), (plain.total, ids(&plain)), "{query}");
    }
}
