//! Texts that mean something more: identifiers, durations, group sizes, dates, and the closed lists.

use super::{Context, Decode, decode_text};
use crate::content::{
    parse::Node,
    problem::Code,
    shape::Shape,
    suggest::{either, nearest},
};
use app::domain::{
    Account, Duration, EditorialState, GroupSize, Id, Level, Modality, Moment, TestimonialKind, ToolStatus, YesNo,
};
use jiff::civil::Date;

impl Decode for Id {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = Self::propose(text).map_or_else(
                || "Un identifiant ressemble à « trouver-date ».".to_owned(),
                |proposal| format!("Vouliez-vous dire « {proposal} » ?"),
            );
            (
                Code::BadId,
                format!("« {text} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union."),
                hint,
            )
        };
        decode_text(node, key, context, |text| text.parse().ok(), refusal)
    }

    fn shape() -> Shape {
        Shape::Id
    }
}

impl Decode for Duration {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = "Écrivez par exemple « 15 min », « 1-2 h », « 3 à 10 jours », « 2 semaines » ou « continu ».";
            (Code::BadDuration, format!("« {text} » ne se lit pas comme une durée."), hint.to_owned())
        };
        decode_text(node, key, context, |text| text.parse().ok(), refusal)
    }

    fn shape() -> Shape {
        Shape::Duration
    }
}

impl Decode for GroupSize {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = "Écrivez par exemple « 3 », « 2-50 » ou « 30+ ».";
            (Code::BadGroup, format!("« {text} » ne se lit pas comme une taille de groupe."), hint.to_owned())
        };
        decode_text(node, key, context, |text| text.parse().ok(), refusal)
    }

    fn shape() -> Shape {
        Shape::GroupSize
    }
}

impl Decode for Date {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = "Écrivez l’année, le mois et le jour : « 2026-11-22 ».";
            (Code::BadDate, format!("« {text} » n’est pas une date du calendrier."), hint.to_owned())
        };
        decode_text(node, key, context, |text| (text.len() == 10).then(|| text.parse().ok()).flatten(), refusal)
    }

    fn shape() -> Shape {
        Shape::Date
    }
}

/// Writes [`Decode`] for closed lists.
macro_rules! decode_choices {
    ($($choice:ty),+) => { $(
        impl Decode for $choice {
            fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
                let ids: Vec<&str> = <$choice>::ALL.iter().map(|choice| choice.id()).collect();
                let refusal = |text: &str| {
                    let hint = match nearest(text, ids.iter().copied()) {
                        Some(meant) => format!("Vouliez-vous dire « {meant} » ?"),
                        None => format!("Choisissez {}.", either(&ids)),
                    };
                    (Code::UnknownChoice, format!("« {text} » n’est pas un choix possible ici."), hint)
                };
                decode_text(node, key, context, <$choice>::from_id, refusal)
            }

            fn shape() -> Shape {
                Shape::Choice(<$choice>::ALL.iter().map(|choice| (choice.id(), choice.label())).collect())
            }
        }
    )+ };
}

decode_choices!(Account, EditorialState, Level, Modality, Moment, TestimonialKind, ToolStatus, YesNo);
