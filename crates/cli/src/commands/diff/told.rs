//! A comparison in words, and as JSON.

use anyhow::Result;
use schakel_core::catalogue::{Catalogue, Cause, Exchange, Move, Position, count_causes};
use schakel_core::explanation::signal_label;
use schakel_core::organisation::Language;
use serde_json::{Value, json};

use super::Changed;

/// How many clients are named that only one run has.
const MAX_ONLY: usize = 10;
/// How many themes of a profile are named.
const MAX_THEMES: usize = 4;

/// For people.
pub(super) fn text(
    changed: &[Changed],
    n_both: usize,
    (only_before, only_after): &(Vec<String>, Vec<String>),
    catalogues: Option<&(Catalogue, Catalogue)>,
) -> String {
    let mut lines = Vec::new();
    for one in changed.iter().filter(|one| !one.is_order) {
        let n_in = one.moves.iter().filter(|one| one.is_in).count();
        lines.push(format!("{} {}: {n_in} in, {} out", one.id, one.label, one.moves.len() - n_in));
        lines.extend(one.moves.iter().map(|one| told(one, catalogues)));
    }
    let n_order = changed.iter().filter(|one| one.is_order).count();
    lines.push(format!(
        "{n_both} requests: {} the same, {n_order} in another order, {} with other partners",
        n_both - changed.len(),
        changed.len() - n_order
    ));
    for (when, only) in [("before", only_before), ("after", only_after)] {
        if !only.is_empty() {
            let named = only.iter().take(MAX_ONLY).cloned().collect::<Vec<_>>().join(", ");
            let more = if only.len() > MAX_ONLY { ", …" } else { "" };
            lines.push(format!("not compared, only {when}: {} ({named}{more})", only.len()));
        }
    }
    let counts = count_causes(changed.iter().flat_map(|one| &one.moves));
    if !counts.is_empty() {
        let counts: Vec<String> = counts.iter().map(|(cause, n)| format!("{cause} {n}")).collect();
        lines.push(format!("weightiest causes: {}", counts.join(", ")));
    }
    lines.join("\n")
}

fn told(one: &Move, catalogues: Option<&(Catalogue, Catalogue)>) -> String {
    let way = if one.is_in { "in " } else { "out" };
    let name = |id: &str| {
        let catalogues = catalogues.iter().flat_map(|(before, after)| [after, before]);
        let found = catalogues.filter_map(|catalogue| catalogue.organisation(id)).next();
        found.map_or_else(|| id.to_owned(), |row| row.name.clone())
    };
    let causes: Vec<String> = one.causes.iter().map(|cause| in_words(cause, name)).collect();
    let place = match (&one.before, &one.after) {
        (None, None) => String::new(),
        (before, after) => format!(" ({} → {})", rank(before.as_ref()), rank(after.as_ref())),
    };
    let causes = if causes.is_empty() { String::new() } else { format!(": {}", causes.join("; ")) };
    format!("  {way} {}{place}{causes}", name(&one.organisation))
}

fn rank(standing: Option<&Position>) -> String {
    match standing {
        None => "not there".to_owned(),
        Some(Position { rule: Some(rule), .. }) => format!("kept out: {}", rule.label(Language::En)),
        Some(standing) => format!("rank {}", standing.rank),
    }
}

fn in_words(cause: &Cause, name: impl Fn(&str) -> String) -> String {
    let label = |signal| signal_label(signal, Language::En);
    match cause {
        Cause::Request(fields) => format!("the request is another: {}", fields.join(", ")),
        Cause::Added => "new in the catalogue".to_owned(),
        Cause::Removed => "no longer in the catalogue".to_owned(),
        Cause::Rule(rule) => format!("rule: {}", rule.label(Language::En)),
        Cause::Verdict => "the answer as a whole: no good match before or after".to_owned(),
        Cause::Weight { signal, change } => {
            format!("weight of “{}” {change:+.3}", label(*signal))
        }
        Cause::Profile { signal, change, fields, themes } => {
            let fields = fields.join(", ");
            format!("its profile ({fields}): “{}” {change:+.3}{}", label(*signal), exchanged(themes))
        }
        Cause::Themes { signal, change, request, profile } => {
            let mut text = format!("words are read otherwise: “{}” {change:+.3}", label(*signal));
            for (of, themes) in [("the request", request), ("its profile", profile)] {
                if !themes.is_empty() {
                    text.push_str(&format!(", {of}{}", exchanged(themes)));
                }
            }
            text
        }
        Cause::Surroundings { signal, change } => {
            format!("other profiles, ties or questions: “{}” {change:+.3}", label(*signal))
        }
        Cause::Others(ids) => {
            let names: Vec<String> = ids.iter().map(|id| name(id)).collect();
            format!("changed places with {}", names.join(", "))
        }
    }
}

/// Themes gained and lost, behind something.
fn exchanged(themes: &Exchange) -> String {
    let mut text = String::new();
    for (what, themes) in [("gained", &themes.gained), ("lost", &themes.lost)] {
        if !themes.is_empty() {
            let named: Vec<&str> = themes.iter().take(MAX_THEMES).map(String::as_str).collect();
            text.push_str(&format!(", themes {what}: {}", named.join(", ")));
        }
    }
    text
}

/// For programs.
pub(super) fn json(changed: &[Changed], n_both: usize) -> Result<String> {
    let rows: Vec<Value> = changed
        .iter()
        .map(|one| {
            json!({"request": one.id, "isOrder": one.is_order, "moves": one.moves.iter().map(move_json).collect::<Vec<_>>()})
        })
        .collect();
    let whole = json!({
        "nRequests": n_both,
        "nSame": n_both - changed.len(),
        "changed": rows,
        "causes": count_causes(changed.iter().flat_map(|one| &one.moves)),
    });
    Ok(serde_json::to_string_pretty(&whole)?)
}

fn move_json(one: &Move) -> Value {
    let standing = |standing: &Option<Position>| {
        standing.as_ref().map(|standing| {
            json!({"rank": standing.rank, "score": standing.score, "rule": standing.rule.map(|rule| rule.id())})
        })
    };
    let causes: Vec<Value> = one.causes.iter().map(cause_json).collect();
    json!({
        "organisation": one.organisation,
        "isIn": one.is_in,
        "before": standing(&one.before),
        "after": standing(&one.after),
        "causes": causes,
    })
}

fn cause_json(cause: &Cause) -> Value {
    let kind = cause.id();
    match cause {
        Cause::Request(fields) => json!({"kind": kind, "fields": fields}),
        Cause::Added | Cause::Removed | Cause::Verdict => json!({"kind": kind}),
        Cause::Rule(rule) => json!({"kind": kind, "rule": rule.id()}),
        Cause::Weight { signal, change } | Cause::Surroundings { signal, change } => {
            json!({"kind": kind, "signal": signal.id(), "change": change})
        }
        Cause::Profile { signal, change, fields, themes } => json!({
            "kind": kind, "signal": signal.id(), "change": change, "fields": fields, "themes": exchange_json(themes),
        }),
        Cause::Themes { signal, change, request, profile } => json!({
            "kind": kind, "signal": signal.id(), "change": change,
            "request": exchange_json(request), "profile": exchange_json(profile),
        }),
        Cause::Others(ids) => json!({"kind": kind, "organisations": ids}),
    }
}

fn exchange_json(themes: &Exchange) -> Value {
    json!({"gained": themes.gained, "lost": themes.lost})
}
