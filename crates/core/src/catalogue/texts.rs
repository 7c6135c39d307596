//! Reads all texts of a catalogue's organisations, on all cores, into what counting and embedding need.
//!
//! Words are kept as positions in one sorted list of stems: at forty thousand organisations the strings themselves
//! would take a gigabyte. The result does not depend on how the work was divided.

use std::collections::{BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use crate::embedding::{Embedded, Embedder, ReadTerm, ReadText, ThemeVector, Vocabulary};
use crate::index::{Field, OrgIdx, ProfileItem, about_text, item_language};
use crate::organisation::{EvidenceItem, Language, Organisation};
use crate::theme::{Analysis, Analyzer, Taxonomy, ThemeIdx};

/// How many organisations a core reads at a time.
const CHUNK: usize = 1024;

/// The texts of all organisations, read.
pub(super) struct Texts {
    /// Sorted stems of all words; [`ReadTerm::stem`] is a position in here.
    stems: Vec<String>,
    organisations: Vec<OrganisationTexts>,
    /// Distinct pieces of evidence: a joint project of forty organisations is read once.
    evidence: Vec<ReadText>,
}

/// The texts of one organisation.
struct OrganisationTexts {
    curated: Vec<ThemeIdx>,
    own: Vec<(Field, ReadText)>,
    /// Positions in [`Texts::evidence`].
    evidence: Vec<u32>,
}

/// Stems of one chunk of work, in order of appearance.
#[derive(Default)]
struct Stems {
    by_text: HashMap<String, u32>,
    texts: Vec<String>,
}

impl Stems {
    fn intern(&mut self, stem: String) -> u32 {
        if let Some(&known) = self.by_text.get(&stem) {
            return known;
        }
        let idx = self.texts.len() as u32;
        self.texts.push(stem.clone());
        self.by_text.insert(stem, idx);
        idx
    }

    fn read(&mut self, analysis: Analysis) -> ReadText {
        let terms = analysis
            .terms
            .into_iter()
            .map(|hit| ReadTerm {
                stem: self.intern(hit.key),
                weight: hit.weight,
                in_theme: hit.in_theme,
                start: hit.start as u32,
                end: hit.end as u32,
            })
            .collect();
        ReadText { themes: analysis.themes, terms }
    }
}

impl Texts {
    /// Reads every text; `organisations` are in order of position.
    pub(super) fn read(analyzer: &Analyzer, taxonomy: &Taxonomy, organisations: &[Organisation]) -> Self {
        let mut by_evidence = HashMap::<(&str, Option<Language>), u32>::new();
        let mut distinct: Vec<&EvidenceItem> = Vec::new();
        for item in organisations.iter().flat_map(|organisation| &organisation.evidence) {
            by_evidence.entry((&item.text, item.language)).or_insert_with(|| {
                distinct.push(item);
                distinct.len() as u32 - 1
            });
        }
        let mut evidence: Vec<(Stems, Vec<ReadText>)> = distinct
            .par_chunks(CHUNK)
            .map(|chunk| {
                let mut stems = Stems::default();
                let read = |item: &&EvidenceItem| stems.read(analyzer.analyse(&item.text, item.language));
                let texts = chunk.iter().map(read).collect();
                (stems, texts)
            })
            .collect();
        let mut own: Vec<(Stems, Vec<OrganisationTexts>)> = organisations
            .par_chunks(CHUNK)
            .map(|chunk| {
                let mut stems = Stems::default();
                let read = |organisation: &Organisation| {
                    read_organisation(analyzer, taxonomy, organisation, &mut stems, &by_evidence)
                };
                let texts = chunk.iter().map(read).collect();
                (stems, texts)
            })
            .collect();

        let all_stems = evidence.iter().map(|(stems, _)| stems).chain(own.iter().map(|(stems, _)| stems));
        let distinct: HashSet<&str> =
            all_stems.flat_map(|stems| stems.texts.iter().map(String::as_str)).collect();
        let mut stems: Vec<String> = distinct.into_iter().map(str::to_owned).collect();
        stems.par_sort_unstable();
        let positions: HashMap<&str, u32> =
            stems.iter().enumerate().map(|(at, stem)| (stem.as_str(), at as u32)).collect();
        let renumber = |of_chunk: &Stems, texts: &mut dyn Iterator<Item = &mut ReadText>| {
            let numbers: Vec<u32> = of_chunk.texts.iter().map(|text| positions[text.as_str()]).collect();
            for term in texts.flat_map(|text| &mut text.terms) {
                term.stem = numbers[term.stem as usize];
            }
        };
        evidence.par_iter_mut().for_each(|(chunk, texts)| renumber(chunk, &mut texts.iter_mut()));
        own.par_iter_mut().for_each(|(chunk, texts)| {
            renumber(chunk, &mut texts.iter_mut().flat_map(|of| of.own.iter_mut().map(|(_, text)| text)));
        });
        Self {
            organisations: own.into_iter().flat_map(|(_, texts)| texts).collect(),
            evidence: evidence.into_iter().flat_map(|(_, texts)| texts).collect(),
            stems,
        }
    }

    /// Counts documents: each organisation's own texts together, and each distinct piece of evidence.
    pub(super) fn fit_vocabulary(
        &self,
        taxonomy: &Taxonomy,
        compound_words: BTreeSet<(Language, String)>,
    ) -> Vocabulary {
        let mut counter = Counter {
            themes: vec![(0, u32::MAX); taxonomy.themes().len()],
            stems: vec![(0, u32::MAX); self.stems.len()],
            n_documents: 0,
        };
        for texts in &self.organisations {
            counter.count(texts.own.iter().map(|(_, text)| text), &texts.curated);
        }
        for text in &self.evidence {
            counter.count(std::iter::once(text), &[]);
        }
        let n_tokens = self
            .organisations
            .iter()
            .flat_map(|texts| self.texts_of(texts))
            .map(|(_, text)| text.terms.len() as u64)
            .sum();
        let frequencies = |counts: Vec<(u32, u32)>| counts.into_iter().map(|(count, _)| count).collect();
        Vocabulary::new(
            self.stems.clone(),
            frequencies(counter.stems),
            frequencies(counter.themes),
            compound_words,
            (self.organisations.len() as u32, counter.n_documents, n_tokens),
        )
    }

    /// The stems of each organisation's texts, in order of position.
    pub(super) fn stems(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        self.organisations.iter().map(|texts| {
            self.texts_of(texts)
                .flat_map(|(_, text)| &text.terms)
                .map(|term| self.stems[term.stem as usize].as_str())
        })
    }

    /// The vectors of all texts: one item a text, and one for all offers and all needs together.
    pub(super) fn embed(&self, embedder: &Embedder) -> Vec<ProfileItem> {
        let vocabulary = embedder.vocabulary();
        let dimensions: Vec<_> = self.stems.iter().map(|stem| vocabulary.dimension(stem)).collect();
        let evidence: Vec<Embedded> =
            self.evidence.par_iter().map(|text| embedder.embed(text, &dimensions, &[])).collect();
        self.organisations
            .par_iter()
            .enumerate()
            .flat_map_iter(|(idx, texts)| {
                let owner = idx as OrgIdx;
                let mut items: Vec<ProfileItem> = texts
                    .own
                    .iter()
                    .map(|(field, text)| {
                        let is_about = matches!(field, Field::About(_));
                        let curated = if is_about { texts.curated.as_slice() } else { &[] };
                        ProfileItem {
                            owner,
                            field: *field,
                            embedded: embedder.embed(text, &dimensions, curated),
                        }
                    })
                    .collect();
                items.extend(texts.evidence.iter().enumerate().map(|(at, &text)| ProfileItem {
                    owner,
                    field: Field::Evidence(at as u32),
                    embedded: evidence[text as usize].clone(),
                }));
                add_pooled(&mut items, owner);
                items
            })
            .collect()
    }

    fn texts_of<'t>(&'t self, texts: &'t OrganisationTexts) -> impl Iterator<Item = (Field, &'t ReadText)> {
        let own = texts.own.iter().map(|(field, text)| (*field, text));
        own.chain(
            texts
                .evidence
                .iter()
                .enumerate()
                .map(|(at, &text)| (Field::Evidence(at as u32), &self.evidence[text as usize])),
        )
    }
}

/// Document frequencies: a count, and the document that was counted last.
struct Counter {
    themes: Vec<(u32, u32)>,
    stems: Vec<(u32, u32)>,
    n_documents: u32,
}

impl Counter {
    fn count<'t>(&mut self, texts: impl Iterator<Item = &'t ReadText>, curated: &[ThemeIdx]) {
        let document = self.n_documents;
        self.n_documents += 1;
        let count = |slot: &mut (u32, u32)| {
            if slot.1 != document {
                *slot = (slot.0 + 1, document);
            }
        };
        for &theme in curated {
            count(&mut self.themes[theme as usize]);
        }
        for text in texts {
            for hit in &text.themes {
                count(&mut self.themes[hit.theme as usize]);
            }
            for term in &text.terms {
                count(&mut self.stems[term.stem as usize]);
            }
        }
    }
}

fn read_organisation<'o>(
    analyzer: &Analyzer,
    taxonomy: &Taxonomy,
    organisation: &'o Organisation,
    stems: &mut Stems,
    by_evidence: &HashMap<(&'o str, Option<Language>), u32>,
) -> OrganisationTexts {
    let mut own = Vec::new();
    let mut languages: Vec<Option<Language>> =
        organisation.about.iter().map(|(language, _)| Some(language)).collect();
    if languages.is_empty() {
        languages.push(None);
    }
    for language in languages {
        let text = about_text(organisation, language.unwrap_or(Language::Nl));
        let field = Field::About(language.unwrap_or(Language::Nl));
        own.push((field, stems.read(analyzer.analyse(&text, language))));
    }
    for (idx, item) in organisation.offers.iter().enumerate() {
        let language = item_language(organisation, item);
        own.push((Field::Offer(idx as u32), stems.read(analyzer.analyse(&item.text, Some(language)))));
    }
    for (idx, item) in organisation.needs.iter().enumerate() {
        let language = item_language(organisation, item);
        own.push((Field::Need(idx as u32), stems.read(analyzer.analyse(&item.text, Some(language)))));
    }
    OrganisationTexts {
        curated: organisation.themes.iter().filter_map(|id| taxonomy.find(id)).collect(),
        own,
        evidence: organisation
            .evidence
            .iter()
            .map(|item| by_evidence[&(item.text.as_str(), item.language)])
            .collect(),
    }
}

/// All offers as one vector, and all needs.
fn add_pooled(items: &mut Vec<ProfileItem>, owner: OrgIdx) {
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
}
