//! `schakel train`: weights learned from judged requests.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::Catalogue;
use schakel_core::evaluation::ndcg;
use schakel_core::matching::{MatchRequest, RawSignals};
use schakel_core::model::{
    Example, ExpectedLikeness, Model, Signal, Situation, Trained, TrainingParams, Weights, train,
};

use schakel_server::learning::{Lesson, lessons};
use schakel_store::Store;
use schakel_store::register::apply;

use super::Outcome;
use super::judged::Judged;
use crate::args::{CatalogueArgs, TrainArgs};
use crate::output;

/// How many parts the requests are divided into to see what the weights are worth on requests left out.
const N_FOLDS: usize = 5;

/// How deep rankings are read.
const DEPTH: usize = 5_000;

/// One judged request's candidates, in the present order.
#[derive(Clone)]
struct Ranking {
    examples: Vec<Example>,
    /// Grades of all judged organisations, candidates or not.
    grades: std::collections::BTreeMap<String, u8>,
    /// Ids of the candidates.
    ids: Vec<String>,
    /// Signals of the candidates that have all the example questions that count.
    asked: Vec<RawSignals>,
}

/// Learns weights, writes the model and prints what belongs in its card.
///
/// # Errors
/// When a file cannot be read or written, or there is nothing to learn from.
pub(super) fn run(catalogue_args: &CatalogueArgs, args: &TrainArgs) -> Result<Outcome> {
    let mut sets = match args.judgements.is_empty() {
        false => {
            let catalogue = super::load(catalogue_args)?;
            vec![Judged::read(catalogue, args.judgements.iter().map(PathBuf::as_path), None)?]
        }
        true if args.store.is_some() => Vec::new(),
        true => {
            let (dataset, model) = (super::load_dataset(catalogue_args)?, super::load_model(catalogue_args)?);
            Judged::backtests(&dataset, &model, &args.backtest)?
        }
    };
    sets.iter_mut().for_each(Judged::add_pairs_as_requests);
    if let Some(numbered) = args.numbered {
        sets.iter_mut().try_for_each(|set| set.keep(numbered))?;
    }
    let mut rankings = sets.iter().map(rank).collect::<Result<Vec<_>>>()?.concat();
    let desk = args.store.as_deref().map(|store| Desk::read(store, catalogue_args)).transpose()?;
    if let Some(desk) = &desk {
        let lessons: Vec<&Lesson> = desk
            .lessons
            .iter()
            .filter(|lesson| args.numbered.is_none_or(|numbered| numbered.is_of(&lesson.request.id)))
            .collect();
        output::note(&format!("{} requests of the desk have a right answer", lessons.len()));
        for lesson in lessons {
            rankings.push(desk.rank(lesson)?);
        }
    }
    let catalogues = sets.iter().map(|set| &set.catalogue).chain(desk.iter().map(|desk| &desk.catalogue));
    let Some(catalogue) = catalogues.into_iter().next() else { bail!("there is nothing to learn from") };
    let engine = catalogue.engine();
    let params = TrainingParams { alpha: args.alpha, n_wrong: args.wrong, ..TrainingParams::default() };
    let model = &engine.model;
    let situations: BTreeSet<Situation> = sets
        .iter()
        .flat_map(|set| &set.requests)
        .chain(desk.iter().flat_map(Desk::requests))
        .map(|request| engine.situation(request))
        .collect();
    if situations.is_empty() {
        bail!("there are no requests to learn from");
    }
    let [situation] = situations.into_iter().collect::<Vec<_>>()[..] else {
        bail!(
            "the requests are of more than one situation: train on texts, pairs and hidden years one at a time"
        );
    };
    let (table, present) = (situation.table(), model.weights_for(situation));
    let trained = fit(&rankings.iter().collect::<Vec<_>>(), present, &params)?;
    let text = match &catalogue_args.model {
        Some(path) => {
            std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?
        }
        None => Model::bundled_text().to_owned(),
    };
    let expected = match situation {
        // Of chosen organisations, as at the desk, nothing can be said of others.
        Situation::Questions => ExpectedLikeness::learn(
            &rankings.iter().flat_map(|ranking| ranking.asked.clone()).collect::<Vec<_>>(),
        ),
        _ => None,
    };
    let text = with_weights(&text, &args.name, table, &trained.weights, expected)?;
    Model::parse(&text)?;
    std::fs::write(&args.output, text).with_context(|| format!("cannot write {}", args.output.display()))?;
    output::line(&format!("learned: [{table}]"))?;
    output::line(&card(&model.name, &rankings, present, &trained, &params)?)?;
    if let Some(expected) = expected {
        let ExpectedLikeness { base, need_offer, about, full_text } = expected;
        output::line(&format!(
            "\nExpected without example questions: question = {base} + {need_offer} need_offer + {about} about + {full_text} full_text"
        ))?;
    }
    Ok(Outcome::Found)
}

/// A desk's register and what its advisers decided.
pub(super) struct Desk {
    pub(super) catalogue: Catalogue,
    pub(super) lessons: Vec<Lesson>,
}

impl Desk {
    /// Reads a store; the catalogue is that of its register.
    ///
    /// # Errors
    /// When the store or the catalogue cannot be read.
    pub(super) fn read(store: &str, args: &CatalogueArgs) -> Result<Self> {
        let (base, model) = (super::load_dataset(args)?, super::load_model(args)?);
        super::runtime()?.block_on(async {
            let store = Store::connect_existing(store).await?;
            let catalogue = Catalogue::build(apply(&base, &store.register_changes().await?), model, None)?;
            let lessons = lessons(&store, &catalogue).await?;
            store.close().await;
            Ok(Self { catalogue, lessons })
        })
    }

    pub(super) fn requests(&self) -> impl Iterator<Item = &MatchRequest> {
        self.lessons.iter().map(|lesson| &lesson.request)
    }

    /// What one request teaches: only organisations the decision says something about are compared.
    fn rank(&self, lesson: &Lesson) -> Result<Ranking> {
        let request = MatchRequest { top: Some(DEPTH), ..lesson.request.clone() };
        let (_, ranked) =
            self.catalogue.rank(&request).with_context(|| format!("request `{}`", request.id))?;
        let profiles = &self.catalogue.engine().profiles;
        let ids: Vec<String> =
            ranked.iter().map(|scored| profiles.organisation(scored.organisation).id.clone()).collect();
        let told: BTreeSet<&String> = lesson.of_ranking(&ids).into_iter().collect();
        let grade = |id: &String| lesson.grades.get(id).copied().unwrap_or(0);
        let kept = ranked.iter().zip(&ids).filter(|(_, id)| told.contains(id));
        let (examples, ids) = kept.map(|(scored, id)| ((scored.raw, grade(id)), id.clone())).unzip();
        Ok(Ranking { examples, grades: lesson.grades.clone(), ids, asked: Vec::new() })
    }
}

/// The answerable requests of a judged set, ranked.
fn rank(set: &Judged) -> Result<Vec<Ranking>> {
    let catalogue = &set.catalogue;
    let mut rankings = Vec::new();
    for request in &set.requests {
        let grades = set.judgements.of(&request.id);
        if grades.values().all(|&grade| grade == 0) {
            continue;
        }
        let request = MatchRequest { top: Some(DEPTH), ..request.clone() };
        let (_, ranked) = catalogue.rank(&request).with_context(|| format!("request `{}`", request.id))?;
        let ids: Vec<String> = ranked
            .iter()
            .map(|scored| catalogue.engine().profiles.organisation(scored.organisation).id.clone())
            .collect();
        let grade = |id: &String| grades.get(id).copied().unwrap_or(0);
        let examples = ranked.iter().zip(&ids).map(|(scored, id)| (scored.raw, grade(id))).collect();
        let engine = catalogue.engine();
        let n_nearest = engine.model.questions.nearest;
        let has_all = |idx| engine.profiles.questions.of(idx).count() >= n_nearest;
        let asked = ranked.iter().filter(|scored| has_all(scored.organisation)).map(|scored| scored.raw);
        rankings.push(Ranking { examples, grades, ids, asked: asked.collect() });
    }
    Ok(rankings)
}

fn fit(rankings: &[&Ranking], present: &Weights, params: &TrainingParams) -> Result<Trained> {
    let examples: Vec<Vec<Example>> = rankings.iter().map(|ranking| ranking.examples.clone()).collect();
    Ok(train(&examples, present, params)?)
}

/// The sum of nDCG@10 when candidates stand in the order these weights give, and over how many requests.
fn sum_ndcg<'r>(rankings: impl Iterator<Item = &'r Ranking>, weights: &Weights) -> (f64, usize) {
    let (mut sum, mut n) = (0.0, 0);
    for ranking in rankings {
        let score = |example: &Example| -> f64 {
            Signal::ALL.iter().map(|&signal| f64::from(weights.of(signal)) * example.0[signal.idx()]).sum()
        };
        let mut order: Vec<(f64, &String)> = ranking.examples.iter().map(score).zip(&ranking.ids).collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let ids: Vec<&String> = order.into_iter().map(|(_, id)| id).collect();
        sum += ndcg(&ids, &ranking.grades, 10);
        n += 1;
    }
    (sum, n)
}

/// What belongs in a model card, as Markdown.
fn card(
    name: &str,
    rankings: &[Ranking],
    present: &Weights,
    trained: &Trained,
    params: &TrainingParams,
) -> Result<String> {
    let (before, n) = sum_ndcg(rankings.iter(), present);
    let (after, _) = sum_ndcg(rankings.iter(), &trained.weights);
    let mut left_out = 0.0;
    for fold in 0..N_FOLDS {
        let is_own = |idx: usize| idx % N_FOLDS == fold;
        let part = |own: bool| {
            rankings
                .iter()
                .enumerate()
                .filter(move |(idx, _)| is_own(*idx) == own)
                .map(|(_, ranking)| ranking)
        };
        let others: Vec<&Ranking> = part(false).collect();
        let weights = fit(&others, present, params)?.weights;
        left_out += sum_ndcg(part(true), &weights).0;
    }
    let n = n as f64;
    let mut lines = vec![
        format!(
            "{} requests, {} pairs, alpha {}, {} wrong ones each",
            rankings.len(),
            trained.n_pairs,
            params.alpha,
            params.n_wrong
        ),
        format!(
            "nDCG@10: weights of {} {:.3}, learned {:.3}, learned without the request itself ({N_FOLDS} folds) {:.3}",
            name,
            before / n,
            after / n,
            left_out / n
        ),
        String::new(),
        "| signal | before | first fit | learned |".to_owned(),
        "|---|---|---|---|".to_owned(),
    ];
    for signal in Signal::ALL {
        lines.push(format!(
            "| {} | {} | {:.3} | {:.3} |",
            signal.id(),
            present.of(signal),
            trained.raw[signal.idx()],
            trained.weights.of(signal)
        ));
    }
    let dropped: Vec<&str> = trained.dropped.iter().map(|signal| signal.id()).collect();
    if !dropped.is_empty() {
        lines.push(format!(
            "\nDropped for a weight that is not positive, in this order: {}.",
            dropped.join(", ")
        ));
    }
    Ok(lines.join("\n"))
}

/// A model's text with another name and other weights; its comments stay.
fn with_weights(
    text: &str,
    name: &str,
    table: &str,
    weights: &Weights,
    expected: Option<ExpectedLikeness>,
) -> Result<String> {
    let mut document: toml_edit::DocumentMut = text.parse().context("the model is no TOML")?;
    let set = |item: &mut toml_edit::Item, value: toml_edit::Value| {
        if let Some(old) = item.as_value_mut() {
            let decor = old.decor().clone();
            *old = value;
            *old.decor_mut() = decor;
        } else {
            *item = toml_edit::Item::Value(value);
        }
    };
    set(&mut document["name"], name.into());
    for signal in Signal::ALL {
        let rounded = (f64::from(weights.of(signal)) * 1_000.0).round() / 1_000.0;
        set(&mut document[table][signal.id()], rounded.into());
    }
    if let Some(ExpectedLikeness { base, need_offer, about, full_text }) = expected {
        let terms = [("base", base), ("need_offer", need_offer), ("about", about), ("full_text", full_text)];
        for (name, value) in terms {
            let rounded = (f64::from(value) * 1_000.0).round() / 1_000.0;
            set(&mut document["questions"]["expected"][name], rounded.into());
        }
    }
    Ok(document.to_string())
}
