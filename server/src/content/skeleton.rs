//! The text of a new file: every key that its kind has, with what to write there; those that may be left out are comments.

use super::{
    decode::Decode,
    document::EditorialDocument,
    files::Kind,
    identifiers::Identifiers,
    schema,
    shape::{Field, Group, Shape, Target},
};
use std::fmt::Write;

/// What stands where an editor has to write. Published files that still have it are reported.
const TO_WRITE: &str = "À compléter";

/// Texts that nobody has written over: that of the skeleton, and the dots by which explanations stand for a text.
pub(super) const LEFTOVERS: [&str; 3] = [TO_WRITE, "…", "..."];

/// The key of the title.
const TITLE: &str = "titre";

/// Widest line of a comment, in characters.
const WIDTH: usize = 110;

/// Most identifiers that a comment lists.
const LISTED: usize = 12;

/// Writes the skeleton of a new thing: a valid draft.
pub(super) fn skeleton(kind: Kind, title: &str, known: &Identifiers) -> String {
    let mut writer = Writer { text: schema::modeline(kind), title, known };
    if let Shape::Group(group) = schema::shape_of(kind) {
        writer.comment(&format!("{}. « # » suivi d’une espace explique ; « # » collé à un mot est une clé facultative : retirez ce signe pour vous en servir, sur chaque ligne qui va avec.", group.title), 0);
        writer.comment(
            "Un brouillon se voit avec « cargo xtask serve --edition ». Pour publier, retirez la ligne suivante.",
            0,
        );
        writer.text.push_str("etat: brouillon\n");
        let common = EditorialDocument::shape().fields();
        let is_common = |field: &&&Field| common.iter().any(|common| common.key == field.key);
        let (required, optional): (Vec<_>, Vec<_>) =
            group.fields.iter().filter(|field| field.key != "etat").partition(|field| field.required);
        let (common, own): (Vec<_>, Vec<_>) = optional.iter().partition(is_common);
        for field in required.iter().chain(own).chain(common) {
            writer.text.push('\n');
            writer.field(field, 0);
        }
    }
    writer.text
}

struct Writer<'a> {
    text: String,
    title: &'a str,
    known: &'a Identifiers,
}

impl Writer<'_> {
    fn group(&mut self, group: &Group, indent: usize) {
        group.fields.iter().for_each(|field| self.field(field, indent));
    }

    fn field(&mut self, field: &Field, indent: usize) {
        self.comment(&[field.help, &self.choices(&field.shape)].join(" "), indent);
        let margin = " ".repeat(indent);
        if !field.required {
            return self.may_be_left_out(field, &margin);
        }
        match &field.shape {
            Shape::Group(group) => {
                let _ = writeln!(self.text, "{margin}{}:", field.key);
                self.group(group, indent + 2);
            }
            Shape::List { of, .. } => match of.as_ref() {
                Shape::Group(group) => self.first_item(field.key, group, indent),
                Shape::Text => {
                    let _ = writeln!(self.text, "{margin}{}:\n{margin}  - {TO_WRITE}", field.key);
                }
                item => {
                    let value = self.value(item, field);
                    let _ = writeln!(self.text, "{margin}{}: [{value}]", field.key);
                }
            },
            Shape::Text if field.key == TITLE && indent == 0 => {
                let _ = writeln!(self.text, "{}: {}", field.key, quoted(self.title));
            }
            // After « | » no sign has a special meaning.
            Shape::Text => {
                let _ = writeln!(self.text, "{margin}{}: |\n{margin}  {TO_WRITE}", field.key);
            }
            shape => {
                let value = self.value(shape, field);
                let _ = writeln!(self.text, "{margin}{}: {value}", field.key);
            }
        }
    }

    /// Writes, as a comment, a key that may be left out.
    fn may_be_left_out(&mut self, field: &Field, margin: &str) {
        let key = field.key;
        let example = flow(&field.shape, field.examples);
        // The sign stands right before the key: who takes it away has a key where keys stand.
        let _ = match &field.shape {
            Shape::Text if field.examples.is_empty() => {
                writeln!(self.text, "{margin}#{key}: |\n{margin}#  {example}")
            }
            Shape::List { of, .. } if matches!(of.as_ref(), Shape::Text | Shape::Group(_)) => {
                let item = flow(of, field.examples);
                writeln!(self.text, "{margin}#{key}:\n{margin}#  - {item}")
            }
            _ => writeln!(self.text, "{margin}#{key}: {example}"),
        };
    }

    /// Writes a list with one group of keys in it.
    fn first_item(&mut self, key: &str, group: &Group, indent: usize) {
        let _ = writeln!(self.text, "{}{key}:", " ".repeat(indent));
        let start = self.text.len();
        self.group(group, indent + 4);
        // The dash stands before the first key that is not a comment.
        let margin = " ".repeat(indent + 4);
        let item = self.text.split_off(start);
        let (mut has_dash, mut before) = (false, String::new());
        for line in item.lines() {
            let is_key = line.strip_prefix(&margin).is_some_and(|rest| !rest.starts_with(['#', ' ']));
            let dash = is_key && !has_dash;
            has_dash |= dash;
            let line = if dash { format!("{}  - {}", " ".repeat(indent), line.trim_start()) } else { line.to_owned() };
            let _ = writeln!(before, "{line}");
        }
        self.text.push_str(&before);
    }

    /// Returns a value that is right as it stands, and is to be written over.
    fn value(&self, shape: &Shape, field: &Field) -> String {
        let first_example = field.examples.first().copied();
        match shape {
            Shape::Choice(choices) => {
                first_example.or_else(|| choices.first().map(|(id, _)| *id)).unwrap_or_default().to_owned()
            }
            Shape::Reference(target) => {
                self.known.of_target(*target).next().map_or("a-completer", |(id, _)| id).to_owned()
            }
            Shape::Duration | Shape::GroupSize | Shape::Address | Shape::Date => {
                first_example.unwrap_or("15 min").to_owned()
            }
            _ => TO_WRITE.to_owned(),
        }
    }

    /// Says what may be chosen from.
    fn choices(&self, shape: &Shape) -> String {
        match shape {
            Shape::List { of, .. } => self.choices(of),
            Shape::Choice(choices) => {
                let ids: Vec<_> = choices.iter().map(|(id, _)| *id).collect();
                format!("Au choix : {}.", ids.join(", "))
            }
            Shape::Reference(target @ (Target::Theme | Target::Audience | Target::Difficulty)) => {
                let ids: Vec<_> = self.known.of_target(*target).map(|(id, _)| id).take(LISTED).collect();
                format!("Au choix : {}.", ids.join(", "))
            }
            _ => String::new(),
        }
    }

    fn comment(&mut self, text: &str, indent: usize) {
        let margin = " ".repeat(indent);
        let mut line = String::new();
        for word in text.split_whitespace() {
            if !line.is_empty() && indent + line.chars().count() + word.chars().count() + 3 > WIDTH {
                let _ = writeln!(self.text, "{margin}#{line}");
                line.clear();
            }
            line.push(' ');
            line.push_str(word);
        }
        let _ = writeln!(self.text, "{margin}#{line}");
    }
}

/// Shows what may stand after a key that can be left out, on one line.
fn flow(shape: &Shape, examples: &[&str]) -> String {
    let example = examples.first().copied();
    match shape {
        Shape::List { of, .. } => format!("[{}]", flow(of, examples)),
        Shape::Group(group) => {
            let keys: Vec<_> = group
                .fields
                .iter()
                .map(|field| format!("{}: {}", field.key, flow(&field.shape, field.examples)))
                .collect();
            format!("{{ {} }}", keys.join(", "))
        }
        Shape::Choice(choices) => choices.first().map_or("…", |(id, _)| *id).to_owned(),
        Shape::Text => example.map_or_else(|| "…".to_owned(), quoted),
        _ => example.unwrap_or("…").to_owned(),
    }
}

/// Writes a text so that YAML reads it as it is, within brackets too.
pub(super) fn quoted(text: &str) -> String {
    let is_plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '’' | '-' | '.'))
        && text.starts_with(char::is_alphabetic)
        && !matches!(text.to_lowercase().as_str(), "null" | "true" | "false" | "yes" | "no" | "on" | "off");
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")) }
}
