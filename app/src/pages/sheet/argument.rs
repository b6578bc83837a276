//! What an argument sheet says.

use crate::{components::Rich, domain::Argument};
use leptos::prelude::*;

/// Draws the body of an argument sheet.
#[component]
pub(super) fn ArgumentBody(argument: Argument) -> impl IntoView {
    let objections = argument.objections.into_iter().map(|objection| {
        view! {
            <section class="objection">
                <h2>{format!("« {} »", objection.objection)}</h2>
                <Rich text=objection.answer />
            </section>
        }
    });
    view! {
        <p class="takeaway"><strong>"À retenir : "</strong>{argument.takeaway}</p>
        {objections.collect_view()}
    }
}
