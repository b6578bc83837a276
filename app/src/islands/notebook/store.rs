//! Keeps the notebook in the browser's local storage, one for all islands of the page and all tabs.

use crate::domain::{Notebook, Stored};
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::Storage;

/// Where the notebook is kept.
pub const KEY: &str = "mon-parcours";

/// Where a text is set aside that was found under [`KEY`] and is not a notebook.
const SET_ASIDE_KEY: &str = "mon-parcours-illisible";

/// The notebook, shared by all islands of the page.
#[derive(Clone)]
pub(super) struct Store {
    /// What is known to be kept.
    pub(super) notebook: ArcRwSignal<Notebook>,
}

thread_local! {
    static SHARED: RefCell<Option<Store>> = const { RefCell::new(None) };
}

impl Store {
    /// Opens the notebook; to be called in effects and event handlers only.
    pub(super) fn open() -> Self {
        SHARED.with_borrow_mut(|shared| shared.get_or_insert_with(Self::load).clone())
    }

    fn load() -> Self {
        let store = Self { notebook: ArcRwSignal::new(read()) };
        let notebook = store.notebook.clone();
        // Another tab has written; this one shows the same.
        let listener = window_event_listener(leptos::ev::storage, move |_| notebook.set(read()));
        std::mem::forget(listener);
        store
    }

    /// Changes the notebook as it is kept now, which another tab may have written, and keeps the result.
    ///
    /// Says whether the browser kept it: its storage may be full, switched off, or written by a later version.
    pub(super) fn change(&self, change: impl FnOnce(&mut Notebook)) -> bool {
        let mut notebook = read();
        change(&mut notebook);
        let is_kept =
            !is_from_the_future() && storage().is_some_and(|storage| storage.set_item(KEY, &notebook.write()).is_ok());
        if is_kept {
            self.notebook.set(notebook);
        }
        is_kept
    }

    /// Says whether the browser keeps anything of this site: a notebook that is not empty, one of a later version, or a text that was
    /// set aside.
    pub(super) fn keeps_anything(&self) -> bool {
        !self.notebook.with(Notebook::is_empty) || is_from_the_future() || stored_text(SET_ASIDE_KEY).is_some()
    }

    /// Forgets everything that was kept, also what was set aside and what a later version wrote. Says whether the browser did it.
    pub(super) fn forget_all(&self) -> bool {
        let is_gone =
            storage().is_some_and(|storage| [KEY, SET_ASIDE_KEY].iter().all(|key| storage.remove_item(key).is_ok()));
        if is_gone {
            self.notebook.set(Notebook::default());
        }
        is_gone
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn stored_text(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn is_from_the_future() -> bool {
    stored_text(KEY).is_some_and(|text| Notebook::read(&text) == Stored::FromTheFuture)
}

/// Reads what is kept. What is not a notebook is set aside under another key, so that nothing is lost.
fn read() -> Notebook {
    let Some(text) = stored_text(KEY) else { return Notebook::default() };
    match Notebook::read(&text) {
        Stored::Readable(notebook) => notebook,
        Stored::FromTheFuture => Notebook::default(),
        Stored::Corrupt => {
            // Where there is no room for it under another name it stays where it is, until something is kept in its place.
            if let Some(storage) = storage().filter(|storage| storage.set_item(SET_ASIDE_KEY, &text).is_ok()) {
                let _ = storage.remove_item(KEY);
            }
            Notebook::default()
        }
    }
}
