//! Notes in plain text: at the foot of pages below a rule, or at the end of the document.

use crate::extract::document::{Document, Role};

use super::text::is_rule;

/// A note begins so few lines below its rule.
const BELOW: usize = 12;

/// The notes at the foot of pages.
#[derive(Default)]
pub(super) struct Footnotes {
    /// The number of the last note that began.
    last: u32,
    /// Whether the lines now read belong to notes.
    inside: bool,
}

impl Footnotes {
    /// Marks the lines of notes.
    pub(super) fn mark(document: &mut Document) {
        let mut notes = Self::default();
        for index in 0..document.lines.len() {
            if is_rule(&document.lines[index]) {
                notes.inside = notes.opens_below(document, index + 1);
                if notes.inside {
                    document.lines[index].role = Role::Furniture;
                }
            } else {
                notes.line(document, index);
            }
        }
    }

    /// Whether notes stand below a rule: the next one, or the rest of one that was begun on the page before.
    fn opens_below(&self, document: &Document, from: usize) -> bool {
        let mut below = document.lines.iter().skip(from).take(BELOW);
        let Some(line) = below.find(|line| line.role == Role::Body) else {
            return false;
        };
        match leading(&line.text) {
            Some((number, _)) => number == self.last + 1,
            None => self.last > 0 && line.text.trim_start().starts_with(char::is_lowercase),
        }
    }

    /// Reads one line.
    fn line(&mut self, document: &mut Document, index: usize) {
        let line = &mut document.lines[index];
        if line.opens_page || line.role == Role::Furniture {
            self.inside = false;
        }
        if !self.inside || line.role != Role::Body {
            return;
        }
        if let Some((number, length)) = leading(&line.text).filter(|(number, _)| *number == self.last + 1)
            && line.text.get(length..).is_some_and(opens_note)
        {
            self.last = number;
            line.start = length;
            line.opens_note = true;
        }
        line.role = Role::Footnote(self.last.to_string());
    }
}

/// The number that a note begins with, and how many bytes it takes with the space behind it.
fn leading(text: &str) -> Option<(u32, usize)> {
    let trimmed = text.trim_start();
    let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
    let number = trimmed.get(..digits)?.parse().ok().filter(|number| (1..1000).contains(number))?;
    let rest = trimmed.get(digits..)?;
    rest.starts_with([' ', '.', ')']).then(|| (number, text.len() - rest.len() + 1))
}

/// Whether a text may be the beginning of a note: a capital, a number or a quotation, not the rest of a sentence.
fn opens_note(text: &str) -> bool {
    let first = text.trim_start().chars().next().unwrap_or(' ');
    first.is_uppercase() || first.is_ascii_digit() || matches!(first, '"' | '“' | '(')
}

/// The notes behind the end of the text, each in a paragraph that opens with a lost mark.
pub(super) struct Endnotes;

impl Endnotes {
    /// Marks the lines of notes from the first lost mark on, and Markdown notes anywhere.
    pub(super) fn mark(document: &mut Document) {
        let mut number = 0_u32;
        let mut after_blank = true;
        for line in &mut document.lines {
            if line.role == Role::Blank {
                after_blank = true;
                continue;
            }
            if line.role != Role::Body {
                continue;
            }
            let text = line.text.trim_start();
            let indent = line.text.len() - text.len();
            if let Some((mark, rest)) = text.strip_prefix("[^").and_then(|rest| rest.split_once("]:")) {
                (line.start, line.opens_note) = (line.text.len() - rest.len(), true);
                line.role = Role::Footnote(mark.to_owned());
            } else if text.starts_with('\u{fffd}') {
                number += 1;
                (line.start, line.opens_note) = (indent + '\u{fffd}'.len_utf8(), true);
                line.role = Role::Footnote(number.to_string());
            } else if number > 0 {
                if after_blank {
                    number += 1;
                    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
                    let glued = text.get(digits..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
                    line.start = if glued { indent + digits } else { indent };
                    line.opens_note = true;
                }
                line.role = Role::Footnote(number.to_string());
            }
            after_blank = false;
        }
    }
}
