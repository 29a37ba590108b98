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

use crate::diagnostic::{Code, Diagnostic, Findings, Message, PrintedAt};
use crate::figure::{Change, Number};
use crate::language::{self, Language, reads_as, reads_as_change, reads_as_range};
use crate::model::{Erratum, Figure, Measure, Report, Source};

/// Runs the rule.
pub(in crate::check) fn printed_form(report: &Report) -> Findings {
    let differing = |figure: &Figure| -> Vec<Diagnostic> {
        figure.sources.iter().filter_map(|source| differing_form(figure, source)).collect()
    };
    report.figures.iter().flat_map(|figure| differing(figure)).collect()
}

/// The complaint about one printed form.
fn differing_form(figure: &Figure, source: &Source) -> Option<Diagnostic> {
    let known = figure.errata.iter().any(|one| one.measure == source.measure && one.printed == source.printed);
    if known || says(figure, source.measure, &source.printed) {
        return None;
    }
    let (name, form, id) = (source.measure.name(), &source.printed, &figure.id);
    let prints = |language: Language| -> String {
        let numbers: Vec<String> = match figure.value.zip(figure.upper).filter(|_| source.measure == Measure::Value) {
            Some((low, high)) => vec![language::range(language, low, high)],
            None => expected(figure, source.measure).iter().map(|one| language::number(language, *one)).collect(),
        };
        numbers.join("/")
    };
    // A form is Vietnamese in either language.
    let right = prints(Language::Vi);
    let message = Message::both(
        format!("văn bản in `{form}`, nhưng {name} của `{id}` phải in là `{right}`"),
        format!("the document prints `{form}`, but the {name} of `{id}` would print as `{right}`"),
    );
    let hint = Message::both(
        format!("đối chiếu với dòng {} của {}", source.line, source.document),
        format!("compare with line {} of {}", source.line, source.document),
    );
    let of = [PrintedAt { document: source.document.clone(), line: source.line, printed: form.clone() }];
    let found = Diagnostic::error(Code::PrintedForm, &source.place, message).hint(hint);
    Some(found.related(&figure.place, Message::both("số liệu", "the figure")).about(id, of))
}

/// The numbers that a measure of a figure consists of.
fn expected(figure: &Figure, measure: Measure) -> Vec<Number> {
    match measure {
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
    }
}

/// Whether a printed form says what the figure has.
fn says(figure: &Figure, measure: Measure, printed: &str) -> bool {
    let movement = match measure {
        Measure::Change => figure.change.as_ref(),
        Measure::Difference => figure.difference.as_ref(),
        Measure::Value | Measure::Ratio | Measure::Share | Measure::Rank => None,
        Measure::Index | Measure::Plan | Measure::Period => None,
    };
    let expected = expected(figure, measure);
    match (movement, figure.value.zip(figure.upper)) {
        (Some(change), _) => reads_as_change(printed, change.amount.number()),
        (None, Some((low, high))) if measure == Measure::Value => reads_as_range(printed, low, high),
        // A fall is printed as such: "giảm 1,1%" for a growth rate of -1.1.
        (None, _) if measure == Measure::Value => expected.iter().any(|value| reads_as_change(printed, *value)),
        (None, _) => reads_as(printed, &expected),
    }
}

/// The errata whose wrong form is what the figure itself has, because the right one cannot be known.
pub(in crate::check) fn kept_errata(figure: &Figure) -> impl Iterator<Item = &Erratum> {
    figure.errata.iter().filter(|erratum| says(figure, erratum.measure, &erratum.printed))
}

/// A change in per cent as a percentage of its base.
fn index(change: &Change) -> Number {
    Number::new(change.amount.number().value() + Decimal::ONE_HUNDRED)
}
