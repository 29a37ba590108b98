//! PDF with a text layer → its lines, page by page. Scanned, encrypted and cut PDFs are refused.

use std::sync::Arc;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, TransformExt as _, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};

use super::fault::ReadFault;
use super::guard::stop;
use super::limit;
use super::pdf_lines::{self, Letter};
use super::pdf_streams::{self, find};
use super::pdf_tree;
use super::source::Pieces;

/// What the format is called in messages.
pub(super) const KIND: &str = "PDF";

/// How near its end a file must say that it ends.
const END: usize = 4096;

/// With fewer letters to a page, under a picture, a page is a scan; stamps and signatures have that many.
const FEW_LETTERS: usize = 40;

/// What part of the letters may be unknown, as one in so many.
const UNKNOWN: usize = 5;

/// The units of a glyph's own measure in one em.
const EM: f64 = 1000.0;

/// Reads a PDF.
///
/// # Errors
///
/// When it is scanned, encrypted, damaged, cut, or holds too much.
pub(super) fn read(bytes: Vec<u8>) -> Result<Pieces, ReadFault> {
    let tail = bytes.get(bytes.len().saturating_sub(END)..).unwrap_or_default();
    if find(tail, b"%%EOF", 0).is_none() {
        return Err(ReadFault::damaged(KIND, "its end is missing"));
    }
    if is_encrypted(&bytes) {
        return Err(ReadFault::Encrypted { kind: KIND });
    }
    pdf_streams::measure(&bytes)?;
    pdf_tree::count(&bytes)?;
    let pdf = Pdf::new(Arc::new(bytes)).map_err(|fault| match fault {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            ReadFault::Encrypted { kind: KIND }
        }
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => ReadFault::damaged(KIND, "its pages are not found"),
    })?;
    if pdf.pages().is_empty() {
        return Err(ReadFault::damaged(KIND, "it has no pages"));
    }
    let mut pieces = Pieces::default();
    let mut found = Found::default();
    pages(&pdf, &mut pieces, &mut found)?;
    pdf_lines::mark_running_heads(&mut pieces);
    if found.letters < FEW_LETTERS * found.pictured.max(1) && (found.pictured > 0 || found.letters == 0) {
        return Err(ReadFault::Scanned { pages: pdf.pages().len() });
    }
    if found.unknown * UNKNOWN > found.letters {
        return Err(ReadFault::Unmapped { unknown: found.unknown, all: found.letters });
    }
    if found.unknown > 0 {
        let (unknown, all) = (found.unknown, found.letters);
        pieces.note(format!("letters whose meaning the PDF does not say: {unknown} of {all}; they stand as \u{fffd}"));
    }
    if found.invisible * 2 > found.letters {
        pieces.note(
            "the text lies under pictures and was recognised by a machine: hold every figure against its picture",
        );
    }
    Ok(pieces)
}

/// Whether a trailer names an encryption dictionary.
fn is_encrypted(bytes: &[u8]) -> bool {
    let mut from = 0;
    while let Some(found) = find(bytes, b"/Encrypt", from) {
        from = found + b"/Encrypt".len();
        let behind = bytes.get(from..).unwrap_or_default();
        let value = behind.iter().find(|byte| !byte.is_ascii_whitespace());
        if behind.first().is_some_and(|byte| !byte.is_ascii_alphabetic())
            && value.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'<')
        {
            return true;
        }
    }
    false
}

/// What was found on all pages.
#[derive(Debug, Default)]
struct Found {
    /// Letters, spaces not counted.
    letters: usize,
    /// Letters without Unicode.
    unknown: usize,
    /// Letters that are not drawn.
    invisible: usize,
    /// Pages with a picture.
    pictured: usize,
    /// Drawing operations.
    drawings: usize,
}

/// Reads all pages.
fn pages(pdf: &Pdf, pieces: &mut Pieces, found: &mut Found) -> Result<(), ReadFault> {
    let cache = InterpreterCache::new();
    // Annotations are stamps, signatures and notes of readers, not the document.
    let settings = InterpreterSettings { render_annotations: false, ..InterpreterSettings::default() };
    for (index, page) in pdf.pages().iter().enumerate() {
        let place = page.initial_transform(true).to_kurbo();
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(place, bounds, &cache, pdf.xref(), settings.clone());
        let mut collector = Collector { letters: Vec::new(), found, furniture: Vec::new(), pictured: false };
        interpret_page(page, &mut context, &mut collector);
        let letters = std::mem::take(&mut collector.letters);
        found.pictured += usize::from(collector.pictured);
        pdf_lines::add(index + 1, letters, pieces)?;
    }
    Ok(())
}

/// Takes the letters of a page out of what is drawn.
struct Collector<'f> {
    /// The letters of the page.
    letters: Vec<Letter>,
    /// What was found on all pages.
    found: &'f mut Found,
    /// For each marked content that is open, whether it is page furniture.
    furniture: Vec<bool>,
    /// Whether the page has a picture.
    pictured: bool,
}

impl Collector<'_> {
    /// Counts something drawn; there is no other way to leave the interpreter than to unwind.
    fn count(&mut self) {
        self.found.drawings += 1;
        if self.found.drawings > limit::DRAWINGS {
            stop(ReadFault::TooMuch { kind: KIND, limit: limit::DRAWINGS, what: "drawings" });
        }
    }

    /// Adds a letter.
    fn add(&mut self, letter: Letter) {
        self.letters.push(letter);
        if self.letters.len() > limit::PAGE_LETTERS {
            stop(ReadFault::TooMuch { kind: KIND, limit: limit::PAGE_LETTERS, what: "letters on a page" });
        }
        if self.found.letters > limit::LETTERS {
            stop(ReadFault::TooMuch { kind: KIND, limit: limit::LETTERS, what: "letters" });
        }
    }
}

#[expect(clippy::float_arithmetic, reason = "positions on a page, not figures")]
impl<'a> Device<'a> for Collector<'_> {
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, transform: Affine, own: Affine, _: &Paint<'a>, mode: &GlyphDrawMode) {
        let unicode = glyph.as_unicode();
        let is_known = !matches!(&unicode, None | Some(BfString::Char('\0' | '\u{fffd}')));
        let text = match unicode {
            Some(BfString::Char(character)) if is_known => String::from(character),
            Some(BfString::String(text)) => text,
            Some(BfString::Char(_)) | None => String::from('\u{fffd}'),
        };
        let place = transform * own;
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map(f64::from),
            Glyph::Type3(_) => None,
        };
        let (start, end) = (place * Point::ZERO, place * Point::new(advance.unwrap_or(EM / 2.0), 0.0));
        let size = (place * Point::new(0.0, EM) - start).hypot();
        if !(start.is_finite() && end.is_finite() && size.is_finite()) {
            return;
        }
        if !text.trim().is_empty() {
            self.found.letters += 1;
            self.found.unknown += usize::from(!is_known);
            self.found.invisible += usize::from(matches!(mode, GlyphDrawMode::Invisible));
        }
        let furniture = self.furniture.contains(&true);
        self.add(Letter { text, start, end, size, furniture });
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.count();
        self.pictured = true;
    }

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<i32>) {
        self.furniture.push(tag == b"Artifact");
    }

    fn end_marked_content(&mut self) {
        self.furniture.pop();
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.count();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.count();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.count();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
