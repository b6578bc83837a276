//! How like a query is to the phrases that lead to an action, piece by piece: naive Bayes over a few letters at a time.
//!
//! The index knows whole words, the vocabulary whole phrases. A need that is told in words of one's own has few of either, but many
//! pieces of the phrases that other people tell it with. This settles which of the actions that were found comes first; it finds none.

use super::{french, vocabulary::Vocabulary};
use app::domain::{Id, Library};
use std::{collections::HashMap, iter};

/// Letters of a piece; a space between words, and at either end, counts as one.
const LETTERS: usize = 4;

/// What a phrase counts for the actions that it leads to, from the first on; together they count as one.
const RANKS: [f32; 4] = [1.0, 0.45, 0.25, 0.15];

/// The same for all later ones.
const LATER: f32 = 0.1;

/// What its title and its own words count for an action.
const OWN: f32 = 2.0;

/// How often every action is taken to have every piece besides, since no list of phrases is complete.
const SMOOTHING: f32 = 0.2;

/// How sure the pieces of a query make: each tells less than the one before it, as they overlap.
const SHARPNESS: f32 = 0.55;

type Piece = [char; LETTERS];

/// What each piece says about the actions.
#[derive(Default)]
pub(super) struct Likeness {
    /// For each piece, the places of the actions whose phrases have it, in order, and what it says for each.
    pieces: HashMap<Piece, Vec<(usize, f32)>>,
    /// What every piece says against each action: the more phrases it has, the less says one piece.
    against: Vec<f32>,
}

impl Likeness {
    /// Learns from the vocabulary, the titles and the actions' own words.
    pub(super) fn of(library: &Library, vocabulary: &Vocabulary) -> Self {
        let actions = library.actions();
        let places: HashMap<&Id, usize> = actions.iter().zip(0..).map(|(action, place)| (&action.id, place)).collect();
        let mut likeness = Self { against: vec![0.0; actions.len()], ..Self::default() };
        for (phrase, leads_to) in vocabulary.entries() {
            let known: Vec<usize> = leads_to.iter().filter_map(|id| places.get(id).copied()).collect();
            let ranks = || RANKS.into_iter().chain(iter::repeat(LATER));
            let all: f32 = ranks().take(known.len()).sum();
            let shares: Vec<_> = known.into_iter().zip(ranks().map(|rank| rank / all)).collect();
            likeness.count(phrase, &shares);
        }
        for (place, action) in actions.iter().enumerate() {
            let own = vocabulary.own_words(&action.id).iter().map(String::as_str);
            own.chain([action.title.as_str()]).for_each(|text| likeness.count(text, &[(place, OWN)]));
        }
        likeness.weigh();
        likeness
    }

    fn count(&mut self, text: &str, shares: &[(usize, f32)]) {
        for piece in pieces(text) {
            self.pieces.entry(piece).or_default().extend(shares);
        }
    }

    /// Turns counts into what they say.
    fn weigh(&mut self) {
        for counts in self.pieces.values_mut() {
            counts.sort_by_key(|(place, _)| *place);
            counts.dedup_by(|later, first| {
                let is_same = later.0 == first.0;
                first.1 += if is_same { later.1 } else { 0.0 };
                is_same
            });
            counts.shrink_to_fit();
            for (place, count) in counts {
                if let Some(all) = self.against.get_mut(*place) {
                    *all += *count;
                }
                *count = (1.0 + *count / SMOOTHING).ln();
            }
        }
        let kinds = number(self.pieces.len());
        self.against.iter_mut().for_each(|all| *all = (*all + SMOOTHING * kinds).ln());
    }

    /// Returns for each of some actions how likely it is, among them, to be what a query is about; nothing where no piece is known.
    pub(super) fn among(&self, query: &str, places: &[usize]) -> Vec<f32> {
        let known: Vec<_> = pieces(query).iter().filter_map(|piece| self.pieces.get(piece)).collect();
        if known.is_empty() {
            return vec![0.0; places.len()];
        }
        let count = number(known.len());
        let says = |place: &usize| {
            let of_place = |counts: &[(usize, f32)]| {
                let at = counts.binary_search_by_key(place, |(place, _)| *place).ok();
                at.and_then(|at| counts.get(at)).map_or(0.0, |(_, says)| *says)
            };
            let speaks_for: f32 = known.iter().map(|counts| of_place(counts)).sum();
            let against = self.against.get(*place).copied().unwrap_or_default();
            (speaks_for - count * against) * SHARPNESS / count.sqrt()
        };
        let said: Vec<f32> = places.iter().map(says).collect();
        let most = said.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let likely: Vec<f32> = said.into_iter().map(|said| (said - most).exp()).collect();
        let all: f32 = likely.iter().sum();
        likely.into_iter().map(|likely| likely / all).collect()
    }
}

/// Counts exactly as far as is needed: a query has some hundred pieces, a language some ten thousand kinds of them.
fn number(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// Returns the pieces of a text, across its words and without accents. The little words count, too: "qui fait quoi" has no others.
fn pieces(text: &str) -> Vec<Piece> {
    let words = french::words(text).into_iter().filter_map(|word| word.readings.into_iter().next());
    let words: Vec<String> = words.map(|word| french::fold(&word)).collect();
    let letters: Vec<char> = format!(" {} ", words.join(" ")).chars().collect();
    letters.windows(LETTERS).filter_map(|piece| piece.try_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(phrases: &[(&str, &[(usize, f32)])], actions: usize) -> Likeness {
        let mut likeness = Likeness { against: vec![0.0; actions], ..Likeness::default() };
        for (phrase, shares) in phrases {
            likeness.count(phrase, shares);
        }
        likeness.weigh();
        likeness
    }

    #[test]
    fn pieces_go_across_words_and_have_no_accents() {
        let pieces: Vec<String> = pieces("L’Été, où").into_iter().map(String::from_iter).collect();
        assert_eq!(pieces, [" ete", "ete ", "te o", "e ou", " ou "]);
        assert!(super::pieces("à").is_empty());
    }

    #[test]
    fn action_whose_phrases_have_more_of_the_pieces_is_likelier() {
        let likeness = likeness(&[("arroser le jardin", &[(0, 1.0)]), ("jardiner ensemble", &[(1, 1.0)])], 2);
        let [first, second] = likeness.among("jardinage d’ensemble", &[0, 1])[..] else { panic!("two actions") };
        assert!(second > first && first > 0.0, "{first} {second}");
        assert!((first + second - 1.0).abs() < 1e-5);
        assert_eq!(likeness.among("jardinage d’ensemble", &[1]), [1.0]);
    }

    #[test]
    fn action_of_many_phrases_is_not_likelier_for_that() {
        let likeness = likeness(
            &[("tenir une visio", &[(0, 1.0)]), ("visio", &[(1, 1.0)]), ("budget et comptes annuels", &[(0, 1.0)])],
            2,
        );
        let likely = likeness.among("visio", &[0, 1]);
        assert!(likely[1] > likely[0], "{likely:?}");
    }

    #[test]
    fn query_without_a_known_piece_says_nothing() {
        let likeness = likeness(&[("visio", &[(0, 1.0)])], 1);
        for query in ["", "?!", "budget", "\u{202e}"] {
            assert_eq!(likeness.among(query, &[0]), [0.0], "{query}");
        }
        assert!(likeness.among("visio", &[]).is_empty());
    }
}
