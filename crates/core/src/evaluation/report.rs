//! Means over splits, with intervals.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{average_precision, ndcg, recall, reciprocal_rank};

/// What happened to one judged request.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Request id.
    pub request: String,
    /// Its split, its language: the groups it is counted in.
    pub groups: Vec<String>,
    /// Whether any organisation is right.
    pub has_answer: bool,
    /// Whether the engine said "no good match".
    pub is_refused: bool,
    /// nDCG of the first five.
    pub ndcg_5: f64,
    /// nDCG of the first ten.
    pub ndcg_10: f64,
    /// Recall of the first ten.
    pub recall_10: f64,
    /// Recall of the first fifty.
    pub recall_50: f64,
    /// One over the rank of the first right one.
    pub reciprocal_rank: f64,
    /// Average precision of the whole ranking.
    pub average_precision: f64,
}

impl Outcome {
    /// Measures one ranking of ids, best first.
    pub fn new<S: AsRef<str>>(
        request: &str,
        groups: &[&str],
        ranked: &[S],
        grades: &BTreeMap<String, u8>,
        is_refused: bool,
    ) -> Self {
        Self {
            request: request.to_owned(),
            groups: groups.iter().map(|&group| group.to_owned()).collect(),
            has_answer: grades.values().any(|&grade| grade > 0),
            is_refused,
            ndcg_5: ndcg(ranked, grades, 5),
            ndcg_10: ndcg(ranked, grades, 10),
            recall_10: recall(ranked, grades, 10),
            recall_50: recall(ranked, grades, 50),
            reciprocal_rank: reciprocal_rank(ranked, grades),
            average_precision: average_precision(ranked, grades),
        }
    }
}

/// A mean with its 95% interval by bootstrap over requests.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// The mean.
    pub mean: f64,
    /// 2.5% quantile of the resampled means.
    pub low: f64,
    /// 97.5% quantile of the resampled means.
    pub high: f64,
}

/// Means over the requests of one group that have an answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Name of the split or language, or `all`.
    pub group: String,
    /// Requests with an answer; the means are over these.
    pub n_answerable: usize,
    /// Requests without an answer.
    pub n_unanswerable: usize,
    /// Mean nDCG of the first five.
    pub ndcg_5: f64,
    /// nDCG of the first ten.
    pub ndcg_10: Interval,
    /// Mean nDCG of the first ten as shown: a refused request shows nothing and counts as 0. The other measures are of the
    /// ranking, whatever the verdict.
    pub ndcg_10_shown: f64,
    /// Mean recall of the first ten.
    pub recall_10: f64,
    /// Mean recall of the first fifty.
    pub recall_50: f64,
    /// Mean reciprocal rank.
    pub mrr: f64,
    /// Mean average precision.
    pub map: f64,
    /// Unanswerable requests that were refused: right refusals.
    pub n_right_refusals: usize,
    /// Answerable requests that were refused: wrong refusals.
    pub n_wrong_refusals: usize,
}

/// Rows per split and language, the whole last.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Groups in alphabetical order, then `all`.
    pub rows: Vec<Row>,
}

impl Report {
    /// Sums up outcomes by group.
    pub fn new(outcomes: &[Outcome]) -> Self {
        let mut by_group = BTreeMap::<&str, Vec<&Outcome>>::new();
        for outcome in outcomes {
            for group in &outcome.groups {
                by_group.entry(group).or_default().push(outcome);
            }
        }
        let mut rows: Vec<Row> = by_group.iter().map(|(group, outcomes)| Row::new(group, outcomes)).collect();
        rows.push(Row::new("all", &outcomes.iter().collect::<Vec<_>>()));
        Self { rows }
    }

    /// The row of one group.
    pub fn row(&self, group: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.group == group)
    }
}

/// nDCG@10 of one ranking beside another over the same answerable requests.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// What is compared with.
    pub with: String,
    /// Its mean nDCG@10.
    pub theirs: f64,
    /// Ours less theirs, with its paired bootstrap interval.
    pub gain: Interval,
    /// How often a gain as large would come about by chance (see [`randomisation_test`]).
    pub p: f64,
}

impl Comparison {
    /// Compares outcomes of the same requests in the same order.
    pub fn new(with: &str, ours: &[Outcome], theirs: &[Outcome]) -> Self {
        let pairs: Vec<(&Outcome, &Outcome)> =
            ours.iter().zip(theirs).filter(|(own, _)| own.has_answer).collect();
        let gains: Vec<f64> = pairs.iter().map(|(own, other)| own.ndcg_10 - other.ndcg_10).collect();
        let others: Vec<f64> = pairs.iter().map(|(_, other)| other.ndcg_10).collect();
        Self {
            with: with.to_owned(),
            theirs: mean(&others),
            gain: Interval::new(&gains),
            p: randomisation_test(&gains),
        }
    }
}

/// Two-sided paired randomisation test (Fisher 1935; for retrieval Smucker, Allan and Carterette 2007): the share of
/// 20,000 random changes of sign under which the mean of `differences` is as far from zero as it is; at least 1 in 20,001.
pub fn randomisation_test(differences: &[f64]) -> f64 {
    const N_DRAWS: usize = 20_000;
    let observed = differences.iter().sum::<f64>().abs();
    let mut random = Random::new();
    let as_far = (0..N_DRAWS)
        .filter(|_| {
            let sum: f64 = differences.iter().map(|&value| if random.coin() { value } else { -value }).sum();
            sum.abs() >= observed - 1e-12
        })
        .count();
    (as_far + 1) as f64 / (N_DRAWS + 1) as f64
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
    fn new(group: &str, outcomes: &[&Outcome]) -> Self {
        let (answerable, unanswerable): (Vec<&Outcome>, Vec<&Outcome>) =
            outcomes.iter().partition(|outcome| outcome.has_answer);
        let values = |measure: fn(&Outcome) -> f64| {
            answerable.iter().map(|outcome| measure(outcome)).collect::<Vec<_>>()
        };
        let n_refused = |outcomes: &[&Outcome]| outcomes.iter().filter(|outcome| outcome.is_refused).count();
        Self {
            group: group.to_owned(),
            n_answerable: answerable.len(),
            n_unanswerable: unanswerable.len(),
            ndcg_5: mean(&values(|outcome| outcome.ndcg_5)),
            ndcg_10: Interval::new(&values(|outcome| outcome.ndcg_10)),
            ndcg_10_shown: mean(&values(|outcome| if outcome.is_refused { 0.0 } else { outcome.ndcg_10 })),
            recall_10: mean(&values(|outcome| outcome.recall_10)),
            recall_50: mean(&values(|outcome| outcome.recall_50)),
            mrr: mean(&values(|outcome| outcome.reciprocal_rank)),
            map: mean(&values(|outcome| outcome.average_precision)),
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
        let mut random = Random::new();
        let mut means: Vec<f64> = (0..N_RESAMPLES)
            .map(|_| {
                (0..values.len()).map(|_| values[random.below(values.len())]).sum::<f64>()
                    / values.len() as f64
            })
            .collect();
        means.sort_by(f64::total_cmp);
        let at = |share: f64| means[((N_RESAMPLES - 1) as f64 * share).round() as usize];
        Self { mean: mean(values), low: at(0.025), high: at(0.975) }
    }
}

/// xorshift64* (Vigna 2016), seeded here, so that the same run gives the same interval.
struct Random(u64);

impl Random {
    fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33
    }

    fn below(&mut self, n: usize) -> usize {
        self.next() as usize % n
    }

    fn coin(&mut self) -> bool {
        self.next() & 1 == 1
    }
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gain_everywhere_is_no_chance_and_a_mixed_one_may_be() {
        assert!(randomisation_test(&[0.1; 20]) < 0.001);
        assert!(randomisation_test(&[0.1, -0.1, 0.1, -0.1]) > 0.9);
        assert_eq!(randomisation_test(&[]), 1.0);
    }

    #[test]
    fn means_leave_unanswerable_requests_out() {
        let grades: BTreeMap<String, u8> = [("a".to_owned(), 3)].into();
        let outcomes = [
            Outcome::new("q1", &["literal"], &["a"], &grades, false),
            Outcome::new("q2", &["literal"], &["b", "a"], &grades, true),
            Outcome::new("q3", &["nothing"], &["b"], &BTreeMap::new(), true),
        ];
        let report = Report::new(&outcomes);
        let all = report.row("all").unwrap();
        assert_eq!((all.n_answerable, all.n_unanswerable), (2, 1));
        assert_eq!((all.n_right_refusals, all.n_wrong_refusals), (1, 1));
        assert!((all.mrr - (1.0 + 0.5) / 2.0).abs() < 1e-12);
        assert!((all.ndcg_10_shown - 1.0 / 2.0).abs() < 1e-12);
        assert!(all.ndcg_10.low <= all.ndcg_10.mean && all.ndcg_10.mean <= all.ndcg_10.high);
        let better = [Outcome::new("q2", &["literal"], &["a"], &grades, false)];
        let (n, loss) = paired_loss(&outcomes, &better);
        assert_eq!(n, 1);
        assert!((loss.mean - (1.0 - 1.0 / 3.0f64.log2())).abs() < 1e-12);
    }
}
