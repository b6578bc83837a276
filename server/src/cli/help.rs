//! The help in French: the frame that the library puts around our words is English.

use clap::{Arg, Command};

/// What stands around the help of every command.
const TEMPLATE: &str = "{about}\n\nUtilisation : {usage}\n\n{all-args}";

/// Translates the frame of the help of a command and of those below it.
pub(super) fn in_french(command: Command) -> Command {
    let command = command
        .disable_help_subcommand(true)
        .subcommand_help_heading("Commandes")
        .subcommand_value_name("COMMANDE")
        .help_template(TEMPLATE);
    command.mut_args(with_values).mut_subcommands(in_french)
}

/// Says in French what may be chosen, and what counts if nothing is.
fn with_values(argument: Arg) -> Arg {
    if !argument.get_action().takes_values() {
        return argument;
    }
    let choices: Vec<_> = argument.get_possible_values().iter().map(|choice| choice.get_name().to_owned()).collect();
    let defaults: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let mut help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    if !choices.is_empty() {
        help = format!("{help}. Au choix : {}", choices.join(", "));
    }
    if !defaults.is_empty() {
        help = format!("{help} [par défaut : {}]", defaults.join(" "));
    }
    argument.help(help).long_help(None).hide_default_value(true).hide_possible_values(true)
}
