//! `schakel export`: the register of a store as a file.

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::Dataset;
use schakel_core::organisation::Language;
use schakel_core::theme::Taxonomy;
use schakel_server::register_file::{Public, RegisterFormat, write_for, write_register};
use schakel_store::register::{Preset, Records, apply};
use schakel_store::{Act, Store};

use super::{Outcome, runtime};
use crate::args::ExportArgs;
use crate::output;

/// Writes the register.
///
/// # Errors
/// When the file's name says no format, or the store or the file fails.
pub(super) fn run(base: Dataset, args: &ExportArgs) -> Result<Outcome> {
    let extension = args.file.extension().and_then(|end| end.to_str()).unwrap_or_default();
    let found = RegisterFormat::ALL.into_iter().find(|format| format.extension() == extension);
    let Some(format) = found else {
        bail!("{}: name it .csv, .xlsx, .jsonl or .jsonld", args.file.display());
    };
    let preset = args.preset.map(Preset::from);
    if preset.is_some() && format != RegisterFormat::Csv {
        bail!("{}: name it .csv, as programs take it in with --preset", args.file.display());
    }
    let (changes, store) = runtime()?.block_on(async {
        let store = Store::connect_existing(&args.store).await?;
        anyhow::Ok((store.register_changes().await?, store))
    })?;
    let records = Records::new(&base, &changes);
    let bytes = match preset {
        Some(preset) => write_for(&records, preset),
        None => {
            let shown = apply(&base, &changes);
            let taxonomy = Taxonomy::new(shown.themes.clone());
            let public = Public { organisations: &shown.organisations, taxonomy: &taxonomy };
            write_register(&records, &public, format, Language::Nl)?
        }
    };
    std::fs::write(&args.file, bytes).with_context(|| format!("cannot write {}", args.file.display()))?;
    runtime()?.block_on(async {
        let act = Act::of_operator(schakel_server::now());
        store.note(&act, "register.export", preset.map_or(format.extension(), Preset::id), "done").await?;
        store.close().await;
        anyhow::Ok(())
    })?;
    let n_all = records.iter().count();
    let n_without = match format {
        RegisterFormat::Csv | RegisterFormat::Xlsx => 0,
        RegisterFormat::Jsonl | RegisterFormat::JsonLd => {
            records.iter().filter(|(_, record)| record.lacks_basis()).count()
        }
    };
    output::note(&format!("{} organisations in {}", n_all - n_without, args.file.display()));
    if n_without > 0 {
        output::note(&format!("note: left out {n_without} without a legal basis; .csv and .xlsx have them"));
    }
    Ok(Outcome::Found)
}
