//! `schakel check`: whether a catalogue folder holds together.

use std::path::Path;

use anyhow::Result;
use schakel_core::catalogue::{Dataset, Severity, check};

use super::Outcome;
use crate::output;

/// Prints findings and counts; errors make the outcome "nothing".
///
/// # Errors
/// When a file cannot be read or a row does not follow the contract.
pub(super) fn run(folder: Option<&Path>) -> Result<Outcome> {
    let dataset = match folder {
        Some(folder) => Dataset::read(folder)?,
        None => Dataset::bundled()?,
    };
    let findings = check(&dataset);
    for finding in &findings {
        crate::output::note(&finding.to_string());
    }
    let n_errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    output::line(&format!(
        "{} organisations, {} relations, {} themes, {} further terms, {} example questions, {} places, {} cross-overs, {} programmes: {} errors, {} warnings",
        dataset.organisations.len(),
        dataset.relations.len(),
        dataset.themes.len(),
        dataset.cues.len(),
        dataset.questions.len(),
        dataset.places.len(),
        dataset.crossovers.len(),
        dataset.programmes.len(),
        n_errors,
        findings.len() - n_errors,
    ))?;
    Ok(if n_errors == 0 { Outcome::Found } else { Outcome::Nothing })
}
