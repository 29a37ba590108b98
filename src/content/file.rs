//! Reading files: besides `out/` the only room that touches the disk, and the only one that reads content.

#![expect(clippy::disallowed_methods, reason = "this is the one place that reads files")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Place, SourceFile};

/// The folder of a project, the one that holds `content/`.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder.
    root: PathBuf,
}

impl Project {
    /// The project in a folder.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads a text file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is not UTF-8.
    pub fn text(&self, path: &str) -> Result<Arc<SourceFile>, Diagnostic> {
        let bytes = self.bytes(path)?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(SourceFile::new(path, text.strip_prefix('\u{feff}').unwrap_or(&text))),
            Err(fault) => {
                let valid = fault.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(fault.as_bytes()).into_owned();
                let file = SourceFile::new(path, text);
                let message = "this byte is not UTF-8";
                Err(Diagnostic::error(Code::Unreadable, &Place::new(&file, valid..valid + 1), message)
                    .hint("save the file as UTF-8; texts in TCVN3 or VNI encodings must be converted to Unicode first"))
            }
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Diagnostic> {
        std::fs::read(self.root.join(path)).map_err(|fault| {
            let missing = fault.kind() == std::io::ErrorKind::NotFound;
            let (message, hint) = if missing {
                let hint = "write it; `songngu init DIR` shows every content file in a small project";
                ("there is no such file".to_owned(), hint)
            } else {
                (format!("the file cannot be read: {fault}"), "see whether you may read it")
            };
            Diagnostic::error(Code::Unreadable, &Place::path(path), message).hint(hint)
        })
    }

    /// The size of a file in bytes, if it is there.
    pub fn size(&self, path: &str) -> Option<u64> {
        std::fs::metadata(self.root.join(path)).ok().filter(std::fs::Metadata::is_file).map(|about| about.len())
    }

    /// Whether a file or folder is there.
    pub fn has(&self, path: &str) -> bool {
        self.root.join(path).exists()
    }

    /// The names of the folders below a folder, sorted; none when it does not exist.
    pub fn folders(&self, path: &str) -> Vec<String> {
        self.entries(path, Path::is_dir)
    }

    /// The paths of all files below a folder, at any depth, sorted; none when it does not exist.
    pub fn files(&self, path: &str) -> Vec<String> {
        let mut all: Vec<String> =
            self.entries(path, Path::is_file).into_iter().map(|name| format!("{path}/{name}")).collect();
        for folder in self.folders(path) {
            all.extend(self.files(&format!("{path}/{folder}")));
        }
        all.sort();
        all
    }

    /// The sorted names in a folder that fit; hidden ones never do.
    fn entries(&self, path: &str, fits: impl Fn(&Path) -> bool) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.root.join(path)) else {
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .filter_map(Result::ok)
            .filter(|entry| fits(&entry.path()))
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| !name.starts_with('.'))
            .collect();
        names.sort();
        names
    }
}
