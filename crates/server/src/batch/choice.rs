//! Kinds and roles of partners as people write them.

use schakel_core::explanation::{KNOWN_ROLES, kind_label, role_label};
use schakel_core::organisation::{Kind, Language};
use schakel_core::text::fold;

/// A kind, which a partner has to be, or a role, which is preferred: in a list both stand in one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PartnerChoice {
    Kind(Kind),
    Role(&'static str),
}

/// Words for a kind beside its id and its labels, folded.
const KINDS: [(Kind, &[&str]); 8] = [
    (
        Kind::Company,
        &[
            "mkb",
            "bedrijven",
            "onderneming",
            "ondernemingen",
            "ondernemer",
            "firma",
            "leverancier",
            "leveranciers",
            "business",
            "companies",
            "supplier",
            "sme",
            "firmen",
            "kmu",
            "lieferant",
            "betrieb",
        ],
    ),
    (
        Kind::Research,
        &[
            "kennisinstellingen",
            "onderzoek",
            "onderzoeksinstelling",
            "universiteit",
            "hogeschool",
            "lectoraat",
            "university",
            "forschung",
            "hochschule",
            "universitat",
        ],
    ),
    (Kind::Education, &["school", "scholen", "opleiding", "schools", "schule", "bildung"]),
    (
        Kind::Government,
        &[
            "gemeente",
            "gemeenten",
            "provincie",
            "overheden",
            "municipality",
            "behorde",
            "kommune",
            "gemeinde",
        ],
    ),
    (Kind::Network, &["netwerken", "cluster", "brancheorganisatie", "vereniging", "networks", "verband"]),
    (
        Kind::Testbed,
        &[
            "lab",
            "labs",
            "laboratorium",
            "testlab",
            "testlocatie",
            "proeftuin",
            "fieldlab",
            "laboratory",
            "labor",
        ],
    ),
    (
        Kind::Care,
        &["zorg", "zorginstelling", "zorginstellingen", "ziekenhuis", "hospital", "pflege", "krankenhaus"],
    ),
    (Kind::Project, &["projecten", "projects", "projekt", "projekte"]),
];

/// Words for a role beside its id and its labels, folded.
const ROLES: [(&str, &[&str]); 8] = [
    (
        "students",
        &[
            "student",
            "stagiair",
            "stagiairs",
            "stagiaire",
            "stage",
            "afstudeerder",
            "interns",
            "praktikant",
            "praktikanten",
        ],
    ),
    ("investor", &["investeerders", "investors", "investoren", "participatie"]),
    (
        "funder",
        &[
            "subsidie",
            "subsidies",
            "financiering",
            "financier",
            "fonds",
            "geldgever",
            "grant",
            "grants",
            "funding",
            "forderung",
            "fordermittel",
            "finanzierung",
        ],
    ),
    ("training", &["cursus", "cursussen", "trainingen", "weiterbildung"]),
    ("adviser", &["adviseur", "adviseurs", "consultant", "berater"]),
    ("pilot-plant", &["proeffabriek", "pilot"]),
    ("launching-customer", &["klant", "eerste klant", "afnemer", "kunde"]),
    ("regulator", &["vergunning", "vergunningverlener", "genehmigung"]),
];
/// Articles before a label.
const ARTICLES: [&str; 5] = ["een ", "a ", "an ", "ein ", "eine "];

impl PartnerChoice {
    /// What is meant by a value, by id, label in any language, or everyday word.
    pub(super) fn parse(value: &str) -> Option<Self> {
        let folded = fold(value.trim());
        let plain = without_article(&folded);
        let labels = |label: &dyn Fn(Language) -> String| {
            Language::ALL.iter().any(|&language| without_article(&fold(&label(language))) == plain)
        };
        let kind = KINDS.into_iter().find(|(kind, words)| {
            kind.id() == plain
                || words.contains(&plain)
                || labels(&|language| kind_label(*kind, language).to_owned())
        });
        if let Some((kind, _)) = kind {
            return Some(Self::Kind(kind));
        }
        let is_role = |role: &&str| {
            let words = ROLES.iter().find(|(known, _)| known == role).map_or(&[][..], |(_, words)| words);
            fold(role) == plain
                || words.contains(&plain)
                || labels(&|language| role_label(role, language).to_owned())
        };
        KNOWN_ROLES.into_iter().find(is_role).map(Self::Role)
    }
}

/// What the ids of kinds and roles are called in a language; others stay as they are.
pub(super) fn choice_label(id: &str, language: Language) -> String {
    match Kind::ALL.into_iter().find(|kind| kind.id() == id) {
        Some(kind) => kind_label(kind, language).to_owned(),
        None => without_article(role_label(id, language)).to_owned(),
    }
}

fn without_article(label: &str) -> &str {
    ARTICLES.iter().find_map(|article| label.strip_prefix(article)).unwrap_or(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_words_labels_and_ids_are_understood() {
        let kind = |kind| Some(PartnerChoice::Kind(kind));
        let role = |role| Some(PartnerChoice::Role(role));
        assert_eq!(PartnerChoice::parse("MKB"), kind(Kind::Company));
        assert_eq!(PartnerChoice::parse("gemeente"), kind(Kind::Government));
        assert_eq!(PartnerChoice::parse("Hochschule"), kind(Kind::Research));
        assert_eq!(PartnerChoice::parse("Universität"), kind(Kind::Research));
        assert_eq!(PartnerChoice::parse("testbed"), kind(Kind::Testbed));
        assert_eq!(PartnerChoice::parse("studenten"), role("students"));
        assert_eq!(PartnerChoice::parse("investeerder"), role("investor"));
        assert_eq!(PartnerChoice::parse("een investeerder"), role("investor"));
        assert_eq!(PartnerChoice::parse("Fördermittel"), role("funder"));
        assert_eq!(PartnerChoice::parse("bakker"), None);
        for kind in Kind::ALL {
            assert_eq!(
                PartnerChoice::parse(&choice_label(kind.id(), Language::De)),
                Some(PartnerChoice::Kind(kind))
            );
        }
    }
}
