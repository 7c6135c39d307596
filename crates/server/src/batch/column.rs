//! What a column of a client list can be.

use schakel_sheet::suggest_columns;
use serde::{Deserialize, Serialize};

/// A field of a client list. Those that a request has are named as its keys are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClientColumn {
    /// The adviser's own number for the client.
    Id,
    /// What the client is called.
    Name,
    /// What it asks.
    Text,
    /// What it has for a partner.
    Offer,
    /// Which organisation of the register it is: id, Chamber of Commerce number or name.
    Organisation,
    /// Where it is.
    Place,
    /// Only partners within this distance, in km.
    Km,
    /// Only these kinds of partner.
    Kinds,
    /// Roles that are preferred.
    Roles,
    /// Only partners in these countries.
    Countries,
    /// Language of the answer.
    Language,
    /// Organisations such as are wanted.
    Like,
    /// Never these organisations.
    Exclude,
    /// How many partners.
    Top,
    /// Who is written to.
    Contact,
    /// The address of who is written to.
    Email,
}

impl ClientColumn {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 16] = [
        Self::Id,
        Self::Name,
        Self::Text,
        Self::Offer,
        Self::Organisation,
        Self::Place,
        Self::Km,
        Self::Kinds,
        Self::Roles,
        Self::Countries,
        Self::Language,
        Self::Like,
        Self::Exclude,
        Self::Top,
        Self::Contact,
        Self::Email,
    ];

    /// The identifier, as `--map` takes it.
    pub fn id(self) -> &'static str {
        self.names()[0]
    }

    /// The field called `id`.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id() == id)
    }

    /// What headers call it, its identifier first. A client's own country is no limit of its request, so `land` is not here.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::Id => &[
                "id",
                "nr",
                "nummer",
                "klantnummer",
                "relatienummer",
                "client number",
                "customer number",
                "Kundennummer",
                "klantnr",
                "relatienr",
                "dossiernummer",
                "dossiernr",
                "client no",
                "client id",
                "customer no",
                "customer id",
                "Kundennr",
                "Kunden-ID",
            ],
            Self::Name => &[
                "name",
                "naam",
                "klant",
                "klantnaam",
                "bedrijf",
                "bedrijfsnaam",
                "onderneming",
                "organisatie",
                "organisation",
                "company",
                "client",
                "customer",
                "Firma",
                "Firmenname",
                "Unternehmen",
                "Kunde",
                "naam klant",
                "naam bedrijf",
                "naam organisatie",
                "relatie",
                "relatienaam",
                "ondernemer",
                "account",
                "account name",
                "company name",
                "client name",
                "customer name",
                "Kundenname",
                "Betrieb",
            ],
            Self::Text => &[
                "text",
                "vraag",
                "hulpvraag",
                "innovatievraag",
                "vraagstuk",
                "behoefte",
                "omschrijving vraag",
                "question",
                "request",
                "need",
                "challenge",
                "Frage",
                "Anfrage",
                "Bedarf",
                "Anliegen",
                "klantvraag",
                "vraag klant",
                "vraag van de klant",
                "vraagstelling",
                "ondersteuningsvraag",
                "adviesvraag",
                "probleem",
                "wat zoekt de klant",
                "zoekt",
                "what they need",
                "needs",
                "problem",
                "Fragestellung",
                "Kundenanfrage",
                "Hilfebedarf",
            ],
            Self::Offer => &[
                "offer",
                "aanbod",
                "biedt",
                "aanbod klant",
                "wat bieden ze",
                "wat bieden ze zelf",
                "wat biedt de klant",
                "what they offer",
                "offers",
                "Angebot",
                "bietet",
            ],
            Self::Organisation => {
                &["organisation-id", "organisatie-id", "KvK", "KvK-nummer", "Handelsregisternummer"]
            }
            Self::Place => &[
                "place",
                "plaats",
                "vestigingsplaats",
                "gemeente",
                "postcode",
                "town",
                "city",
                "Ort",
                "Stadt",
                "Standort",
                "PLZ",
                "plaatsnaam",
                "woonplaats",
                "locatie",
                "stad",
                "location",
                "Firmensitz",
                "Sitz",
            ],
            Self::Km => &[
                "km",
                "afstand",
                "straal",
                "binnen km",
                "afstand km",
                "straal km",
                "max km",
                "max afstand",
                "max afstand km",
                "maximale afstand",
                "radius",
                "radius km",
                "distance",
                "max distance",
                "max distance km",
                "within km",
                "Umkreis",
                "Umkreis km",
                "Entfernung",
                "max Entfernung",
                "max Entfernung km",
            ],
            Self::Kinds => &[
                "kinds",
                "soort partner",
                "soorten partner",
                "type partner",
                "kind of partner",
                "partner type",
                "Art des Partners",
                "Partnerart",
                "gezochte partner",
                "gewenste partner",
                "wanted partner",
                "gesuchter Partner",
            ],
            Self::Roles => {
                &["roles", "rol partner", "rol van de partner", "rol", "rollen", "role", "Rolle", "Rollen"]
            }
            Self::Countries => &[
                "countries",
                "landen",
                "landen partner",
                "land partner",
                "partner countries",
                "Länder",
                "Länder der Partner",
            ],
            Self::Language => &["language", "taal", "Sprache"],
            Self::Like => &["like", "zoals", "lijkt op", "similar to", "wie", "ähnlich wie"],
            Self::Exclude => &[
                "exclude",
                "uitsluiten",
                "niet",
                "niet met",
                "niet koppelen aan",
                "not with",
                "do not match with",
                "ausschließen",
                "nicht",
                "nicht mit",
            ],
            Self::Top => {
                &["top", "aantal partners", "aantal", "number of partners", "Anzahl Partner", "Anzahl"]
            }
            Self::Contact => &[
                "contact",
                "contactpersoon",
                "naam contactpersoon",
                "contact person",
                "contact name",
                "Ansprechpartner",
                "Ansprechperson",
                "Kontakt",
                "Kontaktperson",
            ],
            Self::Email => {
                &["email", "mail", "e-mail", "e-mailadres", "mailadres", "e-mail address", "E-Mail-Adresse"]
            }
        }
    }
}

/// What the columns of a header seem to mean.
pub fn suggested_columns(header: &[String]) -> Vec<Option<ClientColumn>> {
    let names = ClientColumn::ALL.map(ClientColumn::names);
    suggest_columns(header, &names).into_iter().map(|found| found.map(|idx| ClientColumn::ALL[idx])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_three_languages_are_understood_and_a_clients_own_country_is_no_limit() {
        use ClientColumn::{Email, Exclude, Id, Km, Name, Place, Text};
        let suggest = |header: &[&str]| {
            suggested_columns(&header.iter().map(|&name| name.to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(suggest(&["Bedrijfsnaam", "Innovatievraag", "Land"]), [Some(Name), Some(Text), None]);
        assert_eq!(suggest(&["Company", "Question", "Town"]), [Some(Name), Some(Text), Some(Place)]);
        assert_eq!(suggest(&["Firma", "Anliegen", "Umkreis"]), [Some(Name), Some(Text), Some(Km)]);
        assert_eq!(suggest(&["E-mail"]), [Some(Email)]);
        // Headers of a list an adviser made up on the spot.
        let header =
            ["Klantnr.", "Klant", "Plaatsnaam", "Max. afstand (km)", "Hulpvraag", "Niet koppelen aan"];
        let expected = [Id, Name, Place, Km, Text, Exclude].map(Some);
        assert_eq!(suggest(&header), expected);
    }

    #[test]
    fn identifiers_differ() {
        for column in ClientColumn::ALL {
            assert_eq!(ClientColumn::parse(column.id()), Some(column));
        }
    }
}
