//! The filters of the search, each with how many actions it would keep.

use crate::{
    search::{Facet, FacetOption, Filter, SearchResults, Sort},
    urls::Urls,
};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

/// How many filters are shown at once; the others are one click away.
const SHOWN: usize = 4;

/// Draws every filter as a list of boxes to tick, folded away; the order; and what is chosen, to be taken back. On phones all but
/// the last is folded away behind one line, so that results are in sight.
#[component]
pub(super) fn Facets(results: RwSignal<SearchResults>, urls: StoredValue<Urls>) -> impl IntoView {
    let facets = move |skipped: usize, most: usize| {
        move || results.with(|results| results.facets.iter().skip(skipped).take(most).map(one_facet).collect_view())
    };
    let is_chosen = |facet: &Facet| facet.options.iter().any(|option| option.selected);
    let is_more_open = results.with_untracked(|results| results.facets.iter().skip(SHOWN).any(is_chosen));
    let chosen = move || results.with(|results| chosen(results, &urls.get_value()));
    let sort = results.with_untracked(|results| results.request.sort);
    let orders = Sort::ALL.map(|order| {
        let is_chosen = move || results.with(|results| results.request.sort == order);
        view! { <option value=order.id() selected=order == sort prop:selected=is_chosen>{order.label()}</option> }
    });
    view! {
        <details class="refine">
            <summary>"Filtrer et trier"</summary>
            <div class="facets" role="group" aria-label="Affiner">{facets(0, SHOWN)}</div>
            <details class="more-facets" open=is_more_open>
                <summary>"Plus de filtres"</summary>
                <div class="facets">{facets(SHOWN, Filter::COUNT)}</div>
            </details>
            <p class="search-order">
                <label for="tri">"Ordre"</label>
                <select id="tri" name="tri" autocomplete="off">{orders.into_iter().collect_view()}</select>
                <button type="submit">"Appliquer"</button>
            </p>
        </details>
        {chosen}
    }
    .into_any()
}

/// Draws what is chosen as links that take it back.
fn chosen(results: &SearchResults, urls: &Urls) -> impl IntoView + use<> {
    let request = &results.request;
    let chips: Vec<_> = results
        .facets
        .iter()
        .flat_map(|facet| {
            facet.options.iter().filter(|option| option.selected).map(move |option| (facet.filter, option))
        })
        .map(|(filter, option)| {
            let label = format!("Retirer {}\u{202f}: {}", filter.label().to_lowercase(), option.label);
            view! {
                <li>
                    <a class="chip" href=urls.search(&request.without(filter, &option.value)) aria-label=label>
                        {option.label.clone()}<span aria-hidden="true">"\u{202f}×"</span>
                    </a>
                </li>
            }
        })
        .collect();
    let all = urls.search(&request.without_filters());
    (!chips.is_empty()).then(|| {
        view! {
            <ul class="chips" aria-label="Filtres choisis">
                {chips}
                <li><a class="facets-reset" href=all>"Retirer les filtres"</a></li>
            </ul>
        }
    })
}

fn one_facet(facet: &Facet) -> impl IntoView + use<> {
    let key = facet.filter.key();
    let chosen = facet.options.iter().filter(|option| option.selected).count();
    let options = facet.options.iter().map(|option| one_option(key, option)).collect_view();
    view! {
        <details class="facet" name="filtres" on:keydown=close_on_escape>
            <summary>
                {facet.filter.label()}
                <span class="facet-chosen">{(chosen > 0).then(|| format!(" ({chosen})"))}</span>
            </summary>
            <fieldset>
                <legend class="visually-hidden">{facet.filter.label()}</legend>
                {options}
                <button type="submit" class="facet-apply">"Appliquer"</button>
            </fieldset>
        </details>
    }
}

/// Folds a filter away, and goes back to where it was opened.
fn close_on_escape(event: ev::KeyboardEvent) {
    let facet = event.current_target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
    if let Some(facet) = facet.filter(|facet| event.key() == "Escape" && facet.open()) {
        event.prevent_default();
        facet.set_open(false);
        if let Ok(Some(summary)) = facet.query_selector("summary") {
            let _ = summary.dyn_ref::<web_sys::HtmlElement>().map(web_sys::HtmlElement::focus);
        }
    }
}

fn one_option(key: &'static str, option: &FacetOption) -> impl IntoView + use<> {
    let selected = option.selected;
    view! {
        <label class="facet-option" class:is-empty=option.count == 0>
            <input type="checkbox" autocomplete="off" name=key value=option.value.to_string() checked=selected prop:checked=selected />
            <span>{option.label.clone()}</span>
            <span class="count">{option.count}</span>
        </label>
    }
}
