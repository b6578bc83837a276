//! Who, why, and by which rules a tool enters or leaves.

use super::top::Top;
use crate::request::page_request;
use leptos::prelude::*;

/// Draws the page about the site.
#[component]
pub(crate) fn AboutPage() -> impl IntoView {
    let request = page_request();
    let (info, urls) = (request.library.info(), request.urls);
    let partners = info.partners.iter().map(|partner| {
        view! {
            <li>{match partner.website.clone() {
                Some(address) => view! { <a href=address rel="noopener">{partner.name.clone()}</a> }.into_any(),
                None => partner.name.clone().into_any(),
            }}</li>
        }
    });
    view! {
        <Top title="À propos" description="Pourquoi ce site existe, comment s’en servir, et selon quelles règles un outil y entre ou en sort." />
        <p class="lead">{info.description.clone()}</p>
        <section>
            <h2>"Pourquoi ce site"</h2>
            <p>
                "Beaucoup d’associations et de petites structures veulent travailler ensemble avec des outils qui respectent leurs valeurs, et ne savent pas par où commencer. Le premier obstacle n’est pas l’outil\u{202f}: c’est la méthode et l’habitude. Ici, on part donc du besoin, on propose une méthode, et l’outil vient en dernier."
            </p>
        </section>
        <section>
            <h2>"Comment s’en servir"</h2>
            <ul>
                <li><a href=urls.scenarios()>"Suivre un parcours"</a>" : huit étapes au plus, de «\u{202f}nos réunions durent\u{202f}» à «\u{202f}voici qui fait quoi\u{202f}»."</li>
                <li><a href=urls.actions()>"Chercher une #action"</a>" : pour qui sait déjà ce qu’il lui faut."</li>
                <li>"Cocher ce qui est fait\u{202f}: la liste reste dans votre navigateur et n’est envoyée nulle part."</li>
            </ul>
        </section>
        <section>
            <h2>"Les règles du choix des outils"</h2>
            <ul>
                <li>"Un outil entre s’il est libre, s’il sert une #action, et si une petite structure peut l’utiliser sans service informatique."</li>
                <li>"Sa fiche dit ses limites, ce que deviennent les données et comment en partir. Personne ne paie pour y figurer."</li>
                <li>"Pour un même usage, nous en proposons plusieurs quand c’est possible, sans en imposer un."</li>
                <li>"Un outil sort quand il n’est plus libre, plus entretenu ou plus accessible\u{202f}; sa page dit alors par quoi le remplacer."</li>
                <li id="verification">"Une date de vérification veut dire qu’une personne a ouvert l’adresse ce jour-là. Sinon, la fiche dit «\u{202f}pas encore vérifié\u{202f}»."</li>
            </ul>
        </section>
        {(!info.partners.is_empty()).then(|| view! { <section><h2>"Partenaires"</h2><ul>{partners.collect_view()}</ul></section> })}
        <section>
            <h2>"Reprendre et partager"</h2>
            <p>"Copiez, adaptez, imprimez, partagez aux mêmes conditions, en citant la source\u{202f}: la page "<a href=urls.licences()>"Licences"</a>" dit comment."</p>
        </section>
    }
}
