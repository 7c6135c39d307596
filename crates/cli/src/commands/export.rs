//! `schakel export`: the register of a store as a file.

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_core::model::Model;
use schakel_core::organisation::Language;
use schakel_server::register_file::{RegisterFormat, write_register};
use schakel_store::register::{Records, apply};
use schakel_store::{Act, Store};

use super::{Outcome, runtime};
use crate::args::ExportArgs;
use crate::output;

/// Writes the register.
///
/// # Errors
/// When the file's name says no format, or the store or the file fails.
pub(super) fn run(base: Dataset, model: Model, args: &ExportArgs) -> Result<Outcome> {
    let extension = args.file.extension().and_then(|end| end.to_str()).unwrap_or_default();
    let found = RegisterFormat::ALL.into_iter().find(|format| format.extension() == extension);
    let Some(format) = found else {
        bail!("{}: name it .csv, .xlsx, .jsonl or .jsonld", args.file.display());
    };
    let (changes, store) = runtime()?.block_on(async {
        let store = Store::connect_existing(&args.store).await?;
        anyhow::Ok((store.register_changes().await?, store))
    })?;
    let catalogue = Catalogue::build(apply(&base, &changes), model, None)?;
    let records = Records::new(&base, &changes);
    let bytes = write_register(&records, &catalogue, format, Language::Nl)?;
    std::fs::write(&args.file, bytes).with_context(|| format!("cannot write {}", args.file.display()))?;
    runtime()?.block_on(async {
        let act = Act::of_operator(schakel_server::now());
        store.note(&act, "register.export", format.extension(), "done").await?;
        store.close().await;
        anyhow::Ok(())
    })?;
    output::note(&format!("{} organisations in {}", records.iter().count(), args.file.display()));
    Ok(Outcome::Found)
}
