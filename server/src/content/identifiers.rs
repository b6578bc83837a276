//! Every identifier that a content folder gives to something, with its title, also where files have mistakes.

use super::{
    files::{self, Folder},
    parse::{self, Node, Value},
    problem::{Problems, SourceFile},
    shape::Target,
};
use std::{collections::HashMap, sync::Arc};

/// Identifiers by what they name, each with its title, in the order of the files and lists that give them.
pub(super) struct Identifiers(HashMap<Target, Vec<(String, String)>>);

impl Identifiers {
    /// Collects the identifiers of a folder.
    pub(super) fn of(folder: &Folder) -> Self {
        let mut all = Self(HashMap::new());
        for found in &folder.things {
            let title = tree(&found.file).and_then(|node| node.text("titre")).unwrap_or_default();
            let id = String::from(found.id.clone());
            all.add(Target::Anything, [(id.clone(), title.clone())]);
            all.add(found.kind.into(), [(id, title)]);
        }
        let lists = [
            (files::SITE, "familles", Target::Theme),
            (files::SITE, "publics", Target::Audience),
            (files::SITE, "difficultes", Target::Difficulty),
            (files::VOCABULARY, "marques", Target::Brand),
        ];
        for (file, list, target) in lists {
            let node = folder.root_file(file).and_then(tree);
            all.add(target, node.iter().flat_map(|node| entries(node, list)));
        }
        all
    }

    /// Goes through the identifiers of one sort, with their titles.
    pub(super) fn of_target(&self, target: Target) -> impl Iterator<Item = (&str, &str)> {
        self.0.get(&target).into_iter().flatten().map(|(id, title)| (id.as_str(), title.as_str()))
    }

    fn add(&mut self, target: Target, entries: impl IntoIterator<Item = (String, String)>) {
        self.0.entry(target).or_default().extend(entries);
    }
}

/// Reads a file as a tree; its mistakes are not this module's business.
pub(super) fn tree(file: &Arc<SourceFile>) -> Option<Node> {
    parse::parse(file, &mut Problems::default())
}

/// Returns the `id` and `nom` of each entry of a list.
fn entries(node: &Node, list: &str) -> Vec<(String, String)> {
    let Some(Value::List(nodes)) = node.get(list).map(|node| &node.value) else { return Vec::new() };
    nodes.iter().filter_map(|node| Some((node.text("id")?, node.text("nom")?))).collect()
}
