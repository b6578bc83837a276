//! Where to write.

use leptos::prelude::*;

/// Draws a link to the address to write to, which shows the address itself.
#[component]
pub(crate) fn Contact(address: String) -> impl IntoView {
    let shown = address.trim_start_matches("mailto:").to_owned();
    view! { <a href=address>{shown}</a> }
}
