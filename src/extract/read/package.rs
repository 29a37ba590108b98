//! The ZIP packages that office files are: their parts as XML, each unpacked only as far as the limits go.

use std::borrow::Cow;
use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use zip::ZipArchive;
use zip::result::ZipError;

use super::fault::ReadFault;
use super::limit::{self, Limited};

/// How long a media type may be.
const MEDIA_TYPE: u64 = 100;

/// A package whose parts are read one after the other.
pub(super) struct Package {
    /// What kind of file it is, for messages.
    kind: &'static str,
    /// The archive.
    archive: ZipArchive<Cursor<Vec<u8>>>,
    /// How many bytes may still be unpacked.
    left: usize,
}

/// A part of a package as XML.
pub(super) type Part<'a> = Reader<BufReader<Limited<Box<dyn Read + 'a>>>>;

impl Package {
    /// Opens a package.
    ///
    /// # Errors
    ///
    /// When its directory is not readable.
    pub(super) fn open(kind: &'static str, bytes: Vec<u8>) -> Result<Self, ReadFault> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|fault| ReadFault::damaged(kind, format!("its list of parts is not readable ({fault})")))?;
        Ok(Self { kind, archive, left: limit::UNPACKED })
    }

    /// Calls the package by another kind once that is known.
    pub(super) fn called(self, kind: &'static str) -> Self {
        Self { kind, ..self }
    }

    /// Whether it has a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The media type that the first part of some packages states; empty where there is none.
    pub(super) fn media_type(&mut self) -> String {
        let mut media = Vec::new();
        if let Ok(file) = self.archive.by_name("mimetype") {
            // What cannot be read states nothing.
            file.take(MEDIA_TYPE).read_to_end(&mut media).unwrap_or_default();
        }
        String::from_utf8_lossy(&media).trim().to_owned()
    }

    /// The name of an XML part that may have a number behind its name, such as `word/document2.xml`.
    pub(super) fn numbered(&self, name: &str) -> Option<String> {
        let is_it = |known: &str| {
            let number = known.strip_prefix(name).and_then(|rest| rest.strip_suffix(".xml"));
            number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        };
        self.archive.file_names().flatten().filter(|known| is_it(known)).min().map(Cow::into_owned)
    }

    /// A part as XML; nothing when it is not there.
    ///
    /// # Errors
    ///
    /// When it is encrypted, damaged, or unpacks to too much.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Part<'_>>, ReadFault> {
        let kind = self.kind;
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(text)) if text == ZipError::PASSWORD_REQUIRED => {
                return Err(ReadFault::Encrypted { kind });
            }
            Err(fault) => return Err(ReadFault::damaged(kind, format!("{name}: {fault}"))),
        };
        let packed = usize::try_from(file.compressed_size()).unwrap_or(limit::UNPACKED);
        let allowed = packed.saturating_mul(limit::RATIO).max(limit::SMALL).min(self.left);
        // The size in the directory may lie: no more than that comes out.
        let claimed = usize::try_from(file.size()).unwrap_or(usize::MAX);
        if claimed > allowed {
            return Err(too_much(kind));
        }
        self.left = self.left.saturating_sub(claimed);
        let unpacked: Box<dyn Read + '_> = Box::new(file);
        let mut reader = Reader::from_reader(BufReader::new(Limited::new(unpacked, claimed)));
        reader.config_mut().allow_dangling_amp = true;
        Ok(Some(reader))
    }
}

/// The fault of a package that unpacks to too much.
pub(super) fn too_much(kind: &'static str) -> ReadFault {
    ReadFault::TooMuch { kind, limit: limit::UNPACKED_MEGABYTES, what: "MB unpacked, or a part packed beyond belief" }
}
