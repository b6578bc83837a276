//! What the whole site says about itself: its name, families, audiences, publisher; and the visitors' vocabulary.

use super::Id;
use serde::{Deserialize, Serialize};

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

impl SiteInfo {
    /// Returns where visitors may write: the mailbox, or else the issues of the repository.
    pub fn inbox(&self) -> Option<Inbox> {
        let mailbox = self.contact.clone().filter(|contact| contact.starts_with("mailto:"));
        let issues = |repository: &String| format!("{}/issues/new", repository.trim_end_matches('/'));
        mailbox.or_else(|| self.repository.as_ref().map(issues)).map(Inbox)
    }
}

/// Where visitors may write to the people behind the site: a mailbox, or the issues of a repository.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inbox(String);

impl Inbox {
    /// Returns the address of a new message with its subject and text filled in.
    pub fn message(&self, subject: &str, text: &str) -> String {
        let name = if self.0.starts_with("mailto:") { "subject" } else { "title" };
        // Mail programs show a plus sign as it is.
        let encode =
            |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
        format!("{}?{name}={}&body={}", self.0, encode(subject), encode(text))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_goes_to_the_mailbox_or_else_to_the_repository_with_nothing_of_it_lost() {
        let mailbox = Some("mailto:contact@exemple.org".to_owned());
        let repository = Some("https://forge.exemple.org/parcours/".to_owned());
        let message = |contact: &Option<String>, repository: &Option<String>| {
            let (contact, repository) = (contact.clone(), repository.clone());
            let info = SiteInfo { contact, repository, ..SiteInfo::default() };
            info.inbox().map(|inbox| inbox.message("Une & deux", "a+b\nc"))
        };
        let mail = "mailto:contact@exemple.org?subject=Une%20%26%20deux&body=a%2Bb%0Ac";
        assert_eq!(message(&mailbox, &repository).as_deref(), Some(mail));
        let issue = "https://forge.exemple.org/parcours/issues/new?title=Une%20%26%20deux&body=a%2Bb%0Ac";
        assert_eq!(message(&None, &repository).as_deref(), Some(issue));
        assert_eq!(message(&Some("https://exemple.org/contact".to_owned()), &None), None);
    }
}
