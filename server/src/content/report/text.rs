//! For people: each problem under the editor's own line, with what to do about it.

use crate::content::problem::{Place, Problem, Problems, Severity};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet, renderer::DecorStyle};
use std::{collections::BTreeMap, fmt::Write, ops::Range};

/// Most reminders of one rule that are told one by one: time brings them to many files at once.
const MOST_REMINDERS: usize = 5;

/// Whether to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For a terminal.
    Colour,
    /// For a file, a log or a page.
    Plain,
}

/// Renders all problems, followed by one line that counts them. Paths are shown below `folder`.
pub fn render(problems: &Problems, folder: &str, style: Style) -> String {
    let renderer = match style {
        Style::Colour => Renderer::styled(),
        Style::Plain => Renderer::plain(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut report = String::new();
    let mut reminders: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in problems.iter() {
        if problem.severity() == Severity::Reminder {
            let told = reminders.entry(problem.code.word()).or_default();
            *told += 1;
            if *told > MOST_REMINDERS {
                continue;
            }
        }
        let _ = writeln!(report, "{}\n", renderer.render(&groups(problem, folder)));
    }
    for (word, count) in reminders.into_iter().filter(|(_, count)| *count > MOST_REMINDERS) {
        let _ = writeln!(
            report,
            "… et {} autres rappels « {word} » : « --format json » les donne tous.\n",
            count - MOST_REMINDERS
        );
    }
    report.push_str(&count(problems));
    report
}

fn groups<'a>(problem: &'a Problem, folder: &str) -> Vec<Group<'a>> {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Reminder => Level::INFO,
    };
    let level = level.with_name(super::word(problem.severity()));
    let mut group =
        level.primary_title(problem.message.as_str()).id(problem.code.word()).element(snippet(problem, folder));
    for (place, label) in &problem.related {
        if place.file().path != problem.place.file().path {
            group = group.element(related_snippet(place, label, folder));
        }
    }
    if let Some(hint) = &problem.hint {
        group = group.element(Level::HELP.with_name("piste").message(hint.as_str()));
    }
    vec![group]
}

fn snippet<'a>(problem: &'a Problem, folder: &str) -> Snippet<'a, Annotation<'a>> {
    let place = &problem.place;
    let related: Vec<_> = problem.related.iter().filter(|(other, _)| other.file().path == place.file().path).collect();
    let lines = related
        .iter()
        .map(|(other, _)| other.line_range())
        .fold(place.line_range(), |all, line| all.start.min(line.start)..all.end.max(line.end));
    let within = |range: Range<usize>| range.start - lines.start..range.end - lines.start;
    let context = related
        .into_iter()
        .map(|(other, label)| AnnotationKind::Context.span(within(other.range())).label(label.as_str()));
    base(place, lines.clone(), folder)
        .annotation(AnnotationKind::Primary.span(within(place.range())))
        .annotations(context)
}

fn related_snippet<'a>(place: &'a Place, label: &'a str, folder: &str) -> Snippet<'a, Annotation<'a>> {
    let line = place.line_range();
    let range = place.range().start - line.start..place.range().end - line.start;
    base(place, line, folder).annotation(AnnotationKind::Context.span(range).label(label))
}

/// Shows the given whole lines of the place's file, and not the file: rendering looks at all that it is given.
fn base<'a>(place: &'a Place, lines: Range<usize>, folder: &str) -> Snippet<'a, Annotation<'a>> {
    let file = place.file();
    let first = Place::new(file, lines.start..lines.start).line();
    Snippet::source(file.text.get(lines).unwrap_or_default())
        .path(super::path(place, folder))
        .line_start(first)
        .fold(true)
}

/// Says in one line how many problems there are.
fn count(problems: &Problems) -> String {
    let counted = |severity, one: &str, several: &str| match problems.count(severity) {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {several}")),
    };
    let parts: Vec<_> = [
        counted(Severity::Error, "erreur", "erreurs"),
        counted(Severity::Warning, "avertissement", "avertissements"),
        counted(Severity::Reminder, "rappel", "rappels"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let good = if parts.is_empty() {
        return "Aucun problème.".to_owned();
    } else if problems.has_errors() {
        ""
    } else {
        "Aucune erreur ; "
    };
    format!("{good}{}.", parts.join(", "))
}
