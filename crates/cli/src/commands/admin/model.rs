//! `schakel admin model`: comparing a model with the one that ranks, adopting it, going back.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_core::evaluation::{Judgements, ndcg, randomisation_test, read_requests};
use schakel_core::matching::MatchRequest;
use schakel_core::model::Model;
use schakel_server::learning::lessons;
use schakel_store::register::apply;
use schakel_store::{Act, Store};

use super::super::judged::DEPTH;
use super::super::{Outcome, load_dataset, load_model};
use crate::args::{CatalogueArgs, ModelTask};
use crate::output;

/// From how unlikely by chance a loss counts as one, by the paired randomisation test.
const LOSS_P: f64 = 0.05;

/// Does what was typed.
///
/// # Errors
/// When a file cannot be read, or the store fails.
pub(super) async fn run(store: &Store, args: &CatalogueArgs, task: &ModelTask) -> Result<Outcome> {
    let act = Act::of_operator(schakel_server::now());
    match task {
        ModelTask::List => {
            for adopted in store.models(i64::MAX).await? {
                let name = if adopted.content.is_some() { &adopted.name } else { "the model of the start" };
                output::line(&format!("{}\t{name}\t{}", adopted.number, adopted.comparison))?;
            }
            Ok(Outcome::Found)
        }
        ModelTask::Rollback => {
            if store.roll_back_model(&act).await? {
                output::note("the model before ranks again");
                Ok(Outcome::Found)
            } else {
                output::note("there is no model before: nothing was changed");
                Ok(Outcome::Nothing)
            }
        }
        ModelTask::Adopt { file, judgements, anyway } => {
            let content =
                std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
            let new = Model::parse(&content).with_context(|| format!("{} is no model", file.display()))?;
            let present = match store.model().await?.and_then(|adopted| adopted.content) {
                Some(content) => Model::parse(&content)?,
                None => load_model(args)?,
            };
            let base = apply(&load_dataset(args)?, &store.register_changes().await?);
            let gains = gains(store, base, [present.clone(), new.clone()], judgements).await?;
            let comparison = comparison(&present.name, &new.name, &gains);
            output::line(&comparison)?;
            let mean =
                gains.iter().map(|(before, after)| after - before).sum::<f64>() / gains.len().max(1) as f64;
            let is_loss = mean < 0.0 && randomisation_test(&differences(&gains)) < LOSS_P;
            if gains.is_empty() && !anyway {
                bail!(
                    "nothing can be compared: name judged requests with --judgements, or adopt it with --anyway"
                );
            }
            if is_loss && !anyway {
                output::note("it is worse than chance explains: it was not adopted");
                return Ok(Outcome::Nothing);
            }
            let number = store.adopt_model(&act, &new.name, &content, &comparison).await?;
            output::note(&format!(
                "{} ranks from now on (adoption {number}); `admin model rollback` goes back",
                new.name
            ));
            Ok(Outcome::Found)
        }
    }
}

/// nDCG@10 of each judged request with the one model and with the other.
async fn gains(
    store: &Store,
    base: Dataset,
    models: [Model; 2],
    folders: &[PathBuf],
) -> Result<Vec<(f64, f64)>> {
    let [present, new] = models;
    let before = Catalogue::build(base.clone(), present, None)?;
    let after = Catalogue::build(base, new, None)?;
    let mut judged: Vec<(MatchRequest, BTreeMap<String, u8>)> =
        lessons(store, &before).await?.into_iter().map(|lesson| (lesson.request, lesson.grades)).collect();
    for folder in folders {
        let judgements = Judgements::read(&folder.join("judgements.qrels"))?;
        for request in read_requests(&folder.join("requests.jsonl"))? {
            let grades = judgements.of(&request.id);
            judged.push((request, grades));
        }
    }
    judged.retain(|(_, grades)| grades.values().any(|grade| *grade > 0));
    let measure =
        |catalogue: &Catalogue, request: &MatchRequest, grades: &BTreeMap<String, u8>| -> Result<f64> {
            let request = MatchRequest { top: Some(DEPTH), ..request.clone() };
            let (_, ranked) =
                catalogue.rank(&request).with_context(|| format!("request `{}`", request.id))?;
            let profiles = &catalogue.engine().profiles;
            let ids: Vec<&String> =
                ranked.iter().map(|scored| &profiles.organisation(scored.organisation).id).collect();
            Ok(ndcg(&ids, grades, 10))
        };
    judged
        .iter()
        .map(|(request, grades)| Ok((measure(&before, request, grades)?, measure(&after, request, grades)?)))
        .collect()
}

fn differences(gains: &[(f64, f64)]) -> Vec<f64> {
    gains.iter().map(|(before, after)| after - before).collect()
}

fn comparison(present: &str, new: &str, gains: &[(f64, f64)]) -> String {
    let n = gains.len();
    let mean = |of: fn(&(f64, f64)) -> f64| gains.iter().map(of).sum::<f64>() / n.max(1) as f64;
    format!(
        "{n} judged requests: nDCG@10 {present} {:.3}, {new} {:.3}; p {:.3}",
        mean(|gain| gain.0),
        mean(|gain| gain.1),
        randomisation_test(&differences(gains))
    )
}
