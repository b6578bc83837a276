//! What an argument sheet says.

use crate::{components::Rich, domain::Argument};
use leptos::prelude::*;

/// Draws the body of an argument sheet.
#[component]
pub(super) fn ArgumentBody(argument: Argument) -> impl IntoView {
    let objections = argument.objections.into_iter().map(|objection| {
        view! {
            <section class="objection">
                <h2>{format!("«\u{202f}{}\u{202f}»", objection.objection)}</h2>
                <Rich text=objection.answer />
            </section>
        }
    });
    view! {
        <p class="takeaway"><strong>"À retenir\u{202f}: "</strong>{argument.takeaway}</p>
        {objections.collect_view()}
    }
}
