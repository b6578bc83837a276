//! How long several things take together: added up as ranges, saying what is left out.

use super::{
    Duration, Unit,
    duration::{HOUR, Minutes},
};
use std::{fmt, iter::Sum};

/// The time that several things take together, which says what it leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TotalTime {
    /// Work in minutes and hours, at least, in minutes.
    pub min: u32,
    /// Work in minutes and hours, at most, in minutes.
    pub max: u32,
    /// Waiting in days and weeks, at least, in minutes.
    pub waiting_min: u32,
    /// Waiting in days and weeks, at most, in minutes.
    pub waiting_max: u32,
    /// How many of the things go on all the time and are not counted.
    pub continuous: usize,
}

impl Sum<Duration> for TotalTime {
    fn sum<I: Iterator<Item = Duration>>(durations: I) -> Self {
        durations.fold(Self::default(), |mut total, duration| {
            match duration {
                Duration::Continuous => total.continuous += 1,
                Duration::Span { min, max, unit: Unit::Minute | Unit::Hour } => {
                    total.min = total.min.saturating_add(min);
                    total.max = total.max.saturating_add(max);
                }
                Duration::Span { min, max, .. } => {
                    total.waiting_min = total.waiting_min.saturating_add(min);
                    total.waiting_max = total.waiting_max.saturating_add(max);
                }
            }
            total
        })
    }
}

impl Sum for TotalTime {
    fn sum<I: Iterator<Item = Self>>(times: I) -> Self {
        times.fold(Self::default(), |total, time| Self {
            min: total.min.saturating_add(time.min),
            max: total.max.saturating_add(time.max),
            waiting_min: total.waiting_min.saturating_add(time.waiting_min),
            waiting_max: total.waiting_max.saturating_add(time.waiting_max),
            continuous: total.continuous + time.continuous,
        })
    }
}

impl fmt::Display for TotalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (min, max) = (round_up(self.min), round_up(self.max));
        match (min, max) {
            (_, 0) => {}
            (min, max) if min == max => write!(f, "≈ {}", Minutes(max))?,
            (min, max) if max < HOUR => write!(f, "≈ {min} à {}", Minutes(max))?,
            (min, max) => write!(f, "≈ {} à {}", Minutes(min), Minutes(max))?,
        }
        if self.waiting_max > 0 {
            let days = Duration::Span { min: self.waiting_min, max: self.waiting_max, unit: Unit::Day };
            f.write_str(if max > 0 { ", plus " } else { "" })?;
            write!(f, "{days}")?;
        }
        match (max + self.waiting_max > 0, self.continuous) {
            (_, 0) => Ok(()),
            (false, _) => f.write_str("en continu"),
            (true, 1) => f.write_str(", plus une action en continu"),
            (true, several) => write!(f, ", plus {several} actions en continu"),
        }
    }
}

/// Rounds minutes up to the five minutes, and from two hours on to the quarter of an hour: a total is an estimate.
const fn round_up(minutes: u32) -> u32 {
    minutes.next_multiple_of(if minutes > 2 * HOUR { 15 } else { 5 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn total_time_adds_ranges_and_says_what_it_leaves_out() {
        let total = |texts: &[&str]| {
            texts.iter().filter_map(|text| text.parse::<Duration>().ok()).sum::<TotalTime>().to_string()
        };
        assert_eq!(total(&["10-15 min", "15 min"]), "≈ 25 à 30 min");
        assert_eq!(total(&["10-15 min", "1 h"]), "≈ 1 h 10 à 1 h 15");
        assert_eq!(total(&["2 h", "3 à 10 jours"]), "≈ 2 h, plus 3 à 10 jours");
        assert_eq!(total(&["20 min", "continu", "continu"]), "≈ 20 min, plus 2 actions en continu");
        assert_eq!(total(&["continu"]), "en continu");
        assert_eq!(total(&[]), "");
    }
}
