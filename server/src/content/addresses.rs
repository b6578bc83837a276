//! Every address outside the site that the content names, with the places that name it.

use super::{
    files::Folder,
    identifiers::tree,
    parse::Node,
    problem::{Place, SourceFile},
    schema::shape_of_file,
    shape::{Shape, walk},
};
use std::{collections::BTreeMap, ops::Range};

/// An address and where it stands.
#[derive(Clone, Debug)]
pub struct OutsideAddress {
    /// The address.
    pub address: String,
    /// Where it stands, at least once.
    pub places: Vec<Place>,
}

/// Collects the addresses of the web, each once, in the order of the alphabet. Mailboxes are left out.
pub fn outside_addresses(folder: &Folder) -> Vec<OutsideAddress> {
    let mut places: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for file in folder.files() {
        let (Some(shape), Some(root)) = (shape_of_file(&file.path), tree(file)) else { continue };
        walk(&root, &shape, &mut |node, shape| {
            for (address, range) in addresses_of(node, shape, file) {
                places.entry(address).or_default().push(Place::new(file, range));
            }
        });
    }
    places.into_iter().map(|(address, places)| OutsideAddress { address, places }).collect()
}

fn addresses_of(node: &Node, shape: &Shape, file: &SourceFile) -> Vec<(String, Range<usize>)> {
    match (shape, node.as_text()) {
        (Shape::Address, Some(address)) if is_of_the_web(address) => vec![(address.to_owned(), node.range.clone())],
        (Shape::Text, Some(_)) => links_in(file.text.get(node.range.clone()).unwrap_or_default())
            .map(|(address, range)| (address, node.range.start + range.start..node.range.start + range.end))
            .collect(),
        _ => Vec::new(),
    }
}

fn is_of_the_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Finds the addresses of Markdown links, `[words](address)` and `<address>`.
fn links_in(text: &str) -> impl Iterator<Item = (String, Range<usize>)> + '_ {
    ["](", "<"].into_iter().flat_map(move |opening| {
        text.match_indices(opening).filter_map(move |(at, _)| {
            let start = at + opening.len();
            let rest = text.get(start..)?;
            let end = rest.find([')', '>', ' ', '\n', '"'])?;
            let address = rest.get(..end)?;
            is_of_the_web(address).then(|| (address.to_owned(), start..start + end))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_keys_and_texts_each_once_with_all_its_places() {
        let tool = "titre: A\nsite: https://a.org\ndonnees: |\n  Voir [b](https://b.org/x \"titre\"), <https://a.org>\n  et [page](/outils).\n";
        let folder = Folder::of_texts([("fiches/outils/a.yaml".to_owned(), tool.to_owned())]);
        let found: Vec<_> = outside_addresses(&folder)
            .into_iter()
            .map(|one| (one.address, one.places.iter().map(|place| (place.line(), place.column())).collect::<Vec<_>>()))
            .collect();
        assert_eq!(
            found,
            [("https://a.org".to_owned(), vec![(2, 7), (4, 39)]), ("https://b.org/x".to_owned(), vec![(4, 12)])]
        );
    }
}
