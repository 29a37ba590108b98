//! The document over all reports, raw → model: of everything that reports say of one indicator in one period, the most
//! settled figure is shown, and all of them are kept as data.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::body::body;
use super::catalogue::Catalogue;
use super::file::Project;
use super::raw::{RawBody, RawTrends};
use super::reading::{Catalogued, Reading};
use super::report::{load, status, voice};
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::figure::{Date, Period, Status};
use crate::model::{
    Block, Body, DocumentKind, Drawn, Edition, Figure, Layout, Mention, Origin, Report, ReportStatus, TRENDS, Unit,
};

/// Where its figures are declared and how they are named, for the complaint about a name that is none.
const NAMES: &str = "figures.yaml of the reports; here they are named by indicator and period: grdp_growth@2020";

/// Reads the file, where there is one.
pub(super) fn read(
    project: &Project,
    findings: &mut Findings,
    files: &mut Vec<Arc<SourceFile>>,
) -> Option<(Arc<SourceFile>, RawTrends)> {
    let read = project.has(TRENDS).then(|| load::<RawTrends>(project, TRENDS, findings, files))?;
    let folder = format!("content/reports/{}", Report::TRENDS);
    if project.has(&folder) {
        let message = format!("a report cannot be called `{}` beside {TRENDS}", Report::TRENDS);
        let fault = Diagnostic::error(Code::Contradiction, &Place::path(TRENDS), message);
        findings.push(fault.hint(format!("give {folder} another name: both would be written to the same files")));
        return None;
    }
    read
}

/// Resolves it over the reports; `None` when its metadata could not be read.
pub(super) fn resolve(
    file: &Arc<SourceFile>,
    raw: RawTrends,
    reports: &[Report],
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> Option<Report> {
    let mut reading = Reading { file, findings };
    let (period, date) = (reading.period(&raw.period), reading.date(&raw.date));
    let issuer = reading.named("organisation", &raw.issuer, &catalogue.organisations);
    let (title, place_of_issue) = (reading.words(&raw.title), reading.words(&raw.place));
    let wanted: Vec<Edition> = (raw.editions.iter())
        .map(|one| Edition {
            report: Report::TRENDS.to_owned(),
            layout: Layout::Trends,
            voice: voice(one.0.value),
            place: reading.place(one),
        })
        .collect();
    // A draft may still change, and repeats what the report before it says.
    let mut by_date: Vec<&Report> = reports.iter().filter(|report| report.status == ReportStatus::Final).collect();
    by_date.sort_by_key(|report| (report.date, &report.id));
    let written = RawBody {
        opening: raw.opening,
        sections: Some(raw.sections),
        parts: None,
        closing: raw.closing,
        appendices: None,
    };
    let body = Arc::new(body(&written, false, &settled(&by_date), file, findings));
    let shown = indicators(&body);
    let said = |report: &&Report| report.figures.iter().any(|figure| shown.contains(&figure.indicator.id));
    let cited = by_date.iter().filter(|report| said(report));
    let every = by_date.iter().flat_map(|report| &report.figures);
    Some(Report {
        id: Report::TRENDS.to_owned(),
        title,
        kind: DocumentKind::Report,
        issuer: issuer?,
        place_of_issue,
        date: date?,
        period: period?,
        status: status(raw.status),
        document: None,
        letter: None,
        figures: every.filter(|figure| shown.contains(&figure.indicator.id)).map(Arc::clone).collect(),
        relations: Vec::new(),
        acceptances: Vec::new(),
        origins: cited.filter_map(|report| origin(report)).collect(),
        editions: wanted.into_iter().map(|edition| (edition, Arc::clone(&body))).collect(),
        place: Place::start_of(file),
    })
}

/// A report as it is cited.
fn origin(report: &Report) -> Option<Origin> {
    Some(Origin {
        report: report.id.clone(),
        kind: report.kind,
        title: report.title.clone(),
        date: report.date,
        document: Arc::clone(report.document.as_ref()?),
    })
}

/// What is known of one indicator in one period: the most settled figure, and the target.
#[derive(Default)]
struct Known {
    /// The most settled figure.
    best: Option<Arc<Figure>>,
    /// The latest target.
    target: Option<Arc<Figure>>,
}

/// Which figure speaks for its indicator where no period is named: a result before a target, a year before its parts, then the
/// latest.
type Rank = (bool, bool, Period);

/// How much a figure counts: one with a level before one without, the settled before the expected, the later count before the
/// earlier. Among equals the later report counts.
fn weight(figure: &Figure) -> (bool, u8, Option<Date>) {
    let settled = match figure.status {
        Status::Revised => 4,
        Status::Actual => 3,
        Status::Provisional => 2,
        Status::Estimate => 1,
        Status::Target => 0,
    };
    (figure.value.is_some() || figure.rank.is_some(), settled, figure.as_of)
}

/// Whether a figure takes the place of what is known: within one report the first of equals stays.
fn replaces(figure: &Figure, known: Option<&Arc<Figure>>) -> bool {
    known.is_none_or(|known| {
        let later = figure.report != known.report;
        weight(figure) > weight(known) || (later && weight(figure) == weight(known))
    })
}

/// What the reports, the earliest first, say in the end: by indicator the latest result, by indicator and period the most settled
/// figure, and the target beside it.
fn settled(reports: &[&Report]) -> Catalogued<Figure> {
    let mut known: BTreeMap<(&str, Period), Known> = BTreeMap::new();
    for figure in reports.iter().flat_map(|report| &report.figures) {
        let known = known.entry((&figure.indicator.id, figure.period)).or_default();
        if figure.status == Status::Target && replaces(figure, known.target.as_ref()) {
            known.target = Some(Arc::clone(figure));
        }
        if replaces(figure, known.best.as_ref()) {
            known.best = Some(Arc::clone(figure));
        }
    }
    let units = units(known.values().flat_map(|known| known.best.iter().chain(&known.target)));
    let mut entries: Vec<(String, Option<Arc<Figure>>)> = Vec::new();
    let mut latest: BTreeMap<&str, (Rank, Arc<Figure>)> = BTreeMap::new();
    for ((indicator, period), known) in known {
        let Some(best) = known.best.map(|figure| restated(&figure, &units)) else { continue };
        let rank = (best.status != Status::Target, matches!(period, Period::Year(_)), period);
        if latest.get(indicator).is_none_or(|(last, _)| *last < rank) {
            latest.insert(indicator, (rank, Arc::clone(&best)));
        }
        let beside = known.target.filter(|_| best.status != Status::Target);
        entries.push((format!("{indicator}@{period}"), Some(best)));
        entries.extend(beside.map(|target| (format!("{indicator}@{period}:target"), Some(restated(&target, &units)))));
    }
    entries.extend(latest.into_iter().map(|(indicator, (_, figure))| (indicator.to_owned(), Some(figure))));
    Catalogued { file: NAMES.to_owned(), entries }
}

/// The unit in which each indicator is shown: the largest in which a report prints it, since in a smaller one digits would
/// have to be made up.
fn units<'a>(figures: impl Iterator<Item = &'a Arc<Figure>>) -> BTreeMap<String, Arc<Unit>> {
    let mut units: BTreeMap<String, Arc<Unit>> = BTreeMap::new();
    for figure in figures.filter(|figure| figure.value.is_some()) {
        let unit = units.entry(figure.indicator.id.clone()).or_insert_with(|| Arc::clone(&figure.unit));
        if figure.unit.scale.is_larger_than(unit.scale) {
            *unit = Arc::clone(&figure.unit);
        }
    }
    units
}

/// A figure in the unit of its indicator's other figures, with the digits that were printed; as it is where that cannot be.
fn restated(figure: &Arc<Figure>, units: &BTreeMap<String, Arc<Unit>>) -> Arc<Figure> {
    let Some(unit) = units.get(&figure.indicator.id).filter(|unit| unit.id != figure.unit.id) else {
        return Arc::clone(figure);
    };
    let said = |number: Option<_>| match number {
        Some(number) => figure.unit.scale.restated(number, unit.scale).map(Some),
        None => Some(None),
    };
    match (said(figure.value), said(figure.upper), said(figure.total)) {
        (Some(value), Some(upper), Some(total)) => {
            Arc::new(Figure { value, upper, total, unit: Arc::clone(unit), ..Figure::clone(figure) })
        }
        _ => Arc::clone(figure),
    }
}

/// The ids of the indicators that a body shows or speaks of.
fn indicators(body: &Body) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for block in body.blocks() {
        let figures: Vec<&Arc<Figure>> = match block {
            Block::Text(prose) => [&prose.vi, &prose.en]
                .into_iter()
                .flat_map(|prose| &prose.references)
                .filter_map(|mention| match mention {
                    Mention::Figure(reference) => Some(&reference.figure),
                    Mention::Appendix(..) => None,
                })
                .collect(),
            Block::Table(table) => table.rows().into_iter().map(|row| &row.figure).collect(),
            Block::Headline(figures, _) => figures.iter().collect(),
            Block::Chart(chart) => match &chart.drawn {
                Drawn::Figures(figures) => figures.iter().collect(),
                Drawn::Series(_, series) => series.iter().map(|one| &one.named).collect(),
            },
        };
        all.extend(figures.into_iter().map(|figure| figure.indicator.id.clone()));
    }
    all
}
