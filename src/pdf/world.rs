//! What a document can see while it is typeset: itself, the files of its library, our fonts. No disk, no clock.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{LazyLock, OnceLock};

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{LibraryExt, World};

use super::fonts::Fonts;

/// Typst's standard library, built once for all documents. Its accessibility extras let tables say which cells are
/// heads of rows; the library of templates does without where stock Typst has them switched off.
static STANDARD: LazyLock<LazyHash<typst::Library>> = LazyLock::new(|| {
    let features = [typst::Feature::A11yExtras].into_iter().collect();
    LazyHash::new(typst::Library::builder().with_features(features).build())
});

/// The only files a document may read besides itself, by absolute virtual path (`/templates/typst/theme.typ`).
#[derive(Debug, Default)]
pub struct Library {
    /// The files by path with a leading slash.
    files: BTreeMap<String, LibraryFile>,
}

/// One file of a library, parsed at most once for all documents and threads.
#[derive(Debug)]
struct LibraryFile {
    /// The bytes as given.
    bytes: Bytes,
    /// The parsed source, made when it is first imported.
    source: OnceLock<FileResult<Source>>,
}

impl Library {
    /// A library without files.
    pub fn new() -> Library {
        Library::default()
    }

    /// Adds or replaces a file.
    ///
    /// # Errors
    ///
    /// A path that leaves the project or cannot be written on every system, with the reason.
    pub fn insert(&mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Result<(), String> {
        let path = virtual_path(path)?;
        let file = LibraryFile { bytes: Bytes::new(bytes.into()), source: OnceLock::new() };
        self.files.insert(path.into_with_slash().to_string(), file);
        Ok(())
    }

    /// The paths of all files, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The file behind an identifier, or Typst's reason why there is none.
    fn get(&self, id: FileId) -> FileResult<&LibraryFile> {
        let path = id.get();
        if let VirtualRoot::Package(package) = path.root() {
            let reason = format!("`{package}` was asked for, but packages are switched off");
            return Err(FileError::Package(PackageError::Other(Some(reason.into()))));
        }
        let name = path.vpath().get_with_slash();
        self.files.get(name).ok_or_else(|| FileError::NotFound(PathBuf::from(name)))
    }
}

impl LibraryFile {
    /// The file as Typst source.
    fn source(&self, id: FileId) -> FileResult<Source> {
        let parse = || {
            let text = std::str::from_utf8(&self.bytes).map_err(FileError::from)?;
            Ok(Source::new(id, text.trim_start_matches('\u{feff}').to_owned()))
        };
        self.source.get_or_init(parse).clone()
    }
}

/// The world of one document.
pub(super) struct DocumentWorld<'a> {
    /// The source of the document itself.
    main: Source,
    /// The fonts it may use.
    fonts: &'a Fonts,
    /// The files it may read, its own before those that all documents share.
    libraries: [&'a Library; 2],
}

impl<'a> DocumentWorld<'a> {
    /// The world of a source at a virtual path, or what is wrong with the path.
    pub(super) fn new(path: &str, source: &str, fonts: &'a Fonts, libraries: [&'a Library; 2]) -> Result<Self, String> {
        let id = RootedPath::new(VirtualRoot::Project, virtual_path(path)?).intern();
        Ok(Self { main: Source::new(id, source.to_owned()), fonts, libraries })
    }

    /// A file the document may read.
    fn get(&self, id: FileId) -> FileResult<&'a LibraryFile> {
        let [own, shared] = self.libraries;
        own.get(id).or_else(|_| shared.get(id))
    }
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<typst::Library> {
        &STANDARD
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { self.get(id)?.source(id) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.main.id() { Ok(Bytes::from_string(self.main.clone())) } else { Ok(self.get(id)?.bytes.clone()) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Reads a virtual path, or says what is wrong with it.
fn virtual_path(path: &str) -> Result<VirtualPath, String> {
    VirtualPath::new(path).map_err(|error| format!("`{path}` cannot be the path of a Typst file: {error:?}"))
}
