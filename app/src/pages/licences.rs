//! Under which terms texts, code, fonts and drawings may be used again.

use super::top::Top;
use crate::{
    domain::DEFAULT_LICENCE,
    request::{library, urls},
};
use leptos::prelude::*;

/// Draws the licences.
#[component]
pub(crate) fn LicencesPage() -> impl IntoView {
    let site = library().info().name.clone();
    view! {
        <Top title="Licences" description="Ce que vous pouvez copier, adapter et partager, et à quelles conditions." />
        <p class="lead">"Vous pouvez copier, adapter, imprimer et partager ce site, y compris contre rémunération, aux conditions ci-après."</p>
        <section>
            <h2>"Les textes"</h2>
            <p>
                "Les parcours, les actions et les fiches sont sous licence "
                <a href="https://creativecommons.org/licenses/by-sa/4.0/deed.fr" rel="license noopener">"Creative Commons Attribution – Partage dans les mêmes conditions 4.0"</a>
                {format!(" ({DEFAULT_LICENCE}), sauf mention contraire en bas de la page.")}
            </p>
            <ul>
                <li>"Citez la source\u{202f}: le titre de la page, son adresse, les noms qui y figurent."</li>
                <li>"Dites ce que vous avez changé."</li>
                <li>"Partagez votre version sous la même licence."</li>
            </ul>
            <p>"Par exemple\u{202f}: "<q>{format!("D’après « Trouver une date commune », {site}, CC BY-SA 4.0, texte raccourci.")}</q></p>
        </section>
        <section>
            <h2>"Le logiciel"</h2>
            <p>"Le code du site est sous licence GNU AGPL, version 3 ou ultérieure\u{202f}: vous pouvez l’installer et le modifier. Qui en propose une version modifiée en ligne en publie aussi le code."</p>
        </section>
        <section>
            <h2>"Les caractères et les dessins"</h2>
            <p>"Les caractères typographiques sont sous licence SIL Open Font License\u{202f}; leurs licences sont jointes aux fichiers. Les dessins et les icônes ont été faits pour ce site et suivent la licence des textes."</p>
        </section>
        <section>
            <h2>"Les marques"</h2>
            <p>"Les marques citées appartiennent à leurs titulaires. Elles servent seulement à dire ce qu’un outil libre peut remplacer. Voir aussi les "<a href=urls().legal()>"mentions légales"</a>"."</p>
        </section>
    }
}
