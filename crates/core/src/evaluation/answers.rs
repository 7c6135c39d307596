//! Which right answers are found: by what they are, not by how they were asked for.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

/// How many of the right answers of one group are found, over all requests.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerRow {
    /// What the organisations of the group have in common, such as their kind.
    pub group: String,
    /// Pairs of a request and an organisation of the group with a positive grade.
    pub n_right: usize,
    /// Share of these among the first ten, in [0, 1].
    pub recall_10: f64,
    /// Share of these among the first fifty, in [0, 1].
    pub recall_50: f64,
}

/// Sums up rankings by group of the right answers; `groups` by organisation, which may be in several.
pub fn answers<'r>(
    rankings: impl IntoIterator<Item = (&'r [String], &'r BTreeMap<String, u8>)>,
    groups: impl Fn(&str) -> Vec<String>,
) -> Vec<AnswerRow> {
    let mut counts = BTreeMap::<String, [usize; 3]>::new();
    for (ranked, grades) in rankings {
        let first = |n: usize| ranked.iter().take(n).map(String::as_str).collect::<BTreeSet<_>>();
        let (first_10, first_50) = (first(10), first(50));
        for (id, _) in grades.iter().filter(|(_, grade)| **grade > 0) {
            for group in groups(id) {
                let count = counts.entry(group).or_default();
                count[0] += 1;
                count[1] += usize::from(first_10.contains(id.as_str()));
                count[2] += usize::from(first_50.contains(id.as_str()));
            }
        }
    }
    let row = |(group, [n, n_10, n_50]): (String, [usize; 3])| AnswerRow {
        group,
        n_right: n,
        recall_10: n_10 as f64 / n as f64,
        recall_50: n_50 as f64 / n as f64,
    };
    counts.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_group_counts_its_own_right_answers() {
        let ranked = ["a", "b"].map(str::to_owned);
        let grades = [("a".to_owned(), 3), ("c".to_owned(), 1), ("b".to_owned(), 0)].into();
        let rows =
            answers([(&ranked[..], &grades)], |id| vec![if id == "a" { "lab" } else { "firm" }.to_owned()]);
        let found: Vec<(&str, usize, f64)> =
            rows.iter().map(|row| (row.group.as_str(), row.n_right, row.recall_10)).collect();
        assert_eq!(found, [("firm", 1, 0.0), ("lab", 1, 1.0)]);
    }
}
