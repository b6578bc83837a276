//! A located tree to typed documents, reporting every mistake of a file and not only the first.
//!
//! [`Decode`] reads one value. The [`document!`] macro writes it for a group of keys, from a list of fields that are
//! named as editors write them.

use super::{
    parse::{self, Entry, Node, Value},
    problem::{Code, Place, Problem, Problems, SourceFile},
    suggest::{either, nearest},
    typography::french,
};
use app::domain::{
    Account, Duration, EditorialState, GroupSize, Id, Level, Modality, Moment, TestimonialKind, ToolStatus, YesNo,
};
use jiff::civil::Date;
use std::{collections::HashMap, ops::Range, sync::Arc};

/// The file being read and the mistakes found so far.
pub(super) struct Context<'a> {
    /// The file.
    pub(super) file: &'a Arc<SourceFile>,
    /// The mistakes.
    pub(super) problems: &'a mut Problems,
}

impl Context<'_> {
    fn report(&mut self, code: Code, range: &Range<usize>, message: impl Into<String>, hint: impl Into<String>) {
        let place = Place::new(self.file, range.clone());
        self.problems.push(Problem::new(code, place, message).hint(hint));
    }
}

/// A type that can be read from a value of a content file.
pub(super) trait Decode: Sized {
    /// Reads the value that stands after `key`, or in a list if there is none; `None` if a mistake was reported.
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self>;
}

/// A value with the place where it stands.
#[derive(Clone, Debug)]
pub(super) struct Loc<T> {
    /// The value.
    pub(super) value: T,
    /// Where it stands.
    pub(super) place: Place,
}

impl<T: Decode> Decode for Loc<T> {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let value = T::decode(node, key, context)?;
        Some(Self { value, place: Place::new(context.file, node.range.clone()) })
    }
}

impl Decode for String {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) if !text.trim().is_empty() => Some(french(text.trim()).into_owned()),
            Value::Text(_) | Value::Nothing => {
                context.problems.push(parse::empty_value(context.file, key, &node.range));
                None
            }
            other => {
                wrong_type(node, key, "un texte", other, "Si c’est du texte, mettez-le entre guillemets.", context);
                None
            }
        }
    }
}

fn wrong_type(node: &Node, key: Option<&str>, expected: &str, found: &Value, hint: &str, context: &mut Context<'_>) {
    let after = key.map_or_else(|| "Dans cette liste".to_owned(), |key| format!("Après « {key}: »"));
    let message = format!("{after}, il faut {expected} et non {}.", found.kind());
    context.report(Code::WrongType, &node.range, message, hint);
}

/// Reads a list. The items that cannot be read are reported and left out.
fn decode_list<T: Decode>(node: &Node, key: &str, context: &mut Context<'_>) -> Vec<T> {
    match &node.value {
        Value::List(nodes) => return nodes.iter().filter_map(|node| T::decode(node, None, context)).collect(),
        Value::Nothing => context.problems.push(parse::empty_value(context.file, Some(key), &node.range)),
        other => {
            let hint = format!("Mettez des crochets : {key}: […], ou un tiret devant chaque élément, à la ligne.");
            wrong_type(node, Some(key), "une liste", other, &hint, context);
        }
    }
    Vec::new()
}

/// Reads a text and hands it to `read`; what `read` refuses is reported under `code`.
fn decode_text<T>(
    node: &Node,
    key: Option<&str>,
    context: &mut Context<'_>,
    read: impl FnOnce(&str) -> Option<T>,
    refusal: impl FnOnce(&str) -> (Code, String, String),
) -> Option<T> {
    let text = String::decode(node, key, context)?;
    let value = read(&text);
    if value.is_none() {
        let (code, message, hint) = refusal(&text);
        context.report(code, &node.range, message, hint);
    }
    value
}

impl Decode for Id {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = Self::propose(text).map_or_else(
                || "Un identifiant ressemble à « trouver-date ».".to_owned(),
                |proposal| format!("Vouliez-vous dire « {proposal} » ?"),
            );
            (
                Code::BadId,
                format!("« {text} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union."),
                hint,
            )
        };
        decode_text(node, key, context, |text| text.parse().ok(), refusal)
    }
}

impl Decode for Duration {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = "Écrivez par exemple « 15 min », « 1-2 h », « 3 à 10 jours », « 2 semaines » ou « continu ».";
            (Code::BadDuration, format!("« {text} » ne se lit pas comme une durée."), hint.to_owned())
        };
        decode_text(node, key, context, |text| text.parse().ok(), refusal)
    }
}

impl Decode for GroupSize {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = "Écrivez par exemple « 3 », « 2-50 » ou « 30+ ».";
            (Code::BadGroup, format!("« {text} » ne se lit pas comme une taille de groupe."), hint.to_owned())
        };
        decode_text(node, key, context, |text| text.parse().ok(), refusal)
    }
}

impl Decode for Date {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = "Écrivez l’année, le mois et le jour : « 2026-11-22 ».";
            (Code::BadDate, format!("« {text} » n’est pas une date du calendrier."), hint.to_owned())
        };
        decode_text(node, key, context, |text| (text.len() == 10).then(|| text.parse().ok()).flatten(), refusal)
    }
}

/// An address that may stand in a link: http, https or mailto.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address(pub(super) String);

impl Address {
    /// Reads an address; `None` if it is malformed or of a kind that is not safe.
    pub(super) fn read(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
        let mailbox = lower.strip_prefix("mailto:").is_some_and(|rest| rest.contains('@'));
        let is_address =
            mailbox || host.is_some_and(|rest| is_host(rest.split(['/', '?', '#']).next().unwrap_or_default()));
        let is_one_word =
            !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`'));
        (is_address && is_one_word).then(|| Self(text.to_owned()))
    }
}

/// Says whether a text looks like a host, with or without a port, and never with a user's name.
fn is_host(text: &str) -> bool {
    let (name, port) = text.split_once(':').unwrap_or((text, ""));
    let labels_are_plain =
        name.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    labels_are_plain && (name.contains('.') || name == "localhost") && port.chars().all(|c| c.is_ascii_digit())
}

impl Decode for Address {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        let refusal = |text: &str| {
            let hint = if Self::read(&format!("https://{text}")).is_some() {
                format!("Écrivez l’adresse entière : « https://{text} ».")
            } else {
                "Une adresse commence par « https:// », « http:// » ou « mailto: » et ne contient pas d’espace."
                    .to_owned()
            };
            (Code::BadAddress, format!("« {text} » n’est pas une adresse que le site accepte."), hint)
        };
        decode_text(node, key, context, Self::read, refusal)
    }
}

/// Writes [`Decode`] for closed lists.
macro_rules! decode_choices {
    ($($choice:ty),+) => { $(
        impl Decode for $choice {
            fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
                let ids: Vec<&str> = <$choice>::ALL.iter().map(|choice| choice.id()).collect();
                let refusal = |text: &str| {
                    let hint = match nearest(text, ids.iter().copied()) {
                        Some(meant) => format!("Vouliez-vous dire « {meant} » ?"),
                        None => format!("Choisissez {}.", either(&ids)),
                    };
                    (Code::UnknownChoice, format!("« {text} » n’est pas un choix possible ici."), hint)
                };
                decode_text(node, key, context, <$choice>::from_id, refusal)
            }
        }
    )+ };
}

decode_choices!(Account, EditorialState, Level, Modality, Moment, TestimonialKind, ToolStatus, YesNo);

/// The key of the steps, whose absence has a rule of its own.
const STEPS: &str = "etapes";

/// A group of keys, whose unknown and duplicate keys have been reported.
pub(super) struct MapReader<'a> {
    entries: &'a [Entry],
    range: &'a Range<usize>,
    missing: Vec<&'static str>,
    /// The keys that unknown ones were probably meant to be: they are not reported as missing, too.
    meant: Vec<&'static str>,
}

impl<'a> MapReader<'a> {
    /// Looks at the keys of a group.
    pub(super) fn new(
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
    pub(super) fn required<T: Decode>(&mut self, key: &'static str, context: &mut Context<'_>) -> Option<T> {
        let node = self.get(key);
        if node.is_none() {
            self.missing.push(key);
        }
        T::decode(node?, Some(key), context)
    }

    /// Reads a key that may be left out.
    pub(super) fn optional<T: Decode>(&self, key: &'static str, context: &mut Context<'_>) -> Option<T> {
        T::decode(self.get(key)?, Some(key), context)
    }

    /// Reads a list that may be left out.
    pub(super) fn list<T: Decode>(&self, key: &'static str, context: &mut Context<'_>) -> Vec<T> {
        self.get(key).map(|node| decode_list(node, key, context)).unwrap_or_default()
    }

    /// Reads a list that has to be there and to have at least one item.
    pub(super) fn required_list<T: Decode>(&mut self, key: &'static str, context: &mut Context<'_>) -> Vec<T> {
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
    pub(super) fn finish(mut self, context: &mut Context<'_>) {
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
        Some(meant) => format!("Vouliez-vous dire « {meant} » ?"),
        None => format!("Clés possibles ici : {}.", known.join(", ")),
    };
    context.report(Code::UnknownKey, &entry.key_range, format!("La clé « {} » n’existe pas ici.", entry.key), hint);
    meant
}

/// Defines a group of keys and how to read it. Field names are the keys that editors write.
///
/// `required` and `optional` read one value, `list` a list that may be left out, `required_list` one that may
/// neither be left out nor empty;
/// `common` reads further keys of the same group into a group of their own.
macro_rules! document {
    ($(
        $(#[$about:meta])*
        struct $name:ident {
            $($(#[$field_about:meta])* $rule:ident $field:ident: $type:ty,)*
        }
    )+) => { $(
        $(#[$about])*
        #[derive(Clone, Debug)]
        pub(in crate::content) struct $name { $($(#[$field_about])* pub(in crate::content) $field: document!(@type $rule $type),)* }

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
}
pub(super) use document;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn address_of_the_three_safe_kinds_is_accepted() {
        for text in
            ["https://framadate.org", "http://a.b/c?d#e", "mailto:nous@exemple.org", "https://exemple.org:8443/é"]
        {
            assert!(Address::read(text).is_some(), "{text}");
        }
    }

    #[test]
    fn address_that_is_unsafe_or_malformed_is_refused() {
        for text in [
            "javascript:alert(1)",
            "JAVASCRIPT:x",
            "data:text/html,x",
            "framadate.org",
            "https://",
            "https://a b.c",
            "ftp://a.b",
            "https://a@b.c",
            "mailto:x",
            "//a.b",
            "https://a.b/\"><script>",
        ] {
            assert!(Address::read(text).is_none(), "{text}");
        }
    }
}
