//! Expert mode: search all actions.

use crate::{
    components::Breadcrumb,
    islands::LiveSearch,
    pages::head::Head,
    request::{Outcome, page_request},
    search::SearchRequest,
};
use leptos::prelude::*;

/// Draws the search that the address asks for.
#[component]
pub(crate) fn ActionsPage() -> impl IntoView {
    let request = page_request();
    let asked = request.search_request();
    let Ok(results) = request.search.search(&asked) else {
        request.answer.set(Outcome::Failed);
        return view! { <SearchFailed asked /> }.into_any();
    };
    view! {
        <Head title=asked.title() description="Cherchez parmi les #actions par besoin, par outil ou par marque à remplacer, et affinez par famille, niveau et durée." />
        <Breadcrumb above=vec![] here="Actions".to_owned() />
        <h1>"Chercher une #action"</h1>
        <div data-when-touched><LiveSearch base=request.urls results inbox=request.library.info().inbox() /></div>
    }
    .into_any()
}

/// Says that the search is out of order, and that the rest of the site is not.
#[component]
fn SearchFailed(asked: SearchRequest) -> impl IntoView {
    let request = page_request();
    let links = request.library.actions().iter().map(|action| {
        view! {
            <li><a href=request.urls.action(&action.id)>{action.title.clone()}</a></li>
        }
    });
    view! {
        <Head title="Recherche en panne" description="La recherche ne répond pas\u{202f}; voici la liste des actions." />
        <h1>"La recherche ne répond pas"</h1>
        <p>"Nous n’avons pas pu chercher "{format!("«\u{202f}{}\u{202f}»", asked.query)}". "<a href=request.urls.search(&asked)>"Réessayer"</a>", ou choisir dans la liste\u{202f}:"</p>
        <ul>{links.collect_view()}</ul>
    }
}
