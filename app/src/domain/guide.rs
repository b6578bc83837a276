//! Where a visitor is on a path, and what comes next: pure logic behind the guided mode.

use super::{Library, Scenario, Step};
use std::sync::Arc;

/// One step of a scenario, with its neighbours.
#[derive(Clone, Copy, Debug)]
pub struct Position<'a> {
    scenario: &'a Scenario,
    number: usize,
    step: &'a Step,
}

impl<'a> Position<'a> {
    /// Stands at step `number`, counted from 1; `None` past either end.
    pub fn new(scenario: &'a Scenario, number: usize) -> Option<Self> {
        let step = scenario.steps.get(number.checked_sub(1)?)?;
        Some(Self { scenario, number, step })
    }

    /// Returns the step.
    pub const fn step(self) -> &'a Step {
        self.step
    }

    /// Returns the number of the step, from 1.
    pub const fn number(self) -> usize {
        self.number
    }

    /// Returns how many steps the scenario has.
    pub fn of(self) -> usize {
        self.scenario.steps.len()
    }

    /// Stands at the step before.
    pub fn previous(self) -> Option<Self> {
        Self::new(self.scenario, self.number - 1)
    }

    /// Stands at the step after.
    pub fn next(self) -> Option<Self> {
        Self::new(self.scenario, self.number + 1)
    }
}

/// The step that a visitor came from to an action or a sheet. It is kept in the address, so that it needs no storage.
#[derive(Clone, Debug)]
pub struct Thread {
    /// The path that they follow.
    pub scenario: Arc<Scenario>,
    /// The number of the step, from 1.
    pub number: usize,
}

impl Thread {
    /// Takes the thread up from what an address says; none if it names no step of any path.
    pub fn find(library: &Library, scenario: &str, number: &str) -> Option<Self> {
        let scenario = Arc::clone(library.scenario(scenario).any()?);
        let number = number.parse().ok()?;
        Position::new(&scenario, number)?;
        Some(Self { scenario, number })
    }

    /// Stands at the step; `None` only for a thread that was not taken up by [`Thread::find`].
    pub fn position(&self) -> Option<Position<'_>> {
        Position::new(&self.scenario, self.number)
    }
}
