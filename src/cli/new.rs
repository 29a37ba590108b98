//! `songngu new`

use std::path::Path;

use super::Ended;
use super::args::NewArguments;
use super::terminal::Terminal;
use crate::content::{Begun, Project, begin, load};
use crate::diagnostic::Findings;
use crate::out::Output;

/// Runs the command.
pub(super) fn run(folder: &Path, arguments: &NewArguments, terminal: &Terminal) -> Ended {
    let project = Project::new(folder);
    let begun = match begin(&project, &load(&project), &arguments.from, &arguments.report) {
        Ok(begun) => begun,
        Err(faults) => return terminal.report(&faults),
    };
    let output = Output::new(folder);
    let mut findings = Findings::new();
    for (path, text) in &begun.files {
        match output.write(path, text.as_bytes()) {
            Ok(_) => terminal.say(&format!("wrote {path}")),
            Err(fault) => findings.push(fault),
        }
    }
    let ended = terminal.report(&findings);
    if matches!(ended, Ended::Well) {
        say_what_is_left(&arguments.report, &begun, terminal);
    }
    ended
}

/// Says what the editor has still to do.
fn say_what_is_left(report: &str, begun: &Begun, terminal: &Terminal) {
    terminal.say(&format!("{} figures are known, {} are to be filled in", begun.known, begun.pending));
    if let Some(document) = &begun.undeclared {
        terminal.say(&format!("declare the document `{document}` in content/workspace.yaml, or name another"));
    }
    for (path, lines) in &begun.typed {
        let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
        let plural = if lines.len() == 1 { "" } else { "s" };
        terminal.say(&format!("years typed by hand: {path}, line{plural} {}", lines.join(", ")));
    }
    terminal.say(&format!("next: songngu build {report} names what is to be filled in, one by one"));
}
