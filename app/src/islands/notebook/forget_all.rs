//! "Tout effacer": what this browser keeps for its visitor, and the way to be rid of it.

use super::{confirms, keep_focus, store::Store};
use leptos::prelude::*;

/// Says whether this browser keeps anything, and forgets it when asked.
#[island]
pub fn ForgetAll() -> impl IntoView {
    let is_empty = RwSignal::new(None::<bool>);
    let has_forgotten = RwSignal::new(false);
    Effect::new(move || is_empty.set(Some(!Store::open().keeps_anything())));
    let words = move || match (is_empty.get(), has_forgotten.get()) {
        (Some(true), true) => "C’est effacé\u{202f}: ce navigateur ne retient plus rien.",
        (Some(true), false) => "En ce moment, ce navigateur ne retient rien de ce site.",
        _ => "En ce moment, ce navigateur retient votre progression sur un ou plusieurs parcours.",
    };
    let status = NodeRef::<leptos::html::P>::new();
    let forget = move |_| {
        if confirms("Effacer tout ce que ce navigateur retient de ce site\u{202f}? Cela ne peut pas s’annuler.") {
            has_forgotten.set(Store::open().forget_all());
            keep_focus(status);
        }
    };
    view! {
        <div class="progress needs-islands" class:is-ready=move || is_empty.get().is_some()>
            <p role="status" tabindex="-1" node_ref=status>{words}</p>
            <button type="button" class="quiet" hidden=move || is_empty.get() != Some(false) on:click=forget>"Tout effacer"</button>
        </div>
    }
}
