//! Arguments that cannot be understood, said in French: the messages of the library that reads them are English.

use clap::{
    Error,
    error::{ContextKind, ContextValue, ErrorKind},
};
use std::{error::Error as _, io::Write, process::ExitCode};

/// Says what is wrong with the arguments, or prints the help that was asked for.
pub(super) fn refuse(error: &Error) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let message = if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        error.render().to_string()
    } else {
        format!("parcours : {}\nAjoutez --help derrière la commande pour la voir expliquée.", in_french(error))
    };
    let _ = writeln!(std::io::stderr(), "{message}");
    ExitCode::from(2)
}

fn in_french(error: &Error) -> String {
    let get = |kind| error.get(kind).map(shown).filter(|text| !text.is_empty());
    let argument = get(ContextKind::InvalidArg).unwrap_or_default();
    let value = get(ContextKind::InvalidValue).unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("la commande « {} » n’existe pas", get(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            format!("« {argument} » n’est pas attendu ici ; un titre de plusieurs mots se met entre guillemets droits")
        }
        ErrorKind::UnknownArgument => format!("« {argument} » n’est pas attendu ici"),
        ErrorKind::InvalidValue if value.is_empty() => format!("il manque une valeur après {argument}"),
        ErrorKind::InvalidValue => format!("« {value} » n’est pas possible pour {argument}"),
        ErrorKind::ValueValidation => match error.source() {
            Some(reason) => format!("« {value} » ne va pas pour {argument} : {reason}"),
            None => format!("« {value} » ne va pas pour {argument}"),
        },
        ErrorKind::MissingRequiredArgument => format!("il manque {argument}"),
        ErrorKind::MissingSubcommand => "il manque une commande".to_owned(),
        ErrorKind::ArgumentConflict => {
            format!("{argument} ne va pas avec {}", get(ContextKind::PriorArg).unwrap_or_default())
        }
        _ => format!("ces options ne se lisent pas ({argument})"),
    };
    let suggestion = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| error.get(kind).and_then(nearest));
    let choices = get(ContextKind::ValidValue).or_else(|| get(ContextKind::ValidSubcommand));
    match (suggestion, choices) {
        (Some(meant), _) => format!("{message}. Vouliez-vous dire « {meant} » ?"),
        (None, Some(choices)) => format!("{message}. Possibles : {choices}."),
        (None, None) => format!("{message}."),
    }
}

/// Returns the last of the suggestions: the library puts the nearest there.
fn nearest(suggestions: &ContextValue) -> Option<String> {
    match suggestions {
        ContextValue::Strings(texts) => texts.last().cloned(),
        other => Some(shown(other)).filter(|text| !text.is_empty()),
    }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    }
}
