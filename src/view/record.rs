//! Every figure as data: what `songngu figures` prints, for people, programs and spreadsheets.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Spot;
use crate::figure::{Change, ChangeAmount};
use crate::model::{Figure, Report, Words};

/// One figure as data. Numbers are canonical decimals in text, so that their printed precision is kept.
#[derive(Debug, Deserialize, Serialize)]
pub struct FigureRecord {
    /// The report's id.
    report: String,
    /// The figure's id.
    pub id: String,
    /// The indicator's id.
    indicator: String,
    /// The indicator's name.
    name: Names,
    /// What it covers, as SDMX `TIME_PERIOD`.
    pub(super) period: String,
    /// The day it was counted.
    as_of: Option<String>,
    /// The level, or the lower end of a range.
    pub value: Option<String>,
    /// The upper end of a range.
    pub upper: Option<String>,
    /// The id of its unit.
    unit: String,
    /// How final it is.
    status: Cow<'static, str>,
    /// How loosely it was printed.
    approximation: Option<Cow<'static, str>>,
    /// What the level is a part of.
    pub total: Option<String>,
    /// The percentage of the total.
    pub share: Option<String>,
    /// The place among the provinces.
    pub rank: Option<u32>,
    /// The movement.
    pub change: Option<ChangeRecord>,
    /// The same movement as a difference, where the rate is given as well.
    pub difference: Option<ChangeRecord>,
    /// The plan ratio.
    pub plan: Option<PlanRecord>,
    /// Every printed form in the legacy documents.
    pub sources: Vec<SourceRecord>,
    /// The printed forms that are wrong in the document itself.
    pub errata: Vec<ErratumRecord>,
}

/// All figures of a report as data, and where they come from: what every PDF of the report carries.
#[derive(Debug, Deserialize, Serialize)]
pub struct ReportData {
    /// The report's id.
    pub report: String,
    /// Its subject.
    title: Names,
    /// What it reports on.
    pub period: String,
    /// When it was issued.
    pub date: String,
    /// SHA-256 of this JSON without this line; the same on any machine and in any commit with the same figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    content_sha256: Option<String>,
    /// The figures.
    pub figures: Vec<FigureRecord>,
}

impl ReportData {
    /// The data of a report, not yet sealed.
    pub fn new(report: &Report) -> Self {
        Self {
            report: report.id.clone(),
            title: names(&report.title),
            period: report.period.to_string(),
            date: report.date.to_string(),
            content_sha256: None,
            figures: report.figures.iter().map(|figure| FigureRecord::new(figure)).collect(),
        }
    }

    /// The data with its hash, which `seal` makes of the JSON without it.
    #[must_use]
    pub fn sealed(mut self, seal: impl Fn(&str) -> String) -> Self {
        self.content_sha256 = None;
        self.content_sha256 = Some(seal(&self.to_json()));
        self
    }

    /// The hash; none before the data is sealed.
    pub fn content_sha256(&self) -> Option<&str> {
        self.content_sha256.as_deref()
    }

    /// As CSV, one line a figure.
    pub fn to_csv(&self) -> String {
        figures_csv(&self.figures)
    }

    /// As JSON.
    pub fn to_json(&self) -> String {
        json(self)
    }
}

/// A name in both languages.
#[derive(Debug, Deserialize, Serialize)]
struct Names {
    /// Vietnamese.
    vi: String,
    /// English.
    en: String,
}

/// A movement.
#[derive(Debug, Deserialize, Serialize)]
pub struct ChangeRecord {
    /// The signed amount.
    pub amount: String,
    /// `percent` for a rate, otherwise the id of the unit of the difference.
    unit: String,
    /// Against which period.
    base: String,
}

/// A plan ratio.
#[derive(Debug, Deserialize, Serialize)]
pub struct PlanRecord {
    /// The result as a percentage of the plan.
    pub percentage: String,
    /// The number as printed: the percentage itself, or by how much the plan was exceeded or missed.
    pub printed: String,
    /// `plan` or `estimate`.
    basis: Cow<'static, str>,
}

/// One printed form.
#[derive(Debug, Deserialize, Serialize)]
pub struct SourceRecord {
    /// The document's id.
    pub document: String,
    /// Where it stands there.
    #[serde(flatten)]
    pub spot: Spot,
    /// The form as printed.
    pub printed: String,
    /// What of the figure it prints.
    pub measure: Cow<'static, str>,
}

/// A printed form that is wrong in the document itself.
#[derive(Debug, Deserialize, Serialize)]
pub struct ErratumRecord {
    /// What of the figure is printed wrongly.
    pub measure: Cow<'static, str>,
    /// The wrong form.
    pub printed: String,
    /// Why it is wrong.
    reason: Names,
}

impl FigureRecord {
    /// The record of a figure.
    pub fn new(figure: &Figure) -> Self {
        let movement = |change: &Change| ChangeRecord {
            amount: change.amount.number().to_string(),
            unit: match change.amount {
                ChangeAmount::Rate(_) => "percent".to_owned(),
                ChangeAmount::Difference(_) => figure.indicator.difference_unit.id.clone(),
                ChangeAmount::Times(_) => "times".to_owned(),
            },
            base: change.base.to_string(),
        };
        let source = |source: &crate::model::Source| SourceRecord {
            document: source.document.clone(),
            spot: source.spot.clone(),
            printed: source.printed.clone(),
            measure: source.measure.name().into(),
        };
        let erratum = |erratum: &crate::model::Erratum| ErratumRecord {
            measure: erratum.measure.name().into(),
            printed: erratum.printed.clone(),
            reason: names(&erratum.reason),
        };
        Self {
            report: figure.report.clone(),
            id: figure.id.clone(),
            indicator: figure.indicator.id.clone(),
            name: names(&figure.indicator.name),
            period: figure.period.to_string(),
            as_of: figure.as_of.map(|date| date.to_string()),
            value: figure.value.map(|value| value.to_string()),
            upper: figure.upper.map(|upper| upper.to_string()),
            unit: figure.unit.id.clone(),
            status: figure.status.name().into(),
            approximation: figure.approximation.map(|kind| kind.name().into()),
            total: figure.total.map(|total| total.to_string()),
            share: figure.share.map(|share| share.to_string()),
            rank: figure.rank,
            change: figure.change.as_ref().map(movement),
            difference: figure.difference.as_ref().map(movement),
            plan: figure.plan.map(|plan| PlanRecord {
                percentage: plan.percentage().to_string(),
                printed: plan.printed().to_string(),
                basis: plan.basis.name().into(),
            }),
            sources: figure.sources.iter().map(source).collect(),
            errata: figure.errata.iter().map(erratum).collect(),
        }
    }

    /// The record in columns, in the order of [`HEADINGS`].
    fn columns(&self) -> [String; 17] {
        let own = |text: &Option<String>| text.clone().unwrap_or_default();
        let (change, difference) = (self.change.as_ref(), self.difference.as_ref());
        let moved = |change: &ChangeRecord| format!("{} {}", change.amount, change.unit);
        let plan = self.plan.as_ref();
        let source = |source: &SourceRecord| format!("{}:{} {}", source.document, source.spot.short(), source.printed);
        [
            self.report.clone(),
            self.id.clone(),
            self.period.clone(),
            self.status.to_string(),
            own(&self.value),
            own(&self.upper),
            self.unit.clone(),
            self.approximation.as_deref().unwrap_or_default().to_owned(),
            own(&self.total),
            own(&self.share),
            self.rank.map(|rank| rank.to_string()).unwrap_or_default(),
            change.map(moved).unwrap_or_default(),
            difference.map(moved).unwrap_or_default(),
            change.map(|change| change.base.clone()).unwrap_or_default(),
            plan.map(|plan| plan.percentage.clone()).unwrap_or_default(),
            plan.map(|plan| plan.basis.to_string()).unwrap_or_default(),
            self.sources.iter().map(source).collect::<Vec<_>>().join("; "),
        ]
    }
}

/// The headings of the columns.
const HEADINGS: [&str; 17] = [
    "report",
    "figure",
    "period",
    "status",
    "value",
    "upper",
    "unit",
    "approximation",
    "total",
    "share",
    "rank",
    "change",
    "difference",
    "base",
    "plan_percentage",
    "plan_basis",
    "sources",
];

/// All records as JSON.
pub fn figures_json(records: &[FigureRecord]) -> String {
    json(&records)
}

/// Data as indented JSON with a newline at the end.
pub(super) fn json(data: &impl Serialize) -> String {
    // Records hold only text and small integers, which always become JSON.
    let mut text = serde_json::to_string_pretty(data).unwrap_or_default();
    text.push('\n');
    text
}

/// Words as a name in both languages.
fn names(words: &Words) -> Names {
    Names { vi: words.vi.text.clone(), en: words.en.text.clone() }
}

/// All records as CSV, with a line of headings.
pub fn figures_csv(records: &[FigureRecord]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = writer
        .write_record(HEADINGS)
        .and_then(|()| records.iter().try_for_each(|record| writer.write_record(record.columns())));
    // Writing to memory cannot fail, and every record has the same number of columns.
    written
        .ok()
        .and_then(|()| writer.into_inner().ok())
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default()
}

/// All records in aligned columns, without those that are empty throughout.
pub fn figures_table(records: &[FigureRecord]) -> String {
    let rows: Vec<Vec<String>> = records.iter().map(|record| record.columns()[..16].to_vec()).collect();
    let used: Vec<usize> = (0..16).filter(|column| rows.iter().any(|row| !row[*column].is_empty())).collect();
    let all: Vec<Vec<String>> =
        std::iter::once(HEADINGS[..16].iter().map(|heading| (*heading).to_owned()).collect()).chain(rows).collect();
    let width = |column: usize| all.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let line = |row: &Vec<String>| {
        let cells = used.iter().map(|column| format!("{:1$}", row[*column], width(*column)));
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    all.iter().map(line).collect()
}
