//! Which PDF was made from which source, so that an unchanged one is not compiled again. Not part of the product:
//! the file is ignored by git, and a missing or damaged one only costs time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Output, sha256};
use crate::diagnostic::Diagnostic;

/// The record's path below the output folder.
const PATH: &str = ".record.json";

/// What is known of the PDFs in the output folder.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Record {
    /// By the PDF's path.
    entries: BTreeMap<String, Entry>,
}

/// One PDF.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    /// The hash of everything that decides its bytes.
    key: String,
    /// The hash of its bytes.
    sha256: String,
}

impl Record {
    /// Reads the record of an output folder.
    pub fn read(output: &Output) -> Self {
        output.read(PATH).and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// The bytes of a PDF that was made from the same key and still stands there as it was made.
    pub fn finished(&self, output: &Output, path: &str, key: &str) -> Option<Vec<u8>> {
        let entry = self.entries.get(path).filter(|entry| entry.key == key)?;
        output.read(path).filter(|bytes| sha256(bytes) == entry.sha256)
    }

    /// Remembers a PDF.
    pub fn remember(&mut self, path: &str, key: String, bytes: &[u8]) {
        self.entries.insert(path.to_owned(), Entry { key, sha256: sha256(bytes) });
    }

    /// Writes the record.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn write(&self, output: &Output) -> Result<(), Diagnostic> {
        output.write(PATH, &serde_json::to_vec(self).unwrap_or_default()).map(|_| ())
    }
}
