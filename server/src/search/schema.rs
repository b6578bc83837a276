//! The fields of the index.

use super::analysis::FRENCH;
use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions};

/// What a document is about.
pub(super) const ACTION: &str = "action";
/// What a document is about.
pub(super) const SHEET: &str = "fiche";

/// The fields, by what they are for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// [`ACTION`] or [`SHEET`].
    pub(super) about: Field,
    /// The number of the action or sheet in its library.
    pub(super) number: Field,
    /// The title.
    pub(super) title: Field,
    /// Other words that lead here: synonyms, tools, brands, the identifier.
    pub(super) keywords: Field,
    /// The summary and the need.
    pub(super) summary: Field,
    /// Everything else that it says.
    pub(super) body: Field,
    /// What the sheets of an action say.
    pub(super) sheets: Field,
    /// The family of an action.
    pub(super) theme: Field,
    /// The kinds of sheet that an action has.
    pub(super) kind: Field,
    /// The level of an action.
    pub(super) level: Field,
    /// The band of duration of an action.
    pub(super) duration: Field,
}

/// How much a match in each field counts. The order of magnitude is what was measured to work on such content.
pub(super) fn weights(fields: &Fields) -> [(Field, f32); 5] {
    [(fields.title, 4.0), (fields.keywords, 3.0), (fields.summary, 2.0), (fields.body, 1.0), (fields.sheets, 0.5)]
}

/// Describes the index.
pub(super) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let indexing = TextFieldIndexing::default().set_tokenizer(FRENCH).set_index_option(IndexRecordOption::WithFreqs);
    let text = TextOptions::default().set_indexing_options(indexing);
    let fields = Fields {
        about: builder.add_text_field("about", STRING),
        number: builder.add_u64_field("number", STORED | FAST),
        title: builder.add_text_field("title", text.clone()),
        keywords: builder.add_text_field("keywords", text.clone()),
        summary: builder.add_text_field("summary", text.clone()),
        body: builder.add_text_field("body", text.clone()),
        sheets: builder.add_text_field("sheets", text),
        theme: builder.add_text_field("theme", STRING | FAST),
        kind: builder.add_text_field("kind", STRING | FAST),
        level: builder.add_text_field("level", STRING | FAST),
        duration: builder.add_text_field("duration", STRING | FAST),
    };
    (builder.build(), fields)
}
