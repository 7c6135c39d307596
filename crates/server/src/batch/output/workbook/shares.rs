//! How a list was shared out: by partner, and who got fewer than wanted.

use schakel_sheet::Cell;

use super::{OutputError, Writing};
use crate::batch::record::Record;

/// How many full partners are named.
const MAX_FULL: usize = 3;

impl Writing<'_> {
    /// A row a partner that fits anybody, those with the most wished introductions first.
    pub(super) fn push_shares(&mut self) -> Result<(), OutputError> {
        let (Some(sheet), Some(sharing)) = (self.shares, self.rendering.sharing) else { return Ok(()) };
        let mut partners: Vec<_> = sharing.partners.iter().collect();
        partners.sort_by(|a, b| b.plain.cmp(&a.plain).then(b.given.cmp(&a.given)).then(a.id.cmp(&b.id)));
        for share in partners {
            let row = [
                Cell::Text(&share.id),
                Cell::Text(name(self.rendering, &share.id)),
                Cell::Count(share.capacity as usize),
                Cell::Count(share.floor as usize),
                Cell::Count(share.given),
                Cell::Count(share.plain),
                Cell::Number(share.price),
            ];
            self.book.push(sheet, &row)?;
        }
        Ok(())
    }

    /// Tells of a client that got fewer partners than it wants, and why.
    pub(super) fn push_short(&mut self, record: &Record) -> Result<(), OutputError> {
        let Some(short) = self.rendering.sharing.and_then(|sharing| sharing.short.get(&record.row)) else {
            return Ok(());
        };
        let (given, need) = (short.given.to_string(), short.need.to_string());
        let why = self.t.with("batch-short", &[("n", given.as_str()), ("most", need.as_str())]);
        let full: Vec<&str> = short.full.iter().take(MAX_FULL).map(|id| name(self.rendering, id)).collect();
        let what = match full.is_empty() {
            true => self.t.get("batch-short-no-more"),
            false => self.t.get("batch-short-full"),
        };
        self.push_unanswered(record, &why, &what, &full.join("; "))
    }
}

fn name<'r>(rendering: &'r super::Rendering, id: &'r str) -> &'r str {
    rendering.catalogue.organisation(id).map_or(id, |row| row.name.as_str())
}
