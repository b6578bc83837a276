//! `parcours serve`: one process, its content edited under it, asked over a real socket.

use super::{parcours, run, stderr};
use crate::support::ContentFolder;
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// Longest time that anything here may take on a busy machine. Nothing waits that long unless it fails.
const PATIENCE: Duration = Duration::from_secs(20);

struct Server {
    process: Child,
    address: String,
    log: Arc<Mutex<String>>,
    files: TempDir,
}

impl Server {
    fn start(content: &ContentFolder, options: &[&str]) -> Self {
        let files = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(files.path().join("public")).expect("a folder");
        fs::write(files.path().join("assets.json"), r#"{"stylesheet":"s.css","start":null}"#).expect("a file");
        let mut process = parcours(&["serve", "--adresse", "127.0.0.1:0"])
            .args(["--contenu".as_ref(), content.path().as_os_str(), "--fichiers".as_ref(), files.path().as_os_str()])
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let log = Arc::new(Mutex::new(String::new()));
        let (mut errors, copy) = (process.stderr.take().expect("a log"), Arc::clone(&log));
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = errors.read(&mut bytes) {
                copy.lock().expect("a log").push_str(&String::from_utf8_lossy(&bytes[..read]));
            }
        });
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("output")).read_line(&mut line).expect("a line");
        let address = line.trim().rsplit("http://").next().expect("an address").to_owned();
        Self { process, address, log, files }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("a request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn log(&self) -> String {
        self.log.lock().expect("a log").clone()
    }

    /// Waits until something is so.
    fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            assert!(start.elapsed() < PATIENCE, "{what}\n{}", self.log());
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

const SHEET: &str = "fiches/conseils/six-creneaux.yaml";
const PAGE: &str = "/fiches/six-creneaux";

#[test]
fn edit_shows_a_broken_one_does_not_and_a_mended_one_does() {
    let content = ContentFolder::base();
    let server = Server::start(&content, &[]);
    assert!(server.get(PAGE).contains("Limiter à six créneaux"));

    content.replace(SHEET, "Limiter à six créneaux", "Proposer six créneaux");
    server.until("the edit shows", |server| server.get(PAGE).contains("Proposer six créneaux"));

    content.replace(SHEET, "titre:", "titr:");
    server.until("the mistake is reported", |server| server.log().contains("Vouliez-vous dire « titre » ?"));
    assert!(server.log().contains(&format!("{SHEET}:1:1")), "{}", server.log());
    assert!(server.get(PAGE).contains("Proposer six créneaux"), "the last good version stays online");

    content.replace(SHEET, "titr: Proposer six créneaux", "titre: Mettre six créneaux");
    server.until("the mended text shows", |server| server.get(PAGE).contains("Mettre six créneaux"));
}

#[test]
fn file_replaced_added_and_removed_is_noticed() {
    let content = ContentFolder::base();
    let server = Server::start(&content, &[]);
    let text = fs::read_to_string(content.path().join(SHEET)).expect("a sheet");
    fs::write(content.path().join("fiches/conseils/.six-creneaux.tmp"), text.replace("Limiter à", "Garder"))
        .expect("a file");
    fs::rename(content.path().join("fiches/conseils/.six-creneaux.tmp"), content.path().join(SHEET)).expect("a rename");
    server.until("the replaced file shows", |server| server.get(PAGE).contains("Garder six créneaux"));

    content.write("fiches/conseils/nouveau.yaml", &text.replace("Limiter à six créneaux", "Un nouveau conseil"));
    server.until("the new file shows", |server| server.get("/fiches/nouveau").contains("Un nouveau conseil"));

    fs::remove_file(content.path().join("fiches/conseils/nouveau.yaml")).expect("a file");
    server.until("the removed file is gone", |server| server.get("/fiches/nouveau").starts_with("HTTP/1.1 404"));
}

#[test]
fn log_tells_neither_addresses_nor_searches() {
    let server = Server::start(&ContentFolder::base(), &["--journal", "json"]);
    server.get("/actions?q=secret");
    server.until("the answer is logged", |server| server.log().contains("\"/actions\""));
    let log = server.log();
    assert!(!log.contains("secret") && !log.contains("127.0.0.1"), "{log}");
    for line in log.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
    }
}

#[cfg(unix)]
#[test]
fn server_asked_to_stop_ends_well() {
    let content = ContentFolder::base();
    let mut server = Server::start(&content, &[]);
    let id = server.process.id().to_string();
    std::process::Command::new("kill").args(["-TERM", &id]).status().expect("a signal");
    let status = server.process.wait().expect("an end");
    assert!(status.success(), "{status}");
}

#[test]
fn server_does_not_start_with_broken_content_and_says_where() {
    let content = ContentFolder::base();
    content.replace(SHEET, "titre:", "titr:");
    let folder = content.path().display().to_string();
    let output = run(&["serve", "--contenu", &folder]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains(&format!("{SHEET}:1:1")), "{}", stderr(&output));
}

#[test]
fn server_that_is_told_its_address_publishes_it() {
    let server = Server::start(&ContentFolder::base(), &["--adresse-publique", "https://parcours.exemple.org"]);
    assert!(server.get("/robots.txt").contains("Sitemap: https://parcours.exemple.org/sitemap.xml"));
}

#[test]
fn editing_server_starts_with_broken_content_and_shows_it_once_it_is_mended() {
    let content = ContentFolder::base();
    content.replace("actions/trouver-date.yaml", "titre: Trouver une date commune", "titre: #Trouver");
    let server = Server::start(&content, &["--edition"]);
    assert!(server.get("/").contains("1 erreur à corriger"));
    content.replace("actions/trouver-date.yaml", "titre: #Trouver", "titre: Trouver une date");
    server.until("it is mended", |server| server.get("/actions/trouver-date").contains("<h1>Trouver une date"));
    // The site is swapped in before the desk is cleared.
    server.until("nothing is left to mend", |server| !server.get("/").contains("erreur à corriger"));
}

#[cfg(unix)]
#[test]
fn editing_server_names_each_reading_to_pages_that_follow_and_lets_go_when_it_stops() {
    let content = ContentFolder::base();
    let mut server = Server::start(&content, &["--edition"]);
    let mut follower = TcpStream::connect(&server.address).expect("a connection");
    follower.set_read_timeout(Some(PATIENCE)).expect("a time-out");
    write!(follower, "GET /edition/changements HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("a request");
    let mut lines = BufReader::new(follower).lines().map_while(Result::ok);
    let mut reading = || lines.find(|line| line.starts_with("data: ")).expect("a reading");
    let first = reading();
    content.replace("actions/trouver-date.yaml", "niveau: debutant", "niveau: referent");
    assert_ne!(reading(), first);
    let id = server.process.id().to_string();
    std::process::Command::new("kill").args(["-TERM", &id]).status().expect("a signal");
    assert!(server.process.wait().expect("an end").success());
}

#[test]
fn server_without_its_files_says_how_to_make_them() {
    let content = ContentFolder::base();
    let folder = content.path().display().to_string();
    let output = run(&["serve", "--contenu", &folder, "--fichiers", &folder, "--adresse", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("cargo xtask build"), "{}", stderr(&output));
}

#[test]
fn address_that_is_taken_is_said_to_be() {
    let content = ContentFolder::base();
    let first = Server::start(&content, &[]);
    let output = run(&[
        "serve",
        "--adresse",
        &first.address,
        "--contenu",
        &content.path().display().to_string(),
        "--fichiers",
        &first.files.path().display().to_string(),
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("n’est pas libre"), "{}", stderr(&output));
}
