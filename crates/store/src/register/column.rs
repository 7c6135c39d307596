//! Columns of register files: what ours are called, and what others call theirs.

use schakel_core::organisation::Language;

use super::field::Field;
use super::record::Record;

/// One column of a register file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The id of the organisation.
    Id,
    /// One of its fields.
    Field(Field),
}

impl Column {
    /// All columns, in the order they are written.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Id).chain(Field::ALL.into_iter().map(Self::Field))
    }

    /// The identifier in forms and saved mappings.
    pub fn id(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Field(field) => field.id(),
        }
    }

    /// The column with this identifier.
    pub fn parse(id: &str) -> Option<Self> {
        Self::all().find(|column| column.id() == id)
    }

    /// What the column is called in files Schakel writes.
    pub fn name(self) -> &'static str {
        self.names()[0]
    }

    /// What the column may be called in files others write, in Dutch, English and German and by common CRM programs;
    /// ours comes first. They are compared without case, accents, spaces and punctuation.
    pub fn names(self) -> &'static [&'static str] {
        use Language::{De, En, Nl};
        let Self::Field(field) = self else {
            return &["id", "kenmerk", "schakel id", "account number", "organisatie id"];
        };
        match field {
            Field::Name => &[
                "naam",
                "name",
                "bedrijfsnaam",
                "organisatie",
                "organisatienaam",
                "account name",
                "company name",
                "organisation",
                "organization",
                "firma",
                "firmenname",
                "unternehmen",
                "bedrijf",
            ],
            Field::Aka => {
                &["handelsnaam", "handelsnamen", "andere namen", "aka", "trade name", "handelsname", "alias"]
            }
            Field::Kind => &["soort", "kind", "type", "soort organisatie", "art", "organisation type"],
            Field::Roles => &["rollen", "roles", "rol", "role", "rolle", "kan zijn"],
            Field::Status => &["status", "stand", "state"],
            Field::LegalForm => &["rechtsvorm", "legal form", "rechtsform", "ondernemingsvorm"],
            Field::Kvk => &[
                "kvkNummer",
                "kvk",
                "kvk nr",
                "kvknr",
                "kvk nummer",
                "handelsregisternummer",
                "chamber of commerce no",
                "chamber of commerce number",
                "coc number",
                "handelsregisternr",
                "hrb",
            ],
            Field::Branch => &["vestigingsnummer", "vestiging", "branch number", "niederlassungsnummer"],
            Field::Place => &[
                "plaats",
                "place",
                "town",
                "city",
                "stad",
                "woonplaats",
                "vestigingsplaats",
                "ort",
                "stadt",
                "billing city",
                "billingcity",
                "address 1: city",
            ],
            Field::Province => &[
                "provincie",
                "province",
                "bundesland",
                "state/region",
                "billing state",
                "billingstate",
                "address 1: state/province",
            ],
            Field::Country => &[
                "land",
                "country",
                "country/region",
                "billing country",
                "billingcountry",
                "address 1: country/region",
            ],
            Field::Website => {
                &["website", "web", "url", "internet", "homepage", "webseite", "company domain name"]
            }
            Field::Sectors => &["sectoren", "sectors", "sector", "branche", "branchen", "industry"],
            Field::Themes => &["themas", "themes", "thema", "onderwerpen", "themen", "topics"],
            Field::About(Nl) => &[
                "omschrijving",
                "about_nl",
                "omschrijving nl",
                "about",
                "beschrijving",
                "over",
                "description",
                "beschreibung",
            ],
            Field::About(En) => &["omschrijvingEn", "about_en", "description en", "english description"],
            Field::About(De) => &["omschrijvingDe", "about_de", "beschreibung de"],
            Field::Offers(Nl) => {
                &["aanbod", "offers", "offer", "offers_nl", "angebot", "biedt", "wij bieden"]
            }
            Field::Offers(En) => &["aanbodEn", "offers_en"],
            Field::Offers(De) => &["aanbodDe", "offers_de", "angebot de"],
            Field::Needs(Nl) => {
                &["vraag", "needs", "need", "needs_nl", "gesuch", "bedarf", "zoekt", "wij zoeken"]
            }
            Field::Needs(En) => &["vraagEn", "needs_en"],
            Field::Needs(De) => &["vraagDe", "needs_de", "bedarf de"],
            Field::Size => &[
                "grootteklasse",
                "size",
                "grootte",
                "aantal medewerkers",
                "number of employees",
                "employees",
                "groesse",
                "mitarbeiter",
            ],
            Field::PartOf => &["onderdeelVan", "part_of", "parent account", "onderdeel van", "moeder"],
            Field::SucceededBy => &["opgevolgdDoor", "succeeded_by", "opvolger"],
            Field::Visibility => &["zichtbaarheid", "visibility", "sichtbarkeit"],
            Field::Withheld => &["nietTonen", "withheld", "niet tonen", "nicht zeigen"],
            Field::ContactRole => &["contactFunctie", "functie", "contact role", "job title", "funktion"],
            Field::ContactEmail => &[
                "contactEmail",
                "email",
                "e-mail",
                "e-mailadres",
                "emailadres",
                "mail",
                "email address",
                "e-mail-adresse",
            ],
            Field::ContactPhone => &[
                "contactTelefoon",
                "telefoon",
                "telefoonnummer",
                "phone",
                "phone number",
                "main phone",
                "telefon",
                "tel",
            ],
            Field::NonMailing => &["nonMailing", "non mailing", "geen post", "do not mail", "keine werbung"],
            Field::Basis => &["grondslag", "basis", "legal basis", "rechtsgrundlage"],
            Field::Source => &["bron", "source", "quelle", "herkomst"],
            Field::Updated => &[
                "bronDatum",
                "updated",
                "bijgewerkt",
                "laatst bijgewerkt",
                "modified on",
                "last modified date",
            ],
            Field::ValidUntil => &["geldigTot", "valid until", "gueltig bis"],
            Field::KeepUntil => &["bewarenTot", "keep until", "aufbewahren bis"],
            Field::Remark => &["opmerking", "remark", "opmerkingen", "notes", "notities", "bemerkung"],
        }
    }

    /// The cell of an organisation: several values of a list stand with `|` between them.
    pub fn cell(self, id: &str, record: &Record) -> String {
        match self {
            Self::Id => id.to_owned(),
            Self::Field(field) if field.is_list() => {
                record.read(field).lines().collect::<Vec<_>>().join(" | ")
            }
            Self::Field(field) => record.read(field),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use schakel_core::text::fold;

    use super::*;

    #[test]
    fn no_name_is_of_two_columns() {
        let mut owners = BTreeMap::new();
        for column in Column::all() {
            for name in column.names() {
                let folded: String = fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect();
                if let Some(other) = owners.insert(folded, column) {
                    assert_eq!(other, column, "{name}");
                }
            }
        }
    }
}
