//! Reads a text: themes by their terms, longest first, and the content words beside them.

use std::collections::HashSet;

use rayon::prelude::*;

use super::association::{AssociationParams, Associations, Situation};
use super::denial::drop_denied;
use super::false_friends::is_false_friend;
use super::lexicon::Term;
use super::place_names::{PlaceMention, PlaceNames};
use super::{Analysis, Lexicon, Route, Taxonomy, TermHit, TermKind, ThemeHit, ThemeIdx};
use crate::organisation::Language;
use crate::text::{
    CompoundSplitter, Token, TypoIndex, detect_language, fold, is_function_word, is_stop_word, stem, tokenize,
};

/// Words behind this one are not read: nobody's request is longer, and no text may cost more than its worth.
const MAX_TOKENS: usize = 20_000;
/// Function words that may stand between two words of a term.
const MAX_SKIPPED: usize = 2;
/// Shortest single word that is read as another language's term.
const MIN_FOREIGN: usize = 5;
/// A fainter association is no recognition.
const FAINT: f32 = 0.1;
/// Weight of a part of a compound beside the whole word.
const PART_WEIGHT: f32 = 0.5;

/// Reads texts in the three languages. Built once per catalogue; shared by profiles and requests.
#[derive(Debug, Clone)]
pub struct Analyzer {
    lexicon: Lexicon,
    splitter: CompoundSplitter,
    typos: [TypoIndex; 3],
    place_names: PlaceNames,
    associations: Associations,
    association_params: AssociationParams,
}

/// A term that may have been meant at a run of tokens.
struct Candidate {
    from: usize,
    to: usize,
    theme: ThemeIdx,
    kind: TermKind,
    route: Route,
}

impl Analyzer {
    /// Prepares the lexicon for reading. `place_names` say where, not what; `catalogue_words` are lower-case words of the profiles that may be parts of compounds.
    pub fn new<'a>(
        lexicon: Lexicon,
        place_names: PlaceNames,
        catalogue_words: impl IntoIterator<Item = (Language, &'a str)>,
    ) -> Self {
        let mut splitter = CompoundSplitter::default();
        for language in Language::ALL {
            for word in lexicon.words(language) {
                splitter.add_part(language, word);
            }
            for word in lexicon.single_words(language) {
                splitter.add_anchor(language, word);
            }
        }
        for (language, word) in catalogue_words {
            splitter.add_part(language, word);
        }
        let typos = Language::ALL.map(|language| TypoIndex::new(lexicon.single_words(language).map(fold)));
        Self {
            lexicon,
            splitter,
            typos,
            place_names,
            associations: Associations::default(),
            association_params: AssociationParams::default(),
        }
    }

    /// Learns which everyday words go with which theme; only requests are read with what is learned.
    #[must_use]
    pub fn with_situations(
        mut self,
        taxonomy: &Taxonomy,
        situations: &[Situation],
        params: AssociationParams,
    ) -> Self {
        let analysed: Vec<_> = situations
            .par_iter()
            .filter_map(|situation| {
                let theme = taxonomy.find(&situation.theme)?;
                Some((theme, situation.language, self.stems(&situation.text, situation.language)))
            })
            .collect();
        let associations = Associations::learn(taxonomy, &self.lexicon, analysed);
        self.associations = associations;
        self.association_params = params;
        self
    }

    /// The stems of the content words of a text and of their parts.
    fn stems(&self, text: &str, language: Language) -> Vec<String> {
        let mut stems = Vec::new();
        for token in tokenize(text).iter().filter(|token| is_content(language, token)) {
            stems.push(stem(language, &token.lower));
            let parts = self.parts(language, token).into_iter().filter(|part| !is_stop_word(language, part));
            stems.extend(parts.map(|part| stem(language, part)));
        }
        stems
    }

    /// Reads a request: as [`Analyzer::analyse`], and also repairs typos in theme words and adds the themes
    /// that the everyday words together point to.
    pub fn analyse_request(&self, text: &str, language: Option<Language>) -> Analysis {
        let mut analysis = self.analyse(text, language);
        drop_denied(text, &mut analysis);
        self.add_typos(&mut analysis);
        let params = &self.association_params;
        let n_words = analysis.terms.iter().filter(|hit| hit.weight >= 1.0).count();
        let brevity = (params.short_request / n_words.max(1) as f32).min(1.0);
        let named: HashSet<ThemeIdx> = analysis.themes.iter().map(|hit| hit.theme).collect();
        for found in self.associations.find(&analysis).into_iter().take(params.most) {
            if found.cosine < params.min_cosine {
                break;
            }
            let lone = params.lone_word + (1.0 - params.lone_word) * (found.n_words - 1.0).clamp(0.0, 1.0);
            let word = &analysis.terms[found.strongest];
            let hit = ThemeHit {
                theme: found.theme,
                kind: TermKind::Situation,
                route: Route::Association,
                strength: (params.gain * found.cosine).min(1.0)
                    * brevity
                    * lone
                    * if named.contains(&found.theme) { 0.5 } else { 1.0 },
                start: word.start,
                end: word.end,
            };
            if hit.strength >= FAINT {
                analysis.themes.push(hit);
            }
        }
        analysis.themes.sort_by_key(|hit| (hit.start, hit.end, hit.theme));
        analysis
    }

    /// Themes behind words that are one typo away from a term.
    fn add_typos(&self, analysis: &mut Analysis) {
        let language = analysis.language;
        for word in analysis.terms.iter().filter(|hit| hit.weight >= 1.0) {
            let is_read = analysis.themes.iter().any(|hit| hit.start <= word.start && word.end <= hit.end);
            if !is_read
                && let Some(meant) = self.typos[language.idx()].correct(&word.folded)
                && stem(language, meant) != word.key
                && let Some(term) = self.lexicon.single(language, &stem(language, meant))
            {
                let (start, end) = (word.start, word.end);
                let hit = ThemeHit {
                    theme: term.theme,
                    kind: term.kind,
                    route: Route::Typo,
                    strength: 1.0,
                    start,
                    end,
                };
                analysis.themes.push(hit);
            }
        }
    }

    /// Reads `text`, in `language` when given, else in the language it seems to be in. Never fails.
    pub fn analyse(&self, text: &str, language: Option<Language>) -> Analysis {
        let language = language.unwrap_or_else(|| detect_language(text, None));
        let mut tokens = tokenize(text);
        tokens.truncate(MAX_TOKENS);
        let keys = Language::ALL
            .map(|language| tokens.iter().map(|token| stem(language, &token.lower)).collect::<Vec<_>>());

        let places = self.place_names.find(text, &tokens);
        let is_place = |token: &Token| {
            places.iter().any(|place| place.range.start <= token.start && token.end <= place.range.end)
        };
        let mut candidates = self.candidates(language, &tokens, &keys);
        candidates.retain(|found| !tokens[found.from..found.to].iter().all(is_place));
        let chosen = choose(candidates, tokens.len());
        let mut covered = vec![None; tokens.len()];
        let mut themes = Vec::new();
        for candidate in &chosen {
            for slot in &mut covered[candidate.from..candidate.to] {
                *slot = Some(candidate.kind);
            }
            themes.push(ThemeHit {
                theme: candidate.theme,
                kind: candidate.kind,
                route: candidate.route,
                strength: 1.0,
                start: tokens[candidate.from].start,
                end: tokens[candidate.to - 1].end,
            });
        }

        let mut terms = Vec::new();
        for (idx, token) in tokens.iter().enumerate() {
            let key = &keys[language.idx()][idx];
            let parts = match covered[idx] {
                Some(kind) if kind.is_name() => Vec::new(),
                _ => self.parts(language, token),
            };
            if covered[idx].is_none() {
                self.add_inner_themes(language, token, &parts, &mut themes);
            }
            if is_content(language, token) && !is_place(token) {
                let in_theme = covered[idx].is_some_and(TermKind::is_name);
                terms.push(term_hit(token, key.clone(), token.folded.clone(), 1.0, in_theme));
                for part in parts {
                    if !is_stop_word(language, part) {
                        terms.push(term_hit(
                            token,
                            stem(language, part),
                            part.to_owned(),
                            PART_WEIGHT,
                            false,
                        ));
                    }
                }
            }
        }
        themes.sort_by_key(|hit| (hit.start, hit.end, hit.theme));
        Analysis { language, themes, terms }
    }

    /// All terms of all languages that stand in the text.
    fn candidates(&self, main: Language, tokens: &[Token], keys: &[Vec<String>; 3]) -> Vec<Candidate> {
        let mut found = Vec::new();
        for language in Language::ALL {
            let route = if language == main { Route::Direct } else { Route::OtherLanguage };
            let keys = &keys[language.idx()];
            for from in 0..tokens.len() {
                for term in self.lexicon.starting_with(language, &keys[from]) {
                    if let Some(to) = match_at(term, main, tokens, keys, from)
                        && (language == main || may_be_foreign(main, term, &tokens[from..to]))
                    {
                        found.push(Candidate { from, to, theme: term.theme, kind: term.kind, route });
                    }
                }
                // `batterij opslag` is also looked up as `batterijopslag`.
                if language != Language::En
                    && from + 1 < tokens.len()
                    && !tokens[from + 1].starts_clause
                    && !is_function_word(language, &tokens[from].folded)
                    && self.lexicon.has_single_beginning(language, &tokens[from].folded)
                {
                    let joined = format!("{}{}", tokens[from].lower, tokens[from + 1].lower);
                    if joined.len() >= 8
                        && joined.len() <= 40
                        && let Some(term) = self.lexicon.single(language, &stem(language, &joined))
                    {
                        found.push(Candidate {
                            from,
                            to: from + 2,
                            theme: term.theme,
                            kind: term.kind,
                            route,
                        });
                    }
                }
            }
        }
        found
    }

    fn parts<'t>(&self, language: Language, token: &'t Token) -> Vec<&'t str> {
        if token.is_upper { Vec::new() } else { self.splitter.split(language, &token.folded) }
    }

    /// Themes behind the parts of a compound.
    fn add_inner_themes(
        &self,
        language: Language,
        token: &Token,
        parts: &[&str],
        themes: &mut Vec<ThemeHit>,
    ) {
        let mut push = |term: &Term, route| {
            if !themes.iter().any(|hit| hit.start == token.start && hit.theme == term.theme) {
                themes.push(ThemeHit {
                    theme: term.theme,
                    kind: term.kind,
                    route,
                    strength: 1.0,
                    start: token.start,
                    end: token.end,
                });
            }
        };
        for part in parts {
            if let Some(term) = self.lexicon.single(language, &stem(language, part)) {
                push(term, Route::CompoundPart);
            }
        }
    }

    /// The places named in a text, in order.
    pub fn places(&self, text: &str) -> Vec<PlaceMention> {
        self.place_names.find(text, &tokenize(text))
    }
}

/// Whether the word says something about a subject.
fn is_content(language: Language, token: &Token) -> bool {
    let n_letters = token.folded.chars().count();
    (n_letters >= 3 || (n_letters == 2 && token.is_upper))
        && !token.is_number()
        && !is_stop_word(language, &token.folded)
}

fn term_hit(token: &Token, key: String, folded: String, weight: f32, in_theme: bool) -> TermHit {
    TermHit { key, folded, weight, in_theme, start: token.start, end: token.end }
}

/// Where a match of `term` that starts at token `from` ends, if it stands there. Function words between two
/// words of a term are skipped; a term never runs across a clause.
fn match_at(term: &Term, main: Language, tokens: &[Token], keys: &[String], from: usize) -> Option<usize> {
    let first = &tokens[from];
    if term.needs_upper && !first.is_upper {
        return None;
    }
    // `bij` (at) is no `bijen` (bees), though their stems agree.
    if term.keys.len() == 1
        && !first.is_upper
        && is_stop_word(main, &first.folded)
        && first.folded != term.written
    {
        return None;
    }
    let mut at = from + 1;
    for key in &term.keys[1..] {
        let mut n_skipped = 0;
        loop {
            let token = tokens.get(at)?;
            if token.starts_clause {
                return None;
            }
            if keys[at] == *key {
                break;
            }
            n_skipped += 1;
            if n_skipped > MAX_SKIPPED || !is_function_word(main, &token.folded) {
                return None;
            }
            at += 1;
        }
        at += 1;
    }
    Some(at)
}

/// Whether words standing in a text of another language may be read as this term: phrases, abbreviations, and
/// single words long enough to be no accident.
fn may_be_foreign(main: Language, term: &Term, tokens: &[Token]) -> bool {
    match tokens {
        [only] => {
            let is_abbreviation = only.is_upper && only.folded.len() >= 2;
            (only.folded.len() >= MIN_FOREIGN || is_abbreviation)
                && term.kind.is_name()
                && !is_stop_word(main, &only.folded)
                && !is_false_friend(main, &only.folded)
        }
        _ => true,
    }
}

/// Settles overlaps: the longest run of words first, then the text's own language, then names before cues.
fn choose(mut candidates: Vec<Candidate>, n_tokens: usize) -> Vec<Candidate> {
    candidates.sort_by_key(|candidate| {
        (
            std::cmp::Reverse(candidate.to - candidate.from),
            candidate.route == Route::OtherLanguage,
            candidate.kind,
            candidate.from,
            candidate.theme,
        )
    });
    let mut taken = vec![false; n_tokens];
    candidates.retain(|candidate| {
        let range = candidate.from..candidate.to;
        if taken[range.clone()].contains(&true) {
            return false;
        }
        taken[range].fill(true);
        true
    });
    candidates
}
