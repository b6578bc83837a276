//! A scenario among others: the need first, then what the path promises.

use crate::{domain::Scenario, request::urls};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws a scenario as a card.
#[component]
pub(crate) fn ScenarioCard(scenario: Arc<Scenario>) -> impl IntoView {
    let audiences: Vec<_> = scenario.audiences.iter().map(|audience| audience.name.clone()).collect();
    view! {
        <article class="scenario-card">
            <p class="scenario-card-need">{format!("«\u{202f}{}\u{202f}»", scenario.need)}</p>
            <h3><a href=urls().scenario(&scenario.id)>{scenario.title.clone()}</a></h3>
            <p>{scenario.summary.clone()}</p>
            <dl class="terms">
                <div><dt>"Pour"</dt><dd>{audiences.join(", ")}</dd></div>
                <div><dt>"Étapes"</dt><dd>{scenario.steps.len()}</dd></div>
                <div><dt>"Temps"</dt><dd>{scenario.total_time().to_string()}</dd></div>
                <div><dt>"On repart avec"</dt><dd>{scenario.outcome.clone()}</dd></div>
            </dl>
        </article>
    }
}
