//! How long things take: read from what editors write, and sorted into bands.

use super::choice::choice;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

pub(super) const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
const WEEK: u32 = 7 * DAY;

/// The time that something takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// From `min` to `max`, in minutes, shown in `unit`.
    Span {
        /// At least, in minutes.
        min: u32,
        /// At most, in minutes.
        max: u32,
        /// The unit that the editor wrote.
        unit: Unit,
    },
    /// It goes on all the time.
    Continuous,
}

/// The unit in which a duration was written. A day is a calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
}

/// Says that a text is not a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidDuration;

impl Unit {
    const fn minutes(self) -> u32 {
        match self {
            Self::Minute => 1,
            Self::Hour => HOUR,
            Self::Day => DAY,
            Self::Week => WEEK,
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match word {
            "min" | "mn" | "minute" | "minutes" => Some(Self::Minute),
            "h" | "heure" | "heures" => Some(Self::Hour),
            "j" | "jour" | "jours" => Some(Self::Day),
            "semaine" | "semaines" => Some(Self::Week),
            _ => None,
        }
    }

    const fn shown(self, several: bool) -> &'static str {
        match (self, several) {
            (Self::Minute, _) => "min",
            (Self::Hour, _) => "h",
            (Self::Day, false) => "jour",
            (Self::Day, true) => "jours",
            (Self::Week, false) => "semaine",
            (Self::Week, true) => "semaines",
        }
    }
}

impl FromStr for Duration {
    type Err = InvalidDuration;

    /// Reads `10 min`, `10-15 min`, `1 h`, `1 h 30`, `3 à 10 jours`, `0,5-1 jour`, `2 semaines` and `continu`.
    fn from_str(text: &str) -> Result<Self, InvalidDuration> {
        let text = text.trim().to_lowercase();
        if text == "continu" || text == "en continu" {
            return Ok(Self::Continuous);
        }
        if let Some(minutes) = hours_and_minutes(&text) {
            return Ok(Self::Span { min: minutes, max: minutes, unit: Unit::Minute });
        }
        let unit_at = text.find(char::is_alphabetic).filter(|at| !text[*at..].starts_with('à'));
        let unit_at = unit_at.or_else(|| text.rfind(' ').map(|at| at + 1)).ok_or(InvalidDuration)?;
        let (numbers, word) = text.split_at(unit_at);
        let unit = Unit::from_word(word.trim()).ok_or(InvalidDuration)?;
        let (min, max) = match numbers.split_once(['-', '–']).or_else(|| numbers.split_once(" à ")) {
            Some((min, max)) => (minutes(min, unit)?, minutes(max, unit)?),
            None => (minutes(numbers, unit)?, minutes(numbers, unit)?),
        };
        if min <= max { Ok(Self::Span { min, max, unit }) } else { Err(InvalidDuration) }
    }
}

/// Reads `1 h 30` and `1h30`, in minutes.
fn hours_and_minutes(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once('h')?;
    let hours: u32 = hours.trim().parse().ok()?;
    let minutes: u32 = minutes.trim().trim_end_matches("min").trim().parse().ok()?;
    (hours <= 1000 && minutes < HOUR).then_some(hours * HOUR + minutes)
}

/// Reads a number with at most one decimal, `0,5` or `0.5`, as minutes of the unit.
fn minutes(number: &str, unit: Unit) -> Result<u32, InvalidDuration> {
    let number = number.trim();
    let (whole, tenths) = number.split_once([',', '.']).unwrap_or((number, "0"));
    if tenths.len() != 1 {
        return Err(InvalidDuration);
    }
    let whole: u32 = whole.parse().map_err(|_| InvalidDuration)?;
    let tenths: u32 = tenths.parse().map_err(|_| InvalidDuration)?;
    let minutes = whole.checked_mul(10).and_then(|n| n.checked_add(tenths)).and_then(|n| n.checked_mul(unit.minutes()));
    minutes.map(|n| n / 10).filter(|n| (1..=520 * WEEK).contains(n)).ok_or(InvalidDuration)
}

/// Writes minutes in the unit as people say them, halves as such: `½`, `1 ½`, `2,4`.
fn in_unit(minutes: u32, unit: Unit) -> String {
    let tenths = minutes * 10 / unit.minutes();
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (0, 5) => "½".to_owned(),
        (whole, 5) => format!("{whole}\u{202f}½"),
        (whole, tenths) => format!("{whole},{tenths}"),
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Continuous => f.write_str("en continu"),
            Self::Span { min, max, unit: Unit::Minute } if min == max => write!(f, "{}", Minutes(min)),
            Self::Span { min, max, unit } if min == max => {
                write!(f, "{} {}", in_unit(min, unit), unit.shown(min >= 2 * unit.minutes()))
            }
            Self::Span { min, max, unit } => {
                write!(f, "{} à {} {}", in_unit(min, unit), in_unit(max, unit), unit.shown(max >= 2 * unit.minutes()))
            }
        }
    }
}

/// Minutes as people say them: `45 min`, `1 h`, `1 h 30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Minutes(pub(super) u32);

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / HOUR, self.0 % HOUR) {
            (0, minutes) => write!(f, "{minutes} min"),
            (hours, 0) => write!(f, "{hours} h"),
            (hours, minutes) => write!(f, "{hours} h {minutes:02}"),
        }
    }
}

choice! {
    /// The bands of duration that the expert search filters by.
    DurationBand {
        /// Up to a quarter of an hour.
        QuarterHour = "quart-d-heure" => "Jusqu’à 15 min",
        /// Up to an hour.
        Hour = "une-heure" => "De 15 min à 1 h",
        /// Up to half a day.
        HalfDay = "demi-journee" => "De 1 h à une demi-journée",
        /// Longer than half a day.
        Longer = "plus-long" => "Plus long",
        /// All the time.
        Continuous = "continu" => "En continu",
    }
}

impl Duration {
    /// Returns the band of the longest time that this takes: half a day is four hours.
    pub const fn band(self) -> DurationBand {
        match self {
            Self::Continuous => DurationBand::Continuous,
            Self::Span { max: 0..=15, .. } => DurationBand::QuarterHour,
            Self::Span { max: 16..=60, .. } => DurationBand::Hour,
            Self::Span { max: 61..=240, .. } => DurationBand::HalfDay,
            Self::Span { .. } => DurationBand::Longer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        text.parse::<Duration>().map_or_else(|_| "refused".to_owned(), |duration| duration.to_string())
    }

    #[test]
    fn duration_reads_what_editors_write() {
        for (written, expected) in [
            ("15 min", "15 min"),
            ("10-15 min", "10 à 15 min"),
            ("10–15 minutes", "10 à 15 min"),
            ("2 h", "2 h"),
            ("1 h 30", "1 h 30"),
            ("1h30", "1 h 30"),
            ("1-2 h", "1 à 2 h"),
            ("3 à 10 jours", "3 à 10 jours"),
            ("0,5-1 jour", "½ à 1 jour"),
            ("1,5 jour", "1\u{202f}½ jour"),
            ("2,4 jours", "2,4 jours"),
            ("1 jour", "1 jour"),
            ("2 semaines", "2 semaines"),
            ("Continu", "en continu"),
        ] {
            assert_eq!(shown(written), expected, "{written}");
        }
    }

    #[test]
    fn duration_is_never_guessed() {
        for text in [
            "",
            "15",
            "min",
            "15-10 min",
            "deux heures",
            "-5 min",
            "0 min",
            "1 h 75",
            "99999999999 h",
            "à",
            "5 à min",
            "1,25 h",
        ] {
            assert_eq!(shown(text), "refused", "{text}");
        }
    }

    #[test]
    fn duration_falls_into_the_band_of_its_longest_time() {
        let band = |text: &str| text.parse::<Duration>().map(Duration::band);
        assert_eq!(band("10-15 min"), Ok(DurationBand::QuarterHour));
        assert_eq!(band("15-30 min"), Ok(DurationBand::Hour));
        assert_eq!(band("1-2 h"), Ok(DurationBand::HalfDay));
        assert_eq!(band("2 semaines"), Ok(DurationBand::Longer));
        assert_eq!(band("continu"), Ok(DurationBand::Continuous));
    }
}
