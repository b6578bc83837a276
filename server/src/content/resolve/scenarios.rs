//! Scenarios, linked to their audiences, difficulties, actions and advice.

use super::{
    ById, Resolver, Written, check_summary, links, report_doubles,
    site::{self, Site},
};
use crate::content::{
    decode::Loc,
    document::{ScenarioDocument, StepDocument, TestimonialDocument, VideoDocument},
    files::Kind,
    problem::{Code, Problem},
};
use app::domain::{Action, MAX_STEPS, Scenario, Sheet, SheetKind, Step, Testimonial, Video};
use std::sync::Arc;

pub(super) fn resolve(
    scenarios: Vec<Written<ScenarioDocument>>,
    site: &Site,
    actions: &ById<Action>,
    sheets: &ById<Sheet>,
    resolver: &mut Resolver<'_>,
) -> Vec<Arc<Scenario>> {
    scenarios
        .into_iter()
        .filter_map(|written| scenario(written, site, actions, sheets, resolver))
        .map(Arc::new)
        .collect()
}

fn scenario(
    written: Written<ScenarioDocument>,
    site: &Site,
    actions: &ById<Action>,
    sheets: &ById<Sheet>,
    resolver: &mut Resolver<'_>,
) -> Option<Scenario> {
    let Written { id, document, .. } = written;
    check_summary(&document.resume, resolver.problems);
    check_step_count(&document.etapes, resolver);
    report_doubles(&document.public, resolver.problems);
    resolver.check_all(Kind::Scenario, &document.suites);
    report_doubles(&document.difficultes, resolver.problems);
    let audience = |id, resolver: &mut Resolver<'_>| {
        site::entry(id, &site.audiences, |audience| &audience.id, "publics", resolver.problems).cloned()
    };
    let difficulty = |id, resolver: &mut Resolver<'_>| {
        site::entry(id, &site.difficulties, |difficulty| &difficulty.id, "difficultes", resolver.problems).cloned()
    };
    Some(Scenario {
        id,
        title: document.titre.value,
        need: document.besoin.value,
        summary: document.resume.value,
        goal: resolver.rich(&document.objectif),
        outcome: document.resultat.value,
        audiences: document.public.iter().filter_map(|id| audience(id, resolver)).collect(),
        difficulties: document.difficultes.iter().filter_map(|id| difficulty(id, resolver)).collect(),
        steps: document.etapes.into_iter().map(|written| step(written.value, actions, sheets, resolver)).collect(),
        next: document.suites.into_iter().map(|id| id.value).collect(),
        editorial: resolver.editorial(document.editorial)?,
    })
}

fn check_step_count(steps: &[Loc<StepDocument>], resolver: &mut Resolver<'_>) {
    if let Some(extra) = steps.get(MAX_STEPS) {
        let message = format!("Ce parcours a {} étapes ; il en faut {MAX_STEPS} au plus.", steps.len());
        let problem = Problem::new(Code::TooManySteps, extra.place.clone(), message);
        resolver
            .problems
            .push(problem.hint("Regroupez des étapes, ou faites-en un second parcours proposé dans « suites »."));
    }
}

fn step(document: StepDocument, actions: &ById<Action>, sheets: &ById<Sheet>, resolver: &mut Resolver<'_>) -> Step {
    Step {
        intention: resolver.rich(&document.intention),
        outcome: document.resultat.map(|text| text.value),
        actions: resolver.follow(Kind::Action, &document.actions, actions),
        advice: resolver.follow(Kind::Sheet(SheetKind::Advice), &document.conseils, sheets),
        testimonials: document.temoignages.into_iter().map(|written| testimonial(written, resolver)).collect(),
        video: document.video.map(|written| video(written, resolver)),
        resources: links(document.ressources),
        title: document.titre.value,
    }
}

fn testimonial(document: TestimonialDocument, resolver: &mut Resolver<'_>) -> Testimonial {
    Testimonial {
        text: resolver.rich(&document.texte),
        author: document.auteur,
        organisation: document.structure,
        kind: document.nature,
    }
}

fn video(document: VideoDocument, resolver: &mut Resolver<'_>) -> Video {
    Video {
        title: document.titre,
        address: document.adresse.0,
        transcript: resolver.rich_option(document.transcription.as_ref()),
    }
}
