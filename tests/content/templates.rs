//! The skeletons that forges offer to people without a checkout: each is a valid draft.

use crate::support::{ContentFolder, real_content};
use server::content::{ReadOptions, Style, read, render};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folders of the templates, from the root of the repository.
const FOLDERS: [&str; 2] = [".github/ISSUE_TEMPLATE", ".gitlab/issue_templates"];

fn templates() -> Vec<PathBuf> {
    let root = real_content().parent().expect("the repository").to_owned();
    let of_folder = |folder| fs::read_dir(root.join(folder)).expect("a folder of templates");
    let paths = FOLDERS.into_iter().flat_map(of_folder).map(|entry| entry.expect("a template").path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect()
}

/// Returns the path and the text of each skeleton of a template.
fn skeletons(template: &Path) -> Vec<(String, String)> {
    let text = fs::read_to_string(template).expect("a template");
    let fences = text.split("```yaml\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    let skeleton = |fence: &str| {
        let path = fence.lines().next().and_then(|line| line.strip_prefix("# content/"));
        (path.unwrap_or_else(|| panic!("{}: {fence}", template.display())).to_owned(), fence.to_owned())
    };
    fences.map(skeleton).collect()
}

#[test]
fn skeleton_of_every_template_is_a_valid_draft() {
    let mut seen = 0;
    for template in templates() {
        for (path, text) in skeletons(&template) {
            let content = ContentFolder::copy_of(&real_content());
            content.write(&path, &text);
            let problems = read(content.path(), ReadOptions { with_drafts: true, today: None }).problems;
            let report = render(&problems, "", Style::Plain);
            assert!(!report.contains(&path), "{}\n{report}", template.display());
            seen += 1;
        }
    }
    assert_eq!(seen, 12, "six kinds on each forge");
}

#[test]
fn templates_of_the_forges_hold_the_same_skeletons() {
    let texts = |folder: &str| {
        let mut all: Vec<_> = templates().into_iter().filter(|path| path.to_string_lossy().contains(folder)).collect();
        all.sort();
        all.iter().flat_map(|template| skeletons(template)).collect::<Vec<_>>()
    };
    assert_eq!(texts(".github"), texts(".gitlab"));
}
