//! Markdown to sanitised HTML, once, when content is loaded. The one place that names the Markdown parser.

use super::{
    decode::{Address, Loc},
    problem::{Code, Place, Problem, Problems},
};
use ammonia::Builder;
use app::domain::RichText;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::{collections::HashSet, sync::LazyLock};

/// The tags that a text may have. Headings begin at the third level, below the page's own.
const TAGS: [&str; 27] = [
    "a",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "dl",
    "dt",
    "em",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .tags(HashSet::from(TAGS))
        .tag_attributes([("a", HashSet::from(["href", "title"])), ("ol", HashSet::from(["start"]))].into())
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(Some("noopener"));
    builder
});

/// Renders a text; reports links that are not safe, and collects those to pages of the site itself.
pub(super) fn render(text: &Loc<String>, problems: &mut Problems, own_pages: &mut Vec<Loc<String>>) -> RichText {
    let options = Options::ENABLE_TABLES | Options::ENABLE_DEFINITION_LIST | Options::ENABLE_STRIKETHROUGH;
    let mut plain = String::with_capacity(text.value.len());
    let mut headings = Headings { text, written: Vec::new(), skipped: Vec::new() };
    let mut images = Images { text, open: None, found: Vec::new() };
    let events: Vec<Event<'_>> = Parser::new_ext(&text.value, options)
        .inspect(|event| collect_words(event, &mut plain))
        .inspect(|event| check_link(event, text, problems, own_pages))
        .inspect(|event| images.check(event))
        .inspect(|event| headings.check(event))
        .filter_map(tame)
        .collect();
    problems.extend(headings.skipped);
    problems.extend(images.found);
    let mut rendered = String::with_capacity(text.value.len() * 3 / 2);
    html::push_html(&mut rendered, events.into_iter());
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    RichText::from_sanitised(SANITISER.clean(&rendered).to_string().trim_end(), &plain)
}

/// Shows HTML as text, brings headings below the page's own, and leaves images out but for their words.
fn tame(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: below_page(level), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(below_page(level)))),
        Event::Start(Tag::Image { .. } | Tag::HtmlBlock) | Event::End(TagEnd::Image | TagEnd::HtmlBlock) => None,
        other => Some(other),
    }
}

const fn below_page(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H3,
        deeper => deeper,
    }
}

fn collect_words(event: &Event<'_>, plain: &mut String) {
    match event {
        Event::Text(text) | Event::Code(text) => plain.push_str(text),
        Event::SoftBreak | Event::HardBreak | Event::Rule => plain.push(' '),
        Event::End(end) if !matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {
            plain.push(' ');
        }
        _ => {}
    }
}

fn check_link(event: &Event<'_>, text: &Loc<String>, problems: &mut Problems, own_pages: &mut Vec<Loc<String>>) {
    let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else { return };
    let place = || find(&text.place, dest_url);
    if is_own_page(dest_url) {
        own_pages.push(Loc { value: dest_url.to_string(), place: place() });
    } else if Address::read(dest_url).is_none() {
        problems.push(
            Problem::new(
                Code::BadAddress,
                place(),
                format!("Ce lien mène à « {dest_url} », que le site n’accepte pas."),
            )
            .hint(
                "Un lien commence par « https:// », « http:// », « mailto: », ou par « / » pour une page de ce site.",
            ),
        );
    }
}

/// The pictures of a text, of which the site shows the words only.
struct Images<'a> {
    text: &'a Loc<String>,
    /// The address of the picture whose words are being read, and whether there were any.
    open: Option<(String, bool)>,
    found: Vec<Problem>,
}

impl Images<'_> {
    /// Reports a picture when its words have been read.
    fn check(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => self.open = Some((dest_url.to_string(), false)),
            Event::Text(_) | Event::Code(_) => {
                if let Some((_, has_words)) = &mut self.open {
                    *has_words = true;
                }
            }
            Event::End(TagEnd::Image) => self.found.extend(self.open.take().map(|(address, has_words)| {
                let (code, message) = if has_words {
                    (Code::Image, "Cette image ne s’affichera pas : il n’en restera que les mots entre crochets.")
                } else {
                    (Code::ImageWithoutText, "Cette image n’a pas de texte de remplacement : il n’en restera rien.")
                };
                let hint =
                    "Faites-en un lien, sans « ! » devant le crochet, avec des mots qui disent ce que l’image montre.";
                Problem::new(code, find(&self.text.place, &address), message).hint(hint)
            })),
            _ => {}
        }
    }
}

/// The headings of a text so far, in the levels of the page.
struct Headings<'a> {
    text: &'a Loc<String>,
    written: Vec<HeadingLevel>,
    skipped: Vec<Problem>,
}

impl Headings<'_> {
    /// Reports a heading that is more than one level below the one before.
    fn check(&mut self, event: &Event<'_>) {
        let Event::Start(Tag::Heading { level, .. }) = event else { return };
        let above = self.written.last().map_or(HeadingLevel::H2, |above| below_page(*above)) as usize;
        let here = below_page(*level) as usize;
        if here > above + 1 {
            let message = format!("Un titre de niveau {here} suit un titre de niveau {above}.");
            let hint = "Descendez d’un niveau à la fois ; le premier titre d’un texte s’écrit « ### ».";
            self.skipped.push(Problem::new(Code::SkippedHeading, self.place(*level), message).hint(hint));
        }
        self.written.push(*level);
    }

    /// Finds the line of the next heading of a level.
    fn place(&self, level: HeadingLevel) -> Place {
        let marker = format!("{} ", "#".repeat(level as usize));
        let before = self.written.iter().filter(|written| **written == level).count();
        let place = &self.text.place;
        let rest = place.file().text.get(place.range().start..).unwrap_or_default();
        let lines = rest.lines().filter(|line| line.trim_start().starts_with(&marker));
        let heading = lines.map(str::trim).nth(before);
        heading.map_or_else(|| place.clone(), |heading| find(place, heading))
    }
}

fn is_own_page(address: &CowStr<'_>) -> bool {
    address.starts_with('/') && !address.starts_with("//") && !address.contains(['\\', ' '])
}

/// Finds the address in the file from where the text begins.
fn find(place: &Place, address: &str) -> Place {
    let start = place.range().start;
    let rest = place.file().text.get(start..).unwrap_or_default();
    match rest.find(address) {
        Some(at) if !address.is_empty() => Place::new(place.file(), start + at..start + at + address.len()),
        _ => place.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::problem::SourceFile;
    use proptest::prelude::*;
    use std::sync::Arc;

    fn rendered(text: &str) -> (RichText, Problems) {
        let file = Arc::new(SourceFile { path: "a.yaml".to_owned(), text: format!("corps: {text}") });
        let mut problems = Problems::default();
        let text = Loc { value: text.to_owned(), place: Place::new(&file, 7..8) };
        (render(&text, &mut problems, &mut Vec::new()), problems)
    }

    #[test]
    fn markdown_becomes_html_and_words() {
        let (text, problems) =
            rendered("# Un\n\nDeux **trois** [quatre](https://exemple.org).\n\n| a | b |\n|---|---|\n| c | d |");
        insta::assert_snapshot!(text.html(), @r#"
        <h3>Un</h3>
        <p>Deux <strong>trois</strong> <a href="https://exemple.org" rel="noopener">quatre</a>.</p>
        <table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>
        <tr><td>c</td><td>d</td></tr>
        </tbody></table>
        "#);
        assert_eq!(text.plain(), "Un Deux trois quatre. a b c d");
        assert!(problems.is_empty());
    }

    #[test]
    fn html_in_markdown_is_shown_as_text() {
        let (text, _) = rendered("<script>alert(1)</script> et <b onclick=x>gras</b>");
        assert!(!text.html().contains("<script") && !text.html().contains("<b "), "{}", text.html());
        assert!(text.html().contains("&lt;script&gt;"), "{}", text.html());
    }

    #[test]
    fn unsafe_link_is_reported_where_it_stands_and_removed() {
        let (text, problems) = rendered("Voir [ici](javascript:alert(1)).");
        assert!(!text.html().contains("javascript"), "{}", text.html());
        let places: Vec<_> = problems.iter().map(|problem| (problem.code, problem.place.column())).collect();
        assert_eq!(places, [(Code::BadAddress, 19)]);
    }

    proptest! {
        #[test]
        fn any_text_renders_without_active_content(text in "\\PC{0,200}") {
            let (text, _) = rendered(&text);
            let html = text.html().to_lowercase();
            for active in ["<script", "<img", "<iframe", "<style", "href=\"javascript", "href=\"data"] {
                prop_assert!(!html.contains(active), "{}", html);
            }
        }
    }
}
