//! The kinds of things that the library holds, each in its folder.

use super::{Id, SheetKind};

/// What a content file describes, and a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A path.
    Scenario,
    /// An action.
    Action,
    /// A sheet.
    Sheet(SheetKind),
}

impl Kind {
    /// Every kind, in the order in which editors see the folders.
    pub const ALL: [Self; 6] = [
        Self::Scenario,
        Self::Action,
        Self::Sheet(SheetKind::Tool),
        Self::Sheet(SheetKind::HowTo),
        Self::Sheet(SheetKind::Argument),
        Self::Sheet(SheetKind::Advice),
    ];

    /// Returns the folder of the kind, below the content folder.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Scenario => "scenarios",
            Self::Action => "actions",
            Self::Sheet(SheetKind::Tool) => "fiches/outils",
            Self::Sheet(SheetKind::HowTo) => "fiches/modes-emploi",
            Self::Sheet(SheetKind::Argument) => "fiches/argumentaires",
            Self::Sheet(SheetKind::Advice) => "fiches/conseils",
        }
    }

    /// Returns the word for the kind, as it stands in files and addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Action => "action",
            Self::Sheet(kind) => kind.id(),
        }
    }

    /// Returns the path of a thing's file, below the content folder.
    pub fn path(self, id: &Id) -> String {
        format!("{}/{id}.yaml", self.folder())
    }

    /// Returns what the file at a path below the content folder describes, and its identifier.
    pub fn of_path(path: &str) -> Option<(Self, Id)> {
        let (folder, name) = path.rsplit_once('/')?;
        let kind = Self::ALL.into_iter().find(|kind| kind.folder() == folder)?;
        Some((kind, name.strip_suffix(".yaml")?.parse().ok()?))
    }

    /// Returns the name of the kind with its article, for messages.
    pub const fn with_article(self) -> &'static str {
        match self {
            Self::Scenario => "un parcours",
            Self::Action => "une action",
            Self::Sheet(SheetKind::Tool) => "une fiche outil",
            Self::Sheet(SheetKind::HowTo) => "un mode d’emploi",
            Self::Sheet(SheetKind::Argument) => "un argumentaire",
            Self::Sheet(SheetKind::Advice) => "un conseil",
        }
    }
}
