//! Whether the addresses outside the site still lead somewhere: asked only when an editor wants to know.
//!
//! Polite: one request at a time for each host with a pause between them, few hosts at once, HEAD where that will do, and
//! what was found good is remembered for some days. Bounded: each request has a time limit, redirects and retries an end.

mod client;
mod memory;

pub use memory::Memory;

use crate::content::{Code, OutsideAddress, Problem, Problems};
use client::Client;
use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};
use url::Url;

/// How to treat other people's servers.
#[derive(Clone, Debug)]
pub struct Manners {
    /// How long one answer may take.
    pub time_limit: Duration,
    /// How long to wait between two requests to one host.
    pub pause: Duration,
    /// How long to wait before the first retry; each further one waits twice as long.
    pub before_retry: Duration,
    /// How often to ask again after a failure that may pass.
    pub retries: u32,
    /// How many hosts to ask at the same time.
    pub hosts_at_once: usize,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            time_limit: Duration::from_secs(15),
            pause: Duration::from_millis(500),
            before_retry: Duration::from_secs(2),
            retries: 2,
            hosts_at_once: 8,
        }
    }
}

/// What became of one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It leads somewhere.
    Good,
    /// It leads somewhere else for good.
    Moved(String),
    /// The server says that there is nothing.
    Missing(u16),
    /// The server does not let programs in: only a person can tell.
    OnlyForPeople(u16),
    /// Redirects never end.
    EndlessRedirects,
    /// Nobody answered in time.
    TimedOut,
    /// No safe connection could be made.
    Insecure,
    /// There is no such host.
    NoSuchHost,
    /// The connection failed.
    Unreachable,
    /// The server has trouble of its own.
    ServerTrouble(u16),
}

/// Asks about addresses and reports those that lead nowhere, and how many only a person can check; calls `progress` after each with
/// how many are done.
pub fn check(
    addresses: &[OutsideAddress],
    manners: &Manners,
    memory: &Memory,
    progress: impl Fn(usize) + Sync,
) -> (Problems, usize) {
    let mut by_host: BTreeMap<String, Vec<(&OutsideAddress, Url)>> = BTreeMap::new();
    for address in addresses {
        if let Some(url) = Url::parse(&address.address).ok().filter(|url| url.scheme().starts_with("http")) {
            by_host.entry(url.host_str().unwrap_or_default().to_owned()).or_default().push((address, url));
        }
    }
    let queue: Mutex<VecDeque<_>> = Mutex::new(by_host.into_values().collect());
    let verdicts = Mutex::new(Vec::new());
    let client = Client::new(manners);
    let work = || {
        while let Some(host) = lock(&queue).pop_front() {
            for (n, (address, url)) in host.iter().enumerate() {
                let verdict = if memory.good(&address.address) {
                    Verdict::Good
                } else {
                    if n > 0 {
                        thread::sleep(manners.pause);
                    }
                    client.ask(url)
                };
                let mut verdicts = lock(&verdicts);
                verdicts.push((*address, verdict));
                progress(verdicts.len());
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..manners.hosts_at_once {
            scope.spawn(work);
        }
    });
    let verdicts = verdicts.into_inner().unwrap_or_else(PoisonError::into_inner);
    let good = verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Good);
    memory.remember(good.map(|(address, _)| address.address.as_str()));
    let only_for_people = verdicts.iter().filter(|(_, verdict)| matches!(verdict, Verdict::OnlyForPeople(_))).count();
    let mut problems = Problems::default();
    problems.extend(verdicts.iter().filter_map(|(address, verdict)| problem(address, verdict)));
    (problems.in_order(), only_for_people)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Words what is wrong with an address, for the place that names it first.
fn problem(address: &OutsideAddress, verdict: &Verdict) -> Option<Problem> {
    let shown = &address.address;
    let (code, message, hint) = match verdict {
        Verdict::Good | Verdict::OnlyForPeople(_) => return None,
        Verdict::Moved(to) => (
            Code::MovedLink,
            format!("« {shown} » a changé d’adresse."),
            format!("Ouvrez la nouvelle ; si c’est bien la même page, écrivez : {to}"),
        ),
        Verdict::Missing(status) => (
            Code::DeadLink,
            format!("« {shown} » ne mène plus à rien (réponse {status})."),
            "Cherchez la nouvelle adresse, ou retirez le lien.".to_owned(),
        ),
        Verdict::EndlessRedirects => unreachable(shown, "renvoie sans fin d’une adresse à l’autre"),
        Verdict::TimedOut => unreachable(shown, "ne répond pas à temps"),
        Verdict::Insecure => unreachable(shown, "n’a pas de connexion sûre (certificat refusé, ou pas de HTTPS)"),
        Verdict::NoSuchHost => unreachable(shown, "est chez un hôte qui n’existe pas, ou plus"),
        Verdict::Unreachable => unreachable(shown, "refuse la connexion"),
        Verdict::ServerTrouble(status) => unreachable(shown, &format!("est en panne (réponse {status})")),
    };
    let mut problem = Problem::new(code, address.places.first()?.clone(), message).hint(hint);
    for place in address.places.iter().skip(1).take(MOST_PLACES) {
        problem = problem.related(place.clone(), "la même adresse ici");
    }
    Some(problem)
}

/// Most further places that are told of one address.
const MOST_PLACES: usize = 5;

fn unreachable(address: &str, what: &str) -> (Code, String, String) {
    let hint = "Ouvrez-la dans un navigateur. Si elle ne marche pas non plus demain, cherchez-en une autre, ou retirez le lien.";
    (Code::UnreachableLink, format!("« {address} » {what}."), hint.to_owned())
}
