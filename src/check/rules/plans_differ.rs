//! One plan, implied or printed twice, with two values.
//!
//! # What it checks
//!
//! A result and its ratio to the plan imply the plan of the year, also in the middle of the year; the report of the year
//! before may print it as a target. All of them must be one plan. Targets of a congress are set apart (`of: target`).
//!
//! # Why
//!
//! A plan does not change with the report that is held against it. If it did change, the documents should say so.
//!
//! # Example
//!
//! Construction of 14605 at 38.2 per cent of the plan in June, and of 39435 at 3.5 per cent above it in December, is told: the
//! plans are 38233 and 38101. 266040 at 96.7 per cent and 115000 at 41.8 are right: both imply 275119.
//!
//! # How to mend it
//!
//! Look both up. A plan that was changed during the year is accepted in `content/acceptances.yaml` with the decision that changed it.

use crate::check::claim::Claim;
use crate::check::evidence::Evidence;
use crate::check::say::{Marks, finding, look_up, say, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};

/// Runs the rule.
pub(in crate::check) fn plans_differ(evidence: &Evidence<'_>) -> Findings {
    let mut findings = Findings::new();
    for claims in &evidence.plans {
        let differing = claims.contradictions().into_iter().filter(|(one, other)| !one.is_printed || !other.is_printed);
        findings.extend(differing.map(|(one, other)| contradiction(one, other)));
    }
    findings
}

/// The complaint about two plans, of which at least one is implied.
fn contradiction(one: Claim<'_>, other: Claim<'_>) -> Diagnostic {
    let (main, against) = if one.is_printed { (other, one) } else { (one, other) };
    let (of, with) = (&main.of, &against.of);
    let weight = if std::ptr::eq(of.report, with.report) { Severity::Error } else { Severity::Warning };
    let decimals = of.decimals().max(with.decimals());
    let plans = |marks: &Marks| {
        let ratio = of.figure.plan.map(crate::figure::Plan::percentage);
        let ratio = ratio.map_or_else(String::new, |ratio| marks.number(ratio));
        let shown = |claim: &Claim<'_>| {
            let scale = claim.of.figure.indicator.unit.scale.ratio_to(of.figure.unit.scale);
            marks.value(claim.level.best * scale.unwrap_or(rust_decimal::Decimal::ONE), decimals)
        };
        (marks.level(of), ratio, shown(&main), shown(&against))
    };
    let message = say(
        |marks| {
            let (level, ratio, plan, other) = plans(marks);
            let verb = if against.is_printed { "ghi" } else { "cho" };
            let id = &of.figure.id;
            format!(
                "`{id}`: {level} bằng {ratio}% kế hoạch nên kế hoạch là {plan}, nhưng `{}` {verb} {other}",
                with.name()
            )
        },
        |marks| {
            let (level, ratio, plan, other) = plans(marks);
            let verb = if against.is_printed { "prints" } else { "implies" };
            let id = &of.figure.id;
            format!(
                "`{id}`: {level} at {ratio}% of the plan implies a plan of {plan}, but `{}` {verb} {other}",
                with.name()
            )
        },
    );
    with_others(finding(Code::PlansDiffer, weight, of, message), [with]).hint(look_up())
}
