//! The self-assessment by the criteria of the RGAA, the French reference for accessibility: each criterion, and what was found.

use super::criteria::TOPICS;
use crate::{
    components::{Breadcrumb, Crumb},
    pages::head::Head,
    request::urls,
};
use leptos::prelude::*;

/// One of the thirteen topics of the reference.
pub(super) struct Topic {
    /// Its number, from 1.
    pub(super) number: u8,
    /// Its name.
    pub(super) name: &'static str,
    /// Its criteria, in order.
    pub(super) criteria: &'static [Criterion],
}

/// One criterion, in our own short words, and what was found on the sample pages.
pub(super) struct Criterion {
    /// Its number within the topic, from 1.
    pub(super) number: u8,
    /// What it asks.
    pub(super) question: &'static str,
    /// What was found.
    pub(super) finding: Finding,
    /// What was looked at, why it does not apply, or what is missing.
    pub(super) remark: &'static str,
}

/// What was found for a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// All sample pages meet it, as far as we could tell.
    Met,
    /// At least one does not.
    NotMet,
    /// There is nothing on the pages that it is about.
    NotApplicable,
}

impl Finding {
    const fn label(self) -> &'static str {
        match self {
            Self::Met => "Conforme",
            Self::NotMet => "Non conforme",
            Self::NotApplicable => "Sans objet",
        }
    }
}

/// Draws the grid.
#[component]
pub(crate) fn CriteriaPage() -> impl IntoView {
    let urls = urls();
    let count =
        |wanted: Finding| TOPICS.iter().flat_map(|topic| topic.criteria).filter(|one| one.finding == wanted).count();
    let (met, not_met, without) = (count(Finding::Met), count(Finding::NotMet), count(Finding::NotApplicable));
    let topics = TOPICS.iter().map(|topic| {
        let rows = topic.criteria.iter().map(|criterion| view! {
            <tr class=if criterion.finding == Finding::NotMet { "is-missed" } else { "" }>
                <th scope="row">{format!("{}.{}", topic.number, criterion.number)}</th>
                <td>{criterion.question}</td>
                <td>{criterion.finding.label()}</td>
                <td>{criterion.remark}</td>
            </tr>
        });
        view! {
            <section>
                <h2>{format!("{}. {}", topic.number, topic.name)}</h2>
                <table class="criteria">
                    <caption class="visually-hidden">{format!("Critères du thème {}", topic.name)}</caption>
                    <thead><tr><th scope="col">"Critère"</th><th scope="col">"Ce qui est demandé"</th><th scope="col">"Constat"</th><th scope="col">"Remarque"</th></tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </section>
        }
    });
    view! {
        <Head title="Critères d’accessibilité, un par un" description="Les 106 critères du RGAA 4.1 passés en revue par les auteurs du site sur six pages types\u{202f}: ce qui est tenu, ce qui ne l’est pas, ce qui est sans objet." />
        <Breadcrumb above=vec![Crumb::new("Accessibilité", urls.accessibility())] here="Critères".to_owned() />
        <h1>"Critères d’accessibilité, un par un"</h1>
        <p class="lead">"Une vérification par les auteurs du site, avec un navigateur, un clavier et des programmes. Ce n’est pas un audit\u{202f}: aucune personne en situation de handicap et aucun lecteur d’écran n’y ont encore pris part."</p>
        <p>{format!("Sur 106 critères\u{202f}: {met} conformes, {not_met} non conformes, {without} sans objet. Les questions sont résumées par nous\u{202f}; seul le texte officiel du RGAA 4.1 fait foi.")}</p>
        <p>"Les six pages\u{202f}: l’accueil, le choix d’un parcours avec ses propositions, un parcours et une de ses étapes, la recherche, une action, une fiche outil."</p>
        {topics.collect_view()}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grid_has_every_criterion_of_the_reference_in_order() {
        let counts: Vec<usize> = TOPICS.iter().map(|topic| topic.criteria.len()).collect();
        assert_eq!(counts, [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12], "RGAA 4.1 has 106 criteria");
        for (topic, number) in TOPICS.iter().zip(1..) {
            assert_eq!(topic.number, number);
            for (criterion, number) in topic.criteria.iter().zip(1..) {
                assert_eq!(criterion.number, number, "{}", topic.name);
                assert!(!criterion.question.is_empty() && !criterion.remark.is_empty(), "{}.{number}", topic.number);
            }
        }
    }
}
