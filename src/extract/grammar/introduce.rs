//! Subjects that words before a colon or a bracket bring in, before any number tells of them.

use super::gap::{Named, is_action};
use super::phrase::{self, lowered};
use super::subject::Subject;
use super::walk::Walker;
use super::words::{Measure, WORDS};

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
        } else if opened < end && self.parent.is_none() {
            self.current = None;
        }
    }
}
