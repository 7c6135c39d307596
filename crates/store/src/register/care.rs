//! What the register needs: what is old, what is lacking, what is there twice, and making one of two.

use schakel_core::organisation::{Date, Language, Status, Visibility};

use super::fact::Fact;
use super::field::Field;
use super::record::Record;
use super::records::Records;

/// What a better profile would have, the first counting most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// It says nowhere what it is.
    About,
    /// It says nowhere what others can get from it.
    Offers,
    /// It says nowhere what it looks for.
    Needs,
    /// No theme was chosen for it.
    Themes,
    /// It has no place: distance does not count.
    Place,
    /// Nothing tells what it did.
    Evidence,
    /// It has no website to look it up.
    Website,
    /// Nobody there can be written to.
    Contact,
    /// Its texts are in one language only.
    Languages,
}

impl Lack {
    /// The identifier, and the end of its text's key.
    pub fn id(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Offers => "offers",
            Self::Needs => "needs",
            Self::Themes => "themes",
            Self::Place => "place",
            Self::Evidence => "evidence",
            Self::Website => "website",
            Self::Contact => "contact",
            Self::Languages => "languages",
        }
    }
}

/// What a profile lacks.
pub fn lacks(record: &Record) -> Vec<Lack> {
    let row = &record.organisation;
    let texts = Language::ALL.into_iter().filter(|language| row.about.get(*language).is_some()).count();
    let lacks = [
        (Lack::About, row.about.is_empty()),
        (Lack::Offers, row.offers.is_empty()),
        (Lack::Needs, row.needs.is_empty()),
        (Lack::Themes, row.themes.is_empty()),
        (Lack::Place, row.place.is_none()),
        (Lack::Evidence, row.evidence.is_empty()),
        (Lack::Website, row.website.is_none()),
        (Lack::Contact, record.read(Field::ContactEmail).is_empty()),
        (Lack::Languages, texts == 1),
    ];
    lacks.into_iter().filter(|(_, is_lacking)| *is_lacking).map(|(lack, _)| lack).collect()
}

/// How old a profile is: years since it was last brought up to date, up to `today`; infinite when nobody knows.
pub fn age(record: &Record, today: Date) -> f64 {
    record.organisation.updated.map_or(f64::INFINITY, |updated| today.years() - updated.years())
}

/// Whether a profile says that it holds no longer.
pub fn is_expired(record: &Record, today: Date) -> bool {
    let until = record.read(Field::ValidUntil).parse::<Date>();
    until.is_ok_and(|until| until.years() < today.years())
}

/// Whether an organisation is erased by the day `by`.
pub fn leaves_by(record: &Record, by: Date) -> bool {
    let until = record.read(Field::KeepUntil).parse::<Date>();
    until.is_ok_and(|until| until.years() < by.years())
}

/// Pairs that may be one organisation: the same number, host or nearly the same name, and none of them ended or hidden. The first
/// of a pair has the smaller id.
pub fn duplicates(records: &Records) -> Vec<(&str, &str)> {
    let is_there = |record: &Record| {
        record.organisation.status != Status::Ended && record.organisation.visibility == Visibility::Public
    };
    let mut pairs = Vec::new();
    for (id, record) in records.iter().filter(|(_, record)| is_there(record)) {
        let kvk = record.read(Field::Kvk);
        let numbered = records.with_kvk(&kvk, &record.read(Field::Branch));
        let hosted = records.with_domain(&record.read(Field::Website));
        // A host of several bodies, such as a university's, makes none of them the other.
        let hosted = if hosted.len() == 2 { hosted } else { Vec::new() };
        for other in numbered.into_iter().chain(hosted).chain(records.named_like(&record.organisation.name)) {
            let is_part = |a: &Record, b: &str| a.organisation.part_of.as_deref() == Some(b);
            let Some(twin) = records.get(other).filter(|twin| is_there(twin)) else { continue };
            if other > id && !is_part(record, other) && !is_part(twin, id) && !pairs.contains(&(id, other)) {
                pairs.push((id, other));
            }
        }
    }
    pairs
}

/// What has to be stated so that `kept` stands for both: it gets what only `dropped` says and its names; `dropped` is hidden,
/// ended and succeeded by it.
pub fn merge(kept: (&str, &Record), dropped: (&str, &Record), source: &str) -> Vec<Fact> {
    let fact = |organisation: &str, field: Field, value: String| Fact {
        organisation: organisation.to_owned(),
        field,
        value: Some(value),
        source: source.to_owned(),
    };
    let mut facts = Vec::new();
    let names: Vec<String> = std::iter::once(&dropped.1.organisation.name)
        .chain(&dropped.1.organisation.aka)
        .filter(|name| **name != kept.1.organisation.name && !kept.1.organisation.aka.contains(*name))
        .cloned()
        .collect();
    if !names.is_empty() {
        let all: Vec<String> = kept.1.organisation.aka.iter().cloned().chain(names).collect();
        facts.push(fact(kept.0, Field::Aka, all.join("\n")));
    }
    for field in Field::ALL.into_iter().filter(|field| *field != Field::Aka) {
        let (own, other) = (kept.1.read(field), dropped.1.read(field));
        if own.is_empty() && !other.is_empty() && other != kept.0 {
            facts.push(fact(kept.0, field, other));
        }
    }
    facts.push(fact(dropped.0, Field::Status, "ended".to_owned()));
    facts.push(fact(dropped.0, Field::SucceededBy, kept.0.to_owned()));
    facts.push(fact(dropped.0, Field::Visibility, "hidden".to_owned()));
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(id: &str, values: &[(Field, &str)]) -> Record {
        let mut record = Record::new(id);
        for (field, value) in values {
            record.write(*field, value);
        }
        record
    }

    #[test]
    fn of_two_one_is_made_that_knows_what_both_knew() {
        let a = record(
            "a",
            &[(Field::Name, "Bakkerij Jansen"), (Field::Kind, "company"), (Field::Place, "Emmen")],
        );
        let b =
            record("b", &[(Field::Name, "Jansen Brood"), (Field::Place, "Assen"), (Field::Kvk, "04123456")]);
        let facts = merge(("a", &a), ("b", &b), "samengevoegd");
        let told: Vec<(&str, Field, &str)> = facts
            .iter()
            .map(|fact| (fact.organisation.as_str(), fact.field, fact.value.as_deref().unwrap()))
            .collect();
        assert_eq!(
            told,
            [
                ("a", Field::Aka, "Jansen Brood"),
                ("a", Field::Kvk, "04123456"),
                ("b", Field::Status, "ended"),
                ("b", Field::SucceededBy, "a"),
                ("b", Field::Visibility, "hidden"),
            ]
        );
    }

    #[test]
    fn an_empty_profile_lacks_everything_and_its_age_is_unknown() {
        let empty = record("a", &[]);
        assert_eq!(lacks(&empty).len(), 8);
        let today: Date = "2026-11-29".parse().unwrap();
        assert_eq!(age(&empty, today), f64::INFINITY);
        let old = record("a", &[(Field::Updated, "2025-11-29"), (Field::ValidUntil, "2026-01-01")]);
        assert!((age(&old, today) - 1.0).abs() < 0.01 && is_expired(&old, today));
    }
}
