//! What a search can be narrowed by.

use serde::{Deserialize, Serialize};

/// A property of actions that visitors choose values of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Filter {
    /// The family.
    #[serde(rename = "famille")]
    Theme,
    /// The kinds of sheet that the action has.
    #[serde(rename = "fiche")]
    Kind,
    /// The people whom the scenarios that use the action are for.
    #[serde(rename = "public")]
    Audience,
    /// The level.
    #[serde(rename = "niveau")]
    Level,
    /// The duration.
    #[serde(rename = "duree")]
    Duration,
    /// The size of the group.
    #[serde(rename = "groupe")]
    Group,
    /// Where the people are.
    #[serde(rename = "modalite")]
    Modality,
    /// Whether it can be done without an account anywhere.
    #[serde(rename = "compte")]
    Account,
    /// Whether it can be done without a network.
    #[serde(rename = "hors-ligne")]
    Offline,
}

impl Filter {
    /// How many filters there are.
    pub const COUNT: usize = 9;

    /// Every filter, in the order in which they are shown.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Theme,
        Self::Kind,
        Self::Duration,
        Self::Group,
        Self::Level,
        Self::Modality,
        Self::Audience,
        Self::Account,
        Self::Offline,
    ];

    /// Returns the name of the parameter in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Theme => "famille",
            Self::Kind => "fiche",
            Self::Audience => "public",
            Self::Level => "niveau",
            Self::Duration => "duree",
            Self::Group => "groupe",
            Self::Modality => "modalite",
            Self::Account => "compte",
            Self::Offline => "hors-ligne",
        }
    }

    /// Finds the filter of a parameter.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.key() == key)
    }

    /// Returns the words that visitors read.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Theme => "Famille",
            Self::Kind => "Avec une fiche",
            Self::Audience => "Dans un parcours pour",
            Self::Level => "Niveau",
            Self::Duration => "Durée",
            Self::Group => "Taille du groupe",
            Self::Modality => "Où l’on est",
            Self::Account => "Compte",
            Self::Offline => "Réseau",
        }
    }
}
