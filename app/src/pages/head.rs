//! What a page says about itself to browsers and search engines.

use crate::request::{PageHead, page_request};
use leptos::prelude::*;

/// Sets the title and the description of the page. Draws nothing: the frame of the page puts them into its head.
#[component]
pub(super) fn Head(
    #[prop(into)] title: String,
    #[prop(into)] description: String,
    /// The address of the page's own picture, for places that show links with one.
    #[prop(optional_no_strip)]
    picture: Option<String>,
) {
    page_request().answer.set_head(PageHead { title, description: shortened(&description), picture });
}

/// Longest description that search engines show, in characters.
const LONGEST_DESCRIPTION: usize = 160;

/// Cuts a description between words.
fn shortened(description: &str) -> String {
    if description.chars().count() <= LONGEST_DESCRIPTION {
        return description.to_owned();
    }
    let kept: String = description.chars().take(LONGEST_DESCRIPTION - 1).collect();
    let words = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_description_is_cut_between_words() {
        let short = shortened(&"mot, ".repeat(60));
        assert!(short.ends_with("mot…") && short.chars().count() <= LONGEST_DESCRIPTION, "{short}");
        assert_eq!(shortened("court"), "court");
    }
}
