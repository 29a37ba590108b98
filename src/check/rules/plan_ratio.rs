//! A plan ratio that result and plan do not give.
//!
//! # What it checks
//!
//! Where a relation `plan` names the indicator that holds the plan of a result, the result is divided by it and held against the
//! printed ratio. Every number stands for ± half a unit of its last digit, round levels for more.
//!
//! # Why
//!
//! The ratio to the plan is what a year is judged by, and it is the number most often carried over from an earlier draft.
//!
//! # Example
//!
//! 7140 of a plan of 7570 with `plan: { ratio: 96.4 }` is wrong: 7140 / 7570 = 94.32 per cent; the plan would have to be 7407.
//! `plan: { ratio: 94.3 }` is right.
//!
//! # How to mend it
//!
//! Look the three up in the source. If the document prints one of them wrongly, accept the finding in `content/acceptances.yaml`
//! with the reason.

use rust_decimal::Decimal;

use crate::check::comparison::Comparison;
use crate::check::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::PrintedLevel;
use crate::model::Identity;

/// Runs the rule.
pub(in crate::check) fn plan_ratio(identity: &Identity<Observation<'_>>) -> Findings {
    let Identity::Plan { result, plan } = identity else { return Findings::new() };
    disagreement(*result, *plan).into_iter().collect()
}

/// The complaint about one result.
fn disagreement(result: Observation<'_>, plan: Observation<'_>) -> Option<Diagnostic> {
    let printed = result.figure.plan?.percentage();
    let (level, planned) = (result.level_in(&plan.figure.unit)?.quantity, plan.level()?.quantity);
    let implied = level.best.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(printed.value())?;
    let comparison = Comparison {
        code: Code::PlanRatio,
        of: result,
        others: vec![plan],
        printed: PrintedLevel::new(printed),
        decimals: printed.decimals(),
        is_percent: true,
        computed: level.over(planned)?.scaled(Decimal::ONE_HUNDRED)?,
    };
    comparison.finding(
        |marks| {
            let (result, plan) =
                (marks.value(level.best, result.decimals()), marks.value(planned.best, plan.decimals()));
            format!("{result} / {plan}")
        },
        |marks| {
            let implied = marks.value(implied, plan.decimals());
            (format!("nếu đúng thì kế hoạch phải là {implied}"), format!("the plan would have to be {implied}"))
        },
    )
}
