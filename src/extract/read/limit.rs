//! How much is read: limits that no report comes near, so that a hostile or broken file ends in a message.

use std::io::{self, Read};

/// One million bytes.
const MEGABYTE: usize = 1_000_000;

/// The size of a file, in millions of bytes.
pub(super) const FILE_MEGABYTES: usize = 50;

/// The size of a file.
pub(super) const FILE: usize = FILE_MEGABYTES * MEGABYTE;

/// What all parts of a package or all streams of a PDF may unpack to, in millions of bytes.
pub(super) const UNPACKED_MEGABYTES: usize = 600;

/// What all parts of a package or all streams of a PDF may unpack to.
pub(super) const UNPACKED: usize = UNPACKED_MEGABYTES * MEGABYTE;

/// How many times its size a part may unpack to, once it is larger than [`SMALL`].
pub(super) const RATIO: usize = 250;

/// Up to this size a part may unpack to any multiple: a sheet of empty rows packs well.
pub(super) const SMALL: usize = 8 * MEGABYTE;

/// The characters of all text, in millions of bytes.
pub(super) const TEXT_MEGABYTES: usize = 100;

/// The characters of all text.
pub(super) const TEXT: usize = TEXT_MEGABYTES * MEGABYTE;

/// The cells of a workbook.
pub(super) const CELLS: usize = 2_000_000;

/// How deep elements may stand in each other.
pub(super) const DEPTH: usize = 500;

/// The digits of one number; the largest figure of a state budget has about twenty.
pub(super) const DIGITS: usize = 100;

/// The bytes of one line or paragraph, in millions; a report has hundreds.
pub(super) const LINE_MEGABYTES: usize = 1;

/// The bytes of one line or paragraph.
pub(super) const LINE: usize = LINE_MEGABYTES * MEGABYTE;

/// The letters of a PDF.
pub(super) const LETTERS: usize = 40 * MEGABYTE;

/// The letters of one page of a PDF.
pub(super) const PAGE_LETTERS: usize = MEGABYTE;

/// The pages of a PDF.
pub(super) const PAGES: usize = 20_000;

/// The lines, areas and pictures that a PDF draws.
pub(super) const DRAWINGS: usize = 3 * MEGABYTE;

/// The streams of a PDF.
pub(super) const STREAMS: usize = 500_000;

/// How deep arrays and dictionaries of a PDF may stand in each other; text with brackets adds to what is counted.
pub(super) const NESTING: usize = 500_000;

/// The seconds after which a reader is given up; a file of 50 MB needs a tenth of it.
pub(super) const SECONDS: u64 = 120;

/// What a limited reader says in place of bytes.
pub(super) const OVER: &str = "over the limit";

/// A reader that fails once too much has come out of it.
pub(super) struct Limited<R> {
    /// Where the bytes come from.
    inner: R,
    /// How many may still come.
    left: usize,
}

impl<R: Read> Limited<R> {
    /// A reader of at most so many bytes.
    pub(super) fn new(inner: R, left: usize) -> Self {
        Self { inner, left }
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(count).ok_or_else(|| io::Error::other(OVER))?;
        Ok(count)
    }
}
