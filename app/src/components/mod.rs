//! Pieces that several pages are made of, drawn on the server. A component is given what it draws.

mod action_facts;
mod breadcrumb;
mod colophon;
mod contact;
mod desk_report;
mod draft_mark;
mod drawing;
mod icon;
mod links;
mod rich;
mod scenario_card;
mod scenario_terms;
mod sheet_list;
mod site_footer;
mod site_header;
mod step_list;
mod used_in;

pub(crate) use action_facts::ActionFacts;
pub(crate) use breadcrumb::{Breadcrumb, Crumb};
pub(crate) use colophon::Colophon;
pub(crate) use contact::Contact;
pub(crate) use desk_report::DeskReport;
pub(crate) use draft_mark::DraftMark;
pub(crate) use drawing::{Drawing, DrawingName, ScenarioEmblem, ThemeSign};
pub(crate) use icon::{Icon, IconName};
pub(crate) use links::{LinkList, TextList};
pub(crate) use rich::{Rich, RichSection};
pub(crate) use scenario_card::ScenarioCard;
pub(crate) use scenario_terms::ScenarioTerms;
pub(crate) use sheet_list::{SheetLink, SheetsByKind};
pub(crate) use site_footer::SiteFooter;
pub(crate) use site_header::SiteHeader;
pub(crate) use step_list::StepList;
pub(crate) use used_in::UsedIn;
