//! Answers for people: matches with their reasons, and plain tables.

use comfy_table::{ContentArrangement, Table};
use schakel_server::api::dto::{MatchDto, MatchesDto, PartDto};

/// A table without frames, so that it can be read aloud, copied and piped.
pub(crate) fn plain(header: &[&str], rows: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(header.to_vec());
    for row in rows {
        table.add_row(row.clone());
    }
    table.trim_fmt()
}

/// A Markdown table.
pub(crate) fn markdown(header: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let header: Vec<String> = header.iter().map(|&cell| cell.to_owned()).collect();
    let rule = vec!["---".to_owned(); header.len()];
    let mut lines = vec![line(&header), line(&rule)];
    lines.extend(rows.iter().map(|row| line(row)));
    lines.join("\n")
}

/// An answer as text.
pub(crate) fn matches(answer: &MatchesDto) -> String {
    let mut lines = Vec::new();
    if !answer.themes.is_empty() {
        let labels: Vec<&str> = answer.themes.iter().map(|theme| theme.label.as_str()).collect();
        lines.push(format!("themes: {}", labels.join(", ")));
    }
    if !answer.unknown_words.is_empty() {
        lines.push(format!("not recognised: {}", answer.unknown_words.join(", ")));
    }
    if answer.verdict == "no-good-match" {
        lines.push("no good match".to_owned());
        lines.extend(answer.add.iter().map(|advice| format!("  - {advice}")));
        if !answer.near_misses.is_empty() {
            lines.push("nearest:".to_owned());
        }
    }
    for found in answer.matches.iter().chain(&answer.near_misses) {
        lines.push(String::new());
        lines.extend(one_match(found));
    }
    if !answer.peers.is_empty() {
        lines.push(String::new());
        lines.push("did or do the same:".to_owned());
        lines.extend(answer.peers.iter().flat_map(one_match));
    }
    if !answer.programmes.is_empty() {
        let names: Vec<&str> = answer.programmes.iter().map(|programme| programme.name.as_str()).collect();
        lines.push(String::new());
        lines.push(format!("programmes that may pay: {}", names.join(", ")));
    }
    if !answer.known.is_empty() {
        let names: Vec<&str> = answer.known.iter().map(|known| known.organisation.name.as_str()).collect();
        lines.push(String::new());
        lines.push(format!("known already: {}", names.join(", ")));
    }
    lines.join("\n").trim_start().to_owned()
}

/// One match: name and facts, both reasons, and what the score is made of.
fn one_match(found: &MatchDto) -> Vec<String> {
    let organisation = &found.organisation;
    let mut facts = vec![organisation.kind.to_string()];
    facts.extend(organisation.place.clone());
    facts.extend(found.distance_km.map(|km| format!("{} km", km.round())));
    facts.extend(organisation.status.map(|status| format!("{status:?}").to_lowercase()));
    let mut lines = vec![
        format!("{:>2}. {} ({}) [{}]", found.rank, organisation.name, facts.join(", "), organisation.id),
        format!("    {} · {}", found.band, found.reasons.asker),
    ];
    if !found.reasons.partner.is_empty() {
        lines.push(format!("    to the partner: {}", found.reasons.partner));
    }
    let parts: Vec<String> =
        found.parts.iter().map(|part| format!("{} {:.3}", part_name(part), part.value)).collect();
    lines.push(format!("    score {:.3} = {}", found.score, parts.join(" + ")));
    if !found.introduced_by.is_empty() {
        let names: Vec<&str> = found.introduced_by.iter().map(|network| network.name.as_str()).collect();
        lines.push(format!("    can introduce: {}", names.join(", ")));
    }
    if !found.programmes.is_empty() {
        let names: Vec<&str> = found.programmes.iter().map(|programme| programme.name.as_str()).collect();
        lines.push(format!("    programmes: {}", names.join(", ")));
    }
    lines
}

/// The name of a part: what is only expected says so.
pub(super) fn part_name(part: &PartDto) -> String {
    if part.expected { format!("{} (expected)", part.signal) } else { part.signal.to_string() }
}
