//! How a list is shared out: what was typed, and what it did.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::Catalogue;
use schakel_server::batch::{Sharing, SharingRules, find_organisation};
use schakel_sheet::{Limits, read_table, suggest_columns};

use crate::args::SharingArgs;

/// How many partners a client wants when nothing is said.
const NEED: u32 = 3;
/// What the columns of a file of rooms are called.
const COLUMNS: [&[&str]; 3] = [
    &["organisation", "organisatie", "id", "id partner", "partner id", "Organisation"],
    &["capacity", "plaatsen", "capaciteit", "places", "Plätze"],
    &["floor", "minstens", "at least", "mindestens"],
];

/// The rules that were typed.
pub(super) fn rules(catalogue: &Catalogue, args: &SharingArgs, top: Option<usize>) -> Result<SharingRules> {
    let need = top.map_or(Ok(NEED), u32::try_from).context("`--top` is too large")?;
    if args.depth == 0 || args.depth > 1_000 {
        bail!("`--depth` must lie in 1 to 1000");
    }
    let partners = args.capacities.as_deref().map(|path| read(catalogue, path)).transpose()?;
    Ok(SharingRules {
        need,
        depth: args.depth,
        capacity: args.capacity,
        newcomer_floor: args.newcomer_floor,
        partners: partners.unwrap_or_default(),
    })
}

/// Reads the rooms of partners apart.
fn read(catalogue: &Catalogue, path: &Path) -> Result<BTreeMap<String, (u32, Option<u32>)>> {
    let name = path.display();
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {name}"))?;
    let table = read_table(&bytes, &Limits::default()).with_context(|| format!("cannot read {name}"))?;
    let found = suggest_columns(&table.header, &COLUMNS);
    let at = |field: usize| found.iter().position(|column| *column == Some(field));
    let (Some(id_at), Some(capacity_at)) = (at(0), at(1)) else {
        bail!("{name}: needs the columns organisation and capacity; it has: {}", table.header.join(", "));
    };
    let mut partners = BTreeMap::new();
    for row in &table.rows {
        let number = |at: usize| -> Result<u32> {
            let cell = row.cells[at].trim();
            cell.parse().with_context(|| format!("{name}, line {}: `{cell}` is not a whole number", row.line))
        };
        let written = row.cells[id_at].trim();
        let Some(found) = find_organisation(catalogue, written) else {
            bail!("{name}, line {}: `{written}` is not an organisation of the catalogue", row.line);
        };
        let id = catalogue.engine().profiles.organisation(found).id.as_str();
        let floor = at(2).filter(|&at| !row.cells[at].trim().is_empty()).map(number).transpose()?;
        let capacity = number(capacity_at)?;
        if floor.is_some_and(|floor| floor > capacity) {
            bail!("{name}, line {}: the floor is above the capacity", row.line);
        }
        if partners.insert(id.to_owned(), (capacity, floor)).is_some() {
            bail!("{name}, line {}: `{id}` stands there twice", row.line);
        }
    }
    Ok(partners)
}

/// What sharing out did, beside plain lists.
pub(super) fn told(sharing: &Sharing) -> String {
    let (plain, shared) = (&sharing.plain, &sharing.shared);
    format!(
        "shared out: welfare {:.3} of {:.3} ({:.2}% less), at most {:.2}% below the best; Gini of introductions {:.3} (plain lists {:.3}); longest queue {} ({}); partners with any {} ({}); clients without {} ({})",
        shared.welfare,
        plain.welfare,
        100.0 * sharing.loss(),
        100.0 * sharing.gap,
        shared.exposure_gini,
        plain.exposure_gini,
        shared.longest_queue,
        plain.longest_queue,
        shared.n_partners_used,
        plain.n_partners_used,
        shared.n_clients_with_none,
        plain.n_clients_with_none,
    )
}
