//! The bytes of a text file → its text in Unicode; and what holds for the text of every format.

use crate::extract::document::Document;

use super::encoding::{self, Decoded};
use super::fault::ReadFault;
use super::limit;
use super::mixture::Mixture;
use super::source::Pieces;

/// The text of a text file, and a note when it was converted.
///
/// # Errors
///
/// When it is binary or in an unknown encoding.
pub(super) fn text(bytes: &[u8]) -> Result<Decoded, ReadFault> {
    let mut decoded = encoding::decode(bytes)?;
    if !decoded.text.contains('\n') {
        // Lines as old programs of the Macintosh ended them.
        decoded.text = decoded.text.replace('\r', "\n");
    }
    let Some(mixture) = Mixture::of_lines(decoded.text.lines()) else { return Ok(decoded) };
    let lines: Vec<String> = decoded.text.split('\n').map(|line| mixture.convert(line)).collect();
    Ok(Decoded { text: lines.join("\n"), note: Some(mixture.note()) })
}

/// Converts the lines of a document that was written with fonts of the time before Unicode.
pub(super) fn from_legacy(pieces: &mut Pieces) {
    if let Some(mixture) = Mixture::of_lines(pieces.list.iter().map(|piece| piece.text.as_str())) {
        for piece in &mut pieces.list {
            piece.text = mixture.convert(&piece.text);
        }
        pieces.note(mixture.note());
    }
}

/// Refuses a number that no figure can be, and a line that no paragraph can be.
///
/// # Errors
///
/// At the first of them.
pub(super) fn refuse_endless(document: &Document) -> Result<(), ReadFault> {
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
            return Err(ReadFault::LongNumber { place: line.spot.clone(), digits: longest });
        }
        if line.text.len() > limit::LINE {
            let megabytes = line.text.len().div_ceil(limit::LINE / limit::LINE_MEGABYTES);
            return Err(ReadFault::LongLine { place: line.spot.clone(), megabytes });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn lines_that_end_in_a_carriage_return_only_are_lines() {
        assert_eq!(text("Thu\rChi\r".as_bytes()).unwrap().text, "Thu\nChi\n");
        assert_eq!(text("Thu\r\nChi\r\n".as_bytes()).unwrap().text, "Thu\r\nChi\r\n");
    }
}
