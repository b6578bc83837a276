//! Reading content: the real one, and folders that are broken on purpose.

mod changes;
mod editorial;
mod hostile;
mod library;
mod links;
mod orientation;
mod reload;
mod reports;
mod schemas;
mod templates;
