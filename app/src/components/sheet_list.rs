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
) -> impl IntoView {
    let group = |kind: SheetKind| {
        let link = |sheet: &Arc<Sheet>| view! { <li><SheetLink sheet=Arc::clone(sheet) thread=thread.clone() /></li> };
        let links: Vec<_> = action.sheets_of(kind).map(link).collect();
        (!links.is_empty()).then(|| view! { <ul class="sheet-list">{links}</ul> })
    };
    view! { <div class="sheets">{SheetKind::ALL.iter().map(|kind| group(*kind)).collect_view()}</div> }
}
