//! The page for an address that leads nowhere: what happened, and ways out.

use crate::{
    components::{Drawing, DrawingName, SearchForm},
    pages::head::Head,
    request::{Outcome, page_request},
};
use leptos::prelude::*;

/// Says that there is no such page.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    let request = page_request();
    request.answer.set(Outcome::NotFound);
    let urls = request.urls;
    view! {
        <Head title="Page introuvable" description="Cette adresse ne mène à aucune page du site." />
        <h1>"Cette page n’existe pas"</h1>
        <Drawing name=DrawingName::Lost />
        <p>"L’adresse a peut-être été mal recopiée, ou la page a changé de nom. Rien n’est perdu\u{202f}: voici par où continuer."</p>
        <SearchForm id="recherche" class="search-form" name="Recherche" />
        <ul>
            <li><a href=urls.home()>"Revenir à l’accueil"</a></li>
            <li><a href=urls.scenarios()>"Choisir un parcours"</a></li>
            <li><a href=urls.tools()>"Voir tous les outils"</a></li>
        </ul>
    }
}
