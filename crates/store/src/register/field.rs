//! The fields of an organisation that can be changed, and what a value of each looks like.

use schakel_core::explanation::KNOWN_ROLES;
use schakel_core::organisation::Language;

/// One field of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is named as in the contract of organisations, or in its column")]
pub enum Field {
    Name,
    Aka,
    Kind,
    Roles,
    Status,
    LegalForm,
    Kvk,
    Branch,
    Place,
    Province,
    Country,
    Website,
    Sectors,
    Themes,
    About(Language),
    Offers(Language),
    Needs(Language),
    Size,
    PartOf,
    SucceededBy,
    Visibility,
    Withheld,
    ContactRole,
    ContactEmail,
    ContactPhone,
    NonMailing,
    Basis,
    Source,
    Updated,
    ValidUntil,
    KeepUntil,
    Remark,
}

/// What a value of a field looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// A line of text of at most this many characters.
    Line(usize),
    /// A text of at most this many characters, on lines.
    Text(usize),
    /// Texts, a line each.
    Lines,
    /// One of these identifiers.
    Choice(&'static [&'static str]),
    /// Some of these identifiers, a line each.
    Choices(&'static [&'static str]),
    /// This many digits.
    Digits(usize),
    /// A year, month or day: `2026`, `2026-11`, `2026-11-29`.
    Date,
    /// A mail address.
    Email,
    /// A web address.
    Web,
    /// A country code.
    Country,
    /// Ids of themes, a line each.
    Themes,
    /// The id of another organisation.
    Organisation,
    /// `yes`, or nothing.
    Flag,
}

const KINDS: &[&str] =
    &["company", "research", "education", "government", "network", "testbed", "care", "project"];
const SECTORS: &[&str] = &[
    "htsm",
    "chemie",
    "energie",
    "bouw-circulair",
    "agri-food",
    "health",
    "logistiek",
    "vrijetijd",
    "digitaal",
    "overstijgend",
];
const LEGAL_FORMS: &[&str] = &[
    "sole-trader",
    "partnership",
    "limited",
    "public-limited",
    "foundation",
    "association",
    "cooperative",
    "public-body",
    "foreign",
];
/// Longest name and longest text, in characters.
const LINE: usize = 200;
const TEXT: usize = 5000;

impl Field {
    /// All fields, in the order of columns.
    pub const ALL: [Self; 38] = [
        Self::Name,
        Self::Aka,
        Self::Kind,
        Self::Roles,
        Self::Status,
        Self::LegalForm,
        Self::Kvk,
        Self::Branch,
        Self::Place,
        Self::Province,
        Self::Country,
        Self::Website,
        Self::Sectors,
        Self::Themes,
        Self::About(Language::Nl),
        Self::About(Language::En),
        Self::About(Language::De),
        Self::Offers(Language::Nl),
        Self::Offers(Language::En),
        Self::Offers(Language::De),
        Self::Needs(Language::Nl),
        Self::Needs(Language::En),
        Self::Needs(Language::De),
        Self::Size,
        Self::PartOf,
        Self::SucceededBy,
        Self::Visibility,
        Self::Withheld,
        Self::ContactRole,
        Self::ContactEmail,
        Self::ContactPhone,
        Self::NonMailing,
        Self::Basis,
        Self::Source,
        Self::Updated,
        Self::ValidUntil,
        Self::KeepUntil,
        Self::Remark,
    ];

    /// The identifier in the store, and the start of its texts' keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Aka => "aka",
            Self::Kind => "kind",
            Self::Roles => "roles",
            Self::Status => "status",
            Self::LegalForm => "legal-form",
            Self::Kvk => "kvk",
            Self::Branch => "branch",
            Self::Place => "place",
            Self::Province => "province",
            Self::Country => "country",
            Self::Website => "website",
            Self::Sectors => "sectors",
            Self::Themes => "themes",
            Self::About(Language::Nl) => "about-nl",
            Self::About(Language::En) => "about-en",
            Self::About(Language::De) => "about-de",
            Self::Offers(Language::Nl) => "offers-nl",
            Self::Offers(Language::En) => "offers-en",
            Self::Offers(Language::De) => "offers-de",
            Self::Needs(Language::Nl) => "needs-nl",
            Self::Needs(Language::En) => "needs-en",
            Self::Needs(Language::De) => "needs-de",
            Self::Size => "size",
            Self::PartOf => "part-of",
            Self::SucceededBy => "succeeded-by",
            Self::Visibility => "visibility",
            Self::Withheld => "withheld",
            Self::ContactRole => "contact-role",
            Self::ContactEmail => "contact-email",
            Self::ContactPhone => "contact-phone",
            Self::NonMailing => "non-mailing",
            Self::Basis => "basis",
            Self::Source => "source",
            Self::Updated => "updated",
            Self::ValidUntil => "valid-until",
            Self::KeepUntil => "keep-until",
            Self::Remark => "remark",
        }
    }

    /// The field with this identifier.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.id() == id)
    }

    /// What a value looks like.
    pub fn nature(self) -> Nature {
        match self {
            Self::Name
            | Self::Place
            | Self::Province
            | Self::Size
            | Self::ContactRole
            | Self::ContactPhone => Nature::Line(LINE),
            Self::Source => Nature::Line(2 * LINE),
            Self::Aka | Self::Offers(_) | Self::Needs(_) => Nature::Lines,
            Self::About(_) | Self::Remark => Nature::Text(TEXT),
            Self::Kind => Nature::Choice(KINDS),
            Self::Roles => Nature::Choices(&KNOWN_ROLES),
            Self::Status => Nature::Choice(&["active", "planned", "ended", "collective"]),
            Self::LegalForm => Nature::Choice(LEGAL_FORMS),
            Self::Kvk => Nature::Digits(8),
            Self::Branch => Nature::Digits(12),
            Self::Country => Nature::Country,
            Self::Website => Nature::Web,
            Self::Sectors => Nature::Choices(SECTORS),
            Self::Themes => Nature::Themes,
            Self::PartOf | Self::SucceededBy => Nature::Organisation,
            Self::Visibility => Nature::Choice(&["public", "hidden"]),
            Self::Withheld => Nature::Choices(&["place", "website", "about", "offers", "needs"]),
            Self::ContactEmail => Nature::Email,
            Self::NonMailing => Nature::Flag,
            Self::Basis => Nature::Choice(&["public-task", "consent", "open-source"]),
            Self::Updated | Self::ValidUntil | Self::KeepUntil => Nature::Date,
        }
    }

    /// Whether an organisation cannot be without it.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Name | Self::Kind)
    }

    /// Whether only the desk sees it: it never reaches a catalogue, an answer or an explanation.
    pub fn is_internal(self) -> bool {
        matches!(
            self,
            Self::LegalForm
                | Self::Withheld
                | Self::Branch
                | Self::ContactRole
                | Self::ContactEmail
                | Self::ContactPhone
                | Self::NonMailing
                | Self::Basis
                | Self::ValidUntil
                | Self::KeepUntil
                | Self::Remark
        )
    }

    /// Whether it says how much of the others everybody may see.
    pub fn is_about_showing(self) -> bool {
        matches!(self, Self::Withheld | Self::LegalForm | Self::Basis)
    }

    /// Whether a value is several, a line each.
    pub fn is_list(self) -> bool {
        matches!(self.nature(), Nature::Lines | Nature::Choices(_) | Nature::Themes)
    }
}

#[cfg(test)]
mod tests {
    use schakel_core::organisation::{Kind, Sector};

    use super::*;

    #[test]
    fn identifiers_are_those_of_the_contract() {
        assert_eq!(KINDS, Kind::ALL.map(Kind::id));
        assert_eq!(SECTORS, Sector::ALL.map(Sector::id));
        for field in Field::ALL {
            assert_eq!(Field::parse(field.id()), Some(field));
        }
    }
}
