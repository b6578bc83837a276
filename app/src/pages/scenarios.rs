//! All paths, each by the need that it answers.

use crate::{
    components::{Breadcrumb, ScenarioCard},
    pages::head::Head,
    request::page_request,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the choice of paths.
#[component]
pub(crate) fn ScenariosPage() -> impl IntoView {
    let request = page_request();
    let cards =
        request.library.scenarios().iter().map(|scenario| view! { <ScenarioCard scenario=Arc::clone(scenario) /> });
    view! {
        <Head
            title="Suivre un parcours"
            description="Des parcours de huit étapes au plus, qui partent d’un besoin concret et mènent à des actions et à des outils libres."
        />
        <Breadcrumb above=vec![] here="Parcours".to_owned() />
        <h1>"Suivre un parcours"</h1>
        <p class="lead">
            "Un parcours part d’un besoin et compte huit étapes au plus. Vous pouvez vous arrêter et reprendre quand vous voulez."
        </p>
        <section>
            <h2>"Quelle phrase ressemble à la vôtre\u{202f}?"</h2>
            <div class="scenario-cards">{cards.collect_view()}</div>
        </section>
        <p>
            "Aucun ne convient\u{202f}? "<a href=request.urls.actions()>"Cherchez directement une #action"</a>"."
        </p>
    }
}
