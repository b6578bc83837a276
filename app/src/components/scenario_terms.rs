//! What one needs to know of a path before following it.

use crate::domain::Scenario;
use leptos::prelude::*;
use std::sync::Arc;

/// Draws for whom a path is, how long it is, and what one leaves with.
#[component]
pub(crate) fn ScenarioTerms(scenario: Arc<Scenario>) -> impl IntoView {
    let audiences: Vec<_> = scenario.audiences.iter().map(|audience| audience.name.clone()).collect();
    view! {
        <dl class="terms">
            <div><dt>"Pour"</dt><dd>{audiences.join(", ")}</dd></div>
            <div><dt>"Étapes"</dt><dd>{scenario.steps.len()}</dd></div>
            <div><dt>"Temps"</dt><dd>{scenario.total_time().to_string()}</dd></div>
            <div><dt>"On repart avec"</dt><dd>{scenario.outcome.clone()}</dd></div>
        </dl>
    }
}
