//! Weights learned from judged rankings: pairwise logistic regression on differences of signals (Joachims 2002 for the
//! pairs, here with linfa's logistic loss).

use linfa::prelude::{Dataset, Fit};
use linfa_logistic::LogisticRegression;
use ndarray::{Array1, Array2};

use super::{Signal, Weights};
use crate::error::TrainingError;

/// Signals of one organisation for one request, by [`Signal::idx`], and its grade, 0 to 3.
pub type Example = ([f64; Signal::ALL.len()], u8);

/// The highest grade.
const MAX_GRADE: u8 = 3;

/// How weights are learned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrainingParams {
    /// Ridge penalty of the logistic regression.
    pub alpha: f64,
    /// Of the organisations that are not right, so many, spread over the ranking, are compared with those that are.
    pub n_wrong: usize,
    /// What the learned weights add up to; scale changes no ranking.
    pub total: f64,
}

impl Default for TrainingParams {
    fn default() -> Self {
        Self { alpha: 1.0, n_wrong: 50, total: 5.0 }
    }
}

/// Learned weights and how they came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Trained {
    /// What the first fit gave, before any signal was dropped; by [`Signal::idx`], scaled.
    pub raw: [f64; Signal::ALL.len()],
    /// Signals whose weight had the wrong sign, in the order they were dropped.
    pub dropped: Vec<Signal>,
    /// The weights.
    pub weights: Weights,
    /// How many pairs were compared.
    pub n_pairs: usize,
}

/// Learns weights from judged requests, each a list of organisations in their present order, best first. A signal that
/// never differs keeps its present weight; a signal whose weight is not positive is dropped and the rest is fitted again, the most
/// negative first, since a signal is made so that more of it is better.
///
/// # Errors
/// When no organisation is graded above another, or the fit does not converge.
pub fn train(
    requests: &[Vec<Example>],
    present: &Weights,
    params: &TrainingParams,
) -> Result<Trained, TrainingError> {
    let pairs: Vec<[f64; Signal::ALL.len()]> =
        requests.iter().flat_map(|ranking| differences(ranking, params.n_wrong)).collect();
    if pairs.is_empty() {
        return Err(TrainingError::NothingToCompare);
    }
    let varies = |signal: &Signal| pairs.iter().any(|pair| pair[signal.idx()] != 0.0);
    let mut used: Vec<Signal> = Signal::ALL.into_iter().filter(varies).collect();
    let mut dropped = Vec::new();
    let mut raw = None;
    loop {
        let fitted = fit(&pairs, &used, params)?;
        raw.get_or_insert_with(|| spread(&used, &fitted));
        let lowest = used.iter().zip(&fitted).min_by(|a, b| a.1.total_cmp(b.1));
        match lowest {
            Some((&signal, &weight)) if weight <= 0.0 => {
                dropped.push(signal);
                used.retain(|&other| other != signal);
            }
            _ => {
                let learned = spread(&used, &fitted);
                let weights = Weights::from_values(std::array::from_fn(|at| {
                    let signal = Signal::ALL[at];
                    if varies(&signal) { learned[at] as f32 } else { present.of(signal) }
                }));
                let raw = raw.unwrap_or_default();
                return Ok(Trained { raw, dropped, weights, n_pairs: pairs.len() });
            }
        }
        if used.is_empty() {
            return Err(TrainingError::NothingToCompare);
        }
    }
}

/// For each organisation graded above another: the difference of their signals. Of those not right `n_wrong` are
/// compared, at even distances in the ranking: the highest alone would be those the present weights overrate, and the
/// signals behind them would look worthless. A pair is taken as often as its grades differ in gain, the largest gain being once: of the
/// pairs of grades 1 and 0 every seventh.
fn differences(ranking: &[Example], n_wrong: usize) -> Vec<[f64; Signal::ALL.len()]> {
    let wrong: Vec<&Example> = ranking.iter().filter(|(_, grade)| *grade == 0).collect();
    let step = wrong.len().div_ceil(n_wrong.max(1)).max(1);
    let wrong = wrong.into_iter().step_by(step);
    let right: Vec<&Example> = ranking.iter().filter(|(_, grade)| *grade > 0).collect();
    let lower: Vec<&Example> = wrong.chain(right.iter().copied()).collect();
    let gain = |grade: u8| (1u32 << grade) - 1;
    let mut found = Vec::new();
    let mut due = 0;
    for (better, grade) in &right {
        for (worse, other) in lower.iter().filter(|(_, other)| other < grade) {
            due += gain(*grade) - gain(*other);
            if due >= gain(MAX_GRADE) {
                due -= gain(MAX_GRADE);
                found.push(std::array::from_fn(|at| better[at] - worse[at]));
            }
        }
    }
    found
}

/// Weights of `used`, scaled so that they add up, in absolute value, to `params.total`.
fn fit(
    pairs: &[[f64; Signal::ALL.len()]],
    used: &[Signal],
    params: &TrainingParams,
) -> Result<Vec<f64>, TrainingError> {
    // Each pair both ways round, so that neither class is the larger.
    let records = Array2::from_shape_fn((2 * pairs.len(), used.len()), |(row, column)| {
        let value = pairs[row / 2][used[column].idx()];
        if row % 2 == 0 { value } else { -value }
    });
    let targets = Array1::from_shape_fn(2 * pairs.len(), |row| row % 2 == 0);
    let model = LogisticRegression::default()
        .with_intercept(false)
        .alpha(params.alpha)
        .max_iterations(1_000)
        .fit(&Dataset::new(records, targets))
        .map_err(|error| TrainingError::Fit { message: error.to_string() })?;
    // Which class is positive depends on the order of the data.
    let sign = if model.labels().pos.class { 1.0 } else { -1.0 };
    let size: f64 = model.params().iter().map(|weight| weight.abs()).sum();
    if !(size.is_finite() && size > 0.0) {
        return Err(TrainingError::Fit { message: "the weights are not finite".to_owned() });
    }
    Ok(model.params().iter().map(|weight| sign * weight * params.total / size).collect())
}

/// Weights of the signals used, by [`Signal::idx`]; zero for the others. Three decimals: a model is read by people.
fn spread(used: &[Signal], weights: &[f64]) -> [f64; Signal::ALL.len()] {
    let mut all = [0.0; Signal::ALL.len()];
    for (signal, weight) in used.iter().zip(weights) {
        all[signal.idx()] = (weight * 1_000.0).round() / 1_000.0;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(values: &[(Signal, f64)], grade: u8) -> Example {
        let mut signals = [0.0; Signal::ALL.len()];
        for &(signal, value) in values {
            signals[signal.idx()] = value;
        }
        (signals, grade)
    }

    #[test]
    fn what_tells_right_from_wrong_gets_the_weight() {
        let rankings: Vec<Vec<Example>> = (0..20)
            .map(|n| {
                let noise = f64::from(n % 5) / 4.0;
                vec![
                    example(&[(Signal::About, 0.9), (Signal::Proximity, noise), (Signal::Readiness, 0.1)], 3),
                    example(
                        &[(Signal::About, 0.2), (Signal::Proximity, 1.0 - noise), (Signal::Readiness, 0.8)],
                        0,
                    ),
                    example(&[(Signal::About, 0.5), (Signal::Proximity, 0.5), (Signal::Readiness, 0.5)], 1),
                ]
            })
            .collect();
        let present = Weights::from_values([0.5; Signal::ALL.len()]);
        let trained = train(&rankings, &present, &TrainingParams::default()).unwrap();
        // Of grades 3 and 0 each pair, of 3 and 1 six of seven, of 1 and 0 one of seven.
        assert_eq!(trained.n_pairs, 40);
        assert_eq!(trained.dropped[0], Signal::Readiness);
        assert!(trained.raw[Signal::Readiness.idx()] < 0.0);
        assert!(trained.weights.about > 4.0 * trained.weights.proximity);
        assert_eq!((trained.weights.readiness, trained.weights.evidence), (0.0, 0.5));
        assert_eq!(trained, train(&rankings, &present, &TrainingParams::default()).unwrap());
    }

    #[test]
    fn without_two_grades_there_is_nothing_to_learn() {
        let rankings = [vec![example(&[(Signal::About, 0.9)], 0), example(&[(Signal::About, 0.1)], 0)]];
        let present = Weights::from_values([0.5; Signal::ALL.len()]);
        assert!(matches!(
            train(&rankings, &present, &TrainingParams::default()),
            Err(TrainingError::NothingToCompare)
        ));
    }
}
