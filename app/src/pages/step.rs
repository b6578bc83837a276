//! One step of a path: why, what to do, what one has when it is done.

use super::{
    NotFoundPage,
    missing::{found_or_page, path_part},
    scenario::NextScenarios,
};
use crate::{
    components::{
        ActionFacts, Breadcrumb, Crumb, DraftMark, LinkList, Neighbour, Neighbours, Rich, SheetLink, SheetsByKind,
        StepList, TrailStrip,
    },
    domain::{Action, Position, Scenario, Step, Testimonial, TestimonialKind, Thread, Video},
    islands::{ActionDone, KeepPlace},
    pages::head::Head,
    request::{library, urls},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the step that the address names.
#[component]
pub(crate) fn StepPage() -> impl IntoView {
    let number = path_part("step").parse::<usize>().ok().filter(|number| number.to_string() == path_part("step"));
    let moved = |urls: &crate::urls::Urls, scenario: &Scenario| {
        number.map_or_else(|| urls.scenario(&scenario.id), |number| urls.step(&scenario.id, number))
    };
    let scenario = match found_or_page(library().scenario(&path_part("scenario")), moved) {
        Ok(scenario) => scenario,
        Err(page) => return page,
    };
    match number.filter(|number| Position::new(&scenario, *number).is_some()) {
        Some(number) => view! { <OneStep scenario number /> }.into_any(),
        None => NotFoundPage().into_any(),
    }
}

#[component]
fn OneStep(scenario: Arc<Scenario>, number: usize) -> impl IntoView {
    let urls = urls();
    Position::new(&scenario, number).map(|position| {
        let step = position.step();
        let title = format!("Étape {number}\u{202f}: {}", step.title);
        let above = vec![
            Crumb::new("Parcours", urls.scenarios()),
            Crumb::new(scenario.title.clone(), urls.scenario(&scenario.id)),
        ];
        let place = step.actions.first().map(|action| action.known_as());
        let actions = step.actions.iter().map(|action| {
            let thread = Thread { scenario: Arc::clone(&scenario), number };
            view! { <ActionOfStep thread action=Arc::clone(action) /> }
        });
        view! {
            <Head
                title=format!("{title} · {}", scenario.title)
                description=step.intention.plain().to_owned()
                picture=Some(urls.scenario_picture(&scenario.id))
            />
            <Breadcrumb above here=format!("Étape {number}") />
            {place.map(|action| view! { <KeepPlace scenario=scenario.known_as() action /> })}
            <div class="with-trail">
                <div class="with-trail-main">
                    <TrailStrip scenario=Arc::clone(&scenario) here=number />
                    <p class="kicker">{format!("Étape {number} sur {}", position.of())}</p>
                    <h1>{step.title.clone()}</h1>
                    <Rich text=step.intention.clone() />
                    <section class="step-actions">
                        <h2>"À faire"</h2>
                        <p class="total-time">{time_needed(step)}</p>
                        <noscript>
                            <p>"Sans JavaScript, ce site ne peut pas retenir ce que vous avez fait\u{202f}: cochez-le sur papier, en imprimant "<a href=urls.scenario(&scenario.id)>"la vue d’ensemble"</a>"."</p>
                        </noscript>
                        {actions.collect_view()}
                        <p class="skip-hint speaks-of-islands">"Une action ne vous concerne pas\u{202f}? Cochez-la aussi, et passez à la suite."</p>
                    </section>
                    {step.outcome.clone().map(|outcome| view! {
                        <section class="outcome"><h2>"À la fin de l’étape"</h2><p>{outcome}</p></section>
                    })}
                    <StepExtras step=step.clone() thread=Thread { scenario: Arc::clone(&scenario), number } />
                    <NeighbouringSteps scenario=Arc::clone(&scenario) number />
                    {position.next().is_none().then(|| view! { <NextScenarios scenario=Arc::clone(&scenario) /> })}
                </div>
                <nav class="with-trail-aside" aria-label="Étapes du parcours">
                    <h2>{scenario.title.clone()}</h2>
                    <StepList scenario=Arc::clone(&scenario) here=Some(number) />
                </nav>
            </div>
        }
    })
}

fn time_needed(step: &Step) -> String {
    let count = step.actions.len();
    format!("{count} {} · {}", if count == 1 { "action" } else { "actions" }, step.total_time())
}

/// One action of the step: what it is, and everything that helps to do it.
#[component]
fn ActionOfStep(thread: Thread, action: Arc<Action>) -> impl IntoView {
    let url = urls().action_along(&action.id, Some(&thread));
    let scenario = thread.scenario.known_as();
    let heading = format!("titre-{}", action.id);
    view! {
        <article class="step-action" aria-labelledby=heading.clone()>
            <p class="hashtag">{format!("#{}", action.id)}</p>
            <h3 id=heading.clone()><a href=url>{action.title.clone()}</a></h3>
            <DraftMark editorial=&action.editorial />
            <p>{action.summary.clone()}</p>
            <ActionFacts action=Arc::clone(&action) />
            <details open>
                <summary>"L’essentiel"</summary>
                <p>{action.essentials.clone()}</p>
                <p><strong>"C’est fait quand\u{202f}: "</strong>{action.outcome.clone()}</p>
            </details>
            <SheetsByKind action=Arc::clone(&action) thread=Some(thread) folds_discussion=true />
            <ActionDone scenario action=action.known_as() title=action.title.clone() />
        </article>
    }
}

/// What a step may offer besides its actions.
#[component]
fn StepExtras(step: Step, thread: Thread) -> impl IntoView {
    let advice = step.advice.iter().map(|sheet| {
        view! {
            <li><SheetLink sheet=Arc::clone(sheet) thread=Some(thread.clone()) /><p>{sheet.summary.clone()}</p></li>
        }
    });
    let testimonials = step.testimonials.into_iter().map(|testimonial| view! { <OneTestimonial testimonial /> });
    view! {
        {(!step.advice.is_empty()).then(|| view! {
            <section><h2>"Conseils de méthode"</h2><ul class="advice-list">{advice.collect_view()}</ul></section>
        })}
        {testimonials.collect_view()}
        {step.video.map(|video| view! { <OneVideo video /> })}
        <LinkList title="Pour aller plus loin" links=step.resources />
    }
}

#[component]
fn OneTestimonial(testimonial: Testimonial) -> impl IntoView {
    let who: Vec<_> = [testimonial.author, testimonial.organisation].into_iter().flatten().collect();
    let is_illustration = testimonial.kind == TestimonialKind::Illustration;
    view! {
        <figure class="testimonial">
            <p class="kicker">{testimonial.kind.label()}</p>
            <blockquote><Rich text=testimonial.text /></blockquote>
            {(!who.is_empty() && !is_illustration).then(|| view! { <figcaption>{who.join(", ")}</figcaption> })}
        </figure>
    }
}

#[component]
fn OneVideo(video: Video) -> impl IntoView {
    view! {
        <section>
            <h2>"Vidéo"</h2>
            <p><a href=video.address rel="noopener">{video.title}</a>" (sur un autre site)"</p>
            {video.transcript.map(|text| view! { <h3>"Transcription"</h3><Rich text /> })}
        </section>
    }
}

/// The steps before and after, and the way out at either end.
#[component]
fn NeighbouringSteps(scenario: Arc<Scenario>, number: usize) -> impl IntoView {
    let urls = urls();
    let position = Position::new(&scenario, number);
    let step = |label, position: Position<'_>| Neighbour {
        label,
        title: position.step().title.clone(),
        url: urls.step(&scenario.id, position.number()),
    };
    let overview = |label, title: &str| Neighbour { label, title: title.to_owned(), url: urls.scenario(&scenario.id) };
    let back = position.and_then(Position::previous).map(|position| step("Avant", position));
    let next = position.and_then(Position::next).map(|position| step("Ensuite", position));
    let back = back.unwrap_or_else(|| overview("Avant", "Vue d’ensemble"));
    let next = next.unwrap_or_else(|| overview("Fin du parcours", "Revoir le parcours"));
    view! { <Neighbours back next name="Étape précédente et suivante" /> }
}
