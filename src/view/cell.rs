//! What a cell of a table shows of a figure, and the marks that its table must explain.

use std::collections::BTreeSet;

use serde::Serialize;

use super::figure::{State, approximation_mark, plain_number, split_number, status_mark};
use super::text::{Voiced, label};
use super::{Markup, Setting, origin};
use crate::figure::{ChangeAmount, Number, Period};
use crate::language::{self, Label, Language};
use crate::model::{Figure, ShownColumn, TableColumn, TableMeasure, TableRow};

/// The mark of a change that is a difference, in a column of rates.
const DIFFERENCE_MARK: &str = "†";
/// How many characters a count out of a total may have in a column of numbers; a longer one would take the room of the names.
const LONGEST_RATIO: usize = 9;
/// The sign before a change that is a multiple, in a column of rates.
const TIMES_SIGN: &str = "×";
/// In place of a level of nought, as statistical yearbooks print it.
const NIL: &str = "-";
/// In place of a figure that the report does not have.
const NOT_AVAILABLE: &str = "...";

/// One cell.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Cell {
    /// Words.
    Texts {
        /// The words.
        texts: Vec<Voiced>,
    },
    /// A number, aligned at its decimal mark.
    Number {
        /// Up to the decimal mark, with sign.
        whole: Markup,
        /// From the decimal mark on, with the marks behind the number.
        fraction: Markup,
        /// The mark of the report that it comes from, where a document repeats what several reports say.
        origin: Option<String>,
    },
    /// How the result stands against plan.
    State {
        /// `met`, `exceeded`, `missed` or `none`.
        state: &'static str,
        /// Its word.
        texts: Vec<Voiced>,
    },
    /// Levels as a small line.
    Trend {
        /// The numbers to draw; none where a period has no level.
        points: Vec<Option<Markup>>,
        /// All levels with their periods.
        texts: Vec<Voiced>,
        /// The same in all languages, for those who cannot see the line.
        alt: String,
    },
    /// Nothing to show.
    Empty,
}

/// The marks that stand in a table, each once, with what they mean.
#[derive(Default)]
pub(super) struct Marks {
    /// Each with its rank among the kinds of marks, in the order in which they occur.
    found: Vec<(u8, &'static str, Label)>,
    /// The places of the reports that are cited.
    origins: BTreeSet<usize>,
}

impl Marks {
    /// Notes that a mark is used, and gives it back.
    fn add(&mut self, rank: u8, mark: &'static str, note: Label) -> &'static str {
        if !self.found.iter().any(|(_, known, _)| *known == mark) {
            self.found.push((rank, mark, note));
        }
        mark
    }

    /// The places of the reports that are cited, in their order.
    pub(super) fn origins(&self) -> &BTreeSet<usize> {
        &self.origins
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// What the marks mean: statuses, then loose levels, then differences, then what stands in place of a figure.
    pub(super) fn explained(&self, language: Language) -> String {
        let mut sorted = self.found.clone();
        sorted.sort_by_key(|(rank, ..)| *rank);
        let one = |(_, mark, note): &(u8, &str, Label)| {
            let words = language::label(language, *note);
            // A bare dash or dots would be taken for punctuation.
            if [NIL, NOT_AVAILABLE].contains(mark) {
                format!("({mark})\u{a0}{words}")
            } else {
                format!("{mark}\u{a0}{words}")
            }
        };
        sorted.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}

/// Whether a figure has what a column of a measure shows.
pub(super) fn is_shown(figure: &Figure, measure: TableMeasure) -> bool {
    match measure {
        TableMeasure::Value => level(figure).is_some(),
        TableMeasure::Change => figure.change.is_some(),
        TableMeasure::Plan | TableMeasure::State => figure.plan.is_some(),
        TableMeasure::Rank => figure.rank.is_some(),
        TableMeasure::Share => figure.share.is_some(),
        TableMeasure::Difference => difference(figure).is_some(),
        TableMeasure::Unit | TableMeasure::Source => true,
    }
}

/// The level of a figure; a rank is the level of an indicator that has no other.
pub(super) fn level(figure: &Figure) -> Option<Number> {
    figure.value.or(figure.rank.map(|rank| Number::new(rank.into())))
}

/// The movement of a figure as a difference, whether or not there is a rate beside it.
pub(super) fn difference(figure: &Figure) -> Option<Number> {
    let change = figure.difference.as_ref().or(figure.change.as_ref())?;
    matches!(change.amount, ChangeAmount::Difference(_)).then(|| change.amount.number())
}

/// What the heads of a table say already of what stands under them.
#[derive(Clone, Copy)]
pub(super) struct Told {
    /// How final the figures of this column are.
    pub(super) status: bool,
    /// That differences have a column of their own, so that none stands among the rates.
    pub(super) differences: bool,
}

/// What a column shows of a row.
pub(super) fn cell(setting: Setting<'_>, column: &TableColumn, row: &TableRow, told: Told, marks: &mut Marks) -> Cell {
    match column {
        TableColumn::Shown(shown) => {
            let figure = row.shown_in(shown).filter(|figure| is_shown(figure, shown.measure) || shown.period.is_none());
            match figure {
                Some(figure) => cited(setting, figure, measured(setting, shown, figure, told, marks), marks),
                // In a column of a period every gap is spoken for.
                None => number(setting, marks.add(3, NOT_AVAILABLE, Label::NotAvailableNote), "", ""),
            }
        }
        TableColumn::Trend { periods, .. } => trend(setting, periods, row),
        TableColumn::Spanning { .. } => Cell::Empty,
    }
}

/// A cell with the mark of the report that its number comes from.
fn cited(setting: Setting<'_>, figure: &Figure, cell: Cell, marks: &mut Marks) -> Cell {
    match (cell, origin::position(setting, figure)) {
        (Cell::Number { whole, fraction, .. }, Some(position)) => {
            marks.origins.insert(position);
            Cell::Number { whole, fraction, origin: Some(origin::mark(position)) }
        }
        (cell, _) => cell,
    }
}

/// A number in three parts, the last of them marks.
fn number(setting: Setting<'_>, whole: &str, fraction: &str, mark: &str) -> Cell {
    Cell::Number { whole: setting.plain(whole), fraction: setting.plain(&format!("{fraction}{mark}")), origin: None }
}

/// One measure of a figure.
fn measured(setting: Setting<'_>, shown: &ShownColumn, figure: &Figure, told: Told, marks: &mut Marks) -> Cell {
    let written = |value, signed, mark| {
        let (whole, fraction) = split_number(setting.first(), value, signed);
        number(setting, &whole, &fraction, mark)
    };
    let cell = match shown.measure {
        TableMeasure::Unit => {
            Some(Cell::Texts { texts: setting.voices(|language| figure.unit.words.head.get(language).clone()) })
        }
        TableMeasure::Value => level(figure).map(|value| leveled(setting, shown, figure, value, told, marks)),
        TableMeasure::Change => figure.change.as_ref().and_then(|change| match change.amount {
            ChangeAmount::Rate(rate) => Some(written(rate, true, "")),
            ChangeAmount::Difference(_) if told.differences => None,
            ChangeAmount::Difference(difference) => {
                Some(written(difference, true, marks.add(2, DIFFERENCE_MARK, Label::DifferenceNote)))
            }
            ChangeAmount::Times(times) => {
                Some(signed_number(setting, marks.add(2, TIMES_SIGN, Label::TimesNote), times))
            }
        }),
        TableMeasure::Difference => difference(figure).map(|difference| written(difference, true, "")),
        TableMeasure::Plan => figure.plan.map(|plan| written(plan.percentage(), false, "")),
        TableMeasure::Rank => figure.rank.map(|rank| written(Number::new(rank.into()), false, "")),
        TableMeasure::Share => figure.share.map(|share| written(share, false, "")),
        TableMeasure::State => {
            let state = State::of(figure);
            let texts = label(setting, state.label());
            let state = match state {
                State::Met => "met",
                State::Exceeded => "exceeded",
                State::Missed => "missed",
                State::None => "none",
            };
            Some(Cell::State { state, texts })
        }
        TableMeasure::Source => sources(setting, figure),
    };
    cell.unwrap_or(Cell::Empty)
}

/// A level with the signs of how loose and how final it is; nil in a column of a period.
fn leveled(
    setting: Setting<'_>,
    shown: &ShownColumn,
    figure: &Figure,
    value: Number,
    told: Told,
    marks: &mut Marks,
) -> Cell {
    let status =
        status_mark(figure.status).filter(|_| !told.status).map_or("", |(mark, note)| marks.add(0, mark, note));
    if shown.period.is_some() && value.is_zero() {
        return number(setting, marks.add(4, NIL, Label::NilNote), "", status);
    }
    let loose = figure.approximation.map(approximation_mark).map_or("", |(sign, note)| marks.add(1, sign, note));
    if let (Some(total), None) = (figure.total, shown.period) {
        let both = [value, total].map(|number| language::number(setting.first(), number)).join("/");
        if both.chars().count() <= LONGEST_RATIO {
            return number(setting, &format!("{loose}{both}"), "", status);
        }
    }
    if figure.upper.is_some() {
        let range = plain_number(setting.first(), value, figure.upper);
        return number(setting, &format!("{loose}{range}"), "", status);
    }
    let (whole, fraction) = split_number(setting.first(), value, false);
    number(setting, &format!("{loose}{whole}"), &fraction, status)
}

/// A number behind a sign.
fn signed_number(setting: Setting<'_>, sign: &str, value: Number) -> Cell {
    let (whole, fraction) = split_number(setting.first(), value, false);
    number(setting, &format!("{sign}{whole}"), &fraction, "")
}

/// The levels of several periods.
fn trend(setting: Setting<'_>, periods: &[Period], row: &TableRow) -> Cell {
    let value = |period: Period| row.in_period(period, None).and_then(|figure| figure.value);
    let said = |language: Language| {
        let one = |period: &Period| {
            let missing = || language::label(language, Label::NotAvailableNote).to_owned();
            let value = value(*period).map_or_else(missing, |value| language::number(language, value));
            format!("{}: {value}", language::period_head(language, *period))
        };
        periods.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    Cell::Trend {
        points: periods.iter().map(|period| value(*period).map(|value| Markup(value.to_string()))).collect(),
        texts: setting.voices(said),
        alt: setting.languages().iter().map(|language| said(*language)).collect::<Vec<_>>().join(" / "),
    }
}

/// The lines of the legacy documents on which a figure is printed; the same in every language.
fn sources(setting: Setting<'_>, figure: &Figure) -> Option<Cell> {
    let own = setting.report.document.as_ref().map(|document| document.id.as_str());
    let mut places: Vec<String> = Vec::new();
    for source in &figure.sources {
        let line = if own == Some(source.document.as_str()) {
            source.spot.short()
        } else {
            format!("{}:{}", source.document, source.spot.short())
        };
        if !places.contains(&line) {
            places.push(line);
        }
    }
    (!places.is_empty()).then(|| Cell::Texts { texts: setting.voices(|_| places.join("; ")) })
}
