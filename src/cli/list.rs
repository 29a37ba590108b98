//! `songngu list`

use std::path::Path;

use super::Ended;
use super::terminal::Terminal;
use crate::content::Project;
use crate::language::{Language, period};
use crate::pipeline::inspect;

/// Runs the command.
pub(super) fn run(project: &Path, terminal: &Terminal) -> Ended {
    let loaded = inspect(&Project::new(project));
    let mut text = String::new();
    for report in loaded.workspace.iter().flat_map(|workspace| workspace.publications()) {
        let covered = period(Language::En, report.period);
        text.push_str(&format!("{} ({covered}): {}\n", report.id, report.title.en.text));
        for (edition, _) in &report.editions {
            let files: Vec<String> = edition.layout.formats().iter().map(|format| edition.path(*format)).collect();
            text.push_str(&format!("  {:13} {:5} {}\n", edition.layout.name(), edition.voice.name(), files.join(" ")));
        }
    }
    terminal.data(&text);
    terminal.report(&loaded.findings)
}
