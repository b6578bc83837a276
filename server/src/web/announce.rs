//! What the site tells other programs about itself: its pages for search engines, its search for browsers.
//!
//! These formats ask for whole addresses. They come from the setting `--adresse-publique`, never from the request, which may say anything.

use super::State;
use crate::xml::escaped;
use app::{
    domain::{Library, SheetKind},
    urls::Urls,
};
use axum::{
    extract,
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use std::fmt::Write;

/// What is answered where the address is not known.
const UNKNOWN_ADDRESS: &str =
    "Cette adresse publie des liens complets : lancez le serveur avec --adresse-publique https://…";

/// `/opensearch.xml`: lets browsers search here from their own search field.
pub(super) async fn open_search(extract::State(state): extract::State<State>) -> Response {
    let Some(public) = state.public_address.as_deref() else { return unknown_address() };
    let library = state.site.load().library.clone();
    let info = library.info();
    // The format allows sixteen characters for the short name, and 1,024 for the description.
    let short: String = info.name.chars().take(16).collect();
    let (name, tagline, actions) =
        (escaped(short.trim_end()), escaped(&info.tagline), format!("{public}{}", state.urls.actions()));
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{name}</ShortName>\n<Description>{tagline}</Description>\n<Language>fr</Language>\n<InputEncoding>UTF-8</InputEncoding>\n\
         <Image width=\"16\" height=\"16\" type=\"image/svg+xml\">{}</Image>\n\
         <Url type=\"text/html\" template=\"{}?q={{searchTerms}}\"/>\n\
         </OpenSearchDescription>\n",
        escaped(&format!("{public}{}", state.urls.file("icone.svg"))),
        escaped(&actions),
    );
    ([(header::CONTENT_TYPE, "application/opensearchdescription+xml; charset=utf-8")], xml).into_response()
}

/// `/sitemap.xml`: every page that stands for itself.
pub(super) async fn sitemap(extract::State(state): extract::State<State>) -> Response {
    let Some(public) = state.public_address.as_deref() else { return unknown_address() };
    let library = state.site.load().library.clone();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in pages(&library, &state.urls) {
        let _ = writeln!(xml, "<url><loc>{}</loc></url>", escaped(&format!("{public}{path}")));
    }
    xml.push_str("</urlset>\n");
    ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response()
}

/// `/robots.txt`: everything may be read; results of searches need not be.
pub(super) async fn robots(extract::State(state): extract::State<State>) -> Response {
    let mut text = format!("User-agent: *\nDisallow: {}?\nDisallow: /api/\n", state.urls.actions());
    if let Some(public) = state.public_address.as_deref() {
        let _ = write!(text, "\nSitemap: {public}{}\n", state.urls.file("sitemap.xml"));
    }
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// Returns the addresses of the pages, below the public one.
fn pages(library: &Library, urls: &Urls) -> Vec<String> {
    let mut pages = vec![urls.home(), urls.scenarios()];
    for scenario in library.scenarios() {
        pages.push(urls.scenario(&scenario.id));
        pages.extend((1..=scenario.steps.len()).map(|number| urls.step(&scenario.id, number)));
    }
    pages.push(urls.actions());
    pages.extend(library.actions().iter().map(|action| urls.action(&action.id)));
    pages.push(urls.tools());
    for kind in SheetKind::ALL {
        pages.extend(library.sheets_of(*kind).map(|sheet| urls.sheet(&sheet.id)));
    }
    pages.push(urls.brands());
    pages.extend(library.replaced_brands().map(|brand| urls.brand(&brand.id)));
    pages.extend([
        urls.about(),
        urls.legal(),
        urls.licences(),
        urls.personal_data(),
        urls.accessibility(),
        urls.accessibility_criteria(),
        urls.contribute(),
    ]);
    pages
}

fn unknown_address() -> Response {
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], UNKNOWN_ADDRESS).into_response()
}
