//! `cargo xtask relevance`: how good the answers are, by queries with graded judgements, beside another engine in the same run.
#![expect(clippy::print_stdout, reason = "a measurement: it prints, fails loudly, and rounds")]

#[path = "../tests/support/judgements.rs"]
mod judgements;

use anyhow::{Context, Result, bail};
use app::search::{SearchEngine, SearchRequest};
use clap::Parser;
use judgements::{Judged, Quality};
use serde_json::{Value, json};
use server::{
    content::{self, ReadOptions},
    search::{Engine, Vocabulary},
};
use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

/// How many results of each engine are looked at.
const RANKED: usize = 10;

/// Share of the vocabulary that is taken away to see what the rest is worth.
const TAKEN_AWAY: f32 = 0.4;

/// Measures relevance.
#[derive(Parser)]
struct Arguments {
    /// File of queries: part, category, query, judgements.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/search/queries.tsv"))]
    queries: PathBuf,
    /// File of the same queries as other readers graded them.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/search/readers.tsv"))]
    readers: PathBuf,
    /// Only this part of it.
    #[arg(long)]
    part: Option<String>,
    /// Content folder.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../content"))]
    content: PathBuf,
    /// Folder of the other engine, with its packages installed.
    #[arg(long)]
    peer: Option<PathBuf>,
    /// Shows the queries of the part "dev" that are not answered as they should be.
    #[arg(long)]
    failures: bool,
    /// What `cargo bench` adds.
    #[arg(long, hide = true)]
    bench: bool,
}

/// The rankings of an engine, by query.
type Rankings = HashMap<String, Vec<String>>;

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let mut judged = judgements::read(&arguments.queries).context(arguments.queries.display().to_string())?;
    judged.retain(|query| arguments.part.as_ref().is_none_or(|part| query.part == *part));
    let readers = judgements::read(&arguments.readers).context(arguments.readers.display().to_string())?;
    let medians: Vec<Judged> = judged.iter().filter_map(|query| median(query, &readers)).collect();
    judged.extend(medians);
    let reading = content::read(&arguments.content, ReadOptions::default());
    let Some(library) = reading.library.map(Arc::new) else { bail!("the content has errors: run `cargo xtask check`") };
    for query in &judged {
        if let Some(id) = query.grades.keys().find(|id| library.action(id).any().is_none()) {
            bail!("{}: there is no action {id}", query.query);
        }
    }
    let vocabulary = Vocabulary::of(&library);
    let mut random = fastrand::Rng::with_seed(1);
    let thinned = vocabulary.thinned(|| random.f32() >= TAKEN_AWAY);
    let none = vocabulary.thinned(|| false);
    let mut engines: Vec<(&str, Rankings)> = Vec::new();
    for (name, words) in [("this site", &vocabulary), ("without 40 %", &thinned), ("without all", &none)] {
        let engine = Engine::with_vocabulary(Arc::clone(&library), words.clone())?;
        engines.push((name, rankings(&engine, &judged)?));
    }
    if let Some(peer) = &arguments.peer {
        for (name, words) in [
            ("MiniSearch, same synonyms", &vocabulary),
            ("MiniSearch, without 40 %", &thinned),
            ("MiniSearch, without", &none),
        ] {
            engines.push((name, peer_rankings(peer, &library, words, &judged)?));
        }
    }
    print_tables(&judged, &engines);
    if arguments.failures {
        print_failures(&judged, &engines);
    }
    Ok(())
}

/// The grades of a query that most of three would give, its own and those of two readers; none where nobody else has graded it, or
/// where it is one of the two.
fn median(query: &Judged, readers: &[Judged]) -> Option<Judged> {
    let others: Vec<&Judged> = readers.iter().filter(|other| other.query == query.query).collect();
    let [first, second] = others.as_slice() else { return None };
    if [first, second].iter().any(|reader| reader.part == query.part) {
        return None;
    }
    let all = [&query.grades, &first.grades, &second.grades];
    let grade = |id: &String| {
        let mut grades = all.map(|grades| grades.get(id).copied().unwrap_or_default());
        grades.sort_unstable();
        (id.clone(), grades[1])
    };
    let grades = all.into_iter().flat_map(HashMap::keys).map(grade).filter(|(_, grade)| *grade > 0).collect();
    Some(Judged { part: "median of three".to_owned(), grades, ..query.clone() })
}

fn rankings(engine: &Engine, judged: &[Judged]) -> Result<Rankings> {
    let ranking = |query: &Judged| -> Result<(String, Vec<String>)> {
        let results = engine.search(&SearchRequest::words(&query.query))?;
        let ids = results.hits.into_iter().take(RANKED).map(|hit| hit.id.to_string());
        Ok((query.query.clone(), ids.collect()))
    };
    judged.iter().map(ranking).collect()
}

/// Asks the other engine, which runs in Node.js.
fn peer_rankings(
    folder: &Path,
    library: &app::domain::Library,
    vocabulary: &Vocabulary,
    judged: &[Judged],
) -> Result<Rankings> {
    let documents: Vec<Value> = library
        .actions()
        .iter()
        .map(|action| {
            let words: Vec<&str> = vocabulary
                .entries()
                .flat_map(|(phrase, actions)| {
                    // What is meant first counts twice, as far as such an engine can be told.
                    let times = actions.iter().position(|id| *id == action.id).map_or(0, |rank| if rank == 0 { 2 } else { 1 });
                    std::iter::repeat_n(phrase, times)
                })
                .chain(vocabulary.own_words(&action.id).iter().map(String::as_str))
                .collect();
            let tools = action.sheets.iter().filter(|sheet| sheet.tool().is_some()).map(|sheet| sheet.title.as_str());
            let sheets = action.sheets.iter().flat_map(|sheet| [sheet.title.as_str(), sheet.summary.as_str()]);
            json!({
                "id": action.id.as_str(),
                "title": action.title,
                "keywords": tools.chain(words).collect::<Vec<_>>().join(" \n "),
                "summary": format!("{} {}", action.summary, action.need),
                "body": format!("{} {} {}", action.essentials, action.outcome, action.method.as_ref().map_or("", |method| method.plain())),
                "sheets": sheets.collect::<Vec<_>>().join(" \n "),
            })
        })
        .collect();
    let queries: Vec<&str> = judged.iter().map(|query| query.query.as_str()).collect();
    let work = tempfile::tempdir()?;
    let asked = work.path().join("asked.json");
    std::fs::write(
        &asked,
        serde_json::to_vec(&json!({ "documents": documents, "queries": queries, "most": RANKED }))?,
    )?;
    let output = Command::new("node").arg(folder.join("relevance.mjs")).arg(&asked).output().context("node")?;
    if !output.status.success() {
        bail!("the other engine failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn print_tables(judged: &[Judged], engines: &[(&str, Rankings)]) {
    for (name, rankings) in engines {
        let mut parts: BTreeMap<String, Quality> = BTreeMap::new();
        for query in judged {
            let ranking = rankings.get(&query.query).map_or(&[][..], Vec::as_slice);
            for row in [format!("~ {} ~ all", query.part), format!("{} {}", query.part, query.category)] {
                parts.entry(row).or_default().add(query, ranking);
            }
        }
        println!("\n{name}\n{:<24}   n  nDCG@5     MRR   s@1    empty", "");
        for (row, quality) in parts {
            println!("{row:<24}{quality}");
        }
    }
}

fn print_failures(judged: &[Judged], engines: &[(&str, Rankings)]) {
    let Some((_, rankings)) = engines.first() else { return };
    println!();
    for query in judged.iter().filter(|query| query.part == "dev") {
        let ranking = rankings.get(&query.query).map_or(&[][..], Vec::as_slice);
        let mut quality = Quality::default();
        quality.add(query, ranking);
        if quality.success() < 1.0 || quality.ndcg() < 0.75 {
            let shown =
                ranking.iter().take(6).map(|id| format!("{id}:{}", query.grades.get(id).copied().unwrap_or_default()));
            let mut meant: Vec<&str> =
                query.grades.keys().map(String::as_str).filter(|id| query.is_meant(id)).collect();
            meant.sort_unstable();
            println!(
                "{:.2} {} « {} » → {} | meant {}",
                quality.ndcg(),
                query.category,
                query.query,
                shown.collect::<Vec<_>>().join(" "),
                meant.join(" ")
            );
        }
    }
}
