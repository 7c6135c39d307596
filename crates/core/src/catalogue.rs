//! A catalogue: one immutable snapshot of organisations, vectors, indexes and model, with a version.
//!
//! A change builds a new one. Same files, same bytes out.

mod bundled;
mod check;
mod dataset;
mod difference;
mod new_id;
mod profile_change;
mod rows;
mod sheet;
mod texts;

pub use check::{Finding, Severity, check};
pub use dataset::{Dataset, Source};
pub(crate) use dataset::{FNV_OFFSET, fnv1a};
pub use difference::{Cause, Exchange, Given, Move, Position, count_causes, moves};
pub use new_id::new_id;
pub use profile_change::{ProfileChange, ProfileChangeSearch};
pub(crate) use rows::{parse_csv, parse_jsonl};

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use self::texts::Texts;
use crate::embedding::{Embedder, Vocabulary};
use crate::error::Error;
use crate::index::{
    EvidenceIndex, ExampleQuestion, FullTextIndex, OrgIdx, Profiles, QuestionIndex, RelationGraph, ThemeIndex,
};
use crate::matching::{
    Answer, Engine, Lifted, MatchRequest, RequestAnalysis, Scored, Standing, Verdict, WantedTerms, Why,
};
use crate::model::Model;
use crate::organisation::{Gazetteer, Kind, Language, Organisation, PROVINCE_NAMES, PlaceHint, Programme};
use crate::text::{fold, is_stop_word, tokenize};
use crate::theme::{Analyzer, Lexicon, PlaceNames, Taxonomy};

/// Shortest word of a profile that may be a part of a compound, and in how many profiles it must stand.
const COMPOUND_WORD: (usize, u32) = (5, 2);

/// Organisations and everything a match is decided with, as one snapshot.
#[derive(Debug)]
pub struct Catalogue {
    engine: Engine,
    version: String,
}

impl Catalogue {
    /// The ecosystem compiled into the program, with the model that ships with it.
    ///
    /// # Errors
    /// Only when the index cannot be built: the files are checked by a test.
    pub fn bundled() -> Result<Self, Error> {
        Self::build(Dataset::bundled()?, Model::bundled()?, None)
    }

    /// Reads a catalogue folder; files it lacks are the bundled ones.
    ///
    /// # Errors
    /// When `organisations.jsonl` is missing or a file does not follow its contract.
    pub fn read(folder: &Path, model: Model) -> Result<Self, Error> {
        Self::build(Dataset::read(folder)?, model, None)
    }

    /// Builds a catalogue. With a `vocabulary`, document frequencies are held: organisations can be added
    /// without a change in the scores of the others.
    ///
    /// # Errors
    /// When the full-text index cannot be built.
    pub fn build(dataset: Dataset, model: Model, vocabulary: Option<Vocabulary>) -> Result<Self, Error> {
        let version = format!("{:016x}", dataset.fingerprint());
        let taxonomy = Taxonomy::new(dataset.themes).with_sdgs(&dataset.sdgs);
        let wanted = WantedTerms::new(&dataset.wanted);
        let mut organisations = dataset.organisations;
        organisations.sort_by(|a, b| a.id.cmp(&b.id));
        let by_id: BTreeMap<String, OrgIdx> = organisations
            .iter()
            .enumerate()
            .map(|(idx, organisation)| (organisation.id.clone(), idx as OrgIdx))
            .collect();
        let gazetteer = Arc::new(Gazetteer::new(dataset.places, &dataset.postcodes, fold));
        let sure_names: HashSet<String> = gazetteer
            .listed()
            .iter()
            .flat_map(|place| [fold(&place.place), fold(&place.municipality), fold(&place.province)])
            .filter(|name| !name.is_empty())
            .chain(PROVINCE_NAMES.iter().map(|(name, _)| (*name).to_owned()))
            .collect();
        let compound_words = match &vocabulary {
            Some(held) => held.compound_words().map(|(language, word)| (language, word.to_owned())).collect(),
            None => compound_words(&organisations),
        };
        let questions = dataset.questions.into_iter().filter_map(|question| {
            let organisation = match question.organisation.as_str() {
                "" => None,
                id => Some(*by_id.get(id)?),
            };
            Some(ExampleQuestion { organisation, language: question.language, text: question.text })
        });
        let questions: Vec<ExampleQuestion> = questions.collect();
        let prepare_analyzer = || {
            Analyzer::new(
                Lexicon::new(&taxonomy, &dataset.cues),
                PlaceNames::new(Arc::clone(&gazetteer), sure_names),
                compound_words.iter().map(|(language, word)| (*language, word.as_str())),
            )
            .with_situations(&taxonomy, &dataset.situations, model.association)
        };
        let (analyzer, questions) = rayon::join(prepare_analyzer, || QuestionIndex::new(questions));

        let texts = Texts::read(&analyzer, &taxonomy, &organisations);
        let vocabulary = vocabulary.unwrap_or_else(|| texts.fit_vocabulary(&taxonomy, compound_words));
        let embedder = Embedder::new(&taxonomy, vocabulary, model.embedding);
        let full_text = FullTextIndex::new(embedder.vocabulary(), texts.stems())?;
        let items = texts.embed(&embedder);
        drop(texts);
        let theme_index = ThemeIndex::new(items, organisations.len(), embedder.vocabulary().n_dimensions());

        let mut by_name = BTreeMap::new();
        for (idx, organisation) in organisations.iter().enumerate() {
            for name in std::iter::once(&organisation.name).chain(&organisation.aka) {
                by_name.entry(fold(name)).or_insert(idx as OrgIdx);
            }
        }
        let graph = RelationGraph::new(organisations.len(), &by_id, &dataset.relations);
        let programmes = dataset
            .programmes
            .into_iter()
            .filter(|programme| matches!(programme.kind.as_str(), "fund" | "programme" | "agreement"))
            .map(|programme| {
                let analysis = analyzer.analyse(&programme_text(&programme), None);
                let vector = embedder.embed_request(&analysis).embedded.vector;
                (programme, vector)
            })
            .collect();
        let places = organisations
            .iter()
            .map(|organisation| {
                let hint = PlaceHint {
                    province: organisation.province.as_deref(),
                    country: organisation.country.as_deref(),
                };
                gazetteer.position(&fold(organisation.place.as_deref()?), hint)
            })
            .collect();
        let is_local = organisations
            .iter()
            .map(|organisation| {
                organisation.kind == Kind::Government && !analyzer.places(&organisation.name).is_empty()
            })
            .collect();
        let evidence = EvidenceIndex::new(&organisations);
        let freshness = match dataset.as_of {
            Some(as_of) => organisations.iter().map(|row| row.freshness(as_of)).collect(),
            None => vec![1.0; organisations.len()],
        };
        let profiles = Profiles {
            organisations,
            freshness,
            by_id,
            by_name,
            graph,
            gazetteer,
            places,
            is_local,
            theme_index,
            evidence,
            questions,
            kindred: OnceLock::new(),
            full_text,
        };
        Ok(Self {
            engine: Engine { taxonomy, analyzer, embedder, profiles, wanted, programmes, model },
            version,
        })
    }

    /// Ranks with another model from now on. What shapes vectors (`embedding`, `association`) was used when
    /// the catalogue was built and stays as it was.
    pub fn set_weights_of(&mut self, model: Model) {
        self.engine.model = model;
    }

    /// Names this snapshot: equal for equal files, told in every answer.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Everything a match is decided with.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The organisations, sorted by id.
    pub fn organisations(&self) -> &[Organisation] {
        &self.engine.profiles.organisations
    }

    /// The organisation called `id`.
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        Some(self.engine.profiles.organisation(self.engine.profiles.find(id)?))
    }

    /// Answers a request; see [`Engine::find_matches`].
    ///
    /// # Errors
    /// As [`Engine::find_matches`].
    pub fn find_matches(&self, request: &MatchRequest) -> Result<Answer, Error> {
        self.engine.find_matches(request)
    }

    /// Ranks without explaining; see [`Engine::rank`].
    ///
    /// # Errors
    /// As [`Engine::find_matches`].
    pub fn rank(&self, request: &MatchRequest) -> Result<(Verdict, Vec<Scored>), Error> {
        self.engine.rank(request)
    }

    /// How a request is read, and how far it reaches; see [`Engine::analyse`].
    ///
    /// # Errors
    /// As [`Engine::find_matches`].
    pub fn analyse(&self, request: &MatchRequest) -> Result<RequestAnalysis, Error> {
        self.engine.analyse(request)
    }

    /// Why an organisation is or is not proposed; see [`Engine::why`].
    ///
    /// # Errors
    /// As [`Engine::why`].
    pub fn why(&self, request: &MatchRequest, organisation: &str) -> Result<Why, Error> {
        self.engine.why(request, organisation)
    }

    /// Where an organisation stands in an answer; see [`Engine::standing`].
    ///
    /// # Errors
    /// As [`Engine::why`].
    pub fn standing(&self, request: &MatchRequest, organisation: &str) -> Result<Standing, Error> {
        self.engine.standing(request, organisation)
    }

    /// Which wishes keep an organisation out, and where it would stand without them; see [`Engine::lift`].
    ///
    /// # Errors
    /// As [`Engine::why`].
    pub fn lift(&self, request: &MatchRequest, organisation: &str) -> Result<Lifted, Error> {
        self.engine.lift(request, organisation)
    }
}

/// Words of Dutch and German profiles that may be parts of compounds: long enough, and used by several.
fn compound_words(organisations: &[Organisation]) -> BTreeSet<(Language, String)> {
    let mut counts = BTreeMap::<(Language, String), (u32, usize)>::new();
    for (idx, organisation) in organisations.iter().enumerate() {
        for (language, text) in organisation.about.iter().filter(|(language, _)| *language != Language::En) {
            for token in tokenize(text) {
                if token.folded.len() >= COMPOUND_WORD.0
                    && token.folded.bytes().all(|byte| byte.is_ascii_lowercase())
                    && !is_stop_word(language, &token.folded)
                {
                    let count = counts.entry((language, token.lower)).or_insert((0, usize::MAX));
                    if count.1 != idx {
                        *count = (count.0 + 1, idx);
                    }
                }
            }
        }
    }
    counts.into_iter().filter(|(_, (count, _))| *count >= COMPOUND_WORD.1).map(|(key, _)| key).collect()
}

fn programme_text(programme: &Programme) -> String {
    let mut text = programme.name.clone();
    for part in programme.goals.iter().chain(&programme.instruments) {
        text.push_str(". ");
        text.push_str(part);
    }
    text
}
