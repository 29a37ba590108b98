//! A result that is the plan to the digit, where another report has another result.
//!
//! # What it checks
//!
//! A result is held against the plan of its year, as other reports print or imply it. If it is that plan in every printed digit,
//! and another report has a result that no rounding joins with it, the plan was probably printed as the result.
//!
//! # Why
//!
//! Summaries are written before the year is over, from last year's targets.
//!
//! # Example
//!
//! Exports of 9.5 billion in one report and of 11.2, 18 per cent above the plan, in another: 11.2 / 1.18 = 9.49. A result of 9.6
//! billion is only another value.
//!
//! # How to mend it
//!
//! Look both up, and give the summary the result. If it is published, accept the finding in `content/acceptances.yaml`
//! with the reason.

use crate::check::claim::Claims;
use crate::check::evidence::Evidence;
use crate::check::observation::Observation;
use crate::check::say::{finding, look_up, say, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::figure::{Number, Quantity};

/// A plan that was printed as a result.
pub(in crate::check) struct Taken<'a> {
    /// The result that is the plan.
    pub(in crate::check) result: Observation<'a>,
    /// The figure that prints or implies the plan.
    plan: Observation<'a>,
    /// The plan, in the unit of the indicator.
    level: Quantity,
    /// The other result.
    pub(in crate::check) other: Observation<'a>,
}

/// Runs the rule.
pub(in crate::check) fn plan_as_result(evidence: &Evidence<'_>) -> Findings {
    taken_plans(&evidence.results, &evidence.plans).iter().map(complaint).collect()
}

/// The plans that were printed as results, each result once.
pub(in crate::check) fn taken_plans<'a>(results: &[Claims<'a>], plans: &[Claims<'a>]) -> Vec<Taken<'a>> {
    let mut found: Vec<Taken<'a>> = Vec::new();
    for known in results {
        let planned = plans.iter().filter(|plan| plan.span == known.span && plan.indicator.id == known.indicator.id);
        let planned: Vec<_> = planned.flat_map(|plan| &plan.claims).collect();
        for (one, other) in known.contradictions() {
            let both_printed = one.is_printed && other.is_printed;
            let pairs = [(one, other), (other, one)].into_iter().filter(|_| both_printed);
            for (result, other) in pairs {
                let plan = planned.iter().find(|plan| {
                    !std::ptr::eq(plan.of.report, result.of.report) && is_to_the_digit(&result.of, plan.level)
                });
                if let Some(plan) = plan {
                    found.push(Taken { result: result.of, plan: plan.of, level: plan.level, other: other.of });
                }
            }
        }
    }
    found
}

/// Whether a plan, rounded as the result is printed, is the result.
fn is_to_the_digit(result: &Observation<'_>, plan: Quantity) -> bool {
    let scale = result.figure.indicator.unit.scale.ratio_to(result.figure.unit.scale);
    let plan = scale.and_then(|scale| plan.scaled(scale));
    plan.zip(result.level()).is_some_and(|(plan, level)| level.quantity.interval.contains(plan.best))
}

/// The complaint about one result.
fn complaint(taken: &Taken<'_>) -> Diagnostic {
    let Taken { result, plan, level, other } = taken;
    let weight = if result.is_settled() && other.is_settled() { Severity::Error } else { Severity::Warning };
    let scale = result.figure.indicator.unit.scale.ratio_to(result.figure.unit.scale);
    let shown = level.best * scale.unwrap_or(rust_decimal::Decimal::ONE);
    let decimals = result.figure.value.map_or(0, Number::decimals) + 1;
    let message = say(
        |marks| {
            let (one, two, planned) = (marks.level(result), marks.level(other), marks.value(shown, decimals));
            format!(
                "`{}` là {one}, đúng bằng kế hoạch ({planned} theo `{}`); `{}` là {two}",
                result.name(),
                plan.name(),
                other.name()
            )
        },
        |marks| {
            let (one, two, planned) = (marks.level(result), marks.level(other), marks.value(shown, decimals));
            format!(
                "`{}` is {one}, which is the plan ({planned} by `{}`); `{}` is {two}",
                result.name(),
                plan.name(),
                other.name()
            )
        },
    );
    with_others(finding(Code::PlanAsResult, weight, result, message), [plan, other]).hint(look_up())
}
