//! The heads of a table: each column with its words, and the heads that stand over several columns.

use serde::Serialize;

use super::Setting;
use super::cell::is_shown;
use super::text::{Voiced, label, words};
use crate::figure::{Period, Status};
use crate::language::{self, Label, Language, unbroken};
use crate::model::{ShownColumn, TableColumn, TableMeasure, TableRow};

/// A column.
#[derive(Debug, Serialize)]
pub struct Column {
    /// `label`, `unit`, `value`, `change`, `plan`, `rank`, `share`, `difference`, `state`, `source` or `trend`.
    key: &'static str,
    /// Its head.
    head: Vec<Voiced>,
    /// How final all its figures are, over the head.
    status: Option<Vec<Voiced>>,
}

/// A head over several columns.
#[derive(Debug, Serialize)]
pub struct Span {
    /// Its words.
    head: Vec<Voiced>,
    /// 0 for the topmost heads, 1 for those under them, and so on.
    level: usize,
    /// The first column under it, counted from the label, which is 0.
    first: usize,
    /// How many columns.
    count: usize,
}

/// The columns of a table with the label first, and the heads over them. `unit`: a column that goes before those of the table.
pub(super) fn columns(
    setting: Setting<'_>,
    unit: Option<&TableColumn>,
    own: &[TableColumn],
    rows: &[&TableRow],
) -> (Vec<Column>, Vec<Span>) {
    let first = Column { key: "label", head: label(setting, Label::Indicator), status: None };
    let mut heads = Heads { setting, rows, columns: vec![first], spans: Vec::new() };
    unit.into_iter().for_each(|unit| heads.add(unit, 0, false));
    own.iter().for_each(|column| heads.add(column, 0, false));
    (heads.columns, heads.spans)
}

/// The heads so far.
struct Heads<'a> {
    /// The edition.
    setting: Setting<'a>,
    /// The rows of the table.
    rows: &'a [&'a TableRow],
    /// The columns so far.
    columns: Vec<Column>,
    /// The heads over several columns so far.
    spans: Vec<Span>,
}

impl Heads<'_> {
    /// Adds a column. `alike`: whether it stands under a head that names what all columns under it show.
    fn add(&mut self, column: &TableColumn, level: usize, alike: bool) {
        let setting = self.setting;
        match column {
            TableColumn::Shown(shown) => {
                let status = shared_status(column, self.rows).and_then(status_head);
                self.columns.push(Column {
                    key: key(shown.measure),
                    head: head(setting, shown, alike),
                    status: status.map(|status| setting.voices(|language| unbroken(language::label(language, status)))),
                });
            }
            TableColumn::Trend { heading, periods } => {
                let said =
                    |language| format!("{} {}", language::label(language, Label::Trend), from_to(language, periods));
                let head = heading.as_ref().map_or_else(|| setting.voices(said), |heading| words(setting, heading));
                self.columns.push(Column { key: "trend", head, status: None });
            }
            TableColumn::Spanning { heading, columns } => {
                let at = self.spans.len();
                let first = self.columns.len();
                self.spans.push(Span { head: words(setting, heading), level, first, count: 0 });
                let alike = same_measure(columns);
                columns.iter().for_each(|column| self.add(column, level + 1, alike));
                if let Some(span) = self.spans.get_mut(at) {
                    span.count = self.columns.len() - first;
                }
            }
        }
    }
}

/// Whether all columns under a head show the same measure, so that the head can name it.
fn same_measure(columns: &[TableColumn]) -> bool {
    let mut measures = columns.iter().flat_map(TableColumn::leaves).filter_map(|leaf| match leaf {
        TableColumn::Shown(shown) => Some(shown.measure),
        TableColumn::Trend { .. } | TableColumn::Spanning { .. } => None,
    });
    let first = measures.next();
    measures.all(|measure| Some(measure) == first)
}

/// The words over a column of one measure.
fn head(setting: Setting<'_>, shown: &ShownColumn, alike: bool) -> Vec<Voiced> {
    let measure = match shown.measure {
        TableMeasure::Unit => Label::Unit,
        TableMeasure::Value => Label::Result,
        TableMeasure::Change => Label::ChangeRate,
        TableMeasure::Plan => Label::OfPlan,
        TableMeasure::Rank => Label::Rank,
        TableMeasure::Share => Label::Share,
        TableMeasure::Difference => Label::Difference,
        TableMeasure::State => Label::State,
        TableMeasure::Source => Label::Source,
    };
    match (&shown.heading, shown.period) {
        (Some(heading), _) => words(setting, heading),
        (None, None) => label(setting, measure),
        (None, Some(period)) if alike || shown.measure == TableMeasure::Value => {
            setting.voices(|language| language::period_head(language, period))
        }
        (None, Some(period)) => setting.voices(|language| {
            format!("{}, {}", language::label(language, measure), language::period_head(language, period))
        }),
    }
}

/// The name of a column for templates.
fn key(measure: TableMeasure) -> &'static str {
    match measure {
        TableMeasure::Unit => "unit",
        TableMeasure::Value => "value",
        TableMeasure::Change => "change",
        TableMeasure::Plan => "plan",
        TableMeasure::Rank => "rank",
        TableMeasure::Share => "share",
        TableMeasure::Difference => "difference",
        TableMeasure::State => "state",
        TableMeasure::Source => "source",
    }
}

/// The first and the last of some periods.
fn from_to(language: Language, periods: &[Period]) -> String {
    match periods {
        [Period::Year(first), .., Period::Year(last)] => language::period_head(language, Period::Span(*first, *last)),
        [first, .., last] => {
            let [first, last] = [first, last].map(|period| language::period_head(language, *period));
            format!("{first}\u{a0}– {last}")
        }
        [] | [_] => String::new(),
    }
}

/// The status that all figures shown in a column of one period share; none where its head is given, since that says what it says.
pub(super) fn shared_status(column: &TableColumn, rows: &[&TableRow]) -> Option<Status> {
    let TableColumn::Shown(shown) = column else { return None };
    let ShownColumn { measure, period: Some(_), heading: None, .. } = shown else { return None };
    let figures = rows.iter().filter_map(|row| row.shown_in(shown));
    let mut statuses = figures.filter(|figure| is_shown(figure, *measure)).map(|figure| figure.status);
    let first = statuses.next().filter(|status| *status != Status::Actual)?;
    statuses.all(|status| status == first).then_some(first)
}

/// The word for a status over a period.
fn status_head(status: Status) -> Option<Label> {
    match status {
        Status::Actual => None,
        Status::Estimate => Some(Label::EstimateHead),
        Status::Provisional => Some(Label::ProvisionalHead),
        Status::Revised => Some(Label::RevisedHead),
        Status::Target => Some(Label::TargetHead),
    }
}
