//! What the commands that change the content share: making the change, and saying what was done or why not.

use super::{print, schema::refresh_identifiers};
use crate::content::{
    Place,
    change::{Change, ChangeError},
    print_report,
};
use std::{io::Write, path::Path, process::ExitCode};

/// Makes a change, or only shows it.
pub(super) fn make_or_show(change: &Change, content: &Path, only_show: bool) -> anyhow::Result<ExitCode> {
    if only_show {
        print("Voici ce qui changerait ; rien n’est encore changé.");
        show(change, content);
    } else {
        make(change, content)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Makes a change and shows it.
pub(super) fn make(change: &Change, content: &Path) -> anyhow::Result<()> {
    change.write(content)?;
    show(change, content);
    refresh_identifiers(content)
}

fn show(change: &Change, content: &Path) {
    for (path, what) in change.summary() {
        print(&format!("  {what:9}{}", content.join(path).display()));
    }
    if !change.mentions.is_empty() {
        print("Laissé tel quel dans des textes ou des commentaires ; à vous de voir :");
        change.mentions.iter().for_each(|place| print(&format!("  {}", shown(place, content))));
    }
}

/// Says why a change was not made.
pub(super) fn refused(error: ChangeError, content: &Path) -> anyhow::Result<ExitCode> {
    match &error {
        ChangeError::BadContent(problems) | ChangeError::WouldBreak(problems) => print_report(problems, content),
        ChangeError::ByHand(places) => {
            for (place, what) in places {
                let _ = writeln!(std::io::stderr(), "  {} : {what}", shown(place, content));
            }
        }
        _ => {}
    }
    Err(error.into())
}

fn shown(place: &Place, content: &Path) -> String {
    format!("{}:{}:{}", content.join(&place.file().path).display(), place.line(), place.column())
}
