//! Reads the figures back out of a finished PDF and holds them against themselves, and against the content where it is at hand.

use std::sync::Arc;

use super::edition::data;
use crate::content::{Project, load};
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::figure::{Number, Plan, PlanBasis, PlanRatio, share_agrees};
use crate::language::Stated;
use crate::out::sha256;
use crate::pdf::attachments;
use crate::view::{ChangeRecord, FigureRecord, ReportData};

/// What a PDF says of the data it was made from, and what of it does not hold.
#[derive(Debug)]
pub struct Verified {
    /// The report's id.
    pub report: String,
    /// What it reports on.
    pub period: String,
    /// When it was issued.
    pub date: String,
    /// The hash of the figures it was made from.
    pub content_sha256: String,
    /// How many figures it carries.
    pub figures: usize,
    /// How many printed forms of them.
    pub forms: usize,
    /// Whether the project's own figures have that hash; none when the project has no such report.
    pub current: Option<bool>,
    /// What does not hold.
    pub findings: Findings,
}

/// Verifies a PDF. `name` is what a person calls the file.
///
/// # Errors
///
/// When it is no PDF, or none that carries the figures of a report.
pub fn verify(project: &Project, name: &str, pdf: &[u8]) -> Result<Verified, Diagnostic> {
    let place = Place::path(name);
    let hint = "verify a PDF that songngu has made; others carry no figures";
    let files =
        attachments(pdf).map_err(|fault| Diagnostic::error(Code::NoFigures, &place, fault.to_string()).hint(hint))?;
    let (Some(json), Some(csv)) = (files.get("figures.json"), files.get("figures.csv")) else {
        return Err(Diagnostic::error(Code::NoFigures, &place, "this PDF carries no figures").hint(hint));
    };
    let text = String::from_utf8_lossy(json).into_owned();
    let carried: ReportData = serde_json::from_str(&text).map_err(|fault| {
        Diagnostic::error(Code::NoFigures, &place, format!("the figures in this PDF cannot be read: {fault}"))
            .hint(hint)
    })?;
    let json = SourceFile::new(format!("{name}/figures.json"), text);
    let mut findings: Findings = carried.figures.iter().flat_map(|figure| faults(figure, &json)).collect();
    findings.extend(other_rows(&carried, csv, name));
    let hash = carried.content_sha256().unwrap_or_default().to_owned();
    if sealed(&json.text, &hash) != hash {
        let message = "the figures are not those that the hash beside them was made of".to_owned();
        findings.push(damaged(&Place::start_of(&json), message));
    }
    let current = current(project, &carried, &mut findings);
    let forms = carried.figures.iter().map(|figure| figure.sources.len()).sum();
    Ok(Verified {
        figures: carried.figures.len(),
        forms,
        current,
        findings,
        report: carried.report,
        period: carried.period,
        date: carried.date,
        content_sha256: hash,
    })
}

/// The first line of the carried CSV that says something else than the carried JSON.
fn other_rows(carried: &ReportData, csv: &[u8], name: &str) -> Option<Diagnostic> {
    let csv = SourceFile::new(format!("{name}/figures.csv"), String::from_utf8_lossy(csv).into_owned());
    let expected = carried.to_csv();
    if csv.text == expected {
        return None;
    }
    let same = csv.text.split_inclusive('\n').zip(expected.split_inclusive('\n')).take_while(|(own, made)| own == made);
    let start: usize = same.map(|(own, _)| own.len()).sum();
    let line = csv.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let place = Place::new(&csv, start..start + line.len());
    Some(damaged(&place, "figures.csv does not say here what figures.json says".to_owned()))
}

/// The hash of carried JSON without the line that holds it.
fn sealed(json: &str, hash: &str) -> String {
    sha256(json.replacen(&format!("  \"content_sha256\": \"{hash}\",\n"), "", 1).as_bytes())
}

/// Whether the content at hand has the same figures; none when it has no such report.
fn current(project: &Project, carried: &ReportData, findings: &mut Findings) -> Option<bool> {
    if !project.has("content") {
        return None;
    }
    let loaded = load(project);
    findings.extend(loaded.findings);
    let workspace = loaded.workspace?;
    let report = workspace.publications().find(|report| report.id == carried.report)?;
    Some(data(report).content_sha256() == carried.content_sha256())
}

/// What of a figure does not hold: its printed forms against its numbers, its share against its count and total.
fn faults(figure: &FigureRecord, json: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let place = place(json, &figure.id);
    let mut found = Vec::new();
    if let (Some(value), Some(total), Some(share)) =
        (number(&figure.value), number(&figure.total), number(&figure.share))
        && !share_agrees(value, total, share)
    {
        found.push(damaged(&place, format!("the share of `{}` is not what {value} of {total} gives", figure.id)));
    }
    if let Some(plan) = &figure.plan
        && let (Ok(percentage), Ok(printed)) = (plan.percentage.parse::<Number>(), plan.printed.parse::<Number>())
        && !plan_agrees(percentage, printed)
    {
        let message = format!("{percentage} % of plan for `{}` is not what the printed {printed} gives", figure.id);
        found.push(damaged(&place, message));
    }
    for source in &figure.sources {
        let says = stated(figure, &source.measure).is_some_and(|stated| stated.is_said_by(&source.printed));
        let known = figure.errata.iter().any(|one| one.measure == source.measure && one.printed == source.printed);
        if !says && !known {
            let (printed, id, measure) = (&source.printed, &figure.id, &source.measure);
            let message = format!("`{printed}` is not the {measure} of `{id}`");
            let hint = format!("compare with {} of {}", source.spot.english(), source.document);
            found.push(damaged(&place, message).hint(hint));
        }
    }
    found
}

/// What a measure of a carried figure must be printed as.
fn stated(figure: &FigureRecord, measure: &str) -> Option<Stated> {
    let movement = |change: &Option<ChangeRecord>| change.as_ref()?.amount.parse::<Number>().ok();
    match measure {
        "value" => match &figure.upper {
            Some(_) => Some(Stated::Range(number(&figure.value)?, number(&figure.upper)?)),
            None => number(&figure.value).map(Stated::Level),
        },
        "ratio" => Some(Stated::Ratio(number(&figure.value)?, number(&figure.total)?)),
        "share" => number(&figure.share).map(Stated::Number),
        "rank" => figure.rank.map(|rank| Stated::Number(Number::new(rank.into()))),
        "change" => movement(&figure.change).map(Stated::Movement),
        "index" => movement(&figure.change).map(Stated::index),
        "difference" => movement(&figure.difference).map(Stated::Movement),
        "plan" => figure.plan.as_ref()?.printed.parse().ok().map(Stated::Number),
        _ => None,
    }
}

/// A carried number.
fn number(text: &Option<String>) -> Option<Number> {
    text.as_ref()?.parse().ok()
}

/// Whether a percentage of plan is the printed number, or what that lies above or below the plan.
fn plan_agrees(percentage: Number, printed: Number) -> bool {
    let ways =
        [PlanRatio::Reached(printed), PlanRatio::Above(printed), PlanRatio::Below(printed), PlanRatio::Times(printed)];
    ways.into_iter().any(|ratio| Plan { ratio, basis: PlanBasis::Plan }.percentage() == percentage)
}

/// Where a figure stands in the carried JSON.
fn place(json: &Arc<SourceFile>, id: &str) -> Place {
    let mark = format!("\"id\": \"{id}\"");
    let start = json.text.find(&mark).unwrap_or_default();
    Place::new(json, start..start + mark.len())
}

/// The complaint about carried figures that do not hold.
fn damaged(place: &Place, message: String) -> Diagnostic {
    Diagnostic::error(Code::FiguresDoNotHold, place, message)
        .hint("the file was changed after it was made, or made from content with faults: build it again")
}
