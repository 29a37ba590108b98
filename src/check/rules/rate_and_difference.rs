//! A rate and a difference of one movement that its level does not join.
//!
//! # What it checks
//!
//! Where a figure prints its level, its growth in per cent and the same movement as a difference, the level less the difference is
//! the base, and the difference is so many per cent of it. Every number stands for ± half a unit of its last digit.
//!
//! # Why
//!
//! The three are printed side by side, and a reader with a pocket calculator needs ten seconds to find that one of them is wrong.
//!
//! # Example
//!
//! `value: 481`, `change: { rate: -5.4, difference: -28 }` is wrong: 481 + 28 = 509, and 28 of 509 is 5.5 per cent.
//! `value: 491` with the same change is right: 28 of 519 is 5.39.
//!
//! # How to mend it
//!
//! Look the three up in the source. If the document prints one of them wrongly, give the right one and list the printed form under
//! `errata` of the figure, or accept the finding in `content/acceptances.yaml` with the reason.

use rust_decimal::Decimal;

use crate::check::comparison::{Comparison, nothing_more};
use crate::check::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::{ChangeAmount, PrintedLevel};
use crate::model::Report;

/// Runs the rule.
pub(in crate::check) fn rate_and_difference(report: &Report) -> Findings {
    Observation::of_report(report).filter_map(disagreement).collect()
}

/// The complaint about one figure.
fn disagreement(of: Observation<'_>) -> Option<Diagnostic> {
    let (change, beside) = (of.figure.change.as_ref()?, of.figure.difference.as_ref()?);
    let (ChangeAmount::Rate(rate), ChangeAmount::Difference(difference)) = (change.amount, beside.amount) else {
        return None;
    };
    let base = of.level()?.quantity.minus(of.amount(difference))?;
    let comparison = Comparison {
        code: Code::RateAndDifference,
        of,
        others: Vec::new(),
        printed: PrintedLevel::new(rate),
        decimals: rate.decimals(),
        is_percent: true,
        computed: of.amount(difference).over(base)?.scaled(Decimal::ONE_HUNDRED)?,
    };
    let decimals = of.decimals().max(difference.decimals());
    comparison
        .finding(|marks| format!("{} / {}", marks.number(difference), marks.value(base.best, decimals)), nothing_more)
}
