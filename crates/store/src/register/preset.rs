//! Files of three CRM programs: what each calls its columns, and which of them take part of ours.
//!
//! A preset says more than the names of [`Column::names`]: which columns of the program are *not* ours although they sound
//! alike, such as `Type` or `Industry` with their own lists of values, and which columns a file for that program may have.
//!
//! Our id is never put in a number of the program's own: HubSpot gives out `Record ID` itself, and `Account Number` holds 20
//! characters in Dynamics and 40 in Salesforce, which cuts longer ids off. It goes in a text column of its own,
//! `Schakel ID`, which is made once in the program.

use std::collections::BTreeSet;

use schakel_core::organisation::{Kind, Language};
use schakel_core::text::fold;

use super::column::Column;
use super::field::Field;

/// The column made for our id in every one of these programs.
const OWN_ID: &str = "Schakel ID";

/// A CRM program whose files are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// Microsoft Dynamics 365, the table of accounts.
    Dynamics,
    /// HubSpot, companies.
    HubSpot,
    /// Salesforce, accounts.
    Salesforce,
}

/// One column of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Known {
    /// What it is with us; nothing where it is not ours, whatever it is called.
    column: Option<Column>,
    /// Whether it is in a file for the program. A column that takes numbers only, such as the employees, is read and not
    /// written: ours is a text.
    is_written: bool,
    /// Whether it tells files of this program from others.
    tells: bool,
    /// What it is called; the first name is written.
    names: &'static [&'static str],
}

const fn ours(column: Column, tells: bool, names: &'static [&'static str]) -> Known {
    Known { column: Some(column), is_written: true, tells, names }
}

const fn only_read(field: Field, tells: bool, names: &'static [&'static str]) -> Known {
    Known { column: Some(Column::Field(field)), is_written: false, tells, names }
}

const fn foreign(tells: bool, names: &'static [&'static str]) -> Known {
    Known { column: None, is_written: false, tells, names }
}

const fn field(field: Field) -> Column {
    Column::Field(field)
}

/// Display and logical names of the account table in Microsoft's *Account table/entity reference*; the Dutch and German ones
/// are those of Adobe's Dutch and German *Microsoft Dynamics sync: field mapping* and of exports from German installations. The columns an
/// export to Excel adds begin with `(Do Not Modify)`, and `(Nicht ändern)` in German.
const DYNAMICS: &[Known] = &[
    ours(Column::Id, false, &[OWN_ID]),
    ours(field(Field::Name), false, &["Account Name", "name", "Firmenname"]),
    ours(
        field(Field::Place),
        true,
        &["Address 1: City", "address1_city", "Adres 1: Plaats", "Adresse 1: Ort"],
    ),
    ours(
        field(Field::Province),
        true,
        &[
            "Address 1: State/Province",
            "address1_stateorprovince",
            "Adres 1: Staat/provincie",
            "Adresse 1: Bundesland/Kanton",
        ],
    ),
    ours(
        field(Field::Country),
        true,
        &["Address 1: Country/Region", "address1_country", "Adres 1: Land/regio", "Adresse 1: Land/Region"],
    ),
    ours(field(Field::Website), false, &["Website", "websiteurl"]),
    ours(
        field(Field::About(Language::Nl)),
        false,
        &["Description", "description", "Beschrijving", "Beschreibung"],
    ),
    ours(field(Field::ContactEmail), false, &["Email", "emailaddress1"]),
    ours(field(Field::ContactPhone), false, &["Main Phone", "telephone1", "Haupttelefonnummer"]),
    only_read(Field::Size, false, &["Number of Employees", "numberofemployees"]),
    foreign(
        true,
        &[
            "(Do Not Modify) Account",
            "(Do Not Modify) Row Checksum",
            "(Do Not Modify) Modified On",
            "(Nicht ändern) Firma",
            "accountid",
        ],
    ),
    foreign(
        false,
        &[
            "Account Number",
            "accountnumber",
            "Kontonummer",
            "Parent Account",
            "Primary Contact",
            "Industry",
            "Branche",
            "Relationship Type",
            "Modified On",
            "Status",
        ],
    ),
];

/// Labels and internal names of HubSpot's *default company properties* and of its examples of the companies API. What its
/// Dutch and German pages call them is translated by machine and is left out.
const HUBSPOT: &[Known] = &[
    ours(Column::Id, false, &[OWN_ID]),
    ours(field(Field::Name), false, &["Company name", "name"]),
    ours(field(Field::Website), false, &["Website URL", "website", "Company domain name", "domain"]),
    ours(field(Field::Place), false, &["City", "city"]),
    ours(field(Field::Province), true, &["State/Region", "state"]),
    ours(field(Field::Country), false, &["Country/Region", "country"]),
    ours(field(Field::About(Language::Nl)), false, &["Description", "description"]),
    ours(field(Field::ContactPhone), false, &["Phone Number", "phone"]),
    only_read(Field::Size, false, &["Number of Employees", "numberofemployees"]),
    foreign(true, &["Record ID", "hs_object_id", "Company owner", "Lifecycle Stage"]),
    foreign(false, &["Industry", "Type", "Create Date", "Last Activity Date"]),
];

/// Labels and API names of the Account object in Salesforce's *Object Reference* and in its help on account fields; the
/// German one is from a German user guide.
const SALESFORCE: &[Known] = &[
    ours(Column::Id, false, &[OWN_ID, "Schakel_ID__c"]),
    ours(field(Field::Name), false, &["Account Name", "Name", "Accountname"]),
    ours(field(Field::Place), true, &["Billing City", "BillingCity"]),
    ours(field(Field::Province), true, &["Billing State/Province", "Billing State", "BillingState"]),
    ours(field(Field::Country), true, &["Billing Country", "BillingCountry"]),
    ours(field(Field::Website), false, &["Website"]),
    ours(field(Field::About(Language::Nl)), false, &["Description", "Account Description"]),
    ours(field(Field::ContactPhone), false, &["Phone", "Account Phone"]),
    only_read(Field::Size, false, &["Employees", "NumberOfEmployees"]),
    foreign(true, &["Account Owner", "Account Source", "AccountSource", "Account Record Type", "OwnerId"]),
    foreign(
        false,
        &[
            "Id",
            "Account ID",
            "Account Number",
            "AccountNumber",
            "Parent Account",
            "ParentId",
            "Industry",
            "Branche",
            "Type",
            "Last Modified Date",
            "LastModifiedDate",
        ],
    ),
];

impl Preset {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Dynamics, Self::HubSpot, Self::Salesforce];

    /// The identifier in addresses and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Dynamics => "dynamics",
            Self::HubSpot => "hubspot",
            Self::Salesforce => "salesforce",
        }
    }

    /// The one with this identifier.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.id() == id)
    }

    /// What the program is called, in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dynamics => "Dynamics 365",
            Self::HubSpot => "HubSpot",
            Self::Salesforce => "Salesforce",
        }
    }

    fn table(self) -> &'static [Known] {
        match self {
            Self::Dynamics => DYNAMICS,
            Self::HubSpot => HUBSPOT,
            Self::Salesforce => SALESFORCE,
        }
    }

    /// The kind of an organisation a file of this program adds, where no column says one: these programs keep companies.
    pub fn kind(self) -> &'static str {
        Kind::Company.id()
    }

    /// The columns of a file for this program, each with the name it has there.
    pub fn written(self) -> impl Iterator<Item = (Column, &'static str)> {
        let written = self.table().iter().filter(|known| known.is_written);
        written.filter_map(|known| Some((known.column?, *known.names.first()?)))
    }

    /// What the columns of a header are; the outer nothing is a header the program itself does not have, such as a column
    /// somebody added. Of two that are the same with us the one that is named first in the table is taken.
    pub fn read(self, header: &[String]) -> Vec<Option<Option<Column>>> {
        let header: Vec<String> = header.iter().map(|name| letters(name)).collect();
        let mut read = vec![None; header.len()];
        for known in self.table() {
            let mut is_given = false;
            for name in known.names.iter().map(|name| letters(name)) {
                let Some(at) = header.iter().position(|header| *header == name) else { continue };
                if read[at].is_none() {
                    read[at] = Some(known.column.filter(|_| !is_given));
                    is_given = true;
                }
            }
        }
        read
    }

    /// The program a header is of: the one most of whose telling columns it has, and then most of its columns; nothing where it has none
    /// that tells, or two programs fit as well.
    pub fn of(header: &[String]) -> Option<Self> {
        let header: BTreeSet<String> = header.iter().map(|name| letters(name)).collect();
        let mut fits: Vec<(usize, usize, Self)> = Self::ALL
            .into_iter()
            .map(|preset| {
                let has = |known: &&Known| known.names.iter().any(|name| header.contains(&letters(name)));
                let found = preset.table().iter().filter(has);
                (found.clone().filter(|known| known.tells).count(), found.count(), preset)
            })
            .filter(|(n_telling, ..)| *n_telling > 0)
            .collect();
        fits.sort_unstable();
        let best = fits.pop()?;
        let is_alone = fits.last().is_none_or(|other| (other.0, other.1) < (best.0, best.1));
        // Its name and one column more: a list with a single such column is anybody's.
        (is_alone && best.1 > 1).then_some(best.2)
    }
}

/// Letters and digits of a name, without case and accents.
fn letters(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests;
