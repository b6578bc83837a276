//! Reading content: the real one, and folders that are broken on purpose.

mod hostile;
mod library;
mod reports;
