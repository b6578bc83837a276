//! Pages and files, through the real router.

mod answers;
mod api;
mod crawl;
mod editorial;
mod guided;
mod hostile;
mod renamed;
