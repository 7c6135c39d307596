//! The workbook of a batch: what an adviser filters, sorts and mails from.

mod columns;
mod settings;
mod shares;

use std::io::{Seek, Write};

use schakel_core::explanation::kind_label;
use schakel_core::matching::{Limit, Verdict};
use schakel_core::model::Signal;
use schakel_sheet::{Cell, SheetHead, SheetIdx, WorkbookWriter};

use super::briefing::file_name;
use super::{OutputError, Rendering, place_remark};
use crate::api::dto::{MatchDto, MatchesDto, NamedDto};
use crate::batch::fault::client_fault_text;
use crate::batch::record::{Counts, Record, RowOutcome};
use crate::web::Texts;

/// How many partners a row of the mailing names.
const N_MAILED: usize = 3;

/// A workbook under way.
struct Writing<'a> {
    rendering: &'a Rendering<'a>,
    t: Texts,
    book: WorkbookWriter,
    matches: SheetIdx,
    reasons: SheetIdx,
    parts: SheetIdx,
    unanswered: SheetIdx,
    mailing: SheetIdx,
    shares: Option<SheetIdx>,
    settings: SheetIdx,
    counts: Counts,
}

/// Writes the workbook.
pub(super) fn write(rendering: &Rendering, to: impl Write + Seek + Send) -> Result<(), OutputError> {
    let mut writing = Writing::new(rendering)?;
    for record in rendering.source.records() {
        writing.push(&record?)?;
    }
    writing.push_shares()?;
    writing.push_settings()?;
    Ok(writing.book.finish(to)?)
}

impl<'a> Writing<'a> {
    fn new(rendering: &'a Rendering<'a>) -> Result<Self, OutputError> {
        let t = Texts(rendering.header.language);
        let mut book = WorkbookWriter::new()?;
        let mut add = |name: &str, columns: Vec<(String, u8)>| {
            book.add_sheet(&SheetHead { name: t.get(&format!("batch-sheet-{name}")), columns })
        };
        let matches = add("matches", columns::named(t, &columns::MATCHES))?;
        let reasons = add("reasons", columns::named(t, &columns::REASONS))?;
        let parts = add("parts", columns::parts(t))?;
        let unanswered = add("unanswered", columns::unanswered(t, &rendering.header.header))?;
        let mailing = add("mailing", columns::mailing(t, N_MAILED, &rendering.header.header))?;
        let shares = match rendering.sharing {
            Some(_) => Some(add("shares", columns::named(t, &columns::SHARES))?),
            None => None,
        };
        let settings = add("settings", columns::named(t, &columns::SETTINGS))?;
        let counts = Counts::default();
        Ok(Self {
            rendering,
            t,
            book,
            matches,
            reasons,
            parts,
            unanswered,
            mailing,
            shares,
            settings,
            counts,
        })
    }

    fn push(&mut self, record: &Record) -> Result<(), OutputError> {
        self.counts.add(record);
        match &record.outcome {
            RowOutcome::Answered(answer) if answer.verdict != Verdict::Matches.id() => {
                let near: Vec<&str> =
                    answer.near_misses.iter().map(|found| found.organisation.name.as_str()).collect();
                let why = self.t.get("batch-no-good-match");
                let what = [answer.add.join(" "), self.limits_cost(record)?].join(" ");
                self.push_mailing(record, answer)?;
                self.push_unanswered(record, &why, what.trim(), &near.join("; "))
            }
            RowOutcome::Answered(answer) if answer.matches.is_empty() => {
                self.push_mailing(record, answer)?;
                self.push_short(record)
            }
            RowOutcome::Answered(answer) => {
                for found in &answer.matches {
                    self.push_match(record, found)?;
                }
                self.push_mailing(record, answer)?;
                self.push_short(record)
            }
            RowOutcome::Faulty(fault) => {
                let (why, what) =
                    (self.t.get("batch-faulty"), client_fault_text(fault, self.rendering.header.language));
                self.push_unanswered(record, &why, &what, "")
            }
            RowOutcome::Ranked { .. } => Ok(()),
        }
    }

    fn push_match(&mut self, record: &Record, found: &MatchDto) -> Result<(), OutputError> {
        let (client, partner) = (&record.client, &found.organisation);
        let language = self.rendering.header.language;
        let first = [
            Cell::Count(client.line as usize),
            Cell::Text(&client.id),
            Cell::Text(&client.name),
            Cell::Count(found.rank),
            Cell::Text(&partner.name),
        ];
        let band = self.t.get(&format!("band-{}", found.band));
        let website = self.website(&partner.id);
        let remark = self.remark(record);
        let mut row = first.to_vec();
        row.extend([
            Cell::Text(&partner.id),
            Cell::Text(kind_label(partner.kind, language)),
            Cell::Text(partner.place.as_deref().unwrap_or_default()),
            found.distance_km.map_or(Cell::Empty, Cell::Number),
            Cell::Text(&band),
            Cell::Number(found.score),
            Cell::Text(&website),
            Cell::Text(&remark),
        ]);
        self.book.push(self.matches, &row)?;
        let (introduced_by, programmes) = (names(&found.introduced_by), names(&found.programmes));
        let evidence = evidence(found);
        let mut row = first.to_vec();
        row.extend([
            Cell::Text(&found.reasons.asker),
            Cell::Text(&found.reasons.partner),
            Cell::Text(&evidence),
            Cell::Text(&introduced_by),
            Cell::Text(&programmes),
        ]);
        self.book.push(self.reasons, &row)?;
        let mut row = first.to_vec();
        row.push(Cell::Number(found.score));
        row.extend(Signal::ALL.iter().map(|signal| {
            let part = found.parts.iter().find(|part| part.signal == signal.id());
            part.map_or(Cell::Empty, |part| Cell::Number(part.value))
        }));
        Ok(self.book.push(self.parts, &row)?)
    }

    fn push_unanswered(
        &mut self,
        record: &Record,
        why: &str,
        what: &str,
        near: &str,
    ) -> Result<(), OutputError> {
        let client = &record.client;
        let mut row = vec![
            Cell::Count(client.line as usize),
            Cell::Text(&client.id),
            Cell::Text(&client.name),
            Cell::Text(why),
            Cell::Text(what),
            Cell::Text(near),
        ];
        match record.cells.is_empty() {
            true => row.push(Cell::Text(client.request.text.as_deref().unwrap_or_default())),
            false => row.extend(record.cells.iter().map(|cell| Cell::Text(cell))),
        }
        Ok(self.book.push(self.unanswered, &row)?)
    }

    /// One row a client, for mail-merge.
    fn push_mailing(&mut self, record: &Record, answer: &MatchesDto) -> Result<(), OutputError> {
        let (client, language) = (&record.client, answer.language);
        let partners: Vec<[String; 7]> = answer
            .matches
            .iter()
            .take(N_MAILED)
            .map(|found| {
                let partner = &found.organisation;
                let by = names(&found.introduced_by);
                [
                    partner.name.clone(),
                    Texts(language).get(&format!("band-{}", found.band)),
                    kind_label(partner.kind, language).to_owned(),
                    partner.place.clone().unwrap_or_default(),
                    found.reasons.for_paper().to_owned(),
                    self.website(&partner.id),
                    by,
                ]
            })
            .collect();
        let briefing = if self.rendering.has_briefings { file_name(record) } else { String::new() };
        let mut row = vec![
            Cell::Count(client.line as usize),
            Cell::Text(&client.id),
            Cell::Text(&client.name),
            Cell::Text(&client.contact),
            Cell::Text(&client.email),
            Cell::Text(answer.language.code()),
            Cell::Text(client.request.text.as_deref().unwrap_or_default()),
            Cell::Count(answer.matches.len()),
            Cell::Text(&briefing),
        ];
        let empty = [const { String::new() }; 7];
        let partners = (0..N_MAILED).map(|idx| partners.get(idx).unwrap_or(&empty));
        row.extend(partners.flatten().map(|cell| Cell::Text(cell)));
        row.extend(record.cells.iter().map(|cell| Cell::Text(cell)));
        Ok(self.book.push(self.mailing, &row)?)
    }

    /// What an adviser should know of how a row was read.
    fn remark(&self, record: &Record) -> String {
        let client = &record.client;
        let known = client.request.organisation.as_deref();
        let known = known
            .and_then(|id| self.rendering.catalogue.organisation(id))
            .map(|row| self.t.with("batch-known-organisation", &[("name", row.name.as_str())]));
        let place = place_remark(client, self.t.0);
        let remarks = [place, known.unwrap_or_default(), self.missed(record)];
        remarks.into_iter().filter(|remark| !remark.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Whom the client would have got in a plain list.
    fn missed(&self, record: &Record) -> String {
        let missed = self.rendering.sharing.and_then(|sharing| sharing.missed.get(&record.row));
        let Some(missed) = missed else { return String::new() };
        let name = |(place, id): &(usize, String)| {
            let name = self.rendering.catalogue.organisation(id).map_or(id.as_str(), |row| row.name.as_str());
            format!("{name} ({})", place + 1)
        };
        let names = missed.iter().map(name).collect::<Vec<_>>().join(", ");
        self.t.with("batch-missed", &[("words", names.as_str())])
    }

    /// What each limit of a client without a good match keeps out.
    fn limits_cost(&self, record: &Record) -> Result<String, OutputError> {
        let analysis = self.rendering.catalogue.analyse(&record.client.request)?;
        let told = analysis.without_limit.iter().map(|&(limit, more)| {
            let key = match limit {
                Limit::Kinds => "without-kinds",
                Limit::Countries => "without-countries",
                Limit::Distance => "without-distance",
            };
            self.t.count(key, more)
        });
        Ok(told.collect::<Vec<_>>().join(" "))
    }

    fn website(&self, id: &str) -> String {
        let organisation = self.rendering.catalogue.organisation(id);
        organisation.and_then(|row| row.website.clone()).unwrap_or_default()
    }
}

fn names(named: &[NamedDto]) -> String {
    named.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join("; ")
}

/// Themes and words a match rests on, with the words they were read from, each once.
fn evidence(found: &MatchDto) -> String {
    let mut told: Vec<String> = Vec::new();
    for evidence in found.parts.iter().flat_map(|part| &part.evidence) {
        let text = match (&evidence.in_request, &evidence.in_profile) {
            (Some(asked), Some(has)) if asked != has => format!("{} (“{asked}” ~ “{has}”)", evidence.text),
            (Some(asked), _) if *asked != evidence.text => format!("{} (“{asked}”)", evidence.text),
            _ => evidence.text.clone(),
        };
        if !told.contains(&text) {
            told.push(text);
        }
    }
    told.join("; ")
}
