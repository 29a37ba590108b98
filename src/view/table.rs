//! Tables of figures: columns under their heads, grouped rows, and the notes that explain their marks.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use super::cell::{Cell, Marks, Told, cell, difference};
use super::column::{Column, Span, columns, shared_status};
use super::text::{Voiced, label, words};
use super::{Setting, origin};
use crate::diagnostic::Spot;
use crate::figure::ChangeAmount;
use crate::language::{self, Label};
use crate::model::{
    Acceptance, Erratum, Figure, Layout, Measure, ShownColumn, Table, TableColumn, TableGroup, TableMeasure, TableRow,
};

/// The column that is added where levels in several units stand side by side and no column names them.
static UNIT_COLUMN: TableColumn = TableColumn::Shown(ShownColumn::of(TableMeasure::Unit));

/// A table.
#[derive(Debug, Serialize)]
pub struct TableView {
    /// Above the table.
    pub title: Vec<Voiced>,
    /// The unit that all rows share, where no column names it.
    pub unit_line: Option<UnitLine>,
    /// The columns, the label first.
    pub columns: Vec<Column>,
    /// The heads over several columns.
    pub spans: Vec<Span>,
    /// The rows, in groups.
    pub groups: Vec<Group>,
    /// Before the notes.
    pub note_label: Vec<Voiced>,
    /// Below the table.
    pub notes: Vec<Vec<Voiced>>,
    /// Over the repeated head on the pages after the first.
    pub continued: Vec<Voiced>,
    /// Whether it asks for landscape pages of its own.
    pub landscape: bool,
}

/// The unit of a whole table.
#[derive(Debug, Serialize)]
pub struct UnitLine {
    /// The word for unit, without a colon.
    label: Vec<Voiced>,
    /// The unit.
    unit: Vec<Voiced>,
}

/// Rows that belong together.
#[derive(Debug, Serialize)]
pub struct Group {
    /// Their common heading.
    heading: Option<Vec<Voiced>>,
    /// 1, or 2 for a group within the one before it.
    level: usize,
    /// The rows.
    rows: Vec<Row>,
}

/// One figure.
#[derive(Debug, Serialize)]
pub struct Row {
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// The view of a table.
pub(super) fn table(setting: Setting<'_>, table: &Table) -> TableView {
    let rows = table.rows();
    let mut leaves = table.leaves();
    let units: BTreeSet<&str> = rows.iter().map(|row| row.figure.unit.id.as_str()).collect();
    let unnamed = shows_levels(&leaves) && !leaves.iter().any(|leaf| shows(leaf, TableMeasure::Unit));
    let unit_column = (unnamed && units.len() > 1).then_some(&UNIT_COLUMN);
    leaves.splice(0..0, unit_column);
    let unit = rows.first().filter(|_| unnamed && units.len() == 1).map(|row| &row.figure.unit.words.head);
    let (columns, spans) = columns(setting, unit_column, &table.columns, &rows);
    let differences = leaves.iter().any(|leaf| shows(leaf, TableMeasure::Difference));
    let told = |leaf: &&TableColumn| Told { status: shared_status(leaf, &rows).is_some(), differences };
    let told = leaves.iter().map(told).collect();
    let mut lines = Lines { setting, leaves: &leaves, told, repeated: repeated(&rows), marks: Marks::default() };
    let groups = table.groups.iter().flat_map(|group| lines.group(group, 1)).collect();
    let marks = lines.marks;
    TableView {
        title: words(setting, &table.title),
        unit_line: unit.map(|unit| UnitLine {
            label: label(setting, Label::Unit),
            unit: setting.voices(|language| unit.get(language).clone()),
        }),
        columns,
        spans,
        groups,
        note_label: label(setting, Label::Note),
        notes: notes(setting, table, &rows, &marks),
        continued: label(setting, if setting.languages().len() > 1 { Label::ContinuedShort } else { Label::Continued }),
        landscape: table.landscape,
    }
}

/// Whether a column shows a measure of the row's own figure.
fn shows(leaf: &TableColumn, wanted: TableMeasure) -> bool {
    matches!(leaf, TableColumn::Shown(column) if column.measure == wanted)
}

/// Whether levels are shown, which need a unit.
fn shows_levels(leaves: &[&TableColumn]) -> bool {
    leaves.iter().any(|leaf| shows(leaf, TableMeasure::Value) || matches!(leaf, TableColumn::Trend { .. }))
}

/// The indicators that have rows of several periods, so that their names alone do not tell the rows apart.
fn repeated<'a>(rows: &[&'a TableRow]) -> BTreeSet<&'a str> {
    let mut once = BTreeSet::new();
    rows.iter().map(|row| row.figure.indicator.id.as_str()).filter(|id| !once.insert(*id)).collect()
}

/// The rows being made.
struct Lines<'a> {
    /// The edition.
    setting: Setting<'a>,
    /// The columns behind the label.
    leaves: &'a [&'a TableColumn],
    /// Of each of them what the heads say already.
    told: Vec<Told>,
    /// The indicators that have several rows.
    repeated: BTreeSet<&'a str>,
    /// The marks that were used so far.
    marks: Marks,
}

impl Lines<'_> {
    /// A group and the groups within it, one behind the other.
    fn group(&mut self, group: &TableGroup, level: usize) -> Vec<Group> {
        let heading = group.heading.as_ref().map(|heading| words(self.setting, heading));
        let rows = group.rows.iter().map(|row| self.row(row)).collect();
        let mut all = vec![Group { heading, level, rows }];
        all.extend(group.groups.iter().flat_map(|inner| self.group(inner, level + 1)));
        all
    }

    /// A row.
    fn row(&mut self, row: &TableRow) -> Row {
        let figure = &row.figure;
        let mut cells = vec![Cell::Texts { texts: self.name(figure) }];
        for (leaf, told) in self.leaves.iter().zip(&self.told) {
            cells.push(cell(self.setting, leaf, row, *told, &mut self.marks));
        }
        Row { cells }
    }

    /// The name of a row: the indicator's, with what it covers where that would not be clear.
    fn name(&self, figure: &Figure) -> Vec<Voiced> {
        let repeated = self.repeated.contains(figure.indicator.id.as_str());
        let annex = self.setting.edition.layout == Layout::Annex;
        let period = repeated || (annex && figure.period != self.setting.report.period);
        let as_of = figure.as_of.filter(|_| repeated || annex);
        self.setting.voices(|language| {
            let mut name = figure.indicator.name.get(language).text.clone();
            if period {
                name += &format!(", {}", language::period(language, figure.period));
            }
            if let Some(day) = as_of {
                name +=
                    &format!(" ({} {})", language::label(language, Label::AsOf), language::brief_date(language, day));
            }
            name
        })
    }
}

/// The table of an annex: every figure of the report, by sector.
pub(super) fn annex(setting: Setting<'_>) -> TableView {
    let document = &setting.report.document;
    let figures: Vec<Arc<Figure>> = setting.report.figures.clone();
    let has = |wanted: Measure| figures.iter().any(|figure| figure.measures().contains(&wanted));
    let optional = [
        (TableMeasure::Change, figures.iter().any(|figure| has_rate(figure))),
        (TableMeasure::Difference, figures.iter().any(|figure| difference(figure).is_some())),
        (TableMeasure::Plan, has(Measure::Plan)),
        (TableMeasure::Share, has(Measure::Share)),
    ];
    let mut measures = vec![TableMeasure::Unit, TableMeasure::Value];
    measures.extend(optional.into_iter().filter(|(_, shown)| *shown).map(|(measure, _)| measure));
    measures.push(TableMeasure::Source);
    let shown = |measure| TableColumn::Shown(ShownColumn::of(measure));
    let groups = setting.report.figures_by_sector().into_iter().map(|(sector, figures)| TableGroup {
        heading: Some(sector.name.clone()),
        rows: figures.into_iter().map(TableRow::of).collect(),
        groups: Vec::new(),
    });
    let own = Table {
        title: setting.report.title.clone(),
        columns: measures.into_iter().map(shown).collect(),
        groups: groups.collect(),
        note: None,
        landscape: false,
        place: setting.report.place.clone(),
    };
    let mut view = table(setting, &own);
    view.title = label(setting, Label::AnnexTable);
    view.notes.extend(setting.report.acceptances.iter().filter_map(|one| accepted_note(setting, one)));
    let mut sources = setting.report.figures.iter().flat_map(|figure| &figure.sources);
    let only_lines = sources.all(|source| matches!(source.spot, Spot::Line { .. }));
    let places = if only_lines { Label::SourceNote } else { Label::SourcePlaceNote };
    view.notes.extend(document.as_ref().map(|document| {
        setting.voices(|language| {
            let note = language::label(language, places);
            format!("{note} {} ({})", document.title.get(language).text, document.file)
        })
    }));
    view
}

/// Whether a figure has a movement other than a difference.
fn has_rate(figure: &Figure) -> bool {
    figure.change.as_ref().is_some_and(|change| !matches!(change.amount, ChangeAmount::Difference(_)))
}

/// The notes below a table: what its marks mean, its own note, and the notes of its figures.
fn notes(setting: Setting<'_>, table: &Table, rows: &[&TableRow], marks: &Marks) -> Vec<Vec<Voiced>> {
    let mut all: Vec<Vec<Voiced>> = Vec::new();
    if !marks.is_empty() {
        all.push(setting.voices(|language| marks.explained(language)));
    }
    all.extend(origin::cited(setting, marks.origins()));
    all.extend(origin::given_otherwise(setting, table, rows));
    all.extend(table.note.as_ref().map(|note| words(setting, note)));
    for figure in rows.iter().map(|row| &row.figure) {
        let named = figure.note.as_ref().map(|note| {
            setting
                .voices(|language| format!("{}: {}", figure.indicator.name.get(language).text, note.get(language).text))
        });
        all.extend(named);
        all.extend(figure.errata.iter().map(|erratum| erratum_note(setting, figure, erratum)));
    }
    all
}

/// What the checks find wrong and the document still prints, and why; told at the first of its figures of this report.
fn accepted_note(setting: Setting<'_>, acceptance: &Acceptance) -> Option<Vec<Voiced>> {
    let own = |subject: &String| subject.strip_prefix(&setting.report.id)?.strip_prefix('/').map(str::to_owned);
    let id = acceptance.subjects.iter().find_map(own)?;
    let figure = setting.report.figures.iter().find(|figure| figure.id == id)?;
    Some(setting.voices(|language| {
        let (name, word) = (figure.indicator.name.get(language), language::label(language, Label::AcceptedNote));
        format!("{}: {word}. {} ({})", name.text, acceptance.reason.get(language).text, acceptance.code.number())
    }))
}

/// What is wrong with a printed form of a figure, and why.
fn erratum_note(setting: Setting<'_>, figure: &Figure, erratum: &Erratum) -> Vec<Voiced> {
    setting.voices(|language| {
        let (name, word) = (figure.indicator.name.get(language), language::label(language, Label::ErratumNote));
        format!("{}: {word} “{}”. {}", name.text, erratum.printed, erratum.reason.get(language).text)
    })
}
