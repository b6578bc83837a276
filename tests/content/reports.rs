//! What editors read. Every folder below `fixtures/content/invalid` is a test: its files are laid over the smallest
//! valid library, and the report has to be the one in its `attendu.txt`. Drop a folder, get a test.
//!
//! `UPDATE_FIXTURES=1 cargo xtask test rust` writes the reports anew; read them before you commit them.

use crate::support::{ContentFolder, fixtures, real_content};
use jiff::civil::Date;
use server::content::{Code, ReadOptions, Style, read, render, table};
use std::{env, fs, path::PathBuf};

const EXPECTED: &str = "attendu.txt";

fn cases(kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(fixtures().join("content").join(kind)).expect("a folder of cases");
    let mut cases: Vec<_> = entries.map(|entry| entry.expect("a case").path()).collect();
    cases.sort();
    cases
}

fn name(case: &std::path::Path) -> &str {
    case.file_name().and_then(|name| name.to_str()).expect("a name")
}

/// Reads the base library with the files of a case laid over it.
fn read_case(case: &std::path::Path) -> server::content::Reading {
    let content = ContentFolder::base();
    content.lay_over(case);
    let _ = fs::remove_file(content.path().join(EXPECTED));
    read(content.path(), ReadOptions { with_drafts: true, today: Some(Date::constant(2026, 11, 22)) })
}

#[test]
fn report_of_every_broken_folder_is_the_expected_one() {
    let mut wrong = Vec::new();
    for case in cases("invalid") {
        let report = render(&read_case(&case).problems, "content", Style::Plain) + "\n";
        let expected = case.join(EXPECTED);
        if env::var_os("UPDATE_FIXTURES").is_some() {
            fs::write(&expected, &report).expect("a writable fixture");
        }
        if fs::read_to_string(&expected).unwrap_or_default() != report {
            wrong.push(format!("## {}\n{report}", name(&case)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn broken_folder_breaks_the_rule_that_it_is_named_for_and_has_a_hint_for_every_problem() {
    for case in cases("invalid") {
        let reading = read_case(&case);
        let rule = name(&case).split('_').next().expect("a rule");
        let rules: Vec<_> = reading.problems.iter().map(|problem| problem.code.word()).collect();
        assert!(rules.contains(&rule), "{}: {rules:?}", name(&case));
        for problem in reading.problems.iter() {
            assert!(problem.hint.is_some(), "{}: {}", name(&case), problem.message);
        }
        assert_eq!(reading.library.is_none(), reading.problems.has_errors(), "{}", name(&case));
    }
}

#[test]
fn valid_folder_has_no_problem() {
    for case in cases("valid") {
        let reading = read_case(&case);
        assert!(reading.problems.is_empty(), "{}: {}", name(&case), render(&reading.problems, "", Style::Plain));
        assert!(reading.library.is_some(), "{}", name(&case));
    }
}

#[test]
fn every_rule_is_broken_by_a_folder() {
    let named: Vec<_> =
        cases("invalid").iter().map(|case| name(case).split('_').next().expect("a rule").to_owned()).collect();
    // A file that cannot be read depends on the rights of the user who runs the tests, and addresses on a server: both
    // are tried elsewhere.
    let elsewhere = [Code::Unreadable, Code::DeadLink, Code::UnreachableLink, Code::MovedLink];
    let rules = Code::ALL.iter().filter(|code| !elsewhere.contains(code));
    let untried: Vec<_> = rules.map(|code| code.word()).filter(|word| !named.iter().any(|rule| rule == word)).collect();
    assert!(untried.is_empty(), "{untried:?}");
}

#[test]
fn guide_for_editors_lists_every_rule_as_the_code_has_it() {
    const START: &str = "<!-- règles : cette table vient du code -->\n";
    const END: &str = "<!-- fin des règles -->";
    let path = real_content().join("README.md");
    let guide = fs::read_to_string(&path).expect("the guide");
    let start = guide.find(START).expect("the start of the table") + START.len();
    let end = guide.find(END).expect("the end of the table");
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&path, format!("{}\n{}\n{}", &guide[..start], table(), &guide[end..])).expect("a writable guide");
    } else {
        assert_eq!(guide[start..end].trim(), table().trim(), "UPDATE_FIXTURES=1 cargo xtask test rust writes it anew");
    }
}

#[test]
fn missing_folder_is_one_plain_problem() {
    let reading = read(&fixtures().join("nowhere"), ReadOptions::default());
    let codes: Vec<_> = reading.problems.iter().map(|problem| problem.code.word()).collect();
    assert_eq!(codes, ["fichier-illisible"]);
}
