//! What a file is, by its first bytes and, for packages, by its parts; and whether its name says something else.

use super::fault::ReadFault;
use super::package::Package;
use super::pdf_streams::find;
use super::{docx, foreign, ods, xlsx};

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
    foreign::by_head(bytes, head).map_or(Ok(Kind::Text), Err)
}

/// What a package that cannot be opened was meant to be, by the names in it.
pub(super) fn presumed(bytes: &[u8]) -> &'static str {
    let names: [(&[u8], &str); 3] =
        [(b"word/", docx::KIND), (b"xl/", xlsx::KIND), (b"opendocument.spreadsheet", ods::KIND)];
    names.iter().find(|(name, _)| find(bytes, name, 0).is_some()).map_or("ZIP package", |(_, kind)| kind)
}

/// What a package is by its parts, and where several kinds have the same parts by its media type.
///
/// # Errors
///
/// When it is of a format that is not read.
pub(super) fn package_kind(package: &mut Package) -> Result<Kind, ReadFault> {
    if package.numbered(docx::TEXT_PART).is_some() {
        return Ok(Kind::Docx);
    }
    if package.has("xl/workbook.xml") {
        return Ok(Kind::Xlsx);
    }
    let media = package.media_type();
    if let Some(fault) = foreign::by_parts(&media, |name| package.has(name)) {
        return Err(fault);
    }
    if package.has("content.xml") { Ok(Kind::Ods) } else { Err(foreign::package()) }
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
        assert!(matches!(kind(b"{\\rtf1"), Err(ReadFault::Format { kind: "an RTF document", .. })));
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
