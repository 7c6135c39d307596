//! Rules that outrank every score.

use super::{Connected, MatchRequest, Query};
use crate::index::{OrgIdx, Profiles};
use crate::organisation::{Language, Status, Visibility, distance_km};

/// Why an organisation is never proposed for a request, whatever its score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// It is the asker.
    Itself,
    /// It is a part of the asker, or the asker is a part of it.
    SameGroup,
    /// The request excludes it.
    Excluded,
    /// It may not be shown.
    Hidden,
    /// It is a group treated as one actor: there is nobody to call.
    Collective,
    /// The asker works with it already.
    Connected,
    /// The request asks only for those the asker works with.
    NotConnected,
    /// It was given as an example.
    Example,
    /// The request asks for other kinds.
    KindNotAsked,
    /// The request asks for other countries.
    CountryNotAsked,
    /// It lies outside the distance asked for.
    TooFar,
}

impl Rule {
    /// The identifier used in answers.
    pub fn id(self) -> &'static str {
        match self {
            Self::Itself => "itself",
            Self::SameGroup => "same_group",
            Self::Excluded => "excluded",
            Self::Hidden => "hidden",
            Self::Collective => "collective",
            Self::Connected => "connected",
            Self::NotConnected => "not_connected",
            Self::Example => "example",
            Self::KindNotAsked => "kind_not_asked",
            Self::CountryNotAsked => "country_not_asked",
            Self::TooFar => "too_far",
        }
    }

    /// Whether it comes from a limit the request sets, which the asker may drop.
    pub(super) fn is_filter(self) -> bool {
        matches!(self, Self::KindNotAsked | Self::CountryNotAsked | Self::TooFar | Self::NotConnected)
    }

    /// The rule, in words an adviser can pass on.
    pub fn label(self, language: Language) -> &'static str {
        let labels = match self {
            Self::Itself => [
                "het is de vrager zelf",
                "it is the asker itself",
                "es ist die anfragende Organisation selbst",
            ],
            Self::SameGroup => [
                "het is een onderdeel van de vrager, of andersom",
                "it is a part of the asker, or the asker is a part of it",
                "es ist ein Teil der anfragenden Organisation oder umgekehrt",
            ],
            Self::Excluded => {
                ["de vraag sluit het uit", "the request excludes it", "die Anfrage schließt es aus"]
            }
            Self::Hidden => {
                ["het is als verborgen gemarkeerd", "it is marked as hidden", "es ist als verborgen markiert"]
            }
            Self::Collective => [
                "het is een groep van organisaties: er is niemand om te bellen",
                "it is a group of organisations, with nobody to call",
                "es ist eine Gruppe von Organisationen ohne eigenen Ansprechpartner",
            ],
            Self::Connected => [
                "de vrager werkt er al mee samen",
                "the asker works with it already",
                "die anfragende Organisation arbeitet schon damit zusammen",
            ],
            Self::NotConnected => [
                "de vraag wil alleen organisaties waarmee de vrager al werkt",
                "the request asks only for organisations the asker works with",
                "die Anfrage will nur Organisationen, mit denen schon zusammengearbeitet wird",
            ],
            Self::Example => {
                ["het was als voorbeeld gegeven", "it was given as an example", "es war als Beispiel genannt"]
            }
            Self::KindNotAsked => [
                "de vraag zoekt een ander soort organisatie",
                "the request asks for other kinds of organisation",
                "die Anfrage sucht eine andere Art von Organisation",
            ],
            Self::CountryNotAsked => [
                "de vraag zoekt in een ander land, of het land is niet bekend",
                "the request asks for other countries, or its country is unknown",
                "die Anfrage sucht in einem anderen Land, oder das Land ist nicht bekannt",
            ],
            Self::TooFar => [
                "het ligt verder weg dan gevraagd, of de plaats is niet bekend",
                "it lies outside the distance asked for, or its place is unknown",
                "es liegt weiter weg als gewünscht, oder der Ort ist nicht bekannt",
            ],
        };
        labels[language.idx()]
    }

    /// The first rule that keeps `candidate` out, if any.
    pub(super) fn blocking(
        profiles: &Profiles,
        request: &MatchRequest,
        query: &Query,
        candidate: OrgIdx,
    ) -> Option<Self> {
        if profiles.organisation(candidate).visibility == Visibility::Hidden {
            return Some(Self::Hidden);
        }
        Self::blocking_though_shown(profiles, request, query, candidate)
    }

    /// The first rule that keeps `candidate` out whether or not it may be shown.
    pub(super) fn blocking_though_shown(
        profiles: &Profiles,
        request: &MatchRequest,
        query: &Query,
        candidate: OrgIdx,
    ) -> Option<Self> {
        let organisation = profiles.organisation(candidate);
        if organisation.status == Status::Collective {
            return Some(Self::Collective);
        }
        if query.excluded.binary_search(&candidate).is_ok() {
            return Some(Self::Excluded);
        }
        // Where there is a request beside the examples, one such as is wanted may be an answer to it.
        let is_all_that_is_asked = request.text().is_none() && request.organisation.is_none();
        if request.unlike.contains(&organisation.id)
            || is_all_that_is_asked && request.like.contains(&organisation.id)
        {
            return Some(Self::Example);
        }
        if !request.kinds.is_empty() && !request.kinds.contains(&organisation.kind) {
            return Some(Self::KindNotAsked);
        }
        let country = organisation.country.as_deref().unwrap_or_default();
        if !request.countries.is_empty()
            && !request.countries.iter().any(|asked| asked.eq_ignore_ascii_case(country))
        {
            return Some(Self::CountryNotAsked);
        }
        if let (Some(km), Some(from)) = (request.near.as_ref().and_then(|near| near.km), &query.place)
            && profiles.place_of(candidate).is_none_or(|place| distance_km(from, place) > km)
        {
            return Some(Self::TooFar);
        }
        let asker = query.asker?;
        if candidate == asker {
            return Some(Self::Itself);
        }
        if profiles.is_same_group(asker, candidate) {
            return Some(Self::SameGroup);
        }
        match (request.connected, profiles.graph.between(asker, candidate).is_some()) {
            (Connected::Exclude, true) => Some(Self::Connected),
            (Connected::Only, false) => Some(Self::NotConnected),
            _ => None,
        }
    }
}
