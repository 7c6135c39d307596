//! What an import would do, row by row, before anything is stored.

use std::collections::{BTreeMap, HashMap, HashSet};

use schakel_core::catalogue::new_id;

use super::column::Column;
use super::fact::Fact;
use super::fault::FieldFault;
use super::field::Field;
use super::parse::Known;
use super::record::Record;
use super::records::Records;

/// Longest id, in characters.
const MAX_ID: usize = 100;

/// A row of a file: its line, as the spreadsheet numbers it, and its cells.
pub type PlanRow<'f> = (u32, &'f [String]);

/// What an adviser decided about a row that may be an organisation there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is a new one.
    New,
    /// It is this one.
    Is(String),
}

/// Why a row cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// A cell is no value of its field.
    Cell {
        /// Which field.
        field: Field,
        /// Why.
        fault: FieldFault,
    },
    /// Another line is about the same organisation.
    SameAs {
        /// That line.
        line: u32,
    },
    /// The organisation was erased: it is not taken in again.
    Erased,
    /// The id is none: letters, digits, `-`, `_`, `.` and `:` only.
    BadId,
}

/// What a row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It adds an organisation.
    New {
        /// The id it gets.
        id: String,
        /// What would be stated.
        facts: Vec<Fact>,
    },
    /// It changes one.
    Changed {
        /// Which.
        id: String,
        /// What would be stated.
        facts: Vec<Fact>,
    },
    /// It says what the register has.
    Same {
        /// Of which.
        id: String,
    },
    /// It may be one of these: somebody has to say.
    Doubtful {
        /// Whose number, host or name is like it.
        candidates: Vec<String>,
    },
    /// It cannot be taken.
    Wrong {
        /// Everything that is wrong.
        faults: Vec<RowFault>,
    },
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Row by row: the line and what it would do.
    pub rows: Vec<(u32, Outcome)>,
}

impl Plan {
    /// Reads rows against the register. An empty cell empties a field only where the row names its organisation by id: of a
    /// file from elsewhere it says nothing. `kind` is the kind of new organisations where no column is one.
    pub fn new<'f>(
        columns: &[Option<Column>],
        rows: impl Iterator<Item = PlanRow<'f>>,
        decisions: &BTreeMap<u32, Decision>,
        records: &Records,
        known: &Known<'_>,
        source: &str,
        kind: Option<&str>,
    ) -> Self {
        let mut plan = Planning {
            columns,
            decisions,
            records,
            known,
            source,
            kind,
            taken: HashMap::new(),
            new: HashSet::new(),
            numbers: HashMap::new(),
        };
        Self { rows: rows.map(|(line, cells)| (line, plan.outcome(line, cells))).collect() }
    }

    /// All facts of the rows that can be taken.
    pub fn facts(&self) -> Vec<Fact> {
        let of = |outcome: &Outcome| match outcome {
            Outcome::New { facts, .. } | Outcome::Changed { facts, .. } => facts.clone(),
            _ => Vec::new(),
        };
        self.rows.iter().flat_map(|(_, outcome)| of(outcome)).collect()
    }

    /// How many rows are new, changed, the same, in doubt and wrong.
    pub fn counts(&self) -> [usize; 5] {
        let mut counts = [0; 5];
        for (_, outcome) in &self.rows {
            counts[match outcome {
                Outcome::New { .. } => 0,
                Outcome::Changed { .. } => 1,
                Outcome::Same { .. } => 2,
                Outcome::Doubtful { .. } => 3,
                Outcome::Wrong { .. } => 4,
            }] += 1;
        }
        counts
    }
}

struct Planning<'p> {
    columns: &'p [Option<Column>],
    decisions: &'p BTreeMap<u32, Decision>,
    records: &'p Records,
    known: &'p Known<'p>,
    source: &'p str,
    kind: Option<&'p str>,
    /// Which line an organisation was met on.
    taken: HashMap<String, u32>,
    /// Ids given to new ones.
    new: HashSet<String>,
    /// Which line a number of a new one was met on.
    numbers: HashMap<String, u32>,
}

impl Planning<'_> {
    fn cell<'c>(&self, cells: &'c [String], column: Column) -> &'c str {
        let idx = self.columns.iter().position(|mapped| *mapped == Some(column));
        idx.and_then(|idx| cells.get(idx)).map_or("", |cell| cell.trim())
    }

    fn outcome(&mut self, line: u32, cells: &[String]) -> Outcome {
        let given = self.cell(cells, Column::Id);
        let is_id = |id: &str| {
            id.len() <= MAX_ID
                && id.chars().all(|c| c.is_ascii_alphanumeric() || "-_.:".contains(c))
                && (id.is_empty() || id.chars().any(|c| c.is_ascii_alphanumeric()))
                && id != "new"
        };
        if !is_id(given) {
            return Outcome::Wrong { faults: vec![RowFault::BadId] };
        }
        if self.records.is_erased(given) {
            return Outcome::Wrong { faults: vec![RowFault::Erased] };
        }
        let target = match self.target(line, given, cells) {
            Ok(target) => target,
            Err(candidates) => return Outcome::Doubtful { candidates },
        };
        if let Some(first) = target.as_ref().and_then(|id| self.taken.get(id)) {
            return Outcome::Wrong { faults: vec![RowFault::SameAs { line: *first }] };
        }
        let record = target.as_deref().and_then(|id| self.records.get(id));
        let new = Record::new("");
        let (stated, faults) =
            self.read(cells, record.unwrap_or(&new), record.is_some() && !given.is_empty());
        if !faults.is_empty() {
            return Outcome::Wrong { faults };
        }
        if target.is_none()
            && let Some(number) = self.number(cells)
            && let Some(first) = self.numbers.insert(number, line)
        {
            return Outcome::Wrong { faults: vec![RowFault::SameAs { line: first }] };
        }
        let id = match &target {
            Some(id) => id.clone(),
            None => {
                let name = self.cell(cells, Column::Field(Field::Name));
                new_id(name, |id| !self.records.is_free(id) || self.new.contains(id))
            }
        };
        self.taken.insert(id.clone(), line);
        let facts: Vec<Fact> = stated
            .into_iter()
            .map(|(field, value)| Fact {
                organisation: id.clone(),
                field,
                value: Some(value),
                source: self.source.to_owned(),
            })
            .collect();
        match record {
            None => {
                self.new.insert(id.clone());
                Outcome::New { id, facts }
            }
            Some(_) if facts.is_empty() => Outcome::Same { id },
            Some(_) => Outcome::Changed { id, facts },
        }
    }

    /// The number of the Chamber of Commerce with that of the branch; nothing where the row has none.
    fn number(&self, cells: &[String]) -> Option<String> {
        let value =
            |field| self.known.parse(field, self.cell(cells, Column::Field(field))).unwrap_or_default();
        let kvk = value(Field::Kvk);
        (!kvk.is_empty()).then(|| format!("{kvk} {}", value(Field::Branch)))
    }

    /// Which organisation a row is about: by id, by number, by host; nothing for a new one. Likeness of names decides nothing.
    ///
    /// # Errors
    /// The organisations it may be.
    fn target(&self, line: u32, given: &str, cells: &[String]) -> Result<Option<String>, Vec<String>> {
        if !given.is_empty() {
            return Ok(Some(given.to_owned()));
        }
        match self.decisions.get(&line) {
            Some(Decision::New) => return Ok(None),
            Some(Decision::Is(id)) if self.records.get(id).is_some() => return Ok(Some(id.clone())),
            _ => {}
        }
        let value =
            |field| self.known.parse(field, self.cell(cells, Column::Field(field))).unwrap_or_default();
        let (kvk, branch, website) = (value(Field::Kvk), value(Field::Branch), value(Field::Website));
        let by_number = self.records.with_kvk(&kvk, &branch);
        let found = if by_number.is_empty() { self.records.with_domain(&website) } else { by_number };
        let name = self.cell(cells, Column::Field(Field::Name));
        match found[..] {
            // The same number under quite another name: a slip, or a firm that was taken over.
            [one] if !name.is_empty() && !self.records.may_be_called(one, name) => {
                return Err(vec![one.to_owned()]);
            }
            [one] => return Ok(Some(one.to_owned())),
            [] => {}
            _ => return Err(found.into_iter().map(str::to_owned).collect()),
        }
        let alike = self.records.named_like(self.cell(cells, Column::Field(Field::Name)));
        if alike.is_empty() { Ok(None) } else { Err(alike.into_iter().map(str::to_owned).collect()) }
    }

    /// What a row states that the record does not say already, and what is wrong with its cells.
    fn read(
        &self,
        cells: &[String],
        record: &Record,
        may_empty: bool,
    ) -> (Vec<(Field, String)>, Vec<RowFault>) {
        let (mut stated, mut faults) = (Vec::new(), Vec::new());
        for (idx, column) in self.columns.iter().enumerate() {
            let Some(Column::Field(field)) = *column else { continue };
            let cell = cells.get(idx).map_or("", |cell| cell.trim());
            // As it was written out: not looked at, so that what is odd in it does not stop the row.
            if cell == Column::Field(field).cell("", record).trim()
                && !(cell.is_empty() && field.is_required())
            {
                continue;
            }
            let must_be_filled = field.is_required() && !record.is_whole();
            if cell.is_empty() && !may_empty && !must_be_filled {
                continue;
            }
            match self.known.parse(field, cell) {
                Ok(value) if value == record.read(field) => {}
                Ok(value) => stated.push((field, value)),
                Err(fault) => faults.push(RowFault::Cell { field, fault }),
            }
        }
        if !record.is_whole() {
            for field in Field::ALL.into_iter().filter(|field| field.is_required()) {
                if self.columns.contains(&Some(Column::Field(field))) {
                    continue;
                }
                match self.kind.filter(|_| field == Field::Kind) {
                    Some(kind) => stated.push((field, kind.to_owned())),
                    None => faults.push(RowFault::Cell { field, fault: FieldFault::Empty }),
                }
            }
        }
        (stated, faults)
    }
}
