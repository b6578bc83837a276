//! JSON Schemas of the content files, by which an editor's program completes keys and identifiers, explains them in
//! French and underlines what is wrong while one types.
//!
//! The structure comes from the definitions that read the files, and changes with the program only. The identifiers
//! stand in a file of their own, [`IDENTIFIERS`], which changes with the content. They are offered, not imposed: an
//! identifier that is not (yet) in it is accepted, since it is `parcours check` that knows.

use super::{
    decode::Decode,
    document::{
        ActionDocument, AdviceDocument, ArgumentDocument, HowToDocument, ScenarioDocument, SiteDocument, ToolDocument,
        VocabularyDocument, WithdrawalsDocument,
    },
    files::{self, Folder, Kind},
    identifiers::Identifiers,
    shape::{Field, Group, Shape, Target},
};
use app::domain::{MAX_ID_LENGTH, SheetKind};
use serde_json::{Map, Value, json};

/// The folder of the schemas, below the content folder.
pub const FOLDER: &str = "schemas";

/// The file of the identifiers, in the folder of the schemas.
pub const IDENTIFIERS: &str = "identifiants.json";

/// What an identifier looks like: the rule of `Id`, for programs.
const ID_PATTERN: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// Returns the schema of each kind of file, by the name of its own file.
pub fn schemas() -> Vec<(String, String)> {
    let root_files = [
        (files::SITE, SiteDocument::shape()),
        (files::VOCABULARY, VocabularyDocument::shape()),
        (files::WITHDRAWALS, WithdrawalsDocument::shape()),
    ];
    let of_kinds = Kind::ALL.into_iter().map(|kind| (file_name(kind), shape_of(kind)));
    let of_root_files = root_files.into_iter().map(|(file, shape)| (file.replace(".yaml", ".json"), shape));
    of_kinds.chain(of_root_files).map(|(name, shape)| (name, text(&whole(&shape)))).collect()
}

/// Returns the line by which a file of a kind says which schema it follows.
pub(super) fn modeline(kind: Kind) -> String {
    let up = "../".repeat(kind.folder().split('/').count());
    format!("# yaml-language-server: $schema={up}{FOLDER}/{}\n", file_name(kind))
}

/// Returns the line by which a file at the root of the content says which schema it follows.
pub(super) fn root_modeline(file: &str) -> String {
    format!("# yaml-language-server: $schema={FOLDER}/{}\n", file.replace(".yaml", ".json"))
}

/// Returns the shape of the files of a kind.
pub(super) fn shape_of(kind: Kind) -> Shape {
    match kind {
        Kind::Scenario => ScenarioDocument::shape(),
        Kind::Action => ActionDocument::shape(),
        Kind::Sheet(SheetKind::Tool) => ToolDocument::shape(),
        Kind::Sheet(SheetKind::HowTo) => HowToDocument::shape(),
        Kind::Sheet(SheetKind::Argument) => ArgumentDocument::shape(),
        Kind::Sheet(SheetKind::Advice) => AdviceDocument::shape(),
    }
}

/// Returns the shape of a file, by its path below the content folder.
pub(super) fn shape_of_file(path: &str) -> Option<Shape> {
    match path {
        files::SITE => Some(SiteDocument::shape()),
        files::VOCABULARY => Some(VocabularyDocument::shape()),
        files::WITHDRAWALS => Some(WithdrawalsDocument::shape()),
        path => Kind::of_path(path).map(|(kind, _)| shape_of(kind)),
    }
}

fn file_name(kind: Kind) -> String {
    format!("{}.json", Target::from(kind).word())
}

fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

fn whole(shape: &Shape) -> Value {
    let mut schema = of_shape(shape, &[]);
    schema.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    Value::Object(schema)
}

fn of_shape(shape: &Shape, examples: &[&str]) -> Map<String, Value> {
    let schema = match shape {
        // YAML reads some texts as numbers; the site reads them as texts.
        Shape::Text | Shape::Duration | Shape::GroupSize => json!({ "type": ["string", "number"] }),
        Shape::Address => json!({
            "type": "string",
            "pattern": "^(https?://|mailto:)\\S+$",
            "patternErrorMessage": "Une adresse est entière : « https://… » ou « mailto:… ».",
        }),
        Shape::Date => json!({
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
            "patternErrorMessage": "Une date s’écrit année-mois-jour : « 2026-11-22 ».",
        }),
        Shape::Choice(choices) => {
            let (ids, labels): (Vec<_>, Vec<_>) = choices.iter().copied().unzip();
            json!({ "enum": ids, "enumDescriptions": labels })
        }
        Shape::Id => id_schema(),
        Shape::Reference(target) => json!({ "$ref": format!("{IDENTIFIERS}#/definitions/{}", target.word()) }),
        Shape::List { of, at_least_one } => {
            let least = usize::from(*at_least_one);
            return object(json!({ "type": "array", "minItems": least, "items": of_shape(of, examples) }));
        }
        Shape::Group(group) => of_group(group),
    };
    let mut schema = object(schema);
    // A program may fill in an only example, and a day is one that a person has to have done something on.
    if !examples.is_empty() && !matches!(shape, Shape::Date | Shape::Choice(_)) {
        schema.insert("examples".to_owned(), json!(examples));
    }
    schema
}

fn id_schema() -> Value {
    json!({
        "type": "string",
        "pattern": ID_PATTERN,
        "maxLength": MAX_ID_LENGTH,
        "patternErrorMessage": "Un identifiant : minuscules sans accent, chiffres et traits d’union.",
    })
}

fn of_group(group: &Group) -> Value {
    let properties: Map<String, Value> =
        group.fields.iter().map(|field| (field.key.to_owned(), Value::Object(of_field(field)))).collect();
    let required: Vec<_> = group.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    json!({
        "title": group.title,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn of_field(field: &Field) -> Map<String, Value> {
    let schema = of_shape(&field.shape, field.examples);
    let with_help = |mut schema: Map<String, Value>| {
        schema.insert("description".to_owned(), json!(field.help));
        schema
    };
    // What stands beside a `$ref` is not looked at. Without a type, programs complete the key without its colon, and
    // leave required choices out.
    if schema.contains_key("$ref") {
        with_help(object(json!({ "type": "string", "allOf": [schema] })))
    } else if schema.contains_key("enum") {
        let mut schema = schema;
        schema.insert("type".to_owned(), json!("string"));
        with_help(schema)
    } else {
        with_help(schema)
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Returns the file of the identifiers: those of everything in the folder, each with its title.
pub fn identifiers(folder: &Folder) -> String {
    let known = Identifiers::of(folder);
    let snippet = |(id, title)| json!({ "label": id, "description": title, "body": id });
    let definition = |target| {
        let mut schema = object(id_schema());
        schema.insert("defaultSnippets".to_owned(), known.of_target(target).map(snippet).collect());
        Value::Object(schema)
    };
    let definitions: Map<String, Value> =
        Target::ALL.into_iter().map(|target| (target.word().to_owned(), definition(target))).collect();
    text(&json!({ "definitions": definitions }))
}
