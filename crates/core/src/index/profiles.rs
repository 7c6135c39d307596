//! The organisations of a catalogue with everything that is looked up about them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::{
    EvidenceIndex, Field, FullTextIndex, KindredIndex, Kinship, QuestionIndex, RelationGraph, ThemeIndex,
};
use crate::organisation::{Gazetteer, Item, Language, Organisation, Place};
use crate::text::{detect_language, fold};

/// Position of an organisation, by id.
pub type OrgIdx = u32;

/// Organisations sorted by id, with indexes over their texts and relations.
#[derive(Debug)]
pub struct Profiles {
    /// Sorted by id.
    pub organisations: Vec<Organisation>,
    /// How far each profile can be relied on to hold still, in (0, 1].
    pub freshness: Vec<f32>,
    /// Position by id.
    pub by_id: BTreeMap<String, OrgIdx>,
    /// Position by each folded name; the first to have a name keeps it.
    pub by_name: BTreeMap<String, OrgIdx>,
    /// Ties between organisations.
    pub graph: RelationGraph,
    /// Places by name.
    pub gazetteer: Arc<Gazetteer>,
    /// Where each organisation sits, as a position in the gazetteer, if it knows the place.
    pub places: Vec<Option<u32>>,
    /// Which public bodies serve one town or province, by their name.
    pub is_local: Vec<bool>,
    /// Vectors of all texts.
    pub theme_index: ThemeIndex,
    /// What they did.
    pub evidence: EvidenceIndex,
    /// Example questions.
    pub questions: QuestionIndex,
    /// Organisations beside organisations; made when first asked for.
    pub kindred: OnceLock<KindredIndex>,
    /// Words of all texts.
    pub full_text: FullTextIndex,
}

impl Profiles {
    /// The organisation at `idx`.
    pub fn organisation(&self, idx: OrgIdx) -> &Organisation {
        &self.organisations[idx as usize]
    }

    /// The position of the organisation called `id`.
    pub fn find(&self, id: &str) -> Option<OrgIdx> {
        self.by_id.get(id).copied()
    }

    /// The organisation one of whose names is exactly `text`, regardless of case and accents.
    pub fn find_by_name(&self, text: &str) -> Option<OrgIdx> {
        self.by_name.get(&fold(text.trim())).copied()
    }

    /// How all organisations stand to `of`, by what they can be asked; the `n_nearest` nearest questions count.
    pub fn kinship(&self, of: OrgIdx, n_nearest: usize) -> Kinship {
        if self.questions.is_empty() {
            return Kinship::default();
        }
        let index = self.kindred.get_or_init(|| KindredIndex::new(&self.organisations, &self.questions));
        index.kinship(&self.organisations, &self.questions, of, n_nearest)
    }

    /// Number of organisations.
    pub fn len(&self) -> usize {
        self.organisations.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.organisations.is_empty()
    }

    /// Where the organisation sits, if the gazetteer knows its place.
    pub fn place_of(&self, idx: OrgIdx) -> Option<&Place> {
        self.gazetteer.places().get(self.places[idx as usize]? as usize)
    }

    /// The organisation this one is a part of.
    pub fn parent_of(&self, idx: OrgIdx) -> Option<OrgIdx> {
        self.find(self.organisation(idx).part_of.as_deref()?)
    }

    /// Whether one of the two is a part of the other, at any depth.
    pub fn is_same_group(&self, a: OrgIdx, b: OrgIdx) -> bool {
        let is_under = |part: OrgIdx, whole: OrgIdx| {
            std::iter::successors(self.parent_of(part), |&at| self.parent_of(at))
                .take(8)
                .any(|ancestor| ancestor == whole)
        };
        is_under(a, b) || is_under(b, a)
    }

    /// The text a vector was made of. About texts begin with the names; pooled fields have no text.
    pub fn text(&self, owner: OrgIdx, field: Field) -> Cow<'_, str> {
        let organisation = self.organisation(owner);
        match field {
            Field::About(language) => Cow::Owned(about_text(organisation, language)),
            Field::Offer(idx) => Cow::Borrowed(&organisation.offers[idx as usize].text),
            Field::Need(idx) => Cow::Borrowed(&organisation.needs[idx as usize].text),
            Field::Evidence(idx) => Cow::Borrowed(&organisation.evidence[idx as usize].text),
            Field::AllOffers | Field::AllNeeds => Cow::Borrowed(""),
        }
    }
}

/// Names and about text in one language, as they are embedded.
pub(crate) fn about_text(organisation: &Organisation, language: Language) -> String {
    let mut text = organisation.name.clone();
    for name in &organisation.aka {
        text.push_str(". ");
        text.push_str(name);
    }
    if let Some(about) = organisation.about.get(language) {
        text.push_str(".\n");
        text.push_str(about);
    }
    text
}

/// The language of an item: its own, else that of the only about text, else what it looks like.
pub(crate) fn item_language(organisation: &Organisation, item: &Item) -> Language {
    let mut abouts = organisation.about.iter().map(|(language, _)| language);
    let only = match (abouts.next(), abouts.next()) {
        (Some(language), None) => Some(language),
        _ => None,
    };
    item.language.unwrap_or_else(|| detect_language(&item.text, only))
}
