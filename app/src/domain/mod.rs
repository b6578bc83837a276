//! The vocabulary of the site: what content is once it has been read and checked.
//!
//! Pure: it knows neither files nor pages nor the network. The words of the code, and those of the site:
//! [`Scenario`] (parcours) → [`Step`] (étape) → [`Action`] (#action) → [`Sheet`] (fiche), all in a [`Library`] (fonds).

mod action;
mod calendar;
mod choice;
mod duration;
mod editorial;
mod editorial_report;
mod group;
mod guide;
mod id;
mod kind;
mod library;
mod notebook;
mod orientation;
mod scenario;
mod sheet;
mod site;
mod text;
mod total_time;

pub use action::{Action, Facilitation};
pub use calendar::in_french;
pub use choice::{Account, EditorialState, Level, Modality, Moment, SheetKind, TestimonialKind, ToolStatus, YesNo};
pub use duration::{Duration, DurationBand, InvalidDuration, Unit};
pub use editorial::{DEFAULT_LICENCE, Editorial, Link};
pub use editorial_report::{EditorialReport, Entry, Section, Thing};
pub use group::{GroupBand, GroupSize, InvalidGroupSize};
pub use guide::{Position, Thread};
pub use id::{Id, InvalidId, MAX_ID_LENGTH};
pub use kind::Kind;
pub use library::{Library, LibraryParts, Lookup, Use};
pub use notebook::{KnownAs, Notebook, Resumed, Stored, UnderWay, VERSION};
pub use orientation::{Answers, MAX_PROPOSALS, Proposal, Reason, TimeAtHand, propose};
pub use scenario::{MAX_STEPS, Scenario, Step, Testimonial, Video};
pub use sheet::{Advice, Argument, Host, HowTo, HowToStep, Objection, Sheet, SheetBody, Tool, Trouble};
pub use site::{Audience, Brand, Concept, Difficulty, Inbox, Organisation, SiteInfo, Theme, Withdrawal};
pub use text::RichText;
pub use total_time::TotalTime;
