//! `parcours check`

use super::{run, stdout};
use crate::support::{ContentFolder, fixtures};

fn check(case: Option<&str>, options: &[&str]) -> (Option<i32>, String) {
    let content = ContentFolder::base();
    if let Some(case) = case {
        content.lay_over(&fixtures().join("content/invalid").join(case));
    }
    let folder = content.path().display().to_string();
    let output = run(&[&["check", &folder], options].concat());
    (output.status.code(), stdout(&output).replace(&folder, "content"))
}

#[test]
fn check_of_good_content_succeeds() {
    assert_eq!(check(None, &["--strict"]), (Some(0), "Aucun problème.\n".to_owned()));
}

#[test]
fn check_of_an_error_fails_and_shows_the_line() {
    let (code, report) = check(Some("champ-inconnu_faute-de-frappe"), &[]);
    assert_eq!(code, Some(1));
    assert!(report.contains("content/actions/trouver-date.yaml:3:1"), "{report}");
    assert!(report.contains("Vouliez-vous dire « resume » ?"), "{report}");
    assert!(!report.contains('\u{1b}'), "no colours where there is no terminal");
}

#[test]
fn check_of_a_warning_fails_only_when_strict() {
    assert_eq!(check(Some("orphelin_fiche"), &[]).0, Some(0));
    assert_eq!(check(Some("orphelin_fiche"), &["--strict"]).0, Some(1));
}

#[test]
fn check_of_a_reminder_never_fails() {
    let (code, report) = check(Some("editeur-absent_site"), &["--strict"]);
    assert_eq!(code, Some(0));
    assert!(report.contains("1 rappel."), "{report}");
}
