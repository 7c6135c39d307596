//! `schakel why`: one organisation for one request.

use anyhow::Result;
use schakel_core::catalogue::Catalogue;
use schakel_core::organisation::Language;

use super::{Outcome, request};
use crate::args::WhyArgs;
use crate::output;

/// Tells rank, parts, blocking rule and missing themes.
///
/// # Errors
/// When the request cannot be answered or the organisation is unknown.
pub(super) fn run(catalogue: &Catalogue, args: WhyArgs) -> Result<Outcome> {
    let request = request(Some(args.text), args.wishes)?;
    let why = catalogue.why(&request, &args.candidate)?;
    let engine = catalogue.engine();
    let organisation = engine.profiles.organisation(why.found.organisation);
    let mut lines = vec![format!("{} [{}]", organisation.name, organisation.id)];
    match (why.rule, why.is_candidate) {
        (Some(rule), _) => lines.push(format!("rule: {} ({})", rule.id(), rule.label(Language::En))),
        (None, false) => lines.push("rank: none; nothing in the profile touches the request".to_owned()),
        (None, true) => {
            lines.push(format!("rank: {} of {} ({})", why.found.rank, why.n_ranked, why.found.band.id()));
        }
    }
    lines.push(format!("score: {:.6}", why.found.score));
    for part in &why.found.contributions {
        let evidence: Vec<String> = part
            .evidence
            .iter()
            .map(|evidence| match (&evidence.in_request, &evidence.in_profile) {
                (Some(asked), Some(has)) => format!("{} (“{asked}” ~ “{has}”)", evidence.text),
                (Some(asked), None) => format!("{} (“{asked}”)", evidence.text),
                _ => evidence.text.clone(),
            })
            .collect();
        lines.push(format!(
            "  {:<10} {:.6} × {:.2} = {:.6}  {}",
            part.signal.id(),
            part.raw,
            part.weight,
            part.value,
            evidence.join("; ")
        ));
    }
    let missing: Vec<&str> =
        why.missing.iter().map(|&theme| engine.taxonomy.theme(theme).label(why.language)).collect();
    if !missing.is_empty() {
        lines.push(format!("missing themes: {}", missing.join(", ")));
    }
    output::line(&lines.join("\n"))?;
    Ok(if why.rule.is_none() && why.is_candidate { Outcome::Found } else { Outcome::Nothing })
}
