//! What tests stand on: content folders to play with, and the real router in this very process.

mod content_folder;
mod site;

pub(crate) use content_folder::{ContentFolder, fixtures, real_content};
pub(crate) use site::TestSite;
