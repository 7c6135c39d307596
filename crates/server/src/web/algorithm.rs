//! What the algorithm is, told by the running configuration: catalogue, model, weights, and what was measured.

use askama::Template;
use axum::http::StatusCode;
use schakel_core::explanation::signal_label;
use schakel_core::index::OrgIdx;
use schakel_core::matching::MatchRequest;
use schakel_core::model::Signal;
use schakel_core::organisation::Visibility;
use toml::{Table, Value};

use super::frame::Frame;
use super::page::{PageResult, page};
use super::visit::Visit;

/// What was measured of the bundled catalogue and model; the tests hold it to be so.
const MEASURED: &str = include_str!("../../../../models/baseline.toml");

/// The page.
#[derive(Debug, Template)]
#[template(path = "algorithm.html")]
struct AlgorithmPage {
    f: Frame,
    catalogue: String,
    model: String,
    n_organisations: usize,
    n_themes: usize,
    n_questions: usize,
    n_relations: usize,
    /// Label of a signal and its share of all weights, in per cent.
    signals: Vec<(&'static str, u32)>,
    strong: String,
    possible: String,
    quality: Option<Quality>,
}

/// What was measured.
#[derive(Debug, Clone, PartialEq)]
struct Quality {
    /// nDCG@10 in per cent, on the judged requests and on those held out.
    judged: u32,
    held_out: u32,
    /// nDCG@10 in per cent, by language of the judged requests.
    languages: Vec<(String, u32)>,
    refused_rightly: i64,
    refused_wrongly: i64,
}

/// `GET /nl/algorithm`.
pub(super) async fn show_algorithm(visit: Visit) -> PageResult {
    let catalogue = &visit.app.catalogue;
    let engine = catalogue.engine();
    let situation = engine.situation(&MatchRequest::from_text("?x"));
    let weights = engine.model.weights_for(situation);
    let total: f64 = Signal::ALL.iter().map(|&signal| f64::from(weights.of(signal))).sum();
    let mut signals: Vec<(&'static str, u32)> = Signal::ALL
        .iter()
        .map(|&signal| {
            let share = 100.0 * f64::from(weights.of(signal)) / total.max(f64::MIN_POSITIVE);
            (signal_label(signal, visit.language), share.round() as u32)
        })
        .filter(|&(_, share)| share > 0)
        .collect();
    signals.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let bands = engine.model.bands_for(situation);
    let percent = |share: f32| format!("{:.0}%", 100.0 * share);
    let public = catalogue.organisations().iter().filter(|row| row.visibility == Visibility::Public);
    let n_questions = engine.profiles.questions.texts().count();
    let shown = AlgorithmPage {
        f: visit.frame(),
        catalogue: catalogue.version().to_owned(),
        model: engine.model.name.clone(),
        n_organisations: public.count(),
        n_themes: engine.taxonomy.themes().len(),
        n_questions,
        n_relations: (0..engine.profiles.len() as OrgIdx)
            .map(|idx| engine.profiles.graph.edges(idx).iter().filter(|edge| edge.is_from).count())
            .sum(),
        signals,
        strong: percent(bands.strong),
        possible: percent(bands.possible),
        quality: quality(MEASURED, &engine.model.name, catalogue.organisations().len(), n_questions),
    };
    page(StatusCode::OK, &shown)
}

/// What was measured, if it was measured of this catalogue: another has other figures, and none are better than those.
fn quality(measured: &str, model: &str, n_organisations: usize, n_questions: usize) -> Option<Quality> {
    let table: Table = measured.parse().ok()?;
    let value = |path: [&str; 3]| -> Option<&Value> { table.get(path[0])?.get(path[1])?.get(path[2]) };
    let count = |name: &str| table.get("counts")?.get(name)?.as_integer();
    let is_of_this = table.get("model").and_then(Value::as_str).is_none_or(|of| of == model)
        && count("organisations") == i64::try_from(n_organisations).ok()
        && count("questions") == i64::try_from(n_questions).ok();
    if !is_of_this {
        return None;
    }
    let percent = |path: [&str; 3]| Some((100.0 * value(path)?.as_float()?).round() as u32);
    let number = |set: &str, name: &str| value(["all", set, name])?.as_integer();
    let languages = ["nl", "en", "de"].into_iter();
    Some(Quality {
        judged: percent(["ndcg_10", "judgements", "all"])?,
        held_out: percent(["ndcg_10", "held-out", "all"])?,
        languages: languages
            .filter_map(|of| Some((of.to_owned(), percent(["ndcg_10", "judgements", of])?)))
            .collect(),
        refused_rightly: number("judgements", "refused_rightly")?
            + number("held-out-nothing", "refused_rightly")?,
        refused_wrongly: number("judgements", "refused_wrongly")? + number("held-out", "refused_wrongly")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_told_of_what_they_were_measured_on() {
        let found = quality(MEASURED, "learned-2", 335, 13941).unwrap();
        assert_eq!((found.judged, found.languages.len()), (81, 3));
        assert_eq!(quality(MEASURED, "learned-2", 336, 13941), None);
    }
}
