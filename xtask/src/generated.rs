//! A large content, generated the same way each time: scenarios, actions and sheets that all refer to one another.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use fastrand::Rng;

/// How long each file is, about, in bytes.
const FILE_SIZE: usize = 2048;

/// Sheets that each action leads to.
const SHEETS_OF_ACTION: usize = 18;

/// Actions of each step, and steps of each scenario.
const ACTIONS_OF_STEP: usize = 5;
const STEPS: usize = 8;

const WORDS: [&str; 40] = [
    "réunion",
    "association",
    "groupe",
    "date",
    "outil",
    "libre",
    "ensemble",
    "personne",
    "décision",
    "fichier",
    "compte",
    "partager",
    "écrire",
    "choisir",
    "préparer",
    "suivre",
    "accueillir",
    "bénévole",
    "adhérent",
    "bureau",
    "projet",
    "agenda",
    "liste",
    "courriel",
    "salle",
    "avant",
    "après",
    "pendant",
    "toujours",
    "souvent",
    "parfois",
    "chaque",
    "semaine",
    "mois",
    "avec",
    "sans",
    "pour",
    "dans",
    "une",
    "le",
];

/// Writes a content of about `files` files below a folder, which is emptied first.
pub(crate) fn write(folder: &Path, files: usize) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    for kind in ["scenarios", "actions", "fiches/conseils"] {
        fs::create_dir_all(folder.join(kind))?;
    }
    let mut rng = Rng::with_seed(1);
    let actions = (files / (SHEETS_OF_ACTION + 1)).max(1);
    let scenarios = actions.div_ceil(ACTIONS_OF_STEP * STEPS);
    fs::write(folder.join("site.yaml"), SITE)?;
    for sheet in 0..actions * SHEETS_OF_ACTION {
        let text = format!(
            "titre: Conseil {sheet}\nresume: {}\npourquoi: {}\ncomment: |\n{}",
            words(&mut rng, 80),
            words(&mut rng, 200),
            paragraphs(&mut rng)
        );
        fs::write(folder.join(format!("fiches/conseils/conseil-{sheet}.yaml")), text)?;
    }
    for action in 0..actions {
        fs::write(folder.join(format!("actions/action-{action}.yaml")), action_text(action, &mut rng))?;
    }
    for scenario in 0..scenarios {
        fs::write(
            folder.join(format!("scenarios/parcours-{scenario}.yaml")),
            scenario_text(scenario, actions, &mut rng),
        )?;
    }
    Ok(())
}

const SITE: &str = "nom: Banc d’essai\naccroche: Mesurer\ndescription: Un fonds engendré pour les mesures.\n\
    familles: [{ id: famille, nom: Famille, resume: La seule. }]\npublics: [{ id: public, nom: Public }]\n";

fn action_text(action: usize, rng: &mut Rng) -> String {
    let first = action * SHEETS_OF_ACTION;
    let sheets: Vec<_> = (first..first + SHEETS_OF_ACTION).map(|sheet| format!("conseil-{sheet}")).collect();
    format!(
        "titre: Préparer la chose {action}\nfamille: famille\nresume: {}\nbesoin: {}\nessentiel: {}\nduree: 10-15 min\n\
         groupe: 2-50\nniveau: debutant\nmoment: avant\nmodalites: [presence]\nhors_ligne: oui\nresultat: {}\n\
         corps: |\n{}fiches:\n  conseils: [{}]\n",
        words(rng, 80),
        words(rng, 80),
        words(rng, 300),
        words(rng, 80),
        paragraphs(rng),
        sheets.join(", ")
    )
}

fn scenario_text(scenario: usize, actions: usize, rng: &mut Rng) -> String {
    let mut text = format!(
        "titre: Parcours {scenario}\nbesoin: {}\nresume: {}\nobjectif: {}\nresultat: {}\npublic: [public]\netapes:\n",
        words(rng, 80),
        words(rng, 80),
        words(rng, 80),
        words(rng, 80)
    );
    for step in 0..STEPS {
        let first = (scenario * STEPS + step) * ACTIONS_OF_STEP;
        let ids: Vec<_> =
            (first..first + ACTIONS_OF_STEP).map(|action| format!("action-{}", action % actions)).collect();
        let mut ids = ids;
        ids.dedup();
        let _ = writeln!(
            text,
            "  - titre: Étape {step}\n    intention: {}\n    actions: [{}]",
            words(rng, 150),
            ids.join(", ")
        );
    }
    text
}

/// Makes a text of words, about so many bytes long.
fn words(rng: &mut Rng, length: usize) -> String {
    let mut text = String::new();
    while text.len() + 12 < length {
        text.push_str(rng.choice(WORDS).unwrap_or_default());
        text.push(' ');
    }
    text.push_str("fin.");
    text
}

/// Makes indented Markdown that fills a file up to its size, about.
fn paragraphs(rng: &mut Rng) -> String {
    let mut text = String::new();
    while text.len() < FILE_SIZE - 600 {
        let _ = writeln!(text, "  - **{}** {}", words(rng, 20), words(rng, 120));
    }
    text
}
