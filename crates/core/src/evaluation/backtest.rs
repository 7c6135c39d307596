//! Requests from a catalogue's own past: one year's evidence is hidden from all who share it, and asked with.
//!
//! What came later stays, unless it is hidden too: leaving one year out keeps more to learn from, a forecast is stricter.
//!
//! Who worked together on a project is the right answer to its description. Nobody graded anything, so any catalogue with
//! dated evidence can be tuned and measured this way.

use std::collections::BTreeMap;

use super::Judgements;
use super::baseline::draw;
use crate::catalogue::Dataset;
use crate::matching::{Connected, MatchRequest};
use crate::organisation::{Date, Organisation};

/// A piece of evidence asks only if so many others than the asker can be found.
const MIN_RIGHT: usize = 3;
/// Of so many pieces one is asked by nobody we know.
const UNKNOWN_ASKERS: u64 = 5;

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// Nobody we know: the text alone is asked.
    Nobody,
    /// One of those who share the piece, chosen by its text: who did more is chosen more often. One in five has no
    /// known asker, as happens. Known partners may be answers again.
    Participant,
}

/// A catalogue without one year's evidence, and what is asked of it.
#[derive(Debug, Clone)]
pub struct Backtest {
    /// The rest of the catalogue: no evidence and no relation of the hidden time.
    pub dataset: Dataset,
    /// One request per piece of evidence of that year, in the order of their texts.
    pub requests: Vec<MatchRequest>,
    /// Who shared each piece, with grade 1.
    pub judgements: Judgements,
}

impl Backtest {
    /// Hides what is dated in `year`, and what is dated later if `hides_later`. Only organisations that still have any text
    /// can be right answers.
    pub fn new(mut dataset: Dataset, year: u16, hides_later: bool, asker: Asker) -> Self {
        let is_hidden = |date: Date| date.year() == year || hides_later && date.year() > year;
        let mut holders = BTreeMap::<String, (Date, Vec<usize>)>::new();
        for (idx, organisation) in dataset.organisations.iter_mut().enumerate() {
            organisation.evidence.retain(|item| {
                if let Some(date) = item.date.filter(|date| date.year() == year) {
                    holders.entry(item.text.clone()).or_insert((date, Vec::new())).1.push(idx);
                }
                !item.date.is_some_and(is_hidden)
            });
        }
        dataset.relations.retain(|relation| !relation.since.is_some_and(is_hidden));
        let (mut requests, mut judgements) = (Vec::new(), Judgements::default());
        for (text, (date, holders)) in holders {
            let mut known: Vec<&Organisation> = holders
                .into_iter()
                .map(|idx| &dataset.organisations[idx])
                .filter(|organisation| organisation.texts().next().is_some())
                .collect();
            let asker = match asker {
                Asker::Nobody => None,
                Asker::Participant => choose(&text, &known),
            };
            known.retain(|organisation| Some(&organisation.id) != asker.as_ref());
            if known.len() < MIN_RIGHT {
                continue;
            }
            let id = format!("{year}-{:03}", requests.len() + 1);
            known.iter().for_each(|organisation| judgements.insert(&id, &organisation.id, 1));
            requests.push(MatchRequest {
                id,
                text: Some(text),
                connected: if asker.is_some() { Connected::Include } else { Connected::default() },
                organisation: asker,
                split: Some(year.to_string()),
                date: Some(date),
                ..MatchRequest::default()
            });
        }
        Self { dataset, requests, judgements }
    }
}

/// One of `holders`, by the letters of the text, in proportion to how much else each did.
fn choose(text: &str, holders: &[&Organisation]) -> Option<String> {
    let draw = draw(&[text.as_bytes()]) >> 20;
    if draw.is_multiple_of(UNKNOWN_ASKERS) {
        return None;
    }
    let total: u64 = holders.iter().map(|organisation| organisation.evidence.len() as u64).sum();
    let mut left = (draw / UNKNOWN_ASKERS) % total.max(1);
    for organisation in holders {
        match left.checked_sub(organisation.evidence.len() as u64) {
            Some(rest) => left = rest,
            None => return Some(organisation.id.clone()),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_hidden_and_asked_with() {
        let row = |id: &str, evidence: &[(&str, &str)]| {
            let items: Vec<String> = evidence
                .iter()
                .map(|(text, date)| format!(r#"{{"text":"{text}","date":"{date}"}}"#))
                .collect();
            let row =
                format!(r#"{{"id":"{id}","name":"{id}","kind":"company","evidence":[{}]}}"#, items.join(","));
            serde_json::from_str::<Organisation>(&row).unwrap()
        };
        let joint = ("Quiet heat pumps", "2016-05-01");
        let rows = ["a", "b", "c", "d"].map(|id| row(id, &[joint, ("Green roofs", "2014")]));
        let newcomer = row("e", &[joint]);
        let dataset = Dataset::default().with_organisations(rows.into_iter().chain([newcomer]).collect());
        let backtest = Backtest::new(dataset.clone(), 2016, false, Asker::Nobody);
        assert_eq!(backtest.requests.len(), 1);
        assert_eq!(backtest.requests[0].text.as_deref(), Some("Quiet heat pumps"));
        let grades = backtest.judgements.of("2016-001");
        // Who did nothing else cannot be found.
        assert_eq!(grades.keys().collect::<Vec<_>>(), ["a", "b", "c", "d"]);
        assert!(
            backtest
                .dataset
                .organisations
                .iter()
                .flat_map(|row| &row.evidence)
                .all(|item| item.text == "Green roofs")
        );
        let forecast = Backtest::new(dataset.clone(), 2014, true, Asker::Nobody);
        assert!(forecast.dataset.organisations.iter().all(|row| row.evidence.is_empty()));
        assert!(Backtest::new(dataset, 2015, false, Asker::Participant).requests.is_empty());
    }
}
