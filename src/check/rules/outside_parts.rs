//! A growth that lies outside the growth of all its parts.
//!
//! # What it checks
//!
//! Where a relation `between` names a growth and those of the parts it is made of, it cannot be more than the greatest or less than
//! the least of them, however the parts are weighted.
//!
//! # Why
//!
//! Weights are rarely printed, so the mean cannot be computed; but no mean lies outside.
//!
//! # Example
//!
//! Industry and construction at 18.8 per cent with industry at 20.1 and construction at 19.2 is wrong. With construction at 8.1
//! it is right.
//!
//! # How to mend it
//!
//! Look all of them up in the source. If a part is missing from the relation, add it; if the document itself is wrong, accept the
//! finding in `content/acceptances.yaml` with the reason.

use rust_decimal::Decimal;

use crate::check::observation::Observation;
use crate::check::say::{finding, look_up, say, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::figure::PrintedLevel;
use crate::model::{Identity, Whole};

/// Runs the rule.
pub(in crate::check) fn outside_parts(identity: &Identity<Observation<'_>>) -> Findings {
    let Identity::Between(whole) = identity else { return Findings::new() };
    outside(whole).into_iter().collect()
}

/// The complaint about one growth.
fn outside(whole: &Whole<Observation<'_>>) -> Option<Diagnostic> {
    let parts: Option<Vec<PrintedLevel>> = whole.parts.iter().map(Observation::growth).collect();
    let (parts, total) = (parts?, whole.total.growth()?);
    let low = parts.iter().map(|part| part.quantity.interval.low()).min()?;
    let high = parts.iter().map(|part| part.quantity.interval.high()).max()?;
    let growth = total.quantity.interval;
    if growth.low() <= high && low <= growth.high() {
        return None;
    }
    let ends = || {
        let bests = || parts.iter().map(|part| part.quantity.best);
        (bests().min().unwrap_or(Decimal::ZERO), bests().max().unwrap_or(Decimal::ZERO))
    };
    let decimals = |value: Decimal| value.scale();
    let id = &whole.total.figure.id;
    let numbers = |marks: &crate::check::say::Marks| {
        let ((least, most), printed) = (ends(), total.quantity.best);
        [printed, least, most].map(|value| marks.percent(value, decimals(value)))
    };
    let message = say(
        |marks| {
            let [printed, least, most] = numbers(marks);
            format!("`{id}`: {printed} nằm ngoài mức của các bộ phận, từ {least} đến {most}")
        },
        |marks| {
            let [printed, least, most] = numbers(marks);
            format!("`{id}`: {printed} lies outside its parts, which are from {least} to {most}")
        },
    );
    let found = finding(Code::OutsideParts, Severity::Error, &whole.total, message);
    Some(with_others(found, &whole.parts).hint(look_up()))
}
