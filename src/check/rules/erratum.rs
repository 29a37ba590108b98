//! A number that the document prints wrongly, as its figure says with the reason.
//!
//! # What it checks
//!
//! Every `errata` entry of a figure: a printed form that the content holds to be wrong. The finding is accepted where it stands, with the
//! reason that the entry gives in both languages, so it holds nothing back; reports of findings show it as accepted.
//!
//! # Why
//!
//! The legacy documents are as they are. What is wrong in them must be told once, and must not come back into the editions.
//!
//! # Example
//!
//! Meat output of `plan: { ratio: 102 }` whose source prints `10,2%`, listed under `errata`, is told as accepted. A figure whose
//! printed forms are all right has no `errata`.
//!
//! # How to mend it
//!
//! Nothing need be mended in the content. Delete the entry if the document turns out to be right.

use crate::check::observation::Observation;
use crate::check::say::{finding, say};
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::model::{Erratum, Report};

/// Runs the rule.
pub(in crate::check) fn erratum(report: &Report) -> Findings {
    let told = |of: Observation<'_>| -> Vec<Diagnostic> {
        of.figure.errata.iter().map(|erratum| printed_wrongly(&of, erratum)).collect()
    };
    Observation::of_report(report).flat_map(told).collect()
}

/// The finding of one erratum.
fn printed_wrongly(of: &Observation<'_>, erratum: &Erratum) -> Diagnostic {
    let (id, form) = (&of.figure.id, &erratum.printed);
    let message = say(
        |_| format!("`{id}`: văn bản in `{form}`, số này sai"),
        |_| format!("`{id}`: the document prints `{form}`, which is wrong"),
    );
    let mut found = finding(Code::Erratum, Severity::Error, of, message).hint(Message::both(
        "xóa mục errata nếu văn bản in đúng",
        "delete the erratum if the document turns out to be right",
    ));
    found.place = erratum.place.clone();
    found.concern.sources.retain(|source| source.printed == *form);
    found.concern.acceptance = Some(Message::both(&erratum.reason.vi.text, &erratum.reason.en.text));
    found
}
