//! Gives the program two fingerprints: of its own sources, so that a changed program makes its PDFs anew, and of the fonts
//! inside it, so that no run has to hash megabytes that cannot change.

#![expect(clippy::disallowed_methods, reason = "a build script reads the sources it is part of")]

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest, Sha256};

/// What decides what the program makes of a source text.
const SOURCES: [&str; 3] = ["src", "Cargo.toml", "Cargo.lock"];

fn main() {
    let mut sources = BTreeMap::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        collect(Path::new(source), &mut sources);
    }
    println!("cargo::rustc-env=SONGNGU_FINGERPRINT={}", sha256_of_all(&sources));
    println!("cargo::rerun-if-changed=fonts");
    let mut fonts = BTreeMap::new();
    collect(Path::new("fonts"), &mut fonts);
    fonts.retain(|path, _| path.ends_with(".ttf") || path.ends_with(".otf"));
    let fonts = fonts.into_iter().map(|(path, bytes)| (path.trim_start_matches("fonts/").to_owned(), bytes)).collect();
    println!("cargo::rustc-env=SONGNGU_FONTS_SHA256={}", sha256_of_all(&fonts));
}

/// Reads a file, or every file below a folder, by its path with `/` between the parts.
fn collect(path: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    match std::fs::read_dir(path) {
        Ok(entries) => entries.filter_map(Result::ok).for_each(|entry| collect(&entry.path(), files)),
        Err(_) => {
            let name = path.to_string_lossy().replace('\\', "/");
            files.insert(name, std::fs::read(path).unwrap_or_default());
        }
    }
}

/// The same hash as `out::sha256_of_all`; a test compares the two.
fn sha256_of_all(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut hasher = Sha256::new();
    for (name, bytes) in files {
        hasher.update(format!("{}\0{}\0", name, bytes.len()));
        hasher.update(bytes);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
