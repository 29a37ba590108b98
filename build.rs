//! Gives the program a fingerprint of its own sources, so that a changed program makes its PDFs anew.

#![expect(clippy::disallowed_methods, reason = "a build script reads the sources it is part of")]

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What decides what the program makes of a source text.
const INPUTS: [&str; 3] = ["src", "Cargo.toml", "Cargo.lock"];

fn main() {
    let mut files = BTreeMap::new();
    for input in INPUTS {
        println!("cargo::rerun-if-changed={input}");
        collect(Path::new(input), &mut files);
    }
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    println!("cargo::rustc-env=SONGNGU_FINGERPRINT={:016x}", hasher.finish());
}

/// Reads a file, or every file below a folder.
fn collect(path: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    match std::fs::read_dir(path) {
        Ok(entries) => entries.filter_map(Result::ok).for_each(|entry| collect(&entry.path(), files)),
        Err(_) => {
            files.insert(path.to_owned(), std::fs::read(path).unwrap_or_default());
        }
    }
}
