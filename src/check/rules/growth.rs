//! A growth that does not lead back to the level of its base.
//!
//! # What it checks
//!
//! A level with its growth, difference or multiple implies the level of the base. That is held against the level that any report
//! prints for the same indicator, period and day of counting, and against what other figures imply for it. Where the growth
//! is at constant prices and the level at current ones (`growth: constant_prices` in `indicators.yaml`), nothing is implied.
//!
//! # Why
//!
//! Last year's value is revised, its growth is computed from the revised one, and the two documents contradict each other for ever.
//!
//! # Example
//!
//! Retail sales of 34030 that rose by 9.2 per cent came from 31163; if the report of the year before prints 29360, one of the three
//! is wrong. From 31163 or 31150 it is right.
//!
//! # How to mend it
//!
//! Look both reports up. A base that was revised later is a figure with `status: revised`; a document that cannot be changed
//! any more is accepted in `content/acceptances.yaml` with the reason.

use crate::check::claim::{Claim, Claims};
use crate::check::evidence::Evidence;
use crate::check::say::{Marks, finding, look_up, say, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::figure::Status;

/// Runs the rule.
pub(in crate::check) fn growth(evidence: &Evidence<'_>) -> Findings {
    let mut findings = Findings::new();
    for claims in &evidence.results {
        let contradictions = claims.contradictions().into_iter();
        findings.extend(contradictions.filter_map(|(one, other)| contradiction(claims, one, other)));
    }
    findings
}

/// The complaint about two claims, of which at least one is implied.
fn contradiction(claims: &Claims<'_>, one: Claim<'_>, other: Claim<'_>) -> Option<Diagnostic> {
    // The one that implies a base is told at its place; the printed base is the other.
    let (main, against) = if one.is_printed { (other, one) } else { (one, other) };
    let revised = against.of.figure.status == Status::Revised && against.is_printed;
    if main.is_printed || revised {
        return None;
    }
    let (of, base) = (&main.of, &against.of);
    let same = std::ptr::eq(of.report, base.report);
    let weight = if same || (of.is_settled() && base.is_settled()) { Severity::Error } else { Severity::Warning };
    let decimals = against.of.decimals().max(of.decimals());
    let id = &of.figure.id;
    let implied = |marks: &Marks| {
        let scale = of.figure.unit.scale;
        let own = |claim: &Claim<'_>| {
            let factor = claim.of.figure.indicator.unit.scale.ratio_to(scale).unwrap_or(rust_decimal::Decimal::ONE);
            marks.value(claim.level.best * factor, decimals)
        };
        (marks.level(of), own(&main), own(&against), marks.period(claims.span.period))
    };
    let message = say(
        |marks| {
            let (level, implied, other, period) = implied(marks);
            let verb = if against.is_printed { "ghi" } else { "cho" };
            format!(
                "`{id}`: {level} và mức tăng, giảm cho kỳ gốc ({period}) là {implied}, nhưng `{}` {verb} {other}",
                base.name()
            )
        },
        |marks| {
            let (level, implied, other, period) = implied(marks);
            let verb = if against.is_printed { "prints" } else { "gives" };
            format!("`{id}`: {level} and its change imply {implied} for {period}, but `{}` {verb} {other}", base.name())
        },
    );
    Some(with_others(finding(Code::GrowthDiffers, weight, of, message), [base]).hint(look_up()))
}
