//! Findings as tables and lines for people.

use schakel_core::evaluation::{Comparison, Interval};

use super::Findings;
use super::exposure::Exposure;

/// So many leaks are named.
const N_LEAKS: usize = 5;

/// Draws one table: header and rows.
type Draw = fn(&[&str], &[Vec<String>]) -> String;

/// The whole report.
pub(super) fn report(findings: &Findings, draw: Draw) -> String {
    let mut parts = vec![format!(
        "{} organisations, {} requests, {} judged rows, model {}, catalogue {}",
        findings.organisations, findings.requests, findings.judged_rows, findings.model, findings.catalogue
    )];
    if findings.requests > 0 {
        parts.extend([groups(findings, draw), answers(findings, draw)]);
        if !findings.bands.is_empty() {
            parts.push(bands(findings, draw));
        }
        parts.push(baselines(findings, draw));
    }
    if !findings.ablation.is_empty() {
        parts.push(ablation(findings, draw));
    }
    if !findings.pairs.is_empty() {
        parts.push(pairs(findings, draw));
    }
    let Exposure { coverage, gini, similarity } = findings.exposure;
    let mut last = vec![
        format!(
            "first ten: {:.0}% of the organisations shown at least once, Gini of exposure {gini:.2}, similarity within a list {similarity:.2}",
            100.0 * coverage
        ),
        format!("leaks: {}", findings.leaks.len()),
    ];
    last.extend(findings.leaks.iter().take(N_LEAKS).map(|leak| format!("  {leak}")));
    if findings.leaks.len() > N_LEAKS {
        last.push(format!("  and {} more", findings.leaks.len() - N_LEAKS));
    }
    parts.push(last.join("\n"));
    parts.join("\n\n")
}

/// A table of one row per item.
fn table<T>(draw: Draw, header: &[&str], items: &[T], cells: impl Fn(&T) -> Vec<String>) -> String {
    draw(header, &items.iter().map(cells).collect::<Vec<_>>())
}

fn interval(Interval { mean, low, high }: Interval) -> String {
    format!("{mean:.3} [{low:.3}, {high:.3}]")
}

fn groups(findings: &Findings, draw: Draw) -> String {
    // Where nothing can be answered there is nothing to average.
    let if_any = |n: usize, figure: String| if n == 0 { "-".to_owned() } else { figure };
    let rows: Vec<Vec<String>> = findings
        .groups
        .rows
        .iter()
        .map(|row| {
            let n = row.n_answerable;
            vec![
                row.group.clone(),
                (n + row.n_unanswerable).to_string(),
                if_any(n, format!("{:.3}", row.ndcg_5)),
                if_any(n, interval(row.ndcg_10)),
                if_any(n, format!("{:.3}", row.ndcg_10_shown)),
                if_any(n, format!("{:.3}", row.recall_10)),
                if_any(n, format!("{:.3}", row.recall_50)),
                if_any(n, format!("{:.3}", row.mrr)),
                if_any(n, format!("{:.3}", row.map)),
                format!("{}/{}", row.n_right_refusals, row.n_unanswerable),
                format!("{}/{}", row.n_wrong_refusals, row.n_answerable),
            ]
        })
        .collect();
    let header = [
        "group",
        "n",
        "nDCG@5",
        "nDCG@10 [95%]",
        "as shown",
        "R@10",
        "R@50",
        "MRR",
        "MAP",
        "refused rightly",
        "wrongly",
    ];
    draw(&header, &rows)
}

fn answers(findings: &Findings, draw: Draw) -> String {
    table(draw, &["right answers", "n", "R@10", "R@50"], &findings.answers, |row| {
        let recall = |share: f64| format!("{share:.3}");
        vec![row.group.clone(), row.n_right.to_string(), recall(row.recall_10), recall(row.recall_50)]
    })
}

fn bands(findings: &Findings, draw: Draw) -> String {
    table(draw, &["band, first ten", "n", "grade 2 or 3", "any grade"], &findings.bands, |row| {
        let share = |share: f64| format!("{share:.2}");
        vec![row.band.to_owned(), row.n.to_string(), share(row.good), share(row.right)]
    })
}

fn baselines(findings: &Findings, draw: Draw) -> String {
    table(draw, &["baseline", "nDCG@10", "ours above it [95%]", "p"], &findings.baselines, compared)
}

fn ablation(findings: &Findings, draw: Draw) -> String {
    table(draw, &["without", "nDCG@10", "what it is worth [95%]", "p"], &findings.ablation, compared)
}

/// A ranking beside ours: what it is, its nDCG@10, how far ours is above it, and p.
fn compared(one: &Comparison) -> Vec<String> {
    vec![one.with.clone(), format!("{:.3}", one.theirs), interval(one.gain), format!("{:.5}", one.p)]
}

fn pairs(findings: &Findings, draw: Draw) -> String {
    let header = ["pairs of grade", "n", "one finds the other in its first 20", "each finds the other"];
    table(draw, &header, &findings.pairs, |row| {
        let hits = &row.hits;
        let counts = [hits.n_pairs, hits.n_one_way, hits.n_both_ways].map(|n| n.to_string());
        std::iter::once(row.grade.clone()).chain(counts).collect()
    })
}
