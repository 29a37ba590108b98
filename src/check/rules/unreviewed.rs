//! A figure that nobody has compared with its document.
//!
//! # What it checks
//!
//! Figures with `review: pending`, which `songngu extract` writes into a draft. With `--allow-pending` they are told as warnings,
//! and so is whatever else the rules find about them.
//!
//! # Why
//!
//! A number that a program read out of a document may be the number of something else. Until a person has compared
//! indicator, period, unit, status and every number with the lines of its sources, it is not published.
//!
//! # Example
//!
//! `review: pending` is told. `review: reviewed`, or no such line, is right.
//!
//! # How to mend it
//!
//! Open the document at the places that `sources:` names, compare, correct, and delete `review: pending`.

use crate::check::observation::Observation;
use crate::check::say::finding;
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::model::Report;

/// Runs the rule.
pub(in crate::check) fn unreviewed(report: &Report) -> Findings {
    Observation::of_report(report).filter(|of| !of.figure.is_reviewed).map(|of| complaint(&of)).collect()
}

/// The complaint about one figure.
fn complaint(of: &Observation<'_>) -> Diagnostic {
    let id = &of.figure.id;
    let message = Message::both(
        format!("`{id}` do `songngu extract` dự thảo, chưa được rà soát"),
        format!("`{id}` was drafted by `songngu extract` and is not reviewed"),
    );
    finding(Code::Unreviewed, Severity::Error, of, message).hint(Message::both(
        "đối chiếu với văn bản nguồn rồi xóa `review: pending`; `--allow-pending` cho phép dựng khi chưa rà soát",
        "compare it with its sources, then delete `review: pending`; `--allow-pending` builds it as it is",
    ))
}
