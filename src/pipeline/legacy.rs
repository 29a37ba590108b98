//! Documents of earlier years, opened as `extract` and `verify-sources` need them.

use std::sync::Arc;

use crate::content::Project;
use crate::diagnostic::{Code, Diagnostic, Place, SourceFile};
use crate::extract::read::{ReadFault, Reading, read};

/// Up to so many bytes of a text are kept for excerpts.
const EXCERPT: usize = 2_000_000;

/// A document that was read.
pub(super) struct Legacy {
    /// Its lines with their places.
    pub(super) reading: Reading,
    /// Its text, where it is one that can be quoted; empty otherwise.
    pub(super) file: Arc<SourceFile>,
}

/// Opens a document in a folder.
///
/// # Errors
///
/// When it cannot be read, with a way out.
pub(super) fn open(folder: &Project, name: &str) -> Result<Legacy, Diagnostic> {
    let place = Place::path(name);
    let refused =
        |fault: &ReadFault| Diagnostic::error(Code::UnreadableDocument, &place, fault.to_string()).hint(fault.hint());
    if let Some(fault) = folder.size(name).and_then(ReadFault::of_size) {
        return Err(refused(&fault));
    }
    let bytes = folder.bytes(name).map_err(|fault| {
        Diagnostic::error(Code::UnreadableDocument, &place, fault.message)
            .hint("see whether the path is right and you may read it")
    })?;
    let file = quotable(name, &bytes);
    let reading = read(name, bytes).map_err(|fault| refused(&fault))?;
    Ok(Legacy { reading, file })
}

/// The text of a document, for excerpts.
fn quotable(name: &str, bytes: &[u8]) -> Arc<SourceFile> {
    let short = Some(bytes).filter(|bytes| bytes.len() <= EXCERPT && !bytes.starts_with(b"%PDF"));
    let text = short.and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    SourceFile::new(name, text.strip_prefix('\u{feff}').unwrap_or(text))
}
