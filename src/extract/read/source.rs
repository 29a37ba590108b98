//! What a reader makes of a file: a document of located lines, and what the person should know of how it was read.

use crate::diagnostic::Spot;
use crate::extract::document::{Document, Line, Role};

use super::fault::ReadFault;
use super::limit;
use super::raised::settled;

/// What was read of a file.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Its lines in reading order.
    pub document: Document,
    /// What the person should know of how it was read, one sentence each.
    pub notes: Vec<String>,
}

/// A line before it is brought into normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it stands.
    pub(super) spot: Spot,
    /// What it is.
    pub(super) role: Role,
    /// What stands there.
    pub(super) text: String,
    /// Whether a new page begins with it.
    pub(super) opens_page: bool,
    /// When a footnote begins with it, how many bytes its mark takes.
    pub(super) note_mark: Option<usize>,
}

impl Piece {
    /// A line of body text.
    pub(super) fn body(spot: &Spot, text: &str) -> Self {
        let spot = spot.clone();
        Self { spot, role: Role::Body, text: text.to_owned(), opens_page: false, note_mark: None }
    }
}

/// The lines of a file as they are found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pieces {
    /// In reading order.
    pub(super) list: Vec<Piece>,
    /// What the person should know, one sentence each.
    pub(super) notes: Vec<String>,
    /// The bytes of all text so far.
    length: usize,
}

impl Pieces {
    /// Adds body text, a line for each of its lines that is not blank.
    ///
    /// # Errors
    ///
    /// When there is more text than is read.
    pub(super) fn body(&mut self, kind: &'static str, spot: &Spot, text: &str) -> Result<(), ReadFault> {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.add(kind, Piece::body(spot, line))?;
        }
        Ok(())
    }

    /// Adds a footnote, a line for each of its lines that is not blank.
    ///
    /// # Errors
    ///
    /// When there is more text than is read.
    pub(super) fn note_text(
        &mut self,
        kind: &'static str,
        spot: &Spot,
        mark: &str,
        text: &str,
    ) -> Result<(), ReadFault> {
        for (index, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
            let role = Role::Footnote(mark.to_owned());
            let note_mark = (index == 0).then_some(0);
            self.add(kind, Piece { role, note_mark, ..Piece::body(spot, line) })?;
        }
        Ok(())
    }

    /// Adds one line as it is.
    ///
    /// # Errors
    ///
    /// When there is more text than is read.
    pub(super) fn add(&mut self, kind: &'static str, piece: Piece) -> Result<(), ReadFault> {
        self.length += piece.text.len();
        if self.length > limit::TEXT {
            return Err(ReadFault::TooMuch { kind, limit: limit::TEXT_MEGABYTES, what: "MB of text" });
        }
        self.list.push(piece);
        Ok(())
    }

    /// Adds a note, once.
    pub(super) fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Brings all lines into normal form.
    pub(super) fn finish(self) -> Reading {
        let mut document = Document::default();
        let mut offset = 0;
        for piece in self.list {
            let mark = piece.note_mark.map(|mark| settled(piece.text.get(..mark).unwrap_or_default()).len());
            let text = settled(&piece.text);
            let mut line = Line::new(document.lines.len() + 1, piece.spot, &text, offset);
            if line.role == Role::Body {
                line.role = piece.role;
            }
            line.opens_page = piece.opens_page;
            (line.opens_note, line.start) = (mark.is_some(), mark.unwrap_or_default());
            offset += text.chars().count() + 1;
            document.lines.push(line);
        }
        Reading { document, notes: self.notes }
    }
}
