//! The end of a text: further reading, sources, licence, authors, and when it was last checked.

use super::LinkList;
use crate::{
    domain::{Editorial, in_french},
    request::urls,
};
use leptos::prelude::*;

/// Draws where a text comes from.
#[component]
pub(crate) fn Colophon(editorial: Editorial) -> impl IntoView {
    let verified = editorial
        .verified_on
        .map_or_else(|| "Pas encore vérifié".to_owned(), |date| format!("Vérifié le {}", in_french(date)));
    let what_it_means = urls().verification();
    let authors = (!editorial.authors.is_empty()).then(|| format!("Écrit par {}. ", editorial.authors.join(", ")));
    view! {
        <LinkList title="Pour aller plus loin" links=editorial.resources />
        <LinkList title="Sources" links=editorial.sources />
        <p class="colophon">{authors}<a href=what_it_means>{verified}</a>{format!(". Licence {}.", editorial.licence)}</p>
    }
}
