//! A target that is worse than a result already reached.
//!
//! # What it checks
//!
//! Where an indicator says what is better (`sense` in `indicators.yaml`), a target is held against the results of earlier periods as long
//! as its own. Rates of growth (`nature: growth`) are left out: a high one need not be surpassed. In the same report it is a warning, between reports a note.
//!
//! # Why
//!
//! It may be meant, and then the document says why; or the result was not looked at.
//!
//! # Example
//!
//! Forest coverage of 37.8 per cent this year and a target of 37.6 for the next is told. A target of 38 is right.
//!
//! # How to mend it
//!
//! Look both up. If the document gives a reason, accept the finding in `content/acceptances.yaml` with it.

use crate::check::observation::Observation;
use crate::check::say::{finding, look_up, say, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::model::{Nature, Sense, Workspace};

/// Runs the rule.
pub(in crate::check) fn target_below_result(workspace: &Workspace) -> Findings {
    let all = Observation::all(workspace);
    let (targets, results): (Vec<_>, Vec<_>) = all.into_iter().partition(Observation::is_target);
    let mut findings = Findings::new();
    let levels = targets.iter().filter(|target| target.figure.indicator.nature != Nature::Growth);
    for target in levels {
        let earlier = results.iter().filter(|result| {
            result.figure.indicator.id == target.figure.indicator.id
                && result.figure.period.is_as_long_as(target.figure.period)
                && result.figure.period.year() < target.figure.period.year()
        });
        findings.extend(earlier.filter_map(|result| worse(target, result)));
    }
    findings
}

/// The complaint about a target and a result that is better.
fn worse(target: &Observation<'_>, result: &Observation<'_>) -> Option<Diagnostic> {
    let (aimed, reached) = (target.quantity()?.interval, result.quantity()?.interval);
    let is_worse = match target.figure.indicator.sense {
        Sense::MoreIsBetter => aimed.high() < reached.low(),
        Sense::LessIsBetter => aimed.low() > reached.high(),
        Sense::Neutral => false,
    };
    if !is_worse {
        return None;
    }
    let same = std::ptr::eq(target.report, result.report);
    let weight = if same { Severity::Warning } else { Severity::Note };
    let message = say(
        |marks| {
            let (aim, done) = (marks.level(target), marks.level(result));
            let (year, before) = (marks.period(target.figure.period), marks.period(result.figure.period));
            format!("`{}`: mục tiêu {year} là {aim}, kém kết quả {before} là {done}", target.figure.id)
        },
        |marks| {
            let (aim, done) = (marks.level(target), marks.level(result));
            let (year, before) = (marks.period(target.figure.period), marks.period(result.figure.period));
            format!("`{}`: the target for {year} is {aim}, worse than the {done} of {before}", target.figure.id)
        },
    );
    Some(with_others(finding(Code::TargetBelowResult, weight, target, message), [result]).hint(look_up()))
}
