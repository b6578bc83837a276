//! What a how-to sheet says.

use crate::{
    components::{Icon, IconName, Rich, RichSection, SheetLink, TextList},
    domain::{HowTo, HowToStep, Thread, Trouble},
};
use leptos::prelude::*;

/// Draws the body of a how-to sheet.
#[component]
pub(super) fn HowToBody(
    how_to: HowTo,
    /// The path that the visitor follows.
    thread: Option<Thread>,
) -> impl IntoView {
    let tool = |sheet| view! { <li><SheetLink sheet thread=thread.clone() /></li> };
    let tools: Vec<_> = how_to.tools.into_iter().map(tool).collect();
    let steps = how_to.steps.into_iter().map(|step| view! { <OneStep step /> });
    view! {
        <dl class="facts">
            <div><dt><Icon name=IconName::Clock /><span class="visually-hidden">"Durée"</span></dt><dd>{how_to.duration.to_string()}</dd></div>
            <div><dt><Icon name=IconName::Level /><span class="visually-hidden">"Niveau"</span></dt><dd>{how_to.level.label()}</dd></div>
        </dl>
        {(!tools.is_empty()).then(|| view! { <section><h2>"Avec"</h2><ul class="sheet-list">{tools}</ul></section> })}
        <TextList title="Avant de commencer" items=how_to.prerequisites />
        <section><h2>"Pas à pas"</h2><ol class="instructions">{steps.collect_view()}</ol></section>
        {how_to.template.map(|template| view! {
            <section>
                // The button to copy comes into this line, beside the heading, where there is room for it.
                <div class="template-head"><h2>"Le modèle"</h2></div>
                <pre class="template" tabindex="0">{template}</pre>
            </section>
        })}
        <Troubles troubles=how_to.troubles />
        <RichSection title="Sur papier" text=how_to.on_paper />
    }
}

#[component]
fn OneStep(step: HowToStep) -> impl IntoView {
    let result = step.result.map(|text| view! {
        <div class="instruction-result"><span class="instruction-result-label">"Vous voyez\u{202f}: "</span><Rich text /></div>
    });
    view! { <li><Rich text=step.action />{result}</li> }
}

/// Draws what may go wrong, if anything is known.
#[component]
fn Troubles(troubles: Vec<Trouble>) -> impl IntoView {
    (!troubles.is_empty()).then(|| {
        let items = troubles.into_iter().map(|trouble| {
            view! {
                <div><dt>{trouble.symptom}</dt><dd><Rich text=trouble.remedy /></dd></div>
            }
        });
        view! { <section><h2>"Si ça coince"</h2><dl class="troubles">{items.collect_view()}</dl></section> }
    })
}
