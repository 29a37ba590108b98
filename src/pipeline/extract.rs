//! Documents of earlier years → their statistics: as data, or as a draft of `figures.yaml` that a person reviews.

use std::path::{Path, PathBuf};

use super::legacy::{self, Legacy};
use super::text_finding;
use crate::content::{Loaded, Project, load};
use crate::diagnostic::{Code, Diagnostic, Findings, Place};
use crate::extract::read::Reading;
use crate::extract::{
    FiguresDraft, Found, Known, Mention, Merged, Setting, extract as extract_from, mentions_csv, merge,
};
use crate::model::{Report, Workspace};
use crate::out::{Outcome, Output};

/// What is made of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtractFormat {
    /// A draft of `figures.yaml`.
    Yaml,
    /// One JSON object a mention.
    JsonLines,
    /// One row a mention.
    Csv,
}

/// What to extract, and for whom.
#[derive(Debug)]
pub struct ExtractRequest {
    /// The documents.
    pub files: Vec<PathBuf>,
    /// What is made of them.
    pub format: ExtractFormat,
    /// The project whose catalogue names the indicators.
    pub project: Project,
    /// Any path below the `content/` of another project, whose catalogue is used instead.
    pub catalogue: Option<PathBuf>,
    /// The report that the draft is for.
    pub report: Option<String>,
    /// The file that is written or merged with.
    pub out: Option<PathBuf>,
}

/// What was extracted.
#[derive(Debug, Default)]
pub struct Extracted {
    /// Faults of the documents and of what was asked for, and what is wrong in the texts.
    pub findings: Findings,
    /// What is to be printed, where no file was asked for.
    pub data: Option<String>,
    /// How many mentions were found.
    pub mentions: usize,
    /// What became of a file that stood there.
    pub merged: Option<Merged>,
    /// What became of the file that was asked for.
    pub written: Option<Outcome>,
}

/// One document that was read.
struct Read {
    /// Its path.
    path: PathBuf,
    /// How a person knows it.
    name: String,
    /// Its lines.
    reading: Reading,
    /// Its statistics.
    mentions: Vec<Mention>,
}

/// Extracts what is asked for. A document that cannot be read does not hold up the others, but nothing is written then.
pub fn extract(request: &ExtractRequest) -> Extracted {
    let mut extracted = Extracted::default();
    let loaded = catalogue(request, &mut extracted.findings);
    let workspace = loaded.as_ref().and_then(|loaded| loaded.workspace.as_ref());
    let report = report(request, workspace, &mut extracted.findings);
    let known = known(workspace);
    let read: Vec<Read> = request.files.iter().filter_map(|path| one(path, &known, &mut extracted.findings)).collect();
    extracted.mentions = read.iter().map(|one| one.mentions.len()).sum();
    if extracted.findings.has_errors() && (request.out.is_some() || read.is_empty()) {
        return extracted;
    }
    let several = request.files.len() > 1;
    let found = |one| -> Found<'_> {
        let Read { name, reading, mentions, .. }: &Read = one;
        Found { file: several.then_some(name), document: &reading.document, mentions }
    };
    let data = match request.format {
        ExtractFormat::JsonLines => read.iter().map(|one| found(one).json_lines()).collect(),
        ExtractFormat::Csv => mentions_csv(&read.iter().map(found).collect::<Vec<_>>()),
        ExtractFormat::Yaml => {
            let draft = draft(&read, workspace, report);
            merged(request, &draft, &mut extracted).unwrap_or_else(|| draft.yaml())
        }
    };
    match &request.out {
        Some(out) if !extracted.findings.has_errors() => write(out, &data, &mut extracted),
        Some(_) => {}
        None => extracted.data = Some(data),
    }
    extracted
}

/// The catalogue that names the indicators: of the project, or of the one that was named. None where there is no project.
fn catalogue(request: &ExtractRequest, findings: &mut Findings) -> Option<Loaded> {
    let project = match &request.catalogue {
        None => request.project.clone(),
        Some(path) => {
            let holds = |folder: &&Path| Project::new(*folder).has("content/catalogue");
            let Some(folder) = path.ancestors().find(|folder| holds(&or_here(folder))) else {
                let message = "there is no content/catalogue above this path";
                let fault = Diagnostic::error(Code::Unreadable, &Place::path(path.display().to_string()), message);
                findings.push(fault.hint("name a project, or any folder or file below its content/"));
                return None;
            };
            Project::new(or_here(folder))
        }
    };
    if !project.has("content") {
        return None;
    }
    let loaded = load(&project);
    if loaded.workspace.is_none() {
        findings.extend(loaded.findings.errors().cloned());
    }
    Some(loaded)
}

/// A folder that can be joined to: the empty path is the folder we stand in.
fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// The report that was asked for.
fn report<'a>(
    request: &ExtractRequest,
    workspace: Option<&'a Workspace>,
    findings: &mut Findings,
) -> Option<&'a Report> {
    let id = request.report.as_deref()?;
    let reports = workspace.map_or(&[][..], |workspace| workspace.reports.as_slice());
    let found = reports.iter().find(|report| report.id == id);
    if found.is_none() {
        let message = format!("there is no report `{id}`");
        let fault = Diagnostic::error(Code::NoSuchEdition, &Place::path("content/reports"), message);
        let fault = fault.did_you_mean(id, reports.iter().map(|report| report.id.as_str()));
        findings.push(fault.hint("`songngu list` shows the reports; its report.yaml must be there before its figures"));
    }
    found
}

/// The names of the indicators.
fn known(workspace: Option<&Workspace>) -> Vec<Known> {
    let indicators = workspace.map_or(&[][..], |workspace| workspace.indicators.as_slice());
    let names =
        |indicator: &crate::model::Indicator| vec![indicator.name.vi.text.clone(), indicator.short.vi.text.clone()];
    indicators.iter().map(|indicator| Known { id: indicator.id.clone(), names: names(indicator) }).collect()
}

/// Reads one document; `None`, and a fault, where it cannot be read.
fn one(path: &Path, known: &[Known], findings: &mut Findings) -> Option<Read> {
    let name = path.display().to_string();
    match legacy::open(&Project::new("."), &name) {
        Err(fault) => {
            findings.push(fault);
            None
        }
        Ok(Legacy { reading, file }) => {
            for note in &reading.notes {
                findings.push(Diagnostic::note(Code::DocumentNote, &Place::path(name.clone()), note.clone()));
            }
            let extraction = extract_from(&reading.document, known);
            findings.extend(text_finding::diagnostics(&file, &reading.document, &extraction.findings));
            Some(Read { path: path.to_owned(), name, reading, mentions: extraction.mentions })
        }
    }
}

/// The draft of all documents.
fn draft(read: &[Read], workspace: Option<&Workspace>, report: Option<&Report>) -> FiguresDraft {
    let mut draft = FiguresDraft::default();
    for one in read {
        let file = one.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = one.path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let documents = workspace.map_or(&[][..], |workspace| workspace.documents.as_slice());
        let registered = documents.iter().find(|document| document.file == file).map(|document| document.id.as_str());
        let own = report.and_then(|report| report.document.as_ref()).map(|document| document.id.as_str());
        // One document that nothing else is known of is the report's own, in whatever format it came.
        let id = registered.or_else(|| own.filter(|_| read.len() == 1)).unwrap_or(&stem);
        let setting =
            Setting { workspace, document: id, is_own: own == Some(id), period: report.map(|report| report.period) };
        draft.add(&one.reading.document, &one.mentions, &setting);
    }
    draft
}

/// The draft merged with the file that stands where it is to be written; `None` where there is none.
fn merged(request: &ExtractRequest, draft: &FiguresDraft, extracted: &mut Extracted) -> Option<String> {
    let out = request.out.as_ref()?;
    let name = out.display().to_string();
    let project = Project::new(".");
    if !project.has(&name) {
        return None;
    }
    let earlier = match project.text(&name) {
        Ok(earlier) => earlier,
        Err(fault) => {
            extracted.findings.push(fault);
            return None;
        }
    };
    match merge(&earlier.text, draft) {
        Ok(merged) => {
            let text = merged.text.clone();
            extracted.merged = Some(merged);
            Some(text)
        }
        Err(why) => {
            let message = format!("the draft cannot be merged with this file: {why}");
            let fault = Diagnostic::error(Code::CannotMerge, &Place::start_of(&earlier), message);
            extracted.findings.push(fault.hint("mend the file first, or name another with --out"));
            None
        }
    }
}

/// Writes the file.
fn write(out: &Path, data: &str, extracted: &mut Extracted) {
    let folder = out.parent().map_or_else(|| Path::new("."), or_here);
    let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match Output::new(folder).write(&name, data.as_bytes()) {
        Ok(outcome) => extracted.written = Some(outcome),
        Err(fault) => extracted.findings.push(fault),
    }
}
