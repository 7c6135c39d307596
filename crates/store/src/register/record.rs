//! One organisation of the register, with what only the desk sees, and the catalogue's rows after all changes.

use std::collections::{BTreeMap, HashMap};

use schakel_core::catalogue::Dataset;
use schakel_core::organisation::{
    Date, Item, Kind, Language, Organisation, Sector, Status, Texts, Visibility,
};
use schakel_core::theme::Cue;

use super::fact::StatedFact;
use super::field::Field;
use crate::ThemeWord;

/// An organisation with all its fields.
#[derive(Debug, Clone)]
pub struct Record {
    /// What reaches the catalogue.
    pub organisation: Organisation,
    /// What only the desk sees.
    pub internal: BTreeMap<Field, String>,
    /// Whether a kind was stated; without one, and without a name, it reaches no catalogue.
    has_kind: bool,
}

/// Kinds that are bodies, or work of several: no person is one.
const NEVER_A_PERSON: [Kind; 5] =
    [Kind::Government, Kind::Research, Kind::Education, Kind::Network, Kind::Project];

impl Record {
    /// An organisation of the catalogue's files.
    pub fn of(organisation: &Organisation) -> Self {
        Self { organisation: organisation.clone(), internal: BTreeMap::new(), has_kind: true }
    }

    /// An organisation the files do not have, with nothing stated yet.
    pub fn new(id: &str) -> Self {
        let organisation = Organisation {
            id: id.to_owned(),
            name: String::new(),
            aka: Vec::new(),
            kind: Kind::Company,
            roles: Vec::new(),
            status: Status::Active,
            place: None,
            province: None,
            country: None,
            sectors: Vec::new(),
            themes: Vec::new(),
            about: Texts::default(),
            offers: Vec::new(),
            needs: Vec::new(),
            evidence: Vec::new(),
            part_of: None,
            succeeded_by: None,
            website: None,
            kvk: None,
            size: None,
            visibility: Visibility::Public,
            source: None,
            updated: None,
        };
        Self { organisation, internal: BTreeMap::new(), has_kind: false }
    }

    /// Whether enough is stated for a catalogue.
    pub fn is_whole(&self) -> bool {
        self.has_kind && !self.organisation.name.is_empty()
    }

    /// Whether what is said of it is said of a person: a sole trader or a partnership is one before the law (GDPR, recital 14), and
    /// so, to be safe, is one whose legal form nobody stated and whose kind a person can be: a care practice, a workshop where things are
    /// tried.
    pub fn is_personal(&self) -> bool {
        match self.read(Field::LegalForm).as_str() {
            "sole-trader" | "partnership" => true,
            "" => !NEVER_A_PERSON.contains(&self.organisation.kind),
            _ => false,
        }
    }

    /// Whether it is stated to be a person, and nobody stated on what ground that is kept: then nobody outside the desk sees it.
    pub fn lacks_basis(&self) -> bool {
        let is_person = matches!(self.read(Field::LegalForm).as_str(), "sole-trader" | "partnership");
        is_person && self.read(Field::Basis).is_empty()
    }

    /// The organisation as everybody may see it: what is withheld reaches no catalogue, so neither an answer nor an explanation. The
    /// number of a person in the register of companies is that person's.
    pub fn shown(&self) -> Organisation {
        let mut shown = self.organisation.clone();
        if self.is_personal() {
            shown.kvk = None;
        }
        for withheld in self.read(Field::Withheld).lines() {
            match withheld {
                "place" => shown.place = None,
                "website" => shown.website = None,
                "about" => shown.about = Texts::default(),
                "offers" => shown.offers.clear(),
                "needs" => shown.needs.clear(),
                _ => {}
            }
        }
        shown
    }

    /// The value of a field as it is stored: several stand on lines, nothing is empty.
    pub fn read(&self, field: Field) -> String {
        let row = &self.organisation;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        match field {
            Field::Name => row.name.clone(),
            Field::Aka => row.aka.join("\n"),
            Field::Kind if self.has_kind => row.kind.id().to_owned(),
            Field::Kind => String::new(),
            Field::Roles => row.roles.join("\n"),
            Field::Status => status_id(row.status).to_owned(),
            Field::Kvk => text(&row.kvk),
            Field::Place => text(&row.place),
            Field::Province => text(&row.province),
            Field::Country => text(&row.country),
            Field::Website => text(&row.website),
            Field::Sectors => row.sectors.iter().map(|sector| sector.id()).collect::<Vec<_>>().join("\n"),
            Field::Themes => row.themes.join("\n"),
            Field::About(language) => row.about.get(language).unwrap_or_default().to_owned(),
            Field::Offers(language) => items_in(&row.offers, language),
            Field::Needs(language) => items_in(&row.needs, language),
            Field::Size => text(&row.size),
            Field::PartOf => text(&row.part_of),
            Field::SucceededBy => text(&row.succeeded_by),
            Field::Visibility => visibility_id(row.visibility).to_owned(),
            Field::Source => text(&row.source),
            Field::Updated => row.updated.map(|date| date.to_string()).unwrap_or_default(),
            internal => self.internal.get(&internal).cloned().unwrap_or_default(),
        }
    }

    /// Puts a value as it is stored in place of the one before.
    pub fn write(&mut self, field: Field, value: &str) {
        let text = || Some(value.to_owned()).filter(|text| !text.is_empty());
        let lines = || value.lines().map(str::to_owned).collect::<Vec<_>>();
        let row = &mut self.organisation;
        match field {
            Field::Name => value.clone_into(&mut row.name),
            Field::Aka => row.aka = lines(),
            Field::Kind => {
                let kind = Kind::ALL.into_iter().find(|kind| kind.id() == value);
                self.has_kind = kind.is_some();
                row.kind = kind.unwrap_or(row.kind);
            }
            Field::Roles => row.roles = lines(),
            Field::Status => {
                let of = |status: &Status| status_id(*status) == value;
                row.status = STATUSES.into_iter().find(of).unwrap_or_default();
            }
            Field::Kvk => row.kvk = text(),
            Field::Place => row.place = text(),
            Field::Province => row.province = text(),
            Field::Country => row.country = text(),
            Field::Website => row.website = text(),
            Field::Sectors => {
                let known = |id: &str| Sector::ALL.into_iter().find(|sector| sector.id() == id);
                row.sectors = value.lines().filter_map(known).collect();
            }
            Field::Themes => row.themes = lines(),
            Field::About(Language::Nl) => row.about.nl = text(),
            Field::About(Language::En) => row.about.en = text(),
            Field::About(Language::De) => row.about.de = text(),
            Field::Offers(language) => put_items(&mut row.offers, language, value),
            Field::Needs(language) => put_items(&mut row.needs, language, value),
            Field::Size => row.size = text(),
            Field::PartOf => row.part_of = text(),
            Field::SucceededBy => row.succeeded_by = text(),
            Field::Visibility => {
                row.visibility = if value == "hidden" { Visibility::Hidden } else { Visibility::Public };
            }
            Field::Source => row.source = text(),
            Field::Updated => row.updated = value.parse::<Date>().ok(),
            internal => {
                if value.is_empty() {
                    self.internal.remove(&internal);
                } else {
                    self.internal.insert(internal, value.to_owned());
                }
            }
        }
    }
}

const STATUSES: [Status; 4] = [Status::Active, Status::Planned, Status::Ended, Status::Collective];

fn status_id(status: Status) -> &'static str {
    match status {
        Status::Active => "active",
        Status::Planned => "planned",
        Status::Ended => "ended",
        Status::Collective => "collective",
    }
}

fn visibility_id(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "public",
        Visibility::Hidden => "hidden",
    }
}

/// What is not said to be in a language counts as Dutch.
fn is_in(item: &Item, language: Language) -> bool {
    item.language.unwrap_or(Language::Nl) == language
}

fn items_in(items: &[Item], language: Language) -> String {
    let texts = items.iter().filter(|item| is_in(item, language));
    texts.map(|item| item.text.replace('\n', " ")).collect::<Vec<_>>().join("\n")
}

/// Replaces the items of one language; an item whose text stays keeps what else is known of it.
fn put_items(items: &mut Vec<Item>, language: Language, value: &str) {
    let (own, mut others): (Vec<Item>, Vec<Item>) =
        std::mem::take(items).into_iter().partition(|item| is_in(item, language));
    let put = |text: &str| {
        let kept = own.iter().find(|item| item.text.replace('\n', " ") == text).cloned();
        kept.unwrap_or_else(|| Item { text: text.to_owned(), language: Some(language), source: None })
    };
    let mut all: Vec<Item> = value.lines().map(put).collect();
    // Dutch first: what a reader of a language without items is shown.
    if language == Language::Nl {
        all.append(&mut others);
        *items = all;
    } else {
        others.append(&mut all);
        *items = others;
    }
}

/// Everything that was changed of the catalogue's files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegisterChanges {
    /// What holds of each organisation and field: see [`crate::Store::facts`].
    pub facts: Vec<StatedFact>,
    /// Words that go with a theme.
    pub words: Vec<ThemeWord>,
    /// Organisations that were erased, by id, in order.
    pub erased: Vec<String>,
}

/// The rows of the files with what was stated since: each fact in place of what was there, and accepted words beside the lexicon. An
/// organisation that is not whole, or was erased, is left out. Equal changes give an equal fingerprint.
pub fn apply(base: &Dataset, changes: &RegisterChanges) -> Dataset {
    let RegisterChanges { facts, words, erased } = changes;
    let by_id: HashMap<&str, &Organisation> =
        base.organisations.iter().map(|row| (row.id.as_str(), row)).collect();
    let mut records: BTreeMap<&str, Record> = BTreeMap::new();
    let mut told = Vec::new();
    for StatedFact { fact, .. } in facts {
        let Some(value) = &fact.value else { continue };
        let record = records.entry(&fact.organisation).or_insert_with_key(|id| match by_id.get(id) {
            Some(row) => Record::of(row),
            None => Record::new(id),
        });
        if !fact.field.is_internal() || fact.field.is_about_showing() {
            for part in [fact.organisation.as_str(), fact.field.id(), value] {
                told.extend_from_slice(part.as_bytes());
                told.push(0);
            }
        }
        record.write(fact.field, value);
    }
    for ThemeWord { language, word, theme } in words {
        for part in [language.code(), word, theme] {
            told.extend_from_slice(part.as_bytes());
            told.push(1);
        }
    }
    for id in erased {
        told.extend_from_slice(id.as_bytes());
        told.push(2);
        records.remove(id.as_str());
    }
    let changed = |row: &Organisation| records.contains_key(row.id.as_str()) || erased.contains(&row.id);
    // Files say no legal form: a number in them may be a person's too.
    let mut organisations: Vec<Organisation> =
        base.organisations.iter().filter(|row| !changed(row)).map(|row| Record::of(row).shown()).collect();
    let is_shown = |record: &Record| record.is_whole() && !record.lacks_basis();
    organisations.extend(records.into_values().filter(is_shown).map(|record| record.shown()));
    let mut dataset = base.clone().with_organisations(organisations);
    if told.is_empty() {
        return dataset;
    }
    dataset = dataset.told_apart_by(&told);
    dataset.cues.extend(words.iter().map(Cue::from));
    dataset
}

/// One organisation with what was stated about it; nothing if there is no such organisation.
pub fn find_record(base: &Dataset, facts: &[StatedFact], id: &str) -> Option<Record> {
    let row = base.organisations.iter().find(|row| row.id == id);
    let mut record = row.map_or_else(|| Record::new(id), Record::of);
    for StatedFact { fact, .. } in facts.iter().filter(|stated| stated.fact.organisation == id) {
        if let Some(value) = &fact.value {
            record.write(fact.field, value);
        }
    }
    record.is_whole().then_some(record)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_the_files_is_shown_only_of_what_is_no_person() {
        let row = |id: &str, kind: &str| {
            let mut record = Record::new(id);
            for (field, value) in [(Field::Name, id), (Field::Kind, kind), (Field::Kvk, "04123456")] {
                record.write(field, value);
            }
            record.organisation
        };
        let base =
            Dataset::default().with_organisations(vec![row("praktijk", "care"), row("assen", "government")]);
        let shown = apply(&base, &RegisterChanges::default());
        let numbers: Vec<Option<&str>> = shown.organisations.iter().map(|row| row.kvk.as_deref()).collect();
        assert_eq!(numbers, [None, Some("04123456")]);
        assert_eq!(shown.fingerprint(), base.fingerprint());
    }

    #[test]
    fn a_person_is_shown_on_a_ground_and_without_its_number() {
        let mut record = Record::new("jansen");
        for (field, value) in
            [(Field::Name, "Bakkerij Jansen"), (Field::Kind, "company"), (Field::Kvk, "04123456")]
        {
            record.write(field, value);
        }
        // Nobody stated the legal form: shown, and its number is not.
        assert!(record.is_personal() && !record.lacks_basis());
        assert_eq!((record.shown().kvk, record.read(Field::Kvk).as_str()), (None, "04123456"));
        record.write(Field::LegalForm, "limited");
        assert!(!record.is_personal());
        assert_eq!(record.shown().kvk.as_deref(), Some("04123456"));
        record.write(Field::LegalForm, "");
        for kind in Kind::ALL {
            record.write(Field::Kind, kind.id());
            let may_be = matches!(kind, Kind::Company | Kind::Testbed | Kind::Care);
            assert_eq!((record.is_personal(), record.shown().kvk.is_none()), (may_be, may_be), "{kind:?}");
        }
        record.write(Field::Kind, "company");
        record.write(Field::LegalForm, "sole-trader");
        assert!(record.is_personal() && record.lacks_basis());
        record.write(Field::Basis, "consent");
        assert!(record.is_personal() && !record.lacks_basis());
    }
}
