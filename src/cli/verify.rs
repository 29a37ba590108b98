//! `songngu verify`

use std::path::Path;

use super::Ended;
use super::args::VerifyArguments;
use super::terminal::Terminal;
use crate::content::Project;
use crate::diagnostic::Findings;
use crate::pipeline::verify;

/// Runs the command.
pub(super) fn run(project: &Path, arguments: &VerifyArguments, terminal: &Terminal) -> Ended {
    let name = arguments.file.display().to_string();
    let verified = Project::new(".").bytes(&name).and_then(|pdf| verify(&Project::new(project), &name, &pdf));
    let verified = match verified {
        Ok(verified) => verified,
        Err(fault) => return terminal.report(&Findings::from(fault)),
    };
    let content = match verified.current {
        Some(true) => "the same figures as this project has now",
        Some(false) => "other figures than this project has now",
        None => "this project has no such report",
    };
    terminal.data(&format!(
        "{name}\n  report   {} (period {}, issued {})\n  figures  sha256 {}\n           {content}\n  carries  {} figures in {} printed forms\n",
        verified.report, verified.period, verified.date, verified.content_sha256, verified.figures, verified.forms
    ));
    if !verified.findings.has_errors() {
        terminal.data("  verdict  every printed form and every share holds\n");
    }
    terminal.report(&verified.findings)
}
