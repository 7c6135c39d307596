//! Expected counts and scores, so that no change of a score goes unseen.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use schakel_core::catalogue::Catalogue;
use schakel_core::evaluation::Report;

/// Scores may differ by this much and still be the same, for rounding in the file.
const TOLERANCE: f64 = 0.000_5;

/// Compares counts first, then scores, with the file; each difference is a line.
///
/// # Errors
/// When the file cannot be read, is no TOML, or has no section for the judged set.
pub(super) fn compare(path: &Path, set: &str, catalogue: &Catalogue, report: &Report) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let file: toml::Table = toml::from_str(&text).with_context(|| format!("{}", path.display()))?;
    let section = |keys: &[&str]| -> Result<BTreeMap<String, f64>> {
        let mut table = &file;
        for key in keys {
            table = table
                .get(*key)
                .and_then(toml::Value::as_table)
                .with_context(|| format!("{} has no section [{}]", path.display(), keys.join(".")))?;
        }
        let number = |value: &toml::Value| value.as_float().or_else(|| value.as_integer().map(|n| n as f64));
        Ok(table.iter().filter_map(|(key, value)| Some((key.clone(), number(value)?))).collect())
    };
    let engine = catalogue.engine();
    let counts = BTreeMap::from([
        ("organisations", catalogue.organisations().len() as f64),
        ("themes", engine.taxonomy.themes().len() as f64),
        ("words", engine.embedder.vocabulary().words().len() as f64),
        ("texts", engine.profiles.theme_index.items().len() as f64),
    ]);
    let mut differences = Vec::new();
    let mut differ = |what: String, expected: Option<&f64>, found: f64| {
        let is_same = expected.is_some_and(|expected| (expected - found).abs() <= TOLERANCE);
        if !is_same {
            let expected = expected.map_or("nothing".to_owned(), f64::to_string);
            differences.push(format!("{what}: expected {expected}, found {found:.4}"));
        }
    };
    let expected_counts = section(&["counts"])?;
    for (name, found) in counts {
        differ(format!("count of {name}"), expected_counts.get(name), found);
    }
    let scores = section(&["ndcg_10", set])?;
    for row in report.rows.iter().filter(|row| row.n_answerable > 0) {
        differ(format!("nDCG@10 of {set}/{}", row.group), scores.get(&row.group), row.ndcg_10.mean);
    }
    Ok(differences)
}
