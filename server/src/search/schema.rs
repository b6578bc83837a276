//! The fields of the index.

use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions};

/// What a document is about. The number of a document begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum About {
    Action = 0,
    Sheet = 1,
    Scenario = 2,
}

impl About {
    /// The term by which the documents of one kind are asked for.
    pub(super) const fn term(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Sheet => "fiche",
            Self::Scenario => "parcours",
        }
    }

    /// Returns the number of the document of the n-th thing of its kind.
    pub(super) fn number(self, n: usize) -> u64 {
        (u64::from(self as u8) << 32) | u64::try_from(n).unwrap_or_default()
    }

    /// Returns which thing of this kind a document is about; `None` for those of other kinds.
    pub(super) fn index(self, number: u64) -> Option<usize> {
        (number >> 32 == u64::from(self as u8)).then(|| usize::try_from(number & u64::from(u32::MAX)).ok()).flatten()
    }
}

/// The name under which tantivy knows the tokenizer that cuts at spaces. No stem has one.
const CUT_AT_SPACES: &str = "whitespace";

/// Name of the field that holds the number of a document.
pub(super) const NUMBER: &str = "number";

/// The fields, by what they are for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// [`About::term`].
    pub(super) about: Field,
    /// [`About::number`].
    pub(super) number: Field,
    /// The title.
    pub(super) title: Field,
    /// Other words that lead here: own synonyms, tools, brands, the identifier.
    pub(super) keywords: Field,
    /// What visitors type for the concepts and brands that lead here.
    pub(super) words: Field,
    /// The summary and the need.
    pub(super) summary: Field,
    /// Everything else that it says.
    pub(super) body: Field,
    /// What the sheets of an action say.
    pub(super) sheets: Field,
    /// The concepts and brands that lead here, each with how directly.
    pub(super) meaning: Field,
}

/// How much a match in each field counts. The order of magnitude is what was measured to work on such content.
pub(super) fn weights(fields: &Fields) -> [(Field, f32); 6] {
    [
        (fields.title, 4.0),
        (fields.keywords, 4.0),
        (fields.words, 4.5),
        (fields.summary, 2.0),
        (fields.body, 1.0),
        (fields.sheets, 0.3),
    ]
}

/// Describes the index. Texts come to it already cut into stems.
pub(super) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let indexing =
        TextFieldIndexing::default().set_tokenizer(CUT_AT_SPACES).set_index_option(IndexRecordOption::WithFreqs);
    let text = TextOptions::default().set_indexing_options(indexing);
    let fields = Fields {
        about: builder.add_text_field("about", STRING),
        number: builder.add_u64_field(NUMBER, INDEXED | FAST),
        title: builder.add_text_field("title", text.clone()),
        keywords: builder.add_text_field("keywords", text.clone()),
        words: builder.add_text_field("words", text.clone()),
        summary: builder.add_text_field("summary", text.clone()),
        body: builder.add_text_field("body", text.clone()),
        sheets: builder.add_text_field("sheets", text),
        meaning: builder.add_text_field("meaning", STRING),
    };
    (builder.build(), fields)
}
