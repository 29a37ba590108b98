//! The only writer: files that are whole or not there, the manifest of hashes, and the record of finished PDFs.

#![expect(clippy::disallowed_methods, reason = "this is the one place that writes files")]

mod manifest;
mod record;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

pub use self::manifest::{EditionEntry, MANIFEST, Manifest};
pub use self::record::Record;

use crate::diagnostic::{Code, Diagnostic, Place};

/// The SHA-256 of some bytes, in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes in lower-case hexadecimal.
fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-256 of named pieces, in the order given; no two lists of pieces have the same.
pub fn sha256_of_all<'a>(pieces: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut hasher = Sha256::new();
    for (name, bytes) in pieces {
        hasher.update(format!("{}\0{}\0", name, bytes.len()));
        hasher.update(bytes);
    }
    hexadecimal(&hasher.finalize())
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was not there, or was different, and is now as it should be.
    Written,
    /// It was already as it should be.
    Unchanged,
    /// It was made by an earlier build, is asked for no longer, and was deleted.
    Removed,
}

/// The output folder.
#[derive(Clone, Debug)]
pub struct Output {
    /// The folder.
    root: PathBuf,
    /// How a person knows it, e.g. `out`.
    name: String,
}

impl Output {
    /// The output folder at a path.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        let name = root.file_name().and_then(|name| name.to_str()).unwrap_or("out").to_owned();
        Self { root, name }
    }

    /// The bytes of a file below the folder; `None` when it is not there.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(self.root.join(path)).ok()
    }

    /// Writes a file, so that at any moment either the old or the new one is there, whole.
    ///
    /// # Errors
    ///
    /// When the file cannot be written; the old one is untouched then.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<Outcome, Diagnostic> {
        if self.read(path).is_some_and(|old| old == bytes) {
            return Ok(Outcome::Unchanged);
        }
        write_atomically(&self.root.join(path), bytes).map(|()| Outcome::Written).map_err(|fault| {
            let place = Place::path(self.shown(path));
            let blocked = matches!(fault.kind(), std::io::ErrorKind::AlreadyExists | std::io::ErrorKind::NotADirectory);
            let reason =
                if blocked { "a file stands where its folder should be".to_owned() } else { fault.to_string() };
            Diagnostic::error(Code::CannotWrite, &place, format!("the file cannot be written: {reason}"))
                .hint("see whether the folder may be written to and the disk has room; what stood there is untouched")
        })
    }

    /// Deletes a file that an earlier build made, unless somebody has changed it since or it is gone already.
    ///
    /// # Errors
    ///
    /// When the file cannot be deleted.
    pub fn remove(&self, path: &str, hash: &str) -> Result<Option<Outcome>, Diagnostic> {
        if self.read(path).is_none_or(|bytes| sha256(&bytes) != hash) {
            return Ok(None);
        }
        std::fs::remove_file(self.root.join(path)).map(|()| Some(Outcome::Removed)).map_err(|fault| {
            let message = format!("the file is asked for no longer, and cannot be deleted: {fault}");
            Diagnostic::error(Code::CannotWrite, &Place::path(self.shown(path)), message)
                .hint("see whether the folder may be written to, or delete the file yourself")
        })
    }

    /// A path as a person knows it, e.g. `out/2021/briefing.vi.pdf`.
    pub fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.name)
    }
}

/// Writes beside the target and renames. Nothing is forced to the disk: what a power cut takes can be made again.
fn write_atomically(target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = target.parent().unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".songngu-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    readable_by_all(file.as_file())?;
    file.persist(target).map_err(|fault| fault.error)?;
    Ok(())
}

/// Gives a temporary file, which only its owner may read, the rights of an ordinary one.
#[cfg(unix)]
fn readable_by_all(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

/// Elsewhere a temporary file has the rights of an ordinary one.
#[cfg(not(unix))]
fn readable_by_all(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Output, sha256, sha256_of_all};

    #[test]
    fn the_hash_is_sha_256() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn pieces_are_told_apart_however_they_are_cut() {
        let cut = |first: &'static [u8], second: &'static [u8]| sha256_of_all([("a", first), ("b", second)]);
        assert_ne!(cut(b"xy", b"z"), cut(b"x", b"yz"));
    }

    #[test]
    fn only_a_file_that_nobody_has_changed_is_removed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let output = Output::new(folder.path());
        for path in ["made.md", "changed.md"] {
            output.write(path, b"one").expect("written");
        }
        output.write("changed.md", b"two").expect("written");
        let made = sha256(b"one");
        assert_eq!(output.remove("made.md", &made), Ok(Some(Outcome::Removed)));
        assert_eq!(output.remove("changed.md", &made), Ok(None));
        assert_eq!(output.remove("gone.md", &made), Ok(None));
        assert_eq!((output.read("made.md"), output.read("changed.md").as_deref()), (None, Some(b"two".as_slice())));
    }

    #[test]
    fn a_file_that_is_already_right_is_not_written_again() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let output = Output::new(folder.path().join("out"));
        assert_eq!(output.write("2021/a.md", b"one"), Ok(Outcome::Written));
        assert_eq!(output.write("2021/a.md", b"one"), Ok(Outcome::Unchanged));
        assert_eq!(output.write("2021/a.md", b"two"), Ok(Outcome::Written));
        assert_eq!(output.read("2021/a.md").as_deref(), Some(b"two".as_slice()));
        let left: Vec<_> = std::fs::read_dir(folder.path().join("out/2021")).expect("the folder").collect();
        assert_eq!(left.len(), 1, "no temporary file is left behind");
    }
}
