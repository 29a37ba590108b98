//! A count of targets that its own list, or the results, contradict.
//!
//! # What it checks
//!
//! Where a figure counts targets and names them, `targets: { missed: [...] }` or `targets: { met: [...] }`: that it names as many as
//! it counts, and that each named result, where the reports print or imply its plan for the same year, is short of it or reaches it
//! as the list says. Every number stands for what its rounding allows.
//!
//! # Why
//!
//! "10 of 17 targets met" is the sentence that leaders read first, and it is counted by hand, often before the last results are in.
//!
//! # Example
//!
//! "07/17 targets missed" with six names is told, and so is a name whose result is 104% of its plan. Seven names, each short of
//! its plan, are right.
//!
//! # How to mend it
//!
//! Count again in the document, and look up the results of the targets named.

use crate::check::claim::Claim;
use crate::check::evidence::Evidence;
use crate::check::observation::Observation;
use crate::check::say::{finding, look_up, say, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::figure::{Number, Period};
use crate::model::{Indicator, Sense, TargetList, TargetOutcome};

/// Runs the rule.
pub(in crate::check) fn targets_miscounted(evidence: &Evidence<'_>) -> Findings {
    let all = Observation::all(evidence.workspace);
    let counts: Vec<_> = all.iter().filter_map(|of| Some((of, of.figure.targets.as_ref()?))).collect();
    if counts.is_empty() {
        return Findings::new();
    }
    let plans: Vec<Claim<'_>> = evidence.plans.iter().flat_map(|known| known.claims.iter().copied()).collect();
    let mut findings = Findings::new();
    for (of, list) in counts {
        findings.extend(miscounted(of, list));
        for indicator in &list.indicators {
            let is_result = |one: &&Observation<'_>| {
                std::ptr::eq(one.report, of.report)
                    && one.figure.indicator.id == indicator.id
                    && one.figure.period == of.figure.period
                    && !one.is_target()
            };
            let results = all.iter().filter(is_result);
            findings.extend(results.filter_map(|result| contradicted(of, list, result, &plans)));
        }
    }
    findings
}

/// The complaint about a count that is not as long as its list.
fn miscounted(of: &Observation<'_>, list: &TargetList) -> Option<Diagnostic> {
    let (value, named) = (of.figure.value?, list.indicators.len());
    if u64::try_from(named).is_ok_and(|named| value == Number::new(named.into())) {
        return None;
    }
    let id = &of.figure.id;
    let message = say(
        |marks| format!("`{id}` là {}, nhưng danh sách kể {named}", marks.number(value)),
        |marks| format!("`{id}` is {}, but {named} are listed", marks.number(value)),
    );
    Some(finding(Code::TargetsMiscounted, Severity::Error, of, message).hint(look_up()))
}

/// The complaint about a listed target whose result says otherwise.
fn contradicted(
    of: &Observation<'_>,
    list: &TargetList,
    result: &Observation<'_>,
    plans: &[Claim<'_>],
) -> Option<Diagnostic> {
    let year = Period::Year(result.figure.period.year());
    let planned = plans.iter().filter(|plan| {
        plan.of.figure.indicator.id == result.figure.indicator.id
            && Period::Year(plan.of.figure.period.year()) == year
            && result.figure.period == year
    });
    let against = planned.filter(|plan| outcome(result, plan).is_some_and(|outcome| outcome != list.outcome));
    let plan = against.min_by_key(|plan| !plan.is_printed)?;
    let scale = result.figure.indicator.unit.scale.ratio_to(result.figure.unit.scale)?;
    let (id, name) = (&of.figure.id, &result.figure.id);
    let decimals = result.figure.value.map_or(0, Number::decimals);
    let shown = plan.level.best * scale;
    let met = list.outcome == TargetOutcome::Met;
    let message = say(
        |marks| {
            let (listed, is) = if met { ("hoàn thành", "chưa đạt") } else { ("không hoàn thành", "đạt") };
            let (level, plan) = (marks.level(result), marks.value(shown, decimals));
            format!("`{id}` kể `{name}` {listed}, nhưng {level} {is} kế hoạch {plan}")
        },
        |marks| {
            let (listed, is) = if met { ("met", "is short of") } else { ("missed", "meets") };
            let (level, plan) = (marks.level(result), marks.value(shown, decimals));
            format!("`{id}` lists `{name}` as {listed}, but {level} {is} the plan of {plan}")
        },
    );
    let found = finding(Code::TargetsMiscounted, Severity::Error, of, message);
    let others: Vec<Observation<'_>> = if plan.of.is(result) { vec![*result] } else { vec![*result, plan.of] };
    Some(with_others(found, &others).hint(look_up()))
}

/// Whether a result reaches a plan; `None` where rounding leaves it open or neither more nor less is better.
fn outcome(result: &Observation<'_>, plan: &Claim<'_>) -> Option<TargetOutcome> {
    let (reached, implied, printed) = (result.quantity()?.interval, plan.level.interval, plan.level.best);
    // A plan that is printed is what was set, and not a rounding of it.
    let (low, high) = if plan.is_printed { (printed, printed) } else { (implied.low(), implied.high()) };
    let (better, worse) = match sense(&result.figure.indicator)? {
        true => (reached.low() >= high, reached.high() < low),
        false => (reached.high() <= low, reached.low() > high),
    };
    match (better, worse) {
        (true, false) => Some(TargetOutcome::Met),
        (false, true) => Some(TargetOutcome::Missed),
        _ => None,
    }
}

/// Whether more is better; `None` where neither is.
fn sense(indicator: &Indicator) -> Option<bool> {
    match indicator.sense {
        Sense::MoreIsBetter => Some(true),
        Sense::LessIsBetter => Some(false),
        Sense::Neutral => None,
    }
}
