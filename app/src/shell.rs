//! The frame of every page: head, header, main content, footer.

use crate::{
    app::App,
    components::{SiteFooter, SiteHeader},
    request::{library, page_request},
};
use leptos::prelude::*;
use leptos_meta::{MetaTags, Title, provide_meta_context};

/// Draws a whole page for the request that was provided.
#[component]
pub fn Shell() -> impl IntoView {
    provide_meta_context();
    let request = page_request();
    let info = request.library.info();
    let site_name = info.name.clone();
    let urls = &request.urls;
    let fonts = request.assets.preload_fonts.iter().map(|font| {
        view! { <link rel="preload" href=urls.asset(font) r#as="font" r#type="font/woff2" crossorigin="" /> }
    });
    let fonts = fonts.collect_view();
    let without_islands = request.assets.start.is_none().then_some("");
    let start =
        request.assets.start.as_ref().map(|script| view! { <script type="module" src=urls.asset(script)></script> });
    view! {
        <!DOCTYPE html>
        <html lang="fr" data-without-islands=without_islands>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                {fonts}
                <link rel="stylesheet" href=urls.asset(&request.assets.stylesheet) />
                <link rel="icon" href=urls.file("icone.svg") type="image/svg+xml" />
                {start}
                <MetaTags />
            </head>
            <body>
                <a class="skip-link" href="#contenu">"Aller au contenu"</a>
                <Title formatter=move |title: String| full_title(&title, &site_name) />
                <SiteHeader />
                <main id="contenu" tabindex="-1">
                    <App />
                </main>
                <SiteFooter info=library().info().clone() />
            </body>
        </html>
    }
}

/// Puts the site's name behind a page's title, and alone on the front door.
fn full_title(title: &str, site_name: &str) -> String {
    if title.is_empty() || title == site_name { site_name.to_owned() } else { format!("{title} · {site_name}") }
}
