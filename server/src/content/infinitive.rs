//! Whether a title begins with a French infinitive.
//!
//! By form, since no list of verbs is ever complete: `-er`, `-ir` and `-oir` are infinitives but for the nouns and
//! adjectives listed; of the many words in `-re` only those built on the verbs listed are.

/// Nouns and adjectives in `-er`, `-ir` and `-oir` that might begin a title.
const NOT_VERBS: &str = "amer atelier avenir boulanger cahier calendrier cancer cher chantier classeur clavier collier comptoir \
    couloir courrier cuir dernier désir dossier entier escalier espoir fichier financier foyer hiver \
    jardinier janvier février léger loisir loyer menuisier métier miroir mobilier noir papier particulier \
    pilier plaisir plancher poster pouvoir premier quartier régulier rentier sanglier savoir singulier soir \
    souvenir tiroir trésorier trottoir courtier épicier flyer";

/// Ends of the verbs in `-re`. A word is one of them, or one of them behind a prefix.
const VERBS_IN_RE: &str = "abattre admettre apprendre atteindre attendre battre boire comprendre conclure conduire confondre \
    connaître construire convaincre coudre craindre croire cuire débattre défendre dire écrire élire \
    entendre entreprendre être étendre exclure faire inclure inscrire instruire joindre lire mettre naître \
    perdre peindre plaire prendre produire rendre répondre résoudre suivre vivre";

/// Prefixes that make new verbs in `-re` of those.
const PREFIXES: &str = "re ré r dé dés trans per com pro sou in pour inter";

/// Further verbs in `-re`, which those do not make.
const MORE_VERBS_IN_RE: &str = "vendre fondre tendre descendre introduire traduire réduire séduire décrire souscrire interrompre rompre \
    soustraire extraire restreindre suffire";

/// Says whether the first word of a title, `Ne pas` and `Se` aside, has the form of an infinitive.
pub(super) fn begins_with_infinitive(title: &str) -> bool {
    let title = title.to_lowercase().replace('’', "'");
    let words = title.split(|c: char| c.is_whitespace() || c == '\'');
    let mut words = words.filter(|word| !matches!(*word, "" | "ne" | "n" | "pas" | "plus" | "se" | "s" | "y" | "en"));
    words.next().is_some_and(|word| is_infinitive(word.trim_matches(|c: char| !c.is_alphanumeric())))
}

fn is_infinitive(word: &str) -> bool {
    let is_short = word.chars().count() < 3;
    if is_short || is_one_of(NOT_VERBS, word) {
        return false;
    }
    word.ends_with("er") || word.ends_with("ir") || word.ends_with("ïr") || is_verb_in_re(word)
}

fn is_verb_in_re(word: &str) -> bool {
    let is_prefix = |before: &str| before.is_empty() || is_one_of(PREFIXES, before);
    is_one_of(MORE_VERBS_IN_RE, word)
        || VERBS_IN_RE.split(' ').any(|verb| word.strip_suffix(verb).is_some_and(is_prefix))
}

fn is_one_of(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_that_begins_with_a_verb_is_accepted() {
        for title in [
            "Trouver une date commune",
            "Se réunir en visioconférence",
            "S’abonner à un agenda",
            "Écrire un texte à plusieurs",
            "Décider par consentement",
            "Tenir le registre",
            "Mettre en page",
            "Transmettre dossiers et accès",
            "Convaincre son équipe",
            "Reprendre la main",
            "Inscrire l’association",
            "Relire et amender",
            "Choisir une licence",
            "Ne pas culpabiliser",
            "Clarifier qui décide",
            "Accueillir le groupe",
            "Débattre et délibérer",
            "Résoudre un conflit",
            "Construire un ordre du jour",
        ] {
            assert!(begins_with_infinitive(title), "{title}");
        }
    }

    #[test]
    fn title_that_begins_with_anything_else_is_refused() {
        for title in [
            "Le choix d’une date",
            "Une date commune",
            "Date commune",
            "Calendrier partagé",
            "Cahier de réunion",
            "Livre d’or",
            "Registre des décisions",
            "Titre",
            "Ordre du jour",
            "Trouvez une date",
            "Réunion",
            "Notaire",
            "Affaire à suivre",
            "",
            "À faire",
            "Secrétaire de séance",
            "Membre du bureau",
            "Soir de fête",
        ] {
            assert!(!begins_with_infinitive(title), "{title}");
        }
    }
}
