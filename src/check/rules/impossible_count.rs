//! A whole count whose printed growth no whole base can give.
//!
//! # What it checks
//!
//! Persons, cases and communes come in whole numbers, this year and last. If a count is printed with its growth in per cent, one
//! whole number must exist from which it grew by that much. Units that are counted have `counted: true` in `units.yaml`.
//!
//! # Why
//!
//! Where counts are small, a wrong percentage cannot hide behind rounding, although the base is not printed.
//!
//! # Example
//!
//! `value: 79`, `change: { rate: -43.4 }` is wrong: of 139 persons it is 43.2 per cent less, of 140 it is 43.6.
//! `value: 164`, `change: { rate: -11.8 }` is right: last year there were 186.
//!
//! # How to mend it
//!
//! Look both up in the source; one of them is wrong, or was meant of another count. If the document prints it so, accept the finding in
//! `content/acceptances.yaml` with the reason.

use rust_decimal::Decimal;

use crate::check::observation::Observation;
use crate::check::say::{finding, look_up, say};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::figure::{ChangeAmount, Number, PrintedLevel, Quantity, Verdict};
use crate::model::Report;

/// Runs the rule.
pub(in crate::check) fn impossible_count(report: &Report) -> Findings {
    Observation::of_report(report).filter_map(|of| without_base(&of)).collect()
}

/// The complaint about one figure.
fn without_base(of: &Observation<'_>) -> Option<Diagnostic> {
    let ChangeAmount::Rate(rate) = of.figure.change.as_ref()?.amount else { return None };
    let (value, level) = (of.figure.value?, of.level()?);
    let exact = level.quantity.interval.low() == level.quantity.interval.high();
    if !of.figure.unit.counted || !exact || value.is_zero() {
        return None;
    }
    let base = level.quantity.over(Quantity::printed(rate).growth_factor()?)?;
    let below = base.best.floor();
    let growth = |base: Decimal| -> Option<Decimal> {
        Quantity::exact(value.value()).over(Quantity::exact(base))?.as_growth().map(|growth| growth.best)
    };
    let verdict = |base: Decimal| Some(PrintedLevel::new(rate).judge(Quantity::exact(growth(base)?)));
    let neighbours = [below, below + Decimal::ONE];
    let verdicts = neighbours.map(verdict);
    if verdicts.contains(&Some(Verdict::Consistent)) {
        return None;
    }
    let misrounded = verdicts.contains(&Some(Verdict::Misrounded));
    let weight = if misrounded { Severity::Note } else { Severity::Error };
    let (first, second) = (growth(below).unwrap_or_default(), growth(below + Decimal::ONE)?);
    let decimals = rate.decimals() + 1;
    let (end_vi, end_en) =
        if misrounded { ("; làm tròn chưa đúng", "; not rounded to the nearest") } else { ("", "") };
    let parts = |marks: &crate::check::say::Marks| {
        let growths = [first, second].map(|growth| marks.signed(growth, decimals));
        let bases = neighbours.map(|base| marks.number(Number::new(base)));
        (marks.number(value), marks.number(rate), bases, growths)
    };
    let message = say(
        |marks| {
            let (value, rate, [low, high], [one, other]) = parts(marks);
            let id = &of.figure.id;
            format!(
                "`{id}`: không số nguyên nào cho {value} với mức {rate}%: gốc {low} cho {one}%, gốc {high} cho {other}%{end_vi}"
            )
        },
        |marks| {
            let (value, rate, [low, high], [one, other]) = parts(marks);
            let id = &of.figure.id;
            format!("`{id}`: no whole base gives {value} at {rate}%: {low} gives {one}%, {high} gives {other}%{end_en}")
        },
    );
    Some(finding(Code::ImpossibleCount, weight, of, message).hint(look_up()))
}
