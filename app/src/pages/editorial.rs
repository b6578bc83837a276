//! The editorial report: what wants attention, each line with its page and its file.

use super::top::Top;
use crate::{
    domain::{EditorialReport, Entry, Section, Thing, in_french},
    request::page_request,
};
use leptos::prelude::*;

/// Most entries that are shown without unfolding.
const MOST_SHOWN: usize = 12;

/// Draws the report as of today.
#[component]
pub(crate) fn EditorialPage() -> impl IntoView {
    let request = page_request();
    let report = EditorialReport::of(&request.library, request.today, &request.changes);
    let contents = report.sections.iter().map(|section| {
        let count = section.entries.len();
        view! { <li><a href=format!("#{}", section.id)>{section.title}</a>{format!(" ({count})")}</li> }
    });
    let contents = contents.collect_view();
    let sections = report.sections.into_iter().map(|section| view! { <OneSection section /> }).collect_view();
    view! {
        <Top title="Rédaction" description="Ce qui mérite l’attention des personnes qui tiennent le fonds à jour." />
        <p class="lead">{format!("Ce qui mérite l’attention des personnes qui tiennent le fonds à jour, au {}.", in_french(report.date))}</p>
        <nav class="editorial-contents" aria-label="Dans cette page"><ul>{contents}</ul></nav>
        {sections}
    }
}

#[component]
fn OneSection(section: Section) -> impl IntoView {
    let count = section.entries.len();
    let entries: Vec<_> = section.entries.into_iter().map(|entry| view! { <OneEntry entry /> }).collect();
    let list = match count {
        0 => view! { <p class="editorial-nothing">"Rien à signaler."</p> }.into_any(),
        1..=MOST_SHOWN => view! { <ul class="editorial-list">{entries}</ul> }.into_any(),
        _ => view! {
            <details><summary>{format!("Voir les {count} lignes")}</summary><ul class="editorial-list">{entries}</ul></details>
        }
        .into_any(),
    };
    view! {
        <section aria-labelledby=section.id>
            <h2 id=section.id>{section.title}<span class="editorial-count">{format!(" {count}")}</span></h2>
            <p>{section.about}</p>
            {list}
        </section>
    }
}

#[component]
fn OneEntry(entry: Entry) -> impl IntoView {
    let Entry { thing, note, .. } = entry;
    let page = page_request().urls.thing(thing.kind, &thing.id);
    view! {
        <li>
            <a href=page>{thing.title.clone()}</a>
            {(!note.is_empty()).then(|| format!(" · {note}"))}
            <FileOf thing />
        </li>
    }
}

/// Names the file of a thing, and leads to it where the repository shows it.
#[component]
fn FileOf(thing: Thing) -> impl IntoView {
    let file = thing.file();
    match page_request().library.info().content_files.as_ref() {
        Some(folder) => {
            let address = format!("{folder}{file}");
            view! { <a class="editorial-file" href=address rel="noopener"><code>{file}</code></a> }.into_any()
        }
        None => view! { <code class="editorial-file">{file}</code> }.into_any(),
    }
}
