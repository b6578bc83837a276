//! The legal notice: who publishes and who hosts.

use super::top::Top;
use crate::{components::Contact, domain::Organisation, request::page_request};
use leptos::prelude::*;

/// Draws the legal notice.
#[component]
pub(crate) fn LegalPage() -> impl IntoView {
    let request = page_request();
    let info = request.library.info().clone();
    let contact = info.contact.map(|address| view! { <p>"Pour nous écrire\u{202f}: "<Contact address />"."</p> });
    view! {
        <Top title="Mentions légales" description="Qui publie et qui héberge ce site, et comment nous écrire." />
        <section><h2>"Publication"</h2><Identity organisation=info.publisher role="publie" />{contact}</section>
        <section><h2>"Hébergement"</h2><Identity organisation=info.host role="héberge" /></section>
        <section>
            <h2>"Et aussi"</h2>
            <ul>
                <li><a href=request.urls.licences()>"Licences"</a>"\u{202f}: ce que vous pouvez copier et adapter, et les marques citées."</li>
                <li><a href=request.urls.personal_data()>"Données personnelles"</a>"\u{202f}: ce site n’en collecte pas."</li>
                <li><a href=request.urls.accessibility()>"Accessibilité"</a>"\u{202f}: ce qui a été essayé, et où signaler un obstacle."</li>
            </ul>
        </section>
    }
}

/// Says who an organisation is, or that it has not said so yet.
#[component]
fn Identity(
    organisation: Option<Organisation>,
    /// What the organisation does for the site, as a verb.
    role: &'static str,
) -> impl IntoView {
    match organisation {
        None => view! { <p>{format!("La structure qui {role} ce site n’a pas encore indiqué ses coordonnées.")}</p> }.into_any(),
        Some(organisation) => view! {
            <p><strong>{organisation.name}</strong></p>
            {organisation.details.map(|details| view! { <p class="lines">{details}</p> })}
            {organisation.director.map(|director| view! { <p>"Responsable de la publication\u{202f}: "{director}</p> })}
            {organisation.website.map(|address| view! { <p><a href=address.clone() rel="noopener">{address.clone()}</a></p> })}
        }
        .into_any(),
    }
}
