//! What visitors see: the words of the site, its pages and its islands.

pub mod domain;
