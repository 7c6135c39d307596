//! What an asker gets back.

use super::Rule;
use crate::explanation::{Contribution, Reasons};
use crate::index::OrgIdx;
use crate::organisation::{Language, RelationKind};
use crate::theme::ThemeIdx;

/// The answer to one request.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The request's id.
    pub request: String,
    /// The language the answer is worded in.
    pub language: Language,
    /// Themes recognised in the request, heaviest first, with weight in (0, 1].
    pub themes: Vec<(ThemeIdx, f32)>,
    /// Words of the request that nothing in the catalogue explains, as written.
    pub unknown_words: Vec<String>,
    /// Whether anything is worth calling.
    pub verdict: Verdict,
    /// The matches, best first; empty when the verdict is "no good match".
    pub matches: Vec<Match>,
    /// Who did or does something alike, best first; empty unless the request asks for peers.
    pub peers: Vec<Match>,
    /// Programmes that fit the request, by position in the catalogue's list; empty unless it asks for money.
    pub programmes: Vec<usize>,
    /// Organisations that fit but are known to the asker already.
    pub known: Vec<KnownPartner>,
    /// The nearest, when nothing is good.
    pub near_misses: Vec<Match>,
    /// What to add to the request, when nothing is good.
    pub add: Vec<Advice>,
}

/// Whether there is anything worth calling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There is.
    Matches,
    /// There is not, and the answer says so.
    NoGoodMatch,
}

impl Verdict {
    /// The identifier used in answers.
    pub fn id(self) -> &'static str {
        match self {
            Self::Matches => "matches",
            Self::NoGoodMatch => "no-good-match",
        }
    }
}

/// How sure a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// It touches the subject.
    Weak,
    /// Worth a call.
    Possible,
    /// Answers the request.
    Strong,
}

impl Band {
    /// The identifier used in answers.
    pub fn id(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Possible => "possible",
            Self::Strong => "strong",
        }
    }
}

/// One proposed partner.
#[derive(Debug, Clone)]
pub struct Match {
    /// From 1.
    pub rank: usize,
    /// Which organisation.
    pub organisation: OrgIdx,
    /// Distance from the asker, when both places are known.
    pub distance_km: Option<f64>,
    /// Sum of the contributions' values.
    pub score: f64,
    /// How sure the match is.
    pub band: Band,
    /// Whether it shares a theme the request names, or words where it names none; not only a reading of its words.
    pub is_certain: bool,
    /// The parts of the score that are not zero.
    pub contributions: Vec<Contribution>,
    /// Why, for each side.
    pub reasons: Reasons,
    /// Clusters that can make the introduction.
    pub introduced_by: Vec<OrgIdx>,
    /// Programmes that fit request and partner, by position in the catalogue's list.
    pub programmes: Vec<usize>,
}

/// An organisation that fits and that the asker works with already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPartner {
    /// Which organisation.
    pub organisation: OrgIdx,
    /// The stated tie.
    pub relation: RelationKind,
    /// In which context.
    pub via: String,
}

/// What would make an answer possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// It resembles questions nobody here can be asked.
    OutsideField,
    /// No theme was recognised: name the subject.
    NameSubject,
    /// These words are unknown: say it otherwise.
    OtherWords(Vec<String>),
    /// The request is very short: say what the problem is and what it should lead to.
    TellMore,
    /// The kind of help is not said.
    NameHelp,
    /// Filters keep everything out: widen them.
    WidenFilters,
}

impl Advice {
    /// The advice in words.
    pub fn text(&self, language: Language) -> String {
        let words = |words: &[String]| words.join(", ");
        let texts = match self {
            Self::OutsideField => [
                "Dit lijkt op vragen waarvoor wij niemand kennen. Misschien is dit niet de goede plek voor uw vraag."
                    .to_owned(),
                "This resembles requests for which we know nobody. Perhaps this is not the right place for your question."
                    .to_owned(),
                "Das ähnelt Anfragen, für die wir niemanden kennen. Vielleicht ist dies nicht die richtige Stelle dafür."
                    .to_owned(),
            ],
            Self::NameSubject => [
                "Noem het onderwerp in gewone woorden: een materiaal, een techniek of een probleem."
                    .to_owned(),
                "Name the subject in plain words: a material, a technique or a problem.".to_owned(),
                "Nennen Sie das Thema in einfachen Worten: ein Material, eine Technik oder ein Problem."
                    .to_owned(),
            ],
            Self::OtherWords(unknown) => [
                format!("Deze woorden kennen wij niet: {}. Kunt u dat anders zeggen?", words(unknown)),
                format!("We do not know these words: {}. Can you say it in other words?", words(unknown)),
                format!("Diese Wörter kennen wir nicht: {}. Können Sie es anders sagen?", words(unknown)),
            ],
            Self::TellMore => [
                "Vertel meer: wat is het probleem, en wat wilt u bereiken?".to_owned(),
                "Tell us more: what is the problem, and what do you want to reach?".to_owned(),
                "Schreiben Sie mehr: Was ist das Problem, und was möchten Sie erreichen?".to_owned(),
            ],
            Self::NameHelp => [
                "Zeg wat voor hulp u zoekt: kennis, een lab, studenten, geld of een klant.".to_owned(),
                "Say what kind of help you look for: knowledge, a lab, students, money or a customer.".to_owned(),
                "Nennen Sie die Art der Hilfe: Wissen, ein Labor, Studierende, Geld oder einen Kunden.".to_owned(),
            ],
            Self::WidenFilters => [
                "Zoek ruimer: laat een beperking op soort, land of afstand weg.".to_owned(),
                "Search wider: drop a limit on kind, country or distance.".to_owned(),
                "Suchen Sie weiter gefasst: ohne Grenze bei Art, Land oder Entfernung.".to_owned(),
            ],
        };
        texts[language.idx()].clone()
    }
}

/// Why an organisation is, or is not, among the matches of a request.
#[derive(Debug, Clone)]
pub struct Why {
    /// The organisation as a match; its rank is the one it has or would have without the rule.
    pub found: Match,
    /// How many organisations were ranked.
    pub n_ranked: usize,
    /// Whether it knows anything of the subject.
    pub is_candidate: bool,
    /// The rule that keeps it out.
    pub rule: Option<Rule>,
    /// Themes of the request its profile lacks.
    pub missing: Vec<ThemeIdx>,
    /// Language of the labels.
    pub language: Language,
}
