//! `schakel admin`: accounts, backups and the audit, from the machine the store is on.

mod archive;
mod model;
mod privacy;

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use anyhow::{Context, Result, bail};
use schakel_store::{AccountFault, Act, AdviserChange, AuditCheck, Copied, Role, Store, is_email};

use super::{Outcome, runtime};
use crate::args::{AdminArgs, AdminTask, AdviserTask, AuditTask, CatalogueArgs, RoleArg};
use crate::output;

/// Does what was typed.
///
/// # Errors
/// When the store cannot be opened or the task cannot be done.
pub(super) fn run(catalogue: &CatalogueArgs, args: &AdminArgs) -> Result<Outcome> {
    runtime()?.block_on(async {
        // A store is made by what fills it; a mistyped name is told.
        let makes = matches!(
            args.task,
            AdminTask::Restore { .. } | AdminTask::Adviser { task: AdviserTask::Add { .. } }
        );
        let is_new = matches!(args.task, AdminTask::Restore { .. })
            && file_of(&args.store).is_some_and(|file| !file.exists());
        let store = match makes {
            true => Store::connect(&args.store).await?,
            false => Store::connect_existing(&args.store).await?,
        };
        let outcome = match &args.task {
            AdminTask::Adviser { task } => adviser(&store, task).await,
            AdminTask::Backup { file } => back_up(&store, file).await,
            AdminTask::Archive { file } => archive::write(&store, catalogue, file).await,
            AdminTask::Restore { file, erasures } => restore(&store, file, erasures.as_deref()).await,
            AdminTask::Erase { kind, id } => privacy::erase(&store, catalogue, *kind, id).await,
            AdminTask::Erasures => privacy::list(&store).await,
            AdminTask::Access { who } => privacy::access(&store, who).await,
            AdminTask::Purge { dry_run } => privacy::purge(&store, *dry_run).await,
            AdminTask::Model { task } => model::run(&store, catalogue, task).await,
            AdminTask::Audit { task: AuditTask::Verify } => verify(&store).await,
        };
        store.close().await;
        if let (true, Err(_), Some(file)) = (is_new, &outcome, file_of(&args.store)) {
            // What was not restored leaves no empty store behind; why it was not is told.
            let _ = std::fs::remove_file(file);
        }
        outcome
    })
}

/// The file of a store that is one.
fn file_of(store: &str) -> Option<&Path> {
    let file = store.strip_prefix("sqlite:").unwrap_or(store);
    (!file.contains("://") && file != ":memory:").then(|| Path::new(file))
}

async fn adviser(store: &Store, task: &AdviserTask) -> Result<Outcome> {
    let act = Act::of_operator(schakel_server::now());
    match task {
        AdviserTask::Add { email, name, role } => {
            if !is_email(email) {
                bail!("`{email}` is no mail address: write it like name@example.org");
            }
            if name.trim().is_empty() {
                bail!("the name is empty: colleagues and askers read it");
            }
            let role = match role {
                RoleArg::Adviser => Role::Adviser,
                RoleArg::Curator => Role::Curator,
                RoleArg::Admin => Role::Admin,
            };
            let Ok(password) = store.add_adviser(&act, name, email, role).await? else {
                bail!("there is an account with `{email}` already: `schakel admin adviser list` shows it");
            };
            tell_password(&password)?;
        }
        AdviserTask::List => {
            for adviser in store.advisers().await? {
                let closed = if adviser.is_active { "" } else { "\tclosed" };
                output::write(
                    format!("{}\t{}\t{}{closed}\n", adviser.email, adviser.role.id(), adviser.name)
                        .as_bytes(),
                )?;
            }
        }
        AdviserTask::ResetPassword { email } => {
            let id = id_of(store, email).await?;
            let Ok(password) = store.reset_password(&act, &id).await? else { bail!("`{email}` is gone") };
            tell_password(&password)?;
        }
        AdviserTask::Close { email } => {
            let id = id_of(store, email).await?;
            let change = AdviserChange { is_active: Some(false), role: None };
            match store.change_adviser(&act, &id, &change).await? {
                Ok(()) => output::note(&format!("{email} is closed")),
                Err(AccountFault::LastAdmin) => {
                    bail!("`{email}` is the last who may manage accounts: make another admin first")
                }
                Err(_) => bail!("`{email}` is gone"),
            }
        }
    }
    Ok(Outcome::Found)
}

/// The password goes where data goes, so that it can be piped to where it is kept; what to do with it does not.
fn tell_password(password: &str) -> Result<()> {
    output::write(format!("{password}\n").as_bytes())?;
    output::note("this password is shown once and is changed at the first log-in, at /nl/desk");
    Ok(())
}

async fn id_of(store: &Store, email: &str) -> Result<String> {
    let wanted = email.trim().to_lowercase();
    let found = store.advisers().await?.into_iter().find(|adviser| adviser.email == wanted);
    match found {
        Some(adviser) => Ok(adviser.id),
        None => bail!("there is no account with `{email}`: `schakel admin adviser list` shows them"),
    }
}

/// Writes beside the file and then in its place: half a backup never has its name. What was written is read back.
async fn back_up(store: &Store, path: &Path) -> Result<Outcome> {
    if path.exists() {
        bail!("{} is there already: give each backup a name of its own", path.display());
    }
    let beside = path.with_extension("part");
    let cannot = || format!("cannot write {}", beside.display());
    let mut file = BufWriter::new(private_file(&beside).with_context(cannot)?);
    let copied = store.back_up(&mut file, schakel_server::now()).await?;
    file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all().with_context(cannot)?;
    let written = File::open(&beside).with_context(cannot)?;
    let read = Store::in_memory().await?.restore(&mut BufReader::new(written)).await?;
    if read != copied {
        bail!("{} does not read back as it was written: it is not kept", beside.display());
    }
    std::fs::rename(&beside, path).with_context(|| format!("cannot write {}", path.display()))?;
    let Copied { n_rows, sha256 } = copied;
    output::line(&format!("{n_rows} rows, read back; sha256 {sha256}"))?;
    Ok(Outcome::Found)
}

/// A file nobody else may read: a backup holds what the store holds.
fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

async fn restore(store: &Store, path: &Path, erasures: Option<&Path>) -> Result<Outcome> {
    let erasures = erasures.map(privacy::read).transpose()?;
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let restored = store.restore(&mut BufReader::new(file)).await;
    let Copied { n_rows, sha256 } =
        restored.with_context(|| format!("{} was not restored", path.display()))?;
    output::line(&format!("{n_rows} rows restored; sha256 {sha256}"))?;
    match erasures {
        Some(erasures) => {
            let act = Act::of_operator(schakel_server::now());
            let n = store.erase_again(&act, &erasures).await?;
            output::line(&format!("{n} erased again"))?;
        }
        None => {
            output::note("note: what was erased since the backup is back; erase it again with --erasures")
        }
    }
    verify(store).await
}

async fn verify(store: &Store) -> Result<Outcome> {
    match store.check_audit().await? {
        AuditCheck::Whole { n_lines, last } => {
            output::write(format!("{n_lines} lines, whole; last hash {last}\n").as_bytes())?;
            Ok(Outcome::Found)
        }
        AuditCheck::Broken { number } => {
            output::write(format!("line {number} was changed, or a line before it is missing\n").as_bytes())?;
            Ok(Outcome::Nothing)
        }
    }
}
