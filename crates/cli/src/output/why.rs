//! Where one organisation stands, what its score is made of, and what would bring it among the matches.
//!
//! What a profile could say is worded as a condition: nothing here knows whether it is true.

use super::table::part_name;
use schakel_core::matching::{Lifted, Rule};
use schakel_core::organisation::Language;
use schakel_server::api::dto::{PartDto, ProfileChangeDto, StandingDto, StatementDto, WhyDto};

/// The answer as text; `lifted` tells which rules stay whatever is asked.
pub(crate) fn why(dto: &WhyDto, rule: Option<Rule>, lifted: &Lifted) -> String {
    let mut lines = vec![format!("{} [{}]", dto.organisation.name, dto.organisation.id)];
    lines.push(match (rule, dto.rank) {
        (Some(rule), _) => format!("rule: {} ({})", rule.id(), rule.label(Language::En)),
        (None, None) => "rank: none; nothing in the profile touches the request".to_owned(),
        (None, Some(rank)) => format!("rank: {rank} of {} ({})", dto.n_ranked, dto.band),
    });
    lines.push(format!("score: {:.6}", dto.score));
    lines.extend(dto.parts.iter().map(part));
    if !dto.missing.is_empty() {
        let missing: Vec<&str> = dto.missing.iter().map(|theme| theme.name.as_str()).collect();
        lines.push(format!("missing themes: {}", missing.join(", ")));
    }
    if !dto.is_proposed {
        lines.extend(why_not(dto, rule, lifted));
    }
    lines.join("\n")
}

fn part(part: &PartDto) -> String {
    let evidence: Vec<String> = part
        .evidence
        .iter()
        .map(|evidence| match (&evidence.in_request, &evidence.in_profile) {
            (Some(asked), Some(has)) => format!("{} (“{asked}” ~ “{has}”)", evidence.text),
            (Some(asked), None) => format!("{} (“{asked}”)", evidence.text),
            _ => evidence.text.clone(),
        })
        .collect();
    format!(
        "  {:<10} {:.6} × {:.3} = {:.6}  {}",
        part_name(part),
        part.raw,
        part.weight,
        part.value,
        evidence.join("; ")
    )
}

/// What keeps it from being one of the matches, and what would change that.
fn why_not(dto: &WhyDto, rule: Option<Rule>, lifted: &Lifted) -> Vec<String> {
    let mut lines = vec![String::new()];
    let is_first = dto.rank.is_some_and(|rank| rank <= dto.top);
    if rule.is_none() && !is_first {
        lines.push(format!("not among the first {}", dto.top));
    }
    if dto.verdict == "no-good-match" {
        lines.push("the answer is “no good match”, so nobody is proposed".to_owned());
    }
    let options: Vec<&str> = lifted.fields.iter().map(|field| option(field)).collect();
    let options = options.join(" and ");
    if let Some(without) = &dto.without {
        lines.push(format!("without {options}: {}", standing(&without.standing, dto.top)));
    }
    if let Some(rule) = lifted.rule {
        lines.push(format!("no other question or profile changes this: {}", rule.label(Language::En)));
    }
    let Some(n_built) = dto.rebuilt else { return lines };
    let dropped = if options.is_empty() { String::new() } else { format!("without {options}, and ") };
    match (&dto.change, &dto.tried) {
        (Some(change), _) => {
            lines.push(format!("{dropped}if this is true, adding it to the profile would make it a match:"));
            lines.extend(changed(change, dto.top));
        }
        (None, Some(tried)) => {
            lines.push(
                "no change of the profile that was tried makes it a match; if true, this comes nearest:"
                    .to_owned(),
            );
            lines.extend(changed(tried, dto.top));
        }
        (None, None) => {
            lines.push("no change of the profile that was tried brings it any further".to_owned())
        }
    }
    let times = if n_built == 1 { "once".to_owned() } else { format!("{n_built} times") };
    lines.push(format!("tried by building the catalogue again, {times}, and asking again"));
    lines
}

/// What would be stated, and where that leads.
fn changed(change: &ProfileChangeDto, top: usize) -> Vec<String> {
    let facts = change.facts.iter().map(|fact| format!("  {}", statement(fact)));
    facts.chain([format!("  then: {}", standing(&change.standing, top))]).collect()
}

fn statement(fact: &StatementDto) -> String {
    let said = match fact.language {
        Some(language) => format!("({language}): “{}”", fact.text),
        None => fact.text.clone(),
    };
    match fact.field {
        "offers" => format!("an offer {said}"),
        "about" => format!("a sentence about it {said}"),
        "evidence" => format!("earlier work {said}"),
        "questions" => format!("a question it can be asked {said}"),
        "roles" => format!("the role {said}"),
        "visibility" => format!("that it may be shown: visibility {said}"),
        field => format!("{field} {said}"),
    }
}

fn standing(standing: &StandingDto, top: usize) -> String {
    let Some(rank) = standing.rank else {
        return "no rank; nothing in the profile touches the request".to_owned();
    };
    let place = format!("rank {rank} of {}", standing.n_ranked);
    if standing.is_proposed {
        format!("{place}, among the first {top}")
    } else if standing.verdict == "no-good-match" {
        format!("{place}, but the answer is “no good match”")
    } else {
        format!("{place}, not among the first {top}")
    }
}

/// The option that sets a field of the request.
fn option(field: &str) -> &str {
    match field {
        "kinds" => "--kind",
        "countries" => "--country",
        "near.km" => "--km",
        "exclude" => "--exclude",
        "like" => "--like",
        "unlike" => "--unlike",
        "connected" => "--connected",
        field => field,
    }
}
