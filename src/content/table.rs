//! Tables, raw → model: columns are told apart and judged, rows get the figures of the periods that columns ask for.

use std::collections::BTreeMap;
use std::mem::discriminant;
use std::sync::Arc;

use super::body::named_figures;
use super::raw::{
    Located, RawOnly, RawPeriod, RawTable, RawTableColumn, RawTableGroup, RawTableMeasure, RawWideColumn, RawWords,
};
use super::reading::{Catalogued, Reading};
use super::series::{Asked, in_period};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::figure::Period;
use crate::model::{Figure, Only, ShownColumn, Table, TableColumn, TableGroup, TableMeasure, TableRow};

/// A table.
pub(super) fn table(raw: &RawTable, place: Place, figures: &Catalogued<Figure>, reading: &mut Reading<'_>) -> Table {
    let mut columns = Columns { periods: Vec::new(), reading };
    let read = columns.all(&raw.columns);
    let periods = columns.periods;
    let mut rows = Rows { series: series(&periods, figures), periods, figures, reading };
    let groups = raw.groups.iter().map(|group| rows.group(group)).collect();
    if raw.columns.is_empty() || raw.groups.is_empty() {
        let what = if raw.columns.is_empty() { "column" } else { "row" };
        let fault = Diagnostic::error(Code::MissingField, &place, format!("this table has no {what}s"));
        reading.error(fault.hint("fill in `columns:` and `groups:`, or delete the table"));
    }
    Table {
        title: reading.words(&raw.title),
        columns: read,
        groups,
        note: raw.note.as_ref().map(|note| reading.words(note)),
        landscape: raw.landscape,
        place,
    }
}

/// A period that columns ask for.
struct Wanted {
    /// The period, and which of its figures.
    asked: Asked,
    /// Whether a column shows the level, which then must be in the unit of the row.
    level: bool,
    /// Where it is asked for first.
    place: Place,
}

/// Columns being read.
struct Columns<'a, 'b> {
    /// The periods asked for so far, each once.
    periods: Vec<Wanted>,
    /// The file.
    reading: &'a mut Reading<'b>,
}

impl Columns<'_, '_> {
    /// Columns side by side; a faulty one is left out, having been reported.
    fn all(&mut self, raw: &[Located<RawTableColumn>]) -> Vec<TableColumn> {
        raw.iter().filter_map(|raw| self.one(raw)).collect()
    }

    /// One column.
    fn one(&mut self, raw: &Located<RawTableColumn>) -> Option<TableColumn> {
        match &raw.0.value {
            RawTableColumn::Measure(name) => Some(TableColumn::Shown(ShownColumn::of(measure(*name)))),
            RawTableColumn::Wide(wide) => self.wide(wide, self.reading.place(raw)),
        }
    }

    /// A column written as a mapping: exactly one of measure or period, trend, and columns.
    fn wide(&mut self, raw: &RawWideColumn, place: Place) -> Option<TableColumn> {
        match raw {
            RawWideColumn { columns: Some(columns), measure: None, period: None, trend: None, only: None, heading } => {
                self.spanning(heading.as_ref(), columns, &place)
            }
            RawWideColumn { trend: Some(periods), measure: None, period: None, columns: None, only: None, heading } => {
                let periods = self.trend(periods, &place)?;
                let heading = heading.as_ref().map(|heading| self.reading.words(heading));
                Some(TableColumn::Trend { heading, periods })
            }
            RawWideColumn { measure, period, trend: None, columns: None, only, heading }
                if period.is_some() || (measure.is_some() && only.is_none()) =>
            {
                let heading = heading.as_ref().map(|heading| self.reading.words(heading));
                let shown = self.shown(measure.as_ref(), period.as_ref(), *only)?;
                Some(TableColumn::Shown(ShownColumn { heading, ..shown }))
            }
            RawWideColumn { only: Some(_), .. } => {
                let message = "`only` belongs to a column of one `period`";
                let fault = Diagnostic::error(Code::MissingField, &place, message);
                self.reading.error(fault.hint("write { period: 2025, only: targets }"));
                None
            }
            RawWideColumn { .. } => {
                let message =
                    "a column is one of `measure` with or without `period`, `trend`, and `columns` under a `heading`";
                let fault = Diagnostic::error(Code::Contradiction, &place, message);
                self.reading.error(fault.hint("begin a new column for each of them"));
                None
            }
        }
    }

    /// Columns under a common head.
    fn spanning(
        &mut self,
        heading: Option<&RawWords>,
        columns: &[Located<RawTableColumn>],
        place: &Place,
    ) -> Option<TableColumn> {
        let inner = self.all(columns);
        let fault = match heading {
            None => Some((
                "columns are put together without a `heading` over them",
                "add `heading:`, or take the columns out of the mapping",
            )),
            Some(_) if columns.is_empty() => {
                Some(("there are no columns under this heading", "fill in `columns:`, or delete the heading"))
            }
            Some(_) => None,
        };
        if let Some((message, hint)) = fault {
            self.reading.error(Diagnostic::error(Code::MissingField, place, message).hint(hint));
            return None;
        }
        Some(TableColumn::Spanning { heading: self.reading.words(heading?), columns: inner })
    }

    /// A measure, a period or both.
    fn shown(
        &mut self,
        raw: Option<&Located<RawTableMeasure>>,
        period: Option<&RawPeriod>,
        only: Option<RawOnly>,
    ) -> Option<ShownColumn> {
        let only = only.map(counts);
        let measure = raw.map_or(TableMeasure::Value, |raw| measure(raw.0.value));
        let Some(written) = period else { return Some(ShownColumn::of(measure)) };
        let period = self.reading.period(written)?;
        let place = self.reading.place(&written.0);
        let name = match measure {
            TableMeasure::Unit => "unit",
            TableMeasure::Source => "source",
            TableMeasure::Value
            | TableMeasure::Change
            | TableMeasure::Plan
            | TableMeasure::Rank
            | TableMeasure::Share
            | TableMeasure::Difference
            | TableMeasure::State => {
                self.want(Asked { period, only }, measure == TableMeasure::Value, place);
                return Some(ShownColumn { measure, period: Some(period), only, heading: None });
            }
        };
        let fault = Diagnostic::error(Code::Contradiction, &place, format!("the column `{name}` has no period"));
        self.reading.error(fault.hint("delete `period:`; the column belongs to the row's own figure"));
        None
    }

    /// The periods of a trend: at least two of one length, each after the one before.
    fn trend(&mut self, raw: &[RawPeriod], place: &Place) -> Option<Vec<Period>> {
        let mut periods: Vec<Period> = Vec::new();
        for written in raw {
            let period = self.reading.period(written)?;
            let place = self.reading.place(&written.0);
            if let Some(last) = periods.last() {
                let rule = match (discriminant(last) == discriminant(&period), *last < period) {
                    (false, _) => Some("is not as long as"),
                    (true, false) => Some("does not come after"),
                    (true, true) => None,
                };
                if let Some(rule) = rule {
                    let message = format!("`{period}` {rule} `{last}`");
                    let fault = Diagnostic::error(Code::Contradiction, &place, message);
                    self.reading.error(fault.hint("a trend has periods of one length, from the first to the last"));
                    return None;
                }
            }
            self.want(Asked { period, only: None }, true, place);
            periods.push(period);
        }
        if periods.len() < 2 {
            let fault = Diagnostic::error(Code::Contradiction, place, "a trend needs at least two periods");
            self.reading.error(fault.hint("add periods, or show the one in a column: { period: 2020 }"));
            return None;
        }
        Some(periods)
    }

    /// Notes that a period is asked for.
    fn want(&mut self, asked: Asked, level: bool, place: Place) {
        match self.periods.iter_mut().find(|wanted| wanted.asked == asked) {
            Some(wanted) => wanted.level |= level,
            None => self.periods.push(Wanted { asked, level, place }),
        }
    }
}

/// Rows being read.
struct Rows<'a, 'b> {
    /// The periods that columns ask for.
    periods: Vec<Wanted>,
    /// The figures of the report.
    figures: &'a Catalogued<Figure>,
    /// The same by indicator, where columns ask for periods: a long table is not to search all figures for each of its cells.
    series: BTreeMap<String, Catalogued<Figure>>,
    /// The file.
    reading: &'a mut Reading<'b>,
}

/// The figures of each indicator, when any periods are asked for.
fn series(periods: &[Wanted], figures: &Catalogued<Figure>) -> BTreeMap<String, Catalogued<Figure>> {
    let mut series: BTreeMap<String, Catalogued<Figure>> = BTreeMap::new();
    for figure in figures.sound().filter(|_| !periods.is_empty()) {
        let none = || Catalogued { file: figures.file.clone(), entries: Vec::new() };
        let own = series.entry(figure.indicator.id.clone()).or_insert_with(none);
        own.entries.push((figure.id.clone(), Some(Arc::clone(figure))));
    }
    series
}

impl Rows<'_, '_> {
    /// Rows that belong together.
    fn group(&mut self, raw: &Located<RawTableGroup>) -> TableGroup {
        let place = self.reading.place(raw);
        let raw = &raw.0.value;
        if raw.heading.is_none() && !raw.groups.is_empty() {
            let fault = Diagnostic::error(Code::MissingField, &place, "this group holds groups, but has no `heading`");
            self.reading.error(fault.hint("add `heading:`, or move the groups one level up"));
        }
        self.refuse_empty(raw.figures.is_empty() && raw.groups.is_empty(), &place);
        let heading = raw.heading.as_ref().map(|heading| self.reading.words(heading));
        let rows = self.rows(&raw.figures);
        let mut groups = Vec::new();
        for inner in &raw.groups {
            let place = self.reading.place(inner);
            let inner = &inner.0.value;
            self.refuse_empty(inner.figures.is_empty(), &place);
            let heading = Some(self.reading.words(&inner.heading));
            groups.push(TableGroup { heading, rows: self.rows(&inner.figures), groups: Vec::new() });
        }
        TableGroup { heading, rows, groups }
    }

    /// Refuses a group without rows.
    fn refuse_empty(&mut self, empty: bool, place: &Place) {
        if empty {
            let fault = Diagnostic::error(Code::MissingField, place, "this group has no rows");
            self.reading.error(fault.hint("name its figures, `figures: [a, b]`, or delete the group"));
        }
    }

    /// The rows of figures named by id.
    fn rows(&mut self, ids: &[Located<String>]) -> Vec<TableRow> {
        let found = named_figures(ids, self.figures, self.reading);
        found.into_iter().map(|figure| self.row(figure)).collect()
    }

    /// The row of a figure.
    fn row(&mut self, figure: Arc<Figure>) -> TableRow {
        let mut periods = BTreeMap::new();
        let figures = self.series.get(&figure.indicator.id).unwrap_or(self.figures);
        for wanted in &self.periods {
            let Some(other) = in_period(&figure, wanted.asked, figures, &wanted.place, self.reading) else {
                continue;
            };
            if wanted.level && other.unit.id != figure.unit.id {
                let (one, two) = (&figure.unit.id, &other.unit.id);
                let message = format!("`{}` is in {one}, but `{}` in {two}", figure.id, other.id);
                let fault = Diagnostic::error(Code::Contradiction, &wanted.place, message);
                self.reading.error(fault.hint("a row has one unit: give both figures in the same"));
            }
            periods.insert((wanted.asked.period, wanted.asked.only), other);
        }
        TableRow { figure, periods }
    }
}

/// The model's choice among the figures of a period.
fn counts(raw: RawOnly) -> Only {
    match raw {
        RawOnly::Results => Only::Results,
        RawOnly::Targets => Only::Targets,
    }
}

/// The model's measure.
fn measure(raw: RawTableMeasure) -> TableMeasure {
    match raw {
        RawTableMeasure::Unit => TableMeasure::Unit,
        RawTableMeasure::Value => TableMeasure::Value,
        RawTableMeasure::Change => TableMeasure::Change,
        RawTableMeasure::Plan => TableMeasure::Plan,
        RawTableMeasure::Rank => TableMeasure::Rank,
        RawTableMeasure::Share => TableMeasure::Share,
        RawTableMeasure::Difference => TableMeasure::Difference,
        RawTableMeasure::State => TableMeasure::State,
        RawTableMeasure::Source => TableMeasure::Source,
    }
}
