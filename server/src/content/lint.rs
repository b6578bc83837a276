//! Rules about the library as a whole, once everything is linked: what nothing leads to, what leads nowhere.

use super::{
    files::Kind,
    problem::{Code, Place, Problem, Problems, SourceFile},
};
use app::domain::{Id, Library};
use std::{collections::HashMap, sync::Arc};

/// Where each thing was written.
pub(super) type Sources = HashMap<(Kind, Id), Arc<SourceFile>>;

/// Applies the rules.
pub(super) fn lint(library: &Library, sources: &Sources, site_file: &Arc<SourceFile>, problems: &mut Problems) {
    orphan_actions(library, sources, problems);
    orphan_sheets(library, sources, problems);
    if library.info().publisher.is_none() {
        let message = "Le site ne dit pas encore qui le publie : les mentions légales sont incomplètes.";
        let hint = "Ajoutez « editeur: { nom: …, coordonnees: …, responsable: … } » avant la mise en ligne.";
        problems.push(Problem::new(Code::NoPublisher, Place::top(site_file), message).hint(hint));
    }
}

fn orphan_actions(library: &Library, sources: &Sources, problems: &mut Problems) {
    for action in library.actions() {
        let Some(file) = sources.get(&(Kind::Action, action.id.clone())) else { continue };
        if library.uses_of_action(&action.id).is_empty() {
            let message = format!("Aucun parcours n’utilise l’action « {} ».", action.title);
            let hint = format!("Ajoutez « {} » aux actions d’une étape.", action.id);
            problems.push(Problem::new(Code::Orphan, Place::top(file), message).hint(hint));
        }
        if action.sheets.is_empty() {
            let message = format!("L’action « {} » ne mène à aucune fiche.", action.title);
            let hint = "Citez au moins un outil, un mode d’emploi, un argumentaire ou un conseil sous « fiches: ».";
            problems.push(Problem::new(Code::NoSheet, Place::top(file), message).hint(hint));
        }
    }
}

fn orphan_sheets(library: &Library, sources: &Sources, problems: &mut Problems) {
    for sheet in library.sheets() {
        let is_linked =
            !library.actions_of_sheet(&sheet.id).is_empty() || !library.steps_of_sheet(&sheet.id).is_empty();
        let file = sources.get(&(Kind::Sheet(sheet.kind()), sheet.id.clone()));
        if let Some(file) = file.filter(|_| !is_linked) {
            let message = format!("Aucune action ne mène à la fiche « {} ».", sheet.title);
            let hint = format!("Ajoutez « {} » sous « fiches: » d’une action, ou aux conseils d’une étape.", sheet.id);
            problems.push(Problem::new(Code::Orphan, Place::top(file), message).hint(hint));
        }
    }
}
