//! `schakel`: finds partners for organisations, from the command line or as a service.

mod args;
mod commands;
mod output;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = args::Args::parse();
    match commands::run(args) {
        Ok(outcome) => outcome.into(),
        Err(error) if output::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::note(&format!("error: {error:#}"));
            if let Some(hint) = commands::hint(&error) {
                output::note(&format!("hint: {hint}"));
            }
            ExitCode::from(2)
        }
    }
}
