//! One action: the need, how to do it, its sheets, and the paths that use it.

use super::missing::{found_or_page, path_part};
use crate::{
    components::{
        ActionFacts, BreadcrumbAlong, Colophon, Crumb, DraftMark, Neighbour, PathsThrough, RichSection, SheetsByKind,
        TextList, ThreadNeighbours, UsedIn,
    },
    domain::{Action, Facilitation, Position, Thread},
    islands::ActionDone,
    pages::head::Head,
    request::{library, page_request, urls},
    search::{Filter, SearchRequest},
    urls::Urls,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the action that the address names.
#[component]
pub(crate) fn ActionPage() -> impl IntoView {
    match found_or_page(library().action(&path_part("action")), |urls, action: &Action| urls.action(&action.id)) {
        Ok(action) => view! { <OneAction action /> }.into_any(),
        Err(page) => page,
    }
}

#[component]
fn OneAction(action: Arc<Action>) -> impl IntoView {
    let request = page_request();
    let (urls, thread) = (&request.urls, request.thread());
    let uses = request.library.uses_of_action(&action.id).to_vec();
    let family = SearchRequest::of(Filter::Theme, action.theme.id.clone());
    let above =
        vec![Crumb::new("Actions", urls.actions()), Crumb::new(action.theme.name.clone(), urls.search(&family))];
    view! {
        <Head title=action.title.clone() description=action.summary.clone() />
        <BreadcrumbAlong thread=thread.clone() above here=action.title.clone() />
        <p class="hashtag">{format!("#{}", action.id)}</p>
        <h1>{action.title.clone()}</h1>
        <DraftMark editorial=&action.editorial />
        <p class="lead">{action.need.clone()}</p>
        <ActionFacts action=Arc::clone(&action) />
        {thread.is_none().then(|| view! { <PathsThrough uses=uses.clone() actions=vec![Arc::clone(&action)] /> })}
        <section class="essentials"><h2>"L’essentiel"</h2><p>{action.essentials.clone()}</p></section>
        <div class="pros-and-cons">
            <TextList title="Choisissez-la si" items=action.choose_if.clone() />
            <TextList title="Évitez-la si" items=action.avoid_if.clone() />
        </div>
        <TextList title="Les bonnes questions" items=action.questions.clone() />
        <RichSection title="Comment faire" text=action.method.clone() />
        <TextList title="À avoir sous la main" items=action.material.clone() />
        <RichSection title="Sans écran ni réseau" text=action.without_screen.clone() />
        <section class="outcome"><h2>"C’est fait quand"</h2><p>{action.outcome.clone()}</p></section>
        <section><h2>"Les fiches qui aident"</h2><SheetsByKind action=Arc::clone(&action) thread=thread.clone() /></section>
        {action.facilitation.clone().map(|notes| view! { <FacilitationNotes notes /> })}
        <RestsOn action=Arc::clone(&action) />
        {thread.map(|thread| {
            let next = Some(next_on_path(&thread, &action, urls));
            view! {
                <ActionDone scenario=thread.scenario.known_as() action=action.known_as() title=action.title.clone() />
                <ThreadNeighbours thread next />
            }
            .into_any()
        })}
        <UsedIn title="Utilisée dans" uses />
        <Colophon editorial=action.editorial.clone() />
    }
}

/// Finds out where the path goes on behind an action: with the next one of the step, the next step, or its end.
fn next_on_path(thread: &Thread, action: &Action, urls: &Urls) -> Neighbour {
    let position = thread.position();
    let actions = position.map_or(&[][..], |position| &position.step().actions);
    let next = actions.iter().skip_while(|one| one.id != action.id).nth(1);
    if let Some(next) = next {
        let url = urls.action_along(&next.id, Some(thread));
        return Neighbour { label: "Action suivante", title: next.title.clone(), url };
    }
    match position.and_then(Position::next) {
        Some(next) => Neighbour {
            label: "Étape suivante",
            title: next.step().title.clone(),
            url: urls.step(&thread.scenario.id, next.number()),
        },
        None => Neighbour {
            label: "Fin du parcours",
            title: "Revoir le parcours".to_owned(),
            url: urls.scenario(&thread.scenario.id),
        },
    }
}

/// The notes for the person who facilitates, folded away from the others.
#[component]
fn FacilitationNotes(notes: Facilitation) -> impl IntoView {
    view! {
        <details class="facilitation">
            <summary>"Pour la personne qui anime"</summary>
            <RichSection title="Préparer" text=notes.prepare />
            <RichSection title="Dire" text=notes.say />
            <RichSection title="Faire" text=notes.perform />
            <RichSection title="Si le temps manque" text=notes.if_late />
        </details>
    }
}

/// The actions to do first.
#[component]
fn RestsOn(action: Arc<Action>) -> impl IntoView {
    let (library, urls) = (library(), urls());
    let first: Vec<_> = action.rests_on.iter().filter_map(|id| library.action(id.as_str()).any().cloned()).collect();
    (!first.is_empty()).then(|| {
        let links =
            first.iter().map(|action| view! { <li><a href=urls.action(&action.id)>{action.title.clone()}</a></li> });
        view! { <section><h2>"À faire d’abord"</h2><ul>{links.collect_view()}</ul></section> }
    })
}
