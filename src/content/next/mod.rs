//! The report of a later period, begun from one of an earlier: the same files with their comments, what is known moved on to
//! its new place, and a hole for everything that only the new document can tell.

mod body;
mod entry;
mod figures;
mod typed;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::typed::{Edits, with_lines};
use super::Loaded;
use super::file::Project;
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::figure::Period;
use crate::model::{Layout, Report, TRENDS};

/// A report that is begun.
#[derive(Debug)]
pub struct Begun {
    /// Its files: path and text.
    pub files: Vec<(String, String)>,
    /// How many figures are to be filled in.
    pub pending: usize,
    /// How many are already known: bases of the year before, and targets.
    pub known: usize,
    /// The lines of each file on which years are typed by hand.
    pub typed: Vec<(String, Vec<usize>)>,
    /// The id of the document it names, where the workspace does not declare it yet.
    pub undeclared: Option<String>,
}

/// What is moved on, and by how much.
struct Move<'a> {
    /// The report that is continued.
    report: &'a Report,
    /// The period of the new one.
    period: Period,
    /// How many years lie between.
    years: u16,
    /// The new id of each figure.
    names: BTreeMap<String, String>,
}

/// Begins the report `id` from the report `from`.
///
/// # Errors
///
/// When there is no such report, when it has faults of its own, when the id is no later period, or when the report is there.
pub fn begin(project: &Project, loaded: &Loaded, from: &str, id: &str) -> Result<Begun, Findings> {
    let folder = format!("content/reports/{id}");
    if project.has(&folder) {
        let fault = Diagnostic::error(Code::NotEmpty, &Place::path(&folder), "the report is already there");
        return Err(fault.hint("choose another id, or move the folder away; nothing was written").into());
    }
    let report = sound_report(loaded, from)?;
    let moved = later(report, id)?;
    let file = |name: &str| loaded.files.iter().find(|file| file.path == format!("content/reports/{from}/{name}"));
    let mut begun = Begun { files: Vec::new(), pending: 0, known: 0, typed: Vec::new(), undeclared: None };
    let Some(own) = file("figures.yaml") else { return Err(no_report(loaded, from).into()) };
    let made = figures::figures(&moved, own);
    (begun.pending, begun.known) = (made.pending, made.known);
    begun.files.push((format!("{folder}/figures.yaml"), made.text));
    let moved = Move { names: made.names, ..moved };
    if let Some(own) = file("report.yaml") {
        let (text, lines, document) = metadata(&moved, own);
        let declared = |id: &str| loaded.workspace.iter().flat_map(|all| &all.documents).any(|one| one.id == id);
        begun.undeclared = document.filter(|id| !declared(id));
        begun.add(format!("{folder}/report.yaml"), text, lines);
    }
    let mut bodies: Vec<&str> = Layout::ALL.iter().filter_map(|layout| layout.body_file()).collect();
    bodies.dedup();
    for name in bodies {
        let Some(own) = file(name) else { continue };
        let (text, lines) = body::body(&moved, own)?;
        begun.add(format!("{folder}/{name}"), text, lines);
    }
    Ok(begun)
}

impl Begun {
    /// Adds a file with the lines on which years are typed by hand.
    fn add(&mut self, path: String, text: String, lines: Vec<usize>) {
        if !lines.is_empty() {
            self.typed.push((path.clone(), lines));
        }
        self.files.push((path, text));
    }
}

/// The report that is continued; it must have no faults of its own, so that nothing of it is lost.
fn sound_report<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a Report, Findings> {
    let folder = format!("content/reports/{id}/");
    let own = |path: &str| path.starts_with(&folder) || !(path.starts_with("content/reports/") || path == TRENDS);
    let faults: Findings = loaded.findings.errors().filter(|fault| own(&fault.place.file.path)).cloned().collect();
    if faults.has_errors() {
        return Err(faults);
    }
    let mut reports = loaded.workspace.iter().flat_map(|workspace| &workspace.reports);
    reports.find(|report| report.id == id).ok_or_else(|| no_report(loaded, id).into())
}

/// The complaint about a report that is not there.
fn no_report(loaded: &Loaded, id: &str) -> Diagnostic {
    let known = loaded.workspace.iter().flat_map(|workspace| &workspace.reports).map(|report| report.id.as_str());
    Diagnostic::error(Code::NoSuchEdition, &Place::path("content/reports"), format!("there is no report `{id}`"))
        .did_you_mean(id, known)
        .hint("`songngu list` shows the reports")
}

/// The period that the new report's id names, which must come after that of the old one and be as long.
fn later<'a>(report: &'a Report, id: &str) -> Result<Move<'a>, Findings> {
    let place = Place::path(format!("content/reports/{id}"));
    let Ok(period) = id.parse::<Period>().or_else(|_| id.replacen('-', "/", 1).parse()) else {
        let fault = Diagnostic::error(Code::WrongPeriod, &place, format!("`{id}` does not name a period"));
        return Err(fault
            .hint("call the report by what it covers: 2024, 2024-S1, 2024-Q3, 2024-11 or 2021-2025")
            .into());
    };
    let years = period.first_year().checked_sub(report.period.first_year()).filter(|years| *years > 0);
    match years.filter(|years| report.period.years_later(*years) == Some(period)) {
        Some(years) => Ok(Move { report, period, years, names: BTreeMap::new() }),
        None => {
            let message =
                format!("`{period}` does not continue `{}`, the period of the report `{}`", report.period, report.id);
            let fault = Diagnostic::error(Code::WrongPeriod, &place, message);
            Err(fault.hint("a report is continued by one of the same length, some years later").into())
        }
    }
}

/// `report.yaml` of the new report, the lines on which years are typed, and the id of its document: a draft without a number.
fn metadata(moved: &Move<'_>, file: &Arc<SourceFile>) -> (String, Vec<usize>, Option<String>) {
    let report = moved.report;
    let document = report.document.as_ref().map(|document| typed::years_later(&document.id, moved.years));
    let values = [
        ("date", report.date.years_later(moved.years).to_string()),
        ("period", moved.period.to_string()),
        ("status", "draft".to_owned()),
        ("document", document.clone().unwrap_or_default()),
    ];
    let mut edits = Edits::default();
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        for (key, value) in &values {
            if let Some(rest) = line.strip_prefix(key).and_then(|rest| rest.strip_prefix(':')) {
                let from = start + line.len() - rest.trim_start().len();
                let written = rest.trim_start().split([' ', '\n']).next().unwrap_or_default();
                edits.replace(from..from + written.len(), value.clone());
            }
        }
        if let Some((from, to)) = serial(line) {
            edits.replace(start + from..start + to, String::new());
        }
        start += line.len();
    }
    let (text, lines) = with_lines(moved, file, edits);
    (text, lines, document)
}

/// Where a line gives the running number of a document, which the next one does not share.
fn serial(line: &str) -> Option<(usize, usize)> {
    let from = line.find("serial:").filter(|_| !line.trim_start().starts_with('#'))?;
    let rest = line.get(from..)?;
    let value = rest.strip_prefix("serial:")?.trim_start();
    let end = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.find(quote)? + 2,
        _ => value.find([',', '}', '\n', ' ']).unwrap_or(value.len()),
    };
    let behind = value.get(end..)?;
    let comma = behind.trim_start().strip_prefix(',').map(str::trim_start);
    let left = comma.unwrap_or(behind);
    let whole_line = line.trim_start().starts_with("serial:");
    Some(if whole_line { (0, line.len()) } else { (from, line.len() - left.len()) })
}

#[cfg(test)]
mod tests {
    use super::serial;

    #[test]
    fn the_running_number_is_taken_out_however_it_is_written() {
        let without = |line: &str| serial(line).map(|(from, to)| format!("{}{}", &line[..from], &line[to..]));
        assert_eq!(without("number: { serial: \"12\", code: TB }\n").as_deref(), Some("number: { code: TB }\n"));
        assert_eq!(without("number: { code: TB, serial: 12 }\n").as_deref(), Some("number: { code: TB,  }\n"));
        assert_eq!(without("  serial: '15'\n").as_deref(), Some(""));
        assert_eq!(without("  code: TB\n"), None);
    }
}
