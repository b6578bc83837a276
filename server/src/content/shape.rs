//! What a content file may hold, as data: made from the very definitions that read the files.
//!
//! From it come the JSON Schemas that editors' programs complete with, the skeletons of new files, and the places
//! where one thing names another or the world outside.

use super::{
    files::Kind,
    parse::{Node, Value},
};
use app::domain::SheetKind;

/// What one value may be.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// A text.
    Text,
    /// An address of the web or of a mailbox.
    Address,
    /// A day of the calendar.
    Date,
    /// A duration or a range of durations.
    Duration,
    /// The size of a group.
    GroupSize,
    /// A word of a closed list, with what it means.
    Choice(Vec<(&'static str, &'static str)>),
    /// An identifier that this file gives to something, now or formerly.
    Id,
    /// The identifier of something else.
    Reference(Target),
    /// A list.
    List {
        /// What each item is.
        of: Box<Shape>,
        /// Whether it may not be empty.
        at_least_one: bool,
    },
    /// A group of keys.
    Group(Group),
}

/// A group of keys.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// What it describes, in French.
    pub(super) title: &'static str,
    /// Its keys, in the order in which editors write them.
    pub(super) fields: Vec<Field>,
}

/// One key of a group.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// The key.
    pub(super) key: &'static str,
    /// Whether it has to be there.
    pub(super) required: bool,
    /// What to write after it, in French.
    pub(super) help: &'static str,
    /// Values that may stand after it, or in its list.
    pub(super) examples: &'static [&'static str],
    /// What stands after it.
    pub(super) shape: Shape,
}

/// What an identifier may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Target {
    /// A scenario.
    Scenario,
    /// An action.
    Action,
    /// A tool sheet.
    Tool,
    /// A how-to sheet.
    HowTo,
    /// An argument sheet.
    Argument,
    /// An advice sheet.
    Advice,
    /// A family of `site.yaml`.
    Theme,
    /// An audience of `site.yaml`.
    Audience,
    /// A difficulty of `site.yaml`.
    Difficulty,
    /// A brand of `synonymes.yaml`.
    Brand,
    /// A scenario, an action or a sheet of any kind.
    Anything,
}

impl Target {
    /// Every target, in the order in which they are listed.
    pub(super) const ALL: [Self; 11] = [
        Self::Scenario,
        Self::Action,
        Self::Tool,
        Self::HowTo,
        Self::Argument,
        Self::Advice,
        Self::Theme,
        Self::Audience,
        Self::Difficulty,
        Self::Brand,
        Self::Anything,
    ];

    /// Returns the word by which schemas know the target.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Scenario => Kind::Scenario.id(),
            Self::Action => Kind::Action.id(),
            Self::Tool => SheetKind::Tool.id(),
            Self::HowTo => SheetKind::HowTo.id(),
            Self::Argument => SheetKind::Argument.id(),
            Self::Advice => SheetKind::Advice.id(),
            Self::Theme => "famille",
            Self::Audience => "public",
            Self::Difficulty => "difficulte",
            Self::Brand => "marque",
            Self::Anything => "chose",
        }
    }
}

impl From<Kind> for Target {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Scenario => Self::Scenario,
            Kind::Action => Self::Action,
            Kind::Sheet(SheetKind::Tool) => Self::Tool,
            Kind::Sheet(SheetKind::HowTo) => Self::HowTo,
            Kind::Sheet(SheetKind::Argument) => Self::Argument,
            Kind::Sheet(SheetKind::Advice) => Self::Advice,
        }
    }
}

impl Shape {
    /// Says that the identifiers in this shape name something else.
    pub(super) fn naming(self, target: Target) -> Self {
        match self {
            Self::List { of, at_least_one } => Self::List { of: Box::new(of.naming(target)), at_least_one },
            _ => Self::Reference(target),
        }
    }

    /// Makes a list of values of this shape.
    pub(super) fn listed(self, at_least_one: bool) -> Self {
        Self::List { of: Box::new(self), at_least_one }
    }

    /// Returns the keys of a group; nothing for other shapes.
    pub(super) fn fields(self) -> Vec<Field> {
        match self {
            Self::Group(group) => group.fields,
            _ => Vec::new(),
        }
    }
}

/// Goes through all values of a tree that have the shape that is due, from the outside in.
pub(super) fn walk<'a>(node: &'a Node, shape: &Shape, visit: &mut impl FnMut(&'a Node, &Shape)) {
    visit(node, shape);
    match (&node.value, shape) {
        (Value::List(nodes), Shape::List { of, .. }) => nodes.iter().for_each(|node| walk(node, of, visit)),
        (Value::Map(entries), Shape::Group(group)) => {
            for entry in entries {
                if let Some(field) = group.fields.iter().find(|field| field.key == entry.key) {
                    walk(&entry.node, &field.shape, visit);
                }
            }
        }
        _ => {}
    }
}
