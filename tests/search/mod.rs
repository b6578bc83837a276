//! The expert search on real content.

use crate::support::{ContentFolder, real_content};
use app::search::{Facet, Filter, SearchEngine, SearchRequest, SearchResults};
use server::{content::ReadOptions, search::PAGE_SIZE, site::Site};
use std::{path::Path, sync::LazyLock};

fn site(content: &Path) -> Site {
    Site::read(content, ReadOptions::default()).map_or_else(|_| panic!("valid content"), |(site, ..)| site)
}

static REAL: LazyLock<Site> = LazyLock::new(|| site(&real_content()));

fn search(query_string: &str) -> SearchResults {
    REAL.search.search(&SearchRequest::from_query_string(query_string)).expect("results")
}

fn ids(results: &SearchResults) -> Vec<&str> {
    results.hits.iter().map(|hit| hit.id.as_str()).collect()
}

fn facet(results: &SearchResults, filter: Filter) -> &Facet {
    results.facets.iter().find(|facet| facet.filter == filter).expect("the filter")
}

fn count(results: &SearchResults, filter: Filter, value: &str) -> usize {
    facet(results, filter).options.iter().find(|option| option.value == value).expect("the choice").count
}

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
    assert!(facet(&search(""), Filter::Theme).options.iter().all(|option| option.value != "publier"));
    let unknown = search("famille=jardiner");
    assert_eq!((unknown.total, unknown.request.themes.len()), (1, 0));
}

#[test]
fn what_matched_is_marked_and_the_best_sheets_come_first() {
    let results = search("q=doodle");
    let sheets: Vec<_> = results.hits[0].sheets.iter().map(|sheet| sheet.id.as_str()).collect();
    assert_eq!(sheets[0], "quitter-doodle");
    let marked: Vec<_> =
        search("q=visio").hits[0].title.iter().filter(|part| part.highlighted).map(|part| part.text.clone()).collect();
    assert_eq!(marked, ["visioconférence"]);
}

#[test]
fn several_words_of_which_none_has_all_find_those_that_have_any() {
    assert!(search("q=visio+zzzz").total > 0);
}

#[test]
fn nothing_found_proposes_the_nearest_spelling() {
    let results = search("q=consentemant");
    assert_eq!(results.total, 0);
    assert_eq!(results.suggestions, ["consentement"]);
    assert!(search("q=zzzzzz").suggestions.is_empty());
}

#[test]
fn query_that_looks_like_syntax_is_only_words() {
    for (query, words) in [
        ("title:visio", "title visio"),
        ("visio*", "visio"),
        ("\"visio", "visio"),
        ("visio AND OR NOT", "visio and or not"),
        ("(visio", "visio"),
        ("-visio", "visio"),
        ("visio~2", "visio 2"),
        ("[visio TO]", "visio to"),
        ("+", ""),
        ("***", ""),
    ] {
        let (typed, plain) = [query, words].map(|query| search(&SearchRequest::words(query).to_query_string())).into();
        assert!(plain.total > 0, "{words}");
        assert_eq!((typed.total, ids(&typed)), (plain.total, ids(&plain)), "{query}");
    }
}

#[test]
fn site_of_the_smallest_content_can_be_searched() {
    let content = ContentFolder::base();
    let site = site(content.path());
    let results = site.search.search(&SearchRequest::words("créneau")).expect("results");
    assert_eq!(ids(&results), ["trouver-date"]);
}
