//! One sheet, which stands alone: what it says, and where it belongs.

mod advice;
mod argument;
mod how_to;
mod tool;

use super::missing::{found_or_page, path_part};
use crate::{
    components::{
        BreadcrumbAlong, Colophon, Crumb, DraftMark, Icon, IconName, PathsThrough, Rich, ThreadNeighbours, UsedIn,
    },
    domain::{Library, Sheet, SheetBody, SheetKind, Thread, Use},
    pages::head::Head,
    request::{library, page_request, urls},
    search::{Filter, SearchRequest},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the sheet that the address names.
#[component]
pub(crate) fn SheetPage() -> impl IntoView {
    match found_or_page(library().sheet(&path_part("sheet")), |urls, sheet: &Sheet| urls.sheet(&sheet.id)) {
        Ok(sheet) => view! { <OneSheet sheet /> }.into_any(),
        Err(page) => page,
    }
}

#[component]
fn OneSheet(sheet: Arc<Sheet>) -> impl IntoView {
    let kind = sheet.kind();
    let thread = page_request().thread();
    let uses = uses_of(&sheet, &library());
    let body = match sheet.body.clone() {
        SheetBody::Tool(tool) => view! { <tool::ToolBody tool /> }.into_any(),
        SheetBody::HowTo(how_to) => view! { <how_to::HowToBody how_to thread=thread.clone() /> }.into_any(),
        SheetBody::Argument(argument) => view! { <argument::ArgumentBody argument /> }.into_any(),
        SheetBody::Advice(advice) => view! { <advice::AdviceBody advice /> }.into_any(),
    };
    view! {
        <Head title=sheet.title.clone() description=sheet.summary.clone() />
        <BreadcrumbAlong thread=thread.clone() above=vec![parent(kind)] here=sheet.title.clone() />
        <article class=format!("sheet kind-{}", kind.id())>
            <p class="sheet-kind"><Icon name=IconName::Sheet(kind) />{kind.label()}</p>
            <h1>{sheet.title.clone()}</h1>
            <DraftMark editorial=&sheet.editorial />
            <p class="lead">{sheet.summary.clone()}</p>
            {thread.is_none().then(|| view! { <PathsThrough uses=uses.clone() actions=library().actions_of_sheet(&sheet.id).to_vec() /> })}
            {body}
            {sheet.more.clone().map(|text| view! { <section><h2>"En pratique"</h2><Rich text /></section> })}
            {thread.clone().map(|thread| view! { <ThreadNeighbours thread next=None /> })}
            <WhereItBelongs sheet=Arc::clone(&sheet) thread uses />
            <Colophon editorial=sheet.editorial.clone() />
        </article>
    }
}

/// The page above: the index of tools, or the actions that have a sheet of the kind.
fn parent(kind: SheetKind) -> Crumb {
    let urls = urls();
    if kind == SheetKind::Tool {
        return Crumb::new(kind.plural(), urls.tools());
    }
    let of_kind = kind.id().parse().map(|kind| SearchRequest::of(Filter::Kind, kind)).unwrap_or_default();
    Crumb::new(kind.plural(), urls.search(&of_kind))
}

/// Returns the steps of paths that lead to the sheet, themselves or by an action.
fn uses_of(sheet: &Sheet, library: &Library) -> Vec<Use> {
    let by_actions = library.actions_of_sheet(&sheet.id).iter().flat_map(|action| library.uses_of_action(&action.id));
    let mut uses: Vec<Use> = library.steps_of_sheet(&sheet.id).iter().chain(by_actions).cloned().collect();
    uses.sort_by(|a, b| (&a.scenario.title, a.step).cmp(&(&b.scenario.title, b.step)));
    uses.dedup_by(|a, b| (&a.scenario.id, a.step) == (&b.scenario.id, b.step));
    uses
}

/// The actions that link to the sheet, and the steps of paths that lead to it.
#[component]
fn WhereItBelongs(sheet: Arc<Sheet>, thread: Option<Thread>, uses: Vec<Use>) -> impl IntoView {
    let (library, urls) = (library(), urls());
    let actions = library.actions_of_sheet(&sheet.id);
    let links = actions.iter().map(|action| {
        let url = urls.action_along(&action.id, thread.as_ref());
        view! {
            <li><a href=url><span class="hashtag">{format!("#{}", action.id)}</span>" "{action.title.clone()}</a></li>
        }
    });
    view! {
        {(!actions.is_empty()).then(|| view! {
            <section class="used-in"><h2>"Sert à"</h2><ul>{links.collect_view()}</ul></section>
        })}
        <UsedIn title="Utilisée dans" uses />
    }
}
