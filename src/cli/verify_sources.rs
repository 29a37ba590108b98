//! `songngu verify-sources`

use std::path::Path;

use super::Ended;
use super::args::VerifySourcesArguments;
use super::terminal::Terminal;
use crate::content::Project;
use crate::pipeline::verify_sources;

/// Runs the command.
pub(super) fn run(project: &Path, arguments: &VerifySourcesArguments, terminal: &Terminal) -> Ended {
    let verified = verify_sources(&Project::new(project), &arguments.reports, &Project::new(&arguments.sources));
    if !verified.findings.has_errors() {
        for (report, forms, documents) in &verified.reports {
            let plural = if *documents == 1 { "" } else { "s" };
            terminal
                .say(&format!("{report}: {forms} printed forms stand on their lines, in {documents} document{plural}"));
        }
    }
    terminal.report(&verified.findings)
}
