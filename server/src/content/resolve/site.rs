//! The site's own file and the list of what was withdrawn.

use super::{Names, address_text};
use crate::content::{
    decode::Loc,
    document::{OrganisationDocument, SiteDocument, WithdrawalsDocument},
    problem::{Code, Problem, Problems},
    suggest::nearest,
};
use app::domain::{Audience, Difficulty, Id, Organisation, SiteInfo, Theme, Withdrawal};
use std::sync::Arc;

/// What `site.yaml` says.
pub(super) struct Site {
    pub(super) info: SiteInfo,
    pub(super) themes: Vec<Arc<Theme>>,
    pub(super) audiences: Vec<Arc<Audience>>,
    pub(super) difficulties: Vec<Arc<Difficulty>>,
}

pub(super) fn resolve(document: SiteDocument, problems: &mut Problems) -> Site {
    report_double_ids(document.familles.iter().map(|theme| &theme.id), problems);
    report_double_ids(document.publics.iter().map(|audience| &audience.id), problems);
    report_double_ids(document.difficultes.iter().map(|difficulty| &difficulty.id), problems);
    let theme = |theme: crate::content::document::ThemeDocument| {
        Arc::new(Theme { id: theme.id.value, name: theme.nom, summary: theme.resume })
    };
    let audience = |audience: crate::content::document::AudienceDocument| {
        Arc::new(Audience { id: audience.id.value, name: audience.nom })
    };
    let difficulty = |difficulty: crate::content::document::DifficultyDocument| {
        Arc::new(Difficulty { id: difficulty.id.value, name: difficulty.nom })
    };
    Site {
        themes: document.familles.into_iter().map(theme).collect(),
        audiences: document.publics.into_iter().map(audience).collect(),
        difficulties: document.difficultes.into_iter().map(difficulty).collect(),
        info: SiteInfo {
            name: document.nom,
            tagline: document.accroche,
            description: document.description,
            publisher: document.editeur.map(organisation),
            host: document.hebergeur.map(organisation),
            contact: address_text(document.contact),
            repository: address_text(document.depot),
            content_files: address_text(document.depot_fonds)
                .map(|address| format!("{}/", address.trim_end_matches('/'))),
            partners: document.partenaires.into_iter().map(organisation).collect(),
        },
    }
}

fn organisation(document: OrganisationDocument) -> Organisation {
    Organisation {
        name: document.nom,
        website: address_text(document.adresse),
        details: document.coordonnees,
        director: document.responsable,
    }
}

pub(super) fn resolve_withdrawals(
    document: Option<WithdrawalsDocument>,
    names: &Names,
    problems: &mut Problems,
) -> Vec<Withdrawal> {
    let Some(document) = document else { return Vec::new() };
    report_double_ids(document.retires.iter().map(|withdrawal| &withdrawal.id), problems);
    for withdrawal in &document.retires {
        let replacement = withdrawal.remplace_par.as_ref();
        problems.extend(replacement.filter(|id| !names.kinds.contains_key(&id.value)).map(unknown_replacement));
    }
    let withdrawals = document.retires.into_iter().map(|withdrawal| Withdrawal {
        id: withdrawal.id.value,
        replacement: withdrawal.remplace_par.map(|id| id.value),
        reason: withdrawal.raison,
    });
    withdrawals.collect()
}

fn unknown_replacement(id: &Loc<Id>) -> Problem {
    Problem::new(Code::UnknownReference, id.place.clone(), format!("« {} » n’existe pas dans le fonds.", id.value))
        .hint("Indiquez l’identifiant de ce qu’il faut lire à la place, ou retirez la clé.")
}

/// Follows a reference to an entry of a closed list of the site's own file.
pub(super) fn entry<'a, T>(
    reference: &Loc<Id>,
    entries: &'a [T],
    id: impl Fn(&T) -> &Id,
    list: &str,
    problems: &mut Problems,
) -> Option<&'a T> {
    let found = entries.iter().find(|entry| *id(entry) == reference.value);
    if found.is_none() {
        let problem = Problem::new(
            Code::UnknownReference,
            reference.place.clone(),
            format!("« {} » ne figure pas dans la liste « {list} ».", reference.value),
        );
        let ids: Vec<&str> = entries.iter().map(|entry| id(entry).as_str()).collect();
        problems.push(match nearest(reference.value.as_str(), ids.iter().copied()) {
            Some(meant) => problem.hint(format!("Vouliez-vous dire « {meant} » ?")),
            None => problem.hint(format!("Choisissez parmi : {}.", ids.join(", "))),
        });
    }
    found
}

pub(super) fn report_double_ids<'a>(ids: impl Iterator<Item = &'a Loc<Id>>, problems: &mut Problems) {
    let mut seen: Vec<&Loc<Id>> = Vec::new();
    for id in ids {
        if let Some(first) = seen.iter().find(|other| other.value == id.value) {
            problems.push(
                Problem::new(
                    Code::DuplicateId,
                    id.place.clone(),
                    format!("L’identifiant « {} » est déjà pris.", id.value),
                )
                .related(first.place.clone(), "une première fois ici")
                .hint("Donnez-lui un autre identifiant."),
            );
        }
        seen.push(id);
    }
}
