//! What each rule wants and why, with a wrong and a right example: for `parcours check --explique` and the editors' guide.

use super::{Code, Severity};
use std::fmt::Write;

/// A rule explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What the rule wants, and why.
    pub about: &'static str,
    /// What breaks it.
    pub wrong: &'static str,
    /// What keeps it.
    pub right: &'static str,
}

/// Shortens the table below.
const fn rule(about: &'static str, wrong: &'static str, right: &'static str) -> Explanation {
    Explanation { about, wrong, right }
}

impl Code {
    /// Explains the rule.
    #[expect(clippy::too_many_lines, reason = "a table: one entry for each rule")]
    pub const fn explanation(self) -> Explanation {
        match self {
            Self::Unreadable => rule(
                "Le fichier ou le dossier doit pouvoir être lu, et ne pas mener hors du fonds.",
                "un lien vers un fichier d’un autre dossier",
                "un fichier ordinaire, rangé dans le fonds",
            ),
            Self::NotUtf8 => rule(
                "Les fichiers s’enregistrent en UTF-8, sans quoi les lettres accentuées deviennent illisibles.",
                "un fichier enregistré en « ISO-8859-1 », « ANSI » ou « UTF-16 »",
                "le même, enregistré avec l’encodage « UTF-8 »",
            ),
            Self::TooLarge => rule(
                "Une fiche tient largement dans 256 ko : au-delà, autre chose que du texte s’y est glissé.",
                "une image collée dans le texte",
                "l’adresse de l’image, dans ressources",
            ),
            Self::BadFileName => rule(
                "Le nom du fichier est l’identifiant de la chose, et l’adresse de sa page.",
                "Trouver une Date.yaml",
                "trouver-date.yaml",
            ),
            Self::UnexpectedFile => rule(
                "Le site ne lit que les fichiers « .yaml » placés directement dans les dossiers prévus.",
                "actions/trouver-date.yml",
                "actions/trouver-date.yaml",
            ),
            Self::BadYaml => rule(
                "Certains signes ont un sens spécial en YAML. En cas de doute, des guillemets autour du texte.",
                "titre: Visio : quoi choisir ?",
                "titre: \"Visio : quoi choisir ?\"",
            ),
            Self::CutText => rule(
                "YAML prend pour un commentaire ce qui suit une espace et un « # » : le texte est coupé sans bruit.",
                "resume: Des parcours et des #actions concrètes",
                "resume: \"Des parcours et des #actions concrètes\"",
            ),
            Self::TabIndent => rule(
                "On décale les lignes avec des espaces ; YAML refuse les tabulations.",
                "→   - titre: Choisir le moment",
                "  - titre: Choisir le moment",
            ),
            Self::NoBreakIndent => rule(
                "Une espace insécable en début de ligne n’est pas une espace pour YAML. Elle vient souvent d’un copier-coller.",
                "⍽ - titre: Choisir le moment",
                "  - titre: Choisir le moment",
            ),
            Self::UnknownKey => rule(
                "Chaque sorte de fichier a ses clés ; une clé inconnue serait perdue en silence.",
                "resumé: En deux lignes.",
                "resume: En deux lignes.",
            ),
            Self::MissingKey => rule(
                "Les clés obligatoires sont celles sans lesquelles la page n’a pas de sens.",
                "titre: Trouver une date",
                "titre: Trouver une date\nresume: En deux lignes.",
            ),
            Self::DuplicateKey => rule(
                "Une clé écrite deux fois : on ne saurait pas laquelle garder.",
                "titre: Un titre\ntitre: Un autre",
                "titre: Un titre",
            ),
            Self::WrongType => rule(
                "Certaines clés attendent un texte, d’autres une liste, d’autres un groupe de clés.",
                "public: bureau",
                "public: [bureau]",
            ),
            Self::EmptyValue => rule(
                "Une clé sans valeur ne dit rien. Un texte qui commence par « # » est vide pour YAML : des guillemets le sauvent.",
                "titre: #trouver-date",
                "titre: \"#trouver-date\"",
            ),
            Self::UnknownChoice => rule(
                "Certaines clés se remplissent avec un mot d’une liste fermée, sans accent ni majuscule.",
                "niveau: débutant",
                "niveau: debutant",
            ),
            Self::BadId => rule(
                "Un identifiant s’écrit en minuscules sans accent, avec des chiffres et des traits d’union.",
                "actions: [Trouver une date]",
                "actions: [trouver-date]",
            ),
            Self::BadDuration => rule(
                "Une durée est un nombre ou un intervalle avec son unité (min, h, jours, semaines), ou « continu ».",
                "duree: un quart d’heure",
                "duree: 10-15 min",
            ),
            Self::BadGroup => rule(
                "Une taille de groupe est un nombre, un intervalle, ou un minimum suivi de « + ».",
                "groupe: deux ou trois",
                "groupe: 2-3",
            ),
            Self::BadDate => rule(
                "Une date s’écrit année-mois-jour, et existe au calendrier.",
                "verifie_le: 22/11/2026",
                "verifie_le: 2026-11-22",
            ),
            Self::BadAddress => rule(
                "Une adresse est entière, et d’une sorte sans danger : https, http ou mailto.",
                "site: framadate.org",
                "site: https://framadate.org",
            ),
            Self::UnknownReference => rule(
                "Un nom cité doit être celui d’un fichier du fonds, ou d’une entrée de site.yaml ou synonymes.yaml.",
                "actions: [trouver-dates]",
                "actions: [trouver-date]",
            ),
            Self::WrongKind => rule(
                "Le nom cité existe, mais désigne une autre sorte de chose que celle que la clé attend.",
                "outils: [six-creneaux]",
                "conseils: [six-creneaux]",
            ),
            Self::DuplicateReference => rule(
                "Le même nom deux fois dans une liste s’afficherait deux fois.",
                "outils: [framadate, framadate]",
                "outils: [framadate]",
            ),
            Self::DuplicateId => rule(
                "Deux choses ne peuvent pas avoir la même adresse ; les fiches de toutes sortes partagent les mêmes identifiants.",
                "fiches/outils/pad.yaml et fiches/conseils/pad.yaml",
                "fiches/outils/pad.yaml et fiches/conseils/nommer-pads.yaml",
            ),
            Self::DuplicateTitle => rule(
                "Un titre se comprend seul, dans une liste de résultats : deux fiches n’ont pas le même.",
                "titre: Version murale",
                "titre: Suivre les tâches sur un mur, en version papier",
            ),
            Self::TooManySteps => rule(
                "Un parcours a huit étapes au plus : on doit pouvoir l’embrasser d’un regard et l’imprimer sur une page.",
                "neuf étapes",
                "deux parcours, le second dans les suites du premier",
            ),
            Self::NoStep => {
                rule("Un parcours ou un mode d’emploi a au moins une étape.", "etapes: []", "etapes:\n  - …")
            }
            Self::NoInfinitive => rule(
                "Le titre d’une action commence par un infinitif : c’est une chose que l’on fait. Si votre titre est juste et que la règle se trompe, ajoutez « titre_assume: oui ».",
                "titre: Le choix d’une date",
                "titre: Trouver une date commune",
            ),
            Self::TooLong => rule(
                "Un résumé tient en 160 signes et l’essentiel en 500 : ils s’affichent dans une liste et au dos d’une carte.",
                "resume: (trois phrases)",
                "resume: (une phrase ; le reste dans corps)",
            ),
            Self::SkippedHeading => rule(
                "Dans un texte, les titres descendent d’un niveau à la fois : c’est ainsi que les lecteurs d’écran s’y retrouvent.",
                "### Préparer\n##### Le matériel",
                "### Préparer\n#### Le matériel",
            ),
            Self::Image => rule(
                "Le site n’affiche pas d’images dans les textes : il n’en garde que les mots entre crochets. Décrivez ce que l’image montre, ou citez son adresse.",
                "![La grille remplie](https://exemple.org/grille.png)",
                "[Voir la grille remplie](https://exemple.org/grille.png)",
            ),
            Self::ImageWithoutText => rule(
                "D’une image, le site ne garde que les mots entre crochets. Sans eux, il n’en reste rien, pour personne.",
                "![](https://exemple.org/grille.png)",
                "[La grille remplie, en image](https://exemple.org/grille.png)",
            ),
            Self::ToWrite => rule(
                "Ce texte vient du modèle de « parcours new », et la page n’est plus un brouillon : écrivez-le, ou remettez « etat: brouillon ».",
                "resume: À compléter",
                "resume: Proposer quelques créneaux, puis trancher.",
            ),
            Self::DeadLink => rule(
                "La page n’existe pas, ou plus. Les adresses des autres sites ne sont ouvertes qu’avec « --liens ».",
                "https://exemple.org/page-supprimee",
                "https://exemple.org/nouvelle-page",
            ),
            Self::UnreachableLink => rule(
                "L’adresse n’a pas pu être ouverte : panne, hôte disparu, certificat refusé. Cela peut passer. Seulement avec « --liens ».",
                "https://site-en-panne.exemple.org",
                "(la même, si elle marche demain ; sinon une autre)",
            ),
            Self::MovedLink => rule(
                "L’adresse renvoie pour toujours à une autre : autant écrire la nouvelle. Seulement avec « --liens ».",
                "http://exemple.org",
                "https://exemple.org",
            ),
            Self::ClosedTool => rule(
                "Une action ne recommande pas un outil qui a fermé.",
                "outils: [un-outil-ferme]",
                "outils: [un-outil-en-service]",
            ),
            Self::Orphan => rule(
                "Ce à quoi rien ne mène ne sera trouvé par personne.",
                "une fiche qu’aucune action ne cite",
                "fiches: { conseils: [cette-fiche] }",
            ),
            Self::EmptyStep => rule(
                "Une étape dont toutes les #actions sont des brouillons n’a rien à montrer aux visiteurs.",
                "actions: [action-en-brouillon]",
                "la même, une fois qu’une de ses #actions n’est plus un brouillon",
            ),
            Self::NoSheet => rule(
                "Une action sans fiche laisse seule la personne qui veut la faire.",
                "(pas de clé fiches)",
                "fiches: { modes_emploi: [ouvrir-pad] }",
            ),
            Self::NeedlessWord => rule(
                "La recherche ignore les accents, les pluriels, les féminins et les petits mots : un synonyme qui n’en diffère que par là, ou qui n’est fait que de petits mots, ne sert à rien.",
                "mots: [compte rendu, comptes-rendus]",
                "mots: [compte rendu]",
            ),
            Self::SharedWord => rule(
                "Un mot qui appartient à deux concepts doit le dire, dans les deux : la recherche montre alors les deux sens.",
                "« sondage » sous mots de « enquête » et sous ambigus de « sondage de dates »",
                "« sondage » sous ambigus des deux",
            ),
            Self::ReviewDue => rule(
                "La date de relecture que vous aviez fixée est passée. Relisez, corrigez, puis fixez-en une autre.",
                "a_revoir_le: 2024-01-01",
                "a_revoir_le: 2028-01-01",
            ),
            Self::NeverVerified => rule(
                "Une adresse change, un service ferme. Quand une personne a ouvert les adresses d’un outil, elle écrit quel jour.",
                "(pas de clé verifie_le)",
                "verifie_le: 2026-11-22",
            ),
            Self::TooManyProblems => rule(
                "Seuls les premiers problèmes d’un fichier sont donnés : les suivants en dépendent souvent.",
                "(plus de cinquante problèmes dans un fichier)",
                "(corrigez les premiers et relancez)",
            ),
            Self::NoPublisher => rule(
                "La loi demande de dire qui publie un site. Ce rappel reste tant que site.yaml ne le dit pas.",
                "(pas de clé editeur)",
                "editeur: { nom: Notre association, coordonnees: … }",
            ),
        }
    }
}

/// Says how bad it is to break a rule.
const fn consequence(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "erreur : le site garde la version précédente",
        Severity::Warning => "avertissement : le site s’affiche ; « --strict » le refuse",
        Severity::Reminder => "rappel : ne bloque jamais",
    }
}

/// Explains one rule for a terminal.
pub fn explained(code: Code) -> String {
    let Explanation { about, wrong, right } = code.explanation();
    let indented = |text: &str| text.replace('\n', "\n    ");
    let (wrong, right) = (indented(wrong), indented(right));
    format!(
        "{} ({})\n\n{about}\n\n  Au lieu de :\n    {wrong}\n\n  Écrivez :\n    {right}",
        code.word(),
        consequence(code.severity())
    )
}

/// Lists every rule as a table in Markdown, for the editors' guide.
pub fn table() -> String {
    let mut table = "| règle | ce qu’elle demande | au lieu de | écrivez |\n| --- | --- | --- | --- |\n".to_owned();
    let cell = |text: &str| format!("`{}`", text.replace('|', "\\|").replace('\n', "` `"));
    for code in Code::ALL {
        let Explanation { about, wrong, right } = code.explanation();
        let (word, wrong, right) = (code.word(), cell(wrong), cell(right));
        let mark = match code.severity() {
            Severity::Error => "",
            Severity::Warning => " (avertissement)",
            Severity::Reminder => " (rappel)",
        };
        let _ = writeln!(table, "| `{word}`{mark} | {about} | {wrong} | {right} |");
    }
    table
}
