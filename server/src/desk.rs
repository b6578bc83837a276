//! The editor's desk: which reading of the content the pages show, and what keeps a newer one off them.
//!
//! Only the editing mode has one. Pages that are open wait for it to change.

use crate::content::{Place, Problem, Problems, Severity};
use app::editing::{Desk, Report, ReportedError};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};
use tokio::sync::watch;

/// Most errors that stand beside a page.
const MOST_ERRORS: usize = 10;

/// What is on the desk, and who is told of changes.
#[derive(Debug)]
pub struct EditorDesk {
    /// Nothing once the server is about to stop.
    state: watch::Sender<Option<Arc<Desk>>>,
    /// Whether the content has been good once.
    was_good: AtomicBool,
    /// Tells this run of the server from others: a page that was open before draws itself anew.
    run: u128,
}

impl Default for EditorDesk {
    fn default() -> Self {
        let run = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let desk = Self { state: watch::Sender::new(None), was_good: AtomicBool::new(false), run };
        desk.change(None);
        desk
    }
}

impl EditorDesk {
    /// Says that the pages show the latest texts.
    pub fn good(&self) {
        self.was_good.store(true, Ordering::Relaxed);
        self.change(None);
    }

    /// Says which errors keep the latest texts below `folder` off the pages.
    pub fn bad(&self, problems: &Problems, folder: &Path) {
        let errors = || problems.iter().filter(|problem| problem.severity() == Severity::Error);
        let report = Report {
            errors: errors().take(MOST_ERRORS).map(|problem| reported(problem, folder)).collect(),
            more: errors().count().saturating_sub(MOST_ERRORS),
            has_good_texts: self.was_good.load(Ordering::Relaxed),
        };
        self.change(Some(report));
    }

    /// Lets go of all who wait for changes.
    pub fn close(&self) {
        self.state.send_replace(None);
    }

    /// Returns what is on the desk.
    pub fn now(&self) -> Option<Arc<Desk>> {
        self.state.borrow().clone()
    }

    /// Returns what is on the desk from now on.
    pub fn changes(&self) -> watch::Receiver<Option<Arc<Desk>>> {
        self.state.subscribe()
    }

    fn change(&self, report: Option<Report>) {
        self.state.send_modify(|state| {
            let number = state.as_ref().and_then(|desk| desk.reading.rsplit_once('-')?.1.parse().ok()).unwrap_or(0_u64);
            *state = Some(Arc::new(Desk { reading: format!("{}-{}", self.run, number + 1), report }));
        });
    }
}

fn reported(problem: &Problem, folder: &Path) -> ReportedError {
    let place = &problem.place;
    let file = folder.join(&place.file().path);
    ReportedError {
        rule: problem.code.word(),
        message: problem.message.clone(),
        hint: problem.hint.clone(),
        place: format!("{}:{}:{}", file.display(), place.line(), place.column()),
        line: parts_of_line(place),
    }
}

/// Cuts the line in front of the mistake and behind it.
fn parts_of_line(place: &Place) -> [String; 3] {
    let (line, mistake) = (place.line_range(), place.range());
    let ranges = [line.start..mistake.start, mistake.clone(), mistake.end..line.end];
    ranges.map(|range| place.file().text.get(range).unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Code, SourceFile};

    #[test]
    fn desk_shows_the_report_until_the_content_is_good_again() {
        let desk = EditorDesk::default();
        let first = desk.now().expect("a desk");
        let file = Arc::new(SourceFile { path: "a.yaml".to_owned(), text: "titre: #x\n".to_owned() });
        let mut problems = Problems::default();
        problems.push(Problem::new(Code::EmptyValue, Place::new(&file, 7..9), "Rien."));
        desk.bad(&problems, Path::new("content"));
        let bad = desk.now().expect("a desk");
        let report = bad.report.as_ref().expect("a report");
        assert_eq!(report.errors[0].place, "content/a.yaml:1:8");
        assert_eq!(report.errors[0].line, ["titre: ", "#x", ""]);
        desk.good();
        let mended = desk.now().expect("a desk");
        assert!(mended.report.is_none());
        assert!(first.reading != bad.reading && bad.reading != mended.reading);
        desk.close();
        assert!(desk.now().is_none());
    }
}
