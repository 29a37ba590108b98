//! Parts that together are more than their total.
//!
//! # What it checks
//!
//! Where a relation `within` names a total and some of its parts, the parts together must not be more than the total. Every number
//! stands for what its rounding allows; `trên` and `gần` for more.
//!
//! # Why
//!
//! Not every list of parts is complete, so it need not sum to the total; but it can never be more.
//!
//! # Example
//!
//! Tax debt collected of 320, of which 150 old and 482 new, is wrong: 150 + 482 = 632. 150 old and 120 new is right.
//!
//! # How to mend it
//!
//! Look all of them up in the source, and whether one of them is no part of the total. If the document itself is wrong, accept the
//! finding in `content/acceptances.yaml` with the reason.

use crate::check::observation::Observation;
use crate::check::say::{Marks, finding, look_up, say, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::figure::Quantity;
use crate::model::{Identity, Whole};

/// Runs the rule.
pub(in crate::check) fn parts_exceed(identity: &Identity<Observation<'_>>) -> Findings {
    let Identity::Within(whole) = identity else { return Findings::new() };
    excess(whole).into_iter().collect()
}

/// The complaint about one total.
fn excess(whole: &Whole<Observation<'_>>) -> Option<Diagnostic> {
    let (of, unit) = (&whole.total, &whole.total.figure.unit);
    let parts: Option<Vec<Quantity>> =
        whole.parts.iter().map(|part| part.level_in(unit).map(|level| level.quantity)).collect();
    let (parts, total) = (parts?, of.level()?.quantity);
    let sum = Quantity::sum(parts.iter().copied())?;
    if sum.interval.low() <= total.interval.high() {
        return None;
    }
    let decimals = whole.parts.iter().map(Observation::decimals).max().unwrap_or_default();
    let added = |marks: &Marks| {
        let list = marks.sum(parts.iter().map(|part| part.best.normalize().into()));
        if parts.len() == 1 { list } else { format!("{list} = {}", marks.value(sum.best, decimals)) }
    };
    let id = &of.figure.id;
    let message = say(
        |marks| format!("`{id}`: {}, nhiều hơn tổng số {}", added(marks), marks.level(of)),
        |marks| format!("`{id}`: {}, more than the total of {}", added(marks), marks.level(of)),
    );
    Some(with_others(finding(Code::PartsExceed, Severity::Error, of, message), &whole.parts).hint(look_up()))
}
