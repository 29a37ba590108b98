//! An average that its total and count do not give.
//!
//! # What it checks
//!
//! Where a relation `average` names an average, a total and what it is divided by, the total is divided and held against
//! the average. Every number stands for what its rounding allows; whole counts are exact.
//!
//! # Why
//!
//! An average is computed once and left standing when total or count are brought up to date.
//!
//! # Example
//!
//! A capital of 4711.6 in 43 new and 10 enlarged projects with an average of 30.8 is wrong: 4711.6 / 53 = 88.9.
//! An average of 88.9 is right.
//!
//! # How to mend it
//!
//! Look all of them up in the source, and whether the average is of something else. If the document itself is wrong, accept the
//! finding in `content/acceptances.yaml` with the reason.

use crate::check::comparison::Comparison;
use crate::check::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::Quantity;
use crate::model::Identity;

/// Runs the rule.
pub(in crate::check) fn average(identity: &Identity<Observation<'_>>) -> Findings {
    let Identity::Average { average, total, counts } = identity else { return Findings::new() };
    disagreement(*average, *total, counts).into_iter().collect()
}

/// The complaint about one average.
fn disagreement<'a>(
    average: Observation<'a>,
    total: Observation<'a>,
    counts: &[Observation<'a>],
) -> Option<Diagnostic> {
    let divisors: Option<Vec<Quantity>> = counts.iter().map(|count| Some(count.level()?.quantity)).collect();
    let (level, divisor) = (total.level()?, Quantity::sum(divisors?)?);
    // Per project, hectare or head: the scale of the total is that of the average, as the dimension of one has it.
    let scale = total.figure.unit.scale.ratio_to(average.figure.unit.scale)?;
    let computed = level.quantity.scaled(scale)?.over(divisor)?;
    let comparison = Comparison {
        code: Code::AverageDiffers,
        of: average,
        others: std::iter::once(total).chain(counts.iter().copied()).collect(),
        printed: average.level()?,
        decimals: average.decimals(),
        is_percent: false,
        computed,
    };
    let implied = average.level()?.quantity.best.checked_mul(divisor.best)?.checked_div(scale)?;
    comparison.finding(
        |marks| {
            let (total, divisor) = (marks.value(level.quantity.best, total.decimals()), marks.value(divisor.best, 0));
            format!("{total} / {divisor}")
        },
        |marks| {
            let implied = marks.value(implied, total.decimals());
            (format!("nếu đúng thì tổng số phải là {implied}"), format!("the total would have to be {implied}"))
        },
    )
}
