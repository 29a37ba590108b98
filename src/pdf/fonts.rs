//! The fonts a build may use: read once from bytes the caller gives, shared by all threads. Nothing is looked for.

use std::borrow::Cow;
use std::fmt;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_kit::fonts::FontStore;

/// The fonts of a build, in the order given.
pub struct Fonts {
    /// Typst's own store of fonts with their book.
    store: FontStore,
}

impl Fonts {
    /// Reads the fonts out of the bytes of font files (`.ttf`, `.otf`, `.ttc`).
    ///
    /// # Errors
    ///
    /// A file that is no font, or no file at all.
    pub fn new(files: impl IntoIterator<Item = Cow<'static, [u8]>>) -> Result<Fonts, FontFault> {
        let files: Vec<Cow<'static, [u8]>> = files.into_iter().collect();
        // Reading what a font covers takes a while; the order stays that of the files.
        let read = |file: Cow<'static, [u8]>| Font::iter(Bytes::new(file)).collect::<Vec<Font>>();
        let fonts: Vec<Vec<Font>> = files.into_par_iter().map(read).collect();
        if fonts.is_empty() {
            return Err(FontFault::NoFonts);
        }
        if let Some(position) = fonts.iter().position(Vec::is_empty) {
            return Err(FontFault::Unreadable { position });
        }
        let mut store = FontStore::new();
        for font in fonts.into_iter().flatten() {
            let information = font.info().clone();
            store.push((font, information));
        }
        Ok(Fonts { store })
    }

    /// Whether some font of a family (in any letter case) has a glyph for a character.
    pub fn covers(&self, family: &str, character: char) -> bool {
        let book = self.book();
        book.select_family(&family.to_lowercase())
            .filter_map(|index| book.info(index))
            .any(|information| information.coverage.contains(u32::from(character)))
    }

    /// The names of the families, sorted.
    pub fn families(&self) -> Vec<String> {
        self.book().families().map(|(name, _)| name.to_owned()).collect()
    }

    /// What Typst chooses fonts from.
    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        self.store.book()
    }

    /// The font at a place of the book.
    pub(super) fn font(&self, index: usize) -> Option<Font> {
        self.store.font(index)
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Fonts").field(&self.families()).finish()
    }
}

/// Why fonts could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontFault {
    /// No file was given.
    NoFonts,
    /// A file is not a readable font.
    Unreadable {
        /// Which of the given files, counted from 0.
        position: usize,
    },
}

impl fmt::Display for FontFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FontFault::NoFonts => formatter.write_str("there are no fonts"),
            FontFault::Unreadable { position } => {
                write!(formatter, "font file {} is not a readable TrueType or OpenType font", position + 1)
            }
        }
    }
}

impl std::error::Error for FontFault {}
