//! `songngu extract`

use std::path::Path;

use super::Ended;
use super::args::{ExtractArguments, ExtractFormatChoice};
use super::terminal::Terminal;
use crate::content::Project;
use crate::out::Outcome;
use crate::pipeline::{ExtractFormat, ExtractRequest, extract};

/// Runs the command.
pub(super) fn run(project: &Path, arguments: ExtractArguments, terminal: &Terminal) -> Ended {
    let request = ExtractRequest {
        files: arguments.files,
        format: match arguments.format {
            ExtractFormatChoice::Yaml => ExtractFormat::Yaml,
            ExtractFormatChoice::Jsonl => ExtractFormat::JsonLines,
            ExtractFormatChoice::Csv => ExtractFormat::Csv,
        },
        project: Project::new(project),
        catalogue: arguments.catalogue,
        report: arguments.report,
        out: arguments.out,
    };
    let extracted = extract(&request);
    if let Some(data) = &extracted.data {
        terminal.data(data);
    }
    let shown = request.out.as_ref().map(|out| out.display().to_string()).unwrap_or_default();
    if let Some(outcome) = extracted.written {
        let verb = if outcome == Outcome::Unchanged { "unchanged" } else { "wrote" };
        terminal.say(&match &extracted.merged {
            Some(merged) => {
                let left_out =
                    if merged.left_out > 0 { format!(", {} left out", merged.left_out) } else { String::new() };
                format!(
                    "{verb} {shown}: {} kept, {} changed, {} new{left_out}",
                    merged.kept, merged.changed, merged.new
                )
            }
            None => format!("{verb} {shown}: {} statistics", extracted.mentions),
        });
    }
    terminal.report(&extracted.findings)
}
