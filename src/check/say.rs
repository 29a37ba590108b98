//! How a rule speaks: both languages from one set of numbers, each with its own marks.

use rust_decimal::Decimal;

use super::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Message, Severity};
use crate::figure::{Number, Verdict};
use crate::language::{self, Language, NO_BREAK};

/// The number marks of one language.
pub(super) struct Marks(Language);

impl Marks {
    /// A printed number; below nought with the same minus as [`Self::signed`].
    pub(super) fn number(&self, number: Number) -> String {
        if number.is_negative() { language::signed(self.0, number) } else { language::number(self.0, number) }
    }

    /// A computed value, rounded to so many decimals.
    pub(super) fn value(&self, value: Decimal, decimals: u32) -> String {
        let rounded = Number::new(value).rounded(decimals);
        self.number(if rounded.is_zero() { rounded.magnitude() } else { rounded })
    }

    /// A computed value in per cent.
    pub(super) fn percent(&self, value: Decimal, decimals: u32) -> String {
        self.value(value, decimals) + "%"
    }

    /// A value with its sign, also where it is positive.
    pub(super) fn signed(&self, value: Decimal, decimals: u32) -> String {
        language::signed(self.0, Number::new(value).rounded(decimals))
    }

    /// The level of a figure as it is printed, with its unit and the word for how loosely it was meant.
    pub(super) fn level(&self, of: &Observation<'_>) -> String {
        let figure = of.figure;
        let Some(value) = figure.value else { return String::new() };
        let quantity = match figure.upper {
            Some(upper) => language::range_quantity(self.0, value, upper, &figure.unit.words),
            None => language::quantity(self.0, value, &figure.unit.words),
        };
        plain(&language::approximate(self.0, figure.approximation, &quantity))
    }

    /// A period.
    pub(super) fn period(&self, period: crate::figure::Period) -> String {
        plain(&language::period(self.0, period))
    }

    /// Numbers joined as a sum: `2,2 + 1,2 − 3,2`.
    pub(super) fn sum(&self, numbers: impl IntoIterator<Item = Number>) -> String {
        let mut text = String::new();
        for number in numbers {
            let size = self.number(number.magnitude());
            let sign = if number.is_negative() { "\u{2212}" } else { "+" };
            if text.is_empty() {
                text = if number.is_negative() { format!("{sign}{size}") } else { size };
            } else {
                text.push_str(&format!(" {sign} {size}"));
            }
        }
        text
    }
}

/// Messages are read in a terminal, where lines are not broken for us.
fn plain(text: &str) -> String {
    text.replace(NO_BREAK, " ")
}

/// What is said in both languages.
pub(super) fn say(vietnamese: impl Fn(&Marks) -> String, english: impl Fn(&Marks) -> String) -> Message {
    Message::both(vietnamese(&Marks(Language::Vi)), english(&Marks(Language::En)))
}

/// How much a verdict within one report weighs; none where there is nothing to say.
pub(super) fn severity(verdict: Verdict) -> Option<Severity> {
    match verdict {
        Verdict::Consistent => None,
        Verdict::Rounding | Verdict::Misrounded => Some(Severity::Note),
        Verdict::Wrong => Some(Severity::Error),
    }
}

/// The end of a message: what a wrong number would have to be, or that rounding explains it.
pub(super) fn ending(verdict: Verdict, vietnamese: &str, english: &str) -> (String, String) {
    let (vietnamese, english) = match verdict {
        Verdict::Consistent | Verdict::Wrong => (vietnamese, english),
        Verdict::Rounding => ("sai lệch do làm tròn", "explained by rounding"),
        Verdict::Misrounded => ("làm tròn chưa đúng", "not rounded to the nearest"),
    };
    let with_mark = |text: &str| if text.is_empty() { String::new() } else { format!("; {text}") };
    (with_mark(vietnamese), with_mark(english))
}

/// A finding about a figure, at its entry.
pub(super) fn finding(code: Code, severity: Severity, of: &Observation<'_>, message: Message) -> Diagnostic {
    Diagnostic::new(severity, code, &of.figure.place, message).about(of.name(), of.printed())
}

/// Adds the other figures that a finding is about, each with its level or movement.
pub(super) fn with_others<'a>(
    mut finding: Diagnostic,
    others: impl IntoIterator<Item = &'a Observation<'a>>,
) -> Diagnostic {
    for other in others {
        if finding.place != other.figure.place {
            let name = other.name();
            finding = finding.related(&other.figure.place, Message::both(name.clone(), name));
        }
        finding = finding.about(other.name(), other.printed());
    }
    finding
}

/// The way out that most rules of arithmetic have.
pub(super) fn look_up() -> Message {
    Message::both(
        "đối chiếu các số này với văn bản nguồn; nếu văn bản in sai thì ghi vào content/acceptances.yaml kèm lý do",
        "look the numbers up in the source; if the document itself is wrong, accept the finding in content/acceptances.yaml with the reason",
    )
}

/// What to do about a difference that rounding explains.
pub(super) fn let_stand() -> Message {
    Message::both(
        "không phải sửa; khi soạn văn bản mới nên làm tròn từ số gốc",
        "nothing need be mended; round from the exact numbers in the next document",
    )
}
