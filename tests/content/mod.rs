//! Reading content: the real one, and folders that are broken on purpose.

mod library;
mod reports;
