//! The actions that were found, and what to do when there are none.

use super::boxes;
use crate::{
    domain::{EditorialState, Inbox},
    search::{Filter, Hit, Reason, SearchRequest, SearchResults, Segment},
    urls::Urls,
};
use leptos::prelude::*;

/// Says how many actions were found, and in which order if it was chosen, to everyone: it is read out when it changes.
#[component]
pub(super) fn ResultCount(results: RwSignal<SearchResults>, unreachable: RwSignal<bool>) -> impl IntoView {
    let count = move || {
        results.with(|results| match results.total {
            0 => "Aucune action trouvée".to_owned(),
            1 => "1 action trouvée".to_owned(),
            n => format!("{n} actions trouvées{}", results.request.sort.told()),
        })
    };
    view! {
        <p class="result-count" role="status">
            {count}
            {move || unreachable.get().then_some(" — le serveur ne répond pas\u{202f}: validez avec le bouton «\u{202f}Chercher\u{202f}» pour réessayer.")}
        </p>
    }
}

/// Draws the results of the page, or ways out where there are none.
#[component]
pub(super) fn Results(
    results: RwSignal<SearchResults>,
    urls: StoredValue<Urls>,
    inbox: StoredValue<Option<Inbox>>,
) -> impl IntoView {
    move || {
        results.with(|results| {
            let urls = urls.get_value();
            let brand = results.brand.as_ref().map(|brand| boxes::brand(brand, &urls));
            if results.total == 0 {
                return view! { {brand} <NothingFound results=results.clone() urls inbox=inbox.get_value() /> }
                    .into_any();
            }
            let hits = results.hits.iter().map(|hit| one_hit(hit, &urls)).collect_view();
            view! {
                {boxes::scenarios(&results.scenarios, &urls)}
                {brand}
                <ol class="results">{hits}</ol>
                {paging(results, &urls)}
            }
            .into_any()
        })
    }
}

fn one_hit(hit: &Hit, urls: &Urls) -> impl IntoView + use<> {
    let sheets = hit.sheets.iter().map(|sheet| {
        view! {
            <li>
                <a class=format!("kind-{}", sheet.kind.id()) href=urls.sheet(&sheet.id)>
                    <span class="sheet-link-kind">{sheet.kind.label()}</span>" "{sheet.title.clone()}
                </a>
            </li>
        }
    });
    let paths = match hit.scenarios {
        0 => String::new(),
        1 => " · dans 1 parcours".to_owned(),
        n => format!(" · dans {n} parcours"),
    };
    view! {
        <li class="result">
            <p class="hashtag">{format!("#{}", hit.id)}</p>
            <h2><a href=urls.action(&hit.id)>{segments(&hit.title)}</a></h2>
            {hit.is_draft.then(|| view! { <span class="draft-mark">{EditorialState::Draft.label()}</span> })}
            <p>{segments(&hit.excerpt)}</p>
            {reasons(hit)}
            <p class="result-facts">{format!("{} · {} · {}{paths}", hit.theme, hit.duration, hit.group)}</p>
            <ul class="result-sheets">{sheets.collect_view()}</ul>
        </li>
    }
}

/// Says why an action was found, where its words do not show it.
fn reasons(hit: &Hit) -> Option<impl IntoView + use<>> {
    let reason = |reason: &Reason| match reason.typed.as_str() {
        "" => format!("«\u{202f}{}\u{202f}»", reason.meant),
        typed => format!("«\u{202f}{typed}\u{202f}» compris comme «\u{202f}{}\u{202f}»", reason.meant),
    };
    let told = hit.reasons.first().map(reason);
    told.map(|told| view! { <p class="result-reason">{format!("Proposée pour {told}.")}</p> })
}

/// Draws stretches of text, those that matched as marks.
pub(super) fn segments(segments: &[Segment]) -> impl IntoView + use<> {
    let draw = |segment: &Segment| {
        let text = segment.text.clone();
        if segment.highlighted { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    segments.iter().map(draw).collect_view()
}

fn paging(results: &SearchResults, urls: &Urls) -> impl IntoView + use<> {
    let page = results.request.page;
    let link = |page: usize| urls.search(&results.request.on_page(page));
    let previous = (page > 1).then(|| link(page - 1));
    let next = (page < results.pages).then(|| link(page + 1));
    let pages = results.pages;
    (pages > 1).then(|| {
        view! {
            <nav class="paging" aria-label="Pages de résultats">
                {previous.map(|url| view! { <a rel="prev" href=url>"Page précédente"</a> })}
                <span>{format!("Page {page} sur {pages}")}</span>
                {next.map(|url| view! { <a rel="next" href=url>"Page suivante"</a> })}
            </nav>
        }
    })
}

/// Says that nothing was found, and never leaves the visitor there.
#[component]
fn NothingFound(results: SearchResults, urls: Urls, inbox: Option<Inbox>) -> impl IntoView {
    let asked = results.request;
    let suggestions = results.suggestions.iter().map(|words| {
        view! { <li><a href=urls.search(&SearchRequest::words(words))>{words.clone()}</a></li> }
    });
    let themes = results.facets.iter().filter(|facet| facet.filter == Filter::Theme).flat_map(|facet| &facet.options);
    let themes = themes.map(|option| {
        let search = SearchRequest::of(Filter::Theme, option.value.clone());
        view! { <li><a href=urls.search(&search)>{option.label.clone()}</a></li> }
    });
    let without_filters = asked.is_filtered().then(|| {
        view! { <p><a href=urls.search(&asked.without_filters())>"Chercher sans les filtres"</a></p> }
    });
    view! {
        <div class="nothing-found">
            {(!asked.query.is_empty()).then(|| view! { <p>{format!("Aucune action ne répond à «\u{202f}{}\u{202f}».", asked.query)}</p> })}
            {(!results.suggestions.is_empty()).then(|| view! { <p>"Vouliez-vous dire\u{202f}:"</p> <ul>{suggestions.collect_view()}</ul> })}
            {without_filters}
            <p>"Parcourir par famille\u{202f}:"</p>
            <ul>{themes.collect_view()}</ul>
            <p><a href=urls.actions()>"Voir toutes les actions"</a></p>
            {(!asked.query.is_empty()).then(|| view! { <Propose query=asked.query.clone() inbox /> })}
        </div>
    }
}

/// Proposes to propose the action that is missing, with a text that only has to be completed.
#[component]
fn Propose(query: String, inbox: Option<Inbox>) -> impl IntoView {
    let subject = format!("Une action manque\u{202f}: {query}");
    let text = format!(
        "Bonjour,\n\nJ’ai cherché «\u{202f}{query}\u{202f}» et rien ne répond à ce besoin.\n\nCe que notre groupe voulait faire\u{202f}: \nComment nous faisons aujourd’hui\u{202f}: \nCe qui nous aiderait\u{202f}: \n"
    );
    let send = inbox.map(|inbox| {
        view! { <p><a href=inbox.message(&subject, &text) rel="noopener">"Envoyer ce texte"</a></p> }
    });
    view! {
        <details class="propose">
            <summary>"Proposer une action"</summary>
            <p>"Dites-nous ce qui manque. Un texte à compléter\u{202f}:"</p>
            <pre>{text.clone()}</pre>
            {send}
        </details>
    }
}
