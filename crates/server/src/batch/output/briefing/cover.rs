//! The cover page of a list: who is in it, whom each could meet first, and which rows have a fault.

use askama::Template;

use crate::batch::fault::client_fault_text;
use crate::batch::output::{OutputError, Rendering};
use crate::batch::record::{Counts, Record, RowOutcome};
use crate::web::Texts;

/// The page.
#[derive(Debug, Template)]
#[template(path = "batch/cover.html")]
pub(super) struct Cover<'a> {
    t: Texts,
    title: String,
    counts: String,
    version: &'a str,
    clients: Vec<CoverRow>,
    faulty: Vec<CoverRow>,
}

/// One client on it.
#[derive(Debug)]
struct CoverRow {
    id: String,
    name: String,
    link: String,
    /// The first partner, or what is wrong with the row.
    first: String,
    band: String,
}

impl<'a> Cover<'a> {
    /// Looks through the records; `link` tells where a client's page is.
    pub(super) fn new(
        rendering: &Rendering<'a>,
        link: impl Fn(&Record) -> String,
    ) -> Result<Self, OutputError> {
        let header = rendering.header;
        let t = Texts(header.language);
        let (mut clients, mut faulty, mut counts) = (Vec::new(), Vec::new(), Counts::default());
        for record in rendering.source.records() {
            let record = record?;
            counts.add(&record);
            let name = record.client.label().to_owned();
            match &record.outcome {
                RowOutcome::Answered(answer) => {
                    let first = answer.matches.first();
                    clients.push(CoverRow {
                        id: record.client.id.clone(),
                        link: link(&record),
                        name,
                        first: first.map_or_else(
                            || t.get("batch-no-good-match"),
                            |found| found.organisation.name.clone(),
                        ),
                        band: first.map_or_else(String::new, |found| t.get(&format!("band-{}", found.band))),
                    });
                }
                RowOutcome::Faulty(fault) => faulty.push(CoverRow {
                    id: record.client.line.to_string(),
                    link: String::new(),
                    name,
                    first: client_fault_text(fault, header.language),
                    band: String::new(),
                }),
                RowOutcome::Ranked { .. } => {}
            }
        }
        Ok(Self {
            t,
            title: t.with("briefing-cover", &[("name", header.list.as_str())]),
            counts: counts.told(header.n_rows, t),
            version: &header.catalogue,
            clients,
            faulty,
        })
    }
}
