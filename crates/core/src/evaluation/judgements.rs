//! Graded relevance per request, in TREC's qrels format, and the requests it belongs to.

use std::collections::BTreeMap;
use std::path::Path;

use crate::catalogue::parse_jsonl;
use crate::error::CorpusError;
use crate::matching::MatchRequest;

/// Grades by request and organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgements {
    grades: BTreeMap<String, BTreeMap<String, u8>>,
}

impl Judgements {
    /// Reads a qrels file: `request 0 organisation grade` a line, grades 0 to 3.
    ///
    /// # Errors
    /// When the file cannot be read or a line is not of that form.
    pub fn read(path: &Path) -> Result<Self, CorpusError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| CorpusError::Read { path: path.to_owned(), source })?;
        let mut judgements = Self::default();
        for (idx, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let refuse = |message: &str| CorpusError::Line {
                path: path.to_owned(),
                line: idx as u64 + 1,
                message: message.to_owned(),
            };
            let [request, _, organisation, grade] = line.split_whitespace().collect::<Vec<_>>()[..] else {
                return Err(refuse("write four fields: request, 0, organisation, grade"));
            };
            let grade = grade
                .parse()
                .ok()
                .filter(|grade| *grade <= 3)
                .ok_or_else(|| refuse("the grade must be 0 to 3"))?;
            let grades = judgements.grades.entry(request.to_owned()).or_default();
            if grades.insert(organisation.to_owned(), grade).is_some() {
                return Err(refuse("the organisation is graded twice for this request"));
            }
        }
        Ok(judgements)
    }

    /// Sets one grade.
    pub fn insert(&mut self, request: &str, organisation: &str, grade: u8) {
        self.grades.entry(request.to_owned()).or_default().insert(organisation.to_owned(), grade);
    }

    /// The grades of one request; none when it is not judged.
    pub fn of(&self, request: &str) -> BTreeMap<String, u8> {
        self.grades.get(request).cloned().unwrap_or_default()
    }

    /// Adds the grades of other requests.
    pub fn extend(&mut self, others: Self) {
        self.grades.extend(others.grades);
    }

    /// The organisation of each judged row.
    pub fn organisations(&self) -> impl Iterator<Item = &str> {
        self.grades.values().flat_map(BTreeMap::keys).map(String::as_str)
    }

    /// Number of judged rows.
    pub fn n_rows(&self) -> usize {
        self.grades.values().map(BTreeMap::len).sum()
    }
}

/// Reads `requests.jsonl`; see [`parse_requests`].
///
/// # Errors
/// When the file cannot be read or a line is no request.
pub fn read_requests(path: &Path) -> Result<Vec<MatchRequest>, CorpusError> {
    let bytes = std::fs::read(path).map_err(|source| CorpusError::Read { path: path.to_owned(), source })?;
    parse_requests(path, &bytes)
}

/// Parses requests, one JSON object a line; `path` is what messages call the text.
///
/// # Errors
/// When a line is no request.
pub fn parse_requests(path: &Path, bytes: &[u8]) -> Result<Vec<MatchRequest>, CorpusError> {
    parse_jsonl(path, bytes)
}
