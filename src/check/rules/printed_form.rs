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

use crate::diagnostic::{Code, Diagnostic, Findings, Message, PrintedAt};
use crate::figure::{Change, Number};
use crate::language::{Language, Stated};
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
    // A form is Vietnamese in either language.
    let right = stated(figure, source.measure).map(|stated| stated.print(Language::Vi)).unwrap_or_default();
    let message = Message::both(
        format!("văn bản in `{form}`, nhưng {name} của `{id}` phải in là `{right}`"),
        format!("the document prints `{form}`, but the {name} of `{id}` would print as `{right}`"),
    );
    let hint = Message::both(
        format!("đối chiếu với {} của {}", source.spot.vietnamese(), source.document),
        format!("compare with {} of {}", source.spot.english(), source.document),
    );
    let of = [PrintedAt { document: source.document.clone(), spot: source.spot.clone(), printed: form.clone() }];
    let found = Diagnostic::error(Code::PrintedForm, &source.place, message).hint(hint);
    Some(found.related(&figure.place, Message::both("số liệu", "the figure")).about(id, of))
}

/// What a measure of a figure must be printed as.
fn stated(figure: &Figure, measure: Measure) -> Option<Stated> {
    let movement = |change: &Option<Change>| Some(Stated::Movement(change.as_ref()?.amount.number()));
    match measure {
        Measure::Value => match figure.upper {
            Some(upper) => Some(Stated::Range(figure.value?, upper)),
            None => figure.value.map(Stated::Level),
        },
        Measure::Ratio => Some(Stated::Ratio(figure.value?, figure.total?)),
        Measure::Share => figure.share.map(Stated::Number),
        Measure::Rank => figure.rank.map(|rank| Stated::Number(Number::new(rank.into()))),
        Measure::Change => movement(&figure.change),
        Measure::Index => Some(Stated::index(figure.change.as_ref()?.amount.number())),
        Measure::Difference => movement(&figure.difference),
        Measure::Plan => figure.plan.map(|plan| Stated::Number(plan.printed())),
        Measure::Period => None,
    }
}

/// Whether a printed form says what the figure has.
fn says(figure: &Figure, measure: Measure, printed: &str) -> bool {
    stated(figure, measure).is_some_and(|stated| stated.is_said_by(printed))
}

/// The errata whose wrong form is what the figure itself has, because the right one cannot be known.
pub(in crate::check) fn kept_errata(figure: &Figure) -> impl Iterator<Item = &Erratum> {
    figure.errata.iter().filter(|erratum| says(figure, erratum.measure, &erratum.printed))
}
