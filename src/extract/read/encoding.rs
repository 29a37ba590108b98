//! Bytes of a text file → its text: UTF-8, UTF-16 by its mark, and the encodings of the time before Unicode.
//!
//! Nothing is guessed silently: a conversion comes back as a note, and bytes that fit nothing are a fault.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

use super::fault::ReadFault;
use super::legacy::{self, Legacy};

/// A text with what must be said of how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text in Unicode.
    pub(super) text: String,
    /// The conversion, in words.
    pub(super) note: Option<String>,
}

/// How few in a hundred words in Windows-1258 must be syllables for it to be that.
const SURE: usize = 80;

/// The text of a file.
///
/// # Errors
///
/// Binary files, and text in no known encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, ReadFault> {
    if let Some(text) = marked(bytes)? {
        return Ok(Decoded { text, note: None });
    }
    if let Some((offset, byte)) = bytes.iter().copied().enumerate().find(|(_, byte)| is_foreign(*byte)) {
        return Err(ReadFault::Binary { offset, byte });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: text.to_owned(), note: None }),
        Err(fault) => single_byte(bytes, fault.valid_up_to()),
    }
}

/// The text behind a byte order mark, if there is one.
fn marked(bytes: &[u8]) -> Result<Option<String>, ReadFault> {
    let (encoding, rest) = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return match std::str::from_utf8(rest) {
            Ok(text) => Ok(Some(text.to_owned())),
            Err(fault) => Err(not_utf8(rest, fault.valid_up_to())),
        };
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (UTF_16LE, rest)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (UTF_16BE, rest)
    } else {
        return Ok(None);
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(rest);
    text.map(|text| Some(text.into_owned())).ok_or(ReadFault::Utf16)
}

/// Whether no text has this byte: control characters but tab, line feed, vertical tab, form feed and carriage return.
fn is_foreign(byte: u8) -> bool {
    byte < 0x20 && !(0x09..=0x0d).contains(&byte) && byte != 0x1a && byte != 0x1b
}

/// The text of bytes that are not UTF-8.
fn single_byte(bytes: &[u8], valid: usize) -> Result<Decoded, ReadFault> {
    let (western, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    if let Some(encoding) = Legacy::of_text(&western) {
        return Ok(Decoded { text: encoding.convert(&western), note: Some(note(encoding)) });
    }
    let (vietnamese, _) = WINDOWS_1258.decode_without_bom_handling(bytes);
    let composed = icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(&vietnamese).into_owned();
    if legacy::share(&composed).is_some_and(|share| share >= SURE) {
        let note = "the text was in Windows-1258 and was converted to Unicode".to_owned();
        return Ok(Decoded { text: composed, note: Some(note) });
    }
    Err(not_utf8(bytes, valid))
}

/// What is said of a text in an encoding of the time before Unicode.
pub(super) fn note(encoding: Legacy) -> String {
    let capitals = match encoding {
        Legacy::Tcvn3 => {
            "; what its fonts drew as capitals came out in small letters, because TCVN3 has one code for both"
        }
        Legacy::Vni | Legacy::Utf8Twice => "",
    };
    format!("the text was in {} and was converted to Unicode{capitals}", encoding.name())
}

/// The fault that bytes are not UTF-8 from an offset on.
fn not_utf8(bytes: &[u8], valid: usize) -> ReadFault {
    let before = bytes.get(..valid).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    ReadFault::Encoding { line, byte: bytes.get(valid).copied().unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::{Decoded, decode};
    use crate::extract::read::ReadFault;

    /// A report's sentence.
    const SENTENCE: &str = "Tổng sản phẩm trên địa bàn\nước đạt 1.234 tỷ đồng";

    /// The sentence read with no note.
    fn plain() -> Result<Decoded, ReadFault> {
        Ok(Decoded { text: SENTENCE.to_owned(), note: None })
    }

    #[test]
    fn utf_8_and_utf_16_are_read_with_and_without_their_marks() {
        assert_eq!(decode(SENTENCE.as_bytes()), plain());
        assert_eq!(decode(format!("\u{feff}{SENTENCE}").as_bytes()), plain());
        let units: Vec<u16> = format!("\u{feff}{SENTENCE}").encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        assert_eq!(decode(&little), plain());
        assert_eq!(decode(&big), plain());
        assert_eq!(decode(&little[..little.len() - 1]), Err(ReadFault::Utf16));
    }

    #[test]
    fn bytes_in_tcvn3_are_converted_and_said() {
        let text = "Tæng s¶n phÈm trªn ®Þa bµn −íc ®¹t 5 tû ®ång";
        let latin: Vec<u8> = text
            .chars()
            .map(|letter| u8::try_from(u32::from(if letter == '−' { '\u{ad}' } else { letter })).unwrap())
            .collect();
        let decoded = decode(&latin).unwrap();
        assert_eq!(decoded.text, "Tổng sản phẩm trên địa bàn ước đạt 5 tỷ đồng");
        assert!(decoded.note.unwrap().starts_with("the text was in TCVN3 (ABC) and was converted to Unicode; "));
    }

    #[test]
    fn windows_1258_is_converted_and_said() {
        let bytes = b"T\xf4\xd2ng s\xe2\xd2n ph\xe2\xd2m tr\xean \xf0i\xf2a ba\xccn \xfd\xf5\xecc \xf0a\xf2t ty\xd2 \xf0\xf4\xccng";
        let decoded = decode(bytes).unwrap();
        assert_eq!(decoded.note.as_deref(), Some("the text was in Windows-1258 and was converted to Unicode"));
        assert!(decoded.text.contains("địa bàn ước đạt tỷ đồng"), "{}", decoded.text);
    }

    #[test]
    fn bytes_that_fit_nothing_are_refused_with_their_line() {
        assert_eq!(decode(b"one\ntwo \xE9t\xE9"), Err(ReadFault::Encoding { line: 2, byte: 0xe9 }));
        assert_eq!(decode(b"one\0two"), Err(ReadFault::Binary { offset: 3, byte: 0 }));
    }
}
