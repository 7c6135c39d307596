//! What was typed about a store: its register, its accounts, its copies.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use schakel_store::register::Preset;

/// A file of organisations.
#[derive(Debug, ClapArgs)]
pub(crate) struct ImportArgs {
    /// CSV or XLSX; the first row names the columns
    pub(crate) file: PathBuf,
    /// The store, as for `serve`
    #[arg(long, value_name = "URL", env = "SCHAKEL_STORE", default_value = "schakel.db")]
    pub(crate) store: String,
    /// The program that wrote the file; when absent it is told from the columns, and `none` reads them by their names alone
    #[arg(long, value_enum, value_name = "PROGRAM")]
    pub(crate) preset: Option<WriterArg>,
    /// What a column is, where its name does not tell: `--map "Klantnaam=name"` (repeatable); nothing after `=` leaves it out
    #[arg(long, value_name = "HEADER=FIELD")]
    pub(crate) map: Vec<String>,
    /// Where this is known from, kept with each fact; the file's name when absent
    #[arg(long, value_name = "TEXT")]
    pub(crate) source: Option<String>,
    /// Only tell what would change
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Take the good rows also when others are wrong or in doubt
    #[arg(long)]
    pub(crate) partial: bool,
    /// Write the file with what is wrong behind each row
    #[arg(long, value_name = "FILE")]
    pub(crate) faults: Option<PathBuf>,
}

/// A CRM program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PresetArg {
    /// Microsoft Dynamics 365, accounts
    Dynamics,
    /// HubSpot, companies
    Hubspot,
    /// Salesforce, accounts
    Salesforce,
}

/// What wrote a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum WriterArg {
    /// Microsoft Dynamics 365, accounts
    Dynamics,
    /// HubSpot, companies
    Hubspot,
    /// Salesforce, accounts
    Salesforce,
    /// None of these
    None,
}

impl WriterArg {
    /// The program, if it is one.
    pub(crate) fn preset(self) -> Option<Preset> {
        match self {
            Self::Dynamics => Some(Preset::Dynamics),
            Self::Hubspot => Some(Preset::HubSpot),
            Self::Salesforce => Some(Preset::Salesforce),
            Self::None => None,
        }
    }
}

impl From<PresetArg> for Preset {
    fn from(typed: PresetArg) -> Self {
        match typed {
            PresetArg::Dynamics => Self::Dynamics,
            PresetArg::Hubspot => Self::HubSpot,
            PresetArg::Salesforce => Self::Salesforce,
        }
    }
}

/// A register to write out.
#[derive(Debug, ClapArgs)]
pub(crate) struct ExportArgs {
    /// Where to: the end of the name says how, .csv, .xlsx, .jsonl or .jsonld
    pub(crate) file: PathBuf,
    /// Write it as this program takes it in, as .csv: its columns only, under its names
    #[arg(long, value_enum, value_name = "PROGRAM")]
    pub(crate) preset: Option<PresetArg>,
    /// The store, as for `serve`
    #[arg(long, value_name = "URL", env = "SCHAKEL_STORE", default_value = "schakel.db")]
    pub(crate) store: String,
}

/// The store to look after.
#[derive(Debug, ClapArgs)]
pub(crate) struct AdminArgs {
    #[command(subcommand)]
    pub(crate) task: AdminTask,
    /// The store, as for `serve`
    #[arg(long, value_name = "URL", env = "SCHAKEL_STORE", default_value = "schakel.db", global = true)]
    pub(crate) store: String,
}

/// What to do with the store.
#[derive(Debug, Subcommand)]
pub(crate) enum AdminTask {
    /// Accounts of advisers
    Adviser {
        #[command(subcommand)]
        task: AdviserTask,
    },
    /// Write the whole store to a file, which `restore` reads; the service may go on running
    Backup {
        /// Where to
        file: PathBuf,
    },
    /// Write everything to one ZIP of open formats, to be read without Schakel: for who leaves, and for nobody else to see
    Archive {
        /// Where to
        file: PathBuf,
    },
    /// Fill a new store from a file `backup` wrote, all of it or nothing
    Restore {
        /// Where from
        file: PathBuf,
        /// What was erased since the backup was made, as `admin erasures` lists it: it is erased again
        #[arg(long, value_name = "FILE")]
        erasures: Option<PathBuf>,
    },
    /// Erase a request or an organisation with all that is kept of it
    Erase {
        /// What it is
        #[arg(value_enum)]
        kind: ErasureArg,
        /// The reference of the request, or the id of the organisation
        id: String,
    },
    /// List what was erased, by reference and id: keep it apart from the backups
    Erasures,
    /// Print all that is kept of an asker, as JSON: who asks for access gets this
    Access {
        /// The mail address, or the name of the organisation, as it was filled in
        who: String,
    },
    /// Delete drafts and requests past their time, as a running service does by the hour
    Purge {
        /// Only tell how many there are
        #[arg(long)]
        dry_run: bool,
    },
    /// Which model ranks
    Model {
        #[command(subcommand)]
        task: ModelTask,
    },
    /// What was done at the desk
    Audit {
        #[command(subcommand)]
        task: AuditTask,
    },
}

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub(crate) enum AdviserTask {
    /// Make an account, and print the password it begins with
    Add {
        /// What the adviser logs in with
        #[arg(long, value_name = "ADDRESS")]
        email: String,
        /// What colleagues and askers read
        #[arg(long, value_name = "NAME")]
        name: String,
        /// adviser, curator (also changes the register) or admin (also manages accounts)
        #[arg(long, value_enum, default_value_t = RoleArg::Adviser)]
        role: RoleArg,
    },
    /// List the accounts
    List,
    /// Give an account a new password to begin with, and print it
    ResetPassword {
        /// What the adviser logs in with
        #[arg(long, value_name = "ADDRESS")]
        email: String,
    },
    /// Close an account: its adviser is logged out and cannot log in
    Close {
        /// What the adviser logs in with
        #[arg(long, value_name = "ADDRESS")]
        email: String,
    },
}

/// What can be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ErasureArg {
    /// A request that was sent
    Request,
    /// An organisation of the register
    Organisation,
}

/// What to do with models.
#[derive(Debug, Subcommand)]
pub(crate) enum ModelTask {
    /// Compare a model with the one that ranks, and let it rank unless it is worse; running services follow within two seconds
    Adopt {
        /// What `train` wrote
        file: PathBuf,
        /// Folders of judged requests to compare on, beside what advisers decided
        #[arg(long, value_name = "DIR")]
        judgements: Vec<PathBuf>,
        /// Adopt it also where it is worse, or nothing can be compared
        #[arg(long)]
        anyway: bool,
    },
    /// List what was adopted, the last first
    List,
    /// Go back to the model before
    Rollback,
}

/// What to do with the audit.
#[derive(Debug, Subcommand)]
pub(crate) enum AuditTask {
    /// Check that no line was changed or taken out; exit 1 when one was
    Verify,
}

/// What an adviser may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RoleArg {
    /// Answer requests and make introductions
    Adviser,
    /// Also change the register
    Curator,
    /// Also manage accounts
    Admin,
}
