//! How much of a file is taken in.

/// Bounds of a file; one that passes any of them is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file, in bytes.
    pub file_bytes: usize,
    /// Rows below the header that hold anything.
    pub rows: usize,
    /// Columns that hold anything.
    pub columns: usize,
    /// Length of one cell, in characters.
    pub cell_chars: usize,
    /// Text of all cells together, in bytes: one shared text may stand in every cell of a workbook.
    pub text_bytes: usize,
    /// Size of a workbook when unpacked, in bytes.
    pub unpacked_bytes: u64,
    /// Parts of a workbook, as entries of its zip file.
    pub entries: usize,
    /// How many times larger than the file a workbook may become. It counts above 8 MiB only, since small and very
    /// regular workbooks compress well.
    pub ratio: u64,
    /// Different texts a workbook may share between its cells: they are all held in memory.
    pub shared_strings: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 5 << 20,
            rows: 20_000,
            columns: 60,
            cell_chars: 32_768,
            text_bytes: 24 << 20,
            unpacked_bytes: 50 << 20,
            entries: 200,
            ratio: 100,
            shared_strings: 500_000,
        }
    }
}

impl Limits {
    /// Cells a workbook may hold on all its sheets, empty ones included.
    pub(crate) fn cells(&self) -> u64 {
        (self.rows as u64 + 1).saturating_mul(self.columns as u64)
    }
}
