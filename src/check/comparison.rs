//! A printed number held against what others give for it, and the sentence that says so with its arithmetic.

use super::observation::Observation;
use super::say::{Marks, finding, let_stand, look_up, say, severity, with_others};
use crate::diagnostic::{Code, Diagnostic};
use crate::figure::{PrintedLevel, Quantity, Verdict};

/// A printed number and what others give for it.
pub(super) struct Comparison<'a> {
    /// The rule.
    pub(super) code: Code,
    /// The figure that prints the number.
    pub(super) of: Observation<'a>,
    /// The other figures of the calculation.
    pub(super) others: Vec<Observation<'a>>,
    /// The number.
    pub(super) printed: PrintedLevel,
    /// Its decimals.
    pub(super) decimals: u32,
    /// Whether it is in per cent.
    pub(super) is_percent: bool,
    /// What the others give.
    pub(super) computed: Quantity,
}

impl<'a> Comparison<'a> {
    /// The finding, where there is one: `arithmetic` stands before the equals sign; `consequence` says, in Vietnamese and in
    /// English, what follows if the printed number is right.
    pub(super) fn finding(
        &self,
        arithmetic: impl Fn(&Marks) -> String,
        consequence: impl Fn(&Marks) -> (String, String),
    ) -> Option<Diagnostic> {
        let verdict = self.printed.judge(self.computed);
        let weight = severity(verdict)?;
        let id = &self.of.figure.id;
        let said = |marks: &Marks| {
            let sign = if self.is_percent { "%" } else { "" };
            // A computed number is shown so exactly that the difference can be seen.
            let shown = self.computed.best.normalize().scale().min(self.decimals + 1);
            let computed = marks.value(self.computed.best, shown) + sign;
            let printed = marks.value(self.printed.quantity.best, self.decimals) + sign;
            (format!("`{id}`: {} = {computed}", arithmetic(marks)), printed)
        };
        let end = |vietnamese: bool, marks: &Marks| {
            let (words_vi, words_en) = match verdict {
                Verdict::Consistent | Verdict::Wrong => consequence(marks),
                Verdict::Rounding => ("sai lệch do làm tròn".to_owned(), "explained by rounding".to_owned()),
                Verdict::Misrounded => ("làm tròn chưa đúng".to_owned(), "not rounded to the nearest".to_owned()),
            };
            let words = if vietnamese { words_vi } else { words_en };
            if words.is_empty() { words } else { format!("; {words}") }
        };
        let message = say(
            |marks| {
                let (start, printed) = said(marks);
                format!("{start}, văn bản ghi {printed}{}", end(true, marks))
            },
            |marks| {
                let (start, printed) = said(marks);
                format!("{start}, printed {printed}{}", end(false, marks))
            },
        );
        let found = with_others(finding(self.code, weight, &self.of, message), &self.others);
        Some(found.hint(if verdict == Verdict::Wrong { look_up() } else { let_stand() }))
    }
}

/// Nothing more to say than the arithmetic.
pub(super) fn nothing_more(_: &Marks) -> (String, String) {
    (String::new(), String::new())
}
