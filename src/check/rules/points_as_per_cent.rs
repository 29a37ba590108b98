//! A movement in percentage points that the document prints as per cent.
//!
//! # What it checks
//!
//! The difference of two percentages is in points. Where the source prints it with `%`, that is noted; editions print it as points.
//!
//! # Why
//!
//! A share that rises from 36.8 to 39.5 per cent rises by 2.7 points, or by 7.3 per cent. `tăng 2,7%` says neither.
//!
//! # Example
//!
//! A share of `58.3` with `change: { difference: 2.2 }`, printed as `2,2%`, is noted. Printed as `2,2` or `2,2 điểm %` it is not.
//!
//! # How to mend it
//!
//! Nothing need be mended in the content: editions say `điểm phần trăm` and percentage points. Tell the office that writes the documents.

use crate::check::observation::Observation;
use crate::check::say::{finding, say};
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::figure::ChangeAmount;
use crate::model::{Measure, Report};

/// Runs the rule.
pub(in crate::check) fn points_as_per_cent(report: &Report) -> Findings {
    Observation::of_report(report).filter_map(|of| printed_as_per_cent(&of)).collect()
}

/// The complaint about one figure.
fn printed_as_per_cent(of: &Observation<'_>) -> Option<Diagnostic> {
    let ChangeAmount::Difference(points) = of.figure.change.as_ref()?.amount else { return None };
    let form = of.form(Measure::Change).filter(|form| form.trim_end().ends_with('%'))?;
    if !of.figure.unit.is_percent() {
        return None;
    }
    let message = say(
        |marks| {
            let points = marks.number(points.magnitude());
            format!("`{}`: văn bản ghi `{form}`, đúng ra là {points} điểm phần trăm", of.figure.id)
        },
        |marks| {
            let points = marks.number(points.magnitude());
            format!("`{}`: printed `{form}`, but it is {points} percentage points", of.figure.id)
        },
    );
    Some(finding(Code::PointsAsPercent, Severity::Note, of, message).hint(Message::both(
        "các ấn bản ghi điểm phần trăm; không phải sửa nội dung",
        "editions say percentage points; nothing need be mended",
    )))
}
