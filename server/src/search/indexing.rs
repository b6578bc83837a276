//! From a library to an index in memory.

use super::{
    analysis::{self, FRENCH, folded},
    schema::{ACTION, Fields, SHEET, schema},
};
use app::domain::{Action, Facilitation, Library, RichText, Sheet, SheetBody};
use std::collections::{HashMap, HashSet};
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyDocument, doc};

/// Memory for building the index, in bytes: the smallest that tantivy accepts, and ample for any content.
const BUILD_MEMORY: usize = 15_000_000;

/// Builds the index.
pub(super) fn build(library: &Library) -> tantivy::Result<(IndexReader, Fields)> {
    let (schema, fields) = schema();
    let index = Index::create_in_ram(schema);
    index.tokenizers().register(FRENCH, analysis::french());
    let mut writer = index.writer_with_num_threads(1, BUILD_MEMORY)?;
    let vocabulary = words_by_action(library);
    for (number, action) in (0..).zip(library.actions()) {
        let extra = vocabulary.get(action.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        writer.add_document(action_document(number, action, extra, library, &fields))?;
    }
    for (number, sheet) in (0..).zip(library.sheets()) {
        writer.add_document(sheet_document(number, sheet, library, &fields))?;
    }
    writer.commit()?;
    let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
    Ok((reader, fields))
}

/// Returns the words of the visitors' vocabulary by the action that they lead to.
///
/// The first action of a concept is the one that is meant; its words count twice.
fn words_by_action(library: &Library) -> HashMap<&str, Vec<&str>> {
    let mut words: HashMap<&str, Vec<&str>> = HashMap::new();
    for concept in library.concepts() {
        for (rank, action) in concept.actions.iter().enumerate() {
            let spellings = words.entry(action.as_str()).or_default();
            let times = if rank == 0 { 2 } else { 1 };
            for _ in 0..times {
                spellings.extend(concept.spellings());
            }
        }
    }
    words
}

fn action_document(
    number: u64,
    action: &Action,
    vocabulary: &[&str],
    library: &Library,
    fields: &Fields,
) -> TantivyDocument {
    let mut document = doc!(
        fields.about => ACTION,
        fields.number => number,
        fields.title => action.title.as_str(),
        fields.summary => action.summary.as_str(),
        fields.summary => action.need.as_str(),
        fields.keywords => action.id.as_str(),
        fields.keywords => action.theme.name.as_str(),
        fields.theme => action.theme.id.as_str(),
        fields.level => action.level.id(),
        fields.duration => action.duration.band().id(),
    );
    for word in action.synonyms.iter().map(String::as_str).chain(vocabulary.iter().copied()) {
        document.add_text(fields.keywords, word);
    }
    for text in action_texts(action) {
        document.add_text(fields.body, text);
    }
    for sheet in &action.sheets {
        document.add_text(fields.sheets, &sheet.title);
        document.add_text(fields.sheets, &sheet.summary);
        for brand in brand_words(sheet, library) {
            document.add_text(fields.keywords, brand);
        }
        if sheet.tool().is_some() {
            document.add_text(fields.keywords, &sheet.title);
        }
    }
    let kinds: HashSet<&str> = action.sheets.iter().map(|sheet| sheet.kind().id()).collect();
    for kind in kinds {
        document.add_text(fields.kind, kind);
    }
    document
}

fn sheet_document(number: u64, sheet: &Sheet, library: &Library, fields: &Fields) -> TantivyDocument {
    let mut document = doc!(
        fields.about => SHEET,
        fields.number => number,
        fields.title => sheet.title.as_str(),
        fields.summary => sheet.summary.as_str(),
    );
    for word in sheet.synonyms.iter().map(String::as_str).chain(brand_words(sheet, library)) {
        document.add_text(fields.keywords, word);
    }
    for text in sheet_texts(sheet) {
        document.add_text(fields.body, text);
    }
    document
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

/// Returns every word worth suggesting, folded, with the way it is written.
pub(super) fn lexicon(library: &Library) -> Vec<(String, String)> {
    let mut words: HashMap<String, String> = HashMap::new();
    let titles = library.actions().iter().map(|action| action.title.as_str());
    let sheets = library.sheets().iter().map(|sheet| sheet.title.as_str());
    let concepts = library.concepts().iter().flat_map(|concept| std::iter::once(&concept.name).chain(&concept.words));
    let brands = library.brands().iter().map(|brand| brand.name.as_str());
    for text in titles.chain(sheets).chain(concepts.map(String::as_str)).chain(brands) {
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4) {
            words.entry(folded(word)).or_insert_with(|| word.to_lowercase());
        }
    }
    let mut words: Vec<_> = words.into_iter().collect();
    words.sort();
    words
}
