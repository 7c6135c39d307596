//! The tree of themes.

use std::collections::BTreeMap;

use crate::organisation::{Language, Sector};

/// Position of a theme in [`Taxonomy::themes`].
pub type ThemeIdx = u32;

/// One theme, as in `themes.csv`.
#[derive(Debug, Clone)]
pub struct Theme {
    /// Canonical id.
    pub id: String,
    /// Label per language, by [`Language::idx`].
    pub labels: [String; 3],
    /// Synonyms per language.
    pub synonyms: [Vec<String>; 3],
    /// Sectors it belongs to.
    pub sectors: Vec<Sector>,
    /// Transition of the regional strategy, or empty.
    pub ris3: String,
    /// Sustainable Development Goals it serves, 1 to 17, ascending.
    pub sdgs: Vec<u8>,
    /// Id of the broader theme.
    pub parent: Option<String>,
    /// Where it comes from.
    pub source: String,
}

impl Theme {
    /// The label in `language`.
    pub fn label(&self, language: Language) -> &str {
        &self.labels[language.idx()]
    }
}

/// All themes, sorted by id.
#[derive(Debug, Clone, Default)]
pub struct Taxonomy {
    themes: Vec<Theme>,
    by_id: BTreeMap<String, ThemeIdx>,
    parents: Vec<Option<ThemeIdx>>,
}

impl Taxonomy {
    /// Sorts themes by id and resolves parents. Unknown parents are dropped: `schakel check` refuses them
    /// before a catalogue is built.
    pub fn new(mut themes: Vec<Theme>) -> Self {
        themes.sort_by(|a, b| a.id.cmp(&b.id));
        let by_id: BTreeMap<_, _> =
            themes.iter().enumerate().map(|(idx, theme)| (theme.id.clone(), idx as ThemeIdx)).collect();
        let parents = themes.iter().map(|theme| by_id.get(theme.parent.as_deref()?).copied()).collect();
        Self { themes, by_id, parents }
    }

    /// The same themes, with the Sustainable Development Goals of these `(theme, goal)` rows.
    #[must_use]
    pub fn with_sdgs(mut self, rows: &[(String, u8)]) -> Self {
        for (theme, sdg) in rows {
            if let Some(idx) = self.find(theme) {
                let sdgs = &mut self.themes[idx as usize].sdgs;
                if let Err(at) = sdgs.binary_search(sdg) {
                    sdgs.insert(at, *sdg);
                }
            }
        }
        self
    }

    /// All themes, by index.
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// The theme at `idx`.
    pub fn theme(&self, idx: ThemeIdx) -> &Theme {
        &self.themes[idx as usize]
    }

    /// The index of the theme called `id`.
    pub fn find(&self, id: &str) -> Option<ThemeIdx> {
        self.by_id.get(id).copied()
    }

    /// The broader themes of `idx`, nearest first. Ends after as many steps as there are themes, so that a
    /// cycle in hand-made data cannot hang.
    pub fn ancestors(&self, idx: ThemeIdx) -> impl Iterator<Item = ThemeIdx> + '_ {
        std::iter::successors(self.parents[idx as usize], |&at| self.parents[at as usize])
            .take(self.themes.len().min(8))
    }
}
