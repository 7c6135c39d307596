//! What was typed of a whole list.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use schakel_core::organisation::Language;

use super::{AnswerFormat, Format};

/// A list of clients, or a file of requests.
#[derive(Debug, ClapArgs)]
pub(crate) struct BatchArgs {
    /// A list of clients (.xlsx, .csv) or requests as JSON Lines (.jsonl); `-` reads requests from standard input
    pub(crate) list: PathBuf,
    /// Where the answers go; the end of its name says how: .xlsx, .csv, .jsonl, .trec or .html
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// How answers are written to standard output: jsonl, csv or trec
    #[arg(long, value_enum, default_value_t = Format::Jsonl, conflicts_with = "output")]
    pub(crate) format: Format,
    /// What a column is, as HEADER=FIELD, such as `Klantvraag=text`; `HEADER=` leaves it out (repeatable)
    #[arg(long, value_name = "HEADER=FIELD")]
    pub(crate) map: Vec<String>,
    /// How many partners per request; 1000 for trec and 10 otherwise, unless the request says
    #[arg(long, value_name = "N", value_parser = parse_count)]
    pub(crate) top: Option<usize>,
    /// Language of headings and of what is wrong with a row; each answer is in its client's own
    #[arg(long, value_name = "LANGUAGE", default_value = "nl")]
    pub(crate) language: Language,
    #[command(flatten)]
    pub(crate) sharing: SharingArgs,
    /// Also write a page per client, to print, and index.html to this folder
    #[arg(long, value_name = "DIR", requires = "output", conflicts_with = "part")]
    pub(crate) briefings: Option<PathBuf>,
    /// Go on with a run that broke off
    #[arg(long, requires = "output")]
    pub(crate) resume: bool,
    /// Write over a file that is there
    #[arg(long, requires = "output")]
    pub(crate) overwrite: bool,
    /// Only answer this part of the list, such as 2/8; the output is a .part file for `schakel merge`
    #[arg(long, value_name = "I/N", requires = "output", value_parser = parse_part)]
    pub(crate) part: Option<(usize, usize)>,
    /// How many threads answer; as many as there are cores when absent
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<usize>,
}

/// How a list is shared out.
#[derive(Debug, ClapArgs)]
pub(crate) struct SharingArgs {
    /// Share the list out as a whole: no partner gets more introductions than it has room for; --top says how many partners a
    /// client wants, three when absent
    #[arg(long, requires = "output")]
    pub(crate) assign: bool,
    /// How many introductions a partner has room for
    #[arg(long, value_name = "N", default_value_t = 5, requires = "assign", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) capacity: u32,
    /// Room of partners apart: a spreadsheet with columns organisation, capacity and, if wanted, floor
    #[arg(long, value_name = "FILE", requires = "assign")]
    pub(crate) capacities: Option<PathBuf>,
    /// How many introductions an organisation should get that no tie is known of
    #[arg(long, value_name = "N", default_value_t = 0, requires = "assign")]
    pub(crate) newcomer_floor: u32,
    /// How many of a client's partners are looked at
    #[arg(long, value_name = "N", default_value_t = 30, requires = "assign")]
    pub(crate) depth: usize,
}

fn parse_count(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|&n| n > 0).ok_or_else(|| "write a whole number from 1 on".to_owned())
}

/// `2/8`: the second of eight parts.
fn parse_part(text: &str) -> Result<(usize, usize), String> {
    let numbers = text.split_once('/').and_then(|(part, of)| Some((part.parse().ok()?, of.parse().ok()?)));
    match numbers {
        Some((part, of)) if (1..=of).contains(&part) => Ok((part, of)),
        _ => Err("write it as I/N, such as 2/8 for the second of eight parts".to_owned()),
    }
}

/// Parts of a batch.
#[derive(Debug, ClapArgs)]
pub(crate) struct MergeArgs {
    /// The .part files, in any order
    #[arg(required = true)]
    pub(crate) parts: Vec<PathBuf>,
    /// Where the answers go; the end of its name says how: .xlsx, .csv, .jsonl, .trec or .html
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// Also write a page per client, to print, and index.html to this folder
    #[arg(long, value_name = "DIR")]
    pub(crate) briefings: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long)]
    pub(crate) overwrite: bool,
}

/// Two runs over the same requests.
#[derive(Debug, ClapArgs)]
pub(crate) struct DiffArgs {
    /// The run before: a .part file, which also gives causes, or .jsonl or .trec as `batch` writes them
    pub(crate) before: PathBuf,
    /// The run after
    pub(crate) after: PathBuf,
    /// Catalogue folder of the run before, or `bundled`; that of --catalogue, or the bundled one, when absent
    #[arg(long, value_name = "DIR")]
    pub(crate) before_catalogue: Option<PathBuf>,
    /// Model file of the run before, or `bundled`; that of --model, or the bundled one, when absent
    #[arg(long, value_name = "FILE")]
    pub(crate) before_model: Option<PathBuf>,
    /// Among how many partners
    #[arg(long, value_name = "K", default_value_t = 10)]
    pub(crate) top: usize,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = AnswerFormat::Table)]
    pub(crate) format: AnswerFormat,
}
