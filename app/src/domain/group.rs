//! How many people an action is made for.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A number of people: exactly, from–to, or from upwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupSize {
    min: u16,
    max: Option<u16>,
}

super::choice::choice! {
    /// Bands of group sizes, to choose from.
    GroupBand {
        /// Up to five people.
        Few = "petit" => "Jusqu’à 5 personnes",
        /// Six to fifteen.
        Team = "moyen" => "6 à 15 personnes",
        /// Sixteen to fifty.
        Many = "grand" => "16 à 50 personnes",
        /// More than fifty.
        Crowd = "tres-grand" => "Plus de 50 personnes",
    }
}

impl GroupBand {
    /// Returns the smallest and the largest group of the band.
    const fn limits(self) -> (u16, u16) {
        match self {
            Self::Few => (1, 5),
            Self::Team => (6, 15),
            Self::Many => (16, 50),
            Self::Crowd => (51, u16::MAX),
        }
    }
}

/// Says that a text is not a group size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidGroupSize;

impl GroupSize {
    /// Says whether it fits some group of a band.
    pub fn fits(self, band: GroupBand) -> bool {
        let (smallest, largest) = band.limits();
        self.min <= largest && self.max.is_none_or(|max| max >= smallest)
    }
}

impl FromStr for GroupSize {
    type Err = InvalidGroupSize;

    /// Reads `3`, `2-50`, `2–50`, `2 à 50` and `30+`.
    fn from_str(text: &str) -> Result<Self, InvalidGroupSize> {
        let number = |part: &str| part.trim().parse::<u16>().ok().filter(|n| *n > 0).ok_or(InvalidGroupSize);
        let text = text.trim();
        if let Some(min) = text.strip_suffix('+') {
            return Ok(Self { min: number(min)?, max: None });
        }
        let (min, max) = match text.split_once(['-', '–']).or_else(|| text.split_once(" à ")) {
            Some((min, max)) => (number(min)?, number(max)?),
            None => (number(text)?, number(text)?),
        };
        if min <= max { Ok(Self { min, max: Some(max) }) } else { Err(InvalidGroupSize) }
    }
}

impl fmt::Display for GroupSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.min, self.max) {
            (1, Some(1)) => f.write_str("1 personne"),
            (min, Some(max)) if min == max => write!(f, "{min} personnes"),
            (min, Some(max)) => write!(f, "{min} à {max} personnes"),
            (min, None) => write!(f, "{min} personnes et plus"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn group_size_reads_what_editors_write() {
        let shown = |text: &str| text.parse::<GroupSize>().map(|size| size.to_string());
        assert_eq!(shown("1").as_deref(), Ok("1 personne"));
        assert_eq!(shown("2-50").as_deref(), Ok("2 à 50 personnes"));
        assert_eq!(shown("3 à 15").as_deref(), Ok("3 à 15 personnes"));
        assert_eq!(shown("30+").as_deref(), Ok("30 personnes et plus"));
    }

    #[test]
    fn group_size_fits_every_band_that_it_touches() {
        let bands = |text: &str| {
            let size: GroupSize = text.parse().expect("a group size");
            GroupBand::ALL.iter().filter(|band| size.fits(**band)).map(|band| band.id()).collect::<Vec<_>>()
        };
        assert_eq!(bands("2-5"), ["petit"]);
        assert_eq!(bands("5-6"), ["petit", "moyen"]);
        assert_eq!(bands("30+"), ["grand", "tres-grand"]);
        assert_eq!(bands("1-500"), ["petit", "moyen", "grand", "tres-grand"]);
    }

    #[test]
    fn group_size_is_never_guessed() {
        for text in ["", "0", "50-2", "deux", "-3", "2-", "70000"] {
            assert_eq!(text.parse::<GroupSize>(), Err(InvalidGroupSize), "{text}");
        }
    }
}
