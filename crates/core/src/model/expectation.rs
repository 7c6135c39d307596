//! What likeness to example questions is expected of organisations that have none, learned from those that have them: ordinary
//! least squares.

use ndarray::{Array1, Array2};

use super::{ExpectedLikeness, Signal};

/// How many numbers are learned: the base, and one per signal it grows with.
const N_TERMS: usize = 4;
/// A pivot below this says that a signal never varies.
const NO_PIVOT: f64 = 1e-9;

impl ExpectedLikeness {
    /// Learns from the signals (by [`Signal::idx`]) of organisations with all the questions that count, beside requests. A term
    /// that is not positive is left out and the rest learned again, since a signal is made so that more of it is better. Nothing where
    /// there is too little to learn from. Three decimals: a model is read by people.
    pub fn learn(signals: &[[f64; Signal::ALL.len()]]) -> Option<Self> {
        let touched = |one: &&[f64; Signal::ALL.len()]| terms(one)[1..].iter().any(|&value| value > 0.0);
        let samples: Vec<([f64; N_TERMS], f64)> =
            signals.iter().filter(touched).map(|one| (terms(one), one[Signal::Question.idx()])).collect();
        let mut used: Vec<usize> = (0..N_TERMS).collect();
        loop {
            let fitted = least_squares(&samples, &used)?;
            let lowest = used.iter().zip(&fitted).min_by(|a, b| a.1.total_cmp(b.1));
            match lowest {
                Some((&term, &value)) if value <= 0.0 => used.retain(|&other| other != term),
                _ => {
                    let mut all = [0.0f32; N_TERMS];
                    for (&term, value) in used.iter().zip(&fitted) {
                        all[term] = ((value * 1_000.0).round() / 1_000.0) as f32;
                    }
                    let [base, need_offer, about, full_text] = all;
                    return Some(Self { base, need_offer, about, full_text });
                }
            }
        }
    }
}

fn terms(signals: &[f64; Signal::ALL.len()]) -> [f64; N_TERMS] {
    let of = |signal: Signal| signals[signal.idx()];
    [1.0, of(Signal::NeedOffer), of(Signal::About), of(Signal::FullText)]
}

/// The coefficients of the terms used, by the normal equations.
fn least_squares(samples: &[([f64; N_TERMS], f64)], used: &[usize]) -> Option<Vec<f64>> {
    let n = used.len();
    let mut squares = Array2::<f64>::zeros((n, n));
    let mut targets = Array1::<f64>::zeros(n);
    for (terms, target) in samples {
        for (row, &a) in used.iter().enumerate() {
            targets[row] += terms[a] * target;
            for (column, &b) in used.iter().enumerate() {
                squares[[row, column]] += terms[a] * terms[b];
            }
        }
    }
    solve(squares, targets)
}

/// Gaussian elimination; the matrix is symmetric and, where each term varies, positive definite, so that no rows are exchanged.
fn solve(mut matrix: Array2<f64>, mut right: Array1<f64>) -> Option<Vec<f64>> {
    let n = right.len();
    for pivot in 0..n {
        if n == 0 || matrix[[pivot, pivot]] < NO_PIVOT {
            return None;
        }
        for row in pivot + 1..n {
            let factor = matrix[[row, pivot]] / matrix[[pivot, pivot]];
            for column in pivot..n {
                matrix[[row, column]] -= factor * matrix[[pivot, column]];
            }
            right[row] -= factor * right[pivot];
        }
    }
    let mut found = vec![0.0; n];
    for row in (0..n).rev() {
        let known: f64 = (row + 1..n).map(|column| matrix[[row, column]] * found[column]).sum();
        found[row] = (right[row] - known) / matrix[[row, row]];
    }
    (n > 0).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signals(values: &[(Signal, f64)]) -> [f64; Signal::ALL.len()] {
        let mut signals = [0.0; Signal::ALL.len()];
        for &(signal, value) in values {
            signals[signal.idx()] = value;
        }
        signals
    }

    #[test]
    fn what_was_put_in_comes_out() {
        let samples: Vec<_> = (1..60)
            .map(|n| {
                let [offer, about, words] = [7, 11, 13].map(|step| f64::from(n * step % 17) / 17.0);
                let question = 0.1 + 0.05 * offer + 0.25 * about + 0.3 * words;
                let values = [Signal::NeedOffer, Signal::About, Signal::FullText, Signal::Question];
                signals(&values.into_iter().zip([offer, about, words, question]).collect::<Vec<_>>())
            })
            .collect();
        let learned = ExpectedLikeness::learn(&samples).unwrap();
        let expected = ExpectedLikeness { base: 0.1, need_offer: 0.05, about: 0.25, full_text: 0.3 };
        assert_eq!(learned, expected);
        assert!((learned.of(1.0, 1.0, 1.0) - 0.7).abs() < 1e-6 && learned.of(9.0, 9.0, 9.0) == 1.0);
    }

    #[test]
    fn a_signal_that_speaks_against_it_is_left_out() {
        let samples: Vec<_> = (1..40)
            .map(|n| {
                let (about, words) = (f64::from(n % 10) / 10.0, f64::from(n % 7) / 7.0);
                let question = 0.2 + 0.3 * about - 0.1 * words;
                signals(&[(Signal::About, about), (Signal::FullText, words), (Signal::Question, question)])
            })
            .map(|mut one| {
                one[Signal::NeedOffer.idx()] = one[Signal::About.idx()].powi(2);
                one
            })
            .collect();
        let learned = ExpectedLikeness::learn(&samples).unwrap();
        assert_eq!(learned.full_text, 0.0);
        assert!(learned.base > 0.0 && learned.about > 0.2);
        assert_eq!(ExpectedLikeness::learn(&[]), None);
        assert_eq!(ExpectedLikeness::learn(&[signals(&[(Signal::Question, 1.0)])]), None);
    }
}
