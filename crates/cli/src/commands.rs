//! What each verb means.

mod admin;
mod batch;
mod check;
mod columns;
mod diff;
mod evaluate;
mod export;
mod find;
mod import;
mod judged;
mod serve;
mod themes;
mod train;
mod why;

use std::io::Read;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::CommandFactory;
use schakel_core::catalogue::{Catalogue, Dataset, Source};
use schakel_core::matching::{Connected, MatchRequest, Mode, Near};
use schakel_core::model::Model;
use schakel_core::{CorpusError, RequestError};
use schakel_store::StoreError;

use crate::args::{Args, CatalogueArgs, ConnectedArg, ModeArg, Verb, Wishes};

/// How a command ended, when it could run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Something was found, or holds.
    Found,
    /// Nothing was found, or something does not hold.
    Nothing,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Found => Self::SUCCESS,
            Outcome::Nothing => Self::from(1),
        }
    }
}

/// Runs what was typed.
///
/// # Errors
/// When the command could not run.
pub(crate) fn run(args: Args) -> Result<Outcome> {
    match args.verb {
        Verb::Match(typed) => find::run(&load_today(&args.catalogue)?, typed),
        Verb::Batch(typed) => batch::run(&load_today(&args.catalogue)?, &typed),
        Verb::Merge(typed) => batch::merge(&load_today(&args.catalogue)?, &typed),
        Verb::Diff(typed) => diff::run(&args.catalogue, &typed),
        Verb::Why(typed) => {
            let dataset = load_dataset(&args.catalogue)?.as_of(schakel_server::now());
            let catalogue = Catalogue::build(dataset.clone(), load_model(&args.catalogue)?, None)?;
            why::run(&dataset, &catalogue, typed)
        }
        Verb::Themes(typed) => themes::run(&load(&args.catalogue)?, &typed),
        Verb::Evaluate(typed) => evaluate::run(&args.catalogue, &typed),
        Verb::Train(typed) => train::run(&args.catalogue, &typed),
        Verb::Check(typed) => check::run(typed.folder.or(args.catalogue.catalogue).as_deref()),
        Verb::Serve(typed) => {
            serve::run(load_dataset(&args.catalogue)?, load_model(&args.catalogue)?, &typed)
        }
        Verb::Import(typed) => import::run(load_dataset(&args.catalogue)?, &typed),
        Verb::Export(typed) => export::run(load_dataset(&args.catalogue)?, &typed),
        Verb::Admin(typed) => admin::run(&args.catalogue, &typed),
        Verb::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "schakel", &mut script);
            crate::output::write(&script)?;
            Ok(Outcome::Found)
        }
    }
}

/// What to do about an error, where there is something to do.
pub(crate) fn hint(error: &anyhow::Error) -> Option<&'static str> {
    if let Some(RequestError::UnknownOrganisation { .. }) = error.downcast_ref() {
        return Some("ids are the `id` values of organisations.jsonl");
    }
    if let Some(StoreError::Open { .. }) = error.downcast_ref() {
        return Some("--store names a file in a folder you may write to, or a PostgreSQL that runs");
    }
    match error.downcast_ref()? {
        CorpusError::Read { path, .. } if path.ends_with("organisations.jsonl") => Some(
            "a catalogue folder holds organisations.jsonl or organisations.csv; see docs/own-catalogue.md",
        ),
        _ => None,
    }
}

/// What a store's work runs on.
fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().context("cannot start the runtime")
}

/// Builds the catalogue asked for, and tells on stderr which files are the bundled ones.
fn load(args: &CatalogueArgs) -> Result<Catalogue> {
    let model = load_model(args)?;
    Ok(Catalogue::build(load_dataset(args)?, model, None)?)
}

/// The catalogue as a running service has it this month. What is measured or trained does not depend on the day.
fn load_today(args: &CatalogueArgs) -> Result<Catalogue> {
    let (dataset, model) = (load_dataset(args)?, load_model(args)?);
    Ok(Catalogue::build(dataset.as_of(schakel_server::now()), model, None)?)
}

fn load_dataset(args: &CatalogueArgs) -> Result<Dataset> {
    Ok(match &args.catalogue {
        Some(folder) => {
            let dataset = Dataset::read(folder)?;
            let bundled: Vec<&str> = dataset
                .sources
                .iter()
                .filter(|(_, source)| **source == Source::Bundled)
                .map(|(name, _)| *name)
                .collect();
            if !bundled.is_empty() {
                crate::output::note(&format!(
                    "note: {} not in {}: using the bundled ones",
                    bundled.join(", "),
                    folder.display()
                ));
            }
            dataset
        }
        None => Dataset::bundled()?,
    })
}

fn load_model(args: &CatalogueArgs) -> Result<Model> {
    Ok(match &args.model {
        Some(path) => Model::read(path)?,
        None => Model::bundled()?,
    })
}

/// The request that was typed.
fn request(text: Option<String>, wishes: Wishes) -> Result<MatchRequest> {
    Ok(MatchRequest {
        id: String::new(),
        text: text.map(|text| text_or_stdin(&text)).transpose()?,
        offer: wishes.offer,
        without: wishes.without,
        organisation: wishes.organisation,
        like: wishes.like,
        unlike: wishes.unlike,
        kinds: wishes.kind,
        roles: wishes.role,
        near: wishes.near.map(|place| Near { place, km: wishes.km }),
        countries: wishes.country,
        exclude: wishes.exclude,
        connected: match wishes.connected {
            ConnectedArg::Exclude => Connected::Exclude,
            ConnectedArg::Include => Connected::Include,
            ConnectedArg::Only => Connected::Only,
        },
        mode: match wishes.mode {
            ModeArg::Complement => Mode::Complement,
            ModeArg::Similar => Mode::Similar,
            ModeArg::Explore => Mode::Explore,
        },
        language: wishes.language,
        split: None,
        date: None,
        top: wishes.top,
    })
}

/// The text itself or, for `-`, standard input.
fn text_or_stdin(text: &str) -> Result<String> {
    if text != "-" {
        return Ok(text.to_owned());
    }
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
    String::from_utf8(bytes).context("standard input is not UTF-8")
}
