//! How far a whole path is done, and the way to start afresh.

use super::store::Store;
use crate::domain::KnownAs;
use leptos::prelude::*;

/// Says how many actions of the path are done, and offers to forget it.
#[island]
pub fn ScenarioProgress(scenario: KnownAs, actions: Vec<KnownAs>) -> impl IntoView {
    let count = RwSignal::new(None::<usize>);
    let total = actions.len();
    let key = StoredValue::new((scenario, actions));
    Effect::new(move || {
        let notebook = Store::open().notebook;
        key.with_value(|(scenario, actions)| {
            count.set(Some(notebook.with(|notebook| notebook.count_done(scenario, actions))));
        });
    });
    let words = move || match count.get() {
        None | Some(0) => "Cochez les actions au fur et à mesure\u{202f}: tout reste dans ce navigateur.".to_owned(),
        Some(1) => format!("1 action faite sur {total}."),
        Some(n) => format!("{n} actions faites sur {total}."),
    };
    let forget = move |_| {
        key.with_value(|(scenario, _)| Store::open().change(|notebook| notebook.forget(scenario)));
    };
    view! {
        <div class="progress needs-islands" class:is-ready=move || count.get().is_some()>
            <p role="status">{words}</p>
            <button type="button" class="quiet" hidden=move || count.get().unwrap_or(0) == 0 on:click=forget>
                "Effacer ma progression"
            </button>
        </div>
    }
}
