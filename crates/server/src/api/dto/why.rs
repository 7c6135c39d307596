//! Why an organisation is, or is not, among the matches, as JSON; the command line writes it, no route does.

use schakel_core::catalogue::{Catalogue, ProfileChange, ProfileChangeSearch};
use schakel_core::matching::{Lifted, MatchRequest, Rule, Standing, Why};
use schakel_core::organisation::Language;
use serde::Serialize;

use super::{MatchDto, NamedDto, PartDto, SummaryDto};

/// Where one organisation stands in the answer to a request, and what would bring it among the matches.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WhyDto {
    /// Version of the catalogue that answered.
    pub catalogue: String,
    /// Name of the model.
    pub model: String,
    /// Language of the labels.
    pub language: Language,
    /// Which organisation.
    pub organisation: SummaryDto,
    /// How many matches are given at most.
    pub top: usize,
    /// `matches` or `no-good-match`.
    pub verdict: &'static str,
    /// Whether it is one of the matches.
    pub is_proposed: bool,
    /// Its rank, from 1, also where a rule keeps it out; null where it knows nothing of the subject.
    pub rank: Option<usize>,
    /// How many organisations were ranked.
    pub n_ranked: usize,
    /// The rule that keeps it out, or null.
    pub rule: Option<RuleDto>,
    /// `strong`, `possible` or `weak`.
    pub band: std::borrow::Cow<'static, str>,
    /// Sum of the parts' values.
    pub score: f64,
    /// What the score is made of.
    pub parts: Vec<PartDto>,
    /// Themes of the request that its profile lacks, heaviest first.
    pub missing: Vec<NamedDto>,
    /// Where it would stand without the wishes that keep it out; left out where no wish does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without: Option<WithoutDto>,
    /// The smallest change of its profile found that makes it one of the matches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<ProfileChangeDto>,
    /// The change that came furthest where none makes it one of the matches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tried: Option<ProfileChangeDto>,
    /// How often a catalogue was built to find out; left out where no change was looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rebuilt: Option<usize>,
}

/// A rule that outranks the score.
#[derive(Debug, Clone, Serialize)]
pub struct RuleDto {
    /// Its identifier, such as `kind_not_asked`.
    pub id: &'static str,
    /// The rule in words.
    pub label: &'static str,
}

/// A request without some of its wishes.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WithoutDto {
    /// Fields of the request that have to be dropped or changed.
    pub fields: Vec<&'static str>,
    /// The rule that keeps it out all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleDto>,
    /// Where it would stand.
    #[serde(flatten)]
    pub standing: StandingDto,
}

/// Statements that a profile would hold beside what it holds. Nothing tells that they are true.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProfileChangeDto {
    /// What would be stated.
    pub facts: Vec<StatementDto>,
    /// Where it would stand.
    #[serde(flatten)]
    pub standing: StandingDto,
}

/// One statement.
#[derive(Debug, Clone, Serialize)]
pub struct StatementDto {
    /// The field of the profile, such as `offers`.
    pub field: &'static str,
    /// Language of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What is stated.
    pub text: String,
}

/// Where an organisation would stand; verified by asking again.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StandingDto {
    /// Its rank, or null.
    pub rank: Option<usize>,
    /// How many organisations would be ranked.
    pub n_ranked: usize,
    /// The verdict on the whole answer.
    pub verdict: &'static str,
    /// Whether it would be one of the matches.
    pub is_proposed: bool,
}

impl WhyDto {
    /// Words why an organisation stands where it does: `standing` as things are, `lifted` without the wishes that keep it
    /// out, and what came of looking for a change, if one was looked for.
    pub fn new(
        catalogue: &Catalogue,
        request: &MatchRequest,
        why: &Why,
        standing: &Standing,
        lifted: &Lifted,
        search: Option<&ProfileChangeSearch>,
    ) -> Self {
        let engine = catalogue.engine();
        let MatchDto { organisation, score, band, parts, .. } = MatchDto::new(catalogue, &why.found);
        let missing = why.missing.iter().map(|&theme| {
            let theme = engine.taxonomy.theme(theme);
            NamedDto { id: theme.id.clone(), name: theme.label(why.language).to_owned() }
        });
        let change = search.and_then(|search| search.change.as_ref());
        let that_suffices = |suffices: bool| {
            change.filter(|change| change.standing.is_proposed == suffices).map(ProfileChangeDto::new)
        };
        Self {
            catalogue: catalogue.version().to_owned(),
            model: engine.model.name.clone(),
            language: why.language,
            organisation,
            top: request.top(),
            verdict: standing.verdict.id(),
            is_proposed: standing.is_proposed,
            rank: standing.rank,
            n_ranked: standing.n_ranked,
            rule: why.rule.map(|rule| RuleDto::new(rule, why.language)),
            band,
            score,
            parts,
            missing: missing.collect(),
            without: (!lifted.fields.is_empty()).then(|| WithoutDto {
                fields: lifted.fields.clone(),
                rule: lifted.rule.map(|rule| RuleDto::new(rule, why.language)),
                standing: StandingDto::new(&lifted.standing),
            }),
            change: that_suffices(true),
            tried: that_suffices(false),
            rebuilt: search.map(|search| search.n_built),
        }
    }
}

impl RuleDto {
    fn new(rule: Rule, language: Language) -> Self {
        Self { id: rule.id(), label: rule.label(language) }
    }
}

impl ProfileChangeDto {
    fn new(change: &ProfileChange) -> Self {
        let facts = change.statements.iter().map(|statement| StatementDto {
            field: statement.field.id(),
            language: statement.language,
            text: statement.text.clone(),
        });
        Self { facts: facts.collect(), standing: StandingDto::new(&change.standing) }
    }
}

impl StandingDto {
    fn new(standing: &Standing) -> Self {
        Self {
            rank: standing.rank,
            n_ranked: standing.n_ranked,
            verdict: standing.verdict.id(),
            is_proposed: standing.is_proposed,
        }
    }
}
