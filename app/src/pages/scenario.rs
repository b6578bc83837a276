//! One path: the need, the promise and the trail.

use super::missing::{found_or_page, path_part};
use crate::{
    components::{Breadcrumb, Colophon, Crumb, DraftMark, Rich, ScenarioCard, ScenarioTerms, StepList},
    domain::{KnownAs, Scenario},
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
    let actions: Vec<KnownAs> = scenario.actions().map(|action| action.known_as()).collect();
    view! {
        <Head title=scenario.title.clone() description=scenario.summary.clone() />
        <Breadcrumb above=vec![Crumb::new("Parcours", urls.scenarios())] here=scenario.title.clone() />
        <p class="kicker">"Parcours"</p>
        <h1>{scenario.title.clone()}</h1>
        <DraftMark editorial=&scenario.editorial />
        <p class="need">{format!("«\u{202f}{}\u{202f}»", scenario.need)}</p>
        <ScenarioTerms scenario=Arc::clone(&scenario) />
        <section>
            <h2>"Ce que vous saurez faire"</h2>
            <Rich text=scenario.goal.clone() />
        </section>
        <section>
            <h2>"Les étapes"</h2>
            <ScenarioProgress scenario=scenario.known_as() actions />
            <StepList scenario=Arc::clone(&scenario) />
            <p><a class="button" href=urls.step(&scenario.id, 1)>"Commencer par l’étape 1"</a></p>
        </section>
        <Colophon editorial=scenario.editorial.clone() />
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
