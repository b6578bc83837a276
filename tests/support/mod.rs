//! What tests stand on: content folders to play with, and the real router in this very process.

mod content_folder;
pub(crate) mod judgements;
mod site;
mod strange_queries;

pub(crate) use content_folder::{ContentFolder, fixtures, real_content};
pub(crate) use site::TestSite;
pub(crate) use strange_queries::strange_queries;
