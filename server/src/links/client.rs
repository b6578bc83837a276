//! Asks a server about one address. The one place that names the HTTP client.

use super::{Manners, Verdict};
use std::{collections::HashSet, io, thread, time::Duration};
use ureq::{
    Agent, Body,
    http::{Response, StatusCode, header},
};
use url::Url;

/// Most redirects that are followed.
const MOST_REDIRECTS: usize = 8;

/// Longest that a server may ask us to wait before a retry.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// How the program names itself.
const USER_AGENT: &str = concat!("parcours/", env!("CARGO_PKG_VERSION"), " (link check)");

/// A client with manners.
pub(super) struct Client<'a> {
    agent: Agent,
    manners: &'a Manners,
}

/// How one request ended.
enum Outcome {
    Final(Verdict),
    Redirect {
        to: Url,
        is_permanent: bool,
    },
    /// May pass; the server may have said after how long.
    Passing(Verdict, Option<Duration>),
}

impl<'a> Client<'a> {
    pub(super) fn new(manners: &'a Manners) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(manners.time_limit))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(USER_AGENT);
        Self { agent: config.build().into(), manners }
    }

    /// Asks about an address, follows where it leads, and asks again after what may pass.
    pub(super) fn ask(&self, url: &Url) -> Verdict {
        let mut seen = HashSet::from([url.clone()]);
        let (mut here, mut moved_to) = (url.clone(), None);
        let mut only_permanent = true;
        loop {
            match self.ask_with_retries(&here) {
                Outcome::Final(Verdict::Good) => return moved_to.map_or(Verdict::Good, Verdict::Moved),
                Outcome::Final(verdict) | Outcome::Passing(verdict, _) => return verdict,
                Outcome::Redirect { to, is_permanent } => {
                    only_permanent &= is_permanent;
                    if !seen.insert(to.clone()) || seen.len() > MOST_REDIRECTS {
                        return Verdict::EndlessRedirects;
                    }
                    // A page in another folder, language or behind a log-in is not another address of the same page.
                    if only_permanent && is_elsewhere(url, &to) {
                        moved_to = Some(to.to_string());
                    }
                    here = to;
                }
            }
        }
    }

    fn ask_with_retries(&self, url: &Url) -> Outcome {
        let mut wait = self.manners.before_retry;
        let mut outcome = self.ask_once(url);
        for _ in 0..self.manners.retries {
            let Outcome::Passing(_, asked) = &outcome else { break };
            thread::sleep(asked.unwrap_or(wait).min(LONGEST_WAIT));
            wait *= 2;
            outcome = self.ask_once(url);
        }
        outcome
    }

    /// Asks with HEAD, and with GET where the server does not answer that properly.
    fn ask_once(&self, url: &Url) -> Outcome {
        match self.agent.head(url.as_str()).call() {
            Ok(response) if !is_odd_answer_to_head(response.status()) => outcome(url, &response),
            Ok(_) => self
                .agent
                .get(url.as_str())
                .call()
                .map_or_else(|error| failure(url, error), |response| outcome(url, &response)),
            Err(error) => failure(url, error),
        }
    }
}

/// Says whether the same question as GET may get another answer.
fn is_odd_answer_to_head(status: StatusCode) -> bool {
    status.is_client_error() && status != StatusCode::TOO_MANY_REQUESTS || status == StatusCode::NOT_IMPLEMENTED
}

fn outcome(url: &Url, response: &Response<Body>) -> Outcome {
    let status = response.status();
    let text = |name: header::HeaderName| response.headers().get(name).and_then(|value| value.to_str().ok());
    match status.as_u16() {
        300..=399 => match text(header::LOCATION).and_then(|to| url.join(to).ok()) {
            Some(to) => Outcome::Redirect { to, is_permanent: matches!(status.as_u16(), 301 | 308) },
            None => Outcome::Final(Verdict::Good),
        },
        404 | 410 => Outcome::Final(Verdict::Missing(status.as_u16())),
        429 | 503 => {
            let wait = text(header::RETRY_AFTER).and_then(|seconds| seconds.parse().ok()).map(Duration::from_secs);
            let verdict = if status == StatusCode::TOO_MANY_REQUESTS {
                Verdict::OnlyForPeople(status.as_u16())
            } else {
                Verdict::ServerTrouble(status.as_u16())
            };
            Outcome::Passing(verdict, wait)
        }
        400..=499 => Outcome::Final(Verdict::OnlyForPeople(status.as_u16())),
        500..=599 => Outcome::Passing(Verdict::ServerTrouble(status.as_u16()), None),
        _ => Outcome::Final(Verdict::Good),
    }
}

fn failure(url: &Url, error: ureq::Error) -> Outcome {
    match error {
        ureq::Error::Timeout(_) => Outcome::Passing(Verdict::TimedOut, None),
        ureq::Error::HostNotFound => Outcome::Final(Verdict::NoSuchHost),
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Outcome::Final(Verdict::Insecure),
        // A connection was made, but what came over it was no TLS, or ended in the middle.
        ureq::Error::Io(error)
            if url.scheme() == "https"
                && matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof) =>
        {
            Outcome::Final(Verdict::Insecure)
        }
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => Outcome::Passing(Verdict::TimedOut, None),
        _ => Outcome::Passing(Verdict::Unreachable, None),
    }
}

/// Says whether a permanent redirect leaves the address that people know: another host, or `https` where it was `http`.
fn is_elsewhere(from: &Url, to: &Url) -> bool {
    let host = |url: &Url| url.host_str().map(|host| host.trim_start_matches("www.").to_owned());
    host(from) != host(to) || (from.scheme() == "http" && to.scheme() == "https")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirect_is_elsewhere_when_the_host_or_the_safety_changes() {
        let elsewhere = |from: &str, to: &str| is_elsewhere(&from.parse().expect("a"), &to.parse().expect("b"));
        assert!(elsewhere("https://a.org/x", "https://b.org/x"));
        assert!(elsewhere("http://a.org/x", "https://a.org/x"));
        assert!(!elsewhere("https://a.org", "https://www.a.org/fr"));
    }
}
