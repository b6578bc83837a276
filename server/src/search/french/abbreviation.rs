//! Words as they are shortened in messages, and what they stand for. Only those that are words of French, not the acronyms
//! of associations: these are the vocabulary's.

/// Without accents, in the order of the alphabet.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("aprem", "après-midi"),
    ("cpte", "compte"),
    ("dcider", "décider"),
    ("dde", "demande"),
    ("dmain", "demain"),
    ("doc", "document"),
    ("docs", "documents"),
    ("fo", "faut"),
    ("jms", "jamais"),
    ("kom", "comment"),
    ("koman", "comment"),
    ("lgtps", "longtemps"),
    ("lgtemps", "longtemps"),
    ("msg", "message"),
    ("msgs", "messages"),
    ("nvo", "nouveau"),
    ("nveau", "nouveau"),
    ("nveaux", "nouveaux"),
    ("ordi", "ordinateur"),
    ("ordis", "ordinateurs"),
    ("pb", "problème"),
    ("pbs", "problèmes"),
    ("pdt", "pendant"),
    ("proj", "projet"),
    ("rep", "réponse"),
    ("resp", "responsable"),
    ("sem", "semaine"),
    ("svt", "souvent"),
    ("tel", "téléphone"),
    ("tps", "temps"),
    ("vrmt", "vraiment"),
    ("we", "week-end"),
];

/// Returns the word that an abbreviation stands for.
pub fn in_full(word: &str) -> Option<&'static str> {
    let folded = super::fold(word);
    ABBREVIATIONS.iter().find(|(short, _)| *short == folded).map(|(_, full)| *full)
}
