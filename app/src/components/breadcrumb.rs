//! Where one is, and the way up.

use crate::request::urls;
use leptos::prelude::*;

/// One page above the present one.
pub(crate) struct Crumb {
    /// Its name.
    pub(crate) title: String,
    /// Its address.
    pub(crate) url: String,
}

impl Crumb {
    /// Names a page above.
    pub(crate) fn new(title: impl Into<String>, url: String) -> Self {
        Self { title: title.into(), url }
    }
}

/// Draws the pages above, from the front door down, and the present one.
#[component]
pub(crate) fn Breadcrumb(
    /// The pages between the front door and here.
    above: Vec<Crumb>,
    /// The name of the present page.
    here: String,
) -> impl IntoView {
    let home = Crumb::new("Accueil", urls().home());
    let items = std::iter::once(home).chain(above).map(|crumb| view! { <li><a href=crumb.url>{crumb.title}</a></li> });
    view! {
        <nav class="breadcrumb" aria-label="Fil d’Ariane">
            <ol>
                {items.collect_view()}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}
