//! The readers of `songngu extract`: what they make of documents that the tests make, and what they refuse.

pub(crate) mod made;
mod mutated;
mod office;
mod pdf;
mod refused;

use songngu::extract::read::{Reading, read};
use songngu::extract::{Line, Role};

/// The lines of a document as `place: text`, with the role of those that are not body text.
fn lines(name: &str, bytes: Vec<u8>) -> Vec<String> {
    shown(&read(name, bytes).unwrap())
}

/// The lines of a reading as `place: text`.
fn shown(reading: &Reading) -> Vec<String> {
    let line = |line: &Line| match &line.role {
        Role::Body => format!("{}: {}", line.spot.english(), line.text),
        Role::Footnote(mark) => format!("{} (note {mark}): {}", line.spot.english(), &line.text[line.start..]),
        Role::Furniture => format!("{} (furniture): {}", line.spot.english(), line.text),
        Role::Blank => format!("{}:", line.spot.english()),
    };
    reading.document.lines.iter().map(line).collect()
}
