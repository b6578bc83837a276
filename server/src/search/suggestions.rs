//! What is proposed: other spellings of a whole query, and things with a page of their own while a visitor types.

use super::{ask::Asked, engine::Engine, excerpt::Highlighter, french, query::Strictness, schema::About};
use app::{
    domain::SheetKind,
    search::{Segment, Suggestion, SuggestionKind},
};

/// Most suggestions of one kind.
const MOST_OF_KIND: usize = 4;

/// Most tools that are looked at to find those to propose.
const MOST_SHEETS: usize = 60;

/// Most spellings proposed.
const MOST_SPELLINGS: usize = 3;

/// Returns the query with its misspelled words as they were read, best readings first; the rest stays as typed.
pub(super) fn spellings(query: &str, asked: &Asked) -> Vec<String> {
    let nth = |n: usize| -> Option<String> {
        let mut spelled = String::new();
        let mut end = 0;
        for correction in &asked.corrections {
            spelled.push_str(query.get(end..correction.range.start)?);
            spelled.push_str(correction.readings.get(n).or_else(|| correction.readings.first())?);
            end = correction.range.end;
        }
        spelled.push_str(query.get(end..)?);
        Some(spelled)
    };
    let most = asked.corrections.iter().map(|correction| correction.readings.len()).max().unwrap_or_default();
    (0..most.min(MOST_SPELLINGS)).filter_map(nth).collect()
}

/// Returns the scenarios, actions, tools and brands that a visitor may be about to type.
pub(super) fn while_typing(engine: &Engine, typed: &str) -> tantivy::Result<Vec<Suggestion>> {
    let asked = engine.asked(typed);
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let searcher = engine.built.reader.searcher();
    let highlighter = Highlighter::new(&asked, &engine.vocabulary);
    let found =
        |about, strictness, most| engine.found(&searcher, about, engine.builder().query(&asked, strictness), most);
    let library = &engine.library;
    let mut suggestions = Vec::new();
    for place in found(About::Scenario, Strictness::All, MOST_OF_KIND)? {
        suggestions.extend(library.scenarios().get(place).map(|scenario| Suggestion {
            kind: SuggestionKind::Scenario,
            id: scenario.id.clone(),
            title: highlighter.mark(&scenario.title),
        }));
    }
    let actions = match found(About::Action, Strictness::All, MOST_OF_KIND)? {
        none if none.is_empty() => found(About::Action, Strictness::Some, MOST_OF_KIND)?,
        actions => actions,
    };
    for place in actions {
        suggestions.extend(library.actions().get(place).map(|action| Suggestion {
            kind: SuggestionKind::Action,
            id: action.id.clone(),
            title: highlighter.mark(&action.title),
        }));
    }
    let tools =
        found(About::Sheet, Strictness::All, MOST_SHEETS)?.into_iter().filter_map(|place| library.sheets().get(place));
    suggestions.extend(tools.filter(|sheet| sheet.kind() == SheetKind::Tool).take(MOST_OF_KIND).map(|sheet| {
        Suggestion { kind: SuggestionKind::Tool, id: sheet.id.clone(), title: highlighter.mark(&sheet.title) }
    }));
    let begun = brands(engine, typed);
    let named = engine.brand(&asked).filter(|_| begun.is_empty()).map(|brand| Suggestion {
        kind: SuggestionKind::Brand,
        id: brand.id,
        title: vec![Segment::plain(&brand.name)],
    });
    suggestions.extend(begun.into_iter().chain(named));
    Ok(suggestions)
}

/// Returns the brands of which a name or a spelling begins like what was typed.
fn brands(engine: &Engine, typed: &str) -> Vec<Suggestion> {
    let begun = french::fold(typed.trim());
    let brands = engine.library.replaced_brands().filter(|brand| {
        let begins = |name: &String| {
            let name = french::fold(name);
            name.starts_with(&begun) || name.split(' ').any(|word| word.starts_with(&begun))
        };
        begun.chars().count() >= 2 && std::iter::once(&brand.name).chain(&brand.spellings).any(begins)
    });
    let suggestion = |brand: &app::domain::Brand| Suggestion {
        kind: SuggestionKind::Brand,
        id: brand.id.clone(),
        title: marked_beginning(&brand.name, &begun),
    };
    brands.take(MOST_OF_KIND).map(suggestion).collect()
}

/// Marks the beginning of a name, if it is what was typed.
fn marked_beginning(name: &str, begun: &str) -> Vec<Segment> {
    let end = name
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .find(|end| name.get(..*end).is_some_and(|start| french::fold(start) == begun));
    match end.and_then(|end| name.split_at_checked(end)) {
        Some((start, rest)) => {
            let segments = [Segment { text: start.to_owned(), highlighted: true }, Segment::plain(rest)];
            segments.into_iter().filter(|segment| !segment.text.is_empty()).collect()
        }
        None => vec![Segment::plain(name)],
    }
}
