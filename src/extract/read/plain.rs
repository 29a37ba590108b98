//! The bytes of a text file → its text in Unicode; and what holds for the text of every format.

use crate::extract::document::Document;

use super::encoding::{self, Decoded};
use super::fault::ReadFault;
use super::legacy::Legacy;
use super::limit;
use super::source::Pieces;

/// How many lines are looked at to recognise an encoding.
const SAMPLE: usize = 5000;

/// The text of a text file, and a note when it was converted.
///
/// # Errors
///
/// When it is binary or in an unknown encoding.
pub(super) fn text(bytes: &[u8]) -> Result<Decoded, ReadFault> {
    let decoded = encoding::decode(bytes)?;
    Ok(match Legacy::of_text(&decoded.text) {
        Some(legacy) => Decoded { text: legacy.convert(&decoded.text), note: Some(encoding::note(legacy)) },
        None => decoded,
    })
}

/// Converts the lines of a document that was written with fonts of the time before Unicode.
pub(super) fn from_legacy(pieces: &mut Pieces) {
    let sample = pieces.list.iter().map(|piece| piece.text.as_str()).filter(|text| !text.is_ascii());
    let sample: String = sample.take(SAMPLE).flat_map(|text| [text, "\n"]).collect();
    if let Some(legacy) = Legacy::of_text(&sample) {
        for piece in &mut pieces.list {
            piece.text = legacy.convert(&piece.text);
        }
        pieces.note(encoding::note(legacy));
    }
}

/// Refuses a number that no figure can be.
///
/// # Errors
///
/// At the first such number.
pub(super) fn no_long_number(document: &Document) -> Result<(), ReadFault> {
    for line in &document.lines {
        let (mut digits, mut longest) = (0, 0);
        for byte in line.text.bytes() {
            match byte {
                b'0'..=b'9' => digits += 1,
                b'.' | b',' => {}
                _ => digits = 0,
            }
            longest = longest.max(digits);
        }
        if longest > limit::DIGITS {
            return Err(ReadFault::LongNumber { place: line.location.clone(), digits: longest });
        }
    }
    Ok(())
}
