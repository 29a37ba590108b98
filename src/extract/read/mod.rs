//! A file → a document of located lines. Its first bytes say what it is; the name only gives reason to wonder.
//!
//! Every format has limits (`limit`) and runs where it can do no harm (`guard`): whatever the bytes are, the answer is a
//! document or a [`ReadFault`] with a way out, in bounded time and memory.

mod docx;
mod docx_run;
mod encoding;
mod fault;
mod foreign;
mod guard;
mod legacy;
mod limit;
mod mixture;
mod note;
mod number_format;
mod ods;
mod package;
mod pdf;
mod pdf_lines;
mod pdf_streams;
mod pdf_tree;
mod pipe_table;
mod plain;
mod raised;
mod serial_date;
mod sniff;
mod source;
mod table;
mod table_sentence;
mod table_words;
mod text;
mod vowel;
mod xlsx;
mod xml;

use self::package::Package;
use self::sniff::Kind;
use self::source::Pieces;

pub use self::fault::ReadFault;
pub use self::source::Reading;
pub use self::text::read_text;

/// Reads a file of any known format.
///
/// # Errors
///
/// Whatever keeps it from being read, with a way out in [`ReadFault::hint`].
pub fn read(name: &str, bytes: Vec<u8>) -> Result<Reading, ReadFault> {
    if bytes.is_empty() {
        return Err(ReadFault::Empty);
    }
    if let Some(fault) = u64::try_from(bytes.len()).ok().and_then(ReadFault::of_size) {
        return Err(fault);
    }
    let (kind, mut reading) = match sniff::kind(&bytes)? {
        Kind::Text => (Kind::Text, guard::guarded("text", move || plain_text(&bytes))?),
        Kind::Pdf => (Kind::Pdf, located(guard::guarded(pdf::KIND, move || pdf::read(bytes))?)),
        Kind::Package | Kind::Docx | Kind::Xlsx | Kind::Ods => {
            let (kind, pieces) = guard::guarded(sniff::presumed(&bytes), move || package(bytes))?;
            (kind, located(pieces))
        }
    };
    reading.notes.extend(sniff::other_name(name, kind));
    plain::refuse_endless(&reading.document)?;
    if reading.document.lines.iter().all(|line| line.text.trim().is_empty()) {
        return Err(ReadFault::NoText);
    }
    Ok(reading)
}

/// Reads plain text or Markdown.
fn plain_text(bytes: &[u8]) -> Result<Reading, ReadFault> {
    let decoded = plain::text(bytes)?;
    Ok(Reading { document: read_text(&decoded.text), notes: Vec::from_iter(decoded.note) })
}

/// The document that some pieces make, out of old encodings.
fn located(mut pieces: Pieces) -> Reading {
    plain::from_legacy(&mut pieces);
    pieces.finish()
}

/// Reads a package of one of the office formats.
fn package(bytes: Vec<u8>) -> Result<(Kind, Pieces), ReadFault> {
    let mut package = Package::open(sniff::presumed(&bytes), bytes)?;
    let kind = sniff::package_kind(&mut package)?;
    let pieces = match kind {
        Kind::Docx => docx::read(package.called(docx::KIND)),
        Kind::Xlsx => xlsx::read(package.called(xlsx::KIND)),
        Kind::Ods => ods::read(package.called(ods::KIND)),
        Kind::Text | Kind::Pdf | Kind::Package => Err(foreign::package()),
    };
    pieces.map(|pieces| (kind, pieces))
}
