//! What a page says about itself to browsers and search engines.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

/// Sets the title and the description of the page.
#[component]
pub(super) fn Head(#[prop(into)] title: String, #[prop(into)] description: String) -> impl IntoView {
    view! {
        <Title text=title />
        <Meta name="description" content=description />
    }
}
