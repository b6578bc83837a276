//! The top of a page about the site itself, which one title names everywhere.

use super::head::Head;
use crate::components::Breadcrumb;
use leptos::prelude::*;

/// Names the page in its head, in the trail of pages above it, and in its heading.
#[component]
pub(super) fn Top(title: &'static str, description: &'static str) -> impl IntoView {
    view! {
        <Head title description />
        <Breadcrumb above=vec![] here=title.to_owned() />
        <h1>{title}</h1>
    }
}
