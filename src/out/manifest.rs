//! `manifest.json`: every file with its SHA-256, and the hashes of what it was made from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The manifest's path below the output folder.
pub const MANIFEST: &str = "manifest.json";

/// The manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The program and its version.
    pub generator: String,
    /// The editions, by report, layout and language: `2021/briefing.vi`.
    pub editions: BTreeMap<String, EditionEntry>,
}

/// One edition in the manifest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionEntry {
    /// SHA-256 of each file, by its path below the output folder.
    pub files: BTreeMap<String, String>,
    /// SHA-256 of each content file, and of all templates and all fonts together.
    pub made_from: BTreeMap<String, String>,
}

impl Default for Manifest {
    fn default() -> Self {
        let generator = concat!("songngu ", env!("CARGO_PKG_VERSION")).to_owned();
        Self { generator, editions: BTreeMap::new() }
    }
}

impl Manifest {
    /// Reads a manifest; one that is missing or damaged counts as empty, for everything it says can be made again.
    pub fn read(bytes: Option<&[u8]>) -> Self {
        bytes.and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default()
    }

    /// SHA-256 of the files of all editions, by path.
    pub fn files(&self) -> BTreeMap<String, String> {
        self.editions.values().flat_map(|entry| entry.files.clone()).collect()
    }

    /// The manifest as it is written: sorted, indented, with a newline at the end.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}
