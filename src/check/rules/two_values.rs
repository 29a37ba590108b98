//! Two values of one indicator and period that no rounding joins.
//!
//! # What it checks
//!
//! Levels of the same indicator over the same period, counted to the same day, are compared within a report and between
//! reports. So are targets with targets, and places in a ranking. A figure with `status: revised` may differ. Between reports it is an
//! error only where both figures are settled; an estimate that was overtaken is a warning.
//!
//! # Why
//!
//! Whoever has read one document cannot believe the other.
//!
//! # Example
//!
//! `disbursement_rate: 42.2` in the text and `31.4` in a footnote of the same report is wrong. Exports of `11.2` billion and of
//! `11200` million dollars are the same.
//!
//! # How to mend it
//!
//! Look both up. Give a figure that is something else its own indicator; mark one that replaces an earlier publication
//! as `status: revised`; accept what is published in `content/acceptances.yaml` with the reason.

use crate::check::claim::{Claim, Claims};
use crate::check::evidence::Evidence;
use crate::check::observation::Observation;
use crate::check::rules::plan_as_result::taken_plans;
use crate::check::say::{finding, look_up, say, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::figure::Status;
use crate::model::Workspace;

/// Runs the rule.
pub(in crate::check) fn two_values(evidence: &Evidence<'_>) -> Findings {
    let (results, plans) = (&evidence.results, &evidence.plans);
    // A plan that is printed as a result is told by a rule of its own.
    let plan_for_result = taken_plans(results, plans);
    let explained = |one: &Claim<'_>, other: &Claim<'_>| {
        plan_for_result.iter().any(|taken| {
            (taken.result.is(&one.of) && taken.other.is(&other.of))
                || (taken.result.is(&other.of) && taken.other.is(&one.of))
        })
    };
    let targets = plans.iter().chain(results);
    let levels = targets.flat_map(Claims::contradictions).filter(|(one, other)| !explained(one, other));
    let levels = levels.filter_map(|(one, other)| contradiction(one, other));
    let mut findings: Findings = levels.collect();
    findings.extend(places(evidence.workspace));
    findings
}

/// The complaint about two printed levels.
fn contradiction(one: Claim<'_>, other: Claim<'_>) -> Option<Diagnostic> {
    let alike = one.of.is_target() == other.of.is_target();
    if !one.is_printed || !other.is_printed || !alike {
        return None;
    }
    let (first, second) = (&one.of, &other.of);
    let weight = weight(first, second)?;
    let message = say(
        |marks| {
            let (one, two) = (marks.level(first), marks.level(second));
            format!("`{}` là {one}, nhưng `{}` là {two}", first.name(), second.name())
        },
        |marks| {
            let (one, two) = (marks.level(first), marks.level(second));
            format!("`{}` is {one}, but `{}` is {two}", first.name(), second.name())
        },
    );
    Some(with_others(finding(Code::TwoValues, weight, first, message), [second]).hint(look_up()))
}

/// How much a contradiction weighs; none where one figure is marked as replacing the other.
fn weight(one: &Observation<'_>, other: &Observation<'_>) -> Option<Severity> {
    let revised = |of: &Observation<'_>| of.figure.status == Status::Revised;
    if revised(one) || revised(other) {
        return None;
    }
    let same = std::ptr::eq(one.report, other.report);
    let settled = one.is_settled() && other.is_settled();
    Some(if same || settled { Severity::Error } else { Severity::Warning })
}

/// The complaints about places in a ranking.
fn places(workspace: &Workspace) -> Vec<Diagnostic> {
    let ranked: Vec<_> = Observation::all(workspace).into_iter().filter(|of| of.figure.rank.is_some()).collect();
    let mut found = Vec::new();
    for (index, one) in ranked.iter().enumerate() {
        for other in ranked.iter().skip(index + 1) {
            let alike = one.figure.indicator.id == other.figure.indicator.id
                && one.span() == other.span()
                && one.is_target() == other.is_target();
            let (Some(first), Some(second)) = (one.figure.rank, other.figure.rank) else { continue };
            let Some(weight) = weight(one, other).filter(|_| alike && first != second) else { continue };
            let message = say(
                |_| format!("`{}` xếp thứ {first}, nhưng `{}` xếp thứ {second}", one.name(), other.name()),
                |_| format!("`{}` is in place {first}, but `{}` in place {second}", one.name(), other.name()),
            );
            found.push(with_others(finding(Code::TwoValues, weight, one, message), [other]).hint(look_up()));
        }
    }
    found
}
