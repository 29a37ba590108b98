//! `songngu schema`

use std::path::Path;

use super::Ended;
use super::args::SchemaArguments;
use super::terminal::Terminal;
use crate::content::{FileSchema, schemas};
use crate::diagnostic::{Code, Diagnostic, Findings, Place};
use crate::out::{Outcome, Output};

/// Runs the command.
pub(super) fn run(project: &Path, arguments: &SchemaArguments, terminal: &Terminal) -> Ended {
    let all = schemas();
    if arguments.write {
        return write_all(project, &all, terminal);
    }
    let Some(name) = &arguments.name else {
        let every: serde_json::Map<_, _> = all.iter().map(|file| (file.name.to_owned(), file.schema.clone())).collect();
        terminal.data(&format!("{:#}\n", serde_json::Value::Object(every)));
        return Ended::Well;
    };
    match all.iter().find(|file| file.name == name) {
        Some(file) => {
            terminal.data(&file.to_text());
            Ended::Well
        }
        None => {
            let names = all.iter().map(|file| file.name);
            let fault = Diagnostic::error(
                Code::UnknownName,
                &Place::path("content/schema"),
                format!("there is no schema `{name}`"),
            )
            .did_you_mean(name, names)
            .hint(format!("the schemas are {}", all.iter().map(|file| file.name).collect::<Vec<_>>().join(", ")));
            terminal.report(&Findings::from(fault))
        }
    }
}

/// Writes every schema into `content/schema/`, where the first line of each content file looks for it.
fn write_all(project: &Path, all: &[FileSchema], terminal: &Terminal) -> Ended {
    let output = Output::new(project.join("content/schema"));
    let mut findings = Findings::new();
    for file in all {
        let path = format!("{}.json", file.name);
        match output.write(&path, file.to_text().as_bytes()) {
            Ok(Outcome::Written) => terminal.say(&format!("wrote content/schema/{path}")),
            Ok(Outcome::Unchanged | Outcome::Removed) => {
                terminal.say_verbosely(&format!("unchanged content/schema/{path}"))
            }
            Err(fault) => findings.push(fault),
        }
    }
    terminal.report(&findings)
}
