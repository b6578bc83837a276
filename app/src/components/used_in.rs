//! Which steps of which paths use something, and the way into the first of them.

use crate::{
    domain::{Action, Use},
    request::urls,
};
use leptos::prelude::*;
use std::{cmp::Reverse, sync::Arc};

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
/// has most to do with it; of several of these, the one that comes to it first.
#[component]
pub(crate) fn PathsThrough(
    uses: Vec<Use>,
    /// The action that it is, or the actions that it belongs to.
    actions: Vec<Arc<Action>>,
) -> impl IntoView {
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
    let first = uses.iter().min_by_key(|used| (Reverse(kinship(used, &actions)), used.step));
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

/// Returns how many actions of a path are of the families of those for which it is named, in tenths.
fn kinship(used: &Use, actions: &[Arc<Action>]) -> usize {
    let step = used.scenario.steps.get(used.step - 1);
    let of_step = || step.into_iter().flat_map(|step| &step.actions);
    let mut reasons: Vec<_> = of_step().filter(|one| actions.iter().any(|action| action.id == one.id)).collect();
    if reasons.is_empty() {
        // The step itself names the sheet.
        reasons.extend(of_step());
    }
    let of_path = || used.scenario.steps.iter().flat_map(|step| &step.actions);
    let is_kin = |action: &&Arc<Action>| reasons.iter().any(|reason| reason.theme.id == action.theme.id);
    of_path().filter(is_kin).count() * 10 / of_path().count().max(1)
}
