//! The frame of every page: head, header, main content, footer.

use crate::{
    app::App,
    components::{DeskReport, SiteFooter, SiteHeader},
    request::{library, page_request},
};
use leptos::prelude::*;

/// Draws a whole page for the request that was provided.
///
/// The main part is drawn first, since it is the page that says what stands in the head.
pub fn draw_page() -> String {
    let main = view! { <App /> }.to_html();
    view! { <Shell main /> }.to_html()
}

#[component]
fn Shell(
    /// The main part of the page, drawn by leptos itself: beside `RichText` the one text that is not escaped again.
    main: String,
) -> impl IntoView {
    let request = page_request();
    let info = library().info().clone();
    let head = request.answer.head();
    let title = full_title(&head.title, &info.name);
    let urls = &request.urls;
    let fonts = request.assets.preload_fonts.iter().map(|font| {
        view! { <link rel="preload" href=urls.asset(font) r#as="font" r#type="font/woff2" crossorigin="" /> }
    });
    let fonts = fonts.collect_view();
    let without_islands = request.assets.start.is_none().then_some("");
    let start = request.assets.start.as_ref().map(|script| {
        view! { <script type="module" src=urls.asset(script)></script> }
    });
    let open_search = request.public_address.as_ref().map(|_| {
        view! { <link rel="search" type="application/opensearchdescription+xml" title=info.name.clone() href=urls.file("opensearch.xml") /> }
    });
    let reading = request.desk.as_ref().map(|desk| desk.reading.clone());
    let follow = request.desk.as_ref().map(|_| view! { <script type="module" src=urls.follow_script()></script> });
    let report = request.desk.as_ref().and_then(|desk| desk.report.clone());
    view! {
        <!DOCTYPE html>
        <html lang="fr" data-without-islands=without_islands data-reading=reading>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title}</title>
                <meta name="description" content=head.description />
                <meta name="color-scheme" content="light dark" />
                {open_search}
                {fonts}
                <link rel="stylesheet" href=urls.asset(&request.assets.stylesheet) />
                <link rel="icon" href=urls.file("icone.svg") type="image/svg+xml" />
                {start}
                {follow}
            </head>
            <body>
                <a class="skip-link" href="#contenu">"Aller au contenu"</a>
                <SiteHeader />
                <main id="contenu" tabindex="-1" inner_html=main></main>
                <SiteFooter info />
                {report.map(|report| view! { <DeskReport report /> })}
            </body>
        </html>
    }
}

/// Puts the site's name behind a page's title, and alone on the front door.
fn full_title(title: &str, site_name: &str) -> String {
    if title.is_empty() || title == site_name { site_name.to_owned() } else { format!("{title} · {site_name}") }
}
