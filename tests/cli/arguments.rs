//! Arguments that cannot be understood.

use super::{run, stderr, stdout};

fn said(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    stderr(&output)
}

#[test]
fn argument_that_is_wrong_is_explained_in_french_with_what_was_probably_meant() {
    assert!(said(&["chek"]).contains("« check » ?"));
    assert!(
        said(&["new", "outils", "X"])
            .contains("« outils » n’est pas possible pour <SORTE>. Vouliez-vous dire « outil » ?")
    );
    assert!(said(&["new", "xyz", "X"]).contains("Possibles : scenario, action, outil"));
    assert!(said(&["new", "outil"]).contains("il manque <TITRE>"));
    assert!(said(&["check", "--strit"]).contains("« --strict » ?"));
    assert!(said(&["check", "--date", "hier"]).contains("« hier » ne va pas pour --date"));
    assert!(said(&["check", "--memoire", "x"]).contains("il manque --liens"));
}

#[test]
fn help_is_in_french() {
    for arguments in [&["--help"][..], &["check", "--help"], &["serve", "--help"]] {
        let help = stdout(&run(arguments));
        assert!(help.contains("Utilisation"), "{help}");
        for english in ["Usage", "Print", "Commands", "default:", "possible values"] {
            assert!(!help.contains(english), "{english}: {help}");
        }
    }
}
