//! `parcours new`, `rename`, `retire` and `schema`

use super::{run, stderr, stdout};
use crate::support::ContentFolder;
use std::fs;

/// Runs a command on a folder; returns whether it succeeded, and all that it said.
fn on(content: &ContentFolder, arguments: &[&str]) -> (bool, String) {
    let folder = content.path().display().to_string();
    let output = run(&[arguments, &["--contenu", &folder]].concat());
    (output.status.success(), (stdout(&output) + &stderr(&output)).replace(&folder, "content"))
}

#[test]
fn new_says_where_the_draft_is_and_what_to_do_next() {
    let content = ContentFolder::base();
    let (success, words) = on(&content, &["new", "action", "Réserver une salle"]);
    assert!(success, "{words}");
    assert!(words.contains("content/actions/reserver-une-salle.yaml"), "{words}");
    assert!(words.contains("dans les « actions » d’une étape"), "{words}");
    let (again, words) = on(&content, &["new", "action", "Réserver une salle"]);
    assert!(!again && words.contains("est déjà pris"), "{words}");
    let (_, words) = on(&content, &["new", "action", "Réserver une salle", "--id", "Une Salle"]);
    assert!(words.contains("par exemple « une-salle »"), "{words}");
}

#[test]
fn rename_shows_first_and_changes_when_told() {
    let content = ContentFolder::base();
    let (success, words) = on(&content, &["rename", "conseil", "six-creneaux", "creneaux", "--essai"]);
    assert!(success && words.contains("rien n’est encore changé"), "{words}");
    assert!(content.path().join("fiches/conseils/six-creneaux.yaml").exists());
    let (success, words) = on(&content, &["rename", "conseil", "six-creneaux", "creneaux"]);
    assert!(success && words.contains("modifié  content/scenarios/reunion.yaml"), "{words}");
    assert!(content.path().join("fiches/conseils/creneaux.yaml").exists());
}

#[test]
fn retire_that_has_to_be_done_by_hand_names_file_line_and_column() {
    let content = ContentFolder::base();
    let (success, words) = on(&content, &["retire", "action", "trouver-date", "--raison", "Inutile."]);
    assert!(!success && words.contains("content/scenarios/reunion.yaml:11:15 : cette liste serait vide"), "{words}");
    assert!(words.contains("rien n’a été changé"), "{words}");
}

#[test]
fn schema_is_written_and_kept_current_by_changes() {
    let content = ContentFolder::base();
    let folder = content.path().display().to_string();
    assert!(run(&["schema", &folder]).status.success());
    let identifiers = || fs::read_to_string(content.path().join("schemas/identifiants.json")).expect("the identifiers");
    assert!(!identifiers().contains("reserver-une-salle"));
    assert!(on(&content, &["new", "action", "Réserver une salle"]).0);
    assert!(identifiers().contains("reserver-une-salle"));
}
