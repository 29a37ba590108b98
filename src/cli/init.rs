//! `songngu init`

use super::Ended;
use super::args::InitArguments;
use super::terminal::Terminal;
use crate::content::{Project, schemas};
use crate::diagnostic::{Code, Diagnostic, Findings, Place};
use crate::out::Output;
use crate::pipeline::builtin_files;

/// The small project that `init` writes: path and text.
const STARTER: &[(&str, &str)] = &[
    ("content/workspace.yaml", include_str!("starter/workspace.yaml")),
    ("content/catalogue/units.yaml", include_str!("starter/units.yaml")),
    ("content/catalogue/indicators.yaml", include_str!("starter/indicators.yaml")),
    ("content/catalogue/organisations.yaml", include_str!("starter/organisations.yaml")),
    ("content/catalogue/glossary.yaml", include_str!("starter/glossary.yaml")),
    ("content/reports/2025/report.yaml", include_str!("starter/report.yaml")),
    ("content/reports/2025/figures.yaml", include_str!("starter/figures.yaml")),
    ("content/reports/2025/body.yaml", include_str!("starter/body.yaml")),
    ("content/reports/2025/briefing.yaml", include_str!("starter/briefing.yaml")),
    (".gitignore", include_str!("starter/gitignore")),
];

/// Runs the command.
pub(super) fn run(arguments: &InitArguments, terminal: &Terminal) -> Ended {
    let shown = arguments.folder.display().to_string();
    let project = Project::new(&arguments.folder);
    if !project.files("").is_empty() || !project.folders("").is_empty() {
        let fault = Diagnostic::error(Code::NotEmpty, &Place::path(shown), "the folder is not empty")
            .hint("name a folder that is not there yet; nothing was written");
        return terminal.report(&Findings::from(fault));
    }
    let output = Output::new(&arguments.folder);
    let mut files: Vec<(String, Vec<u8>)> =
        STARTER.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    files.extend(
        schemas().iter().map(|file| (format!("content/schema/{}.json", file.name), file.to_text().into_bytes())),
    );
    if arguments.templates {
        files.extend(builtin_files().map(|(path, bytes)| (path, bytes.to_vec())));
    }
    let mut findings = Findings::new();
    for (path, _) in files.iter().filter(|(path, _)| project.has(path)) {
        let fault =
            Diagnostic::error(Code::NotEmpty, &Place::path(format!("{shown}/{path}")), "the file is already there")
                .hint("move it away, or name a folder that is not there yet; nothing was written");
        findings.push(fault);
    }
    if findings.has_errors() {
        return terminal.report(&findings);
    }
    for (path, bytes) in &files {
        match output.write(path, bytes) {
            Ok(_) => terminal.say_verbosely(&format!("wrote {shown}/{path}")),
            Err(fault) => findings.push(fault),
        }
    }
    let ended = terminal.report(&findings);
    if matches!(ended, Ended::Well) {
        terminal
            .say(&format!("began a project in {shown}: {} files; next: songngu build --project {shown}", files.len()));
    }
    ended
}
