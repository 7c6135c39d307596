//! A request, read: vectors, words, wishes and place.

use super::{MatchRequest, Want, WantedTerms};
use crate::embedding::{Dimension, Embedder, RequestEmbedding, Span, ThemeVector};
use crate::error::RequestError;
use crate::index::{Field, Kinship, Likeness, OrgIdx, Profiles};
use crate::organisation::{Language, Organisation, PROVINCE_NAMES, Place, PlaceHint};
use crate::text::{detect_language, fold};
use crate::theme::{Analyzer, Taxonomy, ThemeIdx};

/// How much an example pulls or pushes beside the request's own text.
const EXAMPLE_WEIGHT: f32 = 0.5;

/// Share of a theme's weight that is left when its words also ask for a kind or role.
const WISH_AS_THEME: f32 = 0.3;

/// What is looked for, in the catalogue's terms.
#[derive(Debug, Clone)]
pub struct Query {
    /// Language of the text.
    pub language: Language,
    /// Language of the answer.
    pub answer_language: Language,
    /// The text, or nothing when only an organisation or examples were given.
    pub text: String,
    /// The asker, when known.
    pub asker: Option<OrgIdx>,
    /// What the text says.
    pub request: RequestEmbedding,
    /// How the text resembles example questions.
    pub likeness: Likeness,
    /// How organisations stand to the asker by what they can be asked; empty unless it asks without a text.
    pub kinship: Kinship,
    /// How the text resembles what organisations did, by piece of evidence.
    pub likeness_to_evidence: Vec<f32>,
    /// What is asked: from the text, else from the asker's needs, else from what it is about.
    pub need: ThemeVector,
    /// Share of the request the catalogue knows, in [0, 1].
    pub known_share: f32,
    /// What is compared with what partners are about.
    pub about: ThemeVector,
    /// Who is never an answer, in ascending order.
    pub(super) excluded: Vec<OrgIdx>,
    /// What the asker offers; zero when unknown.
    pub offer: ThemeVector,
    /// What the request says of that, or nothing.
    pub(super) offer_text: String,
    /// Where its dimensions were found in it.
    pub(super) offer_spans: Vec<Span>,
    /// The organisation whose name the whole text is.
    pub named: Option<OrgIdx>,
    /// What is wanted of a partner beside the subject, with the words that say so.
    pub wants: Vec<(Want, String)>,
    /// The asker's country, as far as known: of its seat, else of the language it writes.
    pub home: &'static str,
    /// Where the asker is, or where partners are looked for.
    pub place: Option<Place>,
    /// Whether that place was only read in the text: who asks need not be there.
    pub is_place_read: bool,
    /// The province that is named, folded, when no place is.
    pub province: Option<String>,
}

/// What the asker says of one thing: its vector, with the words behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'q> {
    pub(super) vector: &'q ThemeVector,
    text: &'q str,
    spans: &'q [Span],
}

impl Said<'_> {
    /// The words behind a dimension.
    pub(super) fn words(&self, dimension: Dimension) -> Option<String> {
        let span = self.spans.iter().find(|span| span.dimension == dimension)?;
        Some(self.text[span.start as usize..span.end as usize].to_owned())
    }
}

impl Query {
    /// A vector of the request, with the words of its text.
    pub(super) fn said<'q>(&'q self, vector: &'q ThemeVector) -> Said<'q> {
        Said { vector, text: &self.text, spans: &self.request.embedded.spans }
    }

    /// What the asker offers, with its words.
    pub(super) fn offered(&self) -> Said<'_> {
        Said { vector: &self.offer, text: &self.offer_text, spans: &self.offer_spans }
    }

    /// What is wanted that `organisation` is.
    pub(super) fn wants_met<'q>(
        &'q self,
        organisation: &'q Organisation,
    ) -> impl Iterator<Item = &'q (Want, String)> {
        self.wants.iter().filter(|(want, _)| want.is_met_by(organisation, self.home))
    }

    /// The province the asker is in or asks for, folded.
    pub(super) fn province(&self) -> Option<String> {
        self.place.as_ref().map(|place| fold(&place.province)).or_else(|| self.province.clone())
    }

    /// Reads `request` with the catalogue's words.
    ///
    /// # Errors
    /// When the request is empty or out of range, or names an organisation or place that is not there.
    pub(super) fn read(
        profiles: &Profiles,
        taxonomy: &Taxonomy,
        analyzer: &Analyzer,
        embedder: &Embedder,
        wanted: &WantedTerms,
        n_nearest: usize,
        request: &MatchRequest,
    ) -> Result<Self, RequestError> {
        request.check()?;
        let find = |field: &'static str, id: &String| {
            profiles.find(id).ok_or_else(|| RequestError::UnknownOrganisation { field, id: id.clone() })
        };
        let asker = request.organisation.as_ref().map(|id| find("organisation", id)).transpose()?;
        let liked = request.like.iter().map(|id| find("like", id)).collect::<Result<Vec<_>, _>>()?;
        let unliked = request.unlike.iter().map(|id| find("unlike", id)).collect::<Result<Vec<_>, _>>()?;
        let mut excluded =
            request.exclude.iter().map(|id| find("exclude", id)).collect::<Result<Vec<_>, _>>()?;
        excluded.sort_unstable();
        let refused = request
            .without
            .iter()
            .map(|id| taxonomy.find(id).ok_or_else(|| RequestError::UnknownTheme { id: id.clone() }));
        let refused = refused.collect::<Result<Vec<ThemeIdx>, _>>()?;

        let text = request.text().unwrap_or_default();
        let language = if text.is_empty() {
            request.language.unwrap_or(Language::Nl)
        } else {
            detect_language(text, request.language)
        };
        let likeness = profiles.questions.likeness(text, profiles.len(), n_nearest);
        let likeness_to_evidence = profiles.evidence.similarities(text, language);
        let kinship = match asker {
            Some(asker) if text.is_empty() => profiles.kinship(asker, n_nearest),
            _ => Kinship::default(),
        };
        let wished = wanted.find(text, language);
        let read = if text.is_empty() {
            RequestEmbedding { known_share: 1.0, ..RequestEmbedding::default() }
        } else {
            let mut analysis = analyzer.analyse_request(text, Some(language));
            analysis.themes.retain(|hit| !refused.contains(&hit.theme));
            for hit in &mut analysis.themes {
                // Who asks for students mostly wants them for another subject than education.
                let is_wish = |(want, range): &(Want, std::ops::Range<usize>)| {
                    matches!(want, Want::Kind(_) | Want::Role(_))
                        && range.start <= hit.start
                        && hit.end <= range.end
                };
                if wished.iter().any(is_wish) {
                    hit.strength *= WISH_AS_THEME;
                }
            }
            embedder.embed_request(&analysis)
        };
        let pooled = |of: Option<OrgIdx>, fields: fn(Field) -> bool| match of {
            Some(of) => pool(profiles, of, fields),
            None => ThemeVector::default(),
        };
        let own_about = pooled(asker, |field| matches!(field, Field::About(_)));
        let own_needs = pooled(asker, |field| field == Field::AllNeeds);
        // Read as the offers of profiles are: by what it names, not by what its words may point to.
        let offer_text = request.offer.clone().unwrap_or_default();
        let offer_read = embedder.embed_request(&analyzer.analyse(&offer_text, Some(language))).embedded;
        let offer = if offer_read.vector.is_zero() {
            pooled(asker, |field| field == Field::AllOffers)
        } else {
            offer_read.vector
        };
        let base = if !text.is_empty() {
            read.embedded.vector.clone()
        } else if !own_needs.is_zero() {
            own_needs
        } else {
            own_about.clone()
        };
        let need = with_examples(profiles, base, &liked, &unliked);
        let about = if text.is_empty() && asker.is_some() {
            with_examples(profiles, own_about, &liked, &unliked)
        } else {
            need.clone()
        };

        let mut wants: Vec<(Want, String)> =
            request.roles.iter().map(|role| (Want::from_role(role), role.clone())).collect();
        for (want, range) in wished {
            if !wants.iter().any(|(known, _)| *known == want) {
                wants.push((want, text[range].to_owned()));
            }
        }
        let seat = asker.and_then(|idx| profiles.organisation(idx).country.as_deref());
        let home = home(seat, language);
        let (place, province) = whereabouts(profiles, analyzer, request, asker, text, language)?;
        let seat = asker.and_then(|idx| profiles.place_of(idx));
        let is_place_read = request.near.is_none() && place.as_ref() != seat;
        Ok(Self {
            language,
            answer_language: request.language.unwrap_or(language),
            text: text.to_owned(),
            asker,
            named: profiles.find_by_name(text),
            known_share: read.known_share,
            likeness,
            likeness_to_evidence,
            kinship,
            request: read,
            need,
            about,
            excluded,
            offer,
            offer_text,
            offer_spans: offer_read.spans,
            wants,
            home,
            place,
            is_place_read,
            province,
        })
    }
}

/// Where the asker is at home: a country named in the text may be where the partner is looked for.
fn home(seat: Option<&str>, language: Language) -> &'static str {
    match (seat, language) {
        (Some("DE"), _) | (None, Language::De) => "DE",
        (Some("BE"), _) => "BE",
        _ => "NL",
    }
}

/// The vectors of one organisation's fields, as one.
fn pool(profiles: &Profiles, of: OrgIdx, fields: fn(Field) -> bool) -> ThemeVector {
    ThemeVector::combine(
        profiles
            .theme_index
            .items_of(of)
            .filter(|(_, item)| fields(item.field))
            .map(|(_, item)| (&item.embedded.vector, 1.0)),
    )
}

fn with_examples(
    profiles: &Profiles,
    base: ThemeVector,
    liked: &[OrgIdx],
    unliked: &[OrgIdx],
) -> ThemeVector {
    if liked.is_empty() && unliked.is_empty() {
        return base;
    }
    let whole =
        |idx: &OrgIdx| pool(profiles, *idx, |field| matches!(field, Field::About(_) | Field::AllOffers));
    let pull: Vec<ThemeVector> = liked.iter().map(whole).collect();
    let push: Vec<ThemeVector> = unliked.iter().map(whole).collect();
    ThemeVector::combine(
        std::iter::once((&base, 1.0))
            .chain(pull.iter().map(|vector| (vector, EXAMPLE_WEIGHT)))
            .chain(push.iter().map(|vector| (vector, -EXAMPLE_WEIGHT))),
    )
}

/// Where to look from: the place asked for, else a place named in the text, else the asker's seat; and the
/// province named in the text when no place is.
fn whereabouts(
    profiles: &Profiles,
    analyzer: &Analyzer,
    request: &MatchRequest,
    asker: Option<OrgIdx>,
    text: &str,
    language: Language,
) -> Result<(Option<Place>, Option<String>), RequestError> {
    let hint = PlaceHint {
        province: None,
        // Of `Meppen` in Drenthe and `Meppen` in the Emsland, who writes German means the latter.
        country: (language == Language::De).then_some("DE"),
    };
    if let Some(near) = &request.near {
        let place = profiles
            .gazetteer
            .find(&fold(&near.place), hint)
            .ok_or_else(|| RequestError::UnknownPlace { place: near.place.clone() })?;
        return Ok((Some(place.clone()), None));
    }
    let mut province = None;
    for mention in analyzer.places(text) {
        if !mention.is_province
            && let Some(place) = profiles.gazetteer.find(&mention.name, hint)
        {
            return Ok((Some(place.clone()), None));
        }
        let name = PROVINCE_NAMES.iter().find(|(other, _)| *other == mention.name);
        province = province.or(Some(name.map_or(mention.name, |(_, name)| (*name).to_owned())));
    }
    if province.is_some() {
        return Ok((None, province));
    }
    Ok((asker.and_then(|idx| profiles.place_of(idx)).cloned(), None))
}
