//! Runs axe-core on the page a visitor sees, and keeps what it found: one row for each page and way to look at it.
//!
//! axe-core finds about half of what can be wrong; the walk with the keyboard and the words themselves are tested apart.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::harness::Visitor;

/// axe-core 4.14.1 (Mozilla Public License 2.0, see `axe/LICENSE`).
const AXE: &str = include_str!("axe/axe.min.js");
/// The rules that are run, by their tags.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// A way to look at a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// In CSS pixels.
    pub(crate) width: u32,
    pub(crate) is_dark: bool,
}

/// What was found on one page.
struct Row {
    page: String,
    look: Look,
    n_passes: usize,
    /// What axe cannot decide by itself.
    n_undecided: usize,
    violations: Vec<String>,
    /// How far it scrolls sideways, in CSS pixels.
    overflow: i64,
}

/// All that was found in one language.
pub(crate) struct Audit<'v> {
    visitor: &'v Visitor,
    language: &'static str,
    looks: &'v [Look],
    rows: Vec<Row>,
}

impl<'v> Audit<'v> {
    pub(crate) fn new(visitor: &'v Visitor, language: &'static str, looks: &'v [Look]) -> Self {
        Self { visitor, language, looks, rows: Vec::new() }
    }

    /// Looks at the page that is shown.
    pub(crate) async fn page(&mut self, page: &str) {
        self.visitor.run(AXE, Vec::new()).await;
        for &look in self.looks {
            self.visitor.at_width(look.width).await;
            let scheme = if look.is_dark { "dark" } else { "light" };
            let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            self.visitor.devtools("Emulation.setEmulatedMedia", features).await;
            let seen = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";
            assert_eq!(self.visitor.run(seen, Vec::new()).await, json!([look.width, look.is_dark]));
            let script = "return axe.run({ runOnly: arguments[0], resultTypes: ['violations'] })";
            let found = self.visitor.run(script, vec![json!(TAGS)]).await;
            let rules = |kind: &str| found[kind].as_array().unwrap().as_slice();
            self.rows.push(Row {
                page: page.to_owned(),
                look,
                n_passes: rules("passes").len(),
                n_undecided: rules("incomplete").len(),
                violations: rules("violations").iter().map(violation).collect(),
                overflow: self.visitor.overflow().await,
            });
        }
    }

    /// Prints the table, and sees that nothing in it is wrong.
    pub(crate) fn finish(self) {
        let mut table =
            String::from("page                 language width  colours passes undecided violations\n");
        let mut faults = Vec::new();
        for row in &self.rows {
            let colours = if row.look.is_dark { "dark" } else { "light" };
            writeln!(
                table,
                "{:<20} {:<8} {:>5}  {colours:<7} {:>6} {:>9} {:>10}",
                row.page,
                self.language,
                row.look.width,
                row.n_passes,
                row.n_undecided,
                row.violations.len()
            )
            .unwrap();
            let place = format!("{} ({}, {} px, {colours})", row.page, self.language, row.look.width);
            assert!(row.n_passes > 10, "axe ran {} rules on {place}", row.n_passes);
            faults.extend(row.violations.iter().map(|violation| format!("{place}: {violation}")));
            if row.overflow > 0 {
                faults.push(format!("{place}: scrolls {} px sideways", row.overflow));
            }
        }
        println!("{table}");
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

/// A violation in one line: rule, what it is about, and the first places.
fn violation(found: &Value) -> String {
    let nodes = found["nodes"].as_array().unwrap();
    let places: Vec<String> = nodes.iter().take(3).map(|node| node["target"].to_string()).collect();
    let summary = nodes[0]["failureSummary"].as_str().unwrap_or_default().replace('\n', " ");
    format!("{} at {} of {}: {summary}", found["id"], places.join(", "), nodes.len())
}
