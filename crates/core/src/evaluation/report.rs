//! Means over splits, with intervals.

use std::collections::BTreeMap;

use super::{ndcg, recall, reciprocal_rank};

/// What happened to one judged request.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Request id.
    pub request: String,
    /// Its split.
    pub split: String,
    /// Whether any organisation is right.
    pub has_answer: bool,
    /// Whether the engine said "no good match".
    pub is_refused: bool,
    /// nDCG of the first ten.
    pub ndcg_10: f64,
    /// Recall of the first ten.
    pub recall_10: f64,
    /// Recall of the first fifty.
    pub recall_50: f64,
    /// One over the rank of the first right one.
    pub reciprocal_rank: f64,
}

impl Outcome {
    /// Measures one ranking of ids, best first.
    pub fn new<S: AsRef<str>>(
        request: &str,
        split: &str,
        ranked: &[S],
        grades: &BTreeMap<String, u8>,
        is_refused: bool,
    ) -> Self {
        Self {
            request: request.to_owned(),
            split: split.to_owned(),
            has_answer: grades.values().any(|&grade| grade > 0),
            is_refused,
            ndcg_10: ndcg(ranked, grades, 10),
            recall_10: recall(ranked, grades, 10),
            recall_50: recall(ranked, grades, 50),
            reciprocal_rank: reciprocal_rank(ranked, grades),
        }
    }
}

/// A mean with its 95% interval by bootstrap over requests.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The mean.
    pub mean: f64,
    /// 2.5% quantile of the resampled means.
    pub low: f64,
    /// 97.5% quantile of the resampled means.
    pub high: f64,
}

/// Means over the requests of one split that have an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Name of the split, or `all`.
    pub split: String,
    /// Requests with an answer; the means are over these.
    pub n_answerable: usize,
    /// Requests without an answer.
    pub n_unanswerable: usize,
    /// nDCG of the first ten.
    pub ndcg_10: Interval,
    /// Mean recall of the first ten.
    pub recall_10: f64,
    /// Mean recall of the first fifty.
    pub recall_50: f64,
    /// Mean reciprocal rank.
    pub mrr: f64,
    /// Unanswerable requests that were refused: right refusals.
    pub n_right_refusals: usize,
    /// Answerable requests that were refused: wrong refusals.
    pub n_wrong_refusals: usize,
}

/// Rows per split, the whole last.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Splits in alphabetical order, then `all`.
    pub rows: Vec<Row>,
}

impl Report {
    /// Sums up outcomes by split.
    pub fn new(outcomes: &[Outcome]) -> Self {
        let mut by_split = BTreeMap::<&str, Vec<&Outcome>>::new();
        for outcome in outcomes {
            by_split.entry(&outcome.split).or_default().push(outcome);
        }
        let mut rows: Vec<Row> = by_split.iter().map(|(split, outcomes)| Row::new(split, outcomes)).collect();
        rows.push(Row::new("all", &outcomes.iter().collect::<Vec<_>>()));
        Self { rows }
    }

    /// The row of one split.
    pub fn row(&self, split: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.split == split)
    }
}

/// How much lower nDCG@10 is in `ours` than in `others`, over answerable requests of the same id: how many there
/// are, and the mean difference with its paired bootstrap interval.
pub fn paired_loss(ours: &[Outcome], others: &[Outcome]) -> (usize, Interval) {
    let by_id: BTreeMap<&str, &Outcome> =
        others.iter().map(|outcome| (outcome.request.as_str(), outcome)).collect();
    let losses: Vec<f64> = ours
        .iter()
        .filter(|outcome| outcome.has_answer)
        .filter_map(|outcome| Some(by_id.get(outcome.request.as_str())?.ndcg_10 - outcome.ndcg_10))
        .collect();
    (losses.len(), Interval::new(&losses))
}

impl Row {
    fn new(split: &str, outcomes: &[&Outcome]) -> Self {
        let (answerable, unanswerable): (Vec<&Outcome>, Vec<&Outcome>) =
            outcomes.iter().partition(|outcome| outcome.has_answer);
        let values = |measure: fn(&Outcome) -> f64| {
            answerable.iter().map(|outcome| measure(outcome)).collect::<Vec<_>>()
        };
        let n_refused = |outcomes: &[&Outcome]| outcomes.iter().filter(|outcome| outcome.is_refused).count();
        Self {
            split: split.to_owned(),
            n_answerable: answerable.len(),
            n_unanswerable: unanswerable.len(),
            ndcg_10: Interval::new(&values(|outcome| outcome.ndcg_10)),
            recall_10: mean(&values(|outcome| outcome.recall_10)),
            recall_50: mean(&values(|outcome| outcome.recall_50)),
            mrr: mean(&values(|outcome| outcome.reciprocal_rank)),
            n_right_refusals: n_refused(&unanswerable),
            n_wrong_refusals: n_refused(&answerable),
        }
    }
}

impl Interval {
    /// Percentile bootstrap with 2,000 resamples and a fixed seed (Efron and Tibshirani 1993).
    fn new(values: &[f64]) -> Self {
        const N_RESAMPLES: usize = 2_000;
        if values.is_empty() {
            return Self { mean: 0.0, low: 0.0, high: 0.0 };
        }
        let mut state = 0x9e37_79b9_7f4a_7c15u64;
        let mut next_idx = || {
            // xorshift64* (Vigna 2016): seeded here, so that the same run gives the same interval.
            state ^= state >> 12;
            state ^= state << 25;
            state ^= state >> 27;
            (state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % values.len()
        };
        let mut means: Vec<f64> = (0..N_RESAMPLES)
            .map(|_| (0..values.len()).map(|_| values[next_idx()]).sum::<f64>() / values.len() as f64)
            .collect();
        means.sort_by(f64::total_cmp);
        let at = |share: f64| means[((N_RESAMPLES - 1) as f64 * share).round() as usize];
        Self { mean: mean(values), low: at(0.025), high: at(0.975) }
    }
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_leave_unanswerable_requests_out() {
        let grades: BTreeMap<String, u8> = [("a".to_owned(), 3)].into();
        let outcomes = [
            Outcome::new("q1", "literal", &["a"], &grades, false),
            Outcome::new("q2", "literal", &["b", "a"], &grades, true),
            Outcome::new("q3", "nothing", &["b"], &BTreeMap::new(), true),
        ];
        let report = Report::new(&outcomes);
        let all = report.row("all").unwrap();
        assert_eq!((all.n_answerable, all.n_unanswerable), (2, 1));
        assert_eq!((all.n_right_refusals, all.n_wrong_refusals), (1, 1));
        assert!((all.mrr - (1.0 + 0.5) / 2.0).abs() < 1e-12);
        assert!(all.ndcg_10.low <= all.ndcg_10.mean && all.ndcg_10.mean <= all.ndcg_10.high);
        let better = [Outcome::new("q2", "literal", &["a"], &grades, false)];
        let (n, loss) = paired_loss(&outcomes, &better);
        assert_eq!(n, 1);
        assert!((loss.mean - (1.0 - 1.0 / 3.0f64.log2())).abs() < 1e-12);
    }
}
