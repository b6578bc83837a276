//! Everything that visitors read of each file, as texts.

use super::{
    files::Folder,
    identifiers::tree,
    schema::shape_of_file,
    shape::{Shape, walk},
};

/// The texts of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProseText {
    /// The path of the file, below the content folder.
    pub path: String,
    /// Its texts, in the order of the file. Titles of links and words for the search are texts, too, but no prose.
    pub texts: Vec<String>,
}

/// Keys whose texts are no prose: names, words for the search, and what is to be copied as it is.
const NO_PROSE: [&str; 8] =
    ["ressources", "sources", "synonymes", "auteurs", "responsables", "licence", "licence_logiciel", "modele"];

/// Collects the prose of every scenario, action and sheet.
pub fn prose(folder: &Folder) -> Vec<ProseText> {
    let text_of = |found: &super::files::Found| {
        let (root, shape) = (tree(&found.file)?, shape_of_file(&found.file.path)?);
        let Shape::Group(group) = shape else { return None };
        let mut texts = Vec::new();
        for field in group.fields.iter().filter(|field| !NO_PROSE.contains(&field.key)) {
            let Some(node) = root.get(field.key) else { continue };
            walk(node, &field.shape, &mut |node, shape| {
                texts.extend(node.as_text().filter(|_| matches!(shape, Shape::Text)).map(ToOwned::to_owned));
            });
        }
        Some(ProseText { path: found.file.path.clone(), texts })
    };
    folder.things.iter().filter_map(text_of).collect()
}
