//! Characters that no font can draw, found in the finished pages before they become boxes on paper.
//!
//! The PDF writer would refuse them too, but it names a run of text and stops at the first; this names every character.

use std::collections::BTreeSet;

use typst::WorldExt;
use typst::layout::{Frame, FrameItem};
use typst::text::{Glyph, TextItem};
use typst_layout::PagedDocument;

use super::fault::Fault;
use super::world::DocumentWorld;

/// One error for each missing character at each place in the sources.
pub(super) fn missing(document: &PagedDocument, world: &DocumentWorld<'_>) -> Vec<Fault> {
    let mut search = Search { world, seen: BTreeSet::new(), faults: Vec::new() };
    for page in document.pages() {
        search.frame(&page.frame);
    }
    search.faults
}

/// A walk over the pages.
struct Search<'a> {
    /// Where spans are looked up.
    world: &'a DocumentWorld<'a>,
    /// What was already reported: file, line, column, character.
    seen: BTreeSet<(String, usize, usize, char)>,
    /// What was found.
    faults: Vec<Fault>,
}

impl Search<'_> {
    /// Searches one frame and the frames in it.
    fn frame(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            if let FrameItem::Group(group) = item {
                self.frame(&group.frame);
            } else if let FrameItem::Text(text) = item {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    self.glyph(text, glyph);
                }
            }
        }
    }

    /// Reports the characters behind a glyph that is not there.
    fn glyph(&mut self, text: &TextItem, glyph: &Glyph) {
        let cluster = text.text.get(glyph.range()).unwrap_or_default();
        let coverage = &text.font.info().coverage;
        let lacks = |character: &char| !coverage.contains(u32::from(*character));
        let some_lack = cluster.chars().any(|character| lacks(&character));
        for character in cluster.chars().filter(|character| !some_lack || lacks(character)) {
            self.report(glyph, character);
        }
    }

    /// Reports one character, once for each place.
    fn report(&mut self, glyph: &Glyph, character: char) {
        let (span, offset) = glyph.span;
        let whole = self.world.range(span);
        let range = whole.map(|whole| {
            let start = whole.start + usize::from(offset);
            let end = start + character.len_utf8();
            if end <= whole.end { start..end } else { whole }
        });
        let code = u32::from(character);
        let message = format!("no font has a glyph for `{character}` (U+{code:04X})");
        let mut fault = Fault::at(self.world, span.id(), range, message);
        fault.hints.push("write it with another character, or add a font that has it".to_owned());
        let key = (fault.file.clone(), fault.line, fault.column, character);
        if self.seen.insert(key) {
            self.faults.push(fault);
        }
    }
}
