//! Formats that are not read: how each is recognised, what it is called, and the way out of it.

use super::fault::ReadFault;
use super::pdf_streams::find;

/// The way out of a document of a word processor.
const AS_DOCX: &str = "open it in a word processor, save it as .docx, and give that file";

/// The way out of a workbook.
const AS_XLSX: &str = "open it in a spreadsheet program, save it as .xlsx, and give that file";

/// The way out of a presentation.
const AS_PDF: &str = "open it in the program that made it, save it as PDF, and give that file";

/// The way out of a web page.
const PRINTED: &str = "open it in a browser and print it to PDF, or in an office program and save it as .docx or .xlsx";

/// The way out of a picture.
const RECOGNISED: &str = "make a PDF of it with text recognition, such as `ocrmypdf -l vie --image-dpi 300 in.png out.pdf`, proofread, and give that";

/// The way out of a packed file.
const UNPACKED: &str = "unpack it and give the documents that are in it";

/// The way out of everything else.
pub(super) const ANYHOW: &str = "save it as .docx, .xlsx, .ods, .pdf or plain text in UTF-8 and give that file";

/// A format that is not read: its name with its article, and the way out.
type Foreign = (&'static str, &'static str);

/// The first bytes of formats.
const HEADS: [(&[u8], Foreign); 14] = [
    (b"{\\rtf", ("an RTF document", AS_DOCX)),
    (b"\x89PNG", ("a picture", RECOGNISED)),
    (b"\xFF\xD8\xFF", ("a picture", RECOGNISED)),
    (b"GIF8", ("a picture", RECOGNISED)),
    (b"II*\0", ("a picture", RECOGNISED)),
    (b"MM\0*", ("a picture", RECOGNISED)),
    (b"RIFF", ("a picture or a recording", RECOGNISED)),
    (b"\x1F\x8B", ("a packed file (gzip)", UNPACKED)),
    (b"Rar!", ("a packed file (RAR)", UNPACKED)),
    (b"7z\xBC\xAF", ("a packed file (7z)", UNPACKED)),
    (b"MIME-Version:", ("a web archive (.mht)", PRINTED)),
    (b"%!PS", ("a PostScript file", AS_PDF)),
    (b"\x7FELF", ("a program", ANYHOW)),
    (b"MZ\x90\0", ("a program", ANYHOW)),
];

/// How web pages begin, in small letters, once declarations and remarks are passed.
const WEB: [&[u8]; 7] = [b"<!doctype html", b"<html", b"<head", b"<body", b"<meta", b"<style", b"<table"];

/// What tells formats in XML, each in one file.
const FLAT: [(&[u8], Foreign); 5] = [
    (b"opendocument.spreadsheet", ("a spreadsheet in flat XML (.fods)", AS_XLSX)),
    (b"opendocument.text", ("an OpenDocument text in flat XML (.fodt)", AS_DOCX)),
    (b"excel.sheet", ("a workbook in the XML of Excel 2003", AS_XLSX)),
    (b"word.document", ("a document in the XML of Word", AS_DOCX)),
    (b"<pkg:package", ("a document in the XML of Word", AS_DOCX)),
];

/// The mark of the compound files that Office wrote before 2007, and in which it encrypts.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The streams that tell the kinds of compound files.
const STREAMS: [(&str, Foreign); 4] = [
    ("WordDocument", ("a .doc of Word before 2007", AS_DOCX)),
    ("Workbook", ("an .xls of Excel before 2007", AS_XLSX)),
    ("PowerPoint Document", ("a .ppt of PowerPoint before 2007", AS_PDF)),
    ("__substg1.0", ("a message of Outlook (.msg)", "save its attachments and give those")),
];

/// The parts and media types that tell the kinds of packages.
const PACKAGES: [(&str, Foreign); 9] = [
    ("xl/workbook.bin", ("a binary workbook (.xlsb)", AS_XLSX)),
    ("ppt/presentation.xml", ("a presentation (.pptx)", AS_PDF)),
    ("application/vnd.oasis.opendocument.text", ("an OpenDocument text (.odt)", AS_DOCX)),
    ("application/vnd.oasis.opendocument.presentation", ("a presentation (.odp)", AS_PDF)),
    ("application/vnd.oasis.opendocument.graphics", ("a drawing (.odg)", AS_PDF)),
    ("application/epub+zip", ("an e-book (.epub)", ANYHOW)),
    ("Index/Document.iwa", ("a document of Pages, Numbers or Keynote", AS_PDF)),
    ("Index/Tables/DataList.iwa", ("a document of Pages, Numbers or Keynote", AS_PDF)),
    ("Documents/1/FixedDoc.fdoc", ("an XPS document", AS_PDF)),
];

/// The fault of a format.
fn fault((kind, way): Foreign) -> ReadFault {
    ReadFault::Format { kind, way }
}

/// The fault of a file that begins as formats do that are not read.
pub(super) fn by_head(bytes: &[u8], head: &[u8]) -> Option<ReadFault> {
    if bytes.starts_with(COMPOUND) {
        return Some(compound(bytes));
    }
    let known = HEADS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, foreign)| *foreign);
    known.or_else(|| markup(&head.to_ascii_lowercase())).map(fault)
}

/// The fault of a package by the names of its parts and its media type.
pub(super) fn by_parts(media: &str, has: impl Fn(&str) -> bool) -> Option<ReadFault> {
    let is_it = |name: &str| has(name) || media.strip_prefix(name).is_some_and(|rest| !rest.starts_with('-'));
    PACKAGES.iter().find(|(name, _)| is_it(name)).map(|(_, foreign)| fault(*foreign))
}

/// The fault of a ZIP package that is of no known kind.
pub(super) fn package() -> ReadFault {
    fault(("a ZIP package of another kind", UNPACKED))
}

/// The fault of a compound file, by its streams.
fn compound(bytes: &[u8]) -> ReadFault {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        find(bytes, &wide, 0).is_some()
    };
    if has("EncryptedPackage") {
        return ReadFault::Encrypted { kind: "DOCX or XLSX" };
    }
    let known = STREAMS.iter().find(|(name, _)| has(name)).map(|(_, foreign)| *foreign);
    fault(known.unwrap_or(("a .doc, .xls or .ppt of Office before 2007", ANYHOW)))
}

/// What a file is that begins with the marks of HTML or XML; what stands before them in small letters.
fn markup(head: &[u8]) -> Option<Foreign> {
    let mut rest = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let is_xml = rest.starts_with(b"<?xml");
    while let Some(end) = [(&b"<?"[..], &b"?>"[..]), (b"<!--", b"-->")]
        .iter()
        .find(|(open, _)| rest.starts_with(open))
        .map(|(_, close)| find(rest, close, 0).map_or(rest.len(), |at| at + close.len()))
    {
        rest = rest.get(end..).unwrap_or_default().trim_ascii_start();
    }
    if WEB.iter().any(|mark| rest.starts_with(mark)) {
        return Some(("a web page", PRINTED));
    }
    let flat = FLAT.iter().find(|(mark, _)| find(head, mark, 0).is_some()).map(|(_, foreign)| *foreign);
    is_xml.then(|| flat.unwrap_or(("an XML file", ANYHOW)))
}

#[cfg(test)]
mod tests {
    use super::{by_head, by_parts};

    /// What a file with this head is, in the words of its message.
    fn message(head: &[u8]) -> Option<String> {
        by_head(head, head).map(|fault| format!("{fault}; {}", fault.hint()))
    }

    #[test]
    fn formats_have_a_name_and_a_way_out() {
        assert_eq!(
            message(b"{\\rtf1").as_deref(),
            Some(
                "this is an RTF document, which is not read here; open it in a word processor, save it as .docx, and give that file"
            )
        );
        let mut old = super::COMPOUND.to_vec();
        assert!(message(&old).unwrap().starts_with("this is a .doc, .xls or .ppt of Office before 2007"));
        old.extend("Workbook".encode_utf16().flat_map(u16::to_le_bytes));
        assert!(message(&old).unwrap().starts_with("this is an .xls of Excel before 2007"));
        old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert!(message(&old).unwrap().starts_with("the DOCX or XLSX is encrypted"));
    }

    #[test]
    fn web_pages_and_flat_xml_are_known_behind_marks_and_remarks() {
        for head in
            ["\u{feff}<HTML>", " \n<!-- a -->\n<!DOCTYPE HTML>", "<?xml version='1.0'?><!DOCTYPE html>", "<table>"]
        {
            assert!(message(head.as_bytes()).unwrap().starts_with("this is a web page"), "{head}");
        }
        let flat =
            "<?xml version='1.0'?>\n<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">";
        assert!(message(flat.as_bytes()).unwrap().starts_with("this is an OpenDocument text in flat XML"));
        assert_eq!(message(b"<!-- a remark --> # Markdown"), None);
    }

    #[test]
    fn packages_are_known_by_their_parts_and_media_types() {
        let text = by_parts("application/vnd.oasis.opendocument.text", |_| false).unwrap();
        assert_eq!(text.to_string(), "this is an OpenDocument text (.odt), which is not read here");
        assert_eq!(by_parts("application/vnd.oasis.opendocument.spreadsheet", |_| false), None);
        assert!(by_parts("", |name| name == "ppt/presentation.xml").is_some());
    }
}
