//! Parts that do not sum to their total.
//!
//! # What it checks
//!
//! Where a relation `sum` names a total and its parts, and a report prints all of them for the same period, the parts are added and
//! held against the total; so are their movements as differences, where all are printed against one base. Every number stands for ± half a unit of its last digit, so long sums may differ by a little.
//!
//! # Why
//!
//! A part is corrected and the total is not, or a part is left out; both are seen by adding.
//!
//! # Example
//!
//! Capital of 4331 new and 227 added against a total of 4711.6 is wrong: 4331 + 227 = 4558, and 153.6 are missing.
//! 4594 + 550 against 5145 is explained by rounding.
//!
//! # How to mend it
//!
//! Look all of them up in the source. If something else belongs to the total, correct the relation; if the document itself is
//! wrong, accept the finding in `content/acceptances.yaml` with the reason.

use crate::check::comparison::Comparison;
use crate::check::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::{Change, PrintedLevel, Quantity};
use crate::model::{Identity, Whole};

/// Runs the rule.
pub(in crate::check) fn sum(identity: &Identity<Observation<'_>>) -> Findings {
    let Identity::Sum(whole) = identity else { return Findings::new() };
    levels(whole).into_iter().chain(movements(whole)).collect()
}

/// The complaint about the levels of a total and its parts.
fn levels(whole: &Whole<Observation<'_>>) -> Option<Diagnostic> {
    let unit = &whole.total.figure.unit;
    let parts: Option<Vec<Quantity>> =
        whole.parts.iter().map(|part| part.level_in(unit).map(|level| level.quantity)).collect();
    let decimals = whole.parts.iter().map(Observation::decimals).max().unwrap_or_default();
    disagreement(whole, whole.total.level()?, &parts?, decimals.max(whole.total.decimals()))
}

/// The complaint about the movements of a total and its parts, which are differences against one base.
fn movements(whole: &Whole<Observation<'_>>) -> Option<Diagnostic> {
    let of = whole.total.difference()?;
    let unit = &whole.total.figure.unit.id;
    let parts: Option<Vec<&Change>> = whole.parts.iter().map(Observation::difference).collect();
    let parts = parts?;
    let alike =
        parts.iter().all(|part| part.base == of.base) && whole.parts.iter().all(|part| part.figure.unit.id == *unit);
    let numbers: Vec<Quantity> = parts.iter().map(|part| Quantity::printed(part.amount.number())).collect();
    let printed = of.amount.number();
    disagreement(whole, PrintedLevel::new(printed), &numbers, printed.decimals()).filter(|_| alike)
}

/// The complaint about a printed number that others do not sum to.
fn disagreement(
    whole: &Whole<Observation<'_>>,
    printed: PrintedLevel,
    parts: &[Quantity],
    decimals: u32,
) -> Option<Diagnostic> {
    let (of, others) = (whole.total, whole.parts.clone());
    let computed = Quantity::sum(parts.iter().copied())?;
    let comparison = Comparison { code: Code::SumDiffers, of, others, printed, decimals, is_percent: false, computed };
    let gap = printed.quantity.best - computed.best;
    comparison.finding(
        |marks| marks.sum(parts.iter().map(|part| part.best.normalize().into())),
        |marks| {
            let size = marks.value(gap.abs(), decimals);
            if gap.is_sign_positive() {
                (format!("thiếu {size}"), format!("{size} missing"))
            } else {
                (format!("thừa {size}"), format!("{size} too much"))
            }
        },
    )
}
