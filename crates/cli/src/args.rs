//! What was typed.

mod batch;
mod desk;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use schakel_core::model::TrainingParams;
use schakel_core::organisation::{Kind, Language};

pub(crate) use batch::{BatchArgs, DiffArgs, MergeArgs, SharingArgs};
pub(crate) use desk::{
    AdminArgs, AdminTask, AdviserTask, AuditTask, ErasureArg, ExportArgs, ImportArgs, ModelTask, RoleArg,
};

/// Finds partners for organisations: offline, explained, measured.
#[derive(Debug, Parser)]
#[command(name = "schakel", version, after_help = "Exit status: 0 found, 1 nothing found, 2 could not run.")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) verb: Verb,
    #[command(flatten)]
    pub(crate) catalogue: CatalogueArgs,
}

/// Which data and model to use.
#[derive(Debug, ClapArgs)]
pub(crate) struct CatalogueArgs {
    /// Folder with organisations.jsonl and optionally the other files; the bundled ecosystem when absent
    #[arg(long, value_name = "DIR", global = true)]
    pub(crate) catalogue: Option<PathBuf>,
    /// Model file with weights and parameters; the bundled model when absent
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) model: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Find partners for one request
    Match(MatchArgs),
    /// Find partners for a list of clients
    Batch(BatchArgs),
    /// Put the parts of a batch together
    Merge(MergeArgs),
    /// Compare two runs of a batch: who came among the first partners, who left, and why
    Diff(DiffArgs),
    /// Tell why an organisation is, or is not, among the partners
    Why(WhyArgs),
    /// List the themes, or show what is recognised in a text
    Themes(ThemesArgs),
    /// Measure rankings against judgements, beside plain BM25
    Evaluate(EvaluateArgs),
    /// Learn weights from judged requests, and write a model
    Train(TrainArgs),
    /// Check a catalogue folder
    Check(CheckArgs),
    /// Start the web service
    Serve(ServeArgs),
    /// Take organisations over from a spreadsheet into the register of a store
    Import(ImportArgs),
    /// Write the register of a store to a file
    Export(ExportArgs),
    /// Look after the store: accounts of advisers, backups, the audit
    Admin(AdminArgs),
    /// Print a completion script for a shell
    Completions {
        /// Which shell
        shell: Shell,
    },
}

/// One request.
#[derive(Debug, ClapArgs)]
pub(crate) struct MatchArgs {
    /// The question, in Dutch, English or German; `-` reads it from standard input
    pub(crate) text: Option<String>,
    #[command(flatten)]
    pub(crate) wishes: Wishes,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

/// Everything a request can say beside its text.
#[derive(Debug, ClapArgs)]
pub(crate) struct Wishes {
    /// What the asker has for a partner
    #[arg(long, value_name = "TEXT")]
    pub(crate) offer: Option<String>,
    /// A theme, by id, that the request is not about (repeatable)
    #[arg(long, value_name = "THEME")]
    pub(crate) without: Vec<String>,
    /// The asker, by id
    #[arg(long, value_name = "ID")]
    pub(crate) organisation: Option<String>,
    /// An organisation such as is wanted (repeatable)
    #[arg(long, value_name = "ID")]
    pub(crate) like: Vec<String>,
    /// An organisation such as is not wanted (repeatable)
    #[arg(long, value_name = "ID")]
    pub(crate) unlike: Vec<String>,
    /// Only this kind (repeatable)
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Vec<Kind>,
    /// A role that is preferred, such as students or funder (repeatable)
    #[arg(long, value_name = "ROLE")]
    pub(crate) role: Vec<String>,
    /// Where partners are looked for
    #[arg(long, value_name = "PLACE")]
    pub(crate) near: Option<String>,
    /// Only within this many kilometres of --near
    #[arg(long, value_name = "KM", requires = "near")]
    pub(crate) km: Option<f64>,
    /// Only this country, such as NL (repeatable)
    #[arg(long, value_name = "CODE")]
    pub(crate) country: Vec<String>,
    /// Never this organisation (repeatable)
    #[arg(long, value_name = "ID")]
    pub(crate) exclude: Vec<String>,
    /// What to do with organisations the asker works with
    #[arg(long, value_enum, default_value_t = ConnectedArg::Exclude)]
    pub(crate) connected: ConnectedArg,
    /// What kind of partner is looked for
    #[arg(long, value_enum, default_value_t = ModeArg::Complement)]
    pub(crate) mode: ModeArg,
    /// Language of the answer: nl, en or de; that of the question when absent
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) language: Option<Language>,
    /// How many partners to give
    #[arg(long, value_name = "N")]
    pub(crate) top: Option<usize>,
}

/// What to do with known partners.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ConnectedArg {
    /// Leave them out, and name them apart
    Exclude,
    /// Rank them among the others
    Include,
    /// Rank only them
    Only,
}

/// What kind of partner is looked for.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ModeArg {
    /// One that offers what is needed
    Complement,
    /// One that is alike
    Similar,
    /// An unusual one on purpose
    Explore,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Table,
    /// One JSON document
    Json,
    /// One JSON document a line
    Jsonl,
    /// Comma-separated rows
    Csv,
    /// TREC run: request Q0 organisation rank score tag
    Trec,
}

/// One organisation for one request.
#[derive(Debug, ClapArgs)]
#[command(allow_missing_positional = true)]
pub(crate) struct WhyArgs {
    /// The question, as for `match`; may be left out where --organisation or --like tells what is asked
    pub(crate) text: Option<String>,
    /// The organisation, by id or by its whole name
    pub(crate) candidate: String,
    #[command(flatten)]
    pub(crate) wishes: Wishes,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t = AnswerFormat::Table)]
    pub(crate) format: AnswerFormat,
}

/// How an answer to one question about answers is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnswerFormat {
    /// For people
    Table,
    /// One JSON document
    Json,
}

/// A text, or nothing for the list.
#[derive(Debug, ClapArgs)]
pub(crate) struct ThemesArgs {
    /// The text to read; `-` reads it from standard input
    pub(crate) text: Option<String>,
    /// Language of the labels
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) language: Option<Language>,
    /// List the words that most profiles use and no theme explains, with how many profiles use each
    #[arg(long, conflicts_with = "text")]
    pub(crate) unknown: bool,
}

/// A judged set.
#[derive(Debug, ClapArgs)]
pub(crate) struct EvaluateArgs {
    /// Folder with requests.jsonl and judgements.qrels, with pairs.csv, or with both
    #[arg(required_unless_present = "hide_year")]
    pub(crate) judgements: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) backtest: BacktestArgs,
    /// Only requests whose id ends in an even, or odd, number
    #[arg(long, value_enum)]
    pub(crate) numbered: Option<Numbered>,
    /// Also measure what each signal is worth, by ranking without it
    #[arg(long)]
    pub(crate) ablation: bool,
    /// Requests file to use instead of the folder's requests.jsonl
    #[arg(long, value_name = "FILE")]
    pub(crate) requests: Option<PathBuf>,
    /// Compare with expected counts and scores; exit 1 when they differ
    #[arg(long, value_name = "FILE", conflicts_with = "hide_year")]
    pub(crate) check: Option<PathBuf>,
    /// Also print how much is lost against another judged set with the same request ids, such as a translation
    #[arg(long, value_name = "DIR")]
    pub(crate) paired_with: Option<PathBuf>,
    /// Measure this TREC run instead of the engine's rankings, in the order of its scores; a request without a line in it, or with
    /// a line `# ID no good match`, counts as refused
    #[arg(long, value_name = "FILE", conflicts_with_all = ["hide_year", "ablation"])]
    pub(crate) run: Option<PathBuf>,
    /// How the figures are written
    #[arg(long, value_enum, default_value_t = ReportFormat::Table)]
    pub(crate) format: ReportFormat,
    /// Also print a line per request
    #[arg(long)]
    pub(crate) per_request: bool,
}

/// A catalogue's own past.
#[derive(Debug, ClapArgs)]
pub(crate) struct BacktestArgs {
    /// Instead of a folder: hide this year's evidence and relations, and ask with each piece that three organisations share
    /// or more; what is dated later stays (repeatable)
    #[arg(long, value_name = "YEAR", conflicts_with = "judgements")]
    pub(crate) hide_year: Vec<u16>,
    /// With --hide-year: hide what is dated later too
    #[arg(long, requires = "hide_year")]
    pub(crate) forecast: bool,
    /// With --hide-year: let one of those who share the evidence ask; one request in five keeps no known asker, known partners
    /// may be answers
    #[arg(long, requires = "hide_year")]
    pub(crate) as_participant: bool,
}

/// Every other request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Numbered {
    /// 2, 4, 6
    Even,
    /// 1, 3, 5
    Odd,
}

impl Numbered {
    /// Whether an id ends in such a number.
    pub(crate) fn is_of(self, id: &str) -> bool {
        let last = id.bytes().last().filter(u8::is_ascii_digit);
        last.is_some_and(|digit| (digit % 2 == 0) == (self == Self::Even))
    }
}

/// How figures are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people
    Table,
    /// One JSON document
    Json,
    /// Markdown tables
    Markdown,
    /// The sections a file for --check has of this set
    Expected,
}

/// What to learn from.
#[derive(Debug, ClapArgs)]
pub(crate) struct TrainArgs {
    /// Folders with requests.jsonl and judgements.qrels, or with pairs.csv; the situation they are of tells which weights are
    /// learned
    #[arg(required_unless_present_any = ["hide_year", "store"])]
    pub(crate) judgements: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) backtest: BacktestArgs,
    /// Also learn from what advisers decided: the store, as for `serve`
    #[arg(long, value_name = "URL", conflicts_with = "hide_year")]
    pub(crate) store: Option<String>,
    /// Only requests whose id ends in an even, or odd, number
    #[arg(long, value_enum)]
    pub(crate) numbered: Option<Numbered>,
    /// Where the model is written: that of --model, or the bundled one, with other weights
    #[arg(long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// The new model's name
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    /// Ridge penalty of the regression
    #[arg(long, value_name = "ALPHA", default_value_t = TrainingParams::default().alpha)]
    pub(crate) alpha: f64,
    /// How many of the wrong organisations, spread over the ranking, are compared with the right ones
    #[arg(long, value_name = "N", default_value_t = TrainingParams::default().n_wrong)]
    pub(crate) wrong: usize,
}

/// A folder to check.
#[derive(Debug, ClapArgs)]
pub(crate) struct CheckArgs {
    /// Catalogue folder; the bundled ecosystem when absent
    pub(crate) folder: Option<PathBuf>,
}

/// Reads where to listen.
fn listened_at(typed: &str) -> Result<SocketAddr, String> {
    typed.parse().map_err(|_| match typed.parse::<u16>() {
        Ok(port) => format!("write the address too, such as 127.0.0.1:{port}"),
        Err(_) => "write an address and a port, such as 127.0.0.1:8080".to_owned(),
    })
}

/// Where to listen, and what to keep where.
#[derive(Debug, ClapArgs)]
pub(crate) struct ServeArgs {
    /// Address and port; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", env = "SCHAKEL_LISTEN", default_value = "127.0.0.1:8080", value_parser = listened_at)]
    pub(crate) listen: SocketAddr,
    /// What keeps drafts and sent requests: a file, made when it is not there, or postgres://USER@HOST/DATABASE that several
    /// servers share; `:memory:` keeps them until the end
    #[arg(long, value_name = "URL", env = "SCHAKEL_STORE", default_value = "schakel.db")]
    pub(crate) store: String,
    /// Settings: who runs the service, limits, proxies; `schakel.toml` in this folder when absent and there
    #[arg(long, value_name = "FILE", env = "SCHAKEL_CONFIG")]
    pub(crate) config: Option<PathBuf>,
}
