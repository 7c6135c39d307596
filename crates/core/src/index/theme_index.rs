//! Which texts touch a theme or word, and how strongly: answers "how similar is this vector to every text?".

use super::OrgIdx;
use crate::embedding::{Embedded, ThemeVector};
use crate::organisation::Language;

/// Position of a text in [`ThemeIndex::items`].
pub type ItemIdx = u32;

/// Which text of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Names and what it says of itself, in one language.
    About(Language),
    /// One offer, by position.
    Offer(u32),
    /// All offers together.
    AllOffers,
    /// One need, by position.
    Need(u32),
    /// All needs together.
    AllNeeds,
    /// One piece of evidence, by position.
    Evidence(u32),
}

/// One text of one profile.
#[derive(Debug, Clone)]
pub struct ProfileItem {
    /// Whose text it is.
    pub owner: OrgIdx,
    /// Which text.
    pub field: Field,
    /// Its vector and spans.
    pub embedded: Embedded,
}

/// All texts, with postings per dimension.
#[derive(Debug, Clone, Default)]
pub struct ThemeIndex {
    items: Vec<ProfileItem>,
    /// The items' fields once more, close together: each request passes them all.
    fields: Vec<Field>,
    by_owner: Vec<std::ops::Range<usize>>,
    starts: Vec<u32>,
    postings: Vec<(ItemIdx, f32)>,
}

impl ThemeIndex {
    /// Indexes `items`, which are grouped by owner in ascending order.
    pub fn new(items: Vec<ProfileItem>, n_organisations: usize, n_dimensions: u32) -> Self {
        let mut counts = vec![0u32; n_dimensions as usize + 1];
        for item in &items {
            for &(dimension, _) in item.embedded.vector.entries() {
                counts[dimension as usize + 1] += 1;
            }
        }
        for idx in 1..counts.len() {
            counts[idx] += counts[idx - 1];
        }
        let starts = counts.clone();
        let mut postings = vec![(0, 0.0); counts.last().copied().unwrap_or(0) as usize];
        for (idx, item) in items.iter().enumerate() {
            for &(dimension, weight) in item.embedded.vector.entries() {
                let slot = &mut counts[dimension as usize];
                postings[*slot as usize] = (idx as ItemIdx, weight);
                *slot += 1;
            }
        }
        let mut by_owner = vec![0..0; n_organisations];
        let mut from = 0;
        for chunk in items.chunk_by(|a, b| a.owner == b.owner) {
            by_owner[chunk[0].owner as usize] = from..from + chunk.len();
            from += chunk.len();
        }
        let fields = items.iter().map(|item| item.field).collect();
        Self { items, fields, by_owner, starts, postings }
    }

    /// All texts.
    pub fn items(&self) -> &[ProfileItem] {
        &self.items
    }

    /// The texts of one organisation, with their positions.
    pub fn items_of(&self, owner: OrgIdx) -> impl Iterator<Item = (ItemIdx, &ProfileItem)> {
        self.by_owner[owner as usize].clone().map(|idx| (idx as ItemIdx, &self.items[idx]))
    }

    /// The fields of one organisation's texts, with their positions.
    pub fn fields_of(&self, owner: OrgIdx) -> impl Iterator<Item = (ItemIdx, Field)> + '_ {
        self.by_owner[owner as usize].clone().map(|idx| (idx as ItemIdx, self.fields[idx]))
    }

    /// The owners of texts in which `dimension` weighs at least `least`, of the fields asked for, ascending and each once.
    pub fn owners(&self, dimension: u32, least: f32, is_asked: impl Fn(Field) -> bool) -> Vec<OrgIdx> {
        let range = self.starts[dimension as usize] as usize..self.starts[dimension as usize + 1] as usize;
        let mut owners: Vec<OrgIdx> = self.postings[range]
            .iter()
            .filter(|&&(item, weight)| weight >= least && is_asked(self.fields[item as usize]))
            .map(|&(item, _)| self.items[item as usize].owner)
            .collect();
        owners.dedup();
        owners
    }

    /// Cosine of `query` with every text, by position; equal to [`ThemeVector::cosine`] up to rounding.
    pub fn cosines(&self, query: &ThemeVector) -> Vec<f32> {
        let mut cosines = vec![0.0f32; self.items.len()];
        for &(dimension, query_weight) in query.entries() {
            let range =
                self.starts[dimension as usize] as usize..self.starts[dimension as usize + 1] as usize;
            for &(item, weight) in &self.postings[range] {
                cosines[item as usize] += query_weight * weight;
            }
        }
        for cosine in &mut cosines {
            *cosine = cosine.min(1.0);
        }
        cosines
    }
}
