//! From what people type or paste to a value as it is stored.

use schakel_core::explanation::{KNOWN_ROLES, kind_label, role_label};
use schakel_core::organisation::{Date, Kind, Language};
use schakel_core::text::fold;
use schakel_core::theme::Taxonomy;

use super::fault::FieldFault;
use super::field::{Field, Nature};
use crate::{has_citizen_number, is_email};

/// Longest line of a list, in characters, and how many lines there may be.
const LINES: (usize, usize) = (500, 100);
/// What people write for yes.
const YES: [&str; 9] = ["yes", "ja", "j", "y", "x", "1", "true", "waar", "wahr"];
const NO: [&str; 9] = ["", "no", "nee", "nein", "n", "0", "false", "onwaar", "falsch"];
/// Countries by name.
const COUNTRIES: [(&str, &str); 9] = [
    ("nederland", "NL"),
    ("netherlands", "NL"),
    ("niederlande", "NL"),
    ("duitsland", "DE"),
    ("germany", "DE"),
    ("deutschland", "DE"),
    ("belgie", "BE"),
    ("belgium", "BE"),
    ("belgien", "BE"),
];
/// Legal forms and bases as they are abbreviated or written in the three languages.
const OTHER_NAMES: [(&str, &str); 33] = [
    ("eenmanszaak", "sole-trader"),
    ("zzp", "sole-trader"),
    ("sole trader", "sole-trader"),
    ("einzelunternehmen", "sole-trader"),
    ("vof", "partnership"),
    ("v.o.f.", "partnership"),
    ("vennootschap onder firma", "partnership"),
    ("maatschap", "partnership"),
    ("cv", "partnership"),
    ("gbr", "partnership"),
    ("bv", "limited"),
    ("b.v.", "limited"),
    ("besloten vennootschap", "limited"),
    ("gmbh", "limited"),
    ("ltd", "limited"),
    ("nv", "public-limited"),
    ("n.v.", "public-limited"),
    ("ag", "public-limited"),
    ("stichting", "foundation"),
    ("stiftung", "foundation"),
    ("vereniging", "association"),
    ("verein", "association"),
    ("cooperatie", "cooperative"),
    ("genossenschaft", "cooperative"),
    ("publiekrechtelijk", "public-body"),
    ("publieke taak", "public-task"),
    ("publieke_taak", "public-task"),
    ("toestemming", "consent"),
    ("einwilligung", "consent"),
    ("openbare bron", "open-source"),
    ("openbare_bron", "open-source"),
    ("verborgen", "hidden"),
    ("openbaar", "public"),
];

/// What values can name.
pub struct Known<'a> {
    /// The themes.
    pub taxonomy: &'a Taxonomy,
    /// Whether there is an organisation with this id.
    pub has_organisation: &'a dyn Fn(&str) -> bool,
}

impl std::fmt::Debug for Known<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Known")
    }
}

impl Known<'_> {
    /// The value as it is stored of what was typed: labels become identifiers, digits lose their dots, lists stand on lines.
    ///
    /// # Errors
    /// When it is no value of this field.
    pub fn parse(&self, field: Field, typed: &str) -> Result<String, FieldFault> {
        let typed = typed.trim();
        if typed.is_empty() {
            return if field.is_required() { Err(FieldFault::Empty) } else { Ok(String::new()) };
        }
        if has_citizen_number(typed) {
            return Err(FieldFault::CitizenNumber);
        }
        match field.nature() {
            Nature::Line(most) => {
                long(typed, most).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            Nature::Text(most) => long(typed, most),
            Nature::Lines => each(typed, |line| long(line, LINES.0)),
            Nature::Choice(choices) => choice(field, choices, typed),
            Nature::Choices(choices) => each(typed, |line| choice(field, choices, line)),
            Nature::Digits(n) => digits(typed, n),
            Nature::Date => date(typed),
            Nature::Email if is_email(typed) => Ok(typed.to_owned()),
            Nature::Email => Err(FieldFault::Email),
            Nature::Web => web(typed),
            Nature::Country => country(typed),
            Nature::Themes => each(typed, |line| self.theme(line)),
            Nature::Organisation if (self.has_organisation)(typed) => Ok(typed.to_owned()),
            Nature::Organisation => Err(FieldFault::Organisation(typed.to_owned())),
            Nature::Flag => flag(typed),
        }
    }

    /// A theme by its id, or by its label in any language.
    fn theme(&self, typed: &str) -> Result<String, FieldFault> {
        let folded = fold(typed);
        let is_meant = |id: &str, labels: [&str; 3]| {
            id == typed.to_lowercase() || labels.iter().any(|label| fold(label) == folded)
        };
        let found = self
            .taxonomy
            .themes()
            .iter()
            .find(|theme| is_meant(&theme.id, Language::ALL.map(|language| theme.label(language))));
        found.map(|theme| theme.id.clone()).ok_or_else(|| FieldFault::Theme(typed.to_owned()))
    }
}

fn long(text: &str, most: usize) -> Result<String, FieldFault> {
    if text.chars().count() > most { Err(FieldFault::Long(most)) } else { Ok(text.to_owned()) }
}

/// The values of a list: a line each, or with `|` between them; what occurs twice counts once.
fn each(typed: &str, parse: impl Fn(&str) -> Result<String, FieldFault>) -> Result<String, FieldFault> {
    let mut values: Vec<String> = Vec::new();
    for line in typed.split(['\n', '|']).map(str::trim).filter(|line| !line.is_empty()) {
        let value = parse(line)?;
        if !values.contains(&value) {
            values.push(value);
        }
    }
    if values.len() > LINES.1 { Err(FieldFault::Long(LINES.0 * LINES.1)) } else { Ok(values.join("\n")) }
}

/// An identifier, by itself or by its name in any of the three languages.
fn choice(field: Field, choices: &'static [&'static str], typed: &str) -> Result<String, FieldFault> {
    let folded = fold(typed);
    let by_label = |id: &str| {
        Language::ALL.into_iter().any(|language| match field {
            Field::Kind => Kind::ALL
                .into_iter()
                .any(|kind| kind.id() == id && fold(kind_label(kind, language)) == folded),
            Field::Roles => KNOWN_ROLES.contains(&id) && fold(role_label(id, language)) == folded,
            _ => false,
        })
    };
    let found = choices.iter().find(|id| fold(id) == folded || by_label(id));
    let other = || OTHER_NAMES.iter().find(|(name, id)| *name == folded && choices.contains(id));
    match found.copied().or_else(|| other().map(|(_, id)| *id)) {
        Some(id) => Ok(id.to_owned()),
        None => Err(FieldFault::Choice(choices.to_vec())),
    }
}

/// Digits, however they are written; spreadsheets drop a zero in front.
fn digits(typed: &str, n: usize) -> Result<String, FieldFault> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let is_plain = typed.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ".-".contains(c));
    match digits.len() {
        length if is_plain && length == n => Ok(digits),
        length if is_plain && length + 1 == n => Ok(format!("0{digits}")),
        _ => Err(FieldFault::Digits(n)),
    }
}

/// A date as it is stored, or as Dutch and German people write one: `29-11-2026`, `29.11.2026`.
fn date(typed: &str) -> Result<String, FieldFault> {
    let typed = typed.split(['T', ' ']).next().unwrap_or_default();
    if let Ok(date) = typed.parse::<Date>() {
        return Ok(date.to_string());
    }
    let parts: Vec<&str> = typed.split(['-', '.', '/']).collect();
    let turned = match parts[..] {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        [month, year] => format!("{year}-{month:0>2}"),
        _ => return Err(FieldFault::Date),
    };
    turned.parse::<Date>().map(|date| date.to_string()).map_err(|_| FieldFault::Date)
}

/// A web address, with `https://` before it where it has none.
fn web(typed: &str) -> Result<String, FieldFault> {
    let address = match typed.split_once("://") {
        Some(("http" | "https", _)) => typed.to_owned(),
        Some(_) => return Err(FieldFault::Web),
        None => format!("https://{typed}"),
    };
    let host = address.split('/').nth(2).unwrap_or_default();
    let is_host = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    if !is_host || address.contains(char::is_whitespace) || address.contains(['<', '>', '"']) {
        return Err(FieldFault::Web);
    }
    long(&address, 500)
}

fn country(typed: &str) -> Result<String, FieldFault> {
    let folded = fold(typed);
    if let Some((_, code)) = COUNTRIES.iter().find(|(name, _)| *name == folded) {
        return Ok((*code).to_owned());
    }
    let is_code = typed.len() == 2 && typed.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_code { Ok(typed.to_uppercase()) } else { Err(FieldFault::Country) }
}

fn flag(typed: &str) -> Result<String, FieldFault> {
    let folded = fold(typed);
    if YES.contains(&folded.as_str()) {
        Ok("yes".to_owned())
    } else if NO.contains(&folded.as_str()) {
        Ok(String::new())
    } else {
        Err(FieldFault::Choice(vec!["yes", "no"]))
    }
}

#[cfg(test)]
mod tests {
    use schakel_core::catalogue::Dataset;

    use super::*;

    #[test]
    fn what_people_write_becomes_what_is_stored() {
        let taxonomy = Taxonomy::new(Dataset::bundled().unwrap().themes);
        let known = Known { taxonomy: &taxonomy, has_organisation: &|id| id == "rug" };
        let parse = |field, typed| known.parse(field, typed);
        for (field, typed, stored) in [
            (Field::Name, "  Bakkerij \t Jansen ", "Bakkerij Jansen"),
            (Field::Kind, "Bedrijf", "company"),
            (Field::Kvk, "04 12.34.56", "04123456"),
            (Field::Kvk, "4123456", "04123456"),
            (Field::Country, "Duitsland", "DE"),
            (Field::Website, "example.org/nl", "https://example.org/nl"),
            (Field::Updated, "29-11-2026", "2026-11-29"),
            (Field::Updated, "1.2.2026", "2026-02-01"),
            (Field::LegalForm, "B.V.", "limited"),
            (Field::Themes, "Waterstof | hydrogen", "hydrogen"),
            (Field::Offers(Language::Nl), "brood | \n advies", "brood\nadvies"),
            (Field::NonMailing, "Ja", "yes"),
            (Field::PartOf, "rug", "rug"),
            (Field::Remark, "", ""),
        ] {
            assert_eq!(parse(field, typed).as_deref(), Ok(stored), "{field:?} {typed}");
        }
        for (field, typed, fault) in [
            (Field::Name, " ", FieldFault::Empty),
            (Field::Kvk, "123456", FieldFault::Digits(8)),
            (Field::Kvk, "NL12345678B01", FieldFault::Digits(8)),
            (Field::Website, "javascript://x.y", FieldFault::Web),
            (Field::ContactEmail, "info@", FieldFault::Email),
            (Field::Updated, "31-02-2026", FieldFault::Date),
            (Field::PartOf, "nobody", FieldFault::Organisation("nobody".into())),
            (Field::Themes, "toverij", FieldFault::Theme("toverij".into())),
            (Field::Remark, "bsn 111222333", FieldFault::CitizenNumber),
        ] {
            assert_eq!(parse(field, typed), Err(fault), "{field:?} {typed}");
        }
    }
}
