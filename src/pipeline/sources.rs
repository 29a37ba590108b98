//! Holds the printed forms of the figures against the documents they come from.

use std::collections::BTreeMap;

use super::{Selection, inspect, legacy};
use crate::check::{SourceText, check_sources};
use crate::content::Project;
use crate::diagnostic::{Code, Diagnostic, Findings, Place};
use crate::model::Report;

/// What holding the sources against the documents gives.
#[derive(Debug, Default)]
pub struct SourcesVerified {
    /// Reports, in order: their id, how many printed forms they have, and in how many documents.
    pub reports: Vec<(String, usize, usize)>,
    /// What does not stand where it should.
    pub findings: Findings,
}

/// Verifies the sources of the reports named, of all where none is. `folder` holds the documents under the file names
/// that `content/workspace.yaml` gives.
pub fn verify_sources(project: &Project, reports: &[String], folder: &Project) -> SourcesVerified {
    let mut loaded = inspect(project);
    let mut findings = std::mem::take(&mut loaded.findings);
    let selection = Selection { reports: reports.to_vec(), ..Selection::default() };
    let (_, unknown) = selection.choose(&loaded, &findings);
    findings.extend(unknown);
    let Some(workspace) = loaded.workspace else {
        return SourcesVerified { findings, ..SourcesVerified::default() };
    };
    let wanted = |report: &&Report| reports.is_empty() || reports.contains(&report.id);
    let mut verified = SourcesVerified::default();
    let mut documents = BTreeMap::new();
    let mut absent: Vec<String> = Vec::new();
    for report in workspace.reports.iter().filter(wanted) {
        let named = |id: &str| workspace.documents.iter().find(|document| document.id == id);
        let sources = || report.figures.iter().flat_map(|figure| &figure.sources);
        let mut used: Vec<&str> = sources().map(|source| source.document.as_str()).collect();
        used.sort_unstable();
        used.dedup();
        for document in used.iter().filter_map(|id| named(id)) {
            if documents.contains_key(&document.id) || absent.contains(&document.id) {
                continue;
            }
            if folder.has(&document.file) {
                match legacy::open(folder, &document.file) {
                    Ok(opened) => drop(documents.insert(document.id.clone(), text(&document.file, opened))),
                    Err(fault) => {
                        absent.push(document.id.clone());
                        findings.push(fault);
                    }
                }
            } else {
                absent.push(document.id.clone());
                let message = format!("the document `{}` is not among the sources", document.id);
                let fault = Diagnostic::error(Code::NotInSource, &Place::path(&document.file), message);
                findings.push(fault.hint("put the file into the folder given by --sources, under this name"));
            }
        }
        verified.reports.push((report.id.clone(), sources().count(), used.len()));
        findings.extend(check_sources(report, &documents));
    }
    verified.findings = findings;
    verified
}

/// The text of a document, line by line.
fn text(name: &str, opened: legacy::Legacy) -> SourceText {
    let lines = opened.reading.document.lines.into_iter().map(|line| (line.spot, line.text)).collect();
    let file = Some(opened.file).filter(|file| !file.text.is_empty());
    SourceText { name: name.to_owned(), lines, file }
}
