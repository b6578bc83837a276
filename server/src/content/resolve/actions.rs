//! Actions, linked to their family and sheets.

use super::{ById, Resolver, Written, check_length, check_summary, site};
use crate::content::{
    decode::Loc,
    document::{ActionDocument, FacilitationDocument, SheetsDocument},
    files::Kind,
    infinitive::begins_with_infinitive,
    problem::{Code, Problem},
};
use app::domain::{Action, Facilitation, Id, Sheet, SheetKind, Theme, ToolStatus, YesNo};
use std::sync::Arc;

/// Most characters of the back of a printed card.
const ESSENTIALS_LENGTH: usize = 500;

pub(super) fn resolve(
    actions: Vec<Written<ActionDocument>>,
    themes: &[Arc<Theme>],
    sheets: &ById<Sheet>,
    resolver: &mut Resolver<'_>,
) -> ById<Action> {
    let linked = actions.into_iter().filter_map(|written| action(written, themes, sheets, resolver));
    linked.map(|action| (action.id.clone(), Arc::new(action))).collect()
}

/// Resolves one action; `None` if its family is not known or it is a draft that is not shown.
fn action(
    written: Written<ActionDocument>,
    themes: &[Arc<Theme>],
    sheets: &ById<Sheet>,
    resolver: &mut Resolver<'_>,
) -> Option<Action> {
    let document = written.document;
    check_summary(&document.resume, resolver.problems);
    check_infinitive(&document, resolver);
    check_length(&document.essentiel, ESSENTIALS_LENGTH, "le dos d’une carte", resolver.problems);
    resolver.check_all(Kind::Action, &document.repose_sur);
    let sheets = document.fiches.map(|fiches| follow_sheets(&fiches, sheets, resolver)).unwrap_or_default();
    let theme = site::entry(&document.famille, themes, |theme| &theme.id, "familles", resolver.problems)?;
    Some(Action {
        id: written.id,
        title: document.titre.value,
        theme: Arc::clone(theme),
        summary: document.resume.value,
        need: document.besoin.value,
        essentials: document.essentiel.value,
        duration: document.duree,
        workshop_duration: document.duree_atelier,
        group: document.groupe,
        level: document.niveau,
        moment: document.moment,
        modalities: document.modalites,
        offline: document.hors_ligne == YesNo::Yes,
        choose_if: document.choisir_si,
        avoid_if: document.eviter_si,
        questions: document.questions,
        material: document.materiel,
        method: resolver.rich_option(document.corps.as_ref()),
        without_screen: resolver.rich_option(document.sans_ecran.as_ref()),
        outcome: document.resultat.value,
        rests_on: document.repose_sur.into_iter().map(|id| id.value).collect(),
        facilitation: document.animation.map(|notes| facilitation(&notes, resolver)),
        synonyms: document.synonymes,
        sheets,
        editorial: resolver.editorial(document.editorial)?,
    })
}

/// Reports a title that does not begin with an infinitive, unless the editor means it.
fn check_infinitive(document: &ActionDocument, resolver: &mut Resolver<'_>) {
    let title = &document.titre;
    if document.titre_assume != Some(YesNo::Yes) && !begins_with_infinitive(&title.value) {
        let message = format!("Le titre « {} » ne commence pas par un infinitif.", title.value);
        let hint = "Dites ce que l’on fait : « Trouver une date commune ». Si ce titre est bien un infinitif, ajoutez « titre_assume: oui ».";
        resolver.problems.push(Problem::new(Code::NoInfinitive, title.place.clone(), message).hint(hint));
    }
}

/// Reports tools that have closed.
fn check_tools(references: &[Loc<Id>], sheets: &ById<Sheet>, resolver: &mut Resolver<'_>) {
    for reference in references {
        let tool = sheets.get(&reference.value).and_then(|sheet| sheet.tool());
        if tool.is_some_and(|tool| tool.status == ToolStatus::Closed) {
            let message = format!("L’outil « {} » a fermé, et cette action le recommande encore.", reference.value);
            let hint = "Remplacez-le par un outil en service, ou retirez-le de la liste.";
            resolver.problems.push(Problem::new(Code::ClosedTool, reference.place.clone(), message).hint(hint));
        }
    }
}

fn follow_sheets(fiches: &SheetsDocument, sheets: &ById<Sheet>, resolver: &mut Resolver<'_>) -> Vec<Arc<Sheet>> {
    let lists = [
        (SheetKind::Tool, &fiches.outils),
        (SheetKind::HowTo, &fiches.modes_emploi),
        (SheetKind::Argument, &fiches.argumentaires),
        (SheetKind::Advice, &fiches.conseils),
    ];
    check_tools(&fiches.outils, sheets, resolver);
    lists.into_iter().flat_map(|(kind, list)| resolver.follow(Kind::Sheet(kind), list, sheets)).collect()
}

fn facilitation(notes: &FacilitationDocument, resolver: &mut Resolver<'_>) -> Facilitation {
    Facilitation {
        prepare: resolver.rich_option(notes.preparation.as_ref()),
        say: resolver.rich_option(notes.dire.as_ref()),
        perform: resolver.rich_option(notes.faire.as_ref()),
        if_late: resolver.rich_option(notes.si_retard.as_ref()),
    }
}
