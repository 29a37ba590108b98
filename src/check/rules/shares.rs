//! Shares that do not sum to a hundred, or changes of shares that do not sum to nought.
//!
//! # What it checks
//!
//! Where a relation `shares` names the shares of one whole, and a report prints all of them for the same period, they are
//! added; so are their changes in points, where all are printed against one base. Every number stands for ± half a unit of its last
//! digit.
//!
//! # Why
//!
//! What one sector gains another loses. A sign that is wrong shows only in the sum.
//!
//! # Example
//!
//! Changes of 2.2, 1.2 and -3.2 are wrong: they sum to 0.2. Shares of 58.3, 17.5 and 24.2 are right.
//! Shares of 67.1, 21.5 and 11.5 sum to 100.1, which rounding explains.
//!
//! # How to mend it
//!
//! Look all of them up in the source. If the document itself is wrong, accept the finding in `content/acceptances.yaml` with
//! the reason.

use rust_decimal::Decimal;

use crate::check::observation::Observation;
use crate::check::say::{ending, finding, look_up, say, severity, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::{Change, PrintedLevel, Quantity};
use crate::model::Identity;

/// Runs the rule.
pub(in crate::check) fn shares(identity: &Identity<Observation<'_>>) -> Findings {
    let Identity::Shares(parts) = identity else { return Findings::new() };
    let levels: Option<Vec<PrintedLevel>> = parts.iter().map(Observation::share).collect();
    let levels = levels.and_then(|levels| disagreement(parts, &levels, Decimal::ONE_HUNDRED));
    let changes = movements(parts).and_then(|changes| disagreement(parts, &changes, Decimal::ZERO));
    levels.into_iter().chain(changes).collect()
}

/// The changes of all parts in points, where all are printed against the same base.
fn movements(parts: &[Observation<'_>]) -> Option<Vec<PrintedLevel>> {
    let changes: Option<Vec<&Change>> = parts.iter().map(Observation::difference).collect();
    let changes = changes?;
    let first = changes.first()?.base;
    let together =
        changes.iter().all(|change| change.base == first) && parts.iter().all(|part| part.figure.unit.is_percent());
    together.then(|| changes.iter().map(|change| PrintedLevel::new(change.amount.number())).collect())
}

/// The complaint about numbers that do not sum to what they must.
fn disagreement(parts: &[Observation<'_>], numbers: &[PrintedLevel], must: Decimal) -> Option<Diagnostic> {
    let sum = Quantity::sum(numbers.iter().map(|number| number.quantity))?;
    let verdict = PrintedLevel { quantity: sum, step: Decimal::ZERO, is_loose: false }.judge(Quantity::exact(must));
    let weight = severity(verdict)?;
    let (first, others) = parts.split_first()?;
    let decimals = numbers.iter().map(|number| number.quantity.best.scale()).max().unwrap_or_default();
    let (end_vi, end_en) = ending(verdict, "", "");
    let message = say(
        |marks| {
            let (list, total) =
                (marks.sum(numbers.iter().map(|one| one.quantity.best.into())), marks.value(sum.best, decimals));
            let what = if must.is_zero() { "mức thay đổi tỷ trọng" } else { "tỷ trọng" };
            format!("{what}: {list} = {total}, phải bằng {}{end_vi}", marks.value(must, 0))
        },
        |marks| {
            let (list, total) =
                (marks.sum(numbers.iter().map(|one| one.quantity.best.into())), marks.value(sum.best, decimals));
            let what = if must.is_zero() { "changes of shares" } else { "shares" };
            format!("{what}: {list} = {total}, must be {}{end_en}", marks.value(must, 0))
        },
    );
    Some(with_others(finding(Code::SharesDiffer, weight, first, message), others).hint(look_up()))
}
