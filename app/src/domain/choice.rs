//! The closed lists that editors choose from, each with the word they write and the words visitors read.

use serde::{Deserialize, Serialize};

/// Defines a closed list: variants, the id that stands in files and addresses, and its label on the site.
macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $($(#[$variant_about:meta])* $variant:ident = $id:literal => $label:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$variant_about])* #[serde(rename = $id)] $variant,)+ }

        impl $name {
            /// Every choice, in the order in which it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Returns the word that stands in files and addresses.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// Returns the words that visitors read.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }

            /// Finds the choice that is written `id`.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.id() == id)
            }
        }
    };
}
pub(super) use choice;

choice! {
    /// How much practice an action or a how-to asks for.
    Level {
        /// No practice needed.
        Beginner = "debutant" => "Pour débuter",
        /// Some ease with the tools.
        AtEase = "a-l-aise" => "À l’aise",
        /// The person others ask.
        Referent = "referent" => "Référent·e",
    }
}

choice! {
    /// When an action takes place, seen from the event that it serves.
    Moment {
        /// Before.
        Before = "avant" => "Avant",
        /// Meanwhile.
        During = "pendant" => "Pendant",
        /// Afterwards.
        After = "apres" => "Après",
        /// All the time.
        Ongoing = "continu" => "En continu",
    }
}

choice! {
    /// Where the people are.
    Modality {
        /// Together in a room.
        InPerson = "presence" => "En présence",
        /// Each at their place.
        Remote = "distance" => "À distance",
        /// Some here, some there.
        Mixed = "mixte" => "Format mixte",
    }
}

choice! {
    /// The four kinds of sheet that an action links to.
    SheetKind {
        /// A piece of software or a service.
        Tool = "outil" => "Outil",
        /// Steps to follow.
        HowTo = "mode-emploi" => "Mode d’emploi",
        /// An answer to objections.
        Argument = "argumentaire" => "Argumentaire",
        /// One practice.
        Advice = "conseil" => "Conseil",
    }
}

impl SheetKind {
    /// Returns the label for several sheets of the kind.
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Tool => "Outils",
            Self::HowTo => "Modes d’emploi",
            Self::Argument => "Argumentaires",
            Self::Advice => "Conseils",
        }
    }
}

choice! {
    /// Whether a tool may be recommended.
    ToolStatus {
        /// In service.
        Active = "actif" => "En service",
        /// Something about it is not sure.
        Unsure = "a-verifier" => "À vérifier",
        /// No longer to be had.
        Closed = "ferme" => "Fermé",
    }
}

choice! {
    /// Whether people need an account to use a tool.
    Account {
        /// No account.
        No = "non" => "Sans compte",
        /// Everyone needs one.
        Yes = "oui" => "Avec un compte",
        /// It depends on who hosts it.
        DependsOnHost = "hebergement" => "Compte selon l’hébergement",
    }
}

choice! {
    /// How far a text has come.
    EditorialState {
        /// Seen in editing mode only.
        Draft = "brouillon" => "Brouillon",
        /// Read by a second person.
        Reviewed = "relu" => "Relu",
        /// Public.
        Published = "publie" => "Publié",
    }
}

choice! {
    /// Whether a testimonial is a real account.
    TestimonialKind {
        /// Told by someone who agreed to its publication.
        Real = "reel" => "Témoignage",
        /// Made up to illustrate, and labelled so.
        Illustration = "illustration" => "Exemple fictif",
    }
}

choice! {
    /// A yes or no, as editors write it.
    YesNo {
        /// Yes.
        Yes = "oui" => "Oui",
        /// No.
        No = "non" => "Non",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choice_is_found_by_the_id_it_gives() {
        for level in Level::ALL {
            assert_eq!(Level::from_id(level.id()), Some(*level));
        }
        assert_eq!(Level::from_id("expert"), None);
    }

    #[test]
    fn choice_is_serialised_as_its_id() {
        let json = serde_json::to_string(&SheetKind::HowTo).expect("a choice serialises");
        assert_eq!(json, "\"mode-emploi\"");
    }
}
