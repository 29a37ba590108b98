//! Subjects that words before a colon or a bracket bring in, before any number tells of them.

use super::gap::{Named, is_action};
use super::phrase::{self, lowered};
use super::subject::Subject;
use super::unit::Sort;
use super::walk::Walker;
use super::wording::expanded;
use super::words::{Measure, WORDS};

/// Words behind a measure that say how great it is among the things of a list.
const QUALITIES: [&str; 14] =
    ["lớn", "cao", "khá", "chính", "chủ", "tăng", "giảm", "thấp", "tốt", "mạnh", "nhiều", "như", "gồm", "bao"];

impl Walker<'_> {
    /// What stands before a bracket with numbers becomes what they are told of.
    pub(super) fn introduce(&mut self, named: Named) {
        let (subject, part) = match named {
            Named::Measured(_, start, end) => {
                self.label(start, end);
                return;
            }
            Named::Noun(start, end) => {
                let noun = phrase::words(self.tokens, self.text, start, end);
                let whole = self.parent.or(self.current);
                match whole.and_then(|index| self.subjects.get(index)) {
                    Some(whole) if self.parent.is_some() => (whole.part(&noun), true),
                    Some(whole) => (whole.sibling(&noun), false),
                    None => (Subject::named(&noun, &noun), false),
                }
            }
            Named::Action(..) | Named::Nothing => return,
        };
        let whole = self.parent.filter(|_| part);
        self.subjects.push(Subject { whole, ..subject });
        self.current = Some(self.subjects.len() - 1);
    }

    /// A label before a colon: its measure or noun becomes what the parts behind it belong to.
    pub(super) fn label(&mut self, start: usize, end: usize) {
        let opened = phrase::opened(self.tokens, start, end);
        let named = WORDS.measures.find(self.tokens, opened, end);
        let action = is_action(self.tokens, opened, end);
        if let Some((length, measure)) = named.filter(|(_, measure)| *measure != Measure::Weak || !action) {
            let (from, to) = phrase::trimmed(self.tokens, opened, end);
            let head = lowered(&phrase::words(self.tokens, self.text, from, (from + length).min(to)));
            let object = phrase::words(self.tokens, self.text, (from + length).min(to), to);
            self.subjects.push(Subject::measured(&head, &object, measure));
            self.current = Some(self.subjects.len() - 1);
            self.parent = self.current;
        } else if let Some(whole) = self.announced(opened, end) {
            self.subjects.push(whole);
            self.current = Some(self.subjects.len() - 1);
            self.parent = self.current;
        } else if opened < end && self.parent.is_none() && WORDS.within.find(self.tokens, start, end).is_none() {
            self.current = None;
        }
    }

    /// What is measured of the things that a stretch announces: `các mặt hàng xuất khẩu chính`, `doanh nghiệp có doanh thu cao`.
    pub(super) fn announced(&self, start: usize, end: usize) -> Option<Subject> {
        let mut measures = (start + 1..end).filter_map(|at| {
            let (length, measure) = WORDS.measures.find(self.tokens, at, end)?;
            let plain = matches!(measure, Measure::Amount | Measure::Rate) || (measure == Measure::Weak && length > 1);
            plain.then_some((at, length, measure))
        });
        let (at, length, measure) = measures.next()?;
        let quality = (at + length..end).find(|at| QUALITIES.contains(&self.tokens.key(*at))).unwrap_or(end);
        let (from, to) = phrase::trimmed(self.tokens, at + length, quality);
        let head = lowered(&phrase::words(self.tokens, self.text, at, at + length));
        let head = expanded(&head, Sort::Money, "");
        let object = if from < to { phrase::words(self.tokens, self.text, from, to) } else { String::new() };
        let listing = match self.tokens.key(start) {
            "thị" if head.ends_with("xuất khẩu") => "sang",
            "thị" if head.ends_with("nhập khẩu") => "từ",
            "doanh" | "công" | "đơn" | "địa" | "huyện" | "xã" => "của",
            _ => "",
        };
        Some(Subject { listing: Some(listing), ..Subject::measured(&head, &object, measure) })
    }
}
