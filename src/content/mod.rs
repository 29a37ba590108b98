//! The content tree, YAML → [`crate::model::Workspace`], or diagnostics: the only room that reads it.

mod acceptance;
mod body;
mod catalogue;
mod chart;
mod figures;
mod file;
mod next;
mod outline;
mod pending;
mod prose;
mod raw;
mod reading;
mod relation;
mod report;
mod schema;
mod series;
mod table;
mod tree;
mod trends;
mod yaml;

use std::path::Path;
use std::sync::Arc;

pub use self::file::Project;
pub use self::next::{Begun, begin};
pub use self::schema::{FileSchema, schemas};
pub use self::yaml::quoted;

use rayon::prelude::*;

use self::catalogue::Catalogue;
use self::raw::{RawAcceptances, RawGlossary, RawIndicators, RawOrganisations, RawRelations, RawUnits, RawWorkspace};
use self::reading::Reading;
use self::report::{ReportFiles, load as load_file};
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::figure::Period;
use crate::model::{Acceptance, Figure, Indicator, Relation, Report, Workspace};

/// What reading the content tree gives.
#[derive(Debug)]
pub struct Loaded {
    /// The workspace; `None` when the catalogues could not be read, so that no name could be resolved.
    pub workspace: Option<Workspace>,
    /// Everything that is wrong.
    pub findings: Findings,
    /// Every file that was read, in the order of reading.
    pub files: Vec<Arc<SourceFile>>,
}

/// Reads everything below `content/`. All files are read before any name is resolved, so that one run
/// reports the faults of all of them.
pub fn load(project: &Project) -> Loaded {
    let mut findings = Findings::new();
    let mut files = Vec::new();
    if !project.has("content") {
        let fault = Diagnostic::error(Code::Unreadable, &Place::path("content"), "there is no such folder");
        findings.push(fault.hint("name the project with `--project DIR`, or begin one with `songngu init DIR`"));
        return Loaded { workspace: None, findings, files };
    }
    let (catalogue, reports) = read_side_by_side(project, &mut findings, &mut files);
    let trends = trends::read(project, &mut findings, &mut files);
    let accepted = optional::<RawAcceptances>(project, ACCEPTANCES, &mut findings, &mut files);
    let workspace = catalogue.map(|catalogue| {
        let relations = relations(project, &catalogue, &mut findings, &mut files);
        let all = reports.len();
        let resolve = |files| {
            let mut own = Findings::new();
            (report::resolve(files, &catalogue, &mut own), own)
        };
        let resolved: Vec<(Option<Report>, Findings)> = reports.into_par_iter().map(resolve).collect();
        let mut reports: Vec<Report> = Vec::with_capacity(all);
        for (report, own) in resolved {
            findings.extend(own);
            reports.extend(report);
        }
        let acceptances = accepted.map_or_else(Vec::new, |(file, raw)| {
            acceptance::acceptances(&raw, (reports.len() == all).then_some(&reports), &file, &mut findings)
        });
        for report in &mut reports {
            let about = |one: &&Arc<Acceptance>| {
                one.subjects.iter().any(|subject| subject.starts_with(&format!("{}/", report.id)))
            };
            report.acceptances = acceptances.iter().filter(about).map(Arc::clone).collect();
        }
        let trends = trends.and_then(|(file, raw)| trends::resolve(&file, raw, &reports, &catalogue, &mut findings));
        Workspace {
            name: catalogue.name,
            documents: catalogue.documents.sound().map(Arc::clone).collect(),
            sectors: catalogue.sectors.sound().map(Arc::clone).collect(),
            units: catalogue.units.sound().map(Arc::clone).collect(),
            indicators: catalogue.indicators.sound().map(Arc::clone).collect(),
            organisations: catalogue.organisations.sound().map(Arc::clone).collect(),
            glossary: catalogue.glossary,
            relations,
            reports,
            acceptances,
            trends,
        }
    });
    Loaded { workspace, findings, files }
}

/// Reads the catalogue and the files of all reports in parallel; what is found and read keeps the order of the files.
fn read_side_by_side(
    project: &Project,
    findings: &mut Findings,
    files: &mut Vec<Arc<SourceFile>>,
) -> (Option<Catalogue>, Vec<ReportFiles>) {
    let read = |id: &String| {
        let (mut findings, mut files) = (Findings::new(), Vec::new());
        (report::read(project, id, &mut findings, &mut files), findings, files)
    };
    let ids = project.folders("content/reports");
    let (catalogue, reports) = rayon::join(
        || catalogue(project, findings, files),
        || ids.par_iter().map(read).collect::<Vec<(ReportFiles, Findings, Vec<Arc<SourceFile>>)>>(),
    );
    let mut read = Vec::with_capacity(reports.len());
    for (report, own, own_files) in reports {
        findings.extend(own);
        files.extend(own_files);
        read.push(report);
    }
    (catalogue, read)
}

/// Where relations between indicators are declared.
const RELATIONS: &str = "content/catalogue/relations.yaml";
/// Where findings are accepted.
const ACCEPTANCES: &str = "content/acceptances.yaml";

/// Reads a file that a project need not have.
fn optional<T: serde::de::DeserializeOwned + schemars::JsonSchema>(
    project: &Project,
    path: &str,
    findings: &mut Findings,
    files: &mut Vec<Arc<SourceFile>>,
) -> Option<(Arc<SourceFile>, T)> {
    if project.has(path) { load_file(project, path, findings, files) } else { None }
}

/// Reads the relations between indicators.
fn relations(
    project: &Project,
    catalogue: &Catalogue,
    findings: &mut Findings,
    files: &mut Vec<Arc<SourceFile>>,
) -> Vec<Relation<Arc<Indicator>>> {
    let Some((file, raw)) = optional::<RawRelations>(project, RELATIONS, findings, files) else {
        return Vec::new();
    };
    relation::relations(&raw.relations, "indicator", &catalogue.indicators, &mut Reading { file: &file, findings })
}

/// The figures of a file that stands in no project, read as if it were `figures.yaml` of a report of this one; with the report's
/// period.
///
/// # Errors
///
/// When the file, the catalogues or the report's metadata have faults.
pub fn figures_of_file(project: &Project, path: &Path, report: &str) -> Result<(Period, Vec<Arc<Figure>>), Findings> {
    let (mut findings, mut files) = (Findings::new(), Vec::new());
    let catalogue = catalogue(project, &mut findings, &mut files);
    let folder = Project::new(path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")));
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let read = report::read_figures(project, report, &folder, name, catalogue.as_ref(), &mut findings);
    match read {
        Some(read) if !findings.has_errors() => Ok(read),
        Some(_) | None => Err(findings),
    }
}

/// Reads the workspace file and the catalogues; `None` when one of them could not be read.
fn catalogue(project: &Project, findings: &mut Findings, files: &mut Vec<Arc<SourceFile>>) -> Option<Catalogue> {
    let workspace = load_file::<RawWorkspace>(project, "content/workspace.yaml", findings, files);
    let units = load_file::<RawUnits>(project, "content/catalogue/units.yaml", findings, files);
    let indicators = load_file::<RawIndicators>(project, "content/catalogue/indicators.yaml", findings, files);
    let organisations = load_file::<RawOrganisations>(project, "content/catalogue/organisations.yaml", findings, files);
    let glossary = load_file::<RawGlossary>(project, "content/catalogue/glossary.yaml", findings, files);
    let ((workspace_file, workspace), (units_file, units)) = workspace.zip(units)?;
    let ((indicators_file, indicators), (organisations_file, organisations)) = indicators.zip(organisations)?;
    let (glossary_file, glossary) = glossary?;
    let (name, documents) = catalogue::workspace(workspace, &workspace_file, findings);
    let units = catalogue::units(units, &units_file, findings);
    let (sectors, indicators) = catalogue::indicators(indicators, &units, &indicators_file, findings);
    Some(Catalogue {
        name,
        documents,
        units,
        sectors,
        indicators,
        organisations: catalogue::organisations(organisations, &organisations_file, findings),
        glossary: catalogue::glossary(glossary, &glossary_file, findings),
    })
}
