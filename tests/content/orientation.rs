//! Three questions lead to a path: the rules on small content, and that the real content never leaves a visitor without one.

use crate::support::{ContentFolder, fixtures, real_content};
use app::domain::{Answers, Library, MAX_PROPOSALS, Proposal, Reason, TimeAtHand, propose};
use server::content::{self, ReadOptions};
use std::path::Path;

fn library(folder: &Path) -> Library {
    content::read(folder, ReadOptions::default()).library.expect("content without errors")
}

fn ids(proposals: &[Proposal]) -> Vec<&str> {
    proposals.iter().map(|proposal| proposal.scenario.id.as_str()).collect()
}

/// Three paths of two steps: `a` for decisions and also meetings, of days; `b` for meetings; `reunion` for decisions, both of 45 minutes a step.
fn three_paths() -> Library {
    let content = ContentFolder::base();
    content.lay_over(&fixtures().join("content/valid/trois-parcours"));
    library(content.path())
}

#[test]
fn path_that_answers_the_difficulty_first_of_all_comes_before_one_that_helps_too() {
    let library = three_paths();
    let proposals = propose(&library, &Answers::new(&library, "reunions", "", ""));
    assert_eq!(ids(&proposals), ["b", "a"]);
    assert!(matches!(proposals[0].reasons[..], [Reason::AnswersIt(_)]), "{:?}", proposals[0].reasons);
    assert!(matches!(proposals[1].reasons[..], [Reason::HelpsWithIt(_)]), "{:?}", proposals[1].reasons);
}

#[test]
fn audience_and_time_decide_between_paths_that_answer_equally_and_say_what_does_not_fit() {
    let library = three_paths();
    let proposals = propose(&library, &Answers::new(&library, "decisions", "equipe", "une-heure"));
    assert_eq!(ids(&proposals), ["reunion", "a"]);
    let [Reason::AnswersIt(_), Reason::ForOthers, Reason::FitsUpTo { steps: 1, .. }] = proposals[0].reasons[..] else {
        panic!("{:?}", proposals[0].reasons)
    };
    let [_, _, Reason::TakesLonger { .. }] = proposals[1].reasons[..] else { panic!("{:?}", proposals[1].reasons) };
}

#[test]
fn time_without_a_hurry_fits_every_path_and_an_afternoon_the_short_ones() {
    let library = three_paths();
    let fitting = |time: &str| {
        let proposals = propose(&library, &Answers::new(&library, "", "", time));
        let fits = |proposal: &&Proposal| proposal.reasons.contains(&Reason::FitsWhole);
        proposals.iter().filter(fits).map(|proposal| proposal.scenario.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(fitting("pas-de-hate"), ["a", "b", "reunion"]);
    assert_eq!(fitting("une-demi-journee"), ["b", "reunion"]);
}

#[test]
fn words_that_mean_nothing_are_no_answer_and_without_an_answer_nothing_is_proposed() {
    let library = library(&real_content());
    let answers = Answers::new(&library, "nulle-part", "<b>", "0");
    assert!(answers.is_empty());
    assert!(propose(&library, &answers).is_empty());
}

#[test]
fn real_content_has_one_to_three_paths_for_every_answer_each_with_its_reasons() {
    let library = library(&real_content());
    let or_none = |ids: Vec<String>| std::iter::once(String::new()).chain(ids).collect::<Vec<_>>();
    let difficulties = or_none(library.difficulties().iter().map(|entry| entry.id.to_string()).collect());
    let audiences = or_none(library.audiences().iter().map(|entry| entry.id.to_string()).collect());
    let times = or_none(TimeAtHand::ALL.iter().map(|time| time.id().to_owned()).collect());
    for difficulty in &difficulties {
        for audience in &audiences {
            for time in &times {
                let answers = Answers::new(&library, difficulty, audience, time);
                let proposals = propose(&library, &answers);
                let expected = if answers.is_empty() { 0..=0 } else { 1..=MAX_PROPOSALS };
                assert!(expected.contains(&proposals.len()), "{difficulty} {audience} {time}: {:?}", ids(&proposals));
                let answered = [difficulty, audience, time].iter().filter(|answer| !answer.is_empty()).count();
                for proposal in &proposals {
                    assert_eq!(proposal.reasons.len(), answered, "{difficulty} {audience} {time}");
                }
            }
        }
    }
}
