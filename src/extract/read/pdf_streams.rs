//! What the streams of a PDF would unpack to, measured before a library unpacks them into memory.
//!
//! The bytes are searched for streams without trusting the tables of the file; each is inflated into nothing and counted.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};

use super::fault::ReadFault;
use super::limit;
use super::pdf::KIND;

/// What begins the data of a stream.
const STREAM: &[u8] = b"stream";

/// How far before a stream its dictionary is looked for.
const DICTIONARY: usize = 4000;

/// How many times its size a stream in the old packing (LZW) may unpack to.
const OLD_RATIO: usize = 1400;

/// The names of the old packings, and how far each can unpack.
const OLD: [(&[u8], usize); 2] = [(b"LZW", OLD_RATIO), (b"RunLength", 128)];

/// Whether all streams together stay within the limits, and nothing nests so deep that reading it would need too much stack.
///
/// # Errors
///
/// When they unpack to more than is read.
pub(super) fn measure(bytes: &[u8]) -> Result<(), ReadFault> {
    let mut left = limit::UNPACKED;
    let mut nesting = Nesting::default();
    nesting.pass(bytes)?;
    for (count, (at, data)) in streams(bytes).enumerate() {
        if count > limit::STREAMS {
            return Err(ReadFault::TooMuch { kind: KIND, limit: limit::STREAMS, what: "streams" });
        }
        let mut nesting = Nesting::default();
        let size = inflate(data, left, |piece| nesting.pass(piece))?.max(old(bytes, at));
        left = left.checked_sub(size).ok_or_else(too_much)?;
    }
    Ok(())
}

/// Where streams begin, each with all bytes from its data on.
pub(super) fn streams(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let found = find(bytes, STREAM, from)?;
            from = found + STREAM.len();
            let data = bytes.get(from..)?;
            let data = data.strip_prefix(b"\r").unwrap_or(data);
            if let Some(data) = data.strip_prefix(b"\n") {
                return Some((found, data));
            }
        }
    })
}

/// How many brackets are open, whatever they mean.
#[derive(Debug, Default)]
struct Nesting {
    /// How many are open.
    open: usize,
}

impl Nesting {
    /// Passes over some bytes.
    fn pass(&mut self, bytes: &[u8]) -> Result<(), ReadFault> {
        for byte in bytes {
            match byte {
                b'[' | b'<' => self.open += 1,
                b']' | b'>' => self.open = self.open.saturating_sub(1),
                _ => {}
            }
            if self.open > limit::NESTING {
                return Err(ReadFault::TooMuch {
                    kind: KIND,
                    limit: limit::NESTING,
                    what: "brackets inside each other",
                });
            }
        }
        Ok(())
    }
}

/// Where some bytes stand next.
pub(super) fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let first = *wanted.first()?;
    let mut at = from;
    loop {
        let rest = bytes.get(at..)?;
        at += rest.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(wanted) {
            return Some(at);
        }
        at += 1;
    }
}

/// How many bytes packed data unpacks to, each piece of them shown; none when it is not packed in this way.
pub(super) fn inflate(
    data: &[u8],
    left: usize,
    mut show: impl FnMut(&[u8]) -> Result<(), ReadFault>,
) -> Result<usize, ReadFault> {
    // Readers of PDF put up with a missing head.
    let is_whole = is_zlib(data);
    let mut decoder: Box<dyn Read + '_> =
        if is_whole { Box::new(ZlibDecoder::new(data)) } else { Box::new(DeflateDecoder::new(data)) };
    let (mut buffer, mut total) = ([0; 8 * 1024], 0_usize);
    // A stream that breaks off counts up to there; the library decides whether it can be read.
    while let Ok(count @ 1..) = decoder.read(&mut buffer) {
        let piece = buffer.get(..count).unwrap_or_default();
        if is_whole && total == 0 && is_zlib(piece) {
            return Err(ReadFault::damaged(KIND, "a stream is packed twice, which no program does"));
        }
        show(piece)?;
        total += count;
        if total > left {
            return Err(too_much());
        }
    }
    Ok(total)
}

/// Whether bytes begin as zlib data does.
fn is_zlib(bytes: &[u8]) -> bool {
    match bytes {
        [0x78, flags, ..] => (0x78_00 + u16::from(*flags)).is_multiple_of(31),
        _ => false,
    }
}

/// What a stream in an old packing may unpack to at most, by the words before it.
fn old(bytes: &[u8], at: usize) -> usize {
    let dictionary = dictionary(bytes, at);
    let ratio = OLD.iter().filter(|(name, _)| find(dictionary, name, 0).is_some()).map(|(_, ratio)| *ratio).max();
    let Some(ratio) = ratio else { return 0 };
    let end = find(bytes, b"endstream", at).unwrap_or(bytes.len());
    (end - at).saturating_mul(ratio)
}

/// The dictionary before the stream at a place, as far as it can be told without reading the file in order.
pub(super) fn dictionary(bytes: &[u8], at: usize) -> &[u8] {
    let before = bytes.get(at.saturating_sub(DICTIONARY)..at).unwrap_or_default();
    let begins = before.windows(4).rposition(|window| window == b" obj").unwrap_or(0);
    before.get(begins..).unwrap_or_default()
}

/// The fault of too much behind few bytes.
fn too_much() -> ReadFault {
    ReadFault::TooMuch { kind: KIND, limit: limit::UNPACKED_MEGABYTES, what: "MB unpacked" }
}
