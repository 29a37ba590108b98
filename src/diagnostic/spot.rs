//! Where something stands in a legacy document, as a person looks it up.

use serde::{Deserialize, Serialize};

/// A place in a legacy document; in data it is `line`, `page` with `line`, `paragraph`, or `cell`.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(untagged)]
pub enum Spot {
    /// A line of a page, both from 1: PDF.
    Page {
        /// The page.
        page: usize,
        /// The line on it.
        line: usize,
    },
    /// A line of a text file, from 1.
    Line {
        /// The line.
        line: usize,
    },
    /// A paragraph of a word-processor file, from 1.
    Paragraph {
        /// The paragraph.
        paragraph: usize,
    },
    /// A cell of a spreadsheet or of a table, as spreadsheets name it: `Biểu 1!C7`.
    Cell {
        /// The sheet or table, and the cell.
        cell: String,
    },
}

impl Spot {
    /// In Vietnamese: `dòng 33`.
    pub fn vietnamese(&self) -> String {
        match self {
            Self::Page { page, line } => format!("trang {page}, dòng {line}"),
            Self::Line { line } => format!("dòng {line}"),
            Self::Paragraph { paragraph } => format!("đoạn {paragraph}"),
            Self::Cell { cell } => format!("ô {cell}"),
        }
    }

    /// In English: `line 33`, `Biểu 1!C7`.
    pub fn english(&self) -> String {
        match self {
            Self::Page { page, line } => format!("page {page}, line {line}"),
            Self::Line { line } => format!("line {line}"),
            Self::Paragraph { paragraph } => format!("paragraph {paragraph}"),
            Self::Cell { cell } => cell.clone(),
        }
    }

    /// As short as a table needs it: the number of a line alone, and what it is of anything else.
    pub fn short(&self) -> String {
        match self {
            Self::Page { page, line } => format!("{page}/{line}"),
            Self::Line { line } => line.to_string(),
            Self::Paragraph { paragraph } => format!("§{paragraph}"),
            Self::Cell { cell } => cell.clone(),
        }
    }

    /// As the entries of `sources` in YAML: `line: 33`.
    pub fn yaml(&self) -> String {
        match self {
            Self::Page { page, line } => format!("page: {page}, line: {line}"),
            Self::Line { line } => format!("line: {line}"),
            Self::Paragraph { paragraph } => format!("paragraph: {paragraph}"),
            Self::Cell { cell } => format!("cell: {}", serde_json::Value::from(cell.as_str())),
        }
    }
}
