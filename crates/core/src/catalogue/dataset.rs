//! The rows of a catalogue folder, before anything is built of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::rows::without_lines;
use super::sheet::parse_sheet;
use super::{bundled, rows};
use crate::error::CorpusError;
use crate::matching::Want;
use crate::organisation::{
    CrossOver, Date, Language, Organisation, Place, PostcodeArea, Programme, Question, Relation,
};
use crate::theme::{Cue, Situation, Theme};

/// Where a file's rows came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The catalogue folder.
    Folder,
    /// The bundled ecosystem, since the folder has no such file.
    Bundled,
    /// Nowhere: relations of other organisations, or words for other themes, would mean nothing.
    Empty,
}

/// All rows of a catalogue.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    /// `organisations.jsonl`.
    pub organisations: Vec<Organisation>,
    /// `relations.csv`.
    pub relations: Vec<Relation>,
    /// `themes.csv`.
    pub themes: Vec<Theme>,
    /// `lexicon.csv`: further words for the themes.
    pub cues: Vec<Cue>,
    /// `situations.csv`: what people write who mean a theme.
    pub situations: Vec<Situation>,
    /// `questions.csv`: what an organisation can be asked.
    pub questions: Vec<Question>,
    /// `wanted.csv`: words that ask for a kind or role.
    pub wanted: Vec<(Want, Language, String)>,
    /// `places.csv`.
    pub places: Vec<Place>,
    /// `postcodes.csv`: towns by postcode.
    pub postcodes: Vec<PostcodeArea>,
    /// `crossovers.csv`.
    pub crossovers: Vec<CrossOver>,
    /// `programmes.csv`.
    pub programmes: Vec<Programme>,
    /// `sdgs.csv`: which Sustainable Development Goals (1 to 17) a theme serves.
    pub sdgs: Vec<(String, u8)>,
    /// Where each file came from.
    pub sources: BTreeMap<&'static str, Source>,
    /// The name of the file the organisations were read from.
    pub organisations_file: &'static str,
    /// The month profiles are looked at in; without one none of them is old.
    pub as_of: Option<Date>,
    fingerprint: u64,
}

impl Dataset {
    /// The bundled ecosystem.
    ///
    /// # Errors
    /// Never for the files that ship; a test parses them.
    pub fn bundled() -> Result<Self, CorpusError> {
        Self::parse(|name| {
            Ok((PathBuf::from("data").join(name), bundled_bytes(name).into(), Source::Bundled))
        })
    }

    /// Reads a folder. Only `organisations.jsonl` is required, or `organisations.csv` in its place. Themes, words, places, cross-overs and
    /// programmes it lacks are the bundled ones; relations it lacks are none, and so are words for themes of its own.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read, or a row does not follow the contract.
    pub fn read(folder: &Path) -> Result<Self, CorpusError> {
        let sheet = folder.join(rows::ORGANISATIONS_SHEET);
        if sheet.exists() && folder.join(rows::ORGANISATIONS).exists() {
            let message = format!("{} is in this folder too: keep one of them", rows::ORGANISATIONS);
            return Err(CorpusError::File { path: sheet, message });
        }
        let own_themes = folder.join("themes.csv").exists();
        Self::parse(|name| {
            let path = match name {
                rows::ORGANISATIONS if sheet.exists() => sheet.clone(),
                _ => folder.join(name),
            };
            match std::fs::read(&path) {
                Ok(bytes) => Ok((path, bytes, Source::Folder)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound && name != rows::ORGANISATIONS => {
                    Ok(match name {
                        "relations.csv" => (path, header(&rows::RELATION_COLUMNS[..5]), Source::Empty),
                        "questions.csv" => (path, header(&rows::QUESTION_COLUMNS), Source::Empty),
                        "sdgs.csv" if own_themes => (path, header(&rows::SDG_COLUMNS), Source::Empty),
                        "lexicon.csv" if own_themes => (path, header(&rows::LEXICON_COLUMNS), Source::Empty),
                        "situations.csv" if own_themes => {
                            (path, header(&rows::SITUATION_COLUMNS), Source::Empty)
                        }
                        _ => (PathBuf::from("data").join(name), bundled_bytes(name).into(), Source::Bundled),
                    })
                }
                Err(source) => Err(CorpusError::Read { path, source }),
            }
        })
    }

    fn parse(
        read: impl Fn(&'static str) -> Result<(PathBuf, Vec<u8>, Source), CorpusError>,
    ) -> Result<Self, CorpusError> {
        let mut dataset =
            Self { fingerprint: FNV_OFFSET, organisations_file: rows::ORGANISATIONS, ..Self::default() };
        for (name, _) in bundled::FILES {
            let (path, bytes, source) = read(name)?;
            dataset.fingerprint = fnv1a(dataset.fingerprint, &bytes);
            dataset.sources.insert(name, source);
            if name == rows::ORGANISATIONS && path.ends_with(rows::ORGANISATIONS_SHEET) {
                dataset.organisations_file = rows::ORGANISATIONS_SHEET;
                dataset.organisations = parse_sheet(&path, &bytes)?;
                continue;
            }
            match name {
                "organisations.jsonl" => dataset.organisations = rows::parse_organisations(&path, &bytes)?,
                "relations.csv" => {
                    dataset.relations =
                        without_lines(rows::parse_csv(&path, &bytes, &rows::RELATION_COLUMNS, 1)?);
                }
                "themes.csv" => dataset.themes = rows::parse_themes(&path, &bytes)?,
                "lexicon.csv" => dataset.cues = rows::parse_lexicon(&path, &bytes)?,
                "situations.csv" => dataset.situations = rows::parse_situations(&path, &bytes)?,
                "questions.csv" => dataset.questions = rows::parse_questions(&path, &bytes)?,
                "wanted.csv" => dataset.wanted = rows::parse_wanted(&path, &bytes)?,
                "places.csv" => {
                    dataset.places = without_lines(rows::parse_csv(&path, &bytes, &rows::PLACE_COLUMNS, 0)?)
                }
                "postcodes.csv" => {
                    dataset.postcodes =
                        without_lines(rows::parse_csv(&path, &bytes, &rows::POSTCODE_COLUMNS, 0)?);
                }
                "crossovers.csv" => {
                    dataset.crossovers =
                        without_lines(rows::parse_csv(&path, &bytes, &rows::CROSSOVER_COLUMNS, 0)?);
                }
                "sdgs.csv" => dataset.sdgs = rows::parse_sdgs(&path, &bytes)?,
                _ => dataset.programmes = rows::parse_programmes(&path, &bytes)?,
            }
        }
        dataset.refuse_duplicate_ids()?;
        Ok(dataset)
    }

    /// The same rows with other organisations.
    #[must_use]
    pub fn with_organisations(mut self, organisations: Vec<Organisation>) -> Self {
        self.organisations = organisations;
        self
    }

    /// The same rows as they stand in the month of `now`, in seconds since 1970: what a profile said long ago counts for less (see
    /// [`Organisation::freshness`]). A month, so that several servers agree on it. Where no profile is old nothing changes.
    #[must_use]
    pub fn as_of(mut self, now: i64) -> Self {
        let Some(month) = Date::of_unix(now).map(Date::month) else { return self };
        if self.organisations.iter().any(|row| row.freshness(month) < 1.0) {
            self.as_of = Some(month);
            return self.told_apart_by(month.to_string().as_bytes());
        }
        self
    }

    /// The same rows, with another fingerprint: `change` tells what was changed of the files.
    #[must_use]
    pub fn told_apart_by(mut self, change: &[u8]) -> Self {
        self.fingerprint = fnv1a(self.fingerprint, change);
        self
    }

    /// A number that is equal for equal files.
    pub fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// Two organisations of one id would make every answer ambiguous.
    fn refuse_duplicate_ids(&self) -> Result<(), CorpusError> {
        let mut seen = std::collections::BTreeSet::new();
        match self.organisations.iter().find(|organisation| !seen.insert(organisation.id.as_str())) {
            None => Ok(()),
            Some(organisation) => Err(CorpusError::File {
                path: PathBuf::from(self.organisations_file),
                message: format!(
                    "id `{}` occurs twice: give each organisation an id of its own",
                    organisation.id
                ),
            }),
        }
    }
}

fn header(columns: &[&str]) -> Vec<u8> {
    columns.join(",").into_bytes()
}

fn bundled_bytes(name: &str) -> &'static [u8] {
    bundled::FILES.iter().find(|(known, _)| *known == name).map_or(&[], |(_, bytes)| bytes)
}

/// Where [`fnv1a`] starts.
pub(crate) const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a: the same on every machine and in every version of the compiler, unlike the standard hasher.
pub(crate) fn fnv1a(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
