//! Which steps of which paths use something, and the way into the first of them.

use crate::{domain::Use, request::urls};
use leptos::prelude::*;

/// The place on the page where the steps are listed.
const USED_IN: &str = "utilisee-dans";

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
        view! { <section class="used-in" id=USED_IN><h2>{title}</h2><ul>{items.collect_view()}</ul></section> }
    })
}

/// Draws, for people who arrive from elsewhere, a path that leads through something and the way into it: of several, the one that
/// comes to it first.
#[component]
pub(crate) fn PathsThrough(uses: Vec<Use>) -> impl IntoView {
    let urls = urls();
    let mut scenarios: Vec<_> = uses.iter().map(|used| &used.scenario.id).collect();
    scenarios.sort_unstable();
    scenarios.dedup();
    let others = match scenarios.len() {
        0 | 1 => None,
        2 => Some("un autre parcours".to_owned()),
        several => Some(format!("{} autres", several - 1)),
    };
    let others = others.map(|others| view! { " – voir aussi "<a href=format!("#{USED_IN}")>{others}</a> });
    let first = uses.iter().min_by_key(|used| used.step);
    let first = first.and_then(|used| Some((used, used.scenario.steps.get(used.step - 1)?)));
    first.map(|(Use { scenario, step }, at)| {
        let place = format!("étape {step} sur {}", scenario.steps.len());
        view! {
            <p class="paths-through">
                "Fait partie du parcours "<a href=urls.scenario(&scenario.id)>{scenario.title.clone()}</a>", "
                <a href=urls.step(&scenario.id, *step)>{place}<span class="visually-hidden">{format!("\u{202f}: {}", at.title)}</span></a>
                {others}"."
            </p>
        }
    })
}
