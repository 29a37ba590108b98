//! Charts: what is drawn of each figure, its printed text, and the words for those who cannot see the drawing.

use std::sync::Arc;

use serde::Serialize;

use super::figure::{State, approximation_sign, change_phrase, status_mark, value_phrase};
use super::series::{AxisMark, ChartPeriod, ChartSeries, Drawable};
use super::text::{Voiced, label, words};
use super::{Markup, Setting, origin};
use crate::figure::{Number, PlanBasis, Status};
use crate::language::{self, Label, Language};
use crate::model::{Chart, ChartKind, ChartWidth, Drawn, Figure};

/// A chart.
#[derive(Debug, Serialize)]
pub struct ChartView {
    /// `column`, `bar`, `change`, `bullet`, `line` or `stacked`.
    pub kind: &'static str,
    /// Above the chart.
    pub title: Vec<Voiced>,
    /// The unit that all lengths share; none where the printed texts say it.
    pub unit: Option<Vec<Voiced>>,
    /// What is drawn of each figure; none over periods.
    pub items: Vec<ChartItem>,
    /// The periods that are drawn; none where figures are drawn once each.
    pub periods: Vec<ChartPeriod>,
    /// The indicators over the periods.
    pub series: Vec<ChartSeries>,
    /// The marks of a line chart's axis.
    pub axis: Vec<AxisMark>,
    /// What the drawing shows, in words, for those who cannot see it.
    pub alt: String,
    /// What the marks of estimates and targets mean.
    pub marks: Vec<Mark>,
    /// The word at the line of the plan.
    pub plan: Vec<Voiced>,
    /// Whether it takes half of the page's width.
    pub half: bool,
    /// Below the chart.
    pub notes: Vec<Vec<Voiced>>,
}

/// What is drawn of one figure.
#[derive(Debug, Serialize)]
pub struct ChartItem {
    /// The indicator's short name.
    label: Vec<Voiced>,
    /// The number that decides the length, as a Typst number.
    value: Markup,
    /// The number as printed.
    text: Markup,
    /// `estimate` or `target`; none for settled figures.
    mark: Option<&'static str>,
    /// How the result stands against plan.
    state: State,
    /// The same in words.
    verdict: Vec<Voiced>,
}

/// A mark and its words.
#[derive(Debug, Serialize)]
pub struct Mark {
    /// `estimate` or `target`.
    key: &'static str,
    /// What it means.
    words: Vec<Voiced>,
}

/// The view of a chart.
pub(super) fn chart(setting: Setting<'_>, chart: &Chart) -> ChartView {
    let over = match &chart.drawn {
        Drawn::Figures(_) => None,
        Drawn::Series(periods, series) => Some(Drawable::new(chart, periods, series)),
    };
    let figures: Vec<&Arc<Figure>> = match (&chart.drawn, &over) {
        (Drawn::Figures(figures), _) => figures.iter().collect(),
        (Drawn::Series(..), over) => over.iter().flat_map(Drawable::figures).collect(),
    };
    let once = if over.is_some() { &[] } else { figures.as_slice() };
    let own_note = chart.note.as_ref().map(|note| words(setting, note));
    let over = over.as_ref();
    ChartView {
        kind: chart.kind.name(),
        title: words(setting, &chart.title),
        unit: unit_line(setting, chart.kind, &figures),
        items: once.iter().filter_map(|figure| item(setting, chart.kind, figure)).collect(),
        periods: over.map(|over| over.periods(setting)).unwrap_or_default(),
        series: over.map(|over| over.series(setting)).unwrap_or_default(),
        axis: over.map(|over| over.axis(setting)).unwrap_or_default(),
        alt: setting
            .languages()
            .iter()
            .map(|language| {
                let said = over.map_or_else(|| in_words(*language, chart.kind, once), |over| over.in_words(*language));
                format!("{}: {said}", chart.title.get(*language).text)
            })
            .collect::<Vec<_>>()
            .join(" / "),
        marks: marks(setting, &figures),
        plan: label(setting, plan_line(&figures)),
        half: chart.width == ChartWidth::Half,
        notes: (over.map(|over| over.notes(setting)).unwrap_or_default().into_iter())
            .chain(origin::drawn(setting, &figures))
            .chain(own_note)
            .collect(),
    }
}

/// The unit of all lengths; changes and plan ratios are printed with theirs.
fn unit_line(setting: Setting<'_>, kind: ChartKind, figures: &[&Arc<Figure>]) -> Option<Vec<Voiced>> {
    let unit = |language| match kind {
        ChartKind::Column | ChartKind::Bar | ChartKind::Line => {
            figures.first().map(|figure| figure.unit.words.head.get(language).as_str())
        }
        ChartKind::Stacked => Some("%"),
        ChartKind::Change | ChartKind::Bullet => None,
    };
    unit(setting.first())?;
    Some(setting.voices(|language| {
        format!("{} {}", language::label(language, Label::UnitLine), unit(language).unwrap_or_default())
    }))
}

/// What is drawn of a figure; reading made sure that it is there.
fn item(setting: Setting<'_>, kind: ChartKind, figure: &Figure) -> Option<ChartItem> {
    let state = State::of(figure);
    Some(ChartItem {
        label: words(setting, &figure.indicator.short),
        value: Markup(kind.number(figure)?.to_string()),
        text: setting.plain(&printed(setting, kind, figure)?),
        mark: mark(figure).map(|(key, _)| key),
        state,
        verdict: label(setting, state.label()),
    })
}

/// The number that is drawn, as printed; none where the figure has none.
pub(super) fn printed(setting: Setting<'_>, kind: ChartKind, figure: &Figure) -> Option<String> {
    let language = setting.first();
    let number = kind.number(figure)?;
    Some(match kind {
        ChartKind::Column | ChartKind::Bar | ChartKind::Line => {
            format!("{}{}", approximation_sign(figure), drawn(language, number))
        }
        ChartKind::Change => format!("{}%", language::signed(language, number)),
        ChartKind::Bullet => format!("{}%", drawn(language, number)),
        ChartKind::Stacked => drawn(language, number),
    })
}

/// A number in a drawing, where a hyphen is too short for a minus.
pub(super) fn drawn(language: Language, number: Number) -> String {
    if number.is_negative() { language::signed(language, number) } else { language::number(language, number) }
}

/// The marks that occur, with what they mean.
fn marks(setting: Setting<'_>, figures: &[&Arc<Figure>]) -> Vec<Mark> {
    let mut occurring: Vec<(&'static str, Label)> = Vec::new();
    for found in figures.iter().filter_map(|figure| mark(figure)) {
        if !occurring.contains(&found) {
            occurring.push(found);
        }
    }
    let mark_words = |key: &'static str| -> Option<Mark> {
        let notes: Vec<Label> = occurring.iter().filter(|(own, _)| *own == key).map(|(_, note)| *note).collect();
        let said = |language| notes.iter().map(|note| language::label(language, *note)).collect::<Vec<_>>().join("; ");
        (!notes.is_empty()).then(|| Mark { key, words: setting.voices(said) })
    };
    ["estimate", "target"].into_iter().filter_map(mark_words).collect()
}

/// The mark of a figure that is not settled.
pub(super) fn mark(figure: &Figure) -> Option<(&'static str, Label)> {
    let (_, note) = status_mark(figure.status)?;
    match figure.status {
        // Both are drawn alike; the key names whichever occur.
        Status::Estimate | Status::Provisional => Some(("estimate", note)),
        Status::Target => Some(("target", note)),
        Status::Actual | Status::Revised => None,
    }
}

/// What the results are held against: the plan, the budget estimate, or the one for some and the other for others.
fn plan_line(figures: &[&Arc<Figure>]) -> Label {
    let held = |basis| figures.iter().any(|figure| figure.plan.is_some_and(|plan| plan.basis == basis));
    match (held(PlanBasis::Plan), held(PlanBasis::Estimate)) {
        (true, true) => Label::PlanOrEstimateLine,
        (false, true) => Label::EstimateLine,
        (_, false) => Label::PlanLine,
    }
}

/// Figures drawn once each, in words: every one as a sentence would print it.
fn in_words(language: Language, kind: ChartKind, figures: &[&Arc<Figure>]) -> String {
    let said = |figure: &Figure| {
        let phrase = match kind {
            ChartKind::Change => change_phrase(language, figure, language::ChangeForm::Adverb),
            ChartKind::Bullet => figure.plan.map(|plan| language::plan(language, plan)),
            ChartKind::Column | ChartKind::Bar | ChartKind::Line | ChartKind::Stacked => value_phrase(language, figure),
        };
        let status = status_mark(figure.status).map(|(_, note)| format!(" ({})", language::label(language, note)));
        let name = &figure.indicator.short.get(language).text;
        phrase.map(|phrase| format!("{name} {phrase}{}", status.unwrap_or_default()))
    };
    let all: Vec<String> = figures.iter().filter_map(|figure| said(figure)).collect();
    format!("{}.", language::list(language, &all))
}
