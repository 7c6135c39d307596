//! The facts that the sentences of a match are made of: what of the request the partner touches, and the texts
//! of its profile that say so.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::scorer::Scored;
use super::{Engine, Query};
use crate::embedding::{Dimension, ThemeVector};
use crate::explanation::{Facts, Quote, ReadTheme, country_label, kind_label, role_label, status_label};
use crate::index::{Field, ItemIdx, OrgIdx, item_language};
use crate::model::Signal;
use crate::organisation::{Item, Language};

/// Most themes or words in a sentence.
const MAX_IN_SENTENCE: usize = 3;
/// Most themes in a sentence that the request does not name itself.
const MAX_READ: usize = 2;
/// Most themes of the request that a profile is said to lack.
const MAX_MISSING: usize = 2;
/// Most offers quoted, and most texts in all.
const MAX_QUOTES: usize = 2;
/// A text is quoted if it touches this share of what is asked and was not quoted yet.
const QUOTABLE: f32 = 0.04;
/// What a text gains, as a share of what is asked, for each kind or role asked for that it speaks of.
const WISH_SHARE: f32 = 0.2;
/// A theme is shared from this weight in a text of the partner on.
const TOUCHES: f32 = 0.03;
/// A theme is told as missing only if it is this share of what is asked.
const WORTH_MISSING: f32 = 0.2;
/// An example question is told from this likeness on, and where there is nothing else to tell.
pub(super) const TELLING_LIKENESS: f64 = 0.3;
/// A tie is told in the sentence from this strength on.
const TELLING_TIE: f64 = 0.2;
/// Longest quotation, in characters.
const MAX_QUOTE: usize = 240;

/// A text that may be quoted, with what of the vector it touches.
struct Quotable<'a> {
    text: Cow<'a, str>,
    language: Language,
    is_offer: bool,
    touches: Vec<(Dimension, f32)>,
    n_wishes: usize,
}

impl Quotable<'_> {
    /// The share of what is asked that this text adds to what was quoted.
    fn gain(&self, quoted: &BTreeSet<Dimension>, wishes_told: bool) -> f32 {
        let touched: f32 = self
            .touches
            .iter()
            .filter(|(dimension, _)| !quoted.contains(dimension))
            .map(|&(_, share)| share)
            .sum();
        let tells_wish = !wishes_told && touched >= QUOTABLE;
        if tells_wish { touched + WISH_SHARE * self.n_wishes as f32 } else { touched }
    }
}

impl Engine {
    /// What can be said about a scored organisation.
    pub(super) fn facts(&self, query: &Query, scored: &Scored, distance_km: Option<f64>) -> Facts {
        let owner = scored.organisation;
        let organisation = self.profiles.organisation(owner);
        let mut facts = Facts {
            partner: organisation.name.clone(),
            related: scored
                .via
                .filter(|_| scored.raw[Signal::Relations.idx()] >= TELLING_TIE)
                .map(|via| self.profiles.organisation(via).name.clone()),
            wants: query
                .wants_met(organisation)
                .map(|(want, _)| self.want_label(query, want).to_owned())
                .collect(),
            distance: distance_km.and_then(|km| Some((organisation.place.clone()?, km.round() as u32))),
            from: query.place.as_ref().filter(|_| query.is_place_read).map(|place| place.place.clone()),
            status: status_label(organisation.status, query.answer_language),
            old: organisation
                .updated
                .filter(|_| self.profiles.freshness[owner as usize] < 1.0)
                .map(crate::organisation::Date::year),
            successor: organisation
                .succeeded_by
                .as_ref()
                .and_then(|id| self.profiles.find(id))
                .map(|idx| self.profiles.organisation(idx).name.clone()),
            words: self
                .shared_words(query, owner)
                .into_iter()
                .map(|word| word.text)
                .take(MAX_IN_SENTENCE)
                .collect(),
            ..Facts::default()
        };
        self.add_themes(query, owner, &mut facts);
        self.add_quotes(query, scored, &mut facts);
        let says_nothing = facts.offers.is_empty() && facts.sayings.is_empty() && facts.evidence.is_none();
        if says_nothing && facts.themes.is_empty() || scored.known_likeness() >= TELLING_LIKENESS {
            facts.example = self.example(query, owner);
        }
        facts
    }

    /// Themes of the request by how they were read and whether the partner touches them.
    fn add_themes(&self, query: &Query, owner: OrgIdx, facts: &mut Facts) {
        let n_themes = self.embedder.vocabulary().n_themes();
        let mut touched = BTreeMap::<Dimension, f32>::new();
        for (_, item) in self.profiles.theme_index.items_of(owner) {
            if matches!(item.field, Field::Need(_) | Field::AllNeeds) {
                continue;
            }
            for &(dimension, weight) in item.embedded.vector.entries() {
                let highest = touched.entry(dimension).or_default();
                *highest = highest.max(weight);
            }
        }
        // What examples of wanted partners brought in is not what was asked.
        let asked = if query.text.is_empty() { &query.need } else { &query.request.embedded.vector };
        let mut asked: Vec<(Dimension, f32)> =
            asked.entries().iter().filter(|(dimension, _)| *dimension < n_themes).copied().collect();
        asked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let is_touched = |theme| touched.get(&theme).is_some_and(|&weight| weight >= TOUCHES);
        let (mut named, mut inferred, mut broader) = (Vec::new(), Vec::new(), Vec::new());
        for &(theme, weight) in &asked {
            if query.request.broader.contains(&theme) {
                broader.push((theme, weight));
            } else if query.request.inferred.contains(&theme) {
                inferred.push((theme, weight));
            } else if is_touched(theme) {
                named.push((theme, weight));
            } else if weight * weight >= WORTH_MISSING && facts.missing.len() < MAX_MISSING {
                facts.missing.push(self.taxonomy.theme(theme).label(query.answer_language).to_owned());
            }
        }
        inferred.retain(|&(theme, _)| is_touched(theme));
        broader.retain(|&(theme, _)| is_touched(theme));
        let heaviest = |themes: &[(Dimension, f32)]| themes.first().map_or(0.0, |&(_, weight)| weight);
        if heaviest(&broader) > heaviest(&inferred) {
            inferred.clear();
        }
        facts.themes = self.told_themes(query, &named, MAX_IN_SENTENCE);
        facts.inferred = self.told_themes(query, &inferred, MAX_READ);
        facts.broader = self.told_themes(query, &broader, MAX_READ);
    }

    /// The first themes by label, without the broader of a narrower one that is told.
    fn told_themes(&self, query: &Query, themes: &[(Dimension, f32)], most: usize) -> Vec<ReadTheme> {
        let mut told: Vec<Dimension> = Vec::new();
        for &(theme, _) in themes {
            if told.len() < most && !told.iter().any(|&other| self.is_broader(theme, other)) {
                told.push(theme);
            }
        }
        told.into_iter()
            .map(|theme| ReadTheme {
                label: self.taxonomy.theme(theme).label(query.answer_language).to_owned(),
                words: self.in_request(query, theme).unwrap_or_default(),
            })
            .collect()
    }

    /// What the partner is, in its profile's first sentence; then the offers and sentences that together touch most of
    /// what is asked beside it.
    fn add_quotes(&self, query: &Query, scored: &Scored, facts: &mut Facts) {
        let owner = scored.organisation;
        let offers = self.items_quotable(query, owner, &query.need, |field| matches!(field, Field::Offer(_)));
        let mut sentences = self.sentences_quotable(query, owner).into_iter();
        let mut quoted = BTreeSet::new();
        if let Some(lead) = sentences.next() {
            quoted.extend(lead.touches.iter().map(|&(dimension, _)| dimension));
            facts.lead = Some(Quote { text: shorten(&lead.text), language: lead.language });
        }
        let mut candidates: Vec<Quotable> = offers.into_iter().chain(sentences).collect();
        let mut wishes_told = false;
        while facts.offers.len() + facts.sayings.len() < MAX_QUOTES {
            let Some((at, gain)) = best(&candidates, &quoted, wishes_told, query.answer_language) else {
                break;
            };
            if gain < QUOTABLE {
                break;
            }
            let chosen = candidates.remove(at);
            quoted.extend(chosen.touches.iter().map(|&(dimension, _)| dimension));
            wishes_told |= chosen.n_wishes > 0;
            let quote = Quote { text: shorten(&chosen.text), language: chosen.language };
            if chosen.is_offer { &mut facts.offers } else { &mut facts.sayings }.push(quote);
        }
        let needs = self.items_quotable(query, owner, &query.offer, |field| matches!(field, Field::Need(_)));
        facts.need = best(&needs, &BTreeSet::new(), true, query.answer_language)
            .filter(|&(_, gain)| gain >= QUOTABLE)
            .map(|(at, _)| shorten(&needs[at].text));
        facts.evidence = scored
            .best
            .evidence
            .filter(|_| scored.raw[Signal::Evidence.idx()] > 0.0)
            .map(|item| shorten(&self.item_text(item)));
    }

    fn items_quotable(
        &self,
        query: &Query,
        owner: OrgIdx,
        vector: &ThemeVector,
        is_wanted: fn(Field) -> bool,
    ) -> Vec<Quotable<'_>> {
        let organisation = self.profiles.organisation(owner);
        let shown = [&organisation.offers, &organisation.needs]
            .map(|items| Item::shown_to(items, query.answer_language));
        let items = self.profiles.theme_index.items_of(owner).filter(|(_, item)| is_wanted(item.field));
        items
            .filter_map(|(idx, item)| {
                let written = match item.field {
                    Field::Need(at) => &organisation.needs[at as usize],
                    Field::Offer(at) => &organisation.offers[at as usize],
                    _ => return None,
                };
                if !shown.iter().flatten().any(|item| std::ptr::eq(*item, written)) {
                    return None;
                }
                let language = item_language(organisation, written);
                let text = Cow::Borrowed(written.text.as_str());
                Some(self.quotable(query, vector, idx, text, 0..usize::MAX, language, true))
            })
            .collect()
    }

    /// The sentences of what the organisation says about itself, in the answer's language if there is such a text.
    fn sentences_quotable(&self, query: &Query, owner: OrgIdx) -> Vec<Quotable<'_>> {
        let about = &self.profiles.organisation(owner).about;
        let language = match about.get(query.answer_language) {
            Some(_) => Some(query.answer_language),
            None => about.iter().next().map(|(language, _)| language),
        };
        let Some(language) = language else { return Vec::new() };
        let Some(text) = about.get(language) else { return Vec::new() };
        let field = Field::About(language);
        let Some((idx, _)) = self.profiles.theme_index.items_of(owner).find(|(_, item)| item.field == field)
        else {
            return Vec::new();
        };
        // What is embedded begins with the names.
        let offset = self.item_text(idx).len() - text.len();
        sentences(text)
            .into_iter()
            .map(|range| {
                let within = offset + range.start..offset + range.end;
                let text = Cow::Borrowed(&text[range]);
                self.quotable(query, &query.need, idx, text, within, language, false)
            })
            .collect()
    }

    #[expect(clippy::too_many_arguments, reason = "one place builds what two callers differ in")]
    fn quotable<'a>(
        &self,
        query: &Query,
        vector: &ThemeVector,
        idx: ItemIdx,
        text: Cow<'a, str>,
        within: Range<usize>,
        language: Language,
        is_offer: bool,
    ) -> Quotable<'a> {
        let spans = &self.profiles.theme_index.items()[idx as usize].embedded.spans;
        let dimensions: BTreeSet<Dimension> = spans
            .iter()
            .filter(|span| within.contains(&(span.start as usize)))
            .map(|span| span.dimension)
            .collect();
        let touches: Vec<(Dimension, f32)> = vector
            .entries()
            .iter()
            .filter(|(dimension, _)| dimensions.contains(dimension))
            .map(|&(dimension, weight)| (dimension, weight * weight))
            .collect();
        let n_wishes = if query.wants.is_empty() || touches.is_empty() {
            0
        } else {
            self.wanted.n_spoken_of(&query.wants, &text, language)
        };
        Quotable { text, language, is_offer, touches, n_wishes }
    }

    /// The text a vector was made of.
    fn item_text(&self, item: ItemIdx) -> Cow<'_, str> {
        let item = &self.profiles.theme_index.items()[item as usize];
        self.profiles.text(item.owner, item.field)
    }

    pub(super) fn want_label<'w>(&self, query: &Query, want: &'w super::Want) -> &'w str {
        match want {
            super::Want::Kind(kind) => kind_label(*kind, query.answer_language),
            super::Want::Role(role) => role_label(role, query.answer_language),
            super::Want::Country(code) => country_label(code, query.answer_language),
            super::Want::AcrossBorder => role_label("across-border", query.answer_language),
            super::Want::Peer => role_label("peer", query.answer_language),
        }
    }
}

/// The candidate that adds most, with what it adds. Among equals: the reader's language, then an offer, then the
/// first, since profiles begin with what matters most.
fn best(
    candidates: &[Quotable],
    quoted: &BTreeSet<Dimension>,
    wishes_told: bool,
    reader: Language,
) -> Option<(usize, f32)> {
    candidates.iter().enumerate().map(|(at, candidate)| (at, candidate.gain(quoted, wishes_told))).max_by(
        |(a, gain_a), (b, gain_b)| {
            let rank = |at: usize| {
                let candidate = &candidates[at];
                (candidate.language == reader, candidate.is_offer, std::cmp::Reverse(at))
            };
            gain_a.total_cmp(gain_b).then_with(|| rank(*a).cmp(&rank(*b)))
        },
    )
}

/// Byte ranges of the sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let rest = &text[end..];
        let ends = matches!(character, '.' | '!' | '?' | '\n')
            && (rest.is_empty() || rest.starts_with(char::is_whitespace))
            && !rest.trim_start().starts_with(char::is_lowercase);
        if ends {
            found.push(start..end);
            start = end + (rest.len() - rest.trim_start().len());
        }
    }
    found.push(start..text.len());
    found.retain(|range| range.start < range.end);
    found
}

/// The text without its last full stop, cut at a word when it is long.
fn shorten(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    if text.chars().count() <= MAX_QUOTE {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MAX_QUOTE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_full_stops_and_not_within_abbreviations() {
        let text = "Toets bv. een kas. Vraag het! Ook z.g. kassen";
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["Toets bv. een kas.", "Vraag het!", "Ook z.g. kassen"]);
        assert!(sentences("").is_empty());
    }
}
