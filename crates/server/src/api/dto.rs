//! Answers as JSON: the same from the command line and over HTTP.

mod analysis;
mod why;

use std::borrow::Cow;

pub use analysis::{AnalysisDto, QualifyingDto, RecognisedThemeDto, WithoutLimitDto};
use schakel_core::catalogue::Catalogue;
use schakel_core::explanation::{Contribution, Reasons};
use schakel_core::index::OrgIdx;
use schakel_core::matching::{Answer, KnownPartner, Match};
use schakel_core::organisation::{Kind, Language, Organisation, RelationKind, Status};
use schakel_core::theme::{Theme, ThemeIdx};
use serde::{Deserialize, Serialize};
pub use why::{ProfileChangeDto, RuleDto, StandingDto, StatementDto, WhyDto, WithoutDto};

/// The answer to one request.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MatchesDto {
    /// The request's id.
    pub request: String,
    /// Version of the catalogue that answered.
    pub catalogue: String,
    /// Name of the model.
    pub model: String,
    /// Language of the answer.
    pub language: Language,
    /// Themes recognised in the request.
    pub themes: Vec<ThemeWeightDto>,
    /// Words nothing in the catalogue explains.
    pub unknown_words: Vec<String>,
    /// `matches` or `no-good-match`.
    pub verdict: Cow<'static, str>,
    /// The matches, best first.
    pub matches: Vec<MatchDto>,
    /// Who did or does something alike; empty unless the request asks for peers.
    pub peers: Vec<MatchDto>,
    /// Programmes that fit; empty unless the request asks for money.
    pub programmes: Vec<NamedDto>,
    /// Partners that fit but are known already.
    pub known: Vec<KnownDto>,
    /// The nearest, when nothing is good.
    pub near_misses: Vec<MatchDto>,
    /// What to add to the request.
    pub add: Vec<String>,
}

/// A theme of the request.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ThemeWeightDto {
    /// Theme id.
    pub id: String,
    /// Label in the answer's language.
    pub label: String,
    /// Weight in the request's vector, in (0, 1].
    pub weight: f64,
}

/// One match.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MatchDto {
    /// From 1.
    pub rank: usize,
    /// Which organisation.
    pub organisation: SummaryDto,
    /// Distance in km, when both places are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance_km: Option<f64>,
    /// Sum of the parts' values.
    pub score: f64,
    /// `strong`, `possible` or `weak`.
    pub band: Cow<'static, str>,
    /// What the score is made of.
    pub parts: Vec<PartDto>,
    /// A sentence for each side.
    pub reasons: ReasonsDto,
    /// Networks that can make the introduction.
    pub introduced_by: Vec<NamedDto>,
    /// Programmes that fit.
    pub programmes: Vec<NamedDto>,
}

/// An organisation in a list.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SummaryDto {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: Kind,
    /// Town, or null.
    pub place: Option<String>,
    /// State, unless active.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

/// Something with an id and a name.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NamedDto {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// One part of a score.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PartDto {
    /// Signal id.
    pub signal: Cow<'static, str>,
    /// Raw value, in [0, 1].
    pub raw: f64,
    /// The model's weight.
    pub weight: f64,
    /// `raw × weight`.
    pub value: f64,
    /// Whether most of it is only expected, since the organisation has no example questions yet.
    #[serde(default, skip_serializing_if = "is_false")]
    pub expected: bool,
    /// What it rests on.
    pub evidence: Vec<EvidenceDto>,
}

/// One thing a part rests on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceDto {
    /// `theme`, `word`, `relation` or `place`.
    pub kind: Cow<'static, str>,
    /// Label, word or name.
    pub text: String,
    /// The words of the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_request: Option<String>,
    /// The words of the profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_profile: Option<String>,
}

/// A sentence for each side.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReasonsDto {
    /// For who asks.
    pub asker: String,
    /// For who is proposed.
    pub partner: String,
    /// For who asks, without guesses and made-up examples, where there are any: fit for a letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certain: Option<String>,
}

impl ReasonsDto {
    fn new(reasons: &Reasons) -> Self {
        let (asker, certain) = (reasons.asker_text(), reasons.sure().join(" "));
        let certain = (certain != asker).then_some(certain);
        Self { asker, partner: reasons.partner_text(), certain }
    }

    /// What can be handed to who asks: what rests on the profile and on what the request says.
    pub fn for_paper(&self) -> &str {
        self.certain.as_deref().unwrap_or(&self.asker)
    }
}

/// A partner that is known already.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KnownDto {
    /// Which organisation.
    pub organisation: SummaryDto,
    /// The stated tie.
    pub relation: Cow<'static, str>,
    /// In which context.
    pub via: String,
}

/// A theme of the taxonomy.
#[derive(Debug, Clone, Serialize)]
pub struct ThemeDto {
    /// Id.
    pub id: String,
    /// Label per language.
    pub labels: LabelsDto,
    /// Broader theme, or null.
    pub parent: Option<String>,
    /// Sectors.
    pub sectors: Vec<&'static str>,
    /// Transition of the regional innovation strategy (RIS3), or null.
    pub ris3: Option<String>,
    /// Sustainable Development Goals, 1 to 17.
    pub sdgs: Vec<u8>,
}

/// A text in three languages.
#[derive(Debug, Clone, Serialize)]
pub struct LabelsDto {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
    /// German.
    pub de: String,
}

impl MatchesDto {
    /// Words an answer with the catalogue it came from.
    pub fn new(catalogue: &Catalogue, answer: &Answer) -> Self {
        let engine = catalogue.engine();
        let matches = |found: &[Match]| found.iter().map(|found| MatchDto::new(catalogue, found)).collect();
        Self {
            request: answer.request.clone(),
            catalogue: catalogue.version().to_owned(),
            model: engine.model.name.clone(),
            language: answer.language,
            themes: answer
                .themes
                .iter()
                .map(|&(theme, weight)| ThemeWeightDto::new(catalogue, theme, weight, answer.language))
                .collect(),
            unknown_words: answer.unknown_words.clone(),
            verdict: Cow::Borrowed(answer.verdict.id()),
            matches: matches(&answer.matches),
            peers: matches(&answer.peers),
            programmes: programmes(catalogue, &answer.programmes),
            known: answer.known.iter().map(|known| KnownDto::new(catalogue, known)).collect(),
            near_misses: matches(&answer.near_misses),
            add: answer.add.iter().map(|advice| advice.text(answer.language)).collect(),
        }
    }
}

impl ThemeWeightDto {
    pub(super) fn new(catalogue: &Catalogue, theme: ThemeIdx, weight: f32, language: Language) -> Self {
        let theme = catalogue.engine().taxonomy.theme(theme);
        Self {
            id: theme.id.clone(),
            label: theme.label(language).to_owned(),
            weight: (f64::from(weight) * 1e4).round() / 1e4,
        }
    }
}

impl MatchDto {
    /// Words one match.
    pub fn new(catalogue: &Catalogue, found: &Match) -> Self {
        let engine = catalogue.engine();
        Self {
            rank: found.rank,
            organisation: SummaryDto::at(catalogue, found.organisation),
            distance_km: found.distance_km,
            score: found.score,
            band: Cow::Borrowed(found.band.id()),
            parts: found.contributions.iter().map(PartDto::new).collect(),
            reasons: ReasonsDto::new(&found.reasons),
            introduced_by: found
                .introduced_by
                .iter()
                .map(|&idx| {
                    let network = engine.profiles.organisation(idx);
                    NamedDto { id: network.id.clone(), name: network.name.clone() }
                })
                .collect(),
            programmes: programmes(catalogue, &found.programmes),
        }
    }
}

fn programmes(catalogue: &Catalogue, found: &[usize]) -> Vec<NamedDto> {
    let name = |&idx: &usize| {
        let (programme, _) = &catalogue.engine().programmes[idx];
        NamedDto { id: programme.id.clone(), name: programme.name.clone() }
    };
    found.iter().map(name).collect()
}

impl SummaryDto {
    fn at(catalogue: &Catalogue, idx: OrgIdx) -> Self {
        Self::new(catalogue.engine().profiles.organisation(idx))
    }

    /// Sums up an organisation.
    pub fn new(organisation: &Organisation) -> Self {
        Self {
            id: organisation.id.clone(),
            name: organisation.name.clone(),
            kind: organisation.kind,
            place: organisation.place.clone(),
            status: Some(organisation.status).filter(|status| *status != Status::Active),
        }
    }
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl PartDto {
    fn new(contribution: &Contribution) -> Self {
        Self {
            signal: Cow::Borrowed(contribution.signal.id()),
            raw: contribution.raw,
            weight: contribution.weight,
            value: contribution.value,
            expected: contribution.is_expected,
            evidence: contribution
                .evidence
                .iter()
                .map(|evidence| EvidenceDto {
                    kind: Cow::Borrowed(evidence.kind.id()),
                    text: evidence.text.clone(),
                    in_request: evidence.in_request.clone(),
                    in_profile: evidence.in_profile.clone(),
                })
                .collect(),
        }
    }
}

impl KnownDto {
    fn new(catalogue: &Catalogue, known: &KnownPartner) -> Self {
        Self {
            organisation: SummaryDto::at(catalogue, known.organisation),
            relation: Cow::Borrowed(match known.relation {
                RelationKind::MemberOf => "member_of",
                RelationKind::Partner => "partner",
                RelationKind::PartOf => "part_of",
                RelationKind::LocatedAt => "located_at",
                RelationKind::Funds => "funds",
                RelationKind::LedBy => "led_by",
            }),
            via: known.via.clone(),
        }
    }
}

impl ThemeDto {
    /// Describes a theme.
    pub fn new(theme: &Theme) -> Self {
        Self {
            id: theme.id.clone(),
            labels: LabelsDto {
                nl: theme.label(Language::Nl).to_owned(),
                en: theme.label(Language::En).to_owned(),
                de: theme.label(Language::De).to_owned(),
            },
            parent: theme.parent.clone(),
            sectors: theme.sectors.iter().map(|sector| sector.id()).collect(),
            ris3: Some(theme.ris3.clone()).filter(|transition| !transition.is_empty()),
            sdgs: theme.sdgs.clone(),
        }
    }
}
