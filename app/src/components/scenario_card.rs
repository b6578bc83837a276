//! A scenario among others: the need first, then what the path promises.

use super::{DraftMark, ScenarioEmblem, ScenarioTerms};
use crate::{domain::Scenario, request::urls};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws a scenario as a card.
#[component]
pub(crate) fn ScenarioCard(scenario: Arc<Scenario>) -> impl IntoView {
    view! {
        <article class="scenario-card">
            <ScenarioEmblem scenario=&scenario />
            <p class="scenario-card-need">{format!("«\u{202f}{}\u{202f}»", scenario.need)}</p>
            <h3><a href=urls().scenario(&scenario.id)>{scenario.title.clone()}</a></h3>
            <DraftMark editorial=&scenario.editorial />
            <p>{scenario.summary.clone()}</p>
            <ScenarioTerms scenario=Arc::clone(&scenario) />
        </article>
    }
}
