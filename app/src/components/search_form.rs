//! The field to search from any page but the search's own: a plain form that leads there.

use crate::{request::urls, search::MAX_QUERY_LENGTH};
use leptos::prelude::*;

/// Draws the form.
#[component]
pub(crate) fn SearchForm(
    /// The identifier of the field.
    id: &'static str,
    /// How the form looks.
    class: &'static str,
    /// What tells it from other forms of the page, for screen readers.
    name: &'static str,
    /// Examples of what to type, in the field of a small form, whose label is for screen readers only.
    #[prop(optional)]
    placeholder: Option<&'static str>,
) -> impl IntoView {
    view! {
        <form class=class role="search" aria-label=name action=urls().actions() method="get">
            <label for=id class:visually-hidden=placeholder.is_some()>"Chercher une #action"</label>
            <div class="search-field">
                <input id=id type="search" name="q" maxlength=MAX_QUERY_LENGTH.to_string() placeholder=placeholder />
                <button type="submit">"Chercher"</button>
            </div>
        </form>
    }
}
