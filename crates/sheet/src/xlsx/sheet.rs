//! What a workbook to be written holds.

/// A workbook of text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its sheets of rows, in order.
    pub sheets: Vec<Sheet>,
    /// A last sheet that explains the others in plain lines.
    pub explanation: Option<Explanation>,
}

/// A sheet with a header in its first row, which stays in view and has a filter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, 1 to 31 characters without `[ ] : * ? / \`.
    pub name: String,
    /// Names of the columns.
    pub header: Vec<String>,
    /// Rows below the header.
    pub rows: Vec<Vec<String>>,
    /// Lists to choose from.
    pub choices: Vec<Choices>,
}

/// The only texts a column takes from whoever types in it; what is already there stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// The column, from 0.
    pub column: usize,
    /// Its texts, in the order they are offered.
    pub values: Vec<String>,
}

/// Lines of plain text on a sheet of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Name of the sheet.
    pub name: String,
    /// Its lines.
    pub lines: Vec<String>,
}
