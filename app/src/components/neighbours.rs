//! The ways back and on at the end of a page of a path.

use leptos::prelude::*;

/// A page beside the present one.
pub(crate) struct Neighbour {
    /// Which way it lies.
    pub(crate) label: &'static str,
    /// Its title.
    pub(crate) title: String,
    /// Its address.
    pub(crate) url: String,
}

/// Draws the ways back and on.
#[component]
pub(crate) fn Neighbours(
    back: Neighbour,
    /// The way on, where there is one.
    #[prop(into)]
    next: Option<Neighbour>,
    /// The name of this bit of navigation, for screen readers.
    name: &'static str,
) -> impl IntoView {
    view! {
        <nav class="neighbours" aria-label=name>
            <a rel="prev" href=back.url><span>{back.label}</span>{back.title}</a>
            {next.map(|next| view! { <a rel="next" href=next.url><span>{next.label}</span>{next.title}</a> })}
        </nav>
    }
}
