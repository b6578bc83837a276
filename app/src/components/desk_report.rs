//! What keeps the latest texts off the page, for the person who is editing them.

use crate::editing::{Report, ReportedError};
use leptos::prelude::*;

/// Draws the report over the foot of the page; it can be folded away.
#[component]
pub(crate) fn DeskReport(report: Report) -> impl IntoView {
    let title = match report.errors.len() + report.more {
        1 => "1 erreur à corriger".to_owned(),
        n => format!("{n} erreurs à corriger"),
    };
    let meanwhile = if report.has_good_texts {
        " — la page montre la dernière version correcte."
    } else {
        " — le site s’affichera dès qu’elles le seront."
    };
    let more = (report.more > 0).then(|| {
        view! { <p>{format!("Et {} autres\u{202f}: «\u{202f}cargo xtask check\u{202f}» les donne toutes.", report.more)}</p> }
    });
    view! {
        <aside class="desk-report" aria-label="Erreurs du fonds">
            <details open="">
                <summary><strong role="alert">{title}</strong>{meanwhile}</summary>
                <ol>{report.errors.into_iter().map(|error| view! { <OneError error /> }).collect_view()}</ol>
                {more}
            </details>
        </aside>
    }
}

#[component]
fn OneError(error: ReportedError) -> impl IntoView {
    let [before, mistake, behind] = error.line;
    // An empty text would be drawn as a space.
    let [before, behind] = [before, behind].map(|text| (!text.is_empty()).then_some(text));
    view! {
        <li>
            <p><strong>{error.message}</strong>" "<code class="rule">{error.rule}</code></p>
            <p><code>{error.place}</code></p>
            <pre tabindex="0"><code>{before}<mark>{mistake}</mark>{behind}</code></pre>
            {error.hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        </li>
    }
}
