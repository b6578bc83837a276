//! One reading of the content with everything made from it: built whole or not at all, and never changed.

use crate::{
    content::{self, Problems, ReadOptions},
    pictures::Pictures,
    search::Engine,
};
use app::{
    domain::{Library, LibraryParts, SiteInfo},
    search::SearchError,
};
use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

/// Everything that answers are drawn from.
pub struct Site {
    /// All content.
    pub library: Arc<Library>,
    /// The expert search over it.
    pub search: Arc<Engine>,
    /// The pictures of its links.
    pub pictures: Pictures,
}

/// What a reading spent its time on.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// Reading, checking and linking the content.
    pub reading: Duration,
    /// Building the search index.
    pub indexing: Duration,
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
    /// Puts a library and the search over it together.
    pub fn of(library: Arc<Library>, search: Arc<Engine>) -> Self {
        Self { pictures: Pictures::of(&library), library, search }
    }

    /// Builds a site without anything in it: what an editor sees until the content has no more errors.
    ///
    /// # Errors
    /// When the search index cannot be built.
    pub fn without_content() -> Result<Self, SearchError> {
        let info = SiteInfo { name: "Fonds à corriger".to_owned(), ..SiteInfo::default() };
        let library = Arc::new(Library::new(LibraryParts { info, ..LibraryParts::default() }));
        let search = Arc::new(Engine::new(Arc::clone(&library))?);
        Ok(Self::of(library, search))
    }

    /// Reads the content below `root` and builds the site, with what there is to say beside errors and what took how long.
    ///
    /// # Errors
    /// When the content has errors, or the search index cannot be built.
    pub fn read(root: &Path, options: ReadOptions) -> Result<(Self, Problems, Times), SiteError> {
        let start = Instant::now();
        let reading = content::read(root, options);
        let reading_time = start.elapsed();
        let Some(library) = reading.library.map(Arc::new) else {
            return Err(SiteError::Content(reading.problems));
        };
        let search = Engine::new(Arc::clone(&library)).map(Arc::new).map_err(SiteError::Search)?;
        let times = Times { reading: reading_time, indexing: start.elapsed().saturating_sub(reading_time) };
        Ok((Self::of(library, search), reading.problems, times))
    }
}
