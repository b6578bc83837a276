//! The frame of every page: head, header, main content, footer.

use crate::{
    app::App,
    components::{DeskReport, SiteFooter, SiteHeader},
    request::{Outcome, library, page_request},
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
    let shared = request.public_address.as_deref().filter(|_| request.answer.outcome() == Outcome::Found);
    let shared = shared.map(|public| {
        let address = format!("{public}{}", urls.page(&request.path));
        let picture = head.picture.clone().unwrap_or_else(|| urls.site_picture());
        view! { <SharedLink address picture=format!("{public}{picture}") title=title.clone() description=head.description.clone() /> }
    });
    view! {
        <!DOCTYPE html>
        <html lang="fr" data-without-islands=without_islands data-reading=reading>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title}</title>
                <meta name="description" content=head.description />
                <meta name="color-scheme" content="light dark" />
                {shared}
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
                <SiteFooter />
                {report.map(|report| view! { <DeskReport report /> })}
            </body>
        </html>
    }
}

/// Puts the site's name behind a page's title, and alone on the front door.
fn full_title(title: &str, site_name: &str) -> String {
    if title.is_empty() || title == site_name { site_name.to_owned() } else { format!("{title} · {site_name}") }
}

/// What search engines and messengers need to know of a page, in whole addresses: where it stands for good, and what it looks like
/// in a link. What was searched, answered or followed is not part of it.
#[component]
fn SharedLink(address: String, picture: String, title: String, description: String) -> impl IntoView {
    let info = library().info().clone();
    let properties = [
        ("og:type", "website".to_owned()),
        ("og:locale", "fr_FR".to_owned()),
        ("og:site_name", info.name),
        ("og:title", title),
        ("og:description", description),
        ("og:url", address.clone()),
        ("og:image", picture),
        ("og:image:width", "1200".to_owned()),
        ("og:image:height", "630".to_owned()),
    ];
    // Built by hand: `property` is no attribute that the templates know.
    let properties =
        properties.map(|(property, content)| leptos::html::meta().attr("property", property).content(content));
    view! {
        <link rel="canonical" href=address />
        {properties.into_iter().collect_view()}
        <meta name="twitter:card" content="summary_large_image" />
    }
}
