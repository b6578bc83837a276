//! What the site knows of its visitors: nothing, and how that is so.

use super::top::Top;
use crate::{
    components::Contact,
    islands::ForgetAll,
    request::{library, urls},
};
use leptos::prelude::*;

/// Draws the page about personal data.
#[component]
pub(crate) fn PersonalDataPage() -> impl IntoView {
    let urls = urls();
    let contact = library()
        .info()
        .contact
        .clone()
        .map(|address| view! { <p>"Pour une question sur vos données\u{202f}: "<Contact address />"."</p> });
    view! {
        <Top title="Données personnelles" description="Ce site ne collecte rien\u{202f}: ce qui reste dans votre navigateur, ce que voit l’hébergeur, et comment le vérifier." />
        <p class="lead">"Ce site ne vous demande rien et ne retient rien de vous."</p>
        <section>
            <h2>"Ce que nous ne faisons pas"</h2>
            <ul>
                <li>"Aucun compte, aucun cookie, aucune mesure d’audience, aucun formulaire qui garde vos réponses."</li>
                <li>"Aucun contenu chargé depuis un autre site\u{202f}: ni police, ni image, ni vidéo, ni bouton de réseau social."</li>
                <li>"Le journal du serveur ne contient ni l’adresse de votre appareil, ni ce que vous cherchez."</li>
            </ul>
        </section>
        <section>
            <h2>"Ce qui reste dans votre navigateur"</h2>
            <p>
                "Quand vous suivez un "<a href=urls.scenarios()>"parcours"</a>", votre navigateur retient sur votre appareil, et nulle part ailleurs, l’étape où vous en êtes et ce que vous cochez «\u{202f}C’est fait\u{202f}». C’est ce qui permet de reprendre un autre jour. Rien n’en est envoyé. Sur un appareil partagé, les autres personnes peuvent le voir."
            </p>
            <p>"Vous effacez un parcours depuis sa page, ou tout d’un coup ici, ou encore dans les réglages du navigateur. Sans JavaScript, rien n’est retenu."</p>
            <ForgetAll />
        </section>
        <section>
            <h2>"Ce que voient d’autres"</h2>
            <p>"Comme pour tout site, l’hébergeur et votre fournisseur d’accès savent que votre appareil s’est connecté. L’hébergeur peut garder un journal technique à lui\u{202f}; son nom est dans les "<a href=urls.legal()>"mentions légales"</a>"."</p>
            <p>"Les liens vers d’autres sites obéissent à leurs règles. Nous leur cachons la page d’où vous venez."</p>
        </section>
        <section>
            <h2>"Si vous nous écrivez"</h2>
            <p>"Votre message et votre adresse servent à vous répondre. Vous pouvez demander à les voir, à les corriger ou à les faire effacer, et saisir la "<a href="https://www.cnil.fr" rel="noopener">"CNIL"</a>" (Commission nationale de l’informatique et des libertés)."</p>
            {contact}
        </section>
    }
}
