//! A located tree to typed documents, reporting every mistake of a file and not only the first.
//!
//! [`Decode`] reads one value. The [`document!`] macro writes it for a group of keys, from a list of fields that are
//! named as editors write them.

mod address;
mod map;
mod scalar;

pub(super) use address::Address;
pub(super) use map::{MapReader, document};

use super::{
    parse::{self, Node, Value},
    problem::{Code, Place, Problem, Problems, SourceFile},
    shape::Shape,
    typography::french,
};
use std::{ops::Range, sync::Arc};

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

    /// Says what such a value may be.
    fn shape() -> Shape;
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

    fn shape() -> Shape {
        T::shape()
    }
}

impl Decode for String {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        written(node, key, context).map(|text| french(text).into_owned())
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

/// A text that is kept as it was written, without French spaces: it is to be copied.
#[derive(Clone, Debug)]
pub(super) struct Verbatim(pub(super) String);

impl Decode for Verbatim {
    fn decode(node: &Node, key: Option<&str>, context: &mut Context<'_>) -> Option<Self> {
        written(node, key, context).map(|text| Self(text.to_owned()))
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

/// Returns the text of a node; reports what is none.
fn written<'a>(node: &'a Node, key: Option<&str>, context: &mut Context<'_>) -> Option<&'a str> {
    match &node.value {
        Value::Text(text) if !text.trim().is_empty() => return Some(text.trim()),
        Value::Text(_) | Value::Nothing => {
            context.problems.push(parse::empty_value(context.file, key, &node.range));
        }
        other => {
            let hint = match other {
                Value::Map(_) => {
                    "Les deux-points suivis d’une espace coupent ce texte : entourez-le de guillemets droits, \"comme : ceci\". Les guillemets « » n’y suffisent pas."
                }
                _ => "Si c’est du texte, entourez-le de guillemets droits, \"comme ceci\".",
            };
            wrong_type(node, key, "un texte", other, hint, context);
        }
    }
    None
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
            let odd_dash = node.as_text().and_then(parse::slip::list_hint).map(ToOwned::to_owned);
            let hint = odd_dash.unwrap_or_else(|| {
                format!("Mettez des crochets : {key}: […], ou un tiret devant chaque élément, à la ligne.")
            });
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
