//! All paths, and three questions that lead to the fitting ones.

use crate::{
    components::{Breadcrumb, Question, ScenarioCard},
    domain::{Answers, Proposal, Reason, Scenario, TimeAtHand, propose},
    pages::head::Head,
    request::page_request,
    urls::PROPOSALS,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the choice of paths.
#[component]
pub(crate) fn ScenariosPage() -> impl IntoView {
    let request = page_request();
    let answers = request.answers();
    let proposals = propose(&request.library, &answers);
    let is_proposed = |scenario: &Arc<Scenario>| proposals.iter().any(|one| one.scenario.id == scenario.id);
    let others = request.library.scenarios().iter().filter(|scenario| !is_proposed(scenario));
    let cards = others.map(|scenario| view! { <ScenarioCard scenario=Arc::clone(scenario) /> }).collect_view();
    let others_title = if proposals.is_empty() { "Tous les parcours" } else { "Les autres parcours" };
    view! {
        <Head
            title="Suivre un parcours"
            description="Trois questions pour trouver le parcours qui vous convient\u{202f}: huit étapes au plus, qui partent d’un besoin concret et mènent à des outils libres."
        />
        <Breadcrumb above=vec![] here="Parcours".to_owned() />
        <h1>"Suivre un parcours"</h1>
        <p class="lead">
            "Un parcours part d’un besoin et compte huit étapes au plus. Vous pouvez vous arrêter et reprendre quand vous voulez."
        </p>
        <Orientation answers=answers.clone() />
        {(!proposals.is_empty()).then(|| view! { <Proposals answers proposals /> })}
        <section>
            <h2>{others_title}</h2>
            <div class="scenario-cards">{cards}</div>
        </section>
        <p>
            "Aucun ne convient\u{202f}? "<a href=request.urls.actions()>"Cherchez directement une #action"</a>"."
        </p>
    }
}

/// The three questions, with what was answered. Each may be left open.
#[component]
fn Orientation(answers: Answers) -> impl IntoView {
    let request = page_request();
    let library = &request.library;
    let difficulties = library.difficulties().iter().map(|entry| (entry.id.to_string(), entry.name.clone())).collect();
    let audiences = library.audiences().iter().map(|entry| (entry.id.to_string(), entry.name.clone())).collect();
    let times = TimeAtHand::ALL.iter().map(|time| (time.id().to_owned(), time.label().to_owned())).collect();
    let chosen_difficulty = answers.difficulty.as_ref().map(|entry| entry.id.to_string());
    let chosen_audience = answers.audience.as_ref().map(|entry| entry.id.to_string());
    let chosen_time = answers.time.map(|time| time.id().to_owned());
    view! {
        <form class="orientation" action=request.urls.orientation_form() method="get" aria-labelledby="orientation">
            <h2 id="orientation">"Trois questions pour choisir"</h2>
            <p>"Répondez à celles que vous voulez. Rien n’est enregistré."</p>
            <div class="orientation-questions">
                <Question name="difficulte" label="Qu’est-ce qui coince\u{202f}?" choices=difficulties chosen=chosen_difficulty />
                <Question name="public" label="Qui êtes-vous\u{202f}?" choices=audiences chosen=chosen_audience />
                <Question name="temps" label="De combien de temps disposez-vous pour commencer\u{202f}?" choices=times chosen=chosen_time />
            </div>
            <button type="submit">"Proposer des parcours"</button>
        </form>
    }
}

/// One to three paths, each with what speaks for it and against it.
#[component]
fn Proposals(answers: Answers, proposals: Vec<Proposal>) -> impl IntoView {
    let title = match proposals.len() {
        1 => "Nous vous proposons ce parcours".to_owned(),
        count => format!("Nous vous proposons {count} parcours"),
    };
    let items = proposals.into_iter().zip(1..).map(|(proposal, place)| {
        let reasons = proposal.reasons.iter().map(|reason| view! { <li class=class_of(reason)>{words(reason)}</li> });
        let reasons = reasons.collect_view();
        view! {
            <li>
                {(place == 1).then(|| view! { <p class="kicker">"Le plus proche de vos réponses"</p> })}
                <ScenarioCard scenario=proposal.scenario />
                <div class="reasons">
                    <h4>"Pourquoi celui-ci"</h4>
                    <ul>{reasons}</ul>
                </div>
            </li>
        }
    });
    view! {
        <section id=PROPOSALS class="proposals" aria-labelledby="propositions-titre">
            <h2 id="propositions-titre">{title}</h2>
            {answers.difficulty.map(|difficulty| view! { <p class="need">{format!("«\u{202f}{}\u{202f}»", difficulty.name)}</p> })}
            <ol>{items.collect_view()}</ol>
        </section>
    }
}

/// Tells reasons for a path from reasons against it.
const fn class_of(reason: &Reason) -> &'static str {
    match reason {
        Reason::ForOthers | Reason::TakesLonger { .. } => "reason-against",
        _ => "reason-for",
    }
}

fn words(reason: &Reason) -> String {
    match reason {
        Reason::AnswersIt(_) => "Il s’attaque d’abord à ce qui coince chez vous.".to_owned(),
        Reason::HelpsWithIt(_) => "Il part d’un autre besoin, et aide aussi à ce qui coince chez vous.".to_owned(),
        Reason::ForYou(audience) => format!("Il est pensé pour vous\u{202f}: {}.", audience.name.to_lowercase()),
        Reason::ForOthers => "Il a été écrit pour d’autres structures\u{202f}: prenez-en ce qui vous sert.".to_owned(),
        Reason::FitsWhole => "Tout le parcours tient dans le temps que vous avez.".to_owned(),
        Reason::FitsUpTo { steps: 1, time } => {
            format!("Dans le temps que vous avez\u{202f}: la première étape ({time}). La suite attendra.")
        }
        Reason::FitsUpTo { steps, time } => {
            format!("Dans le temps que vous avez\u{202f}: les étapes 1 à {steps} ({time}). La suite attendra.")
        }
        Reason::TakesLonger { first_step } => {
            format!(
                "Sa première étape demande plus de temps\u{202f}: {first_step}. Gardez-en une seule action pour commencer."
            )
        }
    }
}
