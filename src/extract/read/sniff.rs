//! What a file is, by its first bytes and, for packages, by its parts; and whether its name says something else.

use super::fault::ReadFault;
use super::package::Package;
use super::pdf_streams::find;
use super::{docx, ods, xlsx};

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Plain text or Markdown.
    Text,
    /// PDF.
    Pdf,
    /// A ZIP package, before it is opened.
    Package,
    /// A document of a word processor.
    Docx,
    /// A workbook of Excel.
    Xlsx,
    /// A spreadsheet of `OpenDocument`.
    Ods,
}

/// How far into a file its mark may stand, as PDF allows.
const HEAD: usize = 1024;

/// The first bytes of formats that are not read.
const FOREIGN: [(&[u8], &str); 13] = [
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\x1F\x8B", "a packed file (gzip)"),
    (b"Rar!", "a packed file (RAR)"),
    (b"7z\xBC\xAF", "a packed file (7z)"),
    (b"<!DOCTYPE html", "a web page"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"\x7FELF", "a program"),
];

/// The mark of the compound files that Office wrote before 2007, and in which it encrypts.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What a file is by its first bytes.
///
/// # Errors
///
/// When it is of a format that is not read.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, ReadFault> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Package);
    }
    if find(head, b"%PDF-", 0).is_some() {
        return Ok(Kind::Pdf);
    }
    if bytes.starts_with(COMPOUND) {
        let wide: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        return Err(match find(bytes, &wide, 0) {
            Some(_) => ReadFault::Encrypted { kind: "DOCX or XLSX" },
            None => ReadFault::Format { kind: "a .doc, .xls or .ppt of Office before 2007" },
        });
    }
    match FOREIGN.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        Some((_, kind)) => Err(ReadFault::Format { kind }),
        None => Ok(Kind::Text),
    }
}

/// What a package that cannot be opened was meant to be, by the names in it.
pub(super) fn presumed(bytes: &[u8]) -> &'static str {
    let names: [(&[u8], &str); 3] =
        [(b"word/", docx::KIND), (b"xl/", xlsx::KIND), (b"opendocument.spreadsheet", ods::KIND)];
    names.iter().find(|(name, _)| find(bytes, name, 0).is_some()).map_or("ZIP package", |(_, kind)| kind)
}

/// What a package is by its parts.
///
/// # Errors
///
/// When it is of a format that is not read.
pub(super) fn package_kind(package: &Package) -> Result<Kind, ReadFault> {
    if package.numbered(docx::TEXT_PART).is_some() {
        return Ok(Kind::Docx);
    }
    if package.has("xl/workbook.xml") {
        return Ok(Kind::Xlsx);
    }
    let kind = if package.has("xl/workbook.bin") {
        "a binary workbook (.xlsb)"
    } else if package.has("ppt/presentation.xml") {
        "a presentation (.pptx)"
    } else if package.has("content.xml") {
        return Ok(Kind::Ods);
    } else {
        "a ZIP package of another kind"
    };
    Err(ReadFault::Format { kind })
}

impl Kind {
    /// What it is called, with its article.
    fn name(self) -> &'static str {
        match self {
            Self::Text => "plain text",
            Self::Pdf => "a PDF",
            Self::Package => "a ZIP package",
            Self::Docx => "a DOCX",
            Self::Xlsx => "an XLSX",
            Self::Ods => "an ODS",
        }
    }
}

/// A note on a name whose ending promises another format.
pub(super) fn other_name(name: &str, kind: Kind) -> Option<String> {
    let (_, ending) = name.rsplit_once('.')?;
    let promised = match ending.to_ascii_lowercase().as_str() {
        "txt" | "md" | "markdown" => Kind::Text,
        "pdf" => Kind::Pdf,
        "docx" | "docm" => Kind::Docx,
        "xlsx" | "xlsm" => Kind::Xlsx,
        "ods" => Kind::Ods,
        "doc" | "xls" | "rtf" | "odt" | "html" | "htm" | "csv" => {
            return Some(format!("the name ends in `.{ending}`, but the file is {} and was read as that", kind.name()));
        }
        _ => return None,
    };
    (promised != kind)
        .then(|| format!("the name ends in `.{ending}`, but the file is {} and was read as that", kind.name()))
}

#[cfg(test)]
mod tests {
    use super::{Kind, kind, other_name};
    use crate::extract::read::ReadFault;

    #[test]
    fn the_first_bytes_say_what_a_file_is() {
        assert_eq!(kind(b"%PDF-1.7\n"), Ok(Kind::Pdf));
        assert_eq!(kind(b"PK\x03\x04rest"), Ok(Kind::Package));
        assert_eq!(kind("Tổng sản phẩm".as_bytes()), Ok(Kind::Text));
        assert_eq!(kind(b"{\\rtf1"), Err(ReadFault::Format { kind: "an RTF document" }));
        let mut old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        assert_eq!(kind(&old), Err(ReadFault::Format { kind: "a .doc, .xls or .ppt of Office before 2007" }));
        old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(kind(&old), Err(ReadFault::Encrypted { kind: "DOCX or XLSX" }));
    }

    #[test]
    fn a_name_that_promises_another_format_is_said() {
        assert_eq!(
            other_name("bao-cao.docx", Kind::Pdf).as_deref(),
            Some("the name ends in `.docx`, but the file is a PDF and was read as that")
        );
        assert_eq!(other_name("bao-cao.PDF", Kind::Pdf), None);
        assert_eq!(other_name("bao-cao", Kind::Docx), None);
    }
}
