//! The front door: what this is, for whom, and the two ways in.

use crate::{
    components::{Drawing, DrawingName, ScenarioCard, ThemeSign},
    pages::head::Head,
    request::page_request,
    search::{Filter, SearchRequest},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the front door.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let request = page_request();
    let (library, urls) = (request.library, request.urls);
    let info = library.info();
    let scenarios = library.scenarios().iter().map(|scenario| view! { <ScenarioCard scenario=Arc::clone(scenario) /> });
    let themes = library.themes().iter().filter_map(|theme| {
        let count = library.actions().iter().filter(|action| action.theme.id == theme.id).count();
        let search = SearchRequest::of(Filter::Theme, theme.id.clone());
        let word = if count == 1 { "action" } else { "actions" };
        (count > 0).then(|| {
            view! {
                <li>
                    <ThemeSign theme=&theme.id />
                    <a href=urls.search(&search)>{theme.name.clone()}</a>
                    <span class="count">{format!("{count} {word}")}</span>
                    <p>{theme.summary.clone()}</p>
                </li>
            }
        })
    });
    view! {
        <Head title=info.name.clone() description=info.description.clone() />
        <section class="welcome">
            <div class="welcome-words">
                <h1>{info.tagline.clone()}</h1>
                <p class="lead">{info.description.clone()}</p>
            </div>
            <Drawing name=DrawingName::FrontDoor />
            <div class="doors">
                <a class="door door-guided" href=urls.scenarios()>
                    <span class="door-title">"Je veux être guidé·e"</span>
                    <span>"Partir d’un besoin et avancer étape par étape, en huit étapes au plus."</span>
                </a>
                <a class="door door-expert" href=urls.actions()>
                    <span class="door-title">"Je cherche une #action"</span>
                    <span>"Trouver une méthode, un outil ou l’alternative à un logiciel connu."</span>
                </a>
            </div>
        </section>
        <section>
            <h2>"Par quoi commencer\u{202f}?"</h2>
            <div class="scenario-cards">{scenarios.collect_view()}</div>
        </section>
        <section>
            <h2>"Ou par famille d’actions"</h2>
            <ul class="theme-list">{themes.collect_view()}</ul>
        </section>
    }
}
