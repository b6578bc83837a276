//! The index of tools.

use crate::{
    components::Breadcrumb,
    domain::{Sheet, SheetKind},
    pages::head::Head,
    request::{library, urls},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws every tool, by name.
#[component]
pub(crate) fn ToolsPage() -> impl IntoView {
    let library = library();
    let tools = library.sheets_of(SheetKind::Tool).map(|sheet| view! { <ToolEntry sheet=Arc::clone(sheet) /> });
    view! {
        <Head
            title="Outils libres"
            description="Les outils libres du site\u{202f}: ce qu’ils font, où les utiliser, leurs limites et comment en partir."
        />
        <Breadcrumb above=vec![] here="Outils".to_owned() />
        <h1>"Outils libres"</h1>
        <p class="lead">"Pour chaque outil\u{202f}: quand le choisir, où l’utiliser, ses limites, et comment en partir avec ses données."</p>
        <ul class="tool-index">{tools.collect_view()}</ul>
    }
}

#[component]
fn ToolEntry(sheet: Arc<Sheet>) -> impl IntoView {
    let library = library();
    let brands = sheet.tool().map(|tool| tool.replaces.as_slice()).unwrap_or_default();
    let brands: Vec<_> = brands.iter().filter_map(|id| library.brand(id)).map(|brand| brand.name.clone()).collect();
    view! {
        <li>
            <h2><a href=urls().sheet(&sheet.id)>{sheet.title.clone()}</a></h2>
            <p>{sheet.summary.clone()}</p>
            <p class="tool-index-terms">
                {sheet.tool().map(|tool| tool.account.label())}
                {(!brands.is_empty()).then(|| format!(" · peut remplacer {}", brands.join(", ")))}
            </p>
        </li>
    }
}
