//! Charts, raw → model: every figure must have what is drawn of it, lengths are compared in one unit, and the parts of a
//! whole sum to it.

use std::sync::Arc;

use super::body::named_figures;
use super::raw::{Located, RawChart, RawChartKind, RawChartWidth, RawPeriod};
use super::reading::{Catalogued, Reading};
use super::series::{Asked, in_period};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::figure::{Interval, Number, Period};
use crate::model::{Chart, ChartKind, ChartWidth, Drawn, Figure, Series};

/// How many lines a reader can tell apart in grey print, by stroke and marker.
const MOST_LINES: usize = 4;
/// How many parts of a bar a reader can tell apart in grey print, by lightness.
const MOST_PARTS: usize = 7;

/// A chart; one that cannot be drawn at all is left out, having been reported.
pub(super) fn chart(
    raw: &RawChart,
    place: Place,
    figures: &Catalogued<Figure>,
    reading: &mut Reading<'_>,
) -> Option<Chart> {
    let kind = match raw.kind {
        RawChartKind::Column => ChartKind::Column,
        RawChartKind::Bar => ChartKind::Bar,
        RawChartKind::Change => ChartKind::Change,
        RawChartKind::Bullet => ChartKind::Bullet,
        RawChartKind::Line => ChartKind::Line,
        RawChartKind::Stacked => ChartKind::Stacked,
    };
    if raw.figures.is_empty() {
        let fault = Diagnostic::error(Code::MissingField, &place, "this chart names no figure");
        reading.error(fault.hint("name what it draws in `figures:`, or delete the chart"));
        return None;
    }
    let drawn = match &raw.periods {
        Some(periods) => Drawing { raw, kind, place: &place, figures }.series(periods, reading)?,
        None if matches!(kind, ChartKind::Line | ChartKind::Stacked) => {
            let message = format!("a `{}` chart needs `periods`", kind.name());
            let fault = Diagnostic::error(Code::MissingField, &place, message);
            reading.error(fault.hint("add them, earliest first: `periods: [2019, 2020, 2021]`"));
            return None;
        }
        None => Drawn::Figures(single_figures(raw, kind, figures, reading)),
    };
    let title = reading.words(&raw.title);
    let width = match raw.width {
        RawChartWidth::Full => ChartWidth::Full,
        RawChartWidth::Half => ChartWidth::Half,
    };
    Some(Chart { kind, title, drawn, width, note: raw.note.as_ref().map(|note| reading.words(note)), place })
}

/// The figures of a chart that draws each once.
fn single_figures(
    raw: &RawChart,
    kind: ChartKind,
    figures: &Catalogued<Figure>,
    reading: &mut Reading<'_>,
) -> Vec<Arc<Figure>> {
    let drawn = named_figures(&raw.figures, figures, reading);
    if let Some(first) = drawn.first() {
        for figure in &drawn {
            if let Some(id) = raw.figures.iter().find(|id| id.0.value == figure.id) {
                refuse_undrawable(figure, kind, id, reading);
                refuse_other_unit(figure, first, kind, id, reading);
            }
        }
    }
    drawn
}

/// Refuses a figure that lacks what the chart draws.
fn refuse_undrawable(figure: &Figure, kind: ChartKind, id: &Located<String>, reading: &mut Reading<'_>) {
    if kind.number(figure).is_none() {
        let message = format!("the figure `{}` has no {} to draw", figure.id, what_is_drawn(kind));
        let fault = Diagnostic::error(Code::MissingMeasure, &reading.place(id), message);
        reading.error(fault.hint("take it out of the chart, or choose another kind of chart"));
    }
    if kind.draws_levels() && figure.upper.is_some() {
        let message = format!("`{}` is a range, which has no one length to draw", figure.id);
        let fault = Diagnostic::error(Code::Contradiction, &reading.place(id), message);
        reading.error(fault.hint("show it in a table"));
    }
}

/// Refuses a figure whose level is in another unit than the first one's.
fn refuse_other_unit(
    figure: &Figure,
    first: &Figure,
    kind: ChartKind,
    id: &Located<String>,
    reading: &mut Reading<'_>,
) {
    if kind.draws_levels() && first.unit.id != figure.unit.id {
        let message = format!("`{}` is in {}, but `{}` in {}", figure.id, figure.unit.id, first.id, first.unit.id);
        let fault = Diagnostic::error(Code::Contradiction, &reading.place(id), message);
        reading.error(fault.hint("lengths are compared in one unit: draw a chart for each"));
    }
}

/// What a kind of chart draws, in words.
fn what_is_drawn(kind: ChartKind) -> &'static str {
    match kind {
        ChartKind::Column | ChartKind::Bar | ChartKind::Line => "value",
        ChartKind::Change => "change in per cent",
        ChartKind::Bullet => "plan",
        ChartKind::Stacked => "share, and no value in per cent,",
    }
}

/// A chart over periods that is being read.
struct Drawing<'a> {
    /// As written.
    raw: &'a RawChart,
    /// Its kind.
    kind: ChartKind,
    /// Where it stands.
    place: &'a Place,
    /// The figures of the report.
    figures: &'a Catalogued<Figure>,
}

impl Drawing<'_> {
    /// The indicators over the periods; none where they cannot be drawn.
    fn series(&self, raw: &[RawPeriod], reading: &mut Reading<'_>) -> Option<Drawn> {
        let before = reading.findings.len();
        self.refuse_kind(raw, reading);
        let periods = self.periods(raw, reading);
        if reading.findings.len() > before {
            return None;
        }
        let mut series = Vec::new();
        for id in &self.raw.figures {
            series.extend(self.one_series(id, &periods, &series, reading));
        }
        if self.kind == ChartKind::Stacked && reading.findings.len() == before {
            self.refuse_sums(raw, &series, reading);
        }
        (reading.findings.len() == before).then_some(Drawn::Series(periods, series))
    }

    /// Refuses kinds that draw no periods, and more or fewer indicators than the kind can show.
    fn refuse_kind(&self, periods: &[RawPeriod], reading: &mut Reading<'_>) {
        let name = self.kind.name();
        let count = self.raw.figures.len();
        let (message, hint) = match self.kind {
            ChartKind::Bar | ChartKind::Change | ChartKind::Bullet => (
                format!("a `{name}` chart draws no periods"),
                "choose `column`, `line` or `stacked`, or delete `periods:`".to_owned(),
            ),
            ChartKind::Column if count > 1 => (
                format!("a `column` chart draws one indicator over its periods, not {count}"),
                "choose `line`, or draw a chart for each".to_owned(),
            ),
            ChartKind::Line if count > MOST_LINES => (
                format!("a `line` chart draws at most {MOST_LINES} lines, not {count}"),
                "more cannot be told apart: draw a second chart, or show the figures in a table".to_owned(),
            ),
            ChartKind::Stacked if count > MOST_PARTS => (
                format!("a `stacked` chart draws at most {MOST_PARTS} parts, not {count}"),
                "more cannot be told apart: join the smallest parts, or show the figures in a table".to_owned(),
            ),
            ChartKind::Stacked if count == 1 => (
                "a `stacked` chart draws the parts of a whole, and this is one".to_owned(),
                "name all parts, or choose `column`".to_owned(),
            ),
            ChartKind::Column | ChartKind::Line | ChartKind::Stacked => return,
        };
        let at = match self.kind {
            ChartKind::Bar | ChartKind::Change | ChartKind::Bullet => periods.first().map(|one| reading.place(&one.0)),
            ChartKind::Column | ChartKind::Line | ChartKind::Stacked => {
                self.raw.figures.last().map(|id| reading.place(id))
            }
        };
        let fault = Diagnostic::error(Code::Contradiction, at.as_ref().unwrap_or(self.place), message);
        reading.error(fault.hint(hint));
    }

    /// The periods, in order, each once, all of one length.
    fn periods(&self, raw: &[RawPeriod], reading: &mut Reading<'_>) -> Vec<Period> {
        if raw.len() < 2 {
            let message = "a chart over periods needs at least two of them";
            let fault = Diagnostic::error(Code::Contradiction, self.place, message);
            reading.error(fault.hint("add others, earliest first, or delete `periods:` and choose another kind"));
        }
        let mut periods: Vec<Period> = Vec::new();
        for one in raw {
            let Some(period) = reading.period(one) else { continue };
            let fault = match periods.last() {
                Some(last) if !last.is_as_long_as(period) => Some((
                    format!("`{period}` is not as long as `{last}`"),
                    "draw years with years, quarters with quarters",
                )),
                Some(last) if *last >= period => {
                    Some((format!("`{period}` does not come after `{last}`"), "write the periods in order, each once"))
                }
                Some(_) | None => None,
            };
            if let Some((message, hint)) = fault {
                let place = reading.place(&one.0);
                reading.error(Diagnostic::error(Code::Contradiction, &place, message).hint(hint));
            }
            periods.push(period);
        }
        periods
    }

    /// One indicator over the periods; what is wrong with it is reported.
    fn one_series(
        &self,
        id: &Located<String>,
        periods: &[Period],
        others: &[Series],
        reading: &mut Reading<'_>,
    ) -> Option<Series> {
        let named = named_figures(std::slice::from_ref(id), self.figures, reading).pop()?;
        let place = reading.place(id);
        if let Some(other) = others.iter().find(|other| other.named.indicator.id == named.indicator.id) {
            let message = format!("`{}` and `{}` both name `{}`", other.named.id, named.id, named.indicator.id);
            let fault = Diagnostic::error(Code::Contradiction, &place, message);
            reading.error(fault.hint("name each indicator once; its other periods are found by themselves"));
            return None;
        }
        let drawable = |figure: &Arc<Figure>| self.kind.number(figure).is_some();
        let mut points = Vec::new();
        for period in periods {
            let asked = Asked { period: *period, only: None };
            points.push(in_period(&named, asked, self.figures, &place, reading).filter(drawable));
        }
        let first = others.iter().flat_map(|other| &other.points).chain(&points).flatten().next().map(Arc::clone);
        let Some(first) = first.filter(|_| points.iter().any(Option::is_some)) else {
            if !self.figures.is_whole() {
                return None;
            }
            let what = what_is_drawn(self.kind);
            let message = format!("`{}` has no {what} in any of these periods", named.indicator.id);
            let fault = Diagnostic::error(Code::MissingMeasure, &place, message);
            reading.error(fault.hint("add its figures for other periods to figures.yaml, or take it out of the chart"));
            return None;
        };
        // One complaint is enough where all of them are in another unit.
        if let Some(other) = points.iter().flatten().find(|point| point.unit.id != first.unit.id) {
            refuse_other_unit(other, &first, self.kind, id, reading);
        }
        Some(Series { named, points })
    }

    /// Refuses parts that are negative or do not sum to their whole, and a chart in which no period has all parts.
    fn refuse_sums(&self, raw: &[RawPeriod], series: &[Series], reading: &mut Reading<'_>) {
        let mut complete = 0;
        for (index, written) in raw.iter().enumerate() {
            let parts: Option<Vec<&Arc<Figure>>> = series.iter().map(|one| one.points.get(index)?.as_ref()).collect();
            // A period that lacks a part is left out, and the chart says so; a part that was reported is not missed again.
            let Some(parts) = parts.filter(|parts| parts.len() == self.raw.figures.len()) else { continue };
            complete += 1;
            let numbers: Vec<Number> = parts.iter().filter_map(|part| ChartKind::Stacked.number(part)).collect();
            let place = reading.place(&written.0);
            let fault = if let Some(part) = numbers.iter().position(|number| number.is_negative()) {
                let message = format!("the part `{}` is negative", parts.get(part).map_or("", |part| part.id.as_str()));
                let fault = Diagnostic::error(Code::Contradiction, &place, message);
                fault.hint("only parts of a whole can be stacked: choose `line`")
            } else if let Some(sum) = sum_that_is_not_whole(&numbers) {
                let message =
                    format!("the parts of {} sum to {sum}%, not to 100% within their rounding", written.0.0.value);
                let fault = Diagnostic::error(Code::Contradiction, &place, message);
                fault.hint("name all parts of the whole, each once, and compare their shares with the document")
            } else {
                continue;
            };
            let fault = parts
                .iter()
                .zip(&numbers)
                .fold(fault, |fault, (part, number)| fault.related(&part.place, format!("{number}%")));
            reading.error(fault);
        }
        if complete == 0 && self.figures.is_whole() {
            let message = "no period has all parts of this chart";
            let fault = Diagnostic::error(Code::MissingMeasure, self.place, message);
            reading.error(fault.hint("add the missing shares to figures.yaml, or choose `line`, which shows gaps"));
        }
    }
}

/// The sum of percentages, where no rounding makes it 100.
fn sum_that_is_not_whole(numbers: &[Number]) -> Option<Number> {
    let zero = Number::new(rust_decimal::Decimal::ZERO);
    let sum = numbers.iter().fold(zero, |sum, number| Number::new(sum.value() + number.value()));
    let all = numbers.iter().fold(Interval::exact(zero.value()), |all, number| all.plus(number.interval()));
    (!all.contains(rust_decimal::Decimal::ONE_HUNDRED)).then_some(sum)
}
