//! The filters of the search, each with how many actions it would keep.

use crate::{
    search::{Facet, FacetOption, SearchResults},
    urls::Urls,
};
use leptos::prelude::*;

/// Draws every filter as a list of boxes to tick, folded away.
#[component]
pub(super) fn Facets(results: RwSignal<SearchResults>, urls: StoredValue<Urls>) -> impl IntoView {
    let facets = move || results.with(|results| results.facets.iter().map(one_facet).collect_view());
    let is_filtered = Memo::new(move |_| results.with(|results| results.request.is_filtered()));
    let without = move || results.with(|results| urls.get_value().search(&results.request.without_filters()));
    view! {
        <div class="facets" role="group" aria-label="Affiner">
            {facets}
            <a class="facets-reset" href=without hidden=move || !is_filtered.get()>"Retirer les filtres"</a>
        </div>
    }
}

fn one_facet(facet: &Facet) -> impl IntoView + use<> {
    let key = facet.filter.key();
    let chosen = facet.options.iter().filter(|option| option.selected).count();
    let options = facet.options.iter().map(|option| one_option(key, option)).collect_view();
    view! {
        <details class="facet" name="filtres">
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

fn one_option(key: &'static str, option: &FacetOption) -> impl IntoView + use<> {
    let selected = option.selected;
    view! {
        <label class="facet-option" class:is-empty=option.count == 0>
            <input type="checkbox" autocomplete="off" name=key value=option.value.clone() checked=selected prop:checked=selected />
            <span>{option.label.clone()}</span>
            <span class="count">{option.count}</span>
        </label>
    }
}
