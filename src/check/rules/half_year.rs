//! A half-year that has more than its year.
//!
//! # What it checks
//!
//! A flow or a count of a half-year cannot be more than that of the whole year, nor one counted to May more than one counted to
//! December. Stocks (`nature: stock` in `indicators.yaml`), percentages and places are left out. Two equal numbers of three digits or
//! more are noted: the year has probably not been brought up to date.
//!
//! # Why
//!
//! A number copied from an earlier report looks like any other.
//!
//! # Example
//!
//! Fire damage of nearly 40 billion in six months and of about 33.7 in the year is wrong. Of 30 and 33.7 it is right.
//!
//! # How to mend it
//!
//! Look both up. If what is measured is a stock, say so in `indicators.yaml`; if the document itself is wrong, accept the finding in
//! `content/acceptances.yaml` with the reason.

use rust_decimal::Decimal;

use crate::check::observation::{Observation, Span};
use crate::check::say::{Marks, finding, look_up, say, with_others};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::figure::Period;
use crate::model::{Nature, Workspace};

/// From here on, two equal numbers are hardly chance.
const THREE_DIGITS: Decimal = Decimal::ONE_HUNDRED;

/// Runs the rule.
pub(in crate::check) fn half_year(workspace: &Workspace) -> Findings {
    let adds_up = |of: &Observation<'_>| {
        !of.is_target() && !of.figure.unit.is_percent() && of.figure.indicator.nature == Nature::Flow
    };
    let flows: Vec<Observation<'_>> = Observation::all(workspace).into_iter().filter(adds_up).collect();
    let years = flows.iter().filter(|of| of.figure.period.is_year());
    let mut findings = Findings::new();
    for year in years {
        let parts = flows.iter().filter(|part| {
            part.figure.indicator.id == year.figure.indicator.id && ends_before(part.span(), year.span())
        });
        findings.extend(parts.filter_map(|part| excess(part, year)));
    }
    findings
}

/// Whether a span begins with the year of another and ends before it does.
fn ends_before(part: Span, year: Span) -> bool {
    let begins =
        matches!(part.period, Period::Year(_) | Period::Half(_, 1) | Period::Quarter(_, 1) | Period::Month(_, 1));
    let end = |span: Span| span.day.unwrap_or_else(|| span.period.last_day());
    begins && part.period.year() == year.period.year() && end(part) < end(year)
}

/// The complaint about a part of a year that has more than the year, or just as much.
fn excess(part: &Observation<'_>, year: &Observation<'_>) -> Option<Diagnostic> {
    let (one, all) = (part.quantity()?, year.quantity()?);
    let equal = one.best == all.best && one.best >= THREE_DIGITS && one.best % Decimal::TEN != Decimal::ZERO;
    if one.interval.low() <= all.interval.high() && !equal {
        return None;
    }
    let levels = |marks: &Marks| (marks.level(part), marks.level(year));
    let message = say(
        |marks| {
            let (one, all) = levels(marks);
            let link = if equal { "bằng đúng" } else { "nhiều hơn" };
            format!("`{}`: một phần của năm có {one}, {link} cả năm ({all})", part.name())
        },
        |marks| {
            let (one, all) = levels(marks);
            let link = if equal { "exactly what" } else { "more than" };
            format!("`{}`: a part of the year has {one}, {link} the whole year has ({all})", part.name())
        },
    );
    let weight = if equal { Severity::Note } else { Severity::Error };
    Some(with_others(finding(Code::HalfYear, weight, year, message), [part]).hint(look_up()))
}
