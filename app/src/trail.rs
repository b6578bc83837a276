//! The shape of a path in one line: where its stops stand, and the way through them, as paths of an SVG.

use std::ops::RangeInclusive;

/// Distance between two stops, and how far they swing from the middle of the drawing, in its units.
const DISTANCE: usize = 60;
const SWING: usize = 9;

/// The height of the drawing, in its units.
pub const HEIGHT: usize = 64;

/// The width of the drawing of so many stops, in its units: room for the flag behind the last one.
pub const fn width(count: usize) -> usize {
    DISTANCE * count + DISTANCE / 2
}

/// The middle of a stop, numbered from 1.
pub const fn stop(number: usize) -> (usize, usize) {
    let swing = if number % 2 == 1 { HEIGHT / 2 + SWING } else { HEIGHT / 2 - SWING + 4 };
    (DISTANCE * number - DISTANCE / 2, swing)
}

/// The way through some stops: it leaves and reaches each of them level, so that it has no corner.
pub fn way(numbers: RangeInclusive<usize>) -> String {
    let leg = |number: usize| {
        let (x, y) = stop(number);
        if number == *numbers.start() {
            return format!("M{x} {y}");
        }
        let (middle, before) = (x - DISTANCE / 2, stop(number - 1).1);
        format!("C{middle} {before} {middle} {y} {x} {y}")
    };
    numbers.clone().map(leg).collect()
}

/// The edge of a stop.
pub fn disc(x: usize, y: usize) -> String {
    format!("M{} {y}a15 15 0 1 1 30 0a15 15 0 1 1 -30 0", x - 15)
}

/// A pin planted in the map: its point is below the middle of the stop.
pub fn pin(x: usize, y: usize) -> String {
    format!("M{x} {}c-7 -7 -19 -12 -19 -24a19 19 0 1 1 38 0c0 12 -12 17 -19 24z", y + 22)
}

/// The sign of a stop where all is done.
pub fn check(x: usize, y: usize) -> String {
    format!("M{} {}c3 2 5 4 6 7c3 -7 6 -11 11 -14", x - 8, y)
}

/// The flag beside the last stop.
pub fn flag(count: usize) -> String {
    let (x, y) = stop(count);
    format!("M{} {}v-30m1 1c7 -3 10 3 18 0c-2 4 -2 7 0 11c-8 3 -11 -3 -18 0", x + 21, y + 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn way_through_the_stops_begins_at_the_first_and_has_a_curve_for_each_other() {
        assert_eq!(way(1..=1), "M30 41");
        assert!(way(1..=8).starts_with("M30 41C"));
        assert_eq!(way(1..=8).matches('C').count(), 7);
    }
}
