//! What stands above the results: how the search was understood, the scenario that answers the need, what replaces a brand.

use super::results::segments;
use crate::{
    search::{BrandHit, Precision, ScenarioHit, SearchResults},
    urls::Urls,
};
use leptos::prelude::*;

/// Says what was read otherwise than typed, and what nobody knows. Nothing where all is plain.
pub(super) fn understanding(results: &SearchResults, urls: &Urls) -> impl IntoView + use<> {
    let request = &results.request;
    let link = |spelling: &String| (urls.search(&request.for_words(spelling)), spelling.clone());
    let spellings: Vec<(String, String)> = results.suggestions.iter().map(link).collect();
    let spellings = (results.total > 0 && !spellings.is_empty()).then(|| {
        let links = spellings.into_iter().enumerate().map(|(n, (url, words))| {
            view! { {(n > 0).then_some(", ")}<a href=url>{words}</a> }
        });
        view! { <p class="spellings">"Vouliez-vous dire\u{202f}: "{links.collect_view()}"\u{202f}?"</p> }
    });
    let unknown = (results.total > 0 && !results.unknown.is_empty()).then(
        || view! { <p>{format!("Introuvable ici, donc laissé de côté\u{202f}: {}.", results.unknown.join(", "))}</p> },
    );
    let partial = (results.precision == Precision::Some && results.total > 0).then(
        || view! { <p>"Aucune action ne réunit tous ces mots\u{202f}: voici celles qui s’en approchent le plus."</p> },
    );
    let is_needed = spellings.is_some() || unknown.is_some() || partial.is_some();
    is_needed.then(|| view! { <div class="understanding">{spellings}{unknown}{partial}</div> })
}

/// Draws the scenarios that answer the need as a whole.
pub(super) fn scenarios(scenarios: &[ScenarioHit], urls: &Urls) -> impl IntoView + use<> {
    let one = |scenario: &ScenarioHit| {
        let steps = if scenario.steps == 1 { "1 étape".to_owned() } else { format!("{} étapes", scenario.steps) };
        view! {
            <li>
                <h3><a href=urls.scenario(&scenario.id)>{segments(&scenario.title)}</a></h3>
                <p>{segments(&scenario.need)}" "<span class="result-facts">{format!("{steps}.")}</span></p>
            </li>
        }
    };
    let title =
        if scenarios.len() == 1 { "Un parcours répond à ce besoin" } else { "Des parcours répondent à ce besoin" };
    (!scenarios.is_empty()).then(|| {
        view! {
            <section class="answer-box is-scenario" aria-labelledby="reponse-parcours">
                <h2 id="reponse-parcours">{title}</h2>
                <ul>{scenarios.iter().map(one).collect_view()}</ul>
            </section>
        }
    })
}

/// Most tools that the box shows; its page has all.
const MOST_TOOLS: usize = 3;

/// Draws the libre tools that replace the brand that was named.
pub(super) fn brand(brand: &BrandHit, urls: &Urls) -> impl IntoView + use<> {
    let tools = brand.tools.iter().take(MOST_TOOLS).map(|tool| {
        view! {
            <li>
                <h3><a href=urls.sheet(&tool.id)>{tool.title.clone()}</a></h3>
                <p>{tool.choose_if.clone()}</p>
            </li>
        }
    });
    let all = match brand.tools.len() {
        n if n > MOST_TOOLS => format!("Voir les {n} outils et comment passer de l’un à l’autre"),
        _ => "Choisir, et passer de l’un à l’autre".to_owned(),
    };
    view! {
        <section class="answer-box is-brand" aria-labelledby="reponse-marque">
            <h2 id="reponse-marque"><a href=urls.brand(&brand.id)>{format!("Remplacer {}", brand.name)}</a></h2>
            <ul>{tools.collect_view()}</ul>
            <p><a href=urls.brand(&brand.id)>{all}</a></p>
        </section>
    }
}
