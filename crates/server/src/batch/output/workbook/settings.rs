//! What the run was made with, so that it can be made again.

use schakel_sheet::Cell;

use super::{OutputError, Writing};

impl Writing<'_> {
    pub(super) fn push_settings(&mut self) -> Result<(), OutputError> {
        let (header, counts) = (self.rendering.header, self.counts);
        let top = header.top.map_or_else(|| self.t.get("batch-top-default"), |top| top.to_string());
        let of_run = [
            ("list", header.list.clone()),
            ("list-sum", header.list_sum.clone()),
            ("n-rows", header.n_rows.to_string()),
            ("n-answered", counts.answered.to_string()),
            ("n-no-good-match", counts.no_good_match.to_string()),
            ("n-faulty", counts.faulty.to_string()),
            ("top", top),
            ("catalogue", header.catalogue.clone()),
            ("model", format!("{} ({})", header.model, &header.model_sum[..12.min(header.model_sum.len())])),
            ("version", header.schakel.clone()),
        ];
        // Of a list that is shared out the rules say how many partners a client gets.
        for (name, value) in of_run.into_iter().filter(|(name, _)| *name != "top" || header.sharing.is_none())
        {
            let name = self.t.get(&format!("batch-setting-{name}"));
            self.book.push(self.settings, &[Cell::Text(&name), Cell::Text(&value)])?;
        }
        for (name, value) in self.sharing_settings() {
            let name = self.t.get(&format!("batch-setting-{name}"));
            self.book.push(self.settings, &[Cell::Text(&name), Cell::Text(&value)])?;
        }
        for (name, column) in header.header.iter().zip(&header.columns) {
            let name = self.t.with("batch-setting-column", &[("name", name.as_str())]);
            let value = match column {
                Some(column) => self.t.get(&format!("client-{}", column.id())),
                None => self.t.get("batch-column-left-out"),
            };
            self.book.push(self.settings, &[Cell::Text(&name), Cell::Text(&value)])?;
        }
        Ok(())
    }

    /// The rules a list was shared out by, and what that did beside plain lists.
    fn sharing_settings(&self) -> Vec<(&'static str, String)> {
        let (Some(rules), Some(sharing)) = (&self.rendering.header.sharing, self.rendering.sharing) else {
            return Vec::new();
        };
        let (t, plain, shared) = (self.t, &sharing.plain, &sharing.shared);
        let both = |plain: String, shared: String| format!("{plain} → {shared}");
        vec![
            ("need", rules.need.to_string()),
            ("capacity", rules.capacity.to_string()),
            ("n-apart", rules.partners.len().to_string()),
            ("newcomer-floor", rules.newcomer_floor.to_string()),
            ("depth", rules.depth.to_string()),
            ("n-left-out", self.counts.left_out.to_string()),
            ("welfare", both(t.decimal(plain.welfare, 3), t.decimal(shared.welfare, 3))),
            ("loss", format!("{} %", t.decimal(100.0 * sharing.loss(), 2))),
            ("gap", format!("{} %", t.decimal(100.0 * sharing.gap, 2))),
            ("gini", both(t.decimal(plain.exposure_gini, 3), t.decimal(shared.exposure_gini, 3))),
            ("longest", both(plain.longest_queue.to_string(), shared.longest_queue.to_string())),
            ("used", both(plain.n_partners_used.to_string(), shared.n_partners_used.to_string())),
        ]
    }
}
