//! `parcours check`

use super::{run, stderr, stdout};
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
fn check_for_a_program_is_json() {
    let (code, report) = check(Some("champ-double_titre"), &["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    assert_eq!((code, &report["erreurs"]), (Some(1), &1.into()));
    let problem = &report["problemes"][0];
    assert_eq!(problem["regle"], "champ-double");
    assert_eq!(problem["fichier"], "content/actions/trouver-date.yaml");
    assert_eq!((&problem["ligne"], &problem["colonne"], &problem["longueur"]), (&2.into(), &1.into(), &5.into()));
    assert_eq!(problem["voir_aussi"][0]["ligne"], 1);
}

#[test]
fn check_for_a_forge_annotates_the_line() {
    let (_, annotations) = check(Some("champ-inconnu_faute-de-frappe"), &["--format", "github"]);
    let place = "::error file=content/actions/trouver-date.yaml,line=3,col=1,endColumn=7,title=champ-inconnu::";
    assert!(annotations.starts_with(place), "{annotations}");
    assert!(annotations.trim_end().ends_with("%0AVouliez-vous dire « resume » ?"), "{annotations}");
    let (_, quality) = check(Some("champ-inconnu_faute-de-frappe"), &["--format", "gitlab"]);
    let quality: serde_json::Value = serde_json::from_str(&quality).expect("JSON");
    assert_eq!(quality[0]["location"]["lines"]["begin"], 3);
    assert_eq!(quality[0]["check_name"], "champ-inconnu");
}

#[test]
fn check_explains_a_rule_and_names_the_rules_there_are() {
    let output = run(&["check", "--explique", "texte-coupe"]);
    assert!(output.status.success() && stdout(&output).contains("Au lieu de"), "{}", stdout(&output));
    let unknown = run(&["check", "--explique", "inconnue"]);
    assert!(!unknown.status.success() && stderr(&unknown).contains("texte-coupe"), "{}", stderr(&unknown));
}

#[test]
fn check_reminds_of_reviews_from_the_day_that_is_given() {
    let content = ContentFolder::base();
    content.replace("fiches/outils/framadate.yaml", "statut: actif", "statut: actif\na_revoir_le: 2026-06-01");
    let folder = content.path().display().to_string();
    let rules = |date| stdout(&run(&["check", &folder, "--strict", "--date", date]));
    assert!(!rules("2026-06-01").contains("a-revoir"));
    assert!(rules("2026-06-02").contains("rappel[a-revoir]"));
}

#[test]
fn check_of_a_reminder_never_fails() {
    let (code, report) = check(Some("editeur-absent_site"), &["--strict"]);
    assert_eq!(code, Some(0));
    assert!(report.contains("2 rappels."), "{report}");
}
