//! The front door: what this is, for whom, the need to begin from, and the two ways in.

use crate::{
    components::{Drawing, DrawingName, SearchForm, ThemeSign},
    domain::UnderWay,
    islands::{KEY, Resume},
    pages::head::Head,
    request::page_request,
    search::{Filter, SearchRequest},
};
use leptos::prelude::*;

/// Draws the front door.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let request = page_request();
    let info = request.library.info();
    view! {
        <Head title=info.name.clone() description=info.description.clone() />
        <section class="welcome">
            <div>
                <h1>{info.tagline.clone()}</h1>
                <p class="lead">{info.description.clone()}</p>
                <div data-when-kept=KEY><Resume paths=UnderWay::all(&request.library) base=request.urls.clone() /></div>
            </div>
            <Drawing name=DrawingName::FrontDoor />
        </section>
        <div class="doors">
            <GuidedDoor />
            <ExpertDoor />
        </div>
        <Themes />
    }
}

/// The main door: what is hard, in the visitors' own words.
#[component]
fn GuidedDoor() -> impl IntoView {
    let request = page_request();
    let needs = request.library.difficulties().iter().map(|difficulty| {
        view! { <li><a href=request.urls.orientation(&difficulty.id)>{difficulty.name.clone()}</a></li> }
    });
    view! {
        <section class="door door-guided" aria-labelledby="etre-guide">
            <h2 id="etre-guide">"Qu’est-ce qui coince chez vous\u{202f}?"</h2>
            <p>"Choisissez une phrase\u{202f}: nous vous proposons un parcours de huit étapes au plus, pas à pas."</p>
            <ul class="needs">{needs.collect_view()}</ul>
            <p><a class="button" href=request.urls.scenarios()>"Trouver mon parcours en trois questions"</a></p>
        </section>
    }
}

/// The other door: for people who know what they are looking for.
#[component]
fn ExpertDoor() -> impl IntoView {
    let urls = page_request().urls;
    let examples = ["visio", "compte rendu", "Doodle", "RGPD"].map(|words| {
        view! { <li><a href=urls.search(&SearchRequest::words(words))>{words}</a></li> }
    });
    view! {
        <section class="door door-expert" aria-labelledby="chercher">
            <h2 id="chercher">"Vous savez déjà ce que vous cherchez\u{202f}?"</h2>
            <p>"Une méthode, un outil libre, ou de quoi remplacer un logiciel connu."</p>
            <SearchForm id="recherche-porte" class="door-search" name="Recherche" />
            <p class="door-examples" id="exemples">"Par exemple\u{202f}:"</p>
            <ul class="door-examples" aria-labelledby="exemples">{examples.into_iter().collect_view()}</ul>
            <ul class="door-ways">
                <li><a href=urls.actions()>"Toutes les #actions"</a></li>
                <li><a href=urls.tools()>"Tous les outils libres"</a></li>
                <li><a href=urls.brands()>"Remplacer un logiciel"</a></li>
            </ul>
        </section>
    }
}

/// The families of actions.
#[component]
fn Themes() -> impl IntoView {
    let request = page_request();
    let (library, urls) = (request.library, request.urls);
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
        <section>
            <h2>"Ou par famille d’actions"</h2>
            <ul class="theme-list">{themes.collect_view()}</ul>
        </section>
    }
}
