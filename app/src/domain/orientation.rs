//! Three questions – what is hard, who you are, how much time – and the one to three paths that they lead to, each with its reasons.
//!
//! Pure logic behind the choice of a path. It never answers with nothing: what does not fit is said, and the nearest is proposed.

use super::{Audience, Difficulty, Library, Scenario, Step, TotalTime, choice::choice, duration::HOUR};
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, sync::Arc};

/// Most paths that are proposed at once.
pub const MAX_PROPOSALS: usize = 3;

choice! {
    /// How much time a group has at hand for a beginning.
    TimeAtHand {
        /// One meeting's agenda item.
        Hour = "une-heure" => "Une heure",
        /// An afternoon.
        HalfDay = "une-demi-journee" => "Une demi-journée",
        /// Several meetings, with days in between.
        SomeWeeks = "quelques-semaines" => "Quelques rencontres, sur un mois ou deux",
        /// As long as it takes.
        NoHurry = "pas-de-hate" => "Nous avons le temps",
    }
}

impl TimeAtHand {
    /// Returns the most work that fits in, in minutes; `None` is no limit. "Some weeks" are a meeting of two hours a week, for two months.
    const fn most_work(self) -> Option<u32> {
        match self {
            Self::Hour => Some(HOUR),
            Self::HalfDay => Some(4 * HOUR),
            Self::SomeWeeks => Some(16 * HOUR),
            Self::NoHurry => None,
        }
    }

    /// Says whether something fits in. Days of waiting fit in only where there are days.
    fn holds(self, time: TotalTime) -> bool {
        let has_days = matches!(self, Self::SomeWeeks | Self::NoHurry);
        self.most_work().is_none_or(|most| time.max <= most) && (has_days || time.waiting_max == 0)
    }
}

/// What a visitor answered, as far as they did.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// What is hard.
    pub difficulty: Option<Arc<Difficulty>>,
    /// Who they are.
    pub audience: Option<Arc<Audience>>,
    /// How much time they have.
    pub time: Option<TimeAtHand>,
}

impl Answers {
    /// Takes the answers from the words of an address; words that mean nothing are no answer.
    pub fn new(library: &Library, difficulty: &str, audience: &str, time: &str) -> Self {
        Self {
            difficulty: library.difficulties().iter().find(|entry| entry.id.as_str() == difficulty).cloned(),
            audience: library.audiences().iter().find(|entry| entry.id.as_str() == audience).cloned(),
            time: TimeAtHand::from_id(time),
        }
    }

    /// Says whether nothing was answered.
    pub const fn is_empty(&self) -> bool {
        self.difficulty.is_none() && self.audience.is_none() && self.time.is_none()
    }
}

/// A path that is proposed, and why.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The path.
    pub scenario: Arc<Scenario>,
    /// Why, the strongest reason first.
    pub reasons: Vec<Reason>,
}

/// Why a path is proposed, or what speaks against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It answers the difficulty first of all.
    AnswersIt(Arc<Difficulty>),
    /// It helps with the difficulty, too.
    HelpsWithIt(Arc<Difficulty>),
    /// It is for these people.
    ForYou(Arc<Audience>),
    /// It was written for others, and can be adapted.
    ForOthers,
    /// All of it fits into the time.
    FitsWhole,
    /// Its first steps fit into the time.
    FitsUpTo {
        /// How many of its steps.
        steps: usize,
        /// How long they take together.
        time: TotalTime,
    },
    /// Already its first step takes longer.
    TakesLonger {
        /// How long the first step takes.
        first_step: TotalTime,
    },
}

/// Proposes one to three paths, the best first; none only where nothing was answered or there are no paths at all.
pub fn propose(library: &Library, answers: &Answers) -> Vec<Proposal> {
    if answers.is_empty() {
        return Vec::new();
    }
    let mut candidates: Vec<(Reverse<u32>, Proposal)> = library
        .scenarios()
        .iter()
        .map(|scenario| (Reverse(worth(scenario, answers)), Proposal::new(Arc::clone(scenario), answers)))
        .collect();
    // Stable: equals stay in the order of their titles.
    candidates.sort_by_key(|(worth, _)| *worth);
    let best = candidates.first().map_or(0, |(worth, _)| worth.0);
    let is_near = |worth: u32| worth > 0 && worth + NEARNESS > best;
    candidates.retain(|(worth, _)| is_near(worth.0) || worth.0 == best);
    candidates.into_iter().take(MAX_PROPOSALS).map(|(_, proposal)| proposal).collect()
}

/// What a path may be worse than the best one and still be proposed: all but the difficulty.
const NEARNESS: u32 = 100;

/// Ranks a path: the difficulty first, then whom it is for, then whether its beginning fits into the time.
fn worth(scenario: &Scenario, answers: &Answers) -> u32 {
    let difficulty = match answers.difficulty.as_ref().and_then(|wanted| place_of_difficulty(scenario, wanted)) {
        Some(0) => 200,
        Some(_) => 150,
        None => 0,
    };
    let audience = match answers.audience.as_ref().and_then(|wanted| place_of_audience(scenario, wanted)) {
        Some(0) => 20,
        Some(_) => 16,
        None => 0,
    };
    let time = match answers.time.map(|time| steps_within(scenario, time)) {
        Some(steps) if steps == scenario.steps.len() => 10,
        Some(1..) => 5,
        Some(0) | None => 0,
    };
    difficulty + audience + time
}

fn place_of_difficulty(scenario: &Scenario, wanted: &Difficulty) -> Option<usize> {
    scenario.difficulties.iter().position(|entry| entry.id == wanted.id)
}

fn place_of_audience(scenario: &Scenario, wanted: &Audience) -> Option<usize> {
    scenario.audiences.iter().position(|entry| entry.id == wanted.id)
}

/// Counts the first steps of a path that fit together into a time.
fn steps_within(scenario: &Scenario, time: TimeAtHand) -> usize {
    (1..=scenario.steps.len()).take_while(|count| time.holds(time_of_first(scenario, *count))).count()
}

fn time_of_first(scenario: &Scenario, count: usize) -> TotalTime {
    scenario.steps.iter().take(count).map(Step::total_time).sum()
}

impl Proposal {
    fn new(scenario: Arc<Scenario>, answers: &Answers) -> Self {
        let difficulty = answers.difficulty.as_ref().and_then(|wanted| {
            let place = place_of_difficulty(&scenario, wanted)?;
            Some(if place == 0 {
                Reason::AnswersIt(Arc::clone(wanted))
            } else {
                Reason::HelpsWithIt(Arc::clone(wanted))
            })
        });
        let audience = answers.audience.as_ref().map(|wanted| {
            place_of_audience(&scenario, wanted).map_or(Reason::ForOthers, |_| Reason::ForYou(Arc::clone(wanted)))
        });
        let time = answers.time.map(|time| match steps_within(&scenario, time) {
            0 => Reason::TakesLonger { first_step: time_of_first(&scenario, 1) },
            steps if steps == scenario.steps.len() => Reason::FitsWhole,
            steps => Reason::FitsUpTo { steps, time: time_of_first(&scenario, steps) },
        });
        let reasons = [difficulty, audience, time].into_iter().flatten().collect();
        Self { scenario, reasons }
    }
}
