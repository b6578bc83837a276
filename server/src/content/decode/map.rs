//! Groups of keys: which are known, which are missing, which stand twice.

use super::{Context, Decode, decode_list, wrong_type};
use crate::content::{
    parse::{self, Entry, Node, Value},
    problem::{Code, Place, Problem, SourceFile},
    suggest::{either, nearest},
};
use std::{collections::HashMap, ops::Range, sync::Arc};

/// The key of the steps, whose absence has a rule of its own.
const STEPS: &str = "etapes";

/// A group of keys, whose unknown and duplicate keys have been reported.
pub(in crate::content) struct MapReader<'a> {
    entries: &'a [Entry],
    range: &'a Range<usize>,
    missing: Vec<&'static str>,
    /// The keys that unknown ones were probably meant to be: they are not reported as missing, too.
    meant: Vec<&'static str>,
}

impl<'a> MapReader<'a> {
    /// Looks at the keys of a group.
    pub(in crate::content) fn new(
        node: &'a Node,
        key: Option<&str>,
        known: &[&'static str],
        context: &mut Context<'_>,
    ) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            if matches!(node.value, Value::Nothing) {
                context.problems.push(parse::empty_value(context.file, key, &node.range));
            } else {
                let hint = format!("Écrivez par exemple {{ {}: … }}.", known.first().copied().unwrap_or("titre"));
                wrong_type(node, key, "un groupe de clés", &node.value, &hint, context);
            }
            return None;
        };
        let mut meant = Vec::new();
        let mut first_of_key: HashMap<&str, &Entry> = HashMap::new();
        for entry in entries {
            let first = *first_of_key.entry(&entry.key).or_insert(entry);
            if !std::ptr::eq(first, entry) {
                context.problems.push(duplicate_key(entry, first, context.file));
            } else if !known.contains(&entry.key.as_str()) {
                meant.extend(report_unknown_key(entry, known, context));
            }
        }
        Some(Self { entries, range: &node.range, missing: Vec::new(), meant })
    }

    fn get(&self, key: &str) -> Option<&'a Node> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// Reads a key that has to be there.
    pub(in crate::content) fn required<T: Decode>(
        &mut self,
        key: &'static str,
        context: &mut Context<'_>,
    ) -> Option<T> {
        let node = self.get(key);
        if node.is_none() {
            self.missing.push(key);
        }
        T::decode(node?, Some(key), context)
    }

    /// Reads a key that may be left out.
    pub(in crate::content) fn optional<T: Decode>(&self, key: &'static str, context: &mut Context<'_>) -> Option<T> {
        T::decode(self.get(key)?, Some(key), context)
    }

    /// Reads a list that may be left out.
    pub(in crate::content) fn list<T: Decode>(&self, key: &'static str, context: &mut Context<'_>) -> Vec<T> {
        self.get(key).map(|node| decode_list(node, key, context)).unwrap_or_default()
    }

    /// Reads a list that has to be there and to have at least one item.
    pub(in crate::content) fn required_list<T: Decode>(
        &mut self,
        key: &'static str,
        context: &mut Context<'_>,
    ) -> Vec<T> {
        match self.get(key) {
            None => self.missing.push(key),
            Some(node) if matches!(&node.value, Value::List(items) if items.is_empty()) => {
                let code = if key == STEPS { Code::NoStep } else { Code::EmptyValue };
                context.report(
                    code,
                    &node.range,
                    format!("La liste « {key} » est vide."),
                    "Écrivez-y au moins un élément.",
                );
            }
            Some(_) => {}
        }
        self.list(key, context)
    }

    /// Reports the keys that are missing, all at once.
    pub(in crate::content) fn finish(mut self, context: &mut Context<'_>) {
        self.missing.retain(|key| !self.meant.contains(key));
        if self.missing.is_empty() {
            return;
        }
        let message = match self.missing.as_slice() {
            [only] => format!("Il manque la clé « {only} »."),
            several => format!("Il manque les clés {}.", either(several).replace(" ou ", " et ")),
        };
        let lines: Vec<_> = self.missing.iter().map(|key| format!("« {key}: … »")).collect();
        let range = self.range.start..self.range.start + 1;
        context.report(Code::MissingKey, &range, message, format!("Ajoutez {}.", lines.join(", ")));
    }
}

fn duplicate_key(entry: &Entry, first: &Entry, file: &Arc<SourceFile>) -> Problem {
    let place = Place::new(file, entry.key_range.clone());
    Problem::new(Code::DuplicateKey, place, format!("La clé « {} » est écrite deux fois.", entry.key))
        .related(Place::new(file, first.key_range.clone()), "une première fois ici")
        .hint("Gardez une seule des deux.")
}

/// Reports a key that is not known, and returns the one that was probably meant.
fn report_unknown_key(entry: &Entry, known: &[&'static str], context: &mut Context<'_>) -> Option<&'static str> {
    let meant = nearest(&entry.key, known.iter().copied());
    let hint = match meant {
        _ if entry.key.contains(parse::slip::NO_BREAK) => {
            "Une espace insécable s’est glissée dans cette clé : effacez-la.".to_owned()
        }
        Some(meant) => format!("Vouliez-vous dire « {meant} » ?"),
        None => format!("Clés possibles ici : {}.", known.join(", ")),
    };
    context.report(Code::UnknownKey, &entry.key_range, format!("La clé « {} » n’existe pas ici.", entry.key), hint);
    meant
}

/// Defines a group of keys: what it describes, how to read it, and its shape. Field names are the keys that editors write.
///
/// `required` and `optional` read one value, `list` a list that may be left out, `required_list` one that may
/// neither be left out nor empty; `common` reads further keys of the same group into a group of their own.
/// `as` says what an identifier names; behind `=>` stands what editors read about the key, and examples.
macro_rules! document {
    ($(
        $(#[$about:meta])*
        struct $name:ident $title:literal {
            $($rule:ident $field:ident: $type:ty $(as $target:ident)? $(=> $help:literal $([$($example:literal),+])?)?,)*
        }
    )+) => { $(
        $(#[$about])*
        #[derive(Clone, Debug)]
        pub(in crate::content) struct $name { $(pub(in crate::content) $field: document!(@type $rule $type),)* }

        impl $name {
            /// Returns every key of the group.
            #[allow(clippy::vec_init_then_push, reason = "the keys of a common group come as a list")]
            fn keys() -> Vec<&'static str> {
                let mut keys = Vec::new();
                $(document!(@keys $rule $field $type, keys);)*
                keys
            }

            fn read(map: &mut MapReader<'_>, context: &mut Context<'_>) -> Option<Self> {
                $(let $field = document!(@read $rule $field $type, map, context);)*
                Some(Self { $($field: document!(@take $rule $field),)* })
            }
        }

        impl Decode for $name {
            fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
                let mut map = MapReader::new(node, key, &Self::keys(), context)?;
                let read = Self::read(&mut map, context);
                map.finish(context);
                read
            }

            #[allow(clippy::vec_init_then_push, reason = "the keys of a common group come as a list")]
            fn shape() -> Shape {
                let mut fields = Vec::new();
                $(document!(@shape $rule $type, fields, Field {
                    key: stringify!($field),
                    required: document!(@required $rule),
                    help: concat!($($help)?),
                    examples: &[$($($($example),+)?)?],
                    shape: document!(@of $rule $type)$(.naming(Target::$target))?,
                });)*
                Shape::Group(Group { title: $title, fields })
            }
        }
    )+ };
    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@type list $type:ty) => { Vec<$type> };
    (@type required_list $type:ty) => { Vec<$type> };
    (@type common $type:ty) => { $type };
    (@keys common $field:ident $type:ty, $keys:ident) => { $keys.extend(<$type>::keys()) };
    (@keys $rule:ident $field:ident $type:ty, $keys:ident) => { $keys.push(stringify!($field)) };
    (@read required $field:ident $type:ty, $map:ident, $context:ident) => { $map.required::<$type>(stringify!($field), $context) };
    (@read optional $field:ident $type:ty, $map:ident, $context:ident) => { $map.optional::<$type>(stringify!($field), $context) };
    (@read list $field:ident $type:ty, $map:ident, $context:ident) => { $map.list::<$type>(stringify!($field), $context) };
    (@read required_list $field:ident $type:ty, $map:ident, $context:ident) => { $map.required_list::<$type>(stringify!($field), $context) };
    (@read common $field:ident $type:ty, $map:ident, $context:ident) => { <$type>::read($map, $context) };
    (@take required $field:ident) => { $field? };
    (@take common $field:ident) => { $field? };
    (@take $rule:ident $field:ident) => { $field };
    (@shape common $type:ty, $fields:ident, $field:expr) => { $fields.extend(<$type>::shape().fields()) };
    (@shape $rule:ident $type:ty, $fields:ident, $field:expr) => { $fields.push($field) };
    (@required required) => { true };
    (@required required_list) => { true };
    (@required $rule:ident) => { false };
    (@of list $type:ty) => { <$type>::shape().listed(false) };
    (@of required_list $type:ty) => { <$type>::shape().listed(true) };
    (@of $rule:ident $type:ty) => { <$type>::shape() };
}
pub(in crate::content) use document;
