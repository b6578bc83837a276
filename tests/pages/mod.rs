//! Pages and files, through the real router.

mod announce;
mod answers;
mod api;
mod brands;
mod crawl;
mod editorial;
mod guided;
mod hostile;
mod renamed;
