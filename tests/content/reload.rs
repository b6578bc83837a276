//! The content is read again after a change, whenever it comes.

use crate::support::ContentFolder;
use arc_swap::ArcSwap;
use server::{content::ReadOptions, reload, site::Site};
use std::{
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

#[test]
fn change_that_comes_while_the_content_is_first_read_is_not_missed() {
    let folder = ContentFolder::base();
    let options = ReadOptions { with_drafts: false, today: None };
    let changes = reload::watch(folder.path()).expect("a watch");
    let Ok((site, ..)) = Site::read(folder.path(), options) else { panic!("valid content") };
    folder.replace("actions/trouver-date.yaml", "titre: Trouver une date commune", "titre: Fixer une date");
    let current = Arc::new(ArcSwap::from_pointee(site));
    let _watcher = changes.follow(folder.path(), options, Arc::clone(&current), None).expect("a thread");
    let title = || current.load().library.actions()[0].title.clone();
    let start = Instant::now();
    while title() != "Fixer une date" {
        assert!(start.elapsed() < Duration::from_secs(20), "{}", title());
        thread::sleep(Duration::from_millis(5));
    }
}
