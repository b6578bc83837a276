//! The real router, asked in process.

use super::{ContentFolder, real_content};
use app::{request::Assets, urls::Urls};
use arc_swap::ArcSwap;
use axum::{Router, body::Body};
use http::{Method, Request, StatusCode, header};
use server::{
    content::ReadOptions,
    site::{Site, SiteError},
    web,
};
use std::{fs, path::Path, sync::Arc};
use tempfile::TempDir;
use tower::ServiceExt;

/// A site that answers without a network.
pub(crate) struct TestSite {
    router: Router,
    /// The site's files, which the router reads while it answers.
    _files: TempDir,
}

/// What the site answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: http::HeaderMap,
    pub(crate) body: String,
}

impl TestSite {
    /// Opens the site of the real content.
    pub(crate) fn real() -> Self {
        Self::of(&real_content(), ReadOptions::default())
    }

    /// Opens the site of a test's own content, as visitors see it.
    pub(crate) fn with(content: &ContentFolder) -> Self {
        Self::of(content.path(), ReadOptions::default())
    }

    /// Opens the site of a content folder.
    pub(crate) fn of(content: &Path, options: ReadOptions) -> Self {
        Self::open(content, options, Some("start-0.js".to_owned()), Some("https://parcours.exemple.org"))
    }

    /// Opens the site of the real content as it is where no WebAssembly could be built.
    pub(crate) fn without_islands() -> Self {
        Self::open(&real_content(), ReadOptions::default(), None, None)
    }

    /// Opens the site of the real content as it is where nobody said under which address.
    pub(crate) fn without_public_address() -> Self {
        Self::open(&real_content(), ReadOptions::default(), Some("start-0.js".to_owned()), None)
    }

    fn open(content: &Path, options: ReadOptions, start: Option<String>, public_address: Option<&str>) -> Self {
        let site = match Site::read(content, options) {
            Ok((site, ..)) => site,
            Err(SiteError::Content(problems)) => {
                panic!("{}", server::content::render(&problems, "", server::content::Style::Plain))
            }
            Err(SiteError::Search(error)) => panic!("{error}"),
        };
        let files = built_files();
        let assets = web::read_assets(files.path()).expect("a list of files");
        let state = web::State {
            site: Arc::new(ArcSwap::from_pointee(site)),
            assets: Arc::new(Assets { start, ..assets }),
            urls: Urls::below(""),
            public_address: public_address.map(Into::into),
            changes: Arc::default(),
            desk: None,
        };
        let router = web::router(state, files.path()).expect("a router");
        Self { router, _files: files }
    }

    /// Asks for an address.
    pub(crate) fn get(&self, address: &str) -> Answer {
        self.ask(Request::get(address).body(Body::empty()).expect("a request"))
    }

    /// Asks for an address whose answer is no text.
    pub(crate) fn bytes(&self, address: &str) -> Vec<u8> {
        let request = Request::get(address).body(Body::empty()).expect("a request");
        self.ask_for_bytes(request).1
    }

    /// Asks for an address with one more header.
    pub(crate) fn get_with(&self, address: &str, header: header::HeaderName, value: &str) -> Answer {
        self.ask(Request::get(address).header(header, value).body(Body::empty()).expect("a request"))
    }

    /// Asks with another method.
    pub(crate) fn request(&self, method: Method, address: &str) -> Answer {
        self.ask(Request::builder().method(method).uri(address).body(Body::empty()).expect("a request"))
    }

    fn ask(&self, request: Request<Body>) -> Answer {
        let (parts, bytes) = self.ask_for_bytes(request);
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    fn ask_for_bytes(&self, request: Request<Body>) -> (http::response::Parts, Vec<u8>) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = response.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
            (parts, bytes.to_vec())
        })
    }
}

/// Writes what the build writes: the list of files, a hashed one, and one with a fixed name.
fn built_files() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a writable folder");
        fs::write(path, text).expect("a writable file");
    };
    write("assets.json", r#"{"stylesheet":"style-0.css","start":null,"preload_fonts":["texte-0.woff2"]}"#);
    write("assets/style-0.css", "body { color: black }");
    write("public/icone.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    folder
}

impl Answer {
    /// Returns a header, empty if it is not there.
    pub(crate) fn header(&self, name: impl http::header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a readable header"))
    }

    /// Returns the main part of the page, without what frames every page.
    pub(crate) fn main(&self) -> &str {
        let start = self.body.find("<main").expect("a main part");
        let end = self.body.find("</main>").expect("an end of the main part");
        &self.body[start..end]
    }

    /// Returns the words of the main part, tags left out.
    pub(crate) fn words(&self) -> String {
        let mut words = String::new();
        let mut in_tag = false;
        for c in self.main().chars() {
            match c {
                '<' => in_tag = true,
                '>' => {
                    in_tag = false;
                    words.push(' ');
                }
                c if !in_tag => words.push(c),
                _ => {}
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Returns the addresses of all links of the page that stay on the site.
    pub(crate) fn own_links(&self) -> Vec<String> {
        let links = self.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        links.filter(|link| link.starts_with('/')).map(|link| link.replace("&amp;", "&")).collect()
    }
}
