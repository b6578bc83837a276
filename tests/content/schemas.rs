//! The schemas that editors' programs use: current, and named by every file.

use crate::support::real_content;
use server::content::{Folder, schema};
use std::fs;

#[test]
fn schemas_are_those_of_the_program() {
    for (name, text) in schema::schemas() {
        let path = real_content().join(schema::FOLDER).join(&name);
        let written = fs::read_to_string(path).unwrap_or_default();
        assert_eq!(written, text, "{name} is stale: « cargo parcours schema » writes it anew");
    }
}

#[test]
fn identifiers_offer_every_action_with_its_title() {
    let identifiers: serde_json::Value =
        serde_json::from_str(&schema::identifiers(&Folder::load(&real_content()))).expect("JSON");
    let offered =
        |target: &str| identifiers["definitions"][target]["defaultSnippets"].as_array().expect("a list").clone();
    let action = offered("action").into_iter().find(|one| one["body"] == "trouver-date").expect("the action");
    assert_eq!(action["description"], "Trouver une date commune");
    assert_eq!(offered("famille")[0]["body"], "se-reunir");
}

#[test]
fn every_file_of_the_content_names_its_schema() {
    for file in Folder::load(&real_content()).files() {
        let line = file.text.lines().next().unwrap_or_default();
        let schema = line.strip_prefix("# yaml-language-server: $schema=");
        let schema = schema.unwrap_or_else(|| panic!("{}: {line}", file.path));
        let folder = real_content().join(&file.path).parent().expect("a folder").join(schema);
        assert!(folder.is_file(), "{}: {schema}", file.path);
    }
}
