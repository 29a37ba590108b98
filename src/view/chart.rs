//! Charts: what is drawn of each figure, its printed text, and the words for those who cannot see the drawing.

use serde::Serialize;

use super::figure::{State, approximation_sign, change_phrase, status_mark, value_phrase};
use super::text::{Voiced, label, words};
use super::{Markup, Setting};
use crate::figure::{Number, Plan, Status};
use crate::language::{self, Label, Language};
use crate::model::{Chart, ChartKind, Figure};

/// A chart.
#[derive(Debug, Serialize)]
pub struct ChartView {
    /// `column`, `bar`, `change` or `bullet`.
    pub kind: &'static str,
    /// Above the chart.
    pub title: Vec<Voiced>,
    /// The unit that all lengths share; none where the printed texts say it.
    pub unit: Option<Vec<Voiced>>,
    /// What is drawn.
    pub items: Vec<ChartItem>,
    /// What the drawing shows, in words, for those who cannot see it.
    pub alt: String,
    /// What the marks of estimates and targets mean.
    pub marks: Vec<Mark>,
    /// The word at the line of the plan.
    pub plan: Vec<Voiced>,
    /// Below the chart.
    pub note: Option<Vec<Voiced>>,
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
    let unit = match chart.kind {
        ChartKind::Column | ChartKind::Bar => chart.figures.first().map(|figure| unit_line(setting, figure)),
        ChartKind::Change | ChartKind::Bullet => None,
    };
    let mut occurring: Vec<(&'static str, Label)> = Vec::new();
    for found in chart.figures.iter().filter_map(|figure| mark(figure)) {
        if !occurring.contains(&found) {
            occurring.push(found);
        }
    }
    let mark_words = |key: &'static str| -> Option<Mark> {
        let notes: Vec<Label> = occurring.iter().filter(|(own, _)| *own == key).map(|(_, note)| *note).collect();
        let said = |language| notes.iter().map(|note| language::label(language, *note)).collect::<Vec<_>>().join("; ");
        (!notes.is_empty()).then(|| Mark { key, words: setting.voices(said) })
    };
    let marks = ["estimate", "target"].into_iter().filter_map(mark_words).collect();
    ChartView {
        kind: match chart.kind {
            ChartKind::Column => "column",
            ChartKind::Bar => "bar",
            ChartKind::Change => "change",
            ChartKind::Bullet => "bullet",
        },
        title: words(setting, &chart.title),
        unit,
        items: chart.figures.iter().filter_map(|figure| item(setting, chart.kind, figure)).collect(),
        alt: setting.languages().iter().map(|language| in_words(*language, chart)).collect::<Vec<_>>().join(" / "),
        marks,
        plan: label(setting, Label::PlanLine),
        note: chart.note.as_ref().map(|note| words(setting, note)),
    }
}

/// The unit of all lengths.
fn unit_line(setting: Setting<'_>, figure: &Figure) -> Vec<Voiced> {
    setting.voices(|language| {
        format!("{} {}", language::label(language, Label::UnitLine), figure.unit.words.head.get(language))
    })
}

/// What is drawn of a figure; reading made sure that it is there.
fn item(setting: Setting<'_>, kind: ChartKind, figure: &Figure) -> Option<ChartItem> {
    let language = setting.first();
    let (number, text): (Number, String) = match kind {
        ChartKind::Column | ChartKind::Bar => {
            let value = figure.value?;
            (value, format!("{}{}", approximation_sign(figure), language::number(language, value)))
        }
        ChartKind::Change => {
            let number = figure.change.as_ref()?.amount.number();
            (number, format!("{}%", language::signed(language, number)))
        }
        ChartKind::Bullet => {
            let percentage = figure.plan.map(Plan::percentage)?;
            (percentage, format!("{}%", language::number(language, percentage)))
        }
    };
    Some(ChartItem {
        label: words(setting, &figure.indicator.short),
        value: Markup(number.to_string()),
        text: setting.plain(&text),
        mark: mark(figure).map(|(key, _)| key),
        state: State::of(figure),
    })
}

/// The mark of a figure that is not settled.
fn mark(figure: &Figure) -> Option<(&'static str, Label)> {
    let (_, note) = status_mark(figure.status)?;
    match figure.status {
        // Both are drawn alike; the key names whichever occur.
        Status::Estimate | Status::Provisional => Some(("estimate", note)),
        Status::Target => Some(("target", note)),
        Status::Actual | Status::Revised => None,
    }
}

/// What a chart shows, in words: its title, then every figure as a sentence would print it.
fn in_words(language: Language, chart: &Chart) -> String {
    let said = |figure: &Figure| {
        let phrase = match chart.kind {
            ChartKind::Column | ChartKind::Bar => value_phrase(language, figure),
            ChartKind::Change => change_phrase(language, figure, language::ChangeForm::Adverb),
            ChartKind::Bullet => figure.plan.map(|plan| language::plan(language, plan)),
        };
        phrase.map(|phrase| format!("{} {phrase}", figure.indicator.short.get(language).text))
    };
    let all: Vec<String> = chart.figures.iter().filter_map(|figure| said(figure)).collect();
    format!("{}: {}.", chart.title.get(language).text, language::list(language, &all))
}
