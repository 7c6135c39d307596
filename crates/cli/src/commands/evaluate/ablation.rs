//! What each signal is worth: the same requests without it.

use anyhow::Result;
use schakel_core::evaluation::{Comparison, Outcome as Measured};
use schakel_core::model::{Model, Signal, Situation};

use super::super::judged::{Judged, Ranking};
use super::measure_all;

/// Ranks once more per signal that has a weight in any situation the requests are in, with that weight at zero and the
/// others as they are: what ours gains over it is what the signal is worth.
///
/// # Errors
/// When a request cannot be answered.
pub(super) fn run(sets: &mut [Judged], ours: &[Measured]) -> Result<Vec<Comparison>> {
    let model = sets[0].catalogue.engine().model.clone();
    let mut situations: Vec<Situation> = sets
        .iter()
        .flat_map(|set| {
            let engine = set.catalogue.engine();
            set.requests.iter().map(|request| engine.situation(request))
        })
        .collect();
    situations.sort_unstable();
    situations.dedup();
    let is_used =
        |signal: &Signal| situations.iter().any(|&situation| model.weights_for(situation).of(*signal) > 0.0);
    let mut ablated = Vec::new();
    for signal in Signal::ALL.into_iter().filter(is_used) {
        let mut without = model.clone();
        for &situation in &situations {
            let weights = without.weights_for_mut(situation);
            *weights = weights.with(signal, 0.0);
        }
        ablated.push(Comparison::new(signal.id(), ours, &with_model(sets, &without)?));
    }
    sets.iter_mut().for_each(|set| set.catalogue.set_weights_of(model.clone()));
    Ok(ablated)
}

fn with_model(sets: &mut [Judged], model: &Model) -> Result<Vec<Measured>> {
    sets.iter_mut().for_each(|set| set.catalogue.set_weights_of(model.clone()));
    let rankings: Vec<Vec<Ranking>> = sets.iter().map(Judged::rank).collect::<Result<_>>()?;
    Ok(measure_all(sets, &rankings))
}
