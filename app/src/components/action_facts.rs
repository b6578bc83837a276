//! What one needs to know of an action at a glance: time, group, level, network.

use super::{Icon, IconName};
use crate::domain::Action;
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the facts as a list of terms.
#[component]
pub(crate) fn ActionFacts(action: Arc<Action>) -> impl IntoView {
    let fact = |icon, name, value: String| {
        view! { <div><dt><Icon name=icon /><span class="visually-hidden">{name}</span></dt><dd>{value}</dd></div> }
    };
    view! {
        <dl class="facts">
            {fact(IconName::Clock, "Durée", action.duration.to_string())}
            {fact(IconName::People, "Groupe", action.group.to_string())}
            {fact(IconName::Level, "Niveau", action.level.label().to_owned())}
            {action.offline.then(|| fact(IconName::Offline, "Réseau", "Possible sans réseau".to_owned()))}
        </dl>
    }
}
