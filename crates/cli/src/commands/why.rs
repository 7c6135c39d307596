//! `schakel why`: one organisation for one request, and what would bring it among the matches.

use anyhow::Result;
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_server::api::dto::WhyDto;

use super::{Outcome, request};
use crate::args::{AnswerFormat, WhyArgs};
use crate::output;

/// Tells rank, parts, blocking rule and missing themes; for one that is not among the matches also which wishes to drop
/// and what its profile would have to say.
///
/// # Errors
/// When the request cannot be answered or the organisation is unknown.
pub(super) fn run(dataset: &Dataset, catalogue: &Catalogue, args: WhyArgs) -> Result<Outcome> {
    let request = request(args.text, args.wishes)?;
    let profiles = &catalogue.engine().profiles;
    let named = profiles.find(&args.candidate).or_else(|| profiles.find_by_name(&args.candidate));
    let id = named.map_or(args.candidate.as_str(), |idx| profiles.organisation(idx).id.as_str());
    let why = catalogue.why(&request, id)?;
    let standing = catalogue.standing(&request, id)?;
    let lifted = catalogue.lift(&request, id)?;
    let search = if lifted.rule.is_some() || lifted.standing.is_proposed {
        None
    } else {
        output::note("trying changes of the profile …");
        Some(catalogue.find_profile_change(dataset, &lifted.request, id)?)
    };
    let dto = WhyDto::new(catalogue, &request, &why, &standing, &lifted, search.as_ref());
    match args.format {
        AnswerFormat::Json => output::line(&serde_json::to_string_pretty(&dto)?)?,
        AnswerFormat::Table => output::line(&output::why(&dto, why.rule, &lifted))?,
    }
    Ok(if why.rule.is_none() && why.is_candidate { Outcome::Found } else { Outcome::Nothing })
}
