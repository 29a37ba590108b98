//! Tables of figures: columns under heads of several levels, rows in groups, each with the figures of other periods.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Figure, Words};
use crate::diagnostic::Place;
use crate::figure::{Period, Status};

/// A table of figures.
#[derive(Debug)]
pub struct Table {
    /// Above the table.
    pub title: Words,
    /// What is shown of each row, behind the indicator's name, which always comes first.
    pub columns: Vec<TableColumn>,
    /// The rows, in groups.
    pub groups: Vec<TableGroup>,
    /// Below the table.
    pub note: Option<Words>,
    /// Whether it asks for landscape pages of its own.
    pub landscape: bool,
    /// Where it stands.
    pub place: Place,
}

/// A column, or a head over columns.
#[derive(Debug)]
pub enum TableColumn {
    /// One measure.
    Shown(ShownColumn),
    /// The levels of several periods, rising, as a small line.
    Trend {
        /// Over the column; the periods where none is given.
        heading: Option<Words>,
        /// At least two.
        periods: Vec<Period>,
    },
    /// Columns under a common head.
    Spanning {
        /// The head.
        heading: Words,
        /// At least one.
        columns: Vec<TableColumn>,
    },
}

/// A column of one measure.
#[derive(Debug)]
pub struct ShownColumn {
    /// What is shown.
    pub measure: TableMeasure,
    /// Of the figure of this period; of the row's own figure where there is none.
    pub period: Option<Period>,
    /// Which figures of that period count; a result before a target where nothing is said.
    pub only: Option<Only>,
    /// Over the column; the words of the measure or period where none is given.
    pub heading: Option<Words>,
}

/// Which figures of a period count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Only {
    /// What was reached or is expected to be.
    Results,
    /// What was aimed at.
    Targets,
}

impl Only {
    /// Whether a figure counts.
    pub fn admits(self, figure: &Figure) -> bool {
        (self == Self::Targets) == (figure.status == Status::Target)
    }
}

/// What a column of a table shows of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableMeasure {
    /// The unit.
    Unit,
    /// The level.
    Value,
    /// The movement.
    Change,
    /// The percentage of plan.
    Plan,
    /// The place.
    Rank,
    /// The percentage of the total.
    Share,
    /// The movement as a difference, in a column of its own.
    Difference,
    /// Met, exceeded or missed.
    State,
    /// Where it is printed in the legacy documents.
    Source,
}

/// Rows that belong together.
#[derive(Debug)]
pub struct TableGroup {
    /// Their common heading.
    pub heading: Option<Words>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// Groups within this one, behind its own rows; these have none.
    pub groups: Vec<TableGroup>,
}

/// A row: one indicator.
#[derive(Debug)]
pub struct TableRow {
    /// The figure that names the row.
    pub figure: Arc<Figure>,
    /// The figures of the same indicator in the periods that columns ask for, as far as the report has them.
    pub periods: BTreeMap<(Period, Option<Only>), Arc<Figure>>,
}

impl Table {
    /// All rows, from top to bottom.
    pub fn rows(&self) -> Vec<&TableRow> {
        let mut all = Vec::new();
        for group in &self.groups {
            all.extend(&group.rows);
            all.extend(group.groups.iter().flat_map(|inner| &inner.rows));
        }
        all
    }

    /// The columns that are no heads over others, from left to right.
    pub fn leaves(&self) -> Vec<&TableColumn> {
        self.columns.iter().flat_map(TableColumn::leaves).collect()
    }

    /// Everything that is written by hand in it.
    pub fn words(&self) -> Vec<&Words> {
        let mut all = vec![&self.title];
        self.columns.iter().for_each(|column| column.collect_headings(&mut all));
        for group in &self.groups {
            all.extend(&group.heading);
            all.extend(group.groups.iter().filter_map(|inner| inner.heading.as_ref()));
        }
        all.extend(&self.note);
        all
    }
}

impl ShownColumn {
    /// A measure of the row's own figure.
    pub const fn of(measure: TableMeasure) -> Self {
        Self { measure, period: None, only: None, heading: None }
    }
}

impl TableColumn {
    /// The column itself, or the columns under it that are no heads.
    pub fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Shown(_) | Self::Trend { .. } => vec![self],
            Self::Spanning { columns, .. } => columns.iter().flat_map(Self::leaves).collect(),
        }
    }

    /// Adds the headings that are given.
    fn collect_headings<'a>(&'a self, all: &mut Vec<&'a Words>) {
        match self {
            Self::Shown(column) => all.extend(&column.heading),
            Self::Trend { heading, .. } => all.extend(heading),
            Self::Spanning { heading, columns } => {
                all.push(heading);
                columns.iter().for_each(|column| column.collect_headings(all));
            }
        }
    }
}

impl TableRow {
    /// The row of one figure, without others.
    pub fn of(figure: Arc<Figure>) -> Self {
        Self { figure, periods: BTreeMap::new() }
    }

    /// The figure that a column shows something of.
    pub fn shown_in(&self, column: &ShownColumn) -> Option<&Arc<Figure>> {
        match column.period {
            None => Some(&self.figure),
            Some(period) => self.in_period(period, column.only),
        }
    }

    /// The figure of a period.
    pub fn in_period(&self, period: Period, only: Option<Only>) -> Option<&Arc<Figure>> {
        self.periods.get(&(period, only))
    }
}
