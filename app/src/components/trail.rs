//! A path drawn as a trail: small and in one line, to see at a glance where one is; and the way between two stops of the list.
//!
//! The drawings are made from the real steps. They repeat what the words beside them say, so screen readers pass them over.

use crate::{
    domain::{MAX_STEPS, Scenario},
    trail::{HEIGHT, check, disc, flag, pin, stop, way, width},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws a path in one line: what lies behind, where one is, what is to come, and the goal.
#[component]
pub(crate) fn TrailStrip(
    scenario: Arc<Scenario>,
    /// The number of the step where the visitor stands, from 1.
    here: usize,
) -> impl IntoView {
    let count = scenario.steps.len();
    let width = width(count);
    let stops = (1..=count).map(|number| {
        let (x, y) = stop(number);
        let state = match number.cmp(&here) {
            std::cmp::Ordering::Less => "strip-stop behind",
            std::cmp::Ordering::Equal => "strip-stop here",
            std::cmp::Ordering::Greater => "strip-stop to-come",
        };
        let disc = if number == here { pin(x, y) } else { disc(x, y) };
        view! {
            <g class=state>
                <path class="strip-disc" d=disc />
                <path class="strip-check" d=check(x, y) />
                <text x=x y=y + 6 text-anchor="middle">{number}</text>
            </g>
        }
    });
    view! {
        <svg class="trail-strip" viewBox=format!("0 0 {width} {HEIGHT}") width=width height=HEIGHT aria-hidden="true" focusable="false">
            <path class="strip-way" d=way(1..=count) />
            <path class="strip-way strip-walked" d=way(1..=here) />
            {stops.collect_view()}
            <path class="strip-goal" d=flag(count) />
        </svg>
    }
}

/// How many stops stand in one line of the wide trail.
const IN_LINE: usize = 4;

/// Draws the way from one stop of the list to the next: down a narrow page, and to and fro across a wide one.
#[component]
pub(crate) fn WayOn(
    /// The number of the stop where the way begins, from 1.
    from: usize,
) -> impl IntoView {
    // The last stop of a line turns back; the others have one of two waves, so that the way does not look ruled.
    let (bend, across) = match (from.is_multiple_of(IN_LINE), from.is_multiple_of(2)) {
        (true, _) => ("way-wide way-turns", "M0 0C90 2 98 32 98 50S90 98 0 100"),
        (false, true) => ("way-wide", "M0 50C25 8 60 12 100 50"),
        (false, false) => ("way-wide", "M0 50C30 96 70 84 100 50"),
    };
    view! {
        <svg class="way way-tall" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path d="M12 0C12 62 88 38 88 100" vector-effect="non-scaling-stroke" />
        </svg>
        <svg class=format!("way {bend}") viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path d=across vector-effect="non-scaling-stroke" />
        </svg>
    }
}

/// Returns where a stop stands in the wide trail: `line-2 place-3`, counted from the top and from the left.
pub(super) fn place_in_wide_trail(number: usize) -> String {
    let (line, along) = ((number - 1) / IN_LINE, (number - 1) % IN_LINE);
    let place = if line.is_multiple_of(2) { along } else { IN_LINE - 1 - along };
    format!("line-{} place-{}", line + 1, place + 1)
}

const _: () = assert!(MAX_STEPS <= 2 * IN_LINE, "the style sheet knows two lines");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_trail_goes_to_and_fro() {
        let places: Vec<_> = (1..=8).map(place_in_wide_trail).collect();
        assert_eq!(places[..2], ["line-1 place-1", "line-1 place-2"]);
        assert_eq!(places[3..6], ["line-1 place-4", "line-2 place-4", "line-2 place-3"]);
        assert_eq!(places[7], "line-2 place-1");
    }
}
