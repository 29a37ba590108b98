//! Two reports, two files of figures or two projects held against each other.

use std::path::{Path, PathBuf};

use super::inspect;
use crate::content::{Project, figures_of_file};
use crate::diagnostic::{Code, Diagnostic, Findings, Place};
use crate::view::{Differences, Side};

/// What is on one side: a report of a project, all its reports, or a file of figures that stands in no project.
enum Operand {
    /// A report by its id.
    Report(Project, String),
    /// All reports of a project.
    Everything(Project),
    /// A file.
    File(PathBuf),
}

/// Compares two operands: report ids, `figures.yaml` files or project folders. `report` is the one to which files outside any
/// project belong; otherwise that of the other side.
///
/// # Errors
///
/// When an operand names nothing, or has faults.
pub fn compare(
    project: &Project,
    before: &str,
    after: &str,
    report: Option<&str>,
) -> Result<Vec<Differences>, Findings> {
    let operands = [operand(project, before)?, operand(project, after)?];
    let id = report.or_else(|| operands.iter().find_map(Operand::report));
    let [one, other] = &operands;
    let (before, after) = (one.sides(project, before, id)?, other.sides(project, after, id)?);
    if let ([one], [other]) = (before.as_slice(), after.as_slice()) {
        return Ok(vec![Differences::new(one, other)]);
    }
    let mut ids: Vec<&str> = before.iter().chain(&after).map(|side| side.report.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let pair = |id: &str| {
        let find = |sides: &'_ [Side]| sides.iter().position(|side| side.report == id);
        match (find(&before).map(|at| &before[at]), find(&after).map(|at| &after[at])) {
            (Some(one), Some(other)) => Some(Differences::new(one, other)),
            (Some(one), None) => Some(Differences::new(one, &one.without_figures())),
            (None, Some(other)) => Some(Differences::new(&other.without_figures(), other)),
            (None, None) => None,
        }
    };
    Ok(ids.into_iter().filter_map(pair).collect())
}

/// What a name on the command line means.
fn operand(project: &Project, name: &str) -> Result<Operand, Findings> {
    if project.has(&format!("content/reports/{name}/figures.yaml")) {
        return Ok(Operand::Report(project.clone(), name.to_owned()));
    }
    let path = Path::new(name);
    if Project::new(path).has("content") {
        return Ok(Operand::Everything(Project::new(path)));
    }
    if Project::new(".").has(name) {
        let named = |path: Option<&Path>, name: &str| path.and_then(Path::file_name).is_some_and(|own| own == name);
        let report = path.parent();
        let reports = report.and_then(Path::parent);
        let content = reports.and_then(Path::parent);
        if named(Some(path), "figures.yaml")
            && named(reports, "reports")
            && named(content, "content")
            && let (Some(id), Some(root)) =
                (report.and_then(Path::file_name).and_then(|id| id.to_str()), content.and_then(Path::parent))
        {
            let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
            return Ok(Operand::Report(Project::new(root), id.to_owned()));
        }
        return Ok(Operand::File(path.to_owned()));
    }
    let fault = Diagnostic::error(
        Code::NoSuchEdition,
        &Place::path(name),
        format!("`{name}` is no report, no file and no project"),
    )
    .did_you_mean(name, project.folders("content/reports").iter().map(String::as_str))
    .hint("name two reports, two figures.yaml files, or two folders that hold content/");
    Err(fault.into())
}

impl Operand {
    /// The report, where it is one.
    fn report(&self) -> Option<&str> {
        match self {
            Self::Report(_, id) => Some(id),
            Self::Everything(_) | Self::File(_) => None,
        }
    }

    /// Its figures, report by report; only those of `report` where one is named.
    fn sides(&self, project: &Project, name: &str, report: Option<&str>) -> Result<Vec<Side>, Findings> {
        match self {
            Self::Report(own, id) => sides(own, name, Some(id)),
            Self::Everything(own) => sides(own, name, report),
            Self::File(path) => {
                let Some(report) = report else {
                    let message = "this file stands in no project, so nothing says what it reports on";
                    let fault = Diagnostic::error(Code::NoSuchEdition, &Place::path(name), message);
                    return Err(fault.hint("name its report: --report 2021").into());
                };
                let (period, figures) = figures_of_file(project, path, report)?;
                Ok(vec![Side { name: name.to_owned(), report: report.to_owned(), period, figures }])
            }
        }
    }
}

/// The reports of a project, or one of them.
fn sides(project: &Project, name: &str, report: Option<&str>) -> Result<Vec<Side>, Findings> {
    let loaded = inspect(project);
    let folder = report.map(|id| format!("content/reports/{id}/"));
    let concerns = |path: &str| match &folder {
        Some(folder) => path.starts_with(folder) || !path.starts_with("content/reports/"),
        None => true,
    };
    let faults: Findings = loaded
        .findings
        .errors()
        .filter(|fault| fault.code != Code::Pending && concerns(&fault.place.file.path))
        .cloned()
        .collect();
    if faults.has_errors() {
        return Err(faults);
    }
    let reports = loaded.workspace.into_iter().flat_map(|workspace| workspace.reports);
    let wanted = reports.filter(|one| report.is_none_or(|id| one.id == id));
    let side = |one: crate::model::Report| Side {
        name: if report.is_some() { name.to_owned() } else { format!("{name} ({})", one.id) },
        report: one.id,
        period: one.period,
        figures: one.figures,
    };
    Ok(wanted.map(side).collect())
}
