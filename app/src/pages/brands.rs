//! The brands that people know, and what replaces each.

use crate::{
    components::{Breadcrumb, Crumb, Icon, IconName, SheetLink},
    domain::{Brand, Id, Library, Sheet, SheetKind},
    pages::{NotFoundPage, head::Head, missing::path_part},
    request::{library, urls},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws every brand that something replaces, by name.
#[component]
pub(crate) fn BrandsPage() -> impl IntoView {
    let library = library();
    let mut brands: Vec<&Brand> = library.replaced_brands().collect();
    brands.sort_by_cached_key(|brand| Id::propose(&brand.name));
    let entries = brands.into_iter().map(|brand| {
        let tools: Vec<_> = library.replacements(&brand.id).iter().map(|tool| tool.title.clone()).collect();
        view! {
            <li>
                <h2><a href=urls().brand(&brand.id)>{brand.name.clone()}</a></h2>
                <p>{tools.join(", ")}</p>
            </li>
        }
    });
    view! {
        <Head
            title="Remplacer un logiciel connu"
            description="Pour chaque outil connu des géants du numérique, les outils libres qui peuvent le remplacer et quand les choisir."
        />
        <Breadcrumb above=vec![tools_crumb()] here="Remplacer".to_owned() />
        <h1>"Remplacer un logiciel connu"</h1>
        <p class="lead">"Vous utilisez un outil d’une grande marque\u{202f}: voici ce qui peut le remplacer. Un changement à la fois, et rien ne presse."</p>
        <ul class="brand-index">{entries.collect_view()}</ul>
    }
}

fn tools_crumb() -> Crumb {
    Crumb::new("Outils", urls().tools())
}

/// Draws what replaces one brand, and when to choose which.
#[component]
pub(crate) fn BrandPage() -> impl IntoView {
    let library = library();
    let id = path_part("brand");
    let brand = id.parse().ok().and_then(|id: Id| library.brand(&id));
    let found = brand.map(|brand| (brand, library.replacements(&brand.id))).filter(|(_, tools)| !tools.is_empty());
    let Some((brand, tools)) = found else { return NotFoundPage().into_any() };
    let name = brand.name.clone();
    let names: Vec<_> = tools.iter().map(|tool| tool.title.as_str()).collect();
    let description = format!(
        "Remplacer {name} par un outil libre\u{202f}: {}. Quand choisir lequel, et comment passer de l’un à l’autre.",
        names.join(", ")
    );
    let count = if tools.len() == 1 { "Un outil libre".to_owned() } else { format!("{} outils libres", tools.len()) };
    let tools = tools.iter().map(|tool| view! { <Replacement tool=Arc::clone(tool) /> });
    view! {
        <Head title=format!("Remplacer {name}") description />
        <Breadcrumb above=vec![tools_crumb(), Crumb::new("Remplacer", urls().brands())] here=name.clone() />
        <h1>{format!("Remplacer {name}")}</h1>
        <p class="lead">{format!("{count} pour ce que vous faites avec {name}. Commencez par l’usage, puis choisissez l’outil.")}</p>
        <section>
            <h2>"Quand choisir lequel"</h2>
            <ul class="replacements">{tools.collect_view()}</ul>
        </section>
        <WhatFor brand=brand.clone() />
        <Changing brand=brand.clone() />
    }
    .into_any()
}

/// One tool, when it fits and what it does not do.
#[component]
fn Replacement(tool: Arc<Sheet>) -> impl IntoView {
    let list = |texts: &[String]| texts.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
    let body = tool.tool().map(|body| {
        view! {
            <p class="replacement-when">"Choisissez-le si\u{202f}:"</p>
            <ul>{list(&body.choose_if)}</ul>
            {(!body.limits.is_empty()).then(|| view! { <details><summary>"Ce qu’il ne fait pas bien"</summary><ul>{list(&body.limits)}</ul></details> })}
            <p class="tool-index-terms">{body.account.label()}</p>
        }
    });
    view! {
        <li>
            <h3><Icon name=IconName::Sheet(SheetKind::Tool) /><a href=urls().sheet(&tool.id)>{tool.title.clone()}</a></h3>
            <p>{tool.summary.clone()}</p>
            {body}
        </li>
    }
}

/// The actions that the brand is used for: the need before the tool.
#[component]
fn WhatFor(brand: Brand) -> impl IntoView {
    let library = library();
    let actions = brand.actions.iter().filter_map(|id| library.action(id.as_str()).any());
    let links: Vec<_> = actions
        .map(|action| {
            view! {
                <li>
                    <a href=urls().action(&action.id)>{action.title.clone()}</a>
                    <p>{action.summary.clone()}</p>
                </li>
            }
        })
        .collect();
    (!links.is_empty())
        .then(|| view! { <section class="what-for"><h2>"Pour quoi faire"</h2><ul>{links}</ul></section> })
}

/// The sheets that speak of the brand by name: arguments and how-tos for the change.
#[component]
fn Changing(brand: Brand) -> impl IntoView {
    let library = library();
    let sheets = sheets_about(&brand, &library).into_iter();
    let links: Vec<_> = sheets.map(|sheet| view! { <li><SheetLink sheet /></li> }).collect();
    (!links.is_empty()).then(|| {
        view! { <section><h2>{format!("Pour passer de {} à autre chose", brand.name)}</h2><ul class="sheet-list">{links}</ul></section> }
    })
}

fn sheets_about(brand: &Brand, library: &Library) -> Vec<Arc<Sheet>> {
    let names_it = |sheet: &&Arc<Sheet>| {
        let words = |text: &str| format!(" {} ", text.replace(|c: char| !c.is_alphanumeric(), " ").to_lowercase());
        sheet.tool().is_none() && words(&sheet.title).contains(&words(&brand.name))
    };
    library.sheets().iter().filter(names_it).cloned().collect()
}
