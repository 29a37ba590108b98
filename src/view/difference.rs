//! What differs between the figures of two reports, or of two revisions of one: for people, for Markdown and as data.

use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use super::record::{FigureRecord, json};
use crate::figure::{Period, Status};
use crate::model::Figure;

/// The numbers of a record: where one of them differs, a figure was revised and not only described otherwise.
const NUMBERS: [&str; 8] = ["value", "upper", "total", "share", "rank", "change", "difference", "plan"];
/// What else of a record is compared.
const DESCRIPTION: [&str; 4] = ["unit", "status", "approximation", "as_of"];
/// How it is printed, which is compared between revisions of one report.
const PRINTED: [&str; 2] = ["sources", "errata"];

/// The figures on one side.
#[derive(Debug)]
pub struct Side {
    /// How a person calls it.
    pub name: String,
    /// The id of the report.
    pub report: String,
    /// What it reports on.
    pub period: Period,
    /// Its figures.
    pub figures: Vec<Arc<Figure>>,
}

impl Side {
    /// The same side as if it had no figures.
    #[must_use]
    pub fn without_figures(&self) -> Self {
        let (name, report) = (format!("nothing for {}", self.report), self.report.clone());
        Self { name, report, period: self.period, figures: Vec::new() }
    }
}

/// What became of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Became {
    /// Only the later side has it.
    New,
    /// Only the earlier side has it.
    Dropped,
    /// It is said of a later period, or described otherwise with the same numbers.
    Changed,
    /// The same indicator in the same period has another number.
    Revised,
}

impl Became {
    /// All of them, in the order in which they are told.
    const ALL: [Self; 4] = [Self::New, Self::Dropped, Self::Changed, Self::Revised];

    /// Its word.
    fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Dropped => "dropped",
            Self::Changed => "changed",
            Self::Revised => "revised",
        }
    }
}

/// One figure that differs.
#[derive(Debug, Serialize)]
pub struct Difference {
    /// What became of it.
    kind: Became,
    /// The indicator's id.
    indicator: String,
    /// Its English name.
    name: String,
    /// Its period, on the later side where there are two.
    period: String,
    /// Whether it is a target.
    target: bool,
    /// What differs of it: the field, before and after.
    fields: Vec<Field>,
    /// The figure on the earlier side.
    before: Option<FigureRecord>,
    /// The figure on the later side.
    after: Option<FigureRecord>,
}

/// A field that differs.
#[derive(Debug, Serialize)]
pub struct Field {
    /// Its name.
    field: &'static str,
    /// What it was.
    before: Value,
    /// What it is.
    after: Value,
}

/// Everything that differs between two sides.
#[derive(Debug, Serialize)]
pub struct Differences {
    /// The earlier side.
    before: String,
    /// The later side.
    after: String,
    /// How many figures are the same.
    unchanged: usize,
    /// The figures that are not.
    differences: Vec<Difference>,
    /// Whether both sides are revisions of one report.
    #[serde(skip)]
    revisions: bool,
}

/// Whether a figure, put at a period, stands in the place of another: the same indicator and period, a target for a target.
fn same_place(one: &Figure, period: Period, other: &Figure) -> bool {
    one.indicator.id == other.indicator.id
        && period == other.period
        && (one.status == Status::Target) == (other.status == Status::Target)
}

/// Whether two figures stand in the same place as they are.
fn at_home(one: &Figure, other: &Figure) -> bool {
    same_place(one, one.period, other)
}

impl Differences {
    /// Compares two sides. A figure is held against the one of the same indicator in the same period; where a later report has none
    /// of that period, against what the earlier one says of the period that came as long before.
    pub fn new(before: &Side, after: &Side) -> Self {
        let mut matched = vec![false; before.figures.len()];
        let mut all = Self {
            before: before.name.clone(),
            after: after.name.clone(),
            unchanged: 0,
            differences: Vec::new(),
            revisions: before.report == after.report,
        };
        let years = after.period.first_year().checked_sub(before.period.first_year()).filter(|years| *years > 0);
        let mut unmatched = Vec::new();
        for figure in &after.figures {
            let free = |index: &usize| !matched[*index] && at_home(&before.figures[*index], figure);
            let places: Vec<usize> = (0..before.figures.len()).filter(free).collect();
            let same_name = places.iter().copied().find(|index| before.figures[*index].id == figure.id);
            match same_name.or(places.first().copied()) {
                Some(index) => {
                    matched[index] = true;
                    all.compare(&before.figures[index], figure);
                }
                None => unmatched.push(figure),
            }
        }
        let mut continued = vec![false; before.figures.len()];
        for figure in unmatched {
            let earlier = |old: &Arc<Figure>| {
                let moved = years.and_then(|years| old.period.years_later(years));
                moved.is_some_and(|period| same_place(old, period, figure))
            };
            match before.figures.iter().position(earlier) {
                Some(index) => {
                    continued[index] = true;
                    all.add(Became::Changed, Some(&before.figures[index]), Some(figure));
                }
                None => all.add(Became::New, None, Some(figure)),
            }
        }
        let left = before.figures.iter().zip(matched.iter().zip(&continued));
        left.filter(|(_, (matched, continued))| !**matched && !**continued)
            .for_each(|(figure, _)| all.add(Became::Dropped, Some(figure), None));
        all.differences.sort_by_key(|one| one.kind);
        all
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.differences.is_empty()
    }

    /// Compares two figures of the same indicator in the same period.
    fn compare(&mut self, before: &Figure, after: &Figure) {
        let fields = self.fields(&FigureRecord::new(before), &FigureRecord::new(after));
        if fields.is_empty() {
            self.unchanged += 1;
        } else if fields.iter().any(|field| NUMBERS.contains(&field.field)) {
            self.add(Became::Revised, Some(before), Some(after));
        } else {
            self.add(Became::Changed, Some(before), Some(after));
        }
    }

    /// The fields in which two records differ. Another report prints a figure on lines of its own and need not repeat all of it, so
    /// only what both say can differ.
    fn fields(&self, before: &FigureRecord, after: &FigureRecord) -> Vec<Field> {
        let [before, after] = [before, after].map(|record| serde_json::to_value(record).unwrap_or_default());
        let of = |values: &Value, name: &str| values.get(name).cloned().unwrap_or_default();
        let counts = |name: &str, old: &Value, new: &Value| {
            self.revisions || (!PRINTED.contains(&name) && !old.is_null() && !new.is_null())
        };
        let all = NUMBERS.into_iter().chain(DESCRIPTION).chain(PRINTED);
        let all = all.map(|name| (name, of(&before, name), of(&after, name)));
        all.filter(|(name, old, new)| old != new && counts(name, old, new))
            .map(|(field, before, after)| Field { field, before, after })
            .collect()
    }

    /// Adds a difference.
    fn add(&mut self, kind: Became, before: Option<&Figure>, after: Option<&Figure>) {
        let Some(figure) = after.or(before) else { return };
        let (old, new) = (before.map(FigureRecord::new), after.map(FigureRecord::new));
        self.differences.push(Difference {
            kind,
            indicator: figure.indicator.id.clone(),
            name: figure.indicator.name.en.text.clone(),
            period: figure.period.to_string(),
            target: figure.status == Status::Target,
            fields: old.as_ref().zip(new.as_ref()).map(|(old, new)| self.fields(old, new)).unwrap_or_default(),
            before: old,
            after: new,
        });
    }

    /// How many of each kind there are, in words.
    fn counts(&self) -> String {
        let count = |kind: Became| self.differences.iter().filter(|one| one.kind == kind).count();
        let all = Became::ALL.map(|kind| format!("{} {}", count(kind), kind.word()));
        format!("{}, {} the same", all.join(", "), self.unchanged)
    }

    /// The differences of one kind.
    fn of(&self, kind: Became) -> Vec<&Difference> {
        self.differences.iter().filter(|one| one.kind == kind).collect()
    }

    /// For reading on a terminal.
    pub fn to_text(&self) -> String {
        let mut text = format!("{} → {}: {}\n", self.before, self.after, self.counts());
        for kind in Became::ALL {
            let all = self.of(kind);
            let width = all.iter().map(|one| one.indicator.chars().count()).max().unwrap_or_default();
            for (index, one) in all.iter().enumerate() {
                let head = if index == 0 { format!("\n{}\n", kind.word()) } else { String::new() };
                text.push_str(&format!(
                    "{head}  {:width$}  {}  {}\n",
                    one.indicator,
                    one.when(),
                    one.what().join("; ")
                ));
            }
        }
        text
    }

    /// As Markdown, a table for each kind.
    pub fn to_markdown(&self) -> String {
        let mut text = format!("# {} → {}\n\n{}\n", cell(&self.before), cell(&self.after), self.counts());
        for kind in Became::ALL {
            for (index, one) in self.of(kind).into_iter().enumerate() {
                if index == 0 {
                    let word = kind.word();
                    text.push_str(&format!("\n## {}{}\n\n", word[..1].to_uppercase(), &word[1..]));
                    text.push_str("| Indicator | Period | What |\n|---|---|---|\n");
                }
                let what = cell(&one.what().join("; "));
                text.push_str(&format!("| {} (`{}`) | {} | {what} |\n", cell(&one.name), one.indicator, one.when()));
            }
        }
        text
    }

    /// Several comparisons as JSON.
    pub fn to_json(all: &[Self]) -> String {
        json(&all)
    }
}

impl Difference {
    /// Its period, behind the earlier one where that is another, and that it is a target.
    fn when(&self) -> String {
        let earlier =
            self.before.as_ref().map(|record| record.period.as_str()).filter(|earlier| *earlier != self.period);
        let target = if self.target { " (target)" } else { "" };
        earlier.map_or_else(
            || format!("{}{target}", self.period),
            |earlier| format!("{earlier} → {}{target}", self.period),
        )
    }

    /// What there is to say: the numbers of a figure that only one side has, or every field that differs.
    fn what(&self) -> Vec<String> {
        match (&self.before, &self.after) {
            (Some(_), Some(_)) => {
                let said = |field: &Field| match field.field {
                    "sources" | "errata" => format!("{} differ", field.field),
                    name => format!("{name} {} → {}", short(&field.before), short(&field.after)),
                };
                self.fields.iter().map(said).collect()
            }
            (one, other) => one.iter().chain(other).flat_map(numbers).collect(),
        }
    }
}

/// The numbers of a figure, with their unit and status.
fn numbers(record: &FigureRecord) -> Vec<String> {
    let values = serde_json::to_value(record).unwrap_or_default();
    let present = NUMBERS.iter().filter_map(|name| Some((name, values.get(name).filter(|value| !value.is_null())?)));
    let mut all: Vec<String> = present.map(|(name, value)| format!("{name} {}", short(value))).collect();
    let [unit, status] = ["unit", "status"].map(|name| short(values.get(name).unwrap_or(&Value::Null)));
    all.push(format!("{unit}, {status}"));
    all
}

/// A value of a record in a few words: a movement as its amount, unit and base, nothing as a dash.
fn short(value: &Value) -> String {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Object(_) => match (text("amount"), text("unit"), text("base"), text("percentage"), text("basis")) {
            (Some(amount), Some(unit), Some(base), ..) => format!("{amount} {unit} on {base}"),
            (.., Some(percentage), Some(basis)) => format!("{percentage} percent of {basis}"),
            _ => value.to_string(),
        },
        other @ (Value::Bool(_) | Value::Number(_) | Value::Array(_)) => other.to_string(),
    }
}

/// A text that cannot end a cell of a Markdown table.
fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace('\n', " ")
}
