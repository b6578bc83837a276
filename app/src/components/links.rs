//! Links to other sites and plain lists.

use crate::domain::Link;
use leptos::prelude::*;

/// Draws a link to another site; its language is marked where it is not French.
#[component]
pub(crate) fn ExternalLink(link: Link) -> impl IntoView {
    let foreign = (link.language != "fr").then(|| link.language.clone());
    view! {
        <a href=link.address rel="noopener" hreflang=foreign.clone()>{link.title}</a>
        {foreign.map(|language| view! { " " <span class="language">{format!("({language})")}</span> })}
    }
}

/// Draws links to other sites below a heading, if there are any.
#[component]
pub(crate) fn LinkList(
    /// The heading, of the second level.
    title: &'static str,
    links: Vec<Link>,
) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let items = links.into_iter().map(|link| view! { <li><ExternalLink link /></li> }).collect_view();
        view! { <section><h2>{title}</h2><ul>{items}</ul></section> }
    })
}

/// Draws lines of text below a heading, if there are any.
#[component]
pub(crate) fn TextList(
    /// The heading, of the second level.
    title: &'static str,
    items: Vec<String>,
) -> impl IntoView {
    (!items.is_empty()).then(|| {
        let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
        view! { <section><h2>{title}</h2><ul>{items}</ul></section> }
    })
}
