//! Expected counts and scores, so that no change of a score goes unseen.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use schakel_core::catalogue::Catalogue;

use super::Findings;

/// Scores may differ by this much and still be the same, for rounding in the file.
const TOLERANCE: f64 = 0.000_5;

/// A section of the file: its name and values.
type Section = (Vec<String>, BTreeMap<String, f64>);

/// What the file should say of a set: counts first, then scores.
fn sections(set: &str, catalogue: &Catalogue, findings: &Findings) -> Vec<Section> {
    let engine = catalogue.engine();
    let named = |keys: &[&str], values: Vec<(String, f64)>| -> Section {
        (keys.iter().map(|&key| key.to_owned()).collect(), values.into_iter().collect())
    };
    let counts = [
        ("organisations", catalogue.organisations().len()),
        ("themes", engine.taxonomy.themes().len()),
        ("words", engine.embedder.vocabulary().words().len()),
        ("texts", engine.profiles.theme_index.items().len()),
        ("questions", engine.profiles.questions.texts().count()),
    ];
    let counts = counts.map(|(name, n)| (name.to_owned(), n as f64)).to_vec();
    let mut sections = vec![named(&["counts"], counts)];
    if findings.requests > 0 {
        let rows = findings.groups.rows.iter().filter(|row| row.n_answerable > 0);
        let scores: Vec<(String, f64)> = rows.map(|row| (row.group.clone(), row.ndcg_10.mean)).collect();
        let has_answers = !scores.is_empty();
        if has_answers {
            sections.push(named(&["ndcg_10", set], scores));
        }
        if let Some(all) = findings.groups.row("all") {
            let refusals = [
                ("refused_rightly", all.n_right_refusals as f64),
                ("refused_wrongly", all.n_wrong_refusals as f64),
            ];
            let measures = [
                ("ndcg_5", all.ndcg_5),
                ("ndcg_10_shown", all.ndcg_10_shown),
                ("recall_10", all.recall_10),
                ("recall_50", all.recall_50),
                ("mrr", all.mrr),
                ("map", all.map),
                ("coverage", findings.exposure.coverage),
                ("gini", findings.exposure.gini),
                ("similarity", findings.exposure.similarity),
            ];
            let measures = measures.into_iter().filter(|_| has_answers).chain(refusals);
            let measures = measures.map(|(name, value)| (name.to_owned(), value)).collect();
            sections.push(named(&["all", set], measures));
        }
    }
    if let Some(row) = findings.pairs.last() {
        let hits = [("one_way", row.hits.n_one_way), ("both_ways", row.hits.n_both_ways)];
        sections.push(named(&["pairs", set], hits.map(|(name, n)| (name.to_owned(), n as f64)).to_vec()));
    }
    sections
}

/// The sections of one set, as they stand in the file.
pub(super) fn write(set: &str, catalogue: &Catalogue, findings: &Findings) -> String {
    let section = |(keys, values): Section| {
        let lines = values.into_iter().map(|(key, value)| format!("{key} = {}", shown(value)));
        let lines: Vec<String> = std::iter::once(format!("[{}]", keys.join("."))).chain(lines).collect();
        lines.join("\n")
    };
    sections(set, catalogue, findings).into_iter().map(section).collect::<Vec<_>>().join("\n\n")
}

/// Compares with the file; each difference is a line.
///
/// # Errors
/// When the file cannot be read, is no TOML, or lacks a section.
pub(super) fn compare(
    path: &Path,
    set: &str,
    catalogue: &Catalogue,
    findings: &Findings,
) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let file: toml::Table = toml::from_str(&text).with_context(|| format!("{}", path.display()))?;
    let mut differences = Vec::new();
    for (keys, found) in sections(set, catalogue, findings) {
        let mut table = &file;
        for key in &keys {
            table = table
                .get(key)
                .and_then(toml::Value::as_table)
                .with_context(|| format!("{} has no section [{}]", path.display(), keys.join(".")))?;
        }
        let number = |value: &toml::Value| value.as_float().or_else(|| value.as_integer().map(|n| n as f64));
        for key in table.keys().filter(|key| !found.contains_key(*key)) {
            differences.push(format!("{} {key}: expected, but there is no such figure", keys.join(" of ")));
        }
        for (key, found) in found {
            let expected = table.get(&key).and_then(number);
            if expected.is_none_or(|expected| (expected - found).abs() > TOLERANCE) {
                let expected = expected.map_or("nothing".to_owned(), |value| value.to_string());
                let name = format!("{} {key}", keys.join(" of "));
                differences.push(format!("{name}: expected {expected}, found {}", shown(found)));
            }
        }
    }
    Ok(differences)
}

fn shown(value: f64) -> String {
    if value.fract() == 0.0 { value.to_string() } else { format!("{value:.4}") }
}
