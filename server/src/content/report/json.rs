//! For other programs: everything there is to know of each problem, as JSON with French keys.

use crate::content::problem::{Place, Problem, Problems, Severity};
use serde_json::{Value, json};

/// Renders all problems as one JSON object.
pub fn json(problems: &Problems, folder: &str) -> String {
    let all: Vec<Value> = problems.iter().map(|problem| one(problem, folder)).collect();
    let report = json!({
        "erreurs": problems.count(Severity::Error),
        "avertissements": problems.count(Severity::Warning),
        "rappels": problems.count(Severity::Reminder),
        "problemes": all,
    });
    format!("{report:#}")
}

fn one(problem: &Problem, folder: &str) -> Value {
    let related: Vec<Value> = problem.related.iter().map(|(place, label)| related(place, label, folder)).collect();
    let place = &problem.place;
    json!({
        "regle": problem.code.word(),
        "gravite": super::word(problem.severity()),
        "fichier": super::path(place, folder),
        "ligne": place.line(),
        "colonne": place.column(),
        "longueur": place.length(),
        "message": problem.message,
        "piste": problem.hint,
        "voir_aussi": related,
    })
}

fn related(place: &Place, label: &str, folder: &str) -> Value {
    json!({
        "texte": label,
        "fichier": super::path(place, folder),
        "ligne": place.line(),
        "colonne": place.column(),
    })
}
