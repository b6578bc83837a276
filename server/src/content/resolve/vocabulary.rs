//! The visitors' vocabulary: where its words lead, and whether each of them is of use to the search.

use super::{Names, report_doubles, site::report_double_ids};
use crate::{
    content::{
        decode::Loc,
        document::{ConceptDocument, VocabularyDocument},
        files::Kind,
        problem::{Code, Problem, Problems},
    },
    search::phrase_keys,
};
use app::domain::{Brand, Concept, Id};
use std::collections::HashMap;

/// What `synonymes.yaml` says.
#[derive(Default)]
pub(super) struct Vocabulary {
    pub(super) concepts: Vec<Concept>,
    pub(super) brands: Vec<Brand>,
}

pub(super) fn resolve(document: Option<VocabularyDocument>, names: &Names, problems: &mut Problems) -> Vocabulary {
    let Some(document) = document else { return Vocabulary::default() };
    report_double_ids(document.marques.iter().map(|brand| &brand.id), problems);
    let references = |kind, ids: &[Loc<Id>], problems: &mut Problems| {
        report_doubles(ids, problems);
        problems.extend(ids.iter().filter_map(|id| names.check(kind, id).err()));
    };
    for concept in &document.concepts {
        references(Kind::Action, &concept.actions, problems);
        references(Kind::Scenario, &concept.parcours, problems);
    }
    for brand in &document.marques {
        references(Kind::Action, &brand.actions, problems);
    }
    check_words(&document, problems);
    let concepts = document.concepts.into_iter().map(|concept| Concept {
        name: concept.nom.value,
        words: values(concept.mots),
        acronyms: values(concept.sigles),
        typos: values(concept.fautes),
        ambiguous: values(concept.ambigus),
        actions: values(concept.actions),
        scenarios: values(concept.parcours),
    });
    let brands = document.marques.into_iter().map(|brand| Brand {
        id: brand.id.value,
        name: brand.nom.value,
        spellings: values(brand.ecritures),
        actions: values(brand.actions),
    });
    Vocabulary { concepts: concepts.collect(), brands: brands.collect() }
}

fn values<T>(located: Vec<Loc<T>>) -> Vec<T> {
    located.into_iter().map(|one| one.value).collect()
}

/// A word of a concept, as the search sees it.
struct Word<'a> {
    text: &'a Loc<String>,
    concept: &'a str,
    is_ambiguous: bool,
}

/// Reports words that the search takes for one that the concept has already, and words of two concepts that do not say so.
fn check_words(document: &VocabularyDocument, problems: &mut Problems) {
    let mut known: HashMap<Vec<String>, Vec<Word<'_>>> = HashMap::new();
    for concept in &document.concepts {
        for (text, is_ambiguous) in words_of(concept) {
            let keys = phrase_keys(&text.value);
            if keys.is_empty() {
                problems.push(empty(text));
            }
            let same =
                keys.iter().find_map(|key| known.get(key)?.iter().find(|other| other.concept == concept.nom.value));
            if let Some(same) = same {
                problems.push(needless(text, same));
                continue;
            }
            let others = keys.iter().filter_map(|key| known.get(key)).flatten();
            if let Some(other) = others.into_iter().find(|other| !(other.is_ambiguous && is_ambiguous)) {
                problems.push(shared(text, other));
            }
            for key in keys {
                known.entry(key).or_default().push(Word { text, concept: &concept.nom.value, is_ambiguous });
            }
        }
    }
}

/// Returns every word of a concept, and whether it is said to belong to others as well.
fn words_of(concept: &ConceptDocument) -> impl Iterator<Item = (&Loc<String>, bool)> {
    let own = std::iter::once(&concept.nom).chain(&concept.mots).chain(&concept.sigles).chain(&concept.fautes);
    own.map(|word| (word, false)).chain(concept.ambigus.iter().map(|word| (word, true)))
}

fn empty(text: &Loc<String>) -> Problem {
    let message =
        format!("Pour la recherche, il ne reste rien de « {} » : ce ne sont que des petits mots.", text.value);
    Problem::new(Code::NeedlessWord, text.place.clone(), message)
        .hint("Ajoutez un mot qui dise de quoi il s’agit, ou retirez-le.")
}

fn needless(text: &Loc<String>, same: &Word<'_>) -> Problem {
    let message = format!("Pour la recherche, « {} » est déjà « {} ».", text.value, same.text.value);
    Problem::new(Code::NeedlessWord, text.place.clone(), message)
        .related(same.text.place.clone(), "déjà ici")
        .hint("Retirez-le : accents, pluriels, féminins et petits mots ne comptent pas.")
}

fn shared(text: &Loc<String>, other: &Word<'_>) -> Problem {
    let message = format!("« {} » mène aussi au concept « {} ».", text.value, other.concept);
    Problem::new(Code::SharedWord, text.place.clone(), message)
        .related(other.text.place.clone(), "une première fois ici")
        .hint("Si c’est voulu, mettez-le sous « ambigus » dans les deux ; sinon, gardez-le dans un seul.")
}
