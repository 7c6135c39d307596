//! Rules that outrank every score.

use super::{Connected, MatchRequest, Query};
use crate::index::{OrgIdx, Profiles};
use crate::organisation::{Status, Visibility, distance_km};

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
    pub fn description(self) -> &'static str {
        match self {
            Self::Itself => "it is the asker itself",
            Self::SameGroup => "it is a part of the asker, or the asker is a part of it",
            Self::Excluded => "the request excludes it",
            Self::Hidden => "it is marked as hidden",
            Self::Collective => "it is a group of organisations, with nobody to call",
            Self::Connected => "the asker works with it already (set `connected` to include it)",
            Self::NotConnected => "the request asks only for organisations the asker works with",
            Self::Example => "it was given as an example",
            Self::KindNotAsked => "the request asks for other kinds of organisation",
            Self::CountryNotAsked => "the request asks for other countries, or its country is unknown",
            Self::TooFar => "it lies outside the distance asked for, or its place is unknown",
        }
    }

    /// The first rule that keeps `candidate` out, if any.
    pub(super) fn blocking(
        profiles: &Profiles,
        request: &MatchRequest,
        query: &Query,
        candidate: OrgIdx,
    ) -> Option<Self> {
        let organisation = profiles.organisation(candidate);
        if organisation.visibility == Visibility::Hidden {
            return Some(Self::Hidden);
        }
        if organisation.status == Status::Collective {
            return Some(Self::Collective);
        }
        if request.exclude.contains(&organisation.id) {
            return Some(Self::Excluded);
        }
        if request.like.contains(&organisation.id) || request.unlike.contains(&organisation.id) {
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
