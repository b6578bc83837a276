//! From the library to the index: one document for each action, sheet and scenario.

use super::{
    french,
    lexicon::{Collected, Lexicon},
    schema::{About, Fields, schema},
    vocabulary::Vocabulary,
};
use app::{
    domain::{Action, Facilitation, Library, RichText, Scenario, Sheet, SheetBody},
    search::SearchError,
};
use std::collections::HashMap;
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyDocument, doc, schema::Field};

/// Memory for building the index, in bytes: enough for all of the content in one piece, which is the fastest to search.
const BUILD_MEMORY: usize = 256_000_000;

/// How directly a meaning can lead to an action: the first that it names, the second…; all later ones count alike.
pub(super) const RANKS: usize = 5;

/// The index of a library, with everything that is known about its words.
pub(super) struct Built {
    pub(super) reader: IndexReader,
    pub(super) fields: Fields,
    pub(super) lexicon: Lexicon,
}

/// Builds the index in memory.
pub(super) fn build(library: &Library, vocabulary: &Vocabulary) -> Result<Built, SearchError> {
    let (schema, fields) = schema();
    let index = Index::create_in_ram(schema);
    let mut writer = index.writer_with_num_threads(1, BUILD_MEMORY).map_err(failed)?;
    let mut documents = Documents { fields, library, vocabulary, words: Collected::default(), led: led_by(vocabulary) };
    for (n, action) in library.actions().iter().enumerate() {
        writer.add_document(documents.action(n, action)).map_err(failed)?;
    }
    for (n, sheet) in library.sheets().iter().enumerate() {
        writer.add_document(documents.sheet(n, sheet)).map_err(failed)?;
    }
    for (n, scenario) in library.scenarios().iter().enumerate() {
        writer.add_document(documents.scenario(n, scenario)).map_err(failed)?;
    }
    documents.collect_vocabulary();
    writer.commit().map_err(failed)?;
    let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into().map_err(failed)?;
    let lexicon = Lexicon::new(documents.words).map_err(|error| SearchError(error.to_string()))?;
    Ok(Built { reader, fields, lexicon })
}

fn failed(error: impl std::fmt::Display) -> SearchError {
    SearchError(error.to_string())
}

/// Returns the term by which a meaning leads to a document, the `rank`-th of those that it names.
pub(super) fn meaning_term(meaning: usize, rank: usize) -> String {
    format!("{meaning}:{}", rank.min(RANKS - 1))
}

/// The terms of the meanings that lead to each thing, by its identifier and kind.
type LedBy<'a> = HashMap<(u8, &'a str), Vec<String>>;

fn led_by(vocabulary: &Vocabulary) -> LedBy<'_> {
    let mut led: LedBy<'_> = HashMap::new();
    for (number, meaning) in vocabulary.meanings().iter().enumerate() {
        let actions = meaning.actions.iter().map(|id| (About::Action as u8, id));
        let scenarios = meaning.scenarios.iter().map(|id| (About::Scenario as u8, id));
        for (rank, (about, id)) in actions.enumerate().chain(scenarios.enumerate()) {
            led.entry((about, id.as_str())).or_default().push(meaning_term(number, rank));
        }
    }
    led
}

/// Makes documents, and collects their words on the way.
struct Documents<'a> {
    fields: Fields,
    library: &'a Library,
    vocabulary: &'a Vocabulary,
    words: Collected,
    led: LedBy<'a>,
}

impl Documents<'_> {
    fn action(&mut self, n: usize, action: &Action) -> TantivyDocument {
        let fields = self.fields;
        let mut document = self.document(About::Action, n, action.id.as_str());
        self.text(&mut document, fields.title, &action.title);
        for text in [&action.summary, &action.need] {
            self.text(&mut document, fields.summary, text);
        }
        // Nobody is to be offered its words glued together.
        add_unlisted(&mut document, fields.keywords, action.id.as_str());
        self.text(&mut document, fields.keywords, &action.theme.name);
        for (word, times) in self.vocabulary.words_of(&action.id) {
            (0..times).for_each(|_| add_unlisted(&mut document, fields.words, word));
        }
        for word in self.vocabulary.own_words(&action.id) {
            self.text(&mut document, fields.keywords, word);
        }
        for text in action_texts(action) {
            self.text(&mut document, fields.body, text);
        }
        for sheet in &action.sheets {
            self.text(&mut document, fields.sheets, &sheet.title);
            self.text(&mut document, fields.sheets, &sheet.summary);
            // Other names of a tool are words for what it is used for.
            for word in &sheet.synonyms {
                self.text(&mut document, fields.summary, word);
            }
            if sheet.tool().is_some() {
                self.text(&mut document, fields.keywords, &sheet.title);
            }
        }
        document
    }

    fn sheet(&mut self, n: usize, sheet: &Sheet) -> TantivyDocument {
        let fields = self.fields;
        let mut document = self.document(About::Sheet, n, sheet.id.as_str());
        self.text(&mut document, fields.title, &sheet.title);
        self.text(&mut document, fields.summary, &sheet.summary);
        for word in &sheet.synonyms {
            self.text(&mut document, fields.keywords, word);
        }
        // Some are misspellings, which nobody is to be offered. The vocabulary lists the others.
        for word in brand_words(sheet, self.library) {
            add_unlisted(&mut document, fields.keywords, word);
        }
        for text in sheet_texts(sheet) {
            self.text(&mut document, fields.body, text);
        }
        document
    }

    /// A scenario is found by what it is for only, not by everything that its steps mention.
    fn scenario(&mut self, n: usize, scenario: &Scenario) -> TantivyDocument {
        let fields = self.fields;
        let mut document = self.document(About::Scenario, n, scenario.id.as_str());
        self.text(&mut document, fields.title, &scenario.title);
        self.text(&mut document, fields.summary, &scenario.need);
        self.text(&mut document, fields.body, &scenario.summary);
        document
    }

    fn document(&self, about: About, n: usize, id: &str) -> TantivyDocument {
        let fields = self.fields;
        let mut document = doc!(fields.about => about.term(), fields.number => about.number(n));
        for term in self.led.get(&(about as u8, id)).into_iter().flatten() {
            document.add_text(fields.meaning, term);
        }
        document
    }

    /// Adds a text to a field as stems, and its words to the lexicon.
    fn text(&mut self, document: &mut TantivyDocument, field: Field, text: &str) {
        let words = french::words(text);
        words.iter().filter(|word| !word.is_stop()).for_each(|word| self.collect(word));
        add_stems(document, field, &words);
    }

    fn collect(&mut self, word: &french::Word) {
        word.readings.iter().for_each(|reading| self.words.add(reading));
    }

    /// Adds the words of the vocabulary to the lexicon: what people type is not always what texts say.
    fn collect_vocabulary(&mut self) {
        let vocabulary = self.vocabulary;
        for text in vocabulary.well_spelled() {
            for word in french::words(text).iter().filter(|word| !word.is_stop()) {
                self.collect(word);
            }
        }
    }
}

/// Adds a text to a field whose words the lexicon does not learn from it.
fn add_unlisted(document: &mut TantivyDocument, field: Field, text: &str) {
    add_stems(document, field, &french::words(text));
}

/// Adds the stems of words to a field, between spaces: tantivy has only to cut there.
fn add_stems(document: &mut TantivyDocument, field: Field, words: &[french::Word]) {
    let mut stems = String::new();
    for word in words.iter().filter(|word| !word.is_stop()) {
        for stem in word.stems() {
            stems.push_str(&stem);
            stems.push(' ');
        }
    }
    document.add_text(field, stems);
}

/// Returns the names and spellings of the brands that a tool replaces.
fn brand_words<'a>(sheet: &'a Sheet, library: &'a Library) -> impl Iterator<Item = &'a str> {
    let brands = sheet.tool().map(|tool| tool.replaces.as_slice()).unwrap_or_default();
    let brands = brands.iter().filter_map(|id| library.brand(id));
    brands.flat_map(|brand| std::iter::once(&brand.name).chain(&brand.spellings).map(String::as_str))
}

/// Returns all that an action says of itself beside its title and summary.
pub(super) fn action_texts(action: &Action) -> Vec<&str> {
    let mut texts = vec![action.essentials.as_str(), action.outcome.as_str()];
    let lists = [&action.choose_if, &action.avoid_if, &action.questions, &action.material];
    texts.extend(lists.into_iter().flatten().map(String::as_str));
    texts.extend([&action.method, &action.without_screen].into_iter().flatten().map(RichText::plain));
    texts.extend(action.facilitation.iter().flat_map(facilitation_texts));
    texts
}

fn facilitation_texts(notes: &Facilitation) -> impl Iterator<Item = &str> {
    [&notes.prepare, &notes.say, &notes.perform, &notes.if_late].into_iter().flatten().map(RichText::plain)
}

fn sheet_texts(sheet: &Sheet) -> Vec<&str> {
    let mut texts: Vec<&str> = sheet.more.iter().map(RichText::plain).collect();
    match &sheet.body {
        SheetBody::Tool(tool) => {
            texts.extend([&tool.uses, &tool.choose_if, &tool.limits].into_iter().flatten().map(String::as_str));
            texts.extend(tool.hosts.iter().map(|host| host.name.as_str()));
            texts.extend([tool.data.plain(), tool.leaving.plain()]);
        }
        SheetBody::HowTo(how_to) => {
            texts.extend(how_to.prerequisites.iter().map(String::as_str));
            texts.extend(how_to.steps.iter().map(|step| step.action.plain()));
            texts.extend(how_to.troubles.iter().flat_map(|trouble| [trouble.symptom.as_str(), trouble.remedy.plain()]));
            texts.extend(how_to.on_paper.iter().map(RichText::plain));
        }
        SheetBody::Argument(argument) => {
            texts.push(&argument.takeaway);
            texts.extend(argument.objections.iter().flat_map(|one| [one.objection.as_str(), one.answer.plain()]));
        }
        SheetBody::Advice(advice) => {
            texts.extend([advice.why.plain(), advice.how.plain()]);
            texts.extend(advice.example.iter().map(RichText::plain));
        }
    }
    texts
}
