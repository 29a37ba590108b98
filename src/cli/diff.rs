//! `songngu diff`

use std::path::Path;

use super::Ended;
use super::args::{DiffArguments, DiffFormat};
use super::terminal::Terminal;
use crate::content::Project;
use crate::pipeline::compare;
use crate::view::Differences;

/// Runs the command.
pub(super) fn run(project: &Path, arguments: &DiffArguments, terminal: &Terminal) -> Ended {
    let project = Project::new(project);
    let all = match compare(&project, &arguments.before, &arguments.after, arguments.report.as_deref()) {
        Ok(all) => all,
        Err(faults) => return terminal.report(&faults),
    };
    let joined = |print: fn(&Differences) -> String| all.iter().map(print).collect::<Vec<_>>().join("\n");
    terminal.data(&match arguments.format {
        DiffFormat::Text => joined(Differences::to_text),
        DiffFormat::Markdown => joined(Differences::to_markdown),
        DiffFormat::Json => Differences::to_json(&all),
    });
    if arguments.exit_code && !all.iter().all(Differences::is_empty) { Ended::WithErrors } else { Ended::Well }
}
