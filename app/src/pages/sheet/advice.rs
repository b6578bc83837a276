//! What an advice sheet says.

use crate::{
    components::{Rich, RichSection},
    domain::Advice,
};
use leptos::prelude::*;

/// Draws the body of an advice sheet.
#[component]
pub(super) fn AdviceBody(advice: Advice) -> impl IntoView {
    view! {
        <section><h2>"Pourquoi"</h2><Rich text=advice.why /></section>
        <section><h2>"Comment"</h2><Rich text=advice.how /></section>
        <RichSection title="Par exemple" text=advice.example />
    }
}
