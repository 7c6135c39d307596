//! From a file to clients: what can be told of a row without answering it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use schakel_core::catalogue::Catalogue;
use schakel_core::evaluation::parse_requests;
use schakel_core::explanation::KNOWN_ROLES;
use schakel_core::index::OrgIdx;
use schakel_core::matching::Near;
use schakel_core::organisation::{Kind, Language, PlaceHint};
use schakel_core::text::fold;
use schakel_sheet::{Row, Table};
use schakel_store::register::{Field, Known};
use schakel_store::{has_citizen_number, is_email, without_citizen_numbers};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::choice::PartnerChoice;
use super::client::Client;
use super::column::ClientColumn;
use super::fault::ClientFault;
use super::record::sum;

/// What stands between the values of one cell.
const SEPARATORS: [char; 4] = [';', ',', '|', '\n'];
/// Largest distance, in km, and most partners, that a cell may ask for.
const MOST_KM: f64 = 20_000.0;
const MOST_TOP: usize = 1_000;
/// Fewest letters of the beginning of a name.
const SHORTEST_BEGIN: usize = 5;
/// What may stand before the name of a place, in lower case.
const BEFORE_PLACES: [&str; 6] = ["gemeente ", "stad ", "dorp ", "stadt ", "gemeinde ", "samtgemeinde "];
/// How a list may name a language.
const LANGUAGES: [(&str, Language); 12] = [
    ("nl", Language::Nl),
    ("nederlands", Language::Nl),
    ("dutch", Language::Nl),
    ("niederlandisch", Language::Nl),
    ("en", Language::En),
    ("engels", Language::En),
    ("english", Language::En),
    ("englisch", Language::En),
    ("de", Language::De),
    ("duits", Language::De),
    ("german", Language::De),
    ("deutsch", Language::De),
];

/// A list of clients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClientList {
    /// What the file is called, without folders.
    pub name: String,
    /// SHA-256 of the file, in hexadecimals.
    pub sum: String,
    /// Names of the columns; none for JSON Lines.
    pub header: Vec<String>,
    /// What each column was taken for.
    pub columns: Vec<Option<ClientColumn>>,
    /// The rows.
    pub rows: Vec<ClientRow>,
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClientRow {
    /// Who asks what, as far as it could be read.
    pub client: Client,
    /// The cells as they came; none for JSON Lines.
    pub cells: Vec<String>,
    /// What is wrong with it.
    pub fault: Option<ClientFault>,
}

/// Why a file is no list of clients.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ListError {
    /// No column holds a question or an organisation.
    #[error(
        "no column holds a question (text) or an organisation (organisation-id): say which with `--map \"HEADER=text\"`; row 1 of the first sheet has: {header}"
    )]
    NothingAsked {
        /// The names of its columns.
        header: String,
    },
    /// A line is no request.
    #[error(transparent)]
    Requests(#[from] schakel_core::CorpusError),
}

impl ClientList {
    /// Reads the rows of a spreadsheet.
    ///
    /// # Errors
    /// When no column can make a request.
    pub fn from_table(
        catalogue: &Catalogue,
        name: &str,
        bytes: &[u8],
        table: Table,
        columns: Vec<Option<ClientColumn>>,
    ) -> Result<Self, ListError> {
        let asks = [ClientColumn::Text, ClientColumn::Organisation, ClientColumn::Name, ClientColumn::Like];
        if !columns.iter().flatten().any(|column| asks.contains(column)) {
            return Err(ListError::NothingAsked { header: table.header.join(", ") });
        }
        let mut seen = BTreeMap::new();
        let mut rows: Vec<ClientRow> =
            table.rows.into_iter().map(|row| read_row(catalogue, row, &columns)).collect();
        for (idx, row) in rows.iter_mut().enumerate() {
            number(row, idx, &mut seen);
        }
        // Names alone ask only where they are organisations of the register: else the question was not recognised.
        let has_question = columns.iter().flatten().any(|column| asks[..2].contains(column));
        if !has_question && rows.iter().all(|row| row.fault == Some(ClientFault::NothingAsked)) {
            return Err(ListError::NothingAsked { header: table.header.join(", ") });
        }
        Ok(Self { name: name.to_owned(), sum: sum(bytes), header: table.header, columns, rows })
    }

    /// Reads requests as JSON Lines.
    ///
    /// # Errors
    /// When a line is no request: programs write such files, so that one wrong line may mean that all are.
    pub fn from_jsonl(path: &Path, bytes: &[u8]) -> Result<Self, ListError> {
        let mut seen = BTreeMap::new();
        let rows = parse_requests(path, bytes)?.into_iter().enumerate().map(|(idx, request)| {
            let client =
                Client { id: request.id.clone(), line: idx as u32 + 1, request, ..Client::default() };
            let mut row = ClientRow { client, cells: Vec::new(), fault: None };
            number(&mut row, idx, &mut seen);
            row
        });
        let rows = rows.collect();
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Ok(Self { name, sum: sum(bytes), header: Vec::new(), columns: Vec::new(), rows })
    }
}

/// Gives a row without a number that of its place, and refuses one that another row has.
fn number(row: &mut ClientRow, idx: usize, seen: &mut BTreeMap<String, u32>) {
    let client = &mut row.client;
    if client.id.is_empty() {
        client.id = (idx + 1).to_string();
    } else if let Some(&line) = seen.get(&client.id) {
        row.fault.get_or_insert(ClientFault::SameId { line });
    }
    seen.entry(client.id.clone()).or_insert(client.line);
    client.request.id.clone_from(&client.id);
    // What no catalogue is needed for is told before anything is answered.
    if row.fault.is_none()
        && let Err(error) = row.client.request.check()
    {
        row.fault = Some(ClientFault::from(&error));
    }
}

fn read_row(catalogue: &Catalogue, row: Row, columns: &[Option<ClientColumn>]) -> ClientRow {
    let mut reader =
        RowReader { catalogue, client: Client { line: row.line, ..Client::default() }, fault: None };
    for (cell, column) in row.cells.iter().zip(columns) {
        let (Some(column), cell) = (column, cell.trim()) else { continue };
        if !cell.is_empty()
            && let Err(fault) = reader.take(*column, cell)
        {
            reader.fault.get_or_insert(fault);
        }
    }
    reader.settle_place();
    let RowReader { mut client, fault, .. } = reader;
    // A client that is called as an organisation of the register is that organisation.
    if client.request.organisation.is_none()
        && let Some(idx) = catalogue.engine().profiles.find_by_name(&client.name)
    {
        client.request.organisation = Some(catalogue.engine().profiles.organisation(idx).id.clone());
    }
    // A citizen service number is nowhere given back, whichever column it stands in.
    let cells = row.cells.into_iter().map(|cell| without_citizen_numbers(&cell)).collect();
    ClientRow { client, cells, fault }
}

/// Fills a client cell by cell.
struct RowReader<'c> {
    catalogue: &'c Catalogue,
    client: Client,
    fault: Option<ClientFault>,
}

impl RowReader<'_> {
    fn take(&mut self, column: ClientColumn, cell: &str) -> Result<(), ClientFault> {
        if has_citizen_number(cell) {
            return Err(ClientFault::CitizenNumber { column });
        }
        let (client, text) = (&mut self.client, cell.to_owned());
        match column {
            ClientColumn::Id => client.id = text,
            ClientColumn::Name => client.name = text,
            ClientColumn::Contact => client.contact = text,
            ClientColumn::Text => client.request.text = Some(text),
            ClientColumn::Offer => client.request.offer = Some(text),
            ClientColumn::Email if is_email(cell) => client.email = text,
            ClientColumn::Email => return Err(ClientFault::NotAnAddress { value: text }),
            ClientColumn::Organisation => self.client.request.organisation = self.asker(cell)?,
            ClientColumn::Like => self.client.request.like = self.organisations(column, cell)?,
            ClientColumn::Exclude => self.client.request.exclude = self.organisations(column, cell)?,
            ClientColumn::Place => self.near(cell),
            ClientColumn::Km => {
                let km = number_of(column, cell, 0.0, MOST_KM)?;
                self.client.request.near.get_or_insert_with(nowhere).km = Some(km);
            }
            ClientColumn::Top => {
                client.request.top = Some(number_of(column, cell, 1.0, MOST_TOP as f64)? as usize);
            }
            ClientColumn::Kinds | ClientColumn::Roles => self.wants(column, cell)?,
            ClientColumn::Countries => {
                self.client.request.countries = each(cell, |value| self.country(value))?;
            }
            ClientColumn::Language => client.request.language = Some(language(cell)?),
        }
        Ok(())
    }

    /// Kinds and roles: whoever fills in a list does not tell them apart.
    fn wants(&mut self, column: ClientColumn, cell: &str) -> Result<(), ClientFault> {
        let choices = || match column {
            ClientColumn::Roles => KNOWN_ROLES.to_vec(),
            _ => Kind::ALL.iter().map(|kind| kind.id()).collect(),
        };
        let unknown = |value: &str| not_a_choice(column, value, choices());
        let request = &mut self.client.request;
        for choice in each(cell, |value| PartnerChoice::parse(value).ok_or_else(|| unknown(value)))? {
            match choice {
                PartnerChoice::Kind(kind) if !request.kinds.contains(&kind) => request.kinds.push(kind),
                PartnerChoice::Role(role) if !request.roles.iter().any(|known| known == role) => {
                    request.roles.push(role.to_owned());
                }
                PartnerChoice::Kind(_) | PartnerChoice::Role(_) => {}
            }
        }
        Ok(())
    }

    fn near(&mut self, cell: &str) {
        self.client.request.near.get_or_insert_with(nowhere).place = cell.to_owned();
    }

    /// A place nobody knows is an error only where a distance to it is asked for.
    fn settle_place(&mut self) {
        let request = &mut self.client.request;
        let Some(near) = &mut request.near else { return };
        let country = (request.language == Some(Language::De)).then_some("DE");
        let hint = PlaceHint { province: None, country };
        let gazetteer = &self.catalogue.engine().profiles.gazetteer;
        let mut ways = ways_to_write(&near.place).into_iter();
        if let Some(known) = ways.find(|place| gazetteer.find(&fold(place), hint).is_some()) {
            near.place = known;
            return;
        }
        let near = request.near.take();
        match near {
            Some(Near { place, km: Some(_) }) => {
                self.fault.get_or_insert(ClientFault::UnknownPlace { value: place });
            }
            near => self.client.unknown_place = near.map(|near| near.place),
        }
    }

    /// The asker, by id, number or name. A firm the register does not have is no error where only its number is given.
    fn asker(&self, cell: &str) -> Result<Option<String>, ClientFault> {
        let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
        let is_number = cell.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || c == '.');
        if is_number && (7..=8).contains(&digits.len()) {
            let number = format!("{digits:0>8}");
            let known = self.catalogue.organisations().iter();
            let mut known = known.filter(|row| row.kvk.as_deref() == Some(number.as_str()));
            return Ok(known.next().map(|row| row.id.clone()));
        }
        self.organisation(ClientColumn::Organisation, cell).map(Some)
    }

    fn organisation(&self, column: ClientColumn, value: &str) -> Result<String, ClientFault> {
        let profiles = &self.catalogue.engine().profiles;
        let unknown = || ClientFault::UnknownOrganisation { column, value: value.to_owned() };
        let found = find_organisation(self.catalogue, value).ok_or_else(unknown)?;
        Ok(profiles.organisation(found).id.clone())
    }

    /// A country by code or name, as the register reads it.
    fn country(&self, value: &str) -> Result<String, ClientFault> {
        let taxonomy = &self.catalogue.engine().taxonomy;
        let known = Known { taxonomy, has_organisation: &|_| false };
        let unknown = |_| not_a_choice(ClientColumn::Countries, value, vec!["NL", "DE", "BE"]);
        known.parse(Field::Country, value).map_err(unknown)
    }

    fn organisations(&self, column: ClientColumn, cell: &str) -> Result<Vec<String>, ClientFault> {
        each(cell, |value| self.organisation(column, value))
    }
}

/// An organisation by id, by one of its names, or by how only its name begins: `Hanzehogeschool`.
pub fn find_organisation(catalogue: &Catalogue, value: &str) -> Option<OrgIdx> {
    let profiles = &catalogue.engine().profiles;
    profiles.find(value).or_else(|| profiles.find_by_name(value)).or_else(|| {
        let begin = format!("{} ", fold(value.trim()));
        if begin.chars().count() <= SHORTEST_BEGIN {
            return None;
        }
        let names = profiles.by_name.range(begin.clone()..).take_while(|(name, _)| name.starts_with(&begin));
        let found: BTreeSet<OrgIdx> = names.map(|(_, &idx)| idx).collect();
        (found.len() == 1).then(|| found.into_iter().next()).flatten()
    })
}

/// A place as it is written, without what stands in brackets behind it, and without what kind of place it is before it.
fn ways_to_write(place: &str) -> Vec<String> {
    let plain = place.split('(').next().unwrap_or_default().trim();
    let lower = plain.to_lowercase();
    let behind = BEFORE_PLACES.iter().find(|before| lower.starts_with(**before));
    let bare = behind.and_then(|before| plain.get(before.len()..)).unwrap_or(plain);
    [place, plain, bare].map(str::to_owned).into()
}

fn nowhere() -> Near {
    Near { place: String::new(), km: None }
}

fn each<T>(cell: &str, parse: impl Fn(&str) -> Result<T, ClientFault>) -> Result<Vec<T>, ClientFault> {
    cell.split(SEPARATORS).map(str::trim).filter(|value| !value.is_empty()).map(parse).collect()
}

/// A number with a comma or a point, and perhaps its unit behind it.
fn number_of(column: ClientColumn, cell: &str, above: f64, most: f64) -> Result<f64, ClientFault> {
    let plain = cell.to_lowercase().replace("km", "").trim().replace(',', ".");
    let number = plain
        .parse()
        .ok()
        .filter(|number: &f64| *number > above.min(0.5) && *number >= above && *number <= most);
    number.ok_or_else(|| ClientFault::NotANumber {
        column,
        value: cell.to_owned(),
        range: format!("{above}–{most}"),
    })
}

fn not_a_choice(column: ClientColumn, value: &str, choices: Vec<&str>) -> ClientFault {
    let choices = choices.into_iter().map(str::to_owned).collect();
    ClientFault::NotAChoice { column, value: value.to_owned(), choices }
}

fn language(value: &str) -> Result<Language, ClientFault> {
    let folded = fold(value);
    let found = LANGUAGES.iter().find(|(name, _)| *name == folded);
    found.map(|(_, language)| *language).ok_or_else(|| {
        not_a_choice(ClientColumn::Language, value, Language::ALL.map(Language::code).to_vec())
    })
}
