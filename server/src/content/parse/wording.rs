//! The parser's typed errors, said in French to people who do not know YAML.

use crate::content::problem::{Code, Place, Problem, SourceFile};
use granit_parser::ErrorKind;
use std::sync::Arc;

/// What to say of a line that is not aligned with its neighbours.
const WRONG_INDENT: (&str, &str) = (
    "Le décalage de cette ligne ne correspond pas à celui de ses voisines.",
    "Alignez les clés d’un même niveau, et décalez de deux espaces ce qui est dessous.",
);

pub(super) fn tab(place: Place) -> Problem {
    Problem::new(
        Code::TabIndent,
        place,
        "Cette ligne est décalée avec une tabulation ; YAML n’accepte que des espaces.",
    )
    .hint("Remplacez la tabulation par deux espaces. Dans votre éditeur : « indenter avec des espaces ».")
}

pub(super) fn no_break_space(place: Place) -> Problem {
    Problem::new(
        Code::NoBreakIndent,
        place,
        "Cette ligne est décalée avec une espace insécable, que YAML ne reconnaît pas.",
    )
    .hint("Effacez le début de la ligne et retapez des espaces ordinaires.")
}

pub(super) fn second_document(place: Place) -> Problem {
    yaml(place, "Ce fichier contient une deuxième fiche après « --- ».")
        .hint("Un fichier décrit une seule chose : faites-en un second fichier.")
}

pub(super) fn empty_file(place: Place) -> Problem {
    yaml(place, "Ce fichier est vide, ou ne contient que des commentaires.")
        .hint("Écrivez au moins « titre: … », ou supprimez le fichier.")
}

pub(super) fn too_deep(place: Place) -> Problem {
    yaml(place, "Trop de niveaux de listes ou de clés les uns dans les autres.")
        .hint("Comparez avec les modèles de content/README.md : il manque sans doute un guillemet ou un crochet fermant plus haut.")
}

/// Says that YAML reads the end of a text as a comment.
pub(super) fn cut_text(place: Place, kept: &str) -> Problem {
    let kept = kept.trim();
    let cut = place.file().text.get(place.range()).unwrap_or_default().trim_end().to_owned();
    let message = format!("YAML ne garde que « {kept} » : il prend la suite, après « # », pour un commentaire.");
    Problem::new(Code::CutText, place, message).hint(format!(
        "Mettez tout le texte entre guillemets : \"{} {}\". Pour un vrai commentaire, laissez deux espaces avant « # ».",
        kept.replace('"', "’"),
        cut.replace('"', "’"),
    ))
}

pub(super) fn too_many(place: Place) -> Problem {
    yaml(place, "Ce fichier contient beaucoup plus d’éléments qu’une fiche ne peut en avoir.")
        .hint("Partagez-le en plusieurs fichiers, ou retirez ce qui s’y est glissé par erreur.")
}

pub(super) fn anchor_or_tag(place: Place) -> Problem {
    yaml(
        place,
        "Les signes « & », « * » et « ! » en début de valeur ont un sens spécial en YAML, que le fonds n’utilise pas.",
    )
    .hint("Mettez le texte entre guillemets.")
}

pub(super) fn key_is_not_a_word(place: Place) -> Problem {
    yaml(place, "Une clé doit être un mot suivi de « : ».")
        .hint("Retirez les crochets ou les accolades, ou mettez le texte entre guillemets.")
}

fn yaml(place: Place, message: &str) -> Problem {
    Problem::new(Code::BadYaml, place, message)
}

pub(super) fn unclosed_bracket(place: Place) -> Problem {
    yaml(place, "Un crochet ou une accolade ouvert ici n’est jamais refermé.")
        .hint("Ajoutez « ] » ou « } » à la fin de la liste.")
}

/// Says whether the colon at byte `at` is the first of its line: then it is not the colon that is wrong.
fn is_first_colon(file: &SourceFile, at: usize) -> bool {
    let before = file.text.get(..at).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    !before.contains(": ")
}

/// Says what the parser could not read at byte `at`, and what to do about it.
pub(super) fn syntax(kind: &ErrorKind, file: &Arc<SourceFile>, at: usize) -> Problem {
    use ErrorKind as K;
    if let Some(problem) = super::slip::find(file, at) {
        return problem;
    }
    let place = Place::new(file, at..at + 1);
    let (message, hint) = match kind {
        K::MappingValueNotAllowed if is_first_colon(file, at) => WRONG_INDENT,
        K::UnclosedQuotedScalar | K::DocumentIndicatorInQuotedScalar => {
            ("Un guillemet ouvert ici n’est jamais refermé.", "Fermez le guillemet à la fin du texte.")
        }
        K::InvalidTrailingSingleQuotedScalar => (
            "Une apostrophe a refermé le texte avant sa fin.",
            "Entre apostrophes, écrivez l’apostrophe typographique ’ ou entourez le texte de guillemets doubles : \"l'agenda\"",
        ),
        K::InvalidTrailingDoubleQuotedScalar => (
            "Du texte suit le guillemet fermant.",
            "Entourez tout le texte de guillemets, et écrivez « » pour les guillemets intérieurs.",
        ),
        K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape | K::InvalidUnicodeEscape => (
            "Entre guillemets doubles, la barre oblique inversée « \\ » a un sens spécial.",
            "Retirez-la ou doublez-la : « \\\\ ».",
        ),
        K::MappingValueNotAllowed
        | K::InvalidColonPlacement
        | K::MappingKeyNotAllowed
        | K::FlowMappingValueAdjacentCollection => (
            "Les deux-points suivis d’une espace annoncent une clé, et il y en a déjà une sur cette ligne.",
            "Si c’est du texte, mettez toute la valeur entre guillemets : titre: \"Visio : quoi choisir ?\"",
        ),
        K::SimpleKeyExpected | K::InvalidSimpleKey | K::ExpectedBlockMappingKey => (
            "Cette ligne n’est ni une clé ni la suite d’un texte.",
            "Vérifiez qu’une espace suit les deux-points de la clé, et que la ligne est alignée avec ses voisines. Un long texte se met sous « | », décalé.",
        ),
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping => {
            return unclosed_bracket(place);
        }
        K::MisplacedFlowCollectionEnd | K::MismatchedFlowCollectionEnd { .. } => (
            "Ce crochet ou cette accolade ne ferme rien.",
            "Retirez-le, ou mettez le texte entre guillemets s’il en fait partie.",
        ),
        K::ExpectedFlowSequenceSeparator | K::ExpectedFlowMappingSeparator => (
            "Il manque une virgule ou un signe fermant dans cette liste.",
            "Séparez les éléments par des virgules et fermez la liste par « ] » ou « } ».",
        ),
        K::InvalidIndentation
        | K::ExpectedBlockSequenceEntry
        | K::BlockSequenceEntryNotAllowed
        | K::InvalidBlockScalarIndent
        | K::InvalidQuotedScalarIndent
        | K::InvalidFlowScalarIndent => WRONG_INDENT,
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabAtBlockScalarStart => {
            ("Une tabulation se trouve là où YAML attend des espaces.", "Remplacez-la par des espaces.")
        }
        K::InvalidBlockEntryWhitespace | K::PlainScalarStartsWithDashFlowIndicator => (
            "Un tiret de liste doit être suivi d’une espace.",
            "Écrivez « - élément », ou mettez le texte entre guillemets.",
        ),
        K::UnexpectedCharacter { .. }
        | K::ExpectedNodeContent
        | K::UnexpectedEndOfPlainScalar
        | K::InvalidBlockScalarHeader => {
            ("Ce signe a un sens spécial en YAML à cet endroit.", "Mettez le texte entre guillemets.")
        }
        K::UnknownAnchor
        | K::MissingAnchorOrAliasName
        | K::MissingTagUri
        | K::InvalidTagTerminator
        | K::UndeclaredTagHandle
        | K::ExpectedTagBang
        | K::UnclosedVerbatimTag => return anchor_or_tag(place),
        K::RecursionLimitExceeded => return too_deep(place),
        K::DirectiveDisallowed
        | K::InvalidDirectiveName
        | K::MissingDirectiveName
        | K::ExpectedDocumentStart
        | K::InvalidDocumentEnd => (
            "Une ligne ne peut pas commencer ici par « % », « --- » ou « ... ».",
            "Retirez cette ligne, ou mettez le texte entre guillemets.",
        ),
        K::CommentInterceptedScalar | K::CommentNotSeparated => (
            "Un « # » coupe ce texte : YAML prend la suite pour un commentaire.",
            "Mettez tout le texte entre guillemets.",
        ),
        _ => (
            "À partir d’ici, le fichier ne peut plus être lu.",
            "Comparez cette ligne et la précédente avec les modèles de content/README.md : décalage, guillemets, deux-points.",
        ),
    };
    yaml(place, message).hint(hint)
}
