//! What commands change in the content: all of it or nothing, and never without the editor's knowing.

use crate::support::{ContentFolder, fixtures, real_content};
use app::domain::{Id, Lookup};
use server::content::{
    ReadOptions, Style,
    change::{self, ChangeError, Thing},
    read, render,
};
use std::fs;

const WITH_DRAFTS: ReadOptions = ReadOptions { with_drafts: true, today: None };

fn id(text: &str) -> Id {
    text.parse().expect("an identifier")
}

fn text(content: &ContentFolder, path: &str) -> String {
    fs::read_to_string(content.path().join(path)).expect("a file of the folder")
}

fn library(content: &ContentFolder) -> app::domain::Library {
    let reading = read(content.path(), WITH_DRAFTS);
    reading.library.unwrap_or_else(|| panic!("{}", render(&reading.problems, "", Style::Plain)))
}

fn paths(change: &change::Change) -> Vec<&str> {
    change.summary().into_iter().map(|(path, _)| path).collect()
}

const THINGS: [(Thing, &str); 6] = [
    (Thing::Scenario, "scenarios"),
    (Thing::Action, "actions"),
    (Thing::Outil, "fiches/outils"),
    (Thing::ModeEmploi, "fiches/modes-emploi"),
    (Thing::Argumentaire, "fiches/argumentaires"),
    (Thing::Conseil, "fiches/conseils"),
];

#[test]
fn new_thing_of_every_kind_is_a_valid_draft_that_visitors_do_not_see() {
    for (thing, folder) in THINGS {
        let content = ContentFolder::base();
        let (change, id) =
            change::create(content.path(), thing, "Ranger l’été : \"tout\" #bien", None).expect("a draft");
        assert_eq!(id.as_str(), "ranger-l-ete-tout-bien");
        change.write(content.path()).expect("a written draft");
        let problems = read(content.path(), WITH_DRAFTS).problems;
        assert!(problems.is_empty(), "{}", render(&problems, "", Style::Plain));
        let written = text(&content, &format!("{folder}/ranger-l-ete-tout-bien.yaml"));
        assert!(written.starts_with("# yaml-language-server: $schema=../"), "{written}");
        let for_visitors = read(content.path(), ReadOptions::default()).library.expect("a library");
        assert!(for_visitors.sheet(id.as_str()).any().is_none() && for_visitors.action(id.as_str()).any().is_none());
    }
}

#[test]
fn skeleton_whose_comments_are_taken_away_is_still_valid() {
    for (thing, folder) in THINGS {
        let content = ContentFolder::base();
        let (change, id) = change::create(content.path(), thing, "Ranger les clés", None).expect("a draft");
        change.write(content.path()).expect("a written draft");
        let path = format!("{folder}/{id}.yaml");
        let bare: String = text(&content, &path)
            .lines()
            .filter(|line| !line.trim().starts_with('#'))
            .map(|l| format!("{l}\n"))
            .collect();
        content.write(&path, &bare);
        library(&content);
    }
}

#[test]
fn new_thing_never_takes_an_identifier_in_use_now_or_formerly() {
    let content = ContentFolder::base();
    content.lay_over(&fixtures().join("content/valid/anciens-identifiants"));
    let create = |thing, title| change::create(content.path(), thing, title, None);
    assert!(matches!(create(Thing::Conseil, "Framadate"), Err(ChangeError::Taken(..))), "sheets share their names");
    assert!(matches!(create(Thing::Action, "Caler une date"), Err(ChangeError::Taken(..))));
    assert!(matches!(create(Thing::Action, "…"), Err(ChangeError::NoId(_))));
    assert!(create(Thing::Scenario, "Framadate").is_ok(), "a path is found elsewhere than a sheet");
}

#[test]
fn new_action_whose_title_is_no_infinitive_is_refused_with_the_reason() {
    let content = ContentFolder::base();
    let refusal = change::create(content.path(), Thing::Action, "Le choix d’une salle", None);
    let Err(ChangeError::WouldBreak(problems)) = refusal else { panic!("{refusal:?}") };
    assert!(render(&problems, "", Style::Plain).contains("titre-infinitif"));
}

#[test]
fn new_thing_can_be_begun_while_another_file_is_broken() {
    let content = ContentFolder::base();
    content.write("fiches/outils/framadate.yaml", "titre: [");
    assert!(change::create(content.path(), Thing::Conseil, "Un conseil", None).is_ok());
}

#[test]
fn renaming_changes_every_reference_and_keeps_the_old_name() {
    let content = ContentFolder::copy_of(&real_content());
    content.replace(
        "actions/convoquer.yaml",
        "corps: |\n",
        "corps: |\n  Voir [la date](/actions/trouver-date) et #trouver-date.\n\n",
    );
    let change =
        change::rename(content.path(), Thing::Action, &id("trouver-date"), &id("fixer-date")).expect("a change");
    change.write(content.path()).expect("a written change");
    let library = library(&content);
    assert!(matches!(library.action("trouver-date"), Lookup::Moved(action) if action.id == id("fixer-date")));
    assert!(matches!(library.action("fixer-date"), Lookup::Found(_)));
    assert!(!content.path().join("actions/trouver-date.yaml").exists());
    assert!(text(&content, "actions/convoquer.yaml").contains("(/actions/fixer-date) et #trouver-date."));
    let mentions: Vec<_> = change.mentions.iter().map(|place| place.file().path.as_str()).collect();
    assert_eq!(mentions, ["actions/convoquer.yaml"], "what is said in passing is left to the editor");
    assert!(text(&content, "synonymes.yaml").contains("[fixer-date]"));
}

#[test]
fn renaming_back_leaves_the_content_as_it_was_but_for_the_name_in_between() {
    let content = ContentFolder::base();
    let before = text(&content, "scenarios/reunion.yaml");
    for (old, new) in [("six-creneaux", "quelques-creneaux"), ("quelques-creneaux", "six-creneaux")] {
        let change = change::rename(content.path(), Thing::Conseil, &id(old), &id(new)).expect("a change");
        change.write(content.path()).expect("a written change");
    }
    assert_eq!(text(&content, "scenarios/reunion.yaml"), before);
    let library = library(&content);
    assert!(matches!(library.sheet("six-creneaux"), Lookup::Found(_)));
    assert!(matches!(library.sheet("quelques-creneaux"), Lookup::Moved(_)));
}

#[test]
fn former_identifiers_are_added_to_lists_in_either_writing() {
    for list in ["anciens_ids: [un, deux]", "anciens_ids:\n  - un\n  - deux", "anciens_ids: []", "anciens_ids:\n- un"] {
        let content = ContentFolder::base();
        content.replace("fiches/conseils/six-creneaux.yaml", "resume:", &format!("{list}\nresume:"));
        let change = change::rename(content.path(), Thing::Conseil, &id("six-creneaux"), &id("creneaux")).expect(list);
        change.write(content.path()).expect("a written change");
        assert!(matches!(library(&content).sheet("six-creneaux"), Lookup::Moved(_)), "{list}");
    }
}

#[test]
fn renaming_that_cannot_be_whole_changes_nothing() {
    let content = ContentFolder::base();
    let rename = |old: &str, new: &str| change::rename(content.path(), Thing::Outil, &id(old), &id(new));
    let unknown = rename("framadat", "x").expect_err("nothing has this name").to_string();
    assert!(unknown.contains("vouliez-vous dire « framadate » ?"), "{unknown}");
    assert!(matches!(rename("framadate", "six-creneaux"), Err(ChangeError::Taken(..))));
    content.write("fiches/conseils/autre.yaml", "titre: [");
    assert!(
        matches!(rename("framadate", "sondage"), Err(ChangeError::BadContent(_))),
        "a broken file may name it, too"
    );
}

#[test]
fn withdrawal_leads_to_the_replacement_and_says_why() {
    let content = ContentFolder::copy_of(&real_content());
    let reason = "Le service a fermé : « c’est \"fini\" ».";
    let change = change::withdraw(content.path(), Thing::Outil, &id("framadate"), Some(&id("rallly")), reason);
    change.expect("a change").write(content.path()).expect("a written change");
    let first = library(&content);
    let Lookup::Gone(gone) = first.sheet("framadate") else { panic!("it is gone") };
    assert_eq!(
        (gone.replacement.as_ref(), gone.reason.replace(['\u{a0}', '\u{202f}'], " ").as_str()),
        (Some(&id("rallly")), reason)
    );
    assert!(
        text(&content, "actions/trouver-date.yaml").contains("outils: [rallly, nextcloud]"),
        "no name stands twice"
    );
    // A second withdrawal follows the first.
    let change = change::withdraw(content.path(), Thing::Outil, &id("rallly"), Some(&id("nextcloud")), "Fermé.");
    change.expect("a change").write(content.path()).expect("a written change");
    let second = library(&content);
    let Lookup::Gone(gone) = second.sheet("framadate") else { panic!("it is gone") };
    assert_eq!(gone.replacement, Some(id("nextcloud")));
}

#[test]
fn withdrawal_takes_names_out_of_lists_in_either_writing() {
    for list in [
        "[six-creneaux, autre]",
        "[autre, six-creneaux]",
        "\n      - six-creneaux\n      - autre",
        "\n      - autre\n      - six-creneaux",
        "[six-creneaux]",
        "\n      - six-creneaux",
    ] {
        let content = ContentFolder::base();
        let advice = text(&content, "fiches/conseils/six-creneaux.yaml").replace("Limiter", "Choisir");
        content.write("fiches/conseils/autre.yaml", &advice);
        content.replace("scenarios/reunion.yaml", "conseils: [six-creneaux]", &format!("conseils: {list}"));
        let change = change::withdraw(content.path(), Thing::Conseil, &id("six-creneaux"), None, "Dit ailleurs.");
        change.expect(list).write(content.path()).expect("a written change");
        let library = library(&content);
        let advice: Vec<_> = library.scenarios()[0].steps[0].advice.iter().map(|sheet| sheet.id.to_string()).collect();
        assert_eq!(advice.len(), usize::from(list.contains("autre")), "{list}: {advice:?}");
    }
}

#[test]
fn withdrawal_that_would_leave_a_hole_names_the_places_and_changes_nothing() {
    let content = ContentFolder::base();
    let refusal = change::withdraw(content.path(), Thing::Action, &id("trouver-date"), None, "Inutile.");
    let Err(ChangeError::ByHand(places)) = refusal else { panic!("{refusal:?}") };
    let places: Vec<_> = places.iter().map(|(place, _)| (place.file().path.as_str(), place.line())).collect();
    assert_eq!(places, [("synonymes.yaml", 4), ("synonymes.yaml", 6), ("scenarios/reunion.yaml", 11)]);
    assert!(content.path().join("actions/trouver-date.yaml").exists());
}

#[test]
fn change_of_a_file_that_was_edited_meanwhile_is_not_written() {
    let content = ContentFolder::base();
    let change =
        change::rename(content.path(), Thing::Conseil, &id("six-creneaux"), &id("creneaux")).expect("a change");
    content.replace("actions/trouver-date.yaml", "niveau: debutant", "niveau: referent");
    assert!(paths(&change).contains(&"actions/trouver-date.yaml"));
    assert!(matches!(change.write(content.path()), Err(ChangeError::Changed(_))));
    assert!(content.path().join("fiches/conseils/six-creneaux.yaml").exists());
}

#[test]
#[cfg(unix)]
fn change_that_cannot_be_written_whole_is_taken_back() {
    let content = ContentFolder::base();
    let change =
        change::rename(content.path(), Thing::Conseil, &id("six-creneaux"), &id("creneaux")).expect("a change");
    // A folder stands where the last file has to be written beside itself.
    fs::create_dir(content.path().join("scenarios/.reunion.yaml~")).expect("a folder in the way");
    assert!(matches!(change.write(content.path()), Err(ChangeError::Write(..))));
    assert!(matches!(library(&content).sheet("six-creneaux"), Lookup::Found(_)));
    assert!(!content.path().join("fiches/conseils/creneaux.yaml").exists());
}
