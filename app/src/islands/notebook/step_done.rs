//! How far a step of a path is done, beside its title.

use super::store::Store;
use crate::domain::KnownAs;
use leptos::prelude::*;

/// Says how many of a step's actions are done; says nothing as long as none is.
#[island]
pub fn StepDone(scenario: KnownAs, actions: Vec<KnownAs>) -> impl IntoView {
    let count = RwSignal::new(0);
    let total = actions.len();
    let key = StoredValue::new((scenario, actions));
    Effect::new(move || {
        let notebook = Store::open().notebook;
        key.with_value(|(scenario, actions)| {
            count.set(notebook.with(|notebook| notebook.count_done(scenario, actions)));
        });
    });
    let words = move || match count.get() {
        0 => String::new(),
        n if n == total => "fait".to_owned(),
        n => format!("{n} sur {total}"),
    };
    view! { <span class="step-done" class:is-done=move || { total > 0 && count.get() == total }>{words}</span> }
}
