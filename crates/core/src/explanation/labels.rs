//! Names of kinds, roles, states and signals in the three languages.

use crate::model::Signal;
use crate::organisation::{Kind, Language, Status};

/// What a kind of organisation is called.
pub fn kind_label(kind: Kind, language: Language) -> &'static str {
    let labels = match kind {
        Kind::Company => ["bedrijf", "company", "Unternehmen"],
        Kind::Research => ["kennisinstelling", "knowledge institute", "Forschungseinrichtung"],
        Kind::Education => ["opleiding", "school or training institute", "Bildungseinrichtung"],
        Kind::Government => ["overheid", "public body", "Behörde"],
        Kind::Network => ["netwerk", "network", "Netzwerk"],
        Kind::Testbed => ["proeftuin of lab", "testbed or lab", "Testfeld oder Labor"],
        Kind::Care => ["zorginstelling", "care institution", "Pflege- oder Gesundheitseinrichtung"],
        Kind::Project => ["project", "project", "Projekt"],
    };
    labels[language.idx()]
}

/// Roles with a label of their own; another role is allowed, but only its id can be shown.
pub const KNOWN_ROLES: [&str; 16] = [
    "facility",
    "pilot-plant",
    "testbed",
    "incubator",
    "contract-manufacturer",
    "investor",
    "funder",
    "students",
    "training",
    "adviser",
    "broker",
    "launching-customer",
    "regulator",
    "mbo",
    "hbo",
    "wo",
];

/// What a role is called; an unknown role is its own name.
pub fn role_label(role: &str, language: Language) -> &str {
    let labels = match role {
        "facility" => ["een gedeelde faciliteit", "a shared facility", "eine gemeinsam nutzbare Anlage"],
        "pilot-plant" => ["een proeffabriek", "a pilot plant", "eine Pilotanlage"],
        "testbed" => ["een proeflocatie", "a test site", "ein Testfeld"],
        "incubator" => ["hulp voor starters", "support for start-ups", "Unterstützung für Start-ups"],
        "contract-manufacturer" => ["productie in opdracht", "contract manufacturing", "Auftragsfertigung"],
        "investor" => ["een investeerder", "an investor", "ein Investor"],
        "funder" => ["subsidie of financiering", "grants or funding", "Fördermittel oder Finanzierung"],
        "students" => ["studenten", "students", "Studierende"],
        "training" => ["scholing", "training", "Aus- und Weiterbildung"],
        "adviser" => ["advies", "advice", "Beratung"],
        "broker" => {
            ["hulp bij het vinden van partners", "help in finding partners", "Hilfe bei der Partnersuche"]
        }
        "launching-customer" => ["een eerste klant", "a launching customer", "ein erster Kunde"],
        "regulator" => ["een vergunning of beleid", "permits or policy", "Genehmigungen oder Politik"],
        "mbo" => ["mbo-niveau", "vocational level (mbo)", "Berufsschulniveau (mbo)"],
        "hbo" => ["hbo-niveau", "applied university level (hbo)", "Fachhochschulniveau (hbo)"],
        "wo" => ["universitair niveau", "university level", "Universitätsniveau"],
        "peer" => [
            "iemand die hetzelfde doet of deed",
            "someone who did or does the same",
            "jemand mit einem ähnlichen Vorhaben",
        ],
        "across-border" => {
            ["een partner over de grens", "a partner across the border", "ein Partner jenseits der Grenze"]
        }
        _ => return role,
    };
    labels[language.idx()]
}

/// Where a partner is, by country code; an unknown code is its own name.
pub fn country_label(code: &str, language: Language) -> &str {
    let labels = match code {
        "NL" => ["in Nederland", "in the Netherlands", "in den Niederlanden"],
        "DE" => ["in Duitsland", "in Germany", "in Deutschland"],
        "BE" => ["in België", "in Belgium", "in Belgien"],
        _ => return code,
    };
    labels[language.idx()]
}

/// What a province or state of the gazetteer is called; most have one name in all languages.
pub fn province_label(province: &str, language: Language) -> &str {
    let labels = match province {
        "Fryslan" => ["Fryslân", "Fryslân", "Friesland"],
        "Nedersaksen" => ["Nedersaksen", "Lower Saxony", "Niedersachsen"],
        "Noordrijn-Westfalen" => ["Noordrijn-Westfalen", "North Rhine-Westphalia", "Nordrhein-Westfalen"],
        "Antwerpen" => ["Antwerpen", "Antwerp", "Antwerpen"],
        "Noord-Holland" => ["Noord-Holland", "North Holland", "Nordholland"],
        "Zuid-Holland" => ["Zuid-Holland", "South Holland", "Südholland"],
        "Noord-Brabant" => ["Noord-Brabant", "North Brabant", "Nordbrabant"],
        _ => return province,
    };
    labels[language.idx()]
}

/// What a state is called, with what it means for someone who wants to call; nothing for active.
pub fn status_label(status: Status, language: Language) -> Option<&'static str> {
    let labels = match status {
        Status::Active => return None,
        Status::Planned => ["nog in voorbereiding", "still being set up", "noch im Aufbau"],
        Status::Ended => ["gestopt", "ended", "beendet"],
        Status::Collective => {
            ["groep van organisaties", "group of organisations", "Gruppe von Organisationen"]
        }
    };
    Some(labels[language.idx()])
}

/// What a signal is called on a page.
pub fn signal_label(signal: Signal, language: Language) -> &'static str {
    let labels = match signal {
        Signal::NeedOffer => {
            ["aanbod past bij uw vraag", "offer fits your request", "Angebot passt zu Ihrer Anfrage"]
        }
        Signal::OfferNeed => [
            "uw aanbod past bij hun vraag",
            "your offer fits their need",
            "Ihr Angebot passt zu deren Bedarf",
        ],
        Signal::About => ["zelfde onderwerp", "same subject", "gleiches Thema"],
        Signal::FullText => ["zelfde woorden", "same words", "gleiche Wörter"],
        Signal::Evidence => ["eerder werk", "earlier work", "frühere Arbeiten"],
        Signal::Experience => ["ervaring", "experience", "Erfahrung"],
        Signal::Question => [
            "lijkt op vragen voor deze partij",
            "like questions for this partner",
            "ähnelt Fragen an diesen Partner",
        ],
        Signal::Kindred => [
            "krijgt dezelfde soort vragen als u",
            "is asked what you are asked",
            "erhält ähnliche Fragen wie Sie",
        ],
        Signal::Relations => ["relaties", "relations", "Beziehungen"],
        Signal::Together => [
            "werkte hier eerder met u aan",
            "worked on this with you before",
            "arbeitete daran schon mit Ihnen",
        ],
        Signal::Contacts => ["gedeelde contacten", "contacts in common", "gemeinsame Kontakte"],
        Signal::Country => ["zelfde land", "same country", "gleiches Land"],
        Signal::Wanted => {
            ["gevraagd soort partner", "kind of partner you ask for", "gewünschte Art von Partner"]
        }
        Signal::Proximity => ["plaats", "place", "Ort"],
        Signal::Readiness => ["nu bereikbaar", "can be called now", "jetzt ansprechbar"],
    };
    labels[language.idx()]
}

/// Joins with commas and the language's "and".
pub fn join<S: AsRef<str>>(items: &[S], language: Language) -> String {
    let and = ["en", "and", "und"][language.idx()];
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [start @ .., last] => {
            let start: Vec<&str> = start.iter().map(AsRef::as_ref).collect();
            format!("{} {and} {}", start.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(join(&["a", "b", "c"], Language::Nl), "a, b en c");
        assert_eq!(join(&["a"], Language::De), "a");
        assert_eq!(join::<&str>(&[], Language::En), "");
    }
}
