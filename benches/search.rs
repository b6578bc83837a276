//! `cargo xtask bench search`: how long searches take on generated libraries, beside another engine in the same run.
#![expect(
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::expect_used,
    reason = "a measurement: it prints, fails loudly, and rounds"
)]

mod generated;
#[path = "../tests/support/strange_queries.rs"]
mod strange_queries;

use anyhow::{Context, Result, bail};
use app::{
    domain::Library,
    request::Assets,
    search::{SearchEngine, SearchRequest},
    urls::Urls,
};
use arc_swap::ArcSwap;
use clap::Parser;
use generated::Generator;
use serde_json::{Value, json};
use server::{content::ReadOptions, search::Engine, site::Site, web};
use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};

/// How many queries of each kind.
const QUERIES: usize = 200;

/// Measures the search.
#[derive(Parser)]
struct Arguments {
    /// Numbers of actions.
    #[arg(long, value_delimiter = ',', default_value = "1000,10000")]
    sizes: Vec<usize>,
    /// Folder of the other engine, with its packages installed.
    #[arg(long)]
    peer: Option<PathBuf>,
    /// Content folder, for the strange queries.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../content"))]
    content: PathBuf,
    /// What `cargo bench` adds.
    #[arg(long, hide = true)]
    bench: bool,
}

/// Times of one kind of query, sorted.
struct Times(Vec<Duration>);

impl Times {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    fn at(&self, share: f64) -> f64 {
        let place = ((self.0.len() as f64 - 1.0) * share).round() as usize;
        self.0.get(place).map_or(0.0, Duration::as_secs_f64) * 1e3
    }
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    for size in &arguments.sizes {
        measure(*size, arguments.peer.as_deref())?;
    }
    strange(&arguments.content)
}

fn measure(size: usize, peer: Option<&Path>) -> Result<()> {
    let mut generator = Generator::new();
    let library = Arc::new(generator.library(size));
    let before = memory();
    let begun = Instant::now();
    let engine = Arc::new(Engine::new(Arc::clone(&library))?);
    let indexing = begun.elapsed();
    println!(
        "\n{size} actions: indexed in {:.0} ms, index {:.1} MB, memory of the process +{:.0} MB",
        indexing.as_secs_f64() * 1e3,
        engine.index_bytes() as f64 / 1e6,
        (memory() - before) / 1e6
    );
    let queries = queries(&generator);
    let mut ours: BTreeMap<&str, Times> = BTreeMap::new();
    for (kind, of_kind) in &queries {
        ours.insert(
            kind,
            timed(of_kind, |query| {
                engine.rank(&SearchRequest::from_query_string(query)).map(drop).map_err(Into::into)
            })?,
        );
    }
    let words = &queries["three terms"];
    ours.insert(
        "full page, in process",
        timed(words, |query| engine.search(&SearchRequest::from_query_string(query)).map(drop).map_err(Into::into))?,
    );
    ours.insert(
        "suggestions",
        timed(&queries["prefix"], |query| {
            engine.suggest(&SearchRequest::from_query_string(query).query).map(drop).map_err(Into::into)
        })?,
    );
    let mut client = Client::connect(serve(Arc::clone(&library), engine)?)?;
    ours.insert("page by HTTP", timed(words, |query| client.get(&format!("/actions?{query}")))?);
    ours.insert("JSON by HTTP", timed(words, |query| client.get(&format!("/api/v1/recherche?{query}")))?);
    let theirs = peer.map(|peer| peer_times(peer, &library, &queries)).transpose()?;
    println!("{:<26}{:>10}{:>10}{:>16}{:>16}", "milliseconds", "p50", "p99", "MiniSearch p50", "times slower");
    for (kind, times) in &ours {
        let their = theirs.as_ref().and_then(|theirs| theirs["kinds"][*kind]["p50"].as_f64());
        let their_time = their.map_or_else(String::new, |their| format!("{their:.2}"));
        let ratio = their.map_or_else(String::new, |their| format!("{:.1}", their / times.at(0.5).max(1e-6)));
        println!("{kind:<26}{:>10.2}{:>10.2}{their_time:>16}{ratio:>16}", times.at(0.5), times.at(0.99));
    }
    if let Some(theirs) = theirs {
        println!(
            "MiniSearch: indexed in {:.0} ms, memory of the process {:.0} MB",
            theirs["indexing"].as_f64().unwrap_or_default(),
            theirs["memory"].as_f64().unwrap_or_default()
        );
    }
    Ok(())
}

/// Makes queries of each kind, as query strings.
fn queries(generator: &Generator) -> BTreeMap<&'static str, Vec<String>> {
    let word = |n: usize| generator.word(20 + n * 7).to_owned();
    let three = |n: usize| format!("{}+{}+{}", word(n), word(n + 211), word(n + 407));
    let typo = |n: usize| {
        let mut letters: Vec<char> = word(n).chars().collect();
        let last = letters.len() - 1;
        letters.swap(last - 1, last);
        letters.insert(2, 'x');
        letters.into_iter().collect::<String>()
    };
    let prefix = |n: usize| word(n).chars().take(3).collect::<String>();
    let facets = "famille=famille-1&famille=famille-2&niveau=debutant&niveau=referent&duree=une-heure&duree=quart-d-heure&groupe=petit&groupe=moyen&modalite=distance";
    let many = |query: &dyn Fn(usize) -> String| (0..QUERIES).map(|n| format!("q={}", query(n))).collect::<Vec<_>>();
    BTreeMap::from([
        ("term", many(&word)),
        ("three terms", many(&three)),
        ("three terms, five facets", many(&|n| format!("{}&{facets}", three(n)))),
        ("prefix", many(&prefix)),
        ("typo", many(&typo)),
    ])
}

/// Times each query once, after a round that does not count.
fn timed(queries: &[String], mut ask: impl FnMut(&str) -> Result<()>) -> Result<Times> {
    for query in queries.iter().take(20) {
        ask(query)?;
    }
    let mut times = Vec::with_capacity(queries.len());
    for query in queries {
        let begun = Instant::now();
        ask(query)?;
        times.push(begun.elapsed());
    }
    Ok(Times::of(times))
}

/// Serves a library on a free port, for as long as the program runs.
fn serve(library: Arc<Library>, search: Arc<Engine>) -> Result<std::net::SocketAddr> {
    let router = router(Site::of(library, search))?;
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    std::thread::spawn(move || -> Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async { Ok(axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await?) })
    });
    Ok(address)
}

/// The router of a site, with the least files that it needs; they are left in the temporary folder of the system.
fn router(site: Site) -> Result<axum::Router> {
    let files = tempfile::tempdir()?.keep();
    fs::create_dir_all(files.join("assets"))?;
    fs::create_dir_all(files.join("public"))?;
    let state = web::State {
        site: Arc::new(ArcSwap::from_pointee(site)),
        assets: Arc::new(Assets { stylesheet: "style-0.css".to_owned(), ..Assets::default() }),
        urls: Urls::below(""),
        public_address: None,
        changes: Arc::default(),
        desk: None,
    };
    Ok(web::router(state, &files)?)
}

/// Asks over one connection that stays open.
struct Client(BufReader<TcpStream>);

impl Client {
    fn connect(address: std::net::SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self(BufReader::new(stream)))
    }

    fn get(&mut self, address: &str) -> Result<()> {
        write!(self.0.get_mut(), "GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        let mut length = None;
        let mut line = String::new();
        self.0.read_line(&mut line)?;
        if !line.contains(" 200 ") {
            bail!("{address}: {line}");
        }
        while line != "\r\n" {
            line.clear();
            self.0.read_line(&mut line)?;
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse::<usize>().ok();
            }
        }
        let mut body = vec![0; length.context("an answer without its length")?];
        Ok(self.0.read_exact(&mut body)?)
    }
}

/// Measures the other engine, which runs in Node.js, on the same texts and words.
fn peer_times(folder: &Path, library: &Library, queries: &BTreeMap<&'static str, Vec<String>>) -> Result<Value> {
    let work = tempfile::tempdir()?;
    let mut documents = std::io::BufWriter::new(fs::File::create(work.path().join("documents.ndjson"))?);
    for action in library.actions() {
        let document = json!({
            "id": action.id.as_str(), "title": action.title, "keywords": "", "summary": format!("{} {}", action.summary, action.need),
            "body": format!("{} {}", action.essentials, action.method.as_ref().map_or("", |method| method.plain())), "sheets": "",
        });
        writeln!(documents, "{document}")?;
    }
    documents.flush()?;
    let words = |query: &String| SearchRequest::from_query_string(query).query;
    let queries: BTreeMap<_, Vec<String>> = queries
        .iter()
        .filter(|(kind, _)| !kind.contains("facets"))
        .map(|(kind, of_kind)| (kind, of_kind.iter().map(words).collect()))
        .collect();
    fs::write(work.path().join("queries.json"), serde_json::to_vec(&queries)?)?;
    let output = Command::new("node")
        .arg("--max-old-space-size=8000")
        .arg(folder.join("speed.mjs"))
        .arg(work.path())
        .output()
        .context("node")?;
    if !output.status.success() {
        bail!("the other engine failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Sends strange queries to the pages of the real content, and tells how long the slowest one took.
fn strange(content: &Path) -> Result<()> {
    use tower::ServiceExt;
    let Ok((site, ..)) = Site::read(content, ReadOptions::default()) else {
        bail!("the content has errors: run `cargo xtask check`")
    };
    let router = router(site)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut slowest = (Duration::ZERO, String::new());
    let queries = strange_queries::strange_queries();
    for query in &queries {
        let encoded: String = form_urlencoded::byte_serialize(query.as_bytes()).collect();
        let request = http::Request::get(format!("/actions?q={encoded}")).body(axum::body::Body::empty());
        // An address of more than 64 kB is refused before it comes here.
        let Ok(request) = request else { continue };
        let begun = Instant::now();
        let status = runtime.block_on(async { router.clone().oneshot(request).await.map(|answer| answer.status()) })?;
        let time = begun.elapsed();
        if !status.is_success() && status != http::StatusCode::BAD_REQUEST {
            bail!("{query:.60}: {status}");
        }
        if time > slowest.0 {
            slowest = (time, query.clone());
        }
    }
    println!(
        "\n{} strange queries on the real content, each a whole page: the slowest took {:.1} ms ({:?})",
        queries.len(),
        slowest.0.as_secs_f64() * 1e3,
        slowest.1.chars().take(30).collect::<String>()
    );
    Ok(())
}

/// Returns the memory of this process in bytes, as Linux tells it; zero elsewhere.
fn memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or_default() * 1e3
}
