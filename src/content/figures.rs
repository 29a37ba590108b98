//! The figures of a report, raw → model.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::catalogue::Catalogue;
use super::pending::report_pending;
use super::prose::APPENDIX;
use super::raw::{
    Located, RawApproximation, RawChange, RawFigure, RawFigures, RawPlan, RawPlanBasis, RawReview, RawSource,
    RawStatus, RawTargets,
};
use super::reading::{Catalogued, Reading};
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile, Spot};
use crate::figure::{Approximation, Base, Change, ChangeAmount, Number, Period, Plan, PlanBasis, PlanRatio, Status};
use crate::model::{Document, Erratum, Figure, Indicator, Measure, Source, TargetList, TargetOutcome, Unit};

/// The dimension of ranks.
const PLACE: &str = "place";

/// What a figure takes from its report where it says nothing itself.
pub(super) struct Defaults<'a> {
    /// The report's id.
    pub(super) report: &'a str,
    /// The report's period.
    pub(super) period: Period,
    /// The report's document.
    pub(super) document: &'a str,
}

/// All figures of a file.
pub(super) fn figures(
    raw: RawFigures,
    defaults: &Defaults<'_>,
    catalogue: &Catalogue,
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> Catalogued<Figure> {
    let mut reading = Reading { file, findings };
    let mut entries = Vec::new();
    for (id, raw) in raw.figures.0 {
        if id.0.value == APPENDIX {
            let message = format!("a figure cannot be called `{APPENDIX}`");
            let fault = Diagnostic::error(Code::Contradiction, &reading.place(&id), message);
            reading.error(fault.hint("choose another id: in prose, the word refers to the appendices of a letter"));
        }
        let figure = figure(&id, &raw, defaults, catalogue, &mut reading);
        entries.push((id.0.value, figure.map(Arc::new)));
    }
    Catalogued { file: file.path.clone(), entries }
}

/// One figure.
fn figure(
    id: &Located<String>,
    raw: &RawFigure,
    defaults: &Defaults<'_>,
    catalogue: &Catalogue,
    reading: &mut Reading<'_>,
) -> Option<Figure> {
    let before = reading.findings.len();
    report_pending(id, raw, reading);
    let indicator = reading.named("indicator", raw.indicator.as_ref().unwrap_or(id), &catalogue.indicators);
    let unit = match (&raw.unit, &indicator) {
        (None, indicator) => indicator.as_ref().map(|indicator| Arc::clone(&indicator.unit)),
        (Some(unit), indicator) => own_unit(unit, indicator.as_deref(), catalogue, reading),
    };
    let period = raw.period.as_ref().map_or(Some(defaults.period), |period| reading.period(period));
    let movements = raw.change.as_ref().and_then(|raw| change(raw, period?, reading));
    let (change, difference) = movements.map_or((None, None), |(change, beside)| (Some(change), beside));
    let figure = Figure {
        id: id.0.value.clone(),
        report: defaults.report.to_owned(),
        is_reviewed: raw.review != Some(RawReview::Pending),
        as_of: raw.as_of.as_ref().and_then(|date| reading.date(date)),
        status: status(raw.status),
        approximation: raw.approximation.map(approximation),
        value: raw.value.as_ref().and_then(|value| reading.number(value)),
        total: raw.total.as_ref().and_then(|total| reading.magnitude(total)),
        share: raw.share.as_ref().and_then(|share| reading.number(share)),
        rank: raw.rank.as_ref().and_then(|rank| place_number(rank, reading)),
        upper: raw.upper.as_ref().and_then(|upper| reading.number(upper)),
        change,
        difference,
        plan: raw.plan.as_ref().and_then(|raw| plan(raw, reading)),
        sources: raw.sources.iter().flat_map(|raw| sources(raw, defaults, &catalogue.documents, reading)).collect(),
        targets: raw.targets.as_ref().and_then(|raw| targets(raw, catalogue, reading)),
        note: raw.note.as_ref().map(|note| reading.words(note)),
        errata: Vec::new(),
        place: reading.place(id),
        indicator: indicator?,
        unit: unit?,
        period: period?,
    };
    if reading.findings.len() == before {
        refuse_incomplete(&figure, raw, reading);
    }
    let errata = errata(&figure, raw, reading);
    let figure = Figure { errata, ..figure };
    (reading.findings.len() == before).then_some(figure)
}

/// The unit a figure names itself; it must measure what the indicator's unit measures.
fn own_unit(
    id: &Located<String>,
    indicator: Option<&Indicator>,
    catalogue: &Catalogue,
    reading: &mut Reading<'_>,
) -> Option<Arc<Unit>> {
    let unit = reading.named("unit", id, &catalogue.units)?;
    let indicator = indicator?;
    if unit.dimension != indicator.unit.dimension {
        let (own, other) = (&unit.id, &indicator.unit.id);
        let message = format!("the unit `{own}` does not convert into `{other}`, the unit of `{}`", indicator.id);
        let fault = Diagnostic::error(Code::Contradiction, &reading.place(id), message);
        reading.error(fault.hint("choose a unit of the same dimension, or leave the field out"));
        return None;
    }
    Some(unit)
}

/// Refuses a figure that says nothing, or a part that lacks its whole.
fn refuse_incomplete(figure: &Figure, raw: &RawFigure, reading: &mut Reading<'_>) {
    if raw.value.is_none() && raw.rank.is_none() && raw.change.is_none() && raw.plan.is_none() {
        let message = format!("the figure `{}` says nothing", figure.id);
        let fault = Diagnostic::error(Code::MissingField, &figure.place, message);
        reading.error(fault.hint("give it a value, a rank, a change or a plan ratio"));
    }
    if let (Some(total), None) = (&raw.total, &raw.value) {
        let fault = Diagnostic::error(
            Code::MissingField,
            &reading.place(&total.0),
            "a total needs the value it is the total of",
        );
        reading.error(fault.hint("add `value:`, or delete `total:`"));
    }
    let mut present = figure.measures();
    if matches!(figure.change.as_ref().map(|change| change.amount), Some(ChangeAmount::Rate(_))) {
        present.push(Measure::Index);
    }
    if let Some(upper) = &raw.upper
        && figure.value.zip(figure.upper).is_none_or(|(low, high)| low.value() >= high.value())
    {
        let message = "a range goes from `value` up to `upper`";
        let fault = Diagnostic::error(Code::Contradiction, &reading.place(&upper.0), message);
        reading.error(fault.hint("write the lower number as `value:`, the higher one as `upper:`"));
    }
    if let (Some(rank), None) = (&raw.rank, &raw.value)
        && figure.unit.dimension.0 != PLACE
    {
        let message = format!("`{}` is measured in `{}`, but only a rank is given", figure.id, figure.unit.id);
        let fault = Diagnostic::error(Code::Contradiction, &reading.place(rank), message);
        reading.error(fault.hint("add `value:`, or name an indicator whose unit is `place`"));
    }
    if let (Some(value), Some(total)) = (figure.value, figure.total)
        && (total.is_zero() || value.value() > total.value())
    {
        let message = format!("{value} cannot be a part of {total}");
        let fault = Diagnostic::error(Code::Contradiction, &figure.place, message);
        reading.error(fault.hint("look `value` and `total` up in the source"));
    }
    for source in &figure.sources {
        if !present.contains(&source.measure) {
            let name = source.measure.name();
            let message = format!("`{}` is printed as a {name}, but the figure has none", source.printed);
            let fault = Diagnostic::error(Code::MissingMeasure, &source.place, message);
            reading.error(fault.hint("add what was printed to the figure, or name the measure that it is"));
        }
    }
}

/// A place in a ranking, from 1.
fn place_number(raw: &Located<u32>, reading: &mut Reading<'_>) -> Option<u32> {
    if raw.0.value == 0 {
        let fault = Diagnostic::error(Code::WrongNumber, &reading.place(raw), "ranks are counted from 1");
        reading.error(fault.hint("write 1 for the first place"));
        return None;
    }
    Some(raw.0.value)
}

/// The printed forms that are wrong; each must be one of the figure's sources.
fn errata(figure: &Figure, raw: &RawFigure, reading: &mut Reading<'_>) -> Vec<Erratum> {
    let mut all = Vec::new();
    for raw in &raw.errata {
        let printed = &raw.0.value.printed;
        let place = reading.place(&printed.0);
        let form = &printed.0.0.value;
        let Some(source) = figure.sources.iter().find(|source| source.printed == *form) else {
            let message = format!("`{form}` is not among the printed forms of `{}`", figure.id);
            let known = figure.sources.iter().map(|source| source.printed.as_str());
            let fault = Diagnostic::error(Code::UnknownName, &place, message).did_you_mean(form, known);
            reading.error(fault.hint("an erratum repeats the wrong form as the source gives it"));
            continue;
        };
        let reason = reading.words(&raw.0.value.reason);
        all.push(Erratum { measure: source.measure, printed: form.clone(), reason, place });
    }
    all
}

/// The targets that a figure counts; every unknown name is reported.
fn targets(raw: &Located<RawTargets>, catalogue: &Catalogue, reading: &mut Reading<'_>) -> Option<TargetList> {
    let (outcome, named) = match (&raw.0.value.met, &raw.0.value.missed) {
        (Some(met), None) => (TargetOutcome::Met, met),
        (None, Some(missed)) => (TargetOutcome::Missed, missed),
        _ => {
            reading.error(exactly_one(&reading.place(raw), "a list of targets", "`met` and `missed`"));
            return None;
        }
    };
    let found: Vec<_> = named.iter().map(|name| reading.named("indicator", name, &catalogue.indicators)).collect();
    Some(TargetList { outcome, indicators: found.into_iter().collect::<Option<_>>()? })
}

/// A movement, and the difference beside it.
fn change(raw: &Located<RawChange>, period: Period, reading: &mut Reading<'_>) -> Option<(Change, Option<Change>)> {
    let place = reading.place(raw);
    let raw = &raw.0.value;
    let before = || Some(Base::Period(period.one_year_before()));
    let base = raw.base.as_ref().map_or_else(before, |base| reading.base(base));
    let main = match (&raw.rate, &raw.index, &raw.times) {
        (Some(rate), None, None) => Some(reading.number(rate).map(ChangeAmount::Rate)),
        (None, Some(index), None) => {
            // 94 per cent of the base is a fall by 6 per cent, exactly.
            let rate = |index: Number| Number::new(index.value() - Decimal::ONE_HUNDRED);
            Some(reading.magnitude(index).map(rate).map(ChangeAmount::Rate))
        }
        (None, None, Some(times)) => Some(reading.magnitude(times).map(ChangeAmount::Times)),
        (None, None, None) => None,
        _ => {
            reading.error(exactly_one(&place, "a change", "`rate` (in per cent), `index` or `times`"));
            return None;
        }
    };
    let beside = raw.difference.as_ref().map(|difference| reading.number(difference).map(ChangeAmount::Difference));
    let base = base?;
    match (main, beside) {
        (Some(main), beside) => {
            let beside = beside.map(|amount| Some(Change { amount: amount?, base }));
            Some((Change { amount: main?, base }, beside.flatten()))
        }
        (None, Some(difference)) => Some((Change { amount: difference?, base }, None)),
        (None, None) => {
            reading.error(exactly_one(
                &place,
                "a change",
                "`rate` (in per cent), `difference` (in units), `index` or `times`",
            ));
            None
        }
    }
}

/// A plan ratio: exactly one of ratio, above, below and times.
fn plan(raw: &Located<RawPlan>, reading: &mut Reading<'_>) -> Option<Plan> {
    let place = reading.place(raw);
    let raw = &raw.0.value;
    let basis = match raw.of {
        Some(RawPlanBasis::Estimate) => PlanBasis::Estimate,
        Some(RawPlanBasis::Target) => PlanBasis::Target,
        Some(RawPlanBasis::Plan) | None => PlanBasis::Plan,
    };
    let ratio = match (&raw.ratio, &raw.above, &raw.below, &raw.times) {
        (Some(ratio), None, None, None) => PlanRatio::Reached(reading.magnitude(ratio)?),
        (None, Some(above), None, None) => PlanRatio::Above(reading.magnitude(above)?),
        (None, None, Some(below), None) => PlanRatio::Below(reading.magnitude(below)?),
        (None, None, None, Some(times)) => PlanRatio::Times(reading.magnitude(times)?),
        _ => {
            reading.error(exactly_one(&place, "a plan ratio", "`ratio`, `above`, `below` or `times`"));
            return None;
        }
    };
    let plan = Plan { ratio, basis };
    if plan.percentage().is_negative() {
        let fault =
            Diagnostic::error(Code::WrongNumber, &place, "a result cannot be more than 100 per cent below its plan");
        reading.error(fault.hint("look the number up in the source"));
        return None;
    }
    Some(plan)
}

/// The complaint about a choice of fields where not exactly one is given.
fn exactly_one(place: &Place, what: &str, fields: &str) -> Diagnostic {
    Diagnostic::error(Code::Contradiction, place, format!("{what} has exactly one of {fields}"))
        .hint("keep the one that the document prints")
}

/// The printed forms of one line of a document.
fn sources(
    raw: &Located<RawSource>,
    defaults: &Defaults<'_>,
    documents: &Catalogued<Document>,
    reading: &mut Reading<'_>,
) -> Vec<Source> {
    let place = reading.place(raw);
    let raw = &raw.0.value;
    let document = raw.document.as_ref().map_or(defaults.document, |document| document.0.value.as_str());
    if let Some(own) = &raw.document {
        // An unknown one is reported; the printed form is kept, so that it is not missed as well.
        drop(reading.named("document", own, documents));
    }
    let forms = [
        (Measure::Value, &raw.value),
        (Measure::Ratio, &raw.ratio),
        (Measure::Share, &raw.share),
        (Measure::Rank, &raw.rank),
        (Measure::Change, &raw.change),
        (Measure::Index, &raw.index),
        (Measure::Difference, &raw.difference),
        (Measure::Plan, &raw.plan),
    ];
    let Some(spot) = spot(raw) else {
        let message = "a source names one place: `line`, `page` with `line`, `paragraph` or `cell`";
        let fault = Diagnostic::error(Code::Contradiction, &place, message);
        reading
            .error(fault.hint("`line: 33`, `page: 3, line: 12`, `paragraph: 41` and `cell: \"Biểu 1!C7\"` are such"));
        return Vec::new();
    };
    let found: Vec<Source> = forms
        .into_iter()
        .filter_map(|(measure, printed)| {
            let printed = printed.as_ref()?;
            Some(Source {
                document: document.to_owned(),
                spot: spot.clone(),
                measure,
                printed: printed.0.0.value.clone(),
                place: reading.place(&printed.0),
            })
        })
        .collect();
    if found.is_empty() {
        let fault = Diagnostic::error(Code::MissingField, &place, "this source names a place but no printed form");
        reading.error(fault.hint("add what is printed there: value: \"15.745\""));
    }
    found
}

/// Where in its document a source is, where it says that once.
fn spot(raw: &RawSource) -> Option<Spot> {
    match (raw.page, raw.line, raw.paragraph, raw.cell.clone()) {
        (None, Some(line), None, None) => Some(Spot::Line { line }),
        (Some(page), Some(line), None, None) => Some(Spot::Page { page, line }),
        (None, None, Some(paragraph), None) => Some(Spot::Paragraph { paragraph }),
        (None, None, None, Some(cell)) => Some(Spot::Cell { cell }),
        _ => None,
    }
}

/// The model's status.
fn status(raw: RawStatus) -> Status {
    match raw {
        RawStatus::Actual => Status::Actual,
        RawStatus::Estimate => Status::Estimate,
        RawStatus::Provisional => Status::Provisional,
        RawStatus::Revised => Status::Revised,
        RawStatus::Target => Status::Target,
    }
}

/// The model's approximation.
fn approximation(raw: RawApproximation) -> Approximation {
    match raw {
        RawApproximation::About => Approximation::About,
        RawApproximation::Nearly => Approximation::Nearly,
        RawApproximation::Over => Approximation::Over,
        RawApproximation::Under => Approximation::Under,
        RawApproximation::AtMost => Approximation::AtMost,
        RawApproximation::AtLeast => Approximation::AtLeast,
    }
}
