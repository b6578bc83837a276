//! Which steps of which paths use something.

use crate::{domain::Use, request::urls};
use leptos::prelude::*;

/// Draws the steps that use something, if there are any.
#[component]
pub(crate) fn UsedIn(
    /// The heading, of the second level.
    title: &'static str,
    uses: Vec<Use>,
) -> impl IntoView {
    let urls = urls();
    (!uses.is_empty()).then(|| {
        let items = uses.into_iter().map(|Use { scenario, step }| {
            let step_title = scenario.steps.get(step - 1).map(|step| step.title.clone());
            view! {
                <li>
                    <a href=urls.step(&scenario.id, step)>{format!("Étape {step}\u{202f}: ")}{step_title}</a>
                    <span class="used-in-scenario">" du parcours "<a href=urls.scenario(&scenario.id)>{scenario.title.clone()}</a></span>
                </li>
            }
        });
        view! { <section class="used-in"><h2>{title}</h2><ul>{items.collect_view()}</ul></section> }
    })
}
