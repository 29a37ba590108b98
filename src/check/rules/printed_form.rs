//! A source whose printed form is not the figure's own number.
//!
//! # What it checks
//!
//! Every `sources` entry repeats what the document prints, verbatim. That form is read as a Vietnamese reader reads it
//! (`15.745` is fifteen thousand …, `26,9%` has one decimal) and compared, digit by digit and decimal by decimal, with the
//! number in the figure.
//!
//! # Why
//!
//! A figure is typed once and printed many times. If it was mistyped, every edition in both languages repeats it;
//! the printed form beside it is the witness.
//!
//! A form listed under `errata` of the figure is not judged: there the document itself is wrong, and the reason is given.
//!
//! # Example
//!
//! `value: 15475` with `value: "15.745"` in its source is wrong.
//!
//! # How to mend it
//!
//! Open the document at the line and correct whichever of the two was mistyped. Where the document itself is wrong, keep its form
//! and give the reason under `errata` of the figure.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::{Change, Number};
use crate::language::{self, Language, reads_as, reads_as_change, reads_as_range};
use crate::model::{Figure, Measure, Report, Source};

/// Runs the rule.
pub(in crate::check) fn printed_form(report: &Report) -> Findings {
    let differing = |figure: &Figure| -> Vec<Diagnostic> {
        figure.sources.iter().filter_map(|source| differing_form(figure, source)).collect()
    };
    report.figures.iter().flat_map(|figure| differing(figure)).collect()
}

/// The complaint about one printed form.
fn differing_form(figure: &Figure, source: &Source) -> Option<Diagnostic> {
    let expected: Vec<Number> = match source.measure {
        Measure::Value => figure.value.into_iter().collect(),
        Measure::Ratio => figure.value.into_iter().chain(figure.total).collect(),
        Measure::Share => figure.share.into_iter().collect(),
        Measure::Rank => figure.rank.map(|rank| Number::new(rank.into())).into_iter().collect(),
        Measure::Change => {
            figure.change.as_ref().map(|change| change.amount.number().magnitude()).into_iter().collect()
        }
        Measure::Index => figure.change.as_ref().map(index).into_iter().collect(),
        Measure::Difference => {
            figure.difference.as_ref().map(|change| change.amount.number().magnitude()).into_iter().collect()
        }
        Measure::Plan => figure.plan.map(crate::figure::Plan::printed).into_iter().collect(),
        Measure::Period => Vec::new(),
    };
    let movement = match source.measure {
        Measure::Change => figure.change.as_ref(),
        Measure::Difference => figure.difference.as_ref(),
        Measure::Value | Measure::Ratio | Measure::Share | Measure::Rank => None,
        Measure::Index | Measure::Plan | Measure::Period => None,
    };
    let says = match (movement, figure.value.zip(figure.upper)) {
        (Some(change), _) => reads_as_change(&source.printed, change.amount.number()),
        (None, Some((low, high))) if source.measure == Measure::Value => reads_as_range(&source.printed, low, high),
        // A fall is printed as such: "giảm 1,1%" for a growth rate of -1.1.
        (None, _) if source.measure == Measure::Value => {
            expected.iter().any(|value| reads_as_change(&source.printed, *value))
        }
        (None, _) => reads_as(&source.printed, &expected),
    };
    let known = figure.errata.iter().any(|one| one.measure == source.measure && one.printed == source.printed);
    if says || known {
        return None;
    }
    let name = source.measure.name();
    let numbers: Vec<String> = match figure.value.zip(figure.upper).filter(|_| source.measure == Measure::Value) {
        Some((low, high)) => vec![language::range(Language::Vi, low, high)],
        None => expected.iter().map(|number| language::number(Language::Vi, *number)).collect(),
    };
    let message = format!(
        "the document prints `{}`, but the {name} of `{}` would print as `{}`",
        source.printed,
        figure.id,
        numbers.join("/")
    );
    let hint = format!("compare with line {} of {}", source.line, source.document);
    Some(Diagnostic::error(Code::PrintedForm, &source.place, message).hint(hint).related(&figure.place, "the figure"))
}

/// A change in per cent as a percentage of its base.
fn index(change: &Change) -> Number {
    Number::new(change.amount.number().value() + Decimal::ONE_HUNDRED)
}
