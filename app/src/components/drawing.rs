//! The drawings of the site, our own, in the colours of the page: day, night and paper alike.
//!
//! They are files of the program and never an editor's text, which is why they may be put into the page as they are.

use crate::domain::{Id, Scenario};
use leptos::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DrawingName {
    /// People of all sorts on their way to a house with an open door.
    FrontDoor,
    /// A fork in the trail with a blank sign-post.
    Lost,
}

impl DrawingName {
    const fn svg(self) -> &'static str {
        match self {
            Self::FrontDoor => include_str!("../drawings/accueil.svg"),
            Self::Lost => include_str!("../drawings/introuvable.svg"),
        }
    }
}

/// Draws something that the words beside it say as well.
#[component]
pub(crate) fn Drawing(name: DrawingName) -> impl IntoView {
    view! { <div class="drawing" aria-hidden="true" inner_html=name.svg()></div> }
}

/// Draws the sign of a family of actions; nothing for a family that has none yet.
#[component]
pub(crate) fn ThemeSign<'a>(theme: &'a Id) -> impl IntoView + use<> {
    sign(&THEMES, theme).map(|svg| view! { <span class="drawing theme-sign" aria-hidden="true" inner_html=svg></span> })
}

/// Draws the emblem of a scenario; nothing for one that has none yet.
#[component]
pub(crate) fn ScenarioEmblem<'a>(scenario: &'a Scenario) -> impl IntoView + use<> {
    scenario_emblem(scenario)
        .map(|svg| view! { <span class="drawing scenario-emblem" aria-hidden="true" inner_html=svg></span> })
}

/// Returns the emblem of a scenario as SVG, also where it was drawn under a former identifier; nothing for one that has none yet.
/// Its classes are those of `drawing.css`.
pub fn scenario_emblem(scenario: &Scenario) -> Option<&'static str> {
    std::iter::once(&scenario.id).chain(&scenario.editorial.former_ids).find_map(|id| sign(&SCENARIOS, id))
}

/// Returns the drawing of the front door as SVG. Its classes are those of `drawing.css`.
pub const fn front_door_drawing() -> &'static str {
    DrawingName::FrontDoor.svg()
}

fn sign(signs: &[(&str, &'static str)], id: &Id) -> Option<&'static str> {
    signs.iter().find(|(of, _)| *of == id.as_str()).map(|(_, svg)| *svg)
}

const THEMES: [(&str, &str); 8] = [
    ("se-reunir", include_str!("../drawings/famille-se-reunir.svg")),
    ("decider", include_str!("../drawings/famille-decider.svg")),
    ("produire-ensemble", include_str!("../drawings/famille-produire-ensemble.svg")),
    ("stocker-et-partager", include_str!("../drawings/famille-stocker-et-partager.svg")),
    ("communiquer-en-interne", include_str!("../drawings/famille-communiquer-en-interne.svg")),
    ("piloter", include_str!("../drawings/famille-piloter.svg")),
    ("publier", include_str!("../drawings/famille-publier.svg")),
    ("changer", include_str!("../drawings/famille-changer.svg")),
];

const SCENARIOS: [(&str, &str); 12] = [
    ("assemblee-generale", include_str!("../drawings/parcours-assemblee-generale.svg")),
    ("benevoles", include_str!("../drawings/parcours-benevoles.svg")),
    ("communication-interne", include_str!("../drawings/parcours-communication-interne.svg")),
    ("decider", include_str!("../drawings/parcours-decider.svg")),
    ("ecrire", include_str!("../drawings/parcours-ecrire.svg")),
    ("evenement", include_str!("../drawings/parcours-evenement.svg")),
    ("fichiers", include_str!("../drawings/parcours-fichiers.svg")),
    ("informer", include_str!("../drawings/parcours-informer.svg")),
    ("projet", include_str!("../drawings/parcours-projet.svg")),
    ("proteger-transmettre", include_str!("../drawings/parcours-proteger-transmettre.svg")),
    ("reunion", include_str!("../drawings/parcours-reunion.svg")),
    ("transition", include_str!("../drawings/parcours-transition.svg")),
];
