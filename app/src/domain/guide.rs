//! Where a visitor is on a path, and what comes next: pure logic behind the guided mode.

use super::{Scenario, Step};

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
