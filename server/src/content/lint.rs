//! Rules about the library as a whole, once everything is linked: what nothing leads to, what leads nowhere. And one about
//! files: what was begun and not written.

use super::{
    files::{Folder, Kind},
    parse::Node,
    problem::{Code, Place, Problem, Problems, SourceFile},
    shape::{Shape, walk},
    skeleton::LEFTOVERS,
};
use app::domain::{Action, EditorialState, Id, Library, Scenario, SheetKind};
use jiff::civil::Date;
use std::{collections::HashMap, sync::Arc};

/// Where each thing was written.
type Sources<'a> = HashMap<(Kind, &'a Id), &'a Arc<SourceFile>>;

/// Applies the rules.
pub(super) fn lint(
    library: &Library,
    folder: &Folder,
    site_file: &Arc<SourceFile>,
    today: Option<Date>,
    problems: &mut Problems,
) {
    let sources: Sources<'_> = folder.things.iter().map(|found| ((found.kind, &found.id), &found.file)).collect();
    orphan_actions(library, &sources, problems);
    orphan_sheets(library, &sources, problems);
    difficulties_without_answer(library, site_file, problems);
    scenarios_without_difficulty(library, &sources, problems);
    steps_of_drafts(library, &sources, problems);
    if let Some(today) = today {
        unverified_tools(library, today, &sources, problems);
    }
    incomplete_notice(library, site_file, problems);
}

/// Reminds of what the law wants to be said about a site.
fn incomplete_notice(library: &Library, site_file: &Arc<SourceFile>, problems: &mut Problems) {
    let info = library.info();
    for (organisation, does_what, key) in
        [(&info.publisher, "le publie", "editeur"), (&info.host, "l’héberge", "hebergeur")]
    {
        if organisation.is_none() {
            let message = format!("Le site ne dit pas encore qui {does_what} : les mentions légales sont incomplètes.");
            let hint =
                format!("Ajoutez « {key}: {{ nom: …, coordonnees: …, responsable: … }} » avant la mise en ligne.");
            problems.push(Problem::new(Code::NoPublisher, Place::top(site_file), message).hint(hint));
        }
    }
}

fn orphan_actions(library: &Library, sources: &Sources<'_>, problems: &mut Problems) {
    for action in library.actions().iter().filter(|action| action.editorial.state != EditorialState::Draft) {
        let Some(file) = sources.get(&(Kind::Action, &action.id)) else { continue };
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

fn orphan_sheets(library: &Library, sources: &Sources<'_>, problems: &mut Problems) {
    for sheet in library.sheets().iter().filter(|sheet| sheet.editorial.state != EditorialState::Draft) {
        let file = sources.get(&(Kind::Sheet(sheet.kind()), &sheet.id));
        if let Some(file) = file.filter(|_| library.is_orphan_sheet(&sheet.id)) {
            let message = format!("Aucune action ne mène à la fiche « {} ».", sheet.title);
            let hint = format!("Ajoutez « {} » sous « fiches: » d’une action, ou aux conseils d’une étape.", sheet.id);
            problems.push(Problem::new(Code::Orphan, Place::top(file), message).hint(hint));
        }
    }
}

/// What is hard for people and no path answers: its sentence on the front door would lead nowhere.
fn difficulties_without_answer(library: &Library, site_file: &Arc<SourceFile>, problems: &mut Problems) {
    for difficulty in library.difficulties() {
        let answers = |scenario: &Arc<Scenario>| scenario.difficulties.iter().any(|one| one.id == difficulty.id);
        if !library.scenarios().iter().any(answers) {
            let message = format!("Aucun parcours ne répond à la difficulté « {} ».", difficulty.name);
            let hint = format!("Ajoutez « {} » aux « difficultes » d’un parcours, ou retirez-la d’ici.", difficulty.id);
            problems.push(Problem::new(Code::Orphan, Place::top(site_file), message).hint(hint));
        }
    }
}

fn scenarios_without_difficulty(library: &Library, sources: &Sources<'_>, problems: &mut Problems) {
    let scenarios = library.scenarios().iter().filter(|scenario| scenario.editorial.state != EditorialState::Draft);
    let unreached = scenarios.filter(|scenario| scenario.difficulties.is_empty() && !library.difficulties().is_empty());
    for scenario in unreached {
        let Some(file) = sources.get(&(Kind::Scenario, &scenario.id)) else { continue };
        let message = format!("Aucune difficulté ne mène au parcours « {} ».", scenario.title);
        let hint = "Ajoutez « difficultes: […] » avec des identifiants de site.yaml, la plus typique d’abord.";
        problems.push(Problem::new(Code::Orphan, Place::top(file), message).hint(hint));
    }
}

/// What visitors, who see no drafts, would find empty.
fn steps_of_drafts(library: &Library, sources: &Sources<'_>, problems: &mut Problems) {
    let is_draft = |action: &Arc<Action>| action.editorial.state == EditorialState::Draft;
    for scenario in library.scenarios().iter().filter(|scenario| scenario.editorial.state != EditorialState::Draft) {
        let Some(file) = sources.get(&(Kind::Scenario, &scenario.id)) else { continue };
        for step in scenario.steps.iter().filter(|step| step.actions.iter().all(is_draft)) {
            let message =
                format!("L’étape « {} » est vide pour les visiteurs : ses actions sont des brouillons.", step.title);
            let hint = "Publiez une de ses actions, ou remettez le parcours à « etat: brouillon ».";
            problems.push(Problem::new(Code::EmptyStep, Place::top(file), message).hint(hint));
        }
    }
}

/// Reminds of tools whose addresses nobody has opened.
fn unverified_tools(library: &Library, today: Date, sources: &Sources<'_>, problems: &mut Problems) {
    for sheet in library.sheets_of(SheetKind::Tool) {
        let Some((tool, file)) = sheet.tool().zip(sources.get(&(Kind::Sheet(SheetKind::Tool), &sheet.id))) else {
            continue;
        };
        let has_addresses = tool.website.is_some() || !tool.hosts.is_empty();
        if has_addresses && sheet.verified_on().is_none() {
            let message = format!("Les adresses de « {} » n’ont pas encore été vérifiées.", sheet.title);
            let hint = format!(
                "Ouvrez-les. Si elles sont bonnes, ajoutez « verifie_le: {today} », avec le jour où vous l’avez fait."
            );
            problems.push(Problem::new(Code::NeverVerified, Place::top(file), message).hint(hint));
        }
    }
}

/// Reports texts of the skeleton that nobody has written over, in a file that is no draft any more.
pub(super) fn unfinished(node: &Node, shape: &Shape, file: &Arc<SourceFile>, problems: &mut Problems) {
    if node.text("etat").as_deref() == Some(EditorialState::Draft.id()) {
        return;
    }
    walk(node, shape, &mut |node, shape| {
        if matches!(shape, Shape::Text) && node.as_text().is_some_and(|text| LEFTOVERS.contains(&text)) {
            let message = "Ce texte n’est pas encore écrit.";
            let hint = "Écrivez-le, retirez la clé si elle est facultative, ou remettez « etat: brouillon ».";
            problems.push(Problem::new(Code::ToWrite, Place::new(file, node.range.clone()), message).hint(hint));
        }
    });
}
