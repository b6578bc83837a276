//! `parcours report`

use super::{run, stdout};
use crate::support::ContentFolder;

#[test]
fn report_for_people_and_for_programs_says_the_same() {
    let content = ContentFolder::base();
    content.replace("fiches/conseils/six-creneaux.yaml", "resume:", "a_revoir_le: 2026-01-01\nresume:");
    let folder = content.path().display().to_string();
    let text = stdout(&run(&["report", &folder, "--date", "2026-11-22"]));
    assert!(text.contains("À relire (1)"), "{text}");
    assert!(text.contains("relecture prévue le 1er janvier 2026  [fiches/conseils/six-creneaux.yaml]"), "{text}");
    let json = stdout(&run(&["report", &folder, "--format", "json", "--date", "2026-11-22"]));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["date"], "2026-11-22");
    let entry = &json["rubriques"][0]["elements"][0];
    assert_eq!(entry["fichier"], "fiches/conseils/six-creneaux.yaml");
    assert_eq!((&entry["page"], &entry["date"]), (&"/fiches/six-creneaux".into(), &"2026-01-01".into()));
}
