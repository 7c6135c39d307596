//! How a request is read while it is being written, as JSON.

use schakel_core::catalogue::Catalogue;
use schakel_core::matching::RequestAnalysis;
use schakel_core::organisation::Language;
use serde::Serialize;

use super::ThemeWeightDto;

/// How a request is read, and how far it reaches.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnalysisDto {
    /// Version of the catalogue that answered.
    pub catalogue: String,
    /// Language of the analysis.
    pub language: Language,
    /// Themes recognised, heaviest first.
    pub themes: Vec<RecognisedThemeDto>,
    /// Words nothing in the catalogue explains.
    pub unknown_words: Vec<String>,
    /// `matches` or `no-good-match`.
    pub verdict: &'static str,
    /// How many organisations would be proposed, by band.
    pub qualifying: QualifyingDto,
    /// How many more would be at least possible with one limit of the request dropped.
    pub without_limit: Vec<WithoutLimitDto>,
    /// What to add or change.
    pub add: Vec<String>,
}

/// A theme with the words that led to it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecognisedThemeDto {
    /// Theme id.
    pub id: String,
    /// Label in the language of the analysis.
    pub label: String,
    /// Weight in the request's vector, in (0, 1].
    pub weight: f64,
    /// The words of the request.
    pub words: Vec<String>,
    /// Whether it is not named, but read from everyday words.
    pub is_inferred: bool,
}

/// How many organisations a request finds, by band.
#[derive(Debug, Clone, Serialize)]
pub struct QualifyingDto {
    /// Those that answer it.
    pub strong: usize,
    /// Those worth a call.
    pub possible: usize,
    /// Those that touch the subject.
    pub weak: usize,
}

/// What one limit costs.
#[derive(Debug, Clone, Serialize)]
pub struct WithoutLimitDto {
    /// The field that sets the limit: `kinds`, `countries` or `near.km`.
    pub limit: &'static str,
    /// How many more there would be without it.
    pub more: usize,
}

impl AnalysisDto {
    /// Words an analysis with the catalogue it came from.
    pub fn new(catalogue: &Catalogue, analysis: &RequestAnalysis) -> Self {
        let themes = analysis.themes.iter().map(|found| {
            let named = ThemeWeightDto::new(catalogue, found.theme, found.weight, analysis.language);
            RecognisedThemeDto {
                id: named.id,
                label: named.label,
                weight: named.weight,
                words: found.words.clone(),
                is_inferred: found.is_inferred,
            }
        });
        let without_limit = analysis.without_limit.iter();
        Self {
            catalogue: catalogue.version().to_owned(),
            language: analysis.language,
            themes: themes.collect(),
            unknown_words: analysis.unknown_words.clone(),
            verdict: analysis.verdict.id(),
            qualifying: QualifyingDto {
                strong: analysis.qualifying.strong,
                possible: analysis.qualifying.possible,
                weak: analysis.qualifying.weak,
            },
            without_limit: without_limit
                .map(|&(limit, more)| WithoutLimitDto { limit: limit.id(), more })
                .collect(),
            add: analysis.add.iter().map(|advice| advice.text(analysis.language)).collect(),
        }
    }
}
