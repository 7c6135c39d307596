//! A list of clients that is answered in one go, without a desk or a command line.

use std::sync::atomic::AtomicBool;

use schakel_core::Error;
use schakel_core::catalogue::Catalogue;
use schakel_core::organisation::Language;
use schakel_server::batch::{ClientList, Record, Rendering, RunHeader, answer_rows, suggested_columns};
use schakel_sheet::{Limits, read_table};

/// Gives the answers to a spreadsheet to `taken`; `content` is what its checksum is made of.
pub(crate) fn answered<T>(
    catalogue: &Catalogue,
    name: &str,
    sheet: &[u8],
    content: &[u8],
    taken: impl FnOnce(&Rendering) -> T,
) -> T {
    let table = read_table(sheet, &Limits::default()).unwrap();
    let columns = suggested_columns(&table.header);
    let list = ClientList::from_table(catalogue, name, content, table, columns).unwrap();
    let header = RunHeader::new(&list, catalogue, None, false, Language::Nl);
    let mut records: Vec<Record> = Vec::new();
    let never = AtomicBool::new(false);
    let kept = answer_rows(catalogue, &header, &list.rows, 0, &never, Ok, |record| {
        records.push(record);
        Ok::<_, Error>(())
    });
    kept.unwrap();
    let source = &&records[..];
    taken(&Rendering { catalogue, header: &header, source, sharing: None, has_briefings: false })
}
