//! A catalogue: one immutable snapshot of organisations, vectors, indexes and model, with a version.
//!
//! A change builds a new one. Same files, same bytes out.

mod bundled;
mod check;
mod dataset;
mod rows;

pub use check::{Finding, Severity, check};
pub use dataset::{Dataset, Source};
pub(crate) use rows::parse_jsonl;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use crate::embedding::{Embedded, Embedder, ThemeVector, Vocabulary};
use crate::error::Error;
use crate::index::{Field, FullTextIndex, OrgIdx, ProfileItem, Profiles, RelationGraph, ThemeIndex};
use crate::matching::{Answer, Engine, MatchRequest, Scored, Verdict, WantedTerms, Why};
use crate::model::Model;
use crate::organisation::{
    EvidenceItem, Gazetteer, Kind, Language, Organisation, PROVINCE_NAMES, PlaceHint, Programme,
};
use crate::text::{fold, is_stop_word, tokenize};
use crate::theme::{Analysis, Analyzer, Lexicon, PlaceNames, Taxonomy, ThemeIdx};

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
        let taxonomy = Taxonomy::new(dataset.themes);
        let lexicon = Lexicon::new(&taxonomy, &dataset.cues);
        let wanted = WantedTerms::new(&dataset.wanted);
        let mut organisations = dataset.organisations;
        organisations.sort_by(|a, b| a.id.cmp(&b.id));
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
        let analyzer = Analyzer::new(
            lexicon,
            PlaceNames::new(Arc::clone(&gazetteer), sure_names),
            compound_words.iter().map(|(language, word)| (*language, word.as_str())),
        )
        .with_situations(&taxonomy, &dataset.situations, model.association);

        let mut reader = TextReader { analyzer: &analyzer, evidence: HashMap::new() };
        let texts: Vec<ProfileTexts> = organisations
            .iter()
            .map(|organisation| ProfileTexts::read(&mut reader, &taxonomy, organisation))
            .collect();
        let vocabulary = vocabulary.unwrap_or_else(|| fit_vocabulary(&taxonomy, &texts, compound_words));
        let embedder = Embedder::new(&taxonomy, vocabulary, model.embedding);
        let full_text = FullTextIndex::new(embedder.vocabulary(), texts.iter().map(ProfileTexts::stems))?;
        let items =
            texts.iter().enumerate().flat_map(|(idx, texts)| texts.embed(&embedder, idx as OrgIdx)).collect();
        let theme_index = ThemeIndex::new(items, organisations.len(), embedder.vocabulary().n_dimensions());

        let by_id: BTreeMap<String, OrgIdx> = organisations
            .iter()
            .enumerate()
            .map(|(idx, organisation)| (organisation.id.clone(), idx as OrgIdx))
            .collect();
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
                let text = programme_text(&programme);
                let vector = embedder.embed(&analyzer.analyse(&text, None), &[]).vector;
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
                gazetteer.find(&fold(organisation.place.as_deref()?), hint).cloned()
            })
            .collect();
        let is_local = organisations
            .iter()
            .map(|organisation| {
                organisation.kind == Kind::Government && !analyzer.places(&organisation.name).is_empty()
            })
            .collect();
        let profiles = Profiles {
            organisations,
            by_id,
            by_name,
            graph,
            gazetteer,
            places,
            is_local,
            theme_index,
            full_text,
        };
        Ok(Self {
            engine: Engine { taxonomy, analyzer, embedder, profiles, wanted, programmes, model },
            version,
        })
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

    /// Why an organisation is or is not proposed; see [`Engine::why`].
    ///
    /// # Errors
    /// As [`Engine::why`].
    pub fn why(&self, request: &MatchRequest, organisation: &str) -> Result<Why, Error> {
        self.engine.why(request, organisation)
    }
}

/// Reads profile texts; evidence shared by many organisations, such as a joint project, is read once.
struct TextReader<'a> {
    analyzer: &'a Analyzer,
    evidence: HashMap<(&'a str, Option<Language>), Arc<Analysis>>,
}

impl<'a> TextReader<'a> {
    fn evidence(&mut self, item: &'a EvidenceItem) -> Arc<Analysis> {
        let analyzer = self.analyzer;
        let read = || Arc::new(analyzer.analyse(&item.text, item.language));
        Arc::clone(self.evidence.entry((&item.text, item.language)).or_insert_with(read))
    }
}

/// The analysed texts of one organisation.
struct ProfileTexts {
    curated: Vec<ThemeIdx>,
    analyses: Vec<(Field, Arc<Analysis>)>,
}

impl ProfileTexts {
    fn read<'a>(reader: &mut TextReader<'a>, taxonomy: &Taxonomy, organisation: &'a Organisation) -> Self {
        let analyzer = reader.analyzer;
        use crate::index::{about_text, item_language};
        let curated = organisation.themes.iter().filter_map(|id| taxonomy.find(id)).collect();
        let mut analyses = Vec::new();
        let mut languages: Vec<Option<Language>> =
            organisation.about.iter().map(|(language, _)| Some(language)).collect();
        if languages.is_empty() {
            languages.push(None);
        }
        for language in languages {
            let text = about_text(organisation, language.unwrap_or(Language::Nl));
            analyses.push((
                Field::About(language.unwrap_or(Language::Nl)),
                Arc::new(analyzer.analyse(&text, language)),
            ));
        }
        for (idx, item) in organisation.offers.iter().enumerate() {
            let language = item_language(organisation, item);
            analyses.push((Field::Offer(idx as u32), Arc::new(analyzer.analyse(&item.text, Some(language)))));
        }
        for (idx, item) in organisation.needs.iter().enumerate() {
            let language = item_language(organisation, item);
            analyses.push((Field::Need(idx as u32), Arc::new(analyzer.analyse(&item.text, Some(language)))));
        }
        for (idx, item) in organisation.evidence.iter().enumerate() {
            analyses.push((Field::Evidence(idx as u32), reader.evidence(item)));
        }
        Self { curated, analyses }
    }

    fn stems(&self) -> Vec<&str> {
        self.analyses
            .iter()
            .flat_map(|(_, analysis)| analysis.terms.iter().map(|hit| hit.key.as_str()))
            .collect()
    }

    /// One item a text, and one for all offers and all needs together.
    fn embed(&self, embedder: &Embedder, owner: OrgIdx) -> Vec<ProfileItem> {
        let mut items: Vec<ProfileItem> = self
            .analyses
            .iter()
            .map(|(field, analysis)| {
                let curated = if matches!(field, Field::About(_)) { self.curated.as_slice() } else { &[] };
                ProfileItem { owner, field: *field, embedded: embedder.embed(analysis, curated) }
            })
            .collect();
        let pooled = |is_wanted: fn(Field) -> bool| {
            ThemeVector::combine(
                items.iter().filter(|item| is_wanted(item.field)).map(|item| (&item.embedded.vector, 1.0)),
            )
        };
        let offers = pooled(|field| matches!(field, Field::Offer(_)));
        let needs = pooled(|field| matches!(field, Field::Need(_)));
        for (field, vector) in [(Field::AllOffers, offers), (Field::AllNeeds, needs)] {
            if !vector.is_zero() {
                items.push(ProfileItem { owner, field, embedded: Embedded { vector, spans: Vec::new() } });
            }
        }
        items
    }
}

/// Counts documents: each organisation's own texts together, and each distinct piece of evidence.
fn fit_vocabulary(
    taxonomy: &Taxonomy,
    texts: &[ProfileTexts],
    compound_words: BTreeSet<(Language, String)>,
) -> Vocabulary {
    let is_evidence = |field: Field| matches!(field, Field::Evidence(_));
    let own = texts.iter().map(|texts| {
        let own = texts.analyses.iter().filter(|(field, _)| !is_evidence(*field));
        (own.map(|(_, analysis)| &**analysis).collect::<Vec<&Analysis>>(), texts.curated.as_slice())
    });
    let mut seen = HashSet::new();
    let evidence = texts
        .iter()
        .flat_map(|texts| &texts.analyses)
        .filter(|(field, analysis)| is_evidence(*field) && seen.insert(Arc::as_ptr(analysis)))
        .map(|(_, analysis)| (vec![&**analysis], [].as_slice()));
    let n_tokens =
        texts.iter().flat_map(|texts| &texts.analyses).map(|(_, analysis)| analysis.terms.len() as u64).sum();
    Vocabulary::fit(taxonomy, own.chain(evidence), compound_words, (texts.len() as u32, n_tokens))
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
