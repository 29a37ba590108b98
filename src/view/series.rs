//! Indicators over periods, as charts draw them: the axes, the points, the gaps and what is said of them in words.

use std::sync::Arc;

use serde::Serialize;

use super::chart::{drawn, mark, printed};
use super::figure::{status_mark, value_phrase};
use super::text::{Voiced, words};
use super::{Markup, Setting};
use crate::figure::{Number, Period, axis_marks, point_change};
use crate::language::{self, Label, Language, NO_BREAK};
use crate::model::{Chart, ChartKind, Figure, Series};

/// What is drawn where there is no figure: what yearbooks print for data that is not available.
const GAP: &str = "…";

/// A period of a chart.
#[derive(Debug, Serialize)]
pub struct ChartPeriod {
    /// Its short name.
    label: Vec<Voiced>,
    /// Where it stands in time, in periods.
    position: u32,
}

/// An indicator over the periods.
#[derive(Debug, Serialize)]
pub struct ChartSeries {
    /// The indicator's short name.
    label: Vec<Voiced>,
    /// Its figure in each period.
    points: Vec<ChartPoint>,
    /// In a stacked chart, the change from the first period drawn to the last.
    change: Option<Markup>,
}

/// A figure of a series, or a gap.
#[derive(Debug, Serialize)]
pub(super) struct ChartPoint {
    /// The number that decides where it lies, as a Typst number; none in a gap.
    value: Option<Markup>,
    /// The number as printed.
    text: Markup,
    /// `estimate` or `target`; none for settled figures.
    mark: Option<&'static str>,
}

/// A mark on an axis.
#[derive(Debug, Serialize)]
pub struct AxisMark {
    /// Where it stands, as a Typst number.
    value: Markup,
    /// The number as printed.
    text: Markup,
}

/// A chart over periods, as far as it can be drawn: a stacked chart has no bar where a part is missing.
pub(super) struct Drawable<'a> {
    /// The chart.
    chart: &'a Chart,
    /// All periods.
    periods: &'a [Period],
    /// All indicators.
    series: &'a [Series],
    /// The places in `periods` of those that are drawn.
    shown: Vec<usize>,
}

impl<'a> Drawable<'a> {
    /// What can be drawn of a chart.
    pub(super) fn new(chart: &'a Chart, periods: &'a [Period], series: &'a [Series]) -> Self {
        let whole = |index: &usize| series.iter().all(|one| point(one, *index).is_some());
        let shown = (0..periods.len()).filter(|index| chart.kind != ChartKind::Stacked || whole(index)).collect();
        Self { chart, periods, series, shown }
    }

    /// The periods that are drawn.
    pub(super) fn periods(&self, setting: Setting<'_>) -> Vec<ChartPeriod> {
        let shown = self.shown.iter().filter_map(|index| self.periods.get(*index));
        let view = |period: &Period| ChartPeriod {
            label: setting.voices(|language| language::brief_period(language, *period)),
            position: period.position(),
        };
        shown.map(view).collect()
    }

    /// The indicators over the periods that are drawn.
    pub(super) fn series(&self, setting: Setting<'_>) -> Vec<ChartSeries> {
        let kind = self.chart.kind;
        let point_of = |figure: Option<&Arc<Figure>>| ChartPoint {
            value: figure.and_then(|figure| kind.number(figure)).map(|number| Markup(number.to_string())),
            text: setting.plain(&figure.and_then(|figure| printed(setting, kind, figure)).unwrap_or(GAP.to_owned())),
            mark: figure.and_then(|figure| mark(figure)).map(|(key, _)| key),
        };
        let view = |series: &Series| ChartSeries {
            label: words(setting, &series.named.indicator.short),
            points: self.shown.iter().map(|index| point_of(point(series, *index))).collect(),
            change: self.change(series).map(|points| {
                let units: Vec<&str> =
                    setting.languages().iter().map(|language| language::label(*language, Label::Points)).collect();
                let units = units.join(" / ").replace(' ', &NO_BREAK.to_string());
                setting.plain(&format!("{}{NO_BREAK}{units}", language::signed(setting.first(), points)))
            }),
        };
        self.series.iter().map(view).collect()
    }

    /// The change of a part from the first period drawn to the last, in percentage points.
    fn change(&self, series: &Series) -> Option<Number> {
        let (first, last) = self.ends()?;
        let number = |index: usize| point(series, index).and_then(|figure| ChartKind::Stacked.number(figure));
        Some(point_change(number(last)?, number(first)?))
    }

    /// The first and the last bar of a stacked chart; none where there is only one.
    fn ends(&self) -> Option<(usize, usize)> {
        let ends = self.shown.first().copied().zip(self.shown.last().copied());
        ends.filter(|(first, last)| first != last && self.chart.kind == ChartKind::Stacked)
    }

    /// The marks of the axis of a line chart; none in others, whose lengths begin at zero and are printed.
    pub(super) fn axis(&self, setting: Setting<'_>) -> Vec<AxisMark> {
        let view = |number: Number| AxisMark {
            value: Markup(number.to_string()),
            text: setting.plain(&drawn(setting.first(), number)),
        };
        self.axis_numbers().into_iter().map(view).collect()
    }

    /// The numbers at the axis of a line chart.
    fn axis_numbers(&self) -> Vec<Number> {
        if self.chart.kind != ChartKind::Line {
            return Vec::new();
        }
        let figures = self.figures().into_iter();
        axis_marks(&figures.filter_map(|figure| ChartKind::Line.number(figure)).map(Number::value).collect::<Vec<_>>())
    }

    /// All figures that are drawn.
    pub(super) fn figures(&self) -> Vec<&'a Arc<Figure>> {
        let series = self.series;
        series.iter().flat_map(|one| self.shown.iter().filter_map(move |index| point(one, *index))).collect()
    }

    /// What stands below the drawing: its gaps, what its changes are, and where its axis begins.
    pub(super) fn notes(&self, setting: Setting<'_>) -> Vec<Vec<Voiced>> {
        let mut notes = Vec::new();
        if !self.gaps(setting.first()).is_empty() {
            notes.push(setting.voices(|language| self.gaps(language)));
        }
        if let Some((first, last)) = self.ends_in_time() {
            notes.push(setting.voices(|language| language::points_between(language, first, last)));
        }
        let axis = self.axis_numbers();
        if axis.first().is_some_and(|first| !first.is_negative() && !first.is_zero())
            || axis.last().is_some_and(|last| last.is_negative())
        {
            notes.push(setting.voices(|language| language::label(language, Label::AxisNotFromZero).to_owned()));
        }
        notes
    }

    /// The periods of the first and the last bar.
    fn ends_in_time(&self) -> Option<(Period, Period)> {
        let (first, last) = self.ends()?;
        self.periods.get(first).copied().zip(self.periods.get(last).copied())
    }

    /// Which figures are missing: `Không có số liệu: 2018 (Dịch vụ); 2019`; empty where none is.
    fn gaps(&self, language: Language) -> String {
        let gap = |(index, period): (usize, &Period)| {
            let missing: Vec<&Series> = self.series.iter().filter(|one| point(one, index).is_none()).collect();
            let names: Vec<&str> =
                missing.iter().map(|one| one.named.indicator.short.get(language).text.as_str()).collect();
            let period = language::brief_period(language, *period);
            match missing.len() {
                0 => None,
                all if all == self.series.len() => Some(period),
                _ => Some(format!("{period} ({})", names.join(", "))),
            }
        };
        let gaps: Vec<String> = self.periods.iter().enumerate().filter_map(gap).collect();
        let said = if self.chart.kind == ChartKind::Stacked { Label::NotDrawn } else { Label::NoData };
        if gaps.is_empty() { String::new() } else { format!("{} {}", language::label(language, said), gaps.join("; ")) }
    }

    /// The drawing in words, for those who cannot see it: each indicator with its figures, then the gaps.
    pub(super) fn in_words(&self, language: Language) -> String {
        let one = |series: &Series| {
            let figures = self.shown.iter().filter_map(|index| point(series, *index));
            let said: Vec<String> = figures.filter_map(|figure| self.figure_in_words(language, figure)).collect();
            let name = &series.named.indicator.short.get(language).text;
            let change = self.change(series).map(|points| format!(", {}", language::point_change(language, points)));
            format!("{name} {}{}", language::list(language, &said), change.unwrap_or_default())
        };
        let all: Vec<String> = self.series.iter().map(one).collect();
        let gaps = self.gaps(language);
        if gaps.is_empty() { format!("{}.", all.join("; ")) } else { format!("{}. {gaps}.", all.join("; ")) }
    }

    /// A figure with its period and how final it is: `15.745 tỷ đồng (2021, số ước thực hiện)`.
    fn figure_in_words(&self, language: Language, figure: &Figure) -> Option<String> {
        let phrase = match self.chart.kind {
            ChartKind::Stacked => format!("{}%", language::number(language, self.chart.kind.number(figure)?)),
            ChartKind::Line | ChartKind::Column | ChartKind::Bar | ChartKind::Change | ChartKind::Bullet => {
                value_phrase(language, figure)?
            }
        };
        let status = status_mark(figure.status).map(|(_, note)| format!(", {}", language::label(language, note)));
        let period = language::brief_period(language, figure.period);
        Some(format!("{phrase} ({period}{})", status.unwrap_or_default()))
    }
}

/// The figure of a series in a period.
fn point(series: &Series, index: usize) -> Option<&Arc<Figure>> {
    series.points.get(index)?.as_ref()
}
