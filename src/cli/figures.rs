//! `songngu figures`

use std::path::Path;

use super::Ended;
use super::args::{FiguresArguments, FiguresFormat};
use super::terminal::Terminal;
use crate::content::Project;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::pipeline::inspect;
use crate::view::{FigureRecord, figures_csv, figures_json, figures_table};

/// Runs the command.
pub(super) fn run(project: &Path, arguments: &FiguresArguments, terminal: &Terminal) -> Ended {
    let mut loaded = inspect(&Project::new(project));
    let reports = loaded.workspace.as_ref().map_or(&[][..], |workspace| workspace.reports.as_slice());
    let wanted = |id: &str| arguments.report.as_deref().is_none_or(|wanted| wanted == id);
    let records: Vec<FigureRecord> = (reports.iter().filter(|report| wanted(&report.id)))
        .flat_map(|report| report.figures.iter().map(|figure| FigureRecord::new(figure)))
        .collect();
    if let Some(id) = arguments.report.as_deref().filter(|id| !reports.iter().any(|report| report.id == *id)) {
        let known = reports.iter().map(|report| report.id.as_str());
        let fault = Diagnostic::error(
            Code::NoSuchEdition,
            &Place::path("content/reports"),
            format!("there is no report `{id}`"),
        )
        .did_you_mean(id, known)
        .hint("`songngu list` shows the reports");
        loaded.findings.push(fault);
        return terminal.report(&loaded.findings);
    }
    terminal.data(&match arguments.format {
        FiguresFormat::Table => figures_table(&records),
        FiguresFormat::Json => figures_json(&records),
        FiguresFormat::Csv => figures_csv(&records),
    });
    terminal.report(&loaded.findings)
}
