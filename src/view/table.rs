//! Tables of figures: columns, grouped rows, and the notes that explain their marks.

use std::sync::Arc;

use serde::Serialize;

use super::figure::{State, approximation_mark, approximation_sign, is_difference, split_number, status_mark};
use super::text::{Voiced, label, words};
use super::{Markup, Setting};
use crate::figure::Number;
use crate::language::Label;
use crate::model::{Figure, Measure, Table, TableColumn, TableGroup};

/// The mark of a change that is a difference, in a column of rates.
const DIFFERENCE_MARK: &str = "†";

/// A table.
#[derive(Debug, Serialize)]
pub struct TableView {
    /// Above the table.
    pub title: Vec<Voiced>,
    /// The unit that all rows share, where no column names it.
    pub unit_line: Option<Vec<Voiced>>,
    /// The columns, the label first.
    pub columns: Vec<Column>,
    /// The rows, in groups.
    pub groups: Vec<Group>,
    /// Below the table.
    pub notes: Vec<Vec<Voiced>>,
}

/// A column.
#[derive(Debug, Serialize)]
pub struct Column {
    /// `label`, `unit`, `value`, `change`, `plan`, `rank`, `share` or `state`.
    key: &'static str,
    /// Its head.
    head: Vec<Voiced>,
}

/// Rows that belong together.
#[derive(Debug, Serialize)]
pub struct Group {
    /// Their common heading.
    heading: Option<Vec<Voiced>>,
    /// The rows.
    rows: Vec<Row>,
}

/// One figure.
#[derive(Debug, Serialize)]
pub struct Row {
    /// One cell a column.
    pub cells: Vec<Cell>,
}

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
    },
    /// How the result stands against plan.
    State {
        /// `met`, `exceeded`, `missed` or `none`.
        state: &'static str,
        /// Its word.
        texts: Vec<Voiced>,
    },
    /// Nothing to show.
    Empty,
}

/// The view of a table.
pub(super) fn table(setting: Setting<'_>, table: &Table) -> TableView {
    let figures: Vec<&Figure> = table.groups.iter().flat_map(|group| &group.figures).map(AsRef::as_ref).collect();
    let mut columns = vec![Column { key: "label", head: label(setting, Label::Indicator) }];
    columns.extend(table.columns.iter().map(|column| head(setting, *column)));
    TableView {
        title: words(setting, &table.title),
        unit_line: unit_line(setting, table, &figures),
        columns,
        groups: table.groups.iter().map(|group| rows(setting, table, group)).collect(),
        notes: notes(setting, table, &figures),
    }
}

/// The head of a column.
fn head(setting: Setting<'_>, column: TableColumn) -> Column {
    let (key, words) = match column {
        TableColumn::Unit => ("unit", Label::Unit),
        TableColumn::Value => ("value", Label::Result),
        TableColumn::Change => ("change", Label::ChangeRate),
        TableColumn::Plan => ("plan", Label::OfPlan),
        TableColumn::Rank => ("rank", Label::Rank),
        TableColumn::Share => ("share", Label::Share),
        TableColumn::State => ("state", Label::State),
        TableColumn::Source => ("source", Label::Source),
    };
    Column { key, head: label(setting, words) }
}

/// The unit line above a table whose rows all have one unit and which has no unit column.
fn unit_line(setting: Setting<'_>, table: &Table, figures: &[&Figure]) -> Option<Vec<Voiced>> {
    let first = figures.first()?;
    let one_unit = figures.iter().all(|figure| figure.unit.id == first.unit.id);
    let shows_levels = table.columns.contains(&TableColumn::Value);
    if !shows_levels || table.columns.contains(&TableColumn::Unit) || !one_unit {
        return None;
    }
    Some(setting.voices(|language| {
        let word = crate::language::label(language, Label::UnitLine);
        format!("{word} {}", first.unit.words.head.get(language))
    }))
}

/// The rows of a group.
fn rows(setting: Setting<'_>, table: &Table, group: &TableGroup) -> Group {
    let row = |figure: &Figure| {
        let mut cells = vec![Cell::Texts { texts: words(setting, &figure.indicator.name) }];
        cells.extend(table.columns.iter().map(|column| cell(setting, *column, figure)));
        Row { cells }
    };
    Group {
        heading: group.heading.as_ref().map(|heading| words(setting, heading)),
        rows: group.figures.iter().map(|figure| row(figure)).collect(),
    }
}

/// What a column shows of a figure.
fn cell(setting: Setting<'_>, column: TableColumn, figure: &Figure) -> Cell {
    let language = setting.first();
    let number = |prefix: &str, value, signed, mark: &str| {
        let (whole, fraction) = split_number(language, value, signed);
        let whole = setting.plain(&format!("{prefix}{whole}"));
        Cell::Number { whole, fraction: setting.plain(&format!("{fraction}{mark}")) }
    };
    let shown = match column {
        TableColumn::Unit => {
            Some(Cell::Texts { texts: setting.voices(|language| figure.unit.words.head.get(language).clone()) })
        }
        // A rank is the level of an indicator that has no other.
        TableColumn::Value => figure.value.or(figure.rank.map(|rank| Number::new(rank.into()))).map(|value| {
            let mark = status_mark(figure.status).map_or("", |(mark, _)| mark);
            number(approximation_sign(figure), value, false, mark)
        }),
        TableColumn::Change => figure.change.as_ref().map(|change| {
            let mark = if is_difference(change.amount) { DIFFERENCE_MARK } else { "" };
            number("", change.amount.number(), true, mark)
        }),
        TableColumn::Plan => figure.plan.map(|plan| number("", plan.percentage(), false, "")),
        TableColumn::Rank => figure.rank.map(|rank| number("", Number::new(rank.into()), false, "")),
        TableColumn::Share => figure.share.map(|share| number("", share, false, "")),
        TableColumn::State => {
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
        TableColumn::Source => sources(setting, figure),
    };
    shown.unwrap_or(Cell::Empty)
}

/// The lines of the legacy documents on which a figure is printed; the same in every language.
fn sources(setting: Setting<'_>, figure: &Figure) -> Option<Cell> {
    let own = &setting.report.document.id;
    let mut places: Vec<String> = Vec::new();
    for source in &figure.sources {
        let line = if source.document == *own {
            source.line.to_string()
        } else {
            format!("{}:{}", source.document, source.line)
        };
        if !places.contains(&line) {
            places.push(line);
        }
    }
    (!places.is_empty()).then(|| Cell::Texts { texts: setting.voices(|_| places.join("; ")) })
}

/// The table of an annex: every figure of the report, by sector.
pub(super) fn annex(setting: Setting<'_>) -> TableView {
    let document = &setting.report.document;
    let figures: Vec<Arc<Figure>> = setting.report.figures.clone();
    let shows = |wanted: Measure| figures.iter().any(|figure| figure.measures().contains(&wanted));
    let optional = [
        (TableColumn::Change, shows(Measure::Change)),
        (TableColumn::Plan, shows(Measure::Plan)),
        (TableColumn::Share, shows(Measure::Share)),
    ];
    let mut columns = vec![TableColumn::Unit, TableColumn::Value];
    columns.extend(optional.into_iter().filter(|(_, shown)| *shown).map(|(column, _)| column));
    columns.push(TableColumn::Source);
    let groups = setting.report.figures_by_sector().into_iter();
    let own = Table {
        title: setting.report.title.clone(),
        columns,
        groups: groups.map(|(sector, figures)| TableGroup { heading: Some(sector.name.clone()), figures }).collect(),
        note: None,
        place: setting.report.place.clone(),
    };
    let mut view = table(setting, &own);
    view.title = label(setting, Label::AnnexTable);
    view.notes.push(setting.voices(|language| {
        let note = crate::language::label(language, Label::SourceNote);
        format!("{note} {} ({})", document.title.get(language).text, document.file)
    }));
    view
}

/// The notes below a table: what its marks mean, its own note, and the notes of its figures.
fn notes(setting: Setting<'_>, table: &Table, figures: &[&Figure]) -> Vec<Vec<Voiced>> {
    let mut all: Vec<Vec<Voiced>> = Vec::new();
    let marks = marks(table, figures);
    if !marks.is_empty() {
        all.push(setting.voices(|language| {
            let explained =
                marks.iter().map(|(mark, note)| format!("{mark}\u{a0}{}", crate::language::label(language, *note)));
            explained.collect::<Vec<_>>().join("; ")
        }));
    }
    all.extend(table.note.as_ref().map(|note| words(setting, note)));
    for figure in figures {
        let named = figure.note.as_ref().map(|note| {
            setting
                .voices(|language| format!("{}: {}", figure.indicator.name.get(language).text, note.get(language).text))
        });
        all.extend(named);
    }
    all
}

/// The marks that stand in a table, each once, with what they mean: statuses, then loose levels, then differences.
fn marks(table: &Table, figures: &[&Figure]) -> Vec<(&'static str, Label)> {
    let mut marks: Vec<(&'static str, Label)> = Vec::new();
    let mut add = |mark: Option<(&'static str, Label)>| {
        marks.extend(mark.filter(|(sign, _)| !marks.iter().any(|(known, _)| known == sign)));
    };
    if table.columns.contains(&TableColumn::Value) {
        let levels = || figures.iter().filter(|figure| figure.value.is_some() || figure.rank.is_some());
        levels().for_each(|figure| add(status_mark(figure.status)));
        levels().for_each(|figure| add(figure.approximation.map(approximation_mark)));
    }
    if table.columns.contains(&TableColumn::Change) {
        let differs = |figure: &Figure| figure.change.as_ref().is_some_and(|change| is_difference(change.amount));
        let any = figures.iter().any(|figure| differs(figure));
        add(any.then_some((DIFFERENCE_MARK, Label::DifferenceNote)));
    }
    marks
}
