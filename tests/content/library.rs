//! What the library knows once it is read.

use crate::support::{ContentFolder, fixtures, real_content};
use app::domain::{Id, Library, Lookup, SheetKind};
use server::content::{ReadOptions, Severity, Style, read, render};

fn library(content: &ContentFolder, with_drafts: bool) -> Library {
    let reading = read(content.path(), ReadOptions { with_drafts, today: None });
    reading.library.unwrap_or_else(|| panic!("{}", render(&reading.problems, "", Style::Plain)))
}

fn valid(case: &str) -> ContentFolder {
    let content = ContentFolder::base();
    content.lay_over(&fixtures().join("content/valid").join(case));
    content
}

#[test]
fn real_content_has_neither_errors_nor_warnings() {
    let reading = read(&real_content(), ReadOptions { with_drafts: true, today: None });
    let bad = reading.problems.iter().filter(|problem| problem.severity() != Severity::Reminder).count();
    assert_eq!(bad, 0, "{}", render(&reading.problems, "content", Style::Plain));
}

#[test]
fn real_content_has_the_path_of_eight_steps_whose_actions_all_have_sheets() {
    let library = read(&real_content(), ReadOptions::default()).library.expect("a library");
    let reunion = library.scenario("reunion").any().expect("the path").clone();
    assert_eq!(reunion.steps.len(), 8);
    for action in reunion.actions() {
        assert!(!action.sheets.is_empty(), "{}", action.id);
        assert!(action.sheets_of(SheetKind::Advice).count() > 0, "{} has advice", action.id);
    }
}

#[test]
fn real_content_claims_no_verification_that_nobody_made() {
    let library = read(&real_content(), ReadOptions::default()).library.expect("a library");
    for sheet in library.sheets() {
        assert_eq!(sheet.editorial.verified_on, None, "{}", sheet.id);
    }
}

#[test]
fn back_links_lead_from_sheets_to_actions_and_from_actions_to_steps() {
    let library = library(&ContentFolder::base(), false);
    let id = |text: &str| text.parse::<Id>().expect("an identifier");
    let actions: Vec<_> =
        library.actions_of_sheet(&id("framadate")).iter().map(|action| action.id.to_string()).collect();
    assert_eq!(actions, ["trouver-date"]);
    let uses: Vec<_> = library
        .uses_of_action(&id("trouver-date"))
        .iter()
        .map(|place| (place.scenario.id.to_string(), place.step))
        .collect();
    assert_eq!(uses, [("reunion".to_owned(), 1)]);
    assert_eq!(library.steps_of_sheet(&id("six-creneaux")).len(), 1);
}

#[test]
fn former_and_withdrawn_identifiers_are_followed() {
    let library = library(&valid("anciens-identifiants"), false);
    assert!(matches!(library.action("caler-une-date"), Lookup::Moved(action) if action.id.as_str() == "trouver-date"));
    assert!(matches!(library.sheet("vieux-sondage"), Lookup::Gone(gone) if gone.reason == "Le service a fermé."));
    assert!(matches!(library.sheet("jamais-vu"), Lookup::Unknown));
}

#[test]
fn drafts_and_links_to_them_are_left_out_for_visitors() {
    let content = valid("brouillon");
    let for_editors = library(&content, true);
    let for_visitors = library(&content, false);
    assert!(for_editors.sheet("a-venir").any().is_some());
    assert!(for_visitors.sheet("a-venir").any().is_none());
    let advice = |library: &Library| library.scenarios()[0].steps[0].advice.len();
    assert_eq!((advice(&for_editors), advice(&for_visitors)), (2, 1));
}

#[cfg(unix)]
#[test]
fn content_that_rests_outside_its_folder_is_refused() {
    let content = ContentFolder::base();
    let outside = ContentFolder::base();
    let secret = outside.path().join("site.yaml");
    let link = content.path().join("actions/lien.yaml");
    std::os::unix::fs::symlink(secret, link).expect("a link");
    let reading = read(content.path(), ReadOptions::default());
    let problems: Vec<_> =
        reading.problems.iter().map(|problem| (problem.code.word(), problem.place.file().path.clone())).collect();
    assert_eq!(problems, [("fichier-illisible", "actions/lien.yaml".to_owned())]);
}
