//! One reading of the content with everything made from it: built whole or not at all, and never changed.

use crate::{
    content::{self, Problems, ReadOptions},
    search::Engine,
};
use app::{
    domain::{Library, LibraryParts, SiteInfo},
    search::SearchError,
};
use std::{path::Path, sync::Arc};

/// Everything that answers are drawn from.
pub struct Site {
    /// All content.
    pub library: Arc<Library>,
    /// The expert search over it.
    pub search: Arc<Engine>,
}

/// Why there is no site.
#[derive(Debug)]
pub enum SiteError {
    /// The content has errors; this is everything there is to say about it.
    Content(Problems),
    /// The search index could not be built.
    Search(SearchError),
}

impl Site {
    /// Builds a site without anything in it: what an editor sees until the content has no more errors.
    ///
    /// # Errors
    /// When the search index cannot be built.
    pub fn without_content() -> Result<Self, SearchError> {
        let info = SiteInfo { name: "Fonds à corriger".to_owned(), ..SiteInfo::default() };
        let library = Arc::new(Library::new(LibraryParts { info, ..LibraryParts::default() }));
        let search = Arc::new(Engine::new(Arc::clone(&library))?);
        Ok(Self { library, search })
    }

    /// Reads the content below `root` and builds the site, with what there is to say beside errors.
    ///
    /// # Errors
    /// When the content has errors, or the search index cannot be built.
    pub fn read(root: &Path, options: ReadOptions) -> Result<(Self, Problems), SiteError> {
        let reading = content::read(root, options);
        let Some(library) = reading.library.map(Arc::new) else {
            return Err(SiteError::Content(reading.problems));
        };
        let search = Engine::new(Arc::clone(&library)).map(Arc::new).map_err(SiteError::Search)?;
        Ok((Self { library, search }, reading.problems))
    }
}
