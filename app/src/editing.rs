//! What the person sees who is editing the content while the site is open in front of them.

/// The state of the content on the editor's desk, as it stands beside every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// Changes whenever the content was read again, for better or worse: the page then draws itself anew.
    pub reading: String,
    /// What has to be mended before the page can show the latest texts; nothing if it does show them.
    pub report: Option<Report>,
}

/// Why the latest texts are not on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The first errors, in the order of their places.
    pub errors: Vec<ReportedError>,
    /// How many more there are.
    pub more: usize,
    /// Whether there are good texts from before for the page to show.
    pub has_good_texts: bool,
}

/// One error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedError {
    /// The word of the rule.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// File, line and column, as editors' programs write them.
    pub place: String,
    /// The line: what stands before the mistake, the mistake, and what stands behind it.
    pub line: [String; 3],
}
