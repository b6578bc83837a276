//! The accessibility statement: what was tried, by whom, what was not, and where to write.

mod criteria;
mod grid;

pub(crate) use grid::CriteriaPage;
use grid::{Criterion, Finding, Topic};

use crate::{
    components::Contact,
    pages::top::Top,
    request::{library, urls},
};
use leptos::prelude::*;

/// Draws the statement.
#[component]
pub(crate) fn AccessibilityPage() -> impl IntoView {
    let contact = match library().info().contact.clone() {
        Some(address) => view! { <p>"Écrivez à "<Contact address />"\u{202f}: dites la page et ce que vous vouliez faire."</p> }.into_any(),
        None => view! {
            <p>"La structure qui publie ce site n’a pas encore indiqué d’adresse où écrire\u{202f}; voir les "<a href=urls().legal()>"mentions légales"</a>"."</p>
        }
        .into_any(),
    };
    view! {
        <Top title="Accessibilité" description="Ce qui a été essayé, ce qui ne l’a pas encore été, et comment signaler un obstacle." />
        <p class="lead">"Ce site doit servir à tout le monde\u{202f}: au clavier, avec un lecteur d’écran, sur un vieux téléphone, sans JavaScript ou sur papier."</p>
        <section>
            <h2>"État"</h2>
            <p>"Le but est le niveau AA des règles internationales WCAG 2.2. Aucun audit RGAA (le référentiel français) n’a encore été fait par une personne dont c’est le métier\u{202f}: ce site ne se déclare donc pas conforme. Ce qui suit est une vérification par ses auteurs\u{202f}; les "<a href=urls().accessibility_criteria()>"106 critères du RGAA 4.1, un par un"</a>", disent le détail."</p>
        </section>
        <section>
            <h2>"Ce qui a été essayé"</h2>
            <ul>
                <li>"Chaque sorte de page passe les contrôles automatiques de l’outil axe, en clair et en sombre. Ils ne trouvent qu’une partie des obstacles."</li>
                <li>"Chaque sorte de page se parcourt au clavier seul, avec un repère visible."</li>
                <li>"Rien ne déborde sur un écran de 320 pixels de large, ce qui correspond à un zoom de 400\u{202f}%."</li>
                <li>"Tout se lit et se fait sans JavaScript, sauf cocher ce qui est fait, reprendre où l’on en était et voir les résultats pendant la frappe."</li>
                <li>"Le chemin d’un besoin à une étape, puis à une action et retour, se fait au clavier seul avec un zoom de 400\u{202f}%\u{202f}; un programme le refait à chaque changement du site."</li>
                <li>"Les couleurs ne portent jamais seules une information\u{202f}; les animations s’arrêtent si votre appareil le demande."</li>
            </ul>
        </section>
        <section>
            <h2>"Ce qui ne l’a pas encore été"</h2>
            <ul>
                <li>"Aucune personne aveugle, malvoyante, sourde ou à mobilité réduite n’a encore essayé ce site pour nous."</li>
                <li>"Il n’a pas été écouté avec un vrai lecteur d’écran, ni essayé avec Firefox, Safari ou un vrai téléphone."</li>
                <li>"Les outils que nous citons ne sont pas tous accessibles\u{202f}: leurs fiches le disent quand nous le savons."</li>
            </ul>
        </section>
        <section>
            <h2>"Signaler un obstacle"</h2>
            {contact}
            <p>"Si un obstacle vous empêche d’utiliser le site et que vous ne recevez pas de réponse, vous pouvez vous adresser au "<a href="https://www.defenseurdesdroits.fr" rel="noopener">"Défenseur des droits"</a>"."</p>
        </section>
    }
}
