//! Text that has been through Markdown and is safe to put into a page.

use std::sync::Arc;

/// HTML made from an editor's Markdown and sanitised: the only type that may reach `inner_html`.
///
/// Only the server's Markdown module builds it, once, when content is loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RichText {
    html: Arc<str>,
    plain: Arc<str>,
}

impl RichText {
    /// Wraps HTML that has **already been sanitised**, with the same words without any markup.
    pub fn from_sanitised(html: &str, plain: &str) -> Self {
        Self { html: html.into(), plain: plain.into() }
    }

    /// Returns the HTML.
    pub fn html(&self) -> &str {
        &self.html
    }

    /// Returns the words without markup, for search and for descriptions.
    pub fn plain(&self) -> &str {
        &self.plain
    }
}
