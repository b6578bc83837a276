//! Dead links, against a server of the test's own on this machine.

use crate::support::ContentFolder;
use server::{
    content::{Folder, Problems, Style, outside_addresses, render},
    links::{Manners, Memory, check},
};
use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

/// A server that answers each path as its name says, and keeps the requests that it got.
struct Elsewhere {
    address: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Elsewhere {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address").to_string();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&requests);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let kept = Arc::clone(&kept);
                thread::spawn(move || answer(stream, &kept));
            }
        });
        Self { address, requests }
    }

    fn count(&self, request: &str) -> usize {
        self.requests.lock().expect("requests").iter().filter(|one| *one == request).count()
    }
}

fn answer(mut stream: TcpStream, requests: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(stream.try_clone().expect("a stream"));
    let mut line = String::new();
    if reader.read_line(&mut line).unwrap_or(0) == 0 {
        return;
    }
    let mut header = String::new();
    while reader.read_line(&mut header).unwrap_or(0) > 2 {
        header.clear();
    }
    let request = line.trim_end().trim_end_matches(" HTTP/1.1").to_owned();
    let first_time = {
        let mut requests = requests.lock().expect("requests");
        requests.push(request.clone());
        requests.iter().filter(|one| **one == request).count() == 1
    };
    // The same server under another name.
    let port = stream.local_addr().expect("an address").port();
    let moved = format!("301 Moved Permanently\r\nLocation: http://localhost:{port}/bon");
    let (method, path) = request.split_once(' ').unwrap_or(("", ""));
    let status = match path {
        "/perdu" => "404 Not Found",
        "/parti" => "410 Gone",
        "/prive" => "403 Forbidden",
        "/boucle" => "302 Found\r\nLocation: /boucle2",
        "/boucle2" => "302 Found\r\nLocation: /boucle",
        "/demenage" => &moved,
        "/sans-head" if method == "HEAD" => "405 Method Not Allowed",
        "/passager" if first_time => "500 Internal Server Error",
        "/panne" => "500 Internal Server Error",
        "/lent" => return drop(reader.read_line(&mut line)),
        _ => "200 OK",
    };
    let _ = write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

/// Opens a server that vouches for itself, and returns its address.
fn with_own_certificate() -> String {
    let own = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
    let key = rustls::pki_types::PrivateKeyDer::try_from(own.signing_key.serialize_der()).expect("a key");
    let config = rustls::ServerConfig::builder().with_no_client_auth();
    let config = Arc::new(config.with_single_cert(vec![own.cert.der().clone()], key).expect("a certificate"));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address").to_string();
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut tls = rustls::ServerConnection::new(Arc::clone(&config)).expect("a connection");
            // The client breaks off once it has seen the certificate.
            let _ = tls.complete_io(&mut stream);
        }
    });
    address
}

/// Patient only where the answer comes at once; nothing waits that long unless it fails.
const HASTY: Manners = Manners {
    time_limit: Duration::from_secs(10),
    pause: Duration::ZERO,
    before_retry: Duration::from_millis(1),
    retries: 1,
    hosts_at_once: 2,
};

/// Checks one address of the server, in a content of its own.
fn ask(address: &str, manners: &Manners, memory: &Memory) -> Problems {
    let content = ContentFolder::base();
    content.replace("fiches/outils/framadate.yaml", "https://framadate.org", address);
    check(&outside_addresses(&Folder::load(content.path())), manners, memory, |_| {}).0
}

fn said(address: &str) -> String {
    said_with(address, &HASTY)
}

fn said_with(address: &str, manners: &Manners) -> String {
    render(&ask(address, manners, &Memory::default()), "content", Style::Plain)
}

#[test]
fn good_addresses_are_not_reported() {
    let elsewhere = Elsewhere::open();
    for path in ["/", "/bon", "/sans-head", "/passager", "/prive"] {
        assert_eq!(said(&format!("http://{}{path}", elsewhere.address)), "Aucun problème.", "{path}");
    }
    assert_eq!(elsewhere.count("GET /bon"), 0, "HEAD is enough");
    assert_eq!(elsewhere.count("GET /sans-head"), 1);
    assert_eq!(elsewhere.count("HEAD /passager"), 2, "what may pass is asked again");
}

#[test]
fn address_that_leads_nowhere_is_a_warning_at_its_place() {
    let elsewhere = Elsewhere::open();
    for (path, status) in [("/perdu", 404), ("/parti", 410)] {
        let said = said(&format!("http://{}{path}", elsewhere.address));
        assert!(said.contains("avertissement[lien-mort]"), "{said}");
        assert!(said.contains("content/fiches/outils/framadate.yaml:5:7"), "{said}");
        assert!(said.contains(&format!("(réponse {status})")), "{said}");
    }
    assert_eq!(elsewhere.count("GET /perdu"), 1, "what is gone is not asked again and again");
}

#[test]
fn address_that_cannot_be_opened_says_why() {
    let elsewhere = Elsewhere::open();
    let at = |path: &str| said(&format!("http://{}{path}", elsewhere.address));
    assert!(at("/boucle").contains("renvoie sans fin d’une adresse à l’autre"), "{}", at("/boucle"));
    let impatient = Manners { time_limit: Duration::from_millis(200), ..HASTY };
    let slow = said_with(&format!("http://{}/lent", elsewhere.address), &impatient);
    assert!(slow.contains("ne répond pas à temps"), "{slow}");
    assert!(at("/panne").contains("est en panne (réponse 500)"), "{}", at("/panne"));
    for address in [elsewhere.address.clone(), with_own_certificate()] {
        let insecure = said(&format!("https://{address}/"));
        assert!(insecure.contains("pas de connexion sûre"), "{insecure}");
    }
    let closed = TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address");
    assert!(said(&format!("http://{closed}/")).contains("refuse la connexion"));
}

#[test]
fn address_that_has_moved_to_another_host_is_a_reminder_that_names_the_new_one() {
    let elsewhere = Elsewhere::open();
    let said = said(&format!("http://{}/demenage", elsewhere.address));
    assert!(said.contains("rappel[lien-deplace]") && said.contains("écrivez : http://localhost:"), "{said}");
}

#[test]
fn good_addresses_are_remembered_and_bad_ones_are_not() {
    let elsewhere = Elsewhere::open();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let memory = || Memory::open(folder.path().join("liens.json"));
    for _ in 0..2 {
        assert!(ask(&format!("http://{}/bon", elsewhere.address), &HASTY, &memory()).is_empty());
        assert!(!ask(&format!("http://{}/perdu", elsewhere.address), &HASTY, &memory()).is_empty());
    }
    assert_eq!(elsewhere.count("HEAD /bon"), 1);
    assert_eq!(elsewhere.count("HEAD /perdu"), 2);
}

#[test]
fn address_named_twice_is_asked_once_and_shows_both_places() {
    let elsewhere = Elsewhere::open();
    let content = ContentFolder::base();
    let address = format!("http://{}/perdu", elsewhere.address);
    content.replace("fiches/outils/framadate.yaml", "https://framadate.org", &address);
    content.replace(
        "fiches/outils/framadate.yaml",
        "donnees: Elles",
        &format!("donnees: \"[Voir]({address}) Elles\"\npartir: Elles"),
    );
    content.replace("fiches/outils/framadate.yaml", "partir: On exporte en CSV.\n", "");
    let problems = check(&outside_addresses(&Folder::load(content.path())), &HASTY, &Memory::default(), |_| {}).0;
    let report = render(&problems, "content", Style::Plain);
    assert_eq!(problems.len(), 1, "{report}");
    assert!(report.contains("la même adresse ici"), "{report}");
    assert_eq!(elsewhere.count("HEAD /perdu"), 1);
}
