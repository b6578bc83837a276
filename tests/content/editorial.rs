//! The editorial report: what it finds in a library made for it.

use crate::support::ContentFolder;
use app::domain::{EditorialReport, Library};
use jiff::civil::Date;
use server::content::{ReadOptions, Style, read, render};
use std::collections::HashMap;

const TODAY: Date = Date::constant(2026, 11, 22);

fn library(content: &ContentFolder) -> Library {
    let reading = read(content.path(), ReadOptions { with_drafts: true, today: None });
    reading.library.unwrap_or_else(|| panic!("{}", render(&reading.problems, "", Style::Plain)))
}

/// Returns `id: note` for each entry of one section.
fn entries(content: &ContentFolder, section: &str, changes: &HashMap<String, Date>) -> Vec<String> {
    let report = EditorialReport::of(&library(content), TODAY, changes);
    let section = report.sections.iter().find(|one| one.id == section).expect("a section");
    section.entries.iter().map(|entry| format!("{}: {}", entry.thing.id, entry.note)).collect()
}

fn found(content: &ContentFolder, section: &str) -> Vec<String> {
    entries(content, section, &HashMap::new())
}

#[test]
fn report_of_a_well_kept_library_has_nothing_to_mend() {
    let content = ContentFolder::base();
    for section in
        ["a-relire", "bientot", "brouillons", "orphelins", "fiches-manquantes", "outils-fermes", "a-verifier"]
    {
        assert_eq!(found(&content, section), [""; 0], "{section}");
    }
    assert_eq!(found(&content, "reutilisation"), ["trouver-date: 1 parcours"]);
    assert_eq!(found(&content, "verifications"), ["framadate: vérifié le 20 novembre 2026"]);
    assert_eq!(found(&content, "sans-source"), ["framadate: outil", "quitter-doodle: argumentaire"]);
}

#[test]
fn reviews_are_past_or_near_by_their_day() {
    let content = ContentFolder::base();
    let advice = |day: &str| {
        content.replace("fiches/conseils/six-creneaux.yaml", "resume:", &format!("a_revoir_le: {day}\nresume:"))
    };
    advice("2026-11-21");
    assert_eq!(found(&content, "a-relire"), ["six-creneaux: relecture prévue le 21 novembre 2026"]);
    content.replace("fiches/conseils/six-creneaux.yaml", "2026-11-21", "2026-11-22");
    assert_eq!(found(&content, "a-relire"), [""; 0]);
    assert_eq!(found(&content, "bientot"), ["six-creneaux: relecture prévue le 22 novembre 2026"]);
    content.replace("fiches/conseils/six-creneaux.yaml", "2026-11-22", "2027-03-01");
    assert_eq!(found(&content, "bientot"), [""; 0]);
}

#[test]
fn drafts_orphans_gaps_and_doubtful_tools_are_found() {
    let content = ContentFolder::base();
    content.replace("fiches/outils/framadate.yaml", "statut: actif", "statut: a-verifier");
    content.replace("actions/trouver-date.yaml", "  argumentaires: [quitter-doodle]\n", "");
    content.replace("fiches/conseils/six-creneaux.yaml", "resume:", "etat: brouillon\nresume:");
    assert_eq!(found(&content, "a-verifier"), ["framadate: licence : AGPL-3.0"]);
    assert_eq!(found(&content, "orphelins"), ["quitter-doodle: citée par aucune action"]);
    assert_eq!(found(&content, "fiches-manquantes"), ["trouver-date: sans argumentaire"]);
    assert_eq!(found(&content, "brouillons"), ["six-creneaux: "]);
}

#[test]
fn entries_of_the_same_weight_stand_in_the_order_of_a_dictionary() {
    let content = ContentFolder::base();
    for (id, title) in
        [("evaluer", "Évaluer la réunion"), ("ranger", "Ranger la salle"), ("decider", "Décider ensemble")]
    {
        content.write(&format!("actions/{id}.yaml"), &action().replace("Trouver une date commune", title));
    }
    let found = found(&content, "reutilisation");
    assert_eq!(found, ["trouver-date: 1 parcours", "decider: 0 parcours", "evaluer: 0 parcours", "ranger: 0 parcours"]);
}

/// Returns the text of the action of the smallest library.
fn action() -> String {
    std::fs::read_to_string(ContentFolder::base().path().join("actions/trouver-date.yaml")).expect("an action")
}

#[test]
fn files_longest_untouched_come_first_and_unknown_ones_not_at_all() {
    let day = |year| Date::constant(year, 1, 1);
    let changes = [("actions/trouver-date.yaml", day(2025)), ("scenarios/reunion.yaml", day(2020))];
    let changes = changes.into_iter().map(|(path, day)| (path.to_owned(), day)).collect();
    let found = entries(&ContentFolder::base(), "inchanges", &changes);
    assert_eq!(found, ["reunion: modifié le 1er janvier 2020", "trouver-date: modifié le 1er janvier 2025"]);
}
