//! Everything checked and nothing made.

use super::{Selection, allow_unreviewed, inspect};
use crate::content::Project;
use crate::diagnostic::{Diagnostic, Findings};

/// What a check gives.
#[derive(Debug)]
pub struct Checked {
    /// The reports that were checked, in order.
    pub reports: Vec<String>,
    /// How many figures they have.
    pub figures: usize,
    /// Everything found about them.
    pub findings: Findings,
    /// Whether faults of the content kept something from being checked.
    pub is_incomplete: bool,
}

/// The letters of the codes of what the rules find; everything else keeps something from being checked.
const FOUND_BY_RULES: &str = "K";

/// Checks the reports named, all where none is. All are read, since reports are held against each other. Where `allow_pending`,
/// what is found about figures that nobody has reviewed is no error.
pub fn check(project: &Project, reports: &[String], allow_pending: bool) -> Checked {
    let mut loaded = inspect(project);
    if allow_pending {
        allow_unreviewed(&mut loaded);
    }
    let found = std::mem::take(&mut loaded.findings);
    let selection = Selection { reports: reports.to_vec(), ..Selection::default() };
    let (_, unknown) = selection.choose(&loaded, &found);
    let is_asked = |id: &str| reports.is_empty() || reports.iter().any(|report| report == id);
    let concerns = |finding: &Diagnostic| {
        let path = finding.place.file.path.strip_prefix("content/reports/");
        let report_of = |name: &str| name.split('/').next().is_some_and(is_asked);
        path.is_none_or(report_of) || finding.concern.subjects.iter().any(|subject| report_of(subject))
    };
    let findings: Findings = found.into_iter().filter(concerns).chain(unknown).collect();
    let is_incomplete =
        findings.errors().any(|one| !one.code.number().starts_with(FOUND_BY_RULES)) || loaded.workspace.is_none();
    let known = loaded.workspace.iter().flat_map(|workspace| &workspace.reports);
    let asked: Vec<_> = known.filter(|report| is_asked(&report.id)).collect();
    Checked {
        reports: asked.iter().map(|report| report.id.clone()).collect(),
        figures: asked.iter().map(|report| report.figures.len()).sum(),
        findings,
        is_incomplete,
    }
}
