//! Remembers the step where the visitor is, so that they can go on there another day. Draws nothing.

use super::store::Store;
use crate::domain::KnownAs;
use leptos::prelude::*;

/// Keeps the place: the path, and the first action of the step.
#[island]
pub fn KeepPlace(scenario: KnownAs, action: KnownAs) -> impl IntoView {
    Effect::new(move || {
        let store = Store::open();
        let is_new = store.notebook.with_untracked(|notebook| !notebook.is_place(&scenario, &action));
        if is_new {
            // A browser that refuses to keep it says so at the boxes to tick, where it matters.
            store.change(|notebook| notebook.keep_place(&scenario, &action));
        }
    });
}
