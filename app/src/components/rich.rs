//! Text that was Markdown.

use crate::domain::RichText;
use leptos::prelude::*;

/// Draws a rich text.
#[component]
pub(crate) fn Rich(text: RichText) -> impl IntoView {
    view! { <div class="rich" inner_html=text.html().to_owned()></div> }
}

/// Draws a rich text below a heading, if there is one.
#[component]
pub(crate) fn RichSection(
    /// The heading, of the second level.
    title: &'static str,
    text: Option<RichText>,
) -> impl IntoView {
    text.map(|text| view! { <section><h2>{title}</h2><Rich text /></section> })
}
