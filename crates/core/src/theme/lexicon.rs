//! The words for themes, ready to be found: every term as a row of stems, per language.

use std::collections::{BTreeSet, HashMap};
use std::ops::Bound;

use super::{Taxonomy, ThemeIdx};
use crate::organisation::Language;
use crate::text::{Token, fold, is_function_word, is_stop_word, stem, tokenize};

/// How a term stands to its theme. The kind decides how much a hit weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermKind {
    /// The theme's name.
    Label,
    /// Another technical name.
    Synonym,
    /// What a layman calls it.
    Everyday,
    /// What the asker wants to reach.
    Purpose,
    /// The problem as its owner feels it.
    Symptom,
    /// A trade, object or material that points to the theme.
    Trade,
    /// Words that go with the theme in example situations.
    Situation,
}

impl TermKind {
    /// Parses the identifier used in `lexicon.csv`.
    pub fn parse(id: &str) -> Option<Self> {
        Some(match id {
            "synonym" => Self::Synonym,
            "everyday" => Self::Everyday,
            "purpose" => Self::Purpose,
            "symptom" => Self::Symptom,
            "trade" => Self::Trade,
            _ => return None,
        })
    }

    /// How much a hit of this kind counts beside the theme's own name, in (0, 1].
    pub fn weight(self) -> f32 {
        match self {
            Self::Label | Self::Synonym => 1.0,
            Self::Everyday => 0.8,
            Self::Purpose | Self::Symptom => 0.7,
            Self::Trade => 0.6,
            Self::Situation => 1.0,
        }
    }

    /// Whether the term names the theme itself, so that its words need not count again as words.
    pub fn is_name(self) -> bool {
        matches!(self, Self::Label | Self::Synonym)
    }
}

/// One row of `lexicon.csv`: a word or phrase that points to a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Theme id.
    pub theme: String,
    /// Language of the term.
    pub language: Language,
    /// The term as it would stand in a sentence.
    pub term: String,
    /// How it points to the theme.
    pub kind: TermKind,
}

/// One term, as stems.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub(super) keys: Vec<String>,
    pub(super) theme: ThemeIdx,
    pub(super) kind: TermKind,
    /// The first word as written in the lexicon, folded.
    pub(super) written: String,
    /// Must be written in capitals, since in lower case it is an ordinary word (`AM`, `IT`).
    pub(super) needs_upper: bool,
}

/// All terms of all themes, by language and first stem.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    terms: Vec<Term>,
    by_first: [HashMap<String, Vec<u32>>; 3],
    words: [BTreeSet<String>; 3],
    single_words: [BTreeSet<String>; 3],
    single_keys: [BTreeSet<String>; 3],
    content_stems: [Vec<(ThemeIdx, String)>; 3],
}

impl Lexicon {
    /// Indexes labels, synonyms and cues. Rows that name an unknown theme are skipped: `schakel check` refuses
    /// them first.
    pub fn new(taxonomy: &Taxonomy, cues: &[Cue]) -> Self {
        let mut lexicon = Self::default();
        for (idx, theme) in taxonomy.themes().iter().enumerate() {
            for language in Language::ALL {
                lexicon.add(language, theme.label(language), idx as ThemeIdx, TermKind::Label);
                for synonym in &theme.synonyms[language.idx()] {
                    lexicon.add(language, synonym, idx as ThemeIdx, TermKind::Synonym);
                }
            }
        }
        for cue in cues {
            if let Some(theme) = taxonomy.find(&cue.theme) {
                lexicon.add(cue.language, &cue.term, theme, cue.kind);
            }
        }
        lexicon
    }

    /// Terms whose first stem is `key`.
    pub(super) fn starting_with(&self, language: Language, key: &str) -> impl Iterator<Item = &Term> {
        self.by_first[language.idx()].get(key).into_iter().flatten().map(|&idx| &self.terms[idx as usize])
    }

    /// The term that consists of the one stem `key`.
    pub(super) fn single(&self, language: Language, key: &str) -> Option<&Term> {
        self.starting_with(language, key).find(|term| term.keys.len() == 1 && !term.needs_upper)
    }

    /// Whether a term of one word begins like this; saves stemming each pair of neighbours as one word.
    pub(super) fn has_single_beginning(&self, language: Language, folded: &str) -> bool {
        let from =
            self.single_keys[language.idx()].range::<str, _>((Bound::Included(folded), Bound::Unbounded));
        from.take(1).any(|key| key.starts_with(folded))
    }

    /// The content words of every term of `language`, as stems, with the term's theme.
    pub(super) fn content_stems(&self, language: Language) -> impl Iterator<Item = (ThemeIdx, &str)> {
        self.content_stems[language.idx()].iter().map(|(theme, stem)| (*theme, stem.as_str()))
    }

    /// Every word of `language` that occurs in a term, lower case.
    pub(super) fn words(&self, language: Language) -> impl Iterator<Item = &str> {
        self.words[language.idx()].iter().map(String::as_str)
    }

    /// Every word of `language` that is a term by itself, lower case.
    pub(super) fn single_words(&self, language: Language) -> impl Iterator<Item = &str> {
        self.single_words[language.idx()].iter().map(String::as_str)
    }

    /// Number of indexed terms, spelling variants included.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether there is no term at all.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    fn add(&mut self, language: Language, term: &str, theme: ThemeIdx, kind: TermKind) {
        let tokens = tokenize(term);
        let mut content: Vec<&Token> = tokens
            .iter()
            .filter(|token| !is_function_word(language, &token.folded) || token.is_upper)
            .collect();
        // `van eigen bodem` must not shrink to `bodem`: a phrase of one content word is kept whole.
        if content.is_empty() || (content.len() == 1 && tokens.len() > 1) {
            content = tokens.iter().collect();
        }
        if content.is_empty() {
            return;
        }
        for token in &content {
            self.words[language.idx()].insert(token.lower.clone());
            if !is_stop_word(language, &token.folded) && !token.is_number() {
                self.content_stems[language.idx()].push((theme, stem(language, &token.lower)));
            }
        }
        if let [only] = content[..] {
            self.single_words[language.idx()].insert(only.lower.clone());
        }
        let needs_upper = content.len() == 1
            && content[0].is_upper
            && Language::ALL.into_iter().any(|any| is_function_word(any, &content[0].folded));
        let keys: Vec<String> = content.iter().map(|token| stem(language, &token.lower)).collect();
        let mut variants = vec![keys];
        if language == Language::De {
            let spelled: Vec<String> =
                content.iter().map(|token| stem(language, &spell_out_umlauts(&token.lower))).collect();
            variants.push(spelled);
        }
        if language != Language::En
            && (2..=3).contains(&content.len())
            && content.iter().all(|t| !t.is_number())
        {
            // `kunststof recycling` is also written `kunststofrecycling`.
            let joined: String = content.iter().map(|token| token.lower.as_str()).collect();
            variants.push(vec![stem(language, &joined)]);
        }
        variants.dedup();
        for keys in variants {
            let written = content[0].folded.clone();
            self.insert(language, Term { keys, theme, kind, written, needs_upper });
        }
    }

    /// The first to claim a row of stems keeps it: labels and synonyms come before cues.
    fn insert(&mut self, language: Language, term: Term) {
        let slot = self.by_first[language.idx()].entry(term.keys[0].clone()).or_default();
        if slot.iter().any(|&idx| self.terms[idx as usize].keys == term.keys) {
            return;
        }
        slot.push(self.terms.len() as u32);
        if let [only] = &term.keys[..] {
            self.single_keys[language.idx()].insert(only.clone());
        }
        self.terms.push(term);
    }

    /// Pairs of themes of one language whose terms became the same row of stems, with that row: the first
    /// theme wins, the second loses the term. For `schakel check`.
    pub fn collisions(taxonomy: &Taxonomy) -> Vec<(Language, String, String, String)> {
        let mut found = Vec::new();
        for language in Language::ALL {
            let mut owners: HashMap<String, &str> = HashMap::new();
            for theme in taxonomy.themes() {
                for term in std::iter::once(theme.label(language))
                    .chain(theme.synonyms[language.idx()].iter().map(String::as_str))
                {
                    let row: Vec<String> =
                        tokenize(term).iter().map(|token| stem(language, &token.lower)).collect();
                    let owner = owners.entry(row.join(" ")).or_insert(&theme.id);
                    if *owner != theme.id {
                        found.push((language, term.to_owned(), (*owner).to_owned(), theme.id.clone()));
                    }
                }
            }
        }
        found
    }
}

/// `ä` as `ae` and so on, the spelling of keyboards without umlauts.
fn spell_out_umlauts(lower: &str) -> String {
    fold(&lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue"))
}
