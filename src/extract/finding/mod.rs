//! What is wrong in the text itself.

use super::document::Document;

/// One thing that is wrong in the text, at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFinding {
    /// The line, from 1.
    pub line: usize,
    /// The column of its first character, from 1.
    pub column: usize,
    /// How many characters it takes.
    pub length: usize,
    /// A stable name of what is wrong.
    pub code: &'static str,
    /// What is wrong, in one line.
    pub message: String,
}

/// What is wrong in a document, in the order of places.
pub fn findings(_document: &Document) -> Vec<TextFinding> {
    Vec::new()
}
