//! YAML text to a tree that knows where everything stands. The one place that names the YAML parser.
//!
//! Our format is a small part of YAML: texts, lists and groups of keys. Anchors, tags, directives and several
//! documents in one file are refused, so a small file can never become a large tree.

pub(super) mod slip;
mod wording;

use super::problem::{Code, Place, Problem, Problems, SourceFile};
use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle};
use std::{ops::Range, sync::Arc};

/// Deepest nesting of lists and groups of keys. The deepest content has five.
const MAX_DEPTH: usize = 12;

/// Most values in one file. The largest file of the content has a tenth of that.
const MAX_NODES: usize = 20_000;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// The value.
    pub(super) value: Value,
    /// Where it stands.
    pub(super) range: Range<usize>,
}

impl Node {
    /// Returns what stands after a key, if this is a group of keys that has it.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Value::Map(entries) = &self.value else { return None };
        entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// Returns the text that stands after a key.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.get(key)?.as_text().map(ToOwned::to_owned)
    }

    /// Returns the text, if it is one, without spaces around it.
    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text.trim()),
            _ => None,
        }
    }
}

/// What stands after a key or in a list.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Nothing, or one of YAML's words for nothing.
    Nothing,
    /// A text; YAML's numbers and booleans are texts here.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A group of keys, in order, doubles included.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The key.
    pub(super) key: String,
    /// Where the key stands.
    pub(super) key_range: Range<usize>,
    /// Its value.
    pub(super) node: Node,
}

/// Reads the one document of a file. What is not YAML is one problem, since nothing after it can be understood.
pub(super) fn parse(file: &Arc<SourceFile>, problems: &mut Problems) -> Option<Node> {
    let result = refuse_odd_indentation(file).and_then(|()| TreeBuilder::new(file).build());
    let (node, cut) = result.map_err(|problem| problems.push(*problem)).ok()?;
    problems.extend(cut);
    Some(node)
}

type Parsed<T> = Result<T, Box<Problem>>;

/// Finds tabs and no-break spaces used as indentation: the parser would place them one line early.
fn refuse_odd_indentation(file: &Arc<SourceFile>) -> Parsed<()> {
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}']).len();
        let odd = line.get(..indent).and_then(|indent| indent.find(['\t', '\u{a0}', '\u{202f}']));
        if let Some(at) = odd.filter(|_| !line.trim().is_empty()) {
            let is_tab = line.get(at..).is_some_and(|rest| rest.starts_with('\t'));
            let place = Place::new(file, start + at..start + at + 1);
            return Err(Box::new(if is_tab { wording::tab(place) } else { wording::no_break_space(place) }));
        }
        start += line.len();
    }
    Ok(())
}

struct TreeBuilder<'a> {
    file: &'a Arc<SourceFile>,
    cut: Vec<Problem>,
    /// How many values were read.
    nodes: usize,
    /// Where the brackets and braces stand that are open at this point, outermost first.
    open_brackets: Vec<Range<usize>>,
    events: Parser<'a, granit_parser::StrInput<'a>>,
}

impl<'a> TreeBuilder<'a> {
    fn new(file: &'a Arc<SourceFile>) -> Self {
        let options = granit_parser::options! {
            disallow_directives: true,
            flow_nesting_limit: MAX_DEPTH + 1,
            block_nesting_limit: MAX_DEPTH + 1,
        };
        let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
        Self {
            file,
            cut: Vec::new(),
            nodes: 0,
            open_brackets: Vec::new(),
            events: Parser::new_from_str_with_options(text, options),
        }
    }

    /// Returns the tree, and the texts that a `#` has cut.
    fn build(mut self) -> Parsed<(Node, Vec<Problem>)> {
        let mut document = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                _ if document.is_some() => return Err(Box::new(wording::second_document(self.place(&span)))),
                event => document = Some(self.node(event, &span, 0)?),
            }
        }
        let node = document.ok_or_else(|| Box::new(wording::empty_file(Place::top(self.file))))?;
        Ok((node, self.cut))
    }

    /// Finds a `#` right behind a text that has no quotes. To YAML the rest is a comment; to the editor it rarely is:
    /// one space before the `#` is a text that goes on, two or more a comment on purpose.
    fn cut_after(&self, range: &Range<usize>) -> Option<Problem> {
        let rest = self.file.text.get(range.end..)?.strip_prefix(" #")?;
        let line = rest.lines().next().unwrap_or_default();
        let hash = range.end + 1;
        Some(wording::cut_text(Place::new(self.file, hash..hash + 1 + line.len()), self.file.text.get(range.clone())?))
    }

    fn next(&mut self) -> Parsed<(Event<'a>, Span)> {
        match self.events.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let at = self.offset(error.marker());
                Err(Box::new(self.unclosed_bracket(at).unwrap_or_else(|| wording::syntax(error.kind(), self.file, at))))
            }
            None => Err(Box::new(wording::empty_file(Place::top(self.file)))),
        }
    }

    /// Blames an error on the bracket that was left open on an earlier line, if there is one.
    fn unclosed_bracket(&self, error: usize) -> Option<Problem> {
        let bracket = self.open_brackets.last()?;
        let between = self.file.text.get(bracket.start..error)?;
        between.contains('\n').then(|| wording::unclosed_bracket(Place::new(self.file, bracket.clone())))
    }

    fn node(&mut self, event: Event<'a>, span: &Span, depth: usize) -> Parsed<Node> {
        self.nodes += 1;
        if depth > MAX_DEPTH {
            return Err(Box::new(wording::too_deep(self.place(span))));
        }
        if self.nodes > MAX_NODES {
            return Err(Box::new(wording::too_many(self.place(span))));
        }
        let range = self.range(span);
        let value = match event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag)
                if anchor > 0 || tag.is_some() =>
            {
                return Err(Box::new(wording::anchor_or_tag(self.place(span))));
            }
            Event::Scalar(text, ScalarStyle::Plain, ..) if is_nothing(&text) => Value::Nothing,
            Event::Scalar(text, ScalarStyle::Plain, ..) => {
                self.cut.extend(self.cut_after(&range));
                Value::Text(text.into_owned())
            }
            Event::Scalar(text, ..) => Value::Text(text.into_owned()),
            Event::SequenceStart(style, ..) => Value::List(self.within(style, &range, |builder| builder.list(depth))?),
            Event::MappingStart(style, ..) => Value::Map(self.within(style, &range, |builder| builder.map(depth))?),
            _ => return Err(Box::new(wording::anchor_or_tag(self.place(span)))),
        };
        Ok(Node { value, range })
    }

    /// Reads what stands in a list or a group of keys, and knows meanwhile that its bracket is open.
    fn within<T>(
        &mut self,
        style: StructureStyle,
        range: &Range<usize>,
        read: impl FnOnce(&mut Self) -> Parsed<T>,
    ) -> Parsed<T> {
        if style == StructureStyle::Block {
            return read(self);
        }
        self.open_brackets.push(range.clone());
        let value = read(self)?;
        self.open_brackets.pop();
        Ok(value)
    }

    fn list(&mut self, depth: usize) -> Parsed<Vec<Node>> {
        let mut nodes = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(nodes),
                (event, span) => nodes.push(self.node(event, &span, depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Parsed<Vec<Entry>> {
        let mut entries = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                return Ok(entries);
            }
            let Node { value, range: key_range } = self.node(event, &span, depth + 1)?;
            let Value::Text(key) = value else {
                return Err(Box::new(wording::key_is_not_a_word(self.place(&span))));
            };
            let (event, span) = self.next()?;
            entries.push(Entry { key, key_range, node: self.node(event, &span, depth + 1)? });
        }
    }

    fn place(&self, span: &Span) -> Place {
        Place::new(self.file, self.range(span))
    }

    fn range(&self, span: &Span) -> Range<usize> {
        self.offset(&span.start)..self.offset(&span.end)
    }

    /// Returns the byte offset in the file's own text, byte-order mark included.
    fn offset(&self, marker: &granit_parser::Marker) -> usize {
        let mark = if self.file.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        marker.byte_offset().unwrap_or_default() + mark
    }
}

/// Recognises the plain words that YAML reads as nothing.
fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

impl Value {
    /// Names the kind of value with its article, for messages.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Nothing => "rien",
            Self::Text(_) => "un texte",
            Self::List(_) => "une liste",
            Self::Map(_) => "un groupe de clés",
        }
    }
}

/// Says that nothing stands after a key, and why that may be.
pub(super) fn empty_value(file: &Arc<SourceFile>, key: Option<&str>, range: &Range<usize>) -> Problem {
    let rest_of_line = file.text.get(range.start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let written = rest_of_line.trim_start_matches([':', '-', ' ']).trim_end();
    let start = range.start + rest_of_line.find(written).unwrap_or_default();
    let place = if written.is_empty() { range.clone() } else { start..start + written.len() };
    let message = match key {
        Some(key) => format!("Rien n’est écrit après « {key}: »."),
        None => "Cet élément de liste est vide.".to_owned(),
    };
    let problem = Problem::new(Code::EmptyValue, Place::new(file, place), message);
    if written.starts_with('#') {
        let quoted = written.replace('"', "’");
        return problem.hint(format!(
            "YAML prend pour un commentaire ce qui suit « # ». Mettez le texte entre guillemets : \"{quoted}\""
        ));
    }
    match written {
        "~" | "null" | "Null" | "NULL" => problem.hint("Mettez ce mot entre guillemets s’il s’agit d’un texte."),
        _ => problem.hint("Écrivez une valeur, ou retirez la clé si elle est facultative."),
    }
}
