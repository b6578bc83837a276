//! The islands that remember: what is done, where the visitor was, and the notebook in which it is kept.

mod action_done;
mod forget_all;
mod keep_place;
mod resume;
mod scenario_progress;
mod step_done;
mod store;

pub use action_done::ActionDone;
pub use forget_all::ForgetAll;
pub use keep_place::KeepPlace;
pub use resume::Resume;
pub use scenario_progress::ScenarioProgress;
pub use step_done::StepDone;
pub use store::KEY;

/// Takes the focus to the words that say what has happened, when the button that made it happen goes away.
fn keep_focus(words: leptos::prelude::NodeRef<leptos::html::P>) {
    use leptos::prelude::GetUntracked;

    if let Some(words) = words.get_untracked() {
        let _ = words.focus();
    }
}

/// Asks the visitor whether they mean it. A browser that cannot ask is taken to say yes.
fn confirms(question: &str) -> bool {
    leptos::prelude::window().confirm_with_message(question).unwrap_or(true)
}
