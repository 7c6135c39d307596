//! What can go wrong, one enum per boundary.

use std::path::PathBuf;

use thiserror::Error;

/// A file of a catalogue, or of judgements, that cannot be used.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CorpusError {
    /// The file could not be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A line does not follow the contract.
    #[error("{}, line {line}: {message}", path.display())]
    Line {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1.
        line: u64,
        /// What is wrong and what to do.
        message: String,
    },
    /// The file as a whole does not follow the contract.
    #[error("{}: {message}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What is wrong and what to do.
        message: String,
    },
}

/// A model file that cannot be used.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ModelError {
    /// The file could not be read.
    #[error("cannot read the model {}", path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The text is no model.
    #[error("the model is not valid: {message}")]
    Parse {
        /// What is wrong and where.
        message: String,
    },
    /// A parameter lies outside its range.
    #[error("the model's `{parameter}` is {value}, but must lie in {range}")]
    Range {
        /// Which parameter.
        parameter: String,
        /// Its value.
        value: f64,
        /// The allowed range.
        range: &'static str,
    },
}

/// An index that could not be built or read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum IndexError {
    /// The full-text index failed.
    #[error("the full-text index failed")]
    FullText(#[from] tantivy::TantivyError),
}

/// A request that cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RequestError {
    /// Neither text, nor organisation, nor examples.
    #[error(
        "the request has no text, no organisation and no examples: give at least one of `text`, `organisation`, `like`"
    )]
    Empty,
    /// The text is too long.
    #[error("the text has {length} bytes; at most {limit} are read: shorten it")]
    TooLong {
        /// Its length in bytes.
        length: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// An organisation is named that the catalogue does not have.
    #[error("`{field}` names organisation `{id}`, which is not in the catalogue")]
    UnknownOrganisation {
        /// The field that names it.
        field: &'static str,
        /// The id.
        id: String,
    },
    /// A theme is named that the taxonomy does not have.
    #[error("`without` names theme `{id}`, which themes.csv does not have")]
    UnknownTheme {
        /// The id.
        id: String,
    },
    /// A place is named that no gazetteer row has.
    #[error(
        "`near` names place `{place}`, which is in neither places.csv nor postcodes.csv: give a town, municipality or postcode nearby"
    )]
    UnknownPlace {
        /// The place.
        place: String,
    },
    /// A number lies outside its range.
    #[error("`{field}` must lie in {range}")]
    OutOfRange {
        /// Which field.
        field: &'static str,
        /// The allowed range.
        range: &'static str,
    },
}

/// Weights that could not be learned.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TrainingError {
    /// No organisation is graded above another.
    #[error(
        "no request has organisations of two grades among its candidates: there is nothing to learn from"
    )]
    NothingToCompare,
    /// The fit failed.
    #[error("the weights could not be fitted: {message}")]
    Fit {
        /// What went wrong.
        message: String,
    },
}

/// A market that cannot be.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum MarketError {
    /// A partner should get more introductions than it has room for.
    #[error("partner {partner} has a floor of {floor} above its capacity of {capacity}")]
    FloorAboveCapacity {
        /// Position of the partner.
        partner: usize,
        /// Its floor.
        floor: u32,
        /// Its capacity.
        capacity: u32,
    },
    /// A pair names a client that is not there.
    #[error("pair {pair} names client {client}, but there are {n_clients}, counted from 0")]
    UnknownClient {
        /// Position of the pair.
        pair: usize,
        /// The client it names.
        client: u32,
        /// How many clients there are.
        n_clients: usize,
    },
    /// A pair names a partner that is not there.
    #[error("pair {pair} names partner {partner}, but there are {n_partners}, counted from 0")]
    UnknownPartner {
        /// Position of the pair.
        pair: usize,
        /// The partner it names.
        partner: u32,
        /// How many partners there are.
        n_partners: usize,
    },
    /// A benefit is nothing that can be added up.
    #[error("pair {pair} has a benefit of {benefit}, but must have a finite one above 0")]
    Benefit {
        /// Position of the pair.
        pair: usize,
        /// Its benefit.
        benefit: f64,
    },
    /// The benefits cannot be added up.
    #[error("the benefits add up to more than a number can hold: give them in a larger unit")]
    BenefitsOverflow,
    /// A pair stands there twice.
    #[error("client {client} and partner {partner} are paired twice")]
    DuplicatePair {
        /// The client.
        client: u32,
        /// The partner.
        partner: u32,
    },
}

/// Any error of this crate.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// A file of a catalogue or of judgements.
    #[error(transparent)]
    Corpus(#[from] CorpusError),
    /// A model file.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// An index.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// A request.
    #[error(transparent)]
    Request(#[from] RequestError),
    /// A market.
    #[error(transparent)]
    Market(#[from] MarketError),
}
