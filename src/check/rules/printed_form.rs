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
//! # Example
//!
//! `value: 15475` with `value: "15.745"` in its source is wrong.
//!
//! # How to mend it
//!
//! Open the document at the line and correct whichever of the two was mistyped.

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::Number;
use crate::language::{self, Language, reads_as, reads_as_change};
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
        Measure::Plan => figure.plan.map(crate::figure::Plan::printed).into_iter().collect(),
        Measure::Period => Vec::new(),
    };
    let change = figure.change.as_ref().filter(|_| source.measure == Measure::Change);
    let says = match change {
        Some(change) => reads_as_change(&source.printed, change.amount.number()),
        None => reads_as(&source.printed, &expected),
    };
    if says {
        return None;
    }
    let name = source.measure.name();
    let numbers: Vec<String> = expected.iter().map(|number| language::number(Language::Vi, *number)).collect();
    let message = format!(
        "the document prints `{}`, but the {name} of `{}` would print as `{}`",
        source.printed,
        figure.id,
        numbers.join("/")
    );
    let hint = format!("compare with line {} of {}", source.line, source.document);
    Some(Diagnostic::error(Code::PrintedForm, &source.place, message).hint(hint).related(&figure.place, "the figure"))
}
