//! A provisional figure whose year has long passed.
//!
//! # What it checks
//!
//! Figures with `status: provisional` or `status: estimate` of a year that ended more than a year before the report's date.
//!
//! # Why
//!
//! By then the settled figure has been published, and the report repeats an old guess.
//!
//! # Example
//!
//! A provisional value of 2019 in a report of December 2021 is told. One of 2020 or 2021 is right.
//!
//! # How to mend it
//!
//! Look up the settled figure and enter it as `actual` or `revised`, with its source.

use crate::check::observation::Observation;
use crate::check::say::{finding, say};
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::figure::Status;
use crate::model::Report;

/// Runs the rule.
pub(in crate::check) fn overdue(report: &Report) -> Findings {
    let unsettled = |of: &Observation<'_>| matches!(of.figure.status, Status::Provisional | Status::Estimate);
    let past = |of: &Observation<'_>| of.figure.period.year() + 1 < report.date.year;
    Observation::of_report(report).filter(|of| unsettled(of) && past(of)).map(|of| complaint(&of)).collect()
}

/// The complaint about one figure.
fn complaint(of: &Observation<'_>) -> Diagnostic {
    let id = &of.figure.id;
    let message = say(
        |marks| format!("`{id}`: số liệu {} vẫn là ước tính hoặc sơ bộ", marks.period(of.figure.period)),
        |marks| {
            format!("`{id}`: the figure for {} is still an estimate or provisional", marks.period(of.figure.period))
        },
    );
    finding(Code::Overdue, Severity::Warning, of, message).hint(Message::both(
        "tra số liệu chính thức và ghi `status: actual`",
        "look the settled figure up and enter it with `status: actual`",
    ))
}
