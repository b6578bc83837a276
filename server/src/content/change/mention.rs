//! Where files name a thing: by reference, by the address of its page in a text, or in passing.

use crate::content::{
    files::Kind,
    identifiers::tree,
    parse::{Entry, Node, Value},
    problem::{Place, SourceFile},
    schema::shape_of_file,
    shape::{Field, Shape, Target, walk},
};
use app::domain::Id;
use std::{ops::Range, sync::Arc};

/// A place where a file names a thing by its identifier.
pub(super) struct Reference {
    /// The identifier.
    pub(super) range: Range<usize>,
    /// How it can be taken away.
    pub(super) removal: Removal,
    /// Whether it may name things of other kinds, too.
    pub(super) is_loose: bool,
    /// The other identifiers of its list.
    pub(super) beside: Vec<String>,
}

/// How a reference can be taken out of its file.
pub(super) enum Removal {
    /// Replace this by that.
    Edit(Range<usize>, &'static str),
    /// Only a person can say what should stand there.
    ByHand(&'static str),
}

/// Finds every reference to a thing in a file.
pub(super) fn references(file: &Arc<SourceFile>, kind: Kind, id: &Id) -> Vec<Reference> {
    let mut found = Vec::new();
    let (Some(shape), Some(root)) = (shape_of_file(&file.path), tree(file)) else { return found };
    walk(&root, &shape, &mut |node, shape| {
        let (Value::Map(entries), Shape::Group(group)) = (&node.value, shape) else { return };
        for entry in entries {
            if let Some(field) = group.fields.iter().find(|field| field.key == entry.key) {
                found.extend(references_of(entry, field, file, kind, id));
            }
        }
    });
    found
}

fn references_of(entry: &Entry, field: &Field, file: &SourceFile, kind: Kind, id: &Id) -> Vec<Reference> {
    let names_it = |target: Target| target == Target::from(kind) || target == Target::Anything;
    let is_it = |node: &Node| node.as_text() == Some(id.as_str());
    match (&field.shape, &entry.node.value) {
        (Shape::Reference(target), Value::Text(_)) if names_it(*target) && is_it(&entry.node) => {
            let removal = Removal::ByHand("indiquez autre chose, ou retirez cette clé");
            let is_loose = *target == Target::Anything;
            vec![Reference { range: entry.node.range.clone(), removal, is_loose, beside: Vec::new() }]
        }
        (Shape::List { of, at_least_one }, Value::List(nodes)) => {
            let Shape::Reference(target) = of.as_ref() else { return Vec::new() };
            let items = nodes.iter().enumerate().filter(|(_, node)| names_it(*target) && is_it(node));
            let reference = |(n, node): (usize, &Node)| Reference {
                range: node.range.clone(),
                removal: removal(entry, nodes, n, *at_least_one, &file.text),
                is_loose: *target == Target::Anything,
                beside: nodes.iter().filter_map(Node::as_text).map(ToOwned::to_owned).collect(),
            };
            items.map(reference).collect()
        }
        _ => Vec::new(),
    }
}

/// Says how one item can be taken out of a list.
fn removal(entry: &Entry, nodes: &[Node], n: usize, at_least_one: bool, text: &str) -> Removal {
    let Some(item) = nodes.get(n) else { return Removal::ByHand("retirez ce nom") };
    let is_flow = text.get(entry.node.range.start..).is_some_and(|rest| rest.starts_with('['));
    match (nodes.len(), is_flow) {
        (1, _) if at_least_one => Removal::ByHand("cette liste serait vide : mettez-y autre chose"),
        (1, true) => Removal::Edit(item.range.clone(), ""),
        (1, false) => Removal::Edit(entry.key_range.end..item.range.end, ": []"),
        (_, true) => match (nodes.get(n + 1), n.checked_sub(1).and_then(|n| nodes.get(n))) {
            (Some(next), _) => Removal::Edit(item.range.start..next.range.start, ""),
            (None, Some(before)) => Removal::Edit(before.range.end..item.range.end, ""),
            (None, None) => Removal::ByHand("retirez ce nom"),
        },
        (_, false) => {
            let start = text.get(..item.range.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
            let rest = text.get(item.range.end..).unwrap_or_default();
            let end = rest.find('\n').map_or(text.len(), |at| item.range.end + at + 1);
            Removal::Edit(start..end, "")
        }
    }
}

/// Finds where texts of a file link to the page of a thing; the range is that of the identifier.
pub(super) fn links(file: &Arc<SourceFile>, kind: Kind, id: &Id) -> Vec<Range<usize>> {
    let pages = match kind {
        Kind::Scenario => "parcours",
        Kind::Action => "actions",
        Kind::Sheet(_) => "fiches",
    };
    let address = format!("(/{pages}/{id}");
    words(&file.text, &address).map(|range| range.end - id.as_str().len()..range.end).collect()
}

/// Finds where a file names a thing in passing, as `#identifier`.
pub(super) fn hashtags(file: &Arc<SourceFile>, id: &Id) -> Vec<Place> {
    words(&file.text, &format!("#{id}")).map(|range| Place::new(file, range)).collect()
}

/// Finds a text that is not the beginning of a longer identifier.
fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let goes_on =
        |rest: &str| rest.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'));
    text.match_indices(word)
        .map(|(at, found)| at..at + found.len())
        .filter(move |range| !goes_on(text.get(range.end..).unwrap_or_default()))
}

/// Returns the identifiers that a file's thing had.
pub(super) fn former_ids(file: &Arc<SourceFile>) -> Vec<String> {
    let root = tree(file);
    let Some(Value::List(nodes)) = root.as_ref().and_then(|root| root.get(FORMER)).map(|node| &node.value) else {
        return Vec::new();
    };
    nodes.iter().filter_map(Node::as_text).map(ToOwned::to_owned).collect()
}

/// The key of the identifiers that a thing had.
pub(super) const FORMER: &str = "anciens_ids";
