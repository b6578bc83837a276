//! What the whole site says about itself: its name, families, audiences, publisher; and the visitors' vocabulary.

use super::Id;

/// The site's own words.
#[derive(Clone, Debug, Default)]
pub struct SiteInfo {
    /// Its name.
    pub name: String,
    /// What it is for, in one line.
    pub tagline: String,
    /// What it is for, in two lines, for search engines.
    pub description: String,
    /// Who publishes it.
    pub publisher: Option<Organisation>,
    /// Who hosts it.
    pub host: Option<Organisation>,
    /// The address to write to.
    pub contact: Option<String>,
    /// The address of the repository of its content and code.
    pub repository: Option<String>,
    /// The address below which the repository shows the content's files, with a slash at its end.
    pub content_files: Option<String>,
    /// Who helps.
    pub partners: Vec<Organisation>,
}

/// An organisation that stands behind the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its web site.
    pub website: Option<String>,
    /// Its postal address and legal details, as text.
    pub details: Option<String>,
    /// The person responsible for the publication.
    pub director: Option<String>,
}

/// One of the families of actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its identifier.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it gathers.
    pub summary: String,
}

/// People whom a scenario is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// Its identifier.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// What is hard for people, in a sentence that one might overhear: where the guided mode begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difficulty {
    /// Its identifier.
    pub id: Id,
    /// The sentence.
    pub name: String,
}

/// Words that visitors type for one idea, and the actions that they lead to.
#[derive(Clone, Debug)]
pub struct Concept {
    /// Its name, itself one of the words.
    pub name: String,
    /// True synonyms.
    pub words: Vec<String>,
    /// Acronyms: they lead to the concept, and the concept does not lead to them.
    pub acronyms: Vec<String>,
    /// Common misspellings.
    pub typos: Vec<String>,
    /// Words that belong to other concepts as well.
    pub ambiguous: Vec<String>,
    /// The actions it leads to, best first.
    pub actions: Vec<Id>,
    /// The scenarios that answer it as a whole.
    pub scenarios: Vec<Id>,
}

impl Concept {
    /// Returns every spelling that leads to the concept.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let lists = [&self.words, &self.acronyms, &self.typos, &self.ambiguous];
        std::iter::once(self.name.as_str()).chain(lists.into_iter().flatten().map(String::as_str))
    }
}

/// A brand that visitors know and that a libre tool replaces.
#[derive(Clone, Debug)]
pub struct Brand {
    /// Its identifier.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// How people spell it.
    pub spellings: Vec<String>,
    /// The actions that it is used for, the most common first.
    pub actions: Vec<Id>,
}

/// Something that was withdrawn.
#[derive(Clone, Debug)]
pub struct Withdrawal {
    /// What it was called.
    pub id: Id,
    /// What to read instead.
    pub replacement: Option<Id>,
    /// Why it went.
    pub reason: String,
}
