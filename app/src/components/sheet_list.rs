//! Links to sheets: colour, icon and word of their kind together.

use super::{DraftMark, Icon, IconName};
use crate::{
    domain::{Action, Sheet, SheetKind, Thread},
    request::urls,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws a link to a sheet, with its kind.
#[component]
pub(crate) fn SheetLink(
    sheet: Arc<Sheet>,
    /// The path that the visitor follows.
    #[prop(optional_no_strip)]
    thread: Option<Thread>,
) -> impl IntoView {
    let kind = sheet.kind();
    view! {
        <a class=format!("sheet-link kind-{}", kind.id()) href=urls().sheet_along(&sheet.id, thread.as_ref())>
            <Icon name=IconName::Sheet(kind) />
            <span class="sheet-link-kind">{kind.label()}</span>
            <span class="sheet-link-title">{sheet.title.clone()}" "<DraftMark editorial=&sheet.editorial /></span>
        </a>
    }
}

/// Draws the sheets of an action, kind by kind.
#[component]
pub(crate) fn SheetsByKind(
    action: Arc<Action>,
    /// The path that the visitor follows.
    #[prop(optional_no_strip)]
    thread: Option<Thread>,
    /// Whether what one does it with is enough at first: what convinces and advises is folded away.
    #[prop(optional)]
    folds_discussion: bool,
) -> impl IntoView {
    let group = |kind: &SheetKind| {
        let link = |sheet: &Arc<Sheet>| view! { <li><SheetLink sheet=Arc::clone(sheet) thread=thread.clone() /></li> };
        let links: Vec<_> = action.sheets_of(*kind).map(link).collect();
        (!links.is_empty()).then(|| view! { <ul class="sheet-list">{links}</ul> })
    };
    let has = |kind: &&SheetKind| action.sheets_of(**kind).next().is_some();
    let (to_do_it, to_discuss): (Vec<_>, Vec<_>) =
        SheetKind::ALL.iter().filter(has).partition(|kind| matches!(kind, SheetKind::Tool | SheetKind::HowTo));
    if !folds_discussion || to_do_it.is_empty() || to_discuss.is_empty() {
        return view! { <div class="sheets">{SheetKind::ALL.iter().map(group).collect_view()}</div> }.into_any();
    }
    let counted = |kind: &&SheetKind| match action.sheets_of(**kind).count() {
        1 => format!("1 {}", kind.label().to_lowercase()),
        count => format!("{count} {}", kind.plural().to_lowercase()),
    };
    let counts: Vec<String> = to_discuss.iter().map(counted).collect();
    view! {
        <div class="sheets">{to_do_it.into_iter().map(group).collect_view()}</div>
        <details class="more-sheets">
            <summary>{format!("Et aussi\u{202f}: {}", counts.join(", "))}</summary>
            <div class="sheets">{to_discuss.into_iter().map(group).collect_view()}</div>
        </details>
    }
    .into_any()
}
