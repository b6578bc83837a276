//! One path: the need, the promise, the trail, and the list to tick off, which is what one prints.

use super::missing::{found_or_page, path_part};
use crate::{
    components::{Breadcrumb, Colophon, Crumb, DraftMark, Rich, ScenarioCard, ScenarioEmblem, ScenarioTerms, StepList},
    domain::{Scenario, Thread, UnderWay},
    islands::ScenarioProgress,
    pages::head::Head,
    request::{library, urls},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the overview of the path that the address names.
#[component]
pub(crate) fn ScenarioPage() -> impl IntoView {
    match found_or_page(library().scenario(&path_part("scenario")), |urls, scenario: &Scenario| {
        urls.scenario(&scenario.id)
    }) {
        Ok(scenario) => view! { <Overview scenario /> }.into_any(),
        Err(page) => page,
    }
}

#[component]
fn Overview(scenario: Arc<Scenario>) -> impl IntoView {
    let urls = urls();
    view! {
        <Head title=scenario.title.clone() description=scenario.summary.clone() picture=Some(urls.scenario_picture(&scenario.id)) />
        <Breadcrumb above=vec![Crumb::new("Parcours", urls.scenarios())] here=scenario.title.clone() />
        <div class="path-head">
            <div>
                <p class="kicker">"Parcours"</p>
                <h1>{scenario.title.clone()}</h1>
                <DraftMark editorial=&scenario.editorial />
                <p class="need">{format!("«\u{202f}{}\u{202f}»", scenario.need)}</p>
            </div>
            <ScenarioEmblem scenario=&scenario />
        </div>
        <section class="path-trail">
            <h2>{steps_in_words(scenario.steps.len())}</h2>
            <StepList scenario=Arc::clone(&scenario) />
            <ScenarioProgress path=UnderWay::of(&scenario) base=urls.clone() />
            <p class="path-start"><a class="button" href=urls.step(&scenario.id, 1)>"Commencer par l’étape 1"</a></p>
        </section>
        <ScenarioTerms scenario=Arc::clone(&scenario) />
        <section>
            <h2>"Ce que vous saurez faire"</h2>
            <Rich text=scenario.goal.clone() />
        </section>
        <Checklist scenario=Arc::clone(&scenario) />
        <Colophon editorial=scenario.editorial.clone() />
    }
}

fn steps_in_words(count: usize) -> String {
    if count == 1 { "Une seule étape".to_owned() } else { format!("Le chemin en {count} étapes") }
}

/// Every action of every step, with a box to tick off on paper and room for who and when.
#[component]
fn Checklist(scenario: Arc<Scenario>) -> impl IntoView {
    let urls = urls();
    let steps = scenario.steps.iter().zip(1..).map(|(step, number)| {
        let actions = step.actions.iter().map(|action| {
            let thread = Thread { scenario: Arc::clone(&scenario), number };
            view! {
                <li>
                    <a href=urls.action_along(&action.id, Some(&thread))>{action.title.clone()}</a>
                    " "<span class="checklist-time">{action.duration.to_string()}</span>
                </li>
            }
        });
        view! {
            <li>
                <h3>{step.title.clone()}</h3>
                <ul>{actions.collect_view()}</ul>
            </li>
        }
    });
    view! {
        <section class="checklist">
            <h2>"Toutes les actions"</h2>
            <p class="checklist-hint">"Sur papier, c’est une liste à cocher\u{202f}: imprimez cette page, il y a la place d’écrire qui s’en charge et pour quand."</p>
            <ol>{steps.collect_view()}</ol>
        </section>
    }
}

/// Draws the paths that are proposed at the end of one.
#[component]
pub(super) fn NextScenarios(scenario: Arc<Scenario>) -> impl IntoView {
    let library = library();
    let next: Vec<_> = scenario.next.iter().filter_map(|id| library.scenario(id.as_str()).any().cloned()).collect();
    (!next.is_empty()).then(|| {
        let cards = next.into_iter().map(|scenario| view! { <ScenarioCard scenario /> }).collect_view();
        view! { <section><h2>"Et ensuite\u{202f}?"</h2><div class="scenario-cards">{cards}</div></section> }
    })
}
