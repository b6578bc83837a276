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
            "Choisissez la phrase qui ressemble à la vôtre. Un parcours compte huit étapes au plus ; vous pouvez vous arrêter et reprendre quand vous voulez."
        </p>
        <div class="scenario-cards">{cards.collect_view()}</div>
        <p>
            "Aucun ne convient ? "<a href=request.urls.actions()>"Cherchez directement une #action"</a>"."
        </p>
    }
}
