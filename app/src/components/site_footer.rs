//! The bottom of every page: who, under which terms.

use crate::request::page_request;
use leptos::prelude::*;

/// Draws the bottom of the page.
#[component]
pub(crate) fn SiteFooter() -> impl IntoView {
    let request = page_request();
    let (info, urls) = (request.library.info().clone(), &request.urls);
    let repository =
        info.repository.map(|address| view! { <li><a href=address rel="noopener">"Code et contenus"</a></li> });
    let contact = info.contact.map(|address| view! { <li><a href=address>"Nous écrire"</a></li> });
    view! {
        <footer class="site-footer">
            <p class="report-link"><a href=urls.report(&request.path)>"Signaler une erreur sur cette page"</a></p>
            <p class="site-footer-name">{info.tagline}"."</p>
            <ul>
                <li><a href=urls.about()>"À propos"</a></li>
                <li><a href=urls.legal()>"Mentions légales"</a></li>
                <li><a href=urls.licences()>"Licences"</a></li>
                <li><a href=urls.personal_data()>"Données personnelles"</a></li>
                <li><a href=urls.accessibility()>"Accessibilité"</a></li>
                <li><a href=urls.contribute()>"Contribuer"</a></li>
                {contact}
                {repository}
            </ul>
            <p class="site-footer-terms">
                "Textes sous licence "
                <a href="https://creativecommons.org/licenses/by-sa/4.0/deed.fr" rel="license noopener">"CC BY-SA 4.0"</a>
                ". Aucun compte, aucun traceur, aucun cookie."
            </p>
        </footer>
    }
}
