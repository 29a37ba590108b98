//! The words right before a number: how loosely it is meant, and how final it is.

use crate::extract::document::Document;
use crate::extract::mention::Mention;
use crate::extract::syllable::folded;
use crate::figure::{Approximation, Status};

/// So many words before a number speak of it.
const REACH: usize = 5;

/// The words before a number, the nearest first.
pub(super) struct Wording {
    /// In the compared form.
    words: Vec<String>,
}

impl Wording {
    /// The words before a mention.
    pub(super) fn of(document: &Document, mention: &Mention) -> Self {
        let index = document.index_at(mention.line, mention.column).unwrap_or_default();
        let line = document.lines.get(index);
        let here = line.and_then(|line| line.text.get(..line.byte(mention.column))).unwrap_or_default();
        let above = index
            .checked_sub(1)
            .and_then(|above| document.lines.get(above))
            .filter(|_| !line.is_some_and(|line| line.is_whole));
        let above = above.map_or("", |line| line.text.as_str());
        let words = here.split_whitespace().rev().chain(above.split_whitespace().rev()).take(REACH);
        // What stands in another clause speaks of another number.
        let words = words.take_while(|word| !word.ends_with([',', ';', '.', ':']));
        Self { words: words.map(folded).collect() }
    }

    /// Whether a word stands among the nearest.
    fn has(&self, nearest: usize, word: &str) -> bool {
        self.words.iter().take(nearest).any(|own| own == word)
    }

    /// How loosely the number is meant.
    pub(super) fn approximation(&self) -> Option<Approximation> {
        let last = self.words.first().map_or("", String::as_str);
        let before = self.words.get(1).map_or("", String::as_str);
        match (before, last) {
            ("ít", "nhất") | ("tối", "thiểu") => Some(Approximation::AtLeast),
            ("không", "quá") | ("tối", "đa") => Some(Approximation::AtMost),
            (_, "khoảng") => Some(Approximation::About),
            (_, "gần") => Some(Approximation::Nearly),
            (_, "trên" | "hơn") => Some(Approximation::Over),
            (_, "dưới") => Some(Approximation::Under),
            _ => None,
        }
    }

    /// How final it is.
    pub(super) fn status(&self, target: bool) -> Status {
        match target {
            true => Status::Target,
            false if self.has(REACH, "ước") => Status::Estimate,
            false => Status::Actual,
        }
    }
}
