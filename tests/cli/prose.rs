//! `parcours prose`

use super::{run, stdout};
use crate::support::ContentFolder;

#[test]
fn prose_shows_figures_by_kind_and_what_is_said_twice() {
    let content = ContentFolder::base();
    let phrase = "Envoyez un seul lien avec une date limite de réponse puis attendez.";
    content.replace("fiches/conseils/six-creneaux.yaml", "Au-delà, on renonce.", phrase);
    content.replace("fiches/outils/framadate.yaml", "On exporte en CSV.", phrase);
    let said = stdout(&run(&["prose", &content.path().display().to_string()]));
    assert!(said.contains("fiches/conseils") && said.contains("en tout"), "{said}");
    assert!(said.contains("communes à deux fichiers : 1 paires"), "{said}");
    assert!(said.contains("« Envoyez un seul lien"), "{said}");
}
