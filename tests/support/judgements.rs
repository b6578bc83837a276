//! Queries with graded judgements, and how good a ranking is by them.

use std::{collections::HashMap, fmt, path::Path};

/// How many results a person looks at.
const LOOKED_AT: usize = 5;

/// A query, and what answers it.
#[derive(Clone, Debug)]
pub(crate) struct Judged {
    /// Whether rules and vocabulary may be tuned on it.
    pub(crate) part: String,
    /// How it is typed.
    pub(crate) category: String,
    /// What is typed.
    pub(crate) query: String,
    /// From 1, worth seeing, to 3, meant; other actions are no answer.
    pub(crate) grades: HashMap<String, u8>,
}

impl Judged {
    /// Says whether an action is what was meant: none has a better grade.
    pub(crate) fn is_meant(&self, id: &str) -> bool {
        let grade = self.grades.get(id).copied().unwrap_or_default();
        grade > 0 && self.grades.values().all(|other| *other <= grade)
    }
}

/// Reads a file of queries: part, category, query and judgements between tabs; lines with `#` are comments.
///
/// # Errors
/// When the file cannot be read, or a line is not as it should be.
pub(crate) fn read(file: &Path) -> std::io::Result<Vec<Judged>> {
    let text = std::fs::read_to_string(file)?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
    let wrong = |number: usize| std::io::Error::other(format!("{}:{}: not a judged query", file.display(), number + 1));
    lines.map(|(number, line)| judged(line).ok_or_else(|| wrong(number))).collect()
}

fn judged(line: &str) -> Option<Judged> {
    let mut fields = line.split('\t');
    let mut next = || fields.next().map(str::to_owned);
    let (part, category, query, judgements) = (next()?, next()?, next()?, next()?);
    let grade = |judgement: &str| {
        let (id, grade) = judgement.split_once(':')?;
        Some((id.to_owned(), grade.parse().ok()?))
    };
    Some(Judged { part, category, query, grades: judgements.split(' ').map(grade).collect::<Option<_>>()? })
}

/// How good rankings are, on average.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quality {
    pub(crate) queries: u32,
    ndcg: f64,
    reciprocal_rank: f64,
    successes: u32,
    empty: u32,
}

impl Quality {
    /// Adds the ranking of one query, best first.
    pub(crate) fn add(&mut self, judged: &Judged, ranking: &[String]) {
        let grade = |id: &String| judged.grades.get(id).copied().unwrap_or_default();
        let mut best: Vec<u8> = judged.grades.values().copied().collect();
        best.sort_unstable_by(|a, b| b.cmp(a));
        let ideal = gain(best.into_iter());
        self.queries += 1;
        self.ndcg += if ideal > 0.0 { gain(ranking.iter().map(grade)) / ideal } else { 0.0 };
        let meant = ranking.iter().zip(1u32..).find(|(id, _)| judged.is_meant(id)).map(|(_, rank)| rank);
        self.reciprocal_rank += meant.map_or(0.0, |rank| 1.0 / f64::from(rank));
        self.successes += u32::from(meant == Some(1));
        self.empty += u32::from(ranking.is_empty());
    }

    /// Normalised discounted cumulative gain of the first five.
    pub(crate) fn ndcg(&self) -> f64 {
        self.ndcg / f64::from(self.queries.max(1))
    }

    /// How often the first result is what was meant.
    pub(crate) fn success(&self) -> f64 {
        f64::from(self.successes) / f64::from(self.queries.max(1))
    }

    /// How often nothing is found.
    pub(crate) fn empty(&self) -> f64 {
        f64::from(self.empty) / f64::from(self.queries.max(1))
    }

    /// The mean of one over the rank of the first result that is what was meant.
    pub(crate) fn reciprocal_rank(&self) -> f64 {
        self.reciprocal_rank / f64::from(self.queries.max(1))
    }
}

/// Discounted cumulative gain, the gain of a grade being 2^grade − 1.
fn gain(grades: impl Iterator<Item = u8>) -> f64 {
    let discounted = |(grade, rank): (u8, u32)| (2f64.powi(i32::from(grade)) - 1.0) / (f64::from(rank) + 1.0).log2();
    grades.take(LOOKED_AT).zip(1..).map(discounted).sum()
}

impl fmt::Display for Quality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:>4}  {:>6.3}  {:>6.3}  {:>6.3}  {:>6.3}",
            self.queries,
            self.ndcg(),
            self.reciprocal_rank(),
            self.success(),
            self.empty()
        )
    }
}
