//! The box to tick when an action of a step is done.

use super::store::Store;
use crate::domain::KnownAs;
use leptos::prelude::*;

/// A box to tick, kept in the browser. Hidden until it can be used, so that it never lies.
#[island]
pub fn ActionDone(scenario: KnownAs, action: KnownAs, title: String) -> impl IntoView {
    let done = RwSignal::new(None::<bool>);
    let refused = RwSignal::new(false);
    let key = StoredValue::new((scenario, action));
    Effect::new(move || {
        let notebook = Store::open().notebook;
        key.with_value(|(scenario, action)| {
            done.set(Some(notebook.with(|notebook| notebook.is_done(scenario, action))));
        });
    });
    let toggle = move |event| {
        let is_done = event_target_checked(&event);
        let is_kept = key.with_value(|(scenario, action)| {
            Store::open().change(|notebook| notebook.set_done(scenario, action, is_done))
        });
        refused.set(!is_kept);
    };
    view! {
        <div class="done needs-islands" class:is-ready=move || done.get().is_some() class:is-done=move || done.get() == Some(true)>
            <label>
                <input type="checkbox" autocomplete="off" prop:checked=move || done.get() == Some(true) on:change=toggle />
                <span>"C’est fait"<span class="visually-hidden">" : "{title}</span></span>
            </label>
            <p role="status">
                {move || refused.get().then_some("Votre navigateur refuse d’enregistrer\u{202f}: cette coche sera perdue en quittant la page.")}
            </p>
        </div>
    }
}
