//! A final document without its number.
//!
//! # What it checks
//!
//! A report with `status: final` that is set as a letter has a `serial` in its `number`. Its date is required when the file is read.
//!
//! # Why
//!
//! The number is given at registration, after the text is done; the file still says `Số:     /TB-UBND` when it is published.
//!
//! # Example
//!
//! `status: final` with `number: { code: TB-UBND }` is told. With `number: { serial: "384", code: TB-UBND }` it is right.
//!
//! # How to mend it
//!
//! Enter the number. If the published document bears none, accept the finding in `content/acceptances.yaml` with `report:`.

use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::model::{Report, ReportStatus};

/// Runs the rule.
pub(in crate::check) fn unregistered(report: &Report) -> Findings {
    let is_letter = report.editions.iter().any(|(edition, _)| edition.layout.is_letter());
    let unnumbered = report.letter.as_ref().is_some_and(|letter| letter.number.serial.is_none());
    if !is_letter || report.status != ReportStatus::Final || !unnumbered {
        return Findings::new();
    }
    let message = Message::both("văn bản chính thức chưa có số", "the document is final and has no number");
    let hint =
        Message::both("ghi `serial` vào `number` trong report.yaml", "enter `serial` in `number` of report.yaml");
    Findings::from(
        Diagnostic::new(Severity::Warning, Code::Unregistered, &report.place, message).about(&report.id, []).hint(hint),
    )
}
