//! A question with a closed list of answers, as a plain form knows it.

use leptos::prelude::*;

/// Draws a question whose answer may be left open.
#[component]
pub(crate) fn Question(
    /// The name of the parameter in the address.
    name: &'static str,
    /// The question.
    label: &'static str,
    /// The word of each answer in the address, and what visitors read.
    choices: Vec<(String, String)>,
    /// The word of the answer that was given.
    chosen: Option<String>,
) -> impl IntoView {
    let id = format!("question-{name}");
    let options = choices.into_iter().map(|(word, label)| {
        let is_chosen = chosen.as_ref() == Some(&word);
        view! { <option value=word selected=is_chosen>{label}</option> }
    });
    view! {
        <div class="question">
            <label for=id.clone()>{label}</label>
            <select id=id name=name>
                <option value="">"Peu importe"</option>
                {options.collect_view()}
            </select>
        </div>
    }
}
