//! The word that tells editors what is still a draft. Visitors never see it, since they never see drafts.

use crate::domain::{Editorial, EditorialState};
use leptos::prelude::*;

/// Marks a draft; draws nothing for anything else.
#[component]
pub(crate) fn DraftMark<'a>(editorial: &'a Editorial) -> impl IntoView + use<> {
    let is_draft = editorial.state == EditorialState::Draft;
    is_draft.then(|| view! { <span class="draft-mark">{EditorialState::Draft.label()}</span> })
}
