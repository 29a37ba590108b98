//! Reads back the files that a PDF carries.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

/// Why no attachments can be read from some bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a readable PDF: {0}")]
pub struct AttachmentFault(String);

/// The files that a PDF carries, by name.
///
/// # Errors
///
/// When the bytes are not a PDF.
pub fn attachments(pdf: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, AttachmentFault> {
    let document = Document::load_mem(pdf).map_err(|fault| AttachmentFault(fault.to_string()))?;
    let dictionaries = document.objects.values().filter_map(|object| object.as_dict().ok());
    Ok(dictionaries.filter_map(|dictionary| attachment(&document, dictionary)).collect())
}

/// Name and bytes of the file that a file specification (ISO 32000-1, 7.11.3) embeds.
fn attachment(document: &Document, specification: &Dictionary) -> Option<(String, Vec<u8>)> {
    let embedded = resolved(document, specification.get(b"EF").ok()?)?.as_dict().ok()?;
    let name = specification.get(b"UF").or_else(|_| specification.get(b"F")).ok()?;
    let name = lopdf::decode_text_string(resolved(document, name)?).ok()?;
    let file = embedded.get(b"UF").or_else(|_| embedded.get(b"F")).ok()?;
    let stream = resolved(document, file)?.as_stream().ok()?;
    let bytes = stream.get_plain_content().ok()?;
    Some((name, bytes))
}

/// An object, or what it refers to.
fn resolved<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}
