//! How to help: saying that something is wrong, with the place filled in, and writing for the site.

use super::top::Top;
use crate::{components::Contact, request::page_request};
use leptos::prelude::*;

/// Longest path of a page of this site.
const LONGEST_PATH: usize = 200;

/// Draws the ways to contribute.
#[component]
pub(crate) fn ContributePage() -> impl IntoView {
    let request = page_request();
    let urls = request.urls.clone();
    let info = request.library.info().clone();
    let repository = info.repository.map(|address| {
        view! { <p>"Le code et les textes sont dans un "<a href=address rel="noopener">"dépôt ouvert"</a>"\u{202f}: on y propose aussi des changements."</p> }
    });
    view! {
        <Top title="Contribuer" description="Signaler une erreur, proposer une action ou une fiche, relire un texte\u{202f}: tout le monde peut aider, sans savoir programmer." />
        <p class="lead">"Une faute, un lien mort, une phrase obscure, une expérience à partager\u{202f}: ce site s’améliore avec vous, et il n’y a pas besoin de savoir programmer."</p>
        <ReportError />
        <section>
            <h2>"Proposer ou écrire"</h2>
            <ul>
                <li>"Une "<a href=urls.actions()>"#action"</a>" manque\u{202f}? Dites ce que votre groupe voulait faire, et comment vous faites aujourd’hui."</li>
                <li>"Un "<a href=urls.tools()>"outil libre"</a>" manque\u{202f}? Lisez d’abord les "<a href=urls.about()>"règles du choix des outils"</a>"."</li>
                <li>"Une fiche, un conseil, un parcours\u{202f}: ce sont de simples fichiers de texte. Un guide en français accompagne le dépôt, et le programme de vérification dit quoi corriger, à quelle ligne et comment."</li>
                <li>"Un témoignage\u{202f}: racontez ce que vous avez essayé, ce qui a marché et ce qui a coincé. Nous ne publions rien sans votre accord."</li>
            </ul>
            {repository}
        </section>
        <section>
            <h2>"Relire et vérifier"</h2>
            <p>"La page "<a href=urls.editorial()>"Rédaction"</a>" montre ce qui attend une relecture\u{202f}: adresses jamais ouvertes, textes à revoir. Choisissez une ligne et écrivez-nous ce que vous avez vu."</p>
        </section>
        <section>
            <h2>"À quelles conditions"</h2>
            <p>"Ce que vous écrivez pour ce site y paraît sous la même "<a href=urls.licences()>"licence"</a>" que le reste, avec votre nom si vous le souhaitez. Ce qui est dit de vos données est sur la page "<a href=urls.personal_data()>"Données personnelles"</a>"."</p>
        </section>
    }
}

/// A message that only has to be completed: the page in question stands in it.
#[component]
fn ReportError() -> impl IntoView {
    let request = page_request();
    let info = request.library.info();
    let page = reported_page(&request.parameter("page"));
    let public = request.public_address.as_deref().unwrap_or_default();
    let place = page.as_ref().map_or_else(String::new, |page| format!("{public}{}", request.urls.page(page)));
    let subject = match &page {
        Some(page) => format!("Erreur sur {page}"),
        None => "Erreur sur le site".to_owned(),
    };
    let text = format!(
        "Bonjour,\n\nLa page\u{202f}: {place}\n\nCe qui ne va pas\u{202f}: \n\nCe que j’attendais, ou d’où je le sais\u{202f}: \n"
    );
    let send = match info.inbox() {
        Some(inbox) => view! {
            <p><a class="button" href=inbox.message(&subject, &text) rel="noopener">"Envoyer ce message"</a></p>
        }
        .into_any(),
        None => view! {
            <p>"La structure qui publie ce site n’a pas encore indiqué d’adresse où écrire\u{202f}; voir les "<a href=request.urls.legal()>"mentions légales"</a>". Gardez ce texte pour le lui transmettre."</p>
        }
        .into_any(),
    };
    let about = page.map(|page| {
        let url = request.urls.page(&page);
        view! { <p>"Il s’agit de la page "<a href=url>{page}</a>"."</p> }
    });
    view! {
        <section id="signaler">
            <h2>"Signaler une erreur"</h2>
            {about}
            <p>"Quelques mots suffisent. Voici un message à compléter\u{202f}:"</p>
            <pre class="message">{text}</pre>
            {send}
            {info.contact.clone().map(|address| view! { <p>"Ou écrivez à "<Contact address />"."</p> })}
        </section>
    }
}

/// Takes the page from the address if it can be one of this site: never a way out of it.
fn reported_page(page: &str) -> Option<String> {
    let is_own = page.starts_with('/') && !page.starts_with("//") && page.chars().count() <= LONGEST_PATH;
    let is_plain = !page.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\');
    (is_own && is_plain).then(|| page.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_of_a_report_is_one_of_this_site() {
        assert_eq!(reported_page("/parcours/reunion/3").as_deref(), Some("/parcours/reunion/3"));
        let long = format!("/{}", "a".repeat(300));
        for page in
            ["", "https://exemple.org", "//exemple.org", "/\\exemple.org", "/a\nb", "javascript:alert(1)", &long]
        {
            assert_eq!(reported_page(page), None, "{page}");
        }
    }
}
