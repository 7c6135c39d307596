//! The zip file of a workbook: what kind it is, and how large it truly becomes.
//!
//! Every part is unpacked into a count and let go again. Sizes that the file itself states are not believed.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use super::attributes::is_checked;
use super::markup::{Counts, Markup};
use crate::{Limits, SheetError};

/// Below this size when unpacked, how well a workbook was packed does not matter.
const RATIO_FROM: u64 = 8 << 20;
/// How far from its end a zip file may keep its last record: the record, a pointer and a comment.
const TAIL: usize = (1 << 16) + 64;

/// What is known of a workbook that was checked.
#[derive(Debug)]
pub(crate) struct Package {
    /// Size of the largest part when unpacked, in bytes.
    pub(crate) largest: u64,
}

/// Checks every part of a workbook.
pub(crate) fn check(bytes: &[u8], limits: &Limits) -> Result<Package, SheetError> {
    check_entries(bytes, limits)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    if archive.len() > limits.entries {
        return Err(SheetError::TooManyEntries { limit: limits.entries });
    }
    let names = archive.file_names().map(|name| name.map(|name| name.to_ascii_lowercase()));
    let names: Vec<String> = names.collect::<Result<_, _>>().map_err(|_| SheetError::Damaged)?;
    check_kind(&names)?;

    let ratio_bytes = (bytes.len() as u64).saturating_mul(limits.ratio).max(RATIO_FROM);
    let mut counts = Counts::default();
    let mut chunk = vec![0; 1 << 16];
    let (mut total, mut largest) = (0, 0);
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(locked_or_damaged)?;
        let name = entry.name().map_err(|_| SheetError::Damaged)?.into_owned();
        let mut markup = is_checked(&name).then(|| Markup::new(limits, &name, &mut counts));
        let mut size = 0;
        loop {
            let read = entry.read(&mut chunk).map_err(|_| SheetError::DamagedPart { part: name.clone() })?;
            if read == 0 {
                break;
            }
            size += read as u64;
            if total + size > limits.unpacked_bytes {
                return Err(SheetError::UnpackedTooLarge { limit: limits.unpacked_bytes });
            }
            if total + size > ratio_bytes {
                return Err(SheetError::TooCompressed { limit: limits.ratio });
            }
            if let Some(markup) = &mut markup {
                markup.push(&chunk[..read])?;
            }
        }
        markup.map_or(Ok(()), Markup::finish)?;
        total += size;
        largest = largest.max(size);
    }
    Ok(Package { largest })
}

/// Counts entries by their signatures, before a list of them is made.
fn check_entries(bytes: &[u8], limits: &Limits) -> Result<(), SheetError> {
    let too_many = Err(SheetError::TooManyEntries { limit: limits.entries });
    if memmem::find_iter(bytes, b"PK\x01\x02").nth(limits.entries).is_some() {
        return too_many;
    }
    // A zip file of more than 65,535 entries states their number in a record of its own, and room is made for them.
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    if memmem::find(tail, b"PK\x06\x07").is_some() {
        for at in memmem::find_iter(bytes, b"PK\x06\x06") {
            let stated = bytes[at..].get(32..40).unwrap_or(&[0xff]);
            if stated[1..].iter().any(|&byte| byte > 0) || usize::from(stated[0]) > limits.entries {
                return too_many;
            }
        }
    }
    Ok(())
}

fn check_kind(names: &[String]) -> Result<(), SheetError> {
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("mimetype") || has("content.xml") {
        return Err(SheetError::OpenDocument);
    }
    if has("xl/workbook.bin") {
        return Err(SheetError::BinaryWorkbook);
    }
    if names.iter().any(|name| name.ends_with("vbaproject.bin")) {
        return Err(SheetError::Macros);
    }
    if !has("[content_types].xml") || !names.iter().any(|name| name.starts_with("xl/")) {
        return Err(SheetError::NotASpreadsheet);
    }
    Ok(())
}

fn locked_or_damaged(error: ZipError) -> SheetError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => SheetError::PasswordProtected,
        _ => SheetError::Damaged,
    }
}
