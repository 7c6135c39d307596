//! `schakel match`: one request.

use anyhow::{Result, bail};
use schakel_core::catalogue::Catalogue;
use schakel_core::matching::Verdict;
use schakel_server::api::dto::MatchesDto;
use schakel_server::batch::csv_rows;

use super::{Outcome, request};
use crate::args::{Format, MatchArgs};
use crate::output;

/// Finds and prints the matches of one request.
///
/// # Errors
/// When the request cannot be answered.
pub(super) fn run(catalogue: &Catalogue, args: MatchArgs) -> Result<Outcome> {
    let request = request(args.text, args.wishes)?;
    let format = args.format;
    if format == Format::Trec {
        bail!("a TREC run needs request ids: use `schakel batch --format trec`");
    }
    let answer = catalogue.find_matches(&request)?;
    let dto = MatchesDto::new(catalogue, &answer);
    match format {
        Format::Json => output::line(&serde_json::to_string_pretty(&dto)?)?,
        Format::Jsonl => output::line(&serde_json::to_string(&dto)?)?,
        Format::Csv => output::write(&csv_rows(&dto)?)?,
        Format::Table | Format::Trec => output::line(&output::matches(&dto))?,
    }
    Ok(match answer.verdict {
        Verdict::Matches => Outcome::Found,
        Verdict::NoGoodMatch => Outcome::Nothing,
    })
}
