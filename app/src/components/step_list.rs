//! The stops of a path, in order, with the one where the visitor stands: a list, and the trail that runs through it.

use super::trail::{WayOn, place_in_wide_trail};
use crate::{
    domain::{KnownAs, Scenario},
    islands::StepDone,
    request::urls,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the stops of a scenario as a numbered trail.
#[component]
pub(crate) fn StepList(
    scenario: Arc<Scenario>,
    /// The number of the step where the visitor stands, if on one.
    #[prop(optional_no_strip)]
    here: Option<usize>,
) -> impl IntoView {
    let urls = urls();
    let count = scenario.steps.len();
    let stops = scenario.steps.iter().zip(1..).map(|(step, number)| {
        let actions: Vec<KnownAs> = step.actions.iter().map(|action| action.known_as()).collect();
        view! {
            <li class=format!("stop {}", place_in_wide_trail(number))>
                {(number < count).then(|| view! { <WayOn from=number /> })}
                <a href=urls.step(&scenario.id, number) aria-current=(here == Some(number)).then_some("step")>
                    <span class="stop-number" aria-hidden="true">{number}</span>
                    <span class="stop-title">
                        {step.title.clone()}
                        {(here == Some(number)).then(|| view! { <span class="stop-here">" vous êtes ici"</span> })}
                    </span>
                </a>
                <StepDone scenario=scenario.known_as() actions />
            </li>
        }
    });
    view! { <ol class="trail">{stops.collect_view()}</ol> }
}
