//! One routed page per file. A page looks things up, begins with its own "not found", then draws.

mod about;
mod accessibility;
mod action;
mod actions;
mod brands;
mod contribute;
mod editorial;
mod head;
mod home;
mod legal;
mod licences;
mod missing;
mod not_found;
mod personal_data;
mod scenario;
mod scenarios;
mod sheet;
mod step;
mod tools;

pub(crate) use about::AboutPage;
pub(crate) use accessibility::{AccessibilityPage, CriteriaPage};
pub(crate) use action::ActionPage;
pub(crate) use actions::ActionsPage;
pub(crate) use brands::{BrandPage, BrandsPage};
pub(crate) use contribute::ContributePage;
pub(crate) use editorial::EditorialPage;
pub(crate) use home::HomePage;
pub(crate) use legal::LegalPage;
pub(crate) use licences::LicencesPage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use personal_data::PersonalDataPage;
pub(crate) use scenario::ScenarioPage;
pub(crate) use scenarios::ScenariosPage;
pub(crate) use sheet::SheetPage;
pub(crate) use step::StepPage;
pub(crate) use tools::ToolsPage;
