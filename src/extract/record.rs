//! Mentions as data: JSON Lines, the stable contract, and CSV with the same columns.

use serde::Serialize;
use serde_json::Value;

use super::document::Document;
use super::mention::Mention;
use crate::diagnostic::Spot;

/// The columns of CSV: the fields of JSON in their order, the sentence in two.
const COLUMNS: [&str; 20] = [
    "file",
    "line",
    "column",
    "printed",
    "value",
    "unit",
    "unit_text",
    "kind",
    "direction",
    "basis",
    "approx",
    "indicator",
    "indicator_id",
    "period",
    "group",
    "footnote",
    "confidence",
    "sentence_start",
    "sentence_end",
    "place",
];

/// The mentions of one file.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The file, where several are read at once.
    pub file: Option<&'a str>,
    /// What was read of it.
    pub document: &'a Document,
    /// Its statistics.
    pub mentions: &'a [Mention],
}

/// The place of a mention for a person, where it is no line of a text file.
fn place(document: &Document, mention: &Mention) -> Option<String> {
    match document.spot(mention.line, mention.column) {
        Spot::Line { .. } => None,
        other @ (Spot::Page { .. } | Spot::Paragraph { .. } | Spot::Cell { .. }) => Some(other.english()),
    }
}

/// A mention with what tells its place to a person.
#[derive(Serialize)]
struct Record<'a> {
    /// The mention.
    #[serde(flatten)]
    mention: &'a Mention,
    /// The page, paragraph or cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    /// The file.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
}

impl Found<'_> {
    /// One object a mention: its fields, then `place` where it stands on a page, in a paragraph or in a cell, and `file` where
    /// several files are read.
    pub fn json_lines(&self) -> String {
        self.records().filter_map(|record| Some(serde_json::to_string(&record).ok()? + "\n")).collect()
    }

    /// One row a mention, without the head.
    fn rows(&self) -> impl Iterator<Item = Vec<String>> {
        let objects = self.records().filter_map(|record| serde_json::to_value(&record).ok());
        objects.map(|object| COLUMNS.iter().map(|column| cell(&object, column)).collect())
    }

    /// The mentions with their places.
    fn records(&self) -> impl Iterator<Item = Record<'_>> {
        self.mentions.iter().map(|mention| Record { mention, place: place(self.document, mention), file: self.file })
    }
}

/// A cell of CSV; empty where the field is not there.
fn cell(object: &Value, column: &str) -> String {
    let value = match column.strip_prefix("sentence_") {
        Some(part) => object.get("sentence").and_then(|sentence| sentence.get(part)),
        None => object.get(column),
    };
    match value {
        Some(Value::String(text)) => text.clone(),
        None | Some(Value::Null) => String::new(),
        Some(other) => other.to_string(),
    }
}

/// The mentions of all files as CSV, with a head.
pub fn mentions_csv(all: &[Found<'_>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    drop(writer.write_record(COLUMNS));
    for row in all.iter().flat_map(Found::rows) {
        drop(writer.write_record(row));
    }
    writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}
