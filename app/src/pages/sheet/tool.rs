//! What a tool sheet says.

use crate::{
    components::{Rich, TextList},
    domain::{Host, Tool, ToolStatus, in_french},
    request::library,
};
use leptos::prelude::*;

/// Draws the body of a tool sheet.
#[component]
pub(super) fn ToolBody(tool: Tool) -> impl IntoView {
    let library = library();
    let brands: Vec<_> =
        tool.replaces.iter().filter_map(|id| library.brand(id)).map(|brand| brand.name.clone()).collect();
    view! {
        <StatusNotice status=tool.status />
        <dl class="terms">
            <div><dt>"Compte"</dt><dd>{tool.account.label()}</dd></div>
            <div><dt>"Licence du logiciel"</dt><dd>{tool.software_licence}</dd></div>
            {(!brands.is_empty()).then(|| view! { <div><dt>"Peut remplacer"</dt><dd>{brands.join(", ")}</dd></div> })}
            {tool.website.map(|address| view! {
                <div><dt>"Site du projet"</dt><dd><a href=address.clone() rel="noopener">{without_scheme(&address)}</a></dd></div>
            })}
        </dl>
        <TextList title="À quoi il sert" items=tool.uses />
        <Hosts hosts=tool.hosts />
        <div class="pros-and-cons">
            <TextList title="Choisissez-le si" items=tool.choose_if />
            <TextList title="Ses limites" items=tool.limits />
        </div>
        <section><h2>"Ce que deviennent les données"</h2><Rich text=tool.data /></section>
        <section><h2>"Comment en partir"</h2><Rich text=tool.leaving /></section>
    }
}

/// Says so where a tool is not simply in service.
#[component]
fn StatusNotice(status: ToolStatus) -> impl IntoView {
    let notice = match status {
        ToolStatus::Active => None,
        ToolStatus::Unsure => {
            Some("Des informations de cette fiche restent à vérifier\u{202f}: elle le dit là où c’est le cas.")
        }
        ToolStatus::Closed => Some("Ce service est fermé. La fiche reste pour aider à le remplacer."),
    };
    notice.map(|notice| view! { <p class="notice"><strong>{status.label()}</strong>" — "{notice}</p> })
}

/// Draws where one can use the tool, if anywhere is known.
#[component]
fn Hosts(hosts: Vec<Host>) -> impl IntoView {
    (!hosts.is_empty()).then(|| {
        let hosts = hosts.into_iter().map(|host| {
            let verified = host
                .verified_on
                .map_or_else(|| "pas encore vérifié".to_owned(), |date| format!("vérifié le {}", in_french(date)));
            view! {
                <li>
                    <a href=host.address rel="noopener">{host.name}</a>
                    {host.terms.map(|terms| view! { <p>{terms}</p> })}
                    <p class="verified">{verified}</p>
                </li>
            }
        });
        view! { <section><h2>"Où l’utiliser"</h2><ul class="hosts">{hosts.collect_view()}</ul></section> }
    })
}

/// Shows an address as people say it.
fn without_scheme(address: &str) -> String {
    let shown = address.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    shown.trim_end_matches('/').to_owned()
}
