//! One report: its metadata, its figures and the bodies of its editions, raw → model.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::body::body;
use super::catalogue::Catalogue;
use super::figures::{Defaults, figures};
use super::file::Project;
use super::raw::{
    Located, RawAuthority, RawBody, RawCirculation, RawFigures, RawKind, RawReport, RawReportStatus, RawSecrecy,
    RawSignature, RawUrgency, RawVoice,
};
use super::reading::{Catalogued, Reading};
use super::relation::relations;
use super::yaml;
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::figure::Period;
use crate::model::{
    Authority, Body, Circulation, DocumentKind, DocumentNumber, Edition, Figure, Layout, Letter, Marks, Recipient,
    Report, ReportStatus, Secrecy, Signature, TRENDS, Urgency, Voice,
};

/// The files of a report as read, before any name is resolved.
pub(super) struct ReportFiles {
    /// The report's id.
    id: String,
    /// `report.yaml`.
    report: Option<(Arc<SourceFile>, RawReport)>,
    /// `figures.yaml`.
    figures: Option<(Arc<SourceFile>, RawFigures)>,
    /// The bodies by file name.
    bodies: BTreeMap<&'static str, (Arc<SourceFile>, RawBody)>,
}

/// Reads the files of a report; what cannot be read is reported and left out.
pub(super) fn read(
    project: &Project,
    id: &str,
    findings: &mut Findings,
    files: &mut Vec<Arc<SourceFile>>,
) -> ReportFiles {
    let folder = format!("content/reports/{id}");
    let report = load::<RawReport>(project, &format!("{folder}/report.yaml"), findings, files);
    let figures = load::<RawFigures>(project, &format!("{folder}/figures.yaml"), findings, files);
    let mut bodies = BTreeMap::new();
    for layout in Layout::ALL {
        let Some(name) = layout.body_file() else { continue };
        let asked_for =
            report.as_ref().is_some_and(|(_, raw)| raw.editions.0.iter().any(|(key, _)| key.0.value == layout.name()));
        let path = format!("{folder}/{name}");
        if asked_for || project.has(&path) {
            bodies.extend(load::<RawBody>(project, &path, findings, files).map(|read| (name, read)));
        }
    }
    ReportFiles { id: id.to_owned(), report, figures, bodies }
}

/// Reads one file as a raw type and remembers the file.
pub(super) fn load<T: DeserializeOwned + schemars::JsonSchema>(
    project: &Project,
    path: &str,
    findings: &mut Findings,
    files: &mut Vec<Arc<SourceFile>>,
) -> Option<(Arc<SourceFile>, T)> {
    let file = match project.text(path) {
        Ok(file) => file,
        Err(fault) => {
            findings.push(fault);
            return None;
        }
    };
    files.push(Arc::clone(&file));
    match yaml::read(&file) {
        Ok(raw) => Some((file, raw)),
        Err(faults) => {
            findings.extend(faults);
            None
        }
    }
}

/// Resolves a report; `None` when its metadata or figures could not be read.
pub(super) fn resolve(files: ReportFiles, catalogue: &Catalogue, findings: &mut Findings) -> Option<Report> {
    let (file, raw) = files.report?;
    let mut reading = Reading { file: &file, findings };
    let period = reading.period(&raw.period);
    let date = reading.date(&raw.date);
    let document = reading.named("document", &raw.document, &catalogue.documents);
    let issuer = reading.named("organisation", &raw.issuer, &catalogue.organisations);
    let title = reading.words(&raw.title);
    let place_of_issue = reading.words(&raw.place);
    let signature = signature(&raw.signature, &mut reading);
    let recipients = recipients(&raw, &mut reading);
    let marks = marks(&raw, &mut reading);
    let wanted = editions(&files.id, &raw, &mut reading);

    let (figures_file, mut raw_figures) = files.figures?;
    let defaults = Defaults { report: &files.id, period: period?, document: &raw.document.0.value };
    let declared = std::mem::take(&mut raw_figures.relations);
    let figures = figures(raw_figures, &defaults, catalogue, &figures_file, findings);
    let relations = relations(&declared, "figure", &figures, &mut Reading { file: &figures_file, findings });
    let bodies = bodies(&files.bodies, &figures, findings);
    let number = DocumentNumber { serial: raw.number.serial.map(|serial| serial.0.0.value), code: raw.number.code };
    Some(Report {
        title,
        kind: kind(raw.kind),
        issuer: issuer?,
        place_of_issue,
        date: date?,
        period: period?,
        status: status(raw.status),
        document: Some(document?),
        letter: Some(Letter { number, marks, signature, recipients }),
        figures: figures.sound().map(Arc::clone).collect(),
        relations,
        acceptances: Vec::new(),
        editions: with_bodies(wanted, &bodies),
        origins: Vec::new(),
        place: Place::start_of(&file),
        id: files.id,
    })
}

/// The figures of a file, with what they take from the metadata of a report, and the report's period.
pub(super) fn read_figures(
    project: &Project,
    report: &str,
    folder: &Project,
    name: &str,
    catalogue: Option<&Catalogue>,
    findings: &mut Findings,
) -> Option<(Period, Vec<Arc<Figure>>)> {
    let path = format!("content/reports/{report}/report.yaml");
    let (file, metadata) = load::<RawReport>(project, &path, findings, &mut Vec::new())?;
    let period = Reading { file: &file, findings }.period(&metadata.period)?;
    let (file, raw) = load::<RawFigures>(folder, name, findings, &mut Vec::new())?;
    let defaults = Defaults { report, period, document: &metadata.document.0.value };
    let read = figures(raw, &defaults, catalogue?, &file, findings);
    Some((period, read.sound().map(Arc::clone).collect()))
}

/// Every body, resolved once however many editions use it.
fn bodies(
    raw: &BTreeMap<&'static str, (Arc<SourceFile>, RawBody)>,
    figures: &Catalogued<Figure>,
    findings: &mut Findings,
) -> BTreeMap<&'static str, Arc<Body>> {
    let resolved = |(name, (file, raw)): (&&'static str, &(Arc<SourceFile>, RawBody))| {
        let letter = Layout::ALL.iter().any(|layout| layout.is_letter() && layout.body_file() == Some(*name));
        (*name, Arc::new(body(raw, letter, figures, file, findings)))
    };
    raw.iter().map(resolved).collect()
}

/// Pairs each edition with its body; a body that could not be read was reported.
fn with_bodies(editions: Vec<Edition>, bodies: &BTreeMap<&'static str, Arc<Body>>) -> Vec<(Edition, Arc<Body>)> {
    let paired = |edition: Edition| {
        let body = match edition.layout.body_file() {
            Some(name) => bodies.get(name).map(Arc::clone)?,
            None => Arc::new(Body::empty(edition.place.clone())),
        };
        Some((edition, body))
    };
    editions.into_iter().filter_map(paired).collect()
}

/// The editions that a report asks for.
fn editions(report: &str, raw: &RawReport, reading: &mut Reading<'_>) -> Vec<Edition> {
    let mut all = Vec::new();
    for (key, voices) in &raw.editions.0 {
        let Some(layout) = layout(key, reading) else { continue };
        for raw in voices {
            let place = reading.place(raw);
            let voice = voice(raw.0.value);
            all.push(Edition { report: report.to_owned(), layout, voice, place });
        }
    }
    all
}

/// The layout of a report's edition; trends are over all reports.
fn layout(key: &Located<String>, reading: &mut Reading<'_>) -> Option<Layout> {
    let given = &key.0.value;
    let place = reading.place(key);
    let known = || Layout::ALL.iter().map(|layout| layout.name()).filter(|name| *name != Layout::Trends.name());
    let fault = match given.parse::<Layout>() {
        Ok(Layout::Trends) => {
            let message = "a report has no edition `trends`, which is over all reports";
            let fault = Diagnostic::error(Code::Contradiction, &place, message);
            fault.hint(format!("ask for it in {TRENDS}, under `editions:`"))
        }
        Ok(layout) => return Some(layout),
        Err(_) => Diagnostic::error(Code::UnknownName, &place, format!("there is no layout `{given}`"))
            .did_you_mean(given, known())
            .hint(format!("the layouts are {}", known().collect::<Vec<_>>().join(", "))),
    };
    reading.error(fault);
    None
}

/// Who signs; an authority needs the one in whose place it is.
fn signature(raw: &RawSignature, reading: &mut Reading<'_>) -> Signature {
    let principal = raw.principal.as_ref().map(|principal| reading.words(principal));
    let authority = match (&raw.authority, principal) {
        (Some(authority), Some(principal)) => Some((in_whose_place(authority.0.value), principal)),
        (None, None) => None,
        (Some(authority), None) => {
            let fault = Diagnostic::error(
                Code::MissingField,
                &reading.place(authority),
                "an authority needs the `principal` in whose place it is signed",
            );
            reading.error(fault.hint("add `principal:` in both languages"));
            None
        }
        (None, Some(principal)) => {
            let fault = Diagnostic::error(
                Code::MissingField,
                &principal.vi.place,
                "a principal needs the `authority` by which it is signed",
            );
            reading.error(fault.hint("add `authority:`: on_behalf, for_head, by_order, by_authorization or acting"));
            None
        }
    };
    Signature { authority, position: reading.words(&raw.position), name: reading.text(&raw.name) }
}

/// What the report's letters carry besides the mandatory parts.
fn marks(raw: &RawReport, reading: &mut Reading<'_>) -> Marks {
    Marks {
        to: raw.to.iter().map(|words| reading.words(words)).collect(),
        bases: raw.bases.iter().map(|words| reading.words(words)).collect(),
        secrecy: raw.secrecy.map(|secrecy| match secrecy {
            RawSecrecy::Confidential => Secrecy::Confidential,
            RawSecrecy::Secret => Secrecy::Secret,
            RawSecrecy::TopSecret => Secrecy::TopSecret,
        }),
        urgency: raw.urgency.map(|urgency| match urgency {
            RawUrgency::Urgent => Urgency::Urgent,
            RawUrgency::VeryUrgent => Urgency::VeryUrgent,
            RawUrgency::Express => Urgency::Express,
        }),
        circulation: raw.circulation.map(|circulation| match circulation {
            RawCirculation::Internal => Circulation::Internal,
            RawCirculation::ReturnAfterReading => Circulation::ReturnAfterReading,
        }),
        contact: raw.contact.as_ref().map(|words| reading.words(words)),
        drafter: raw.drafter.clone(),
    }
}

/// Who receives the report.
fn recipients(raw: &RawReport, reading: &mut Reading<'_>) -> Vec<Recipient> {
    let mut all = Vec::new();
    for recipient in &raw.recipients {
        let name = reading.words(&recipient.name);
        all.push(Recipient { name, under: recipient.under.iter().map(|unit| reading.words(unit)).collect() });
    }
    all
}

/// The model's kind of document.
fn kind(raw: RawKind) -> DocumentKind {
    match raw {
        RawKind::Report => DocumentKind::Report,
        RawKind::Notice => DocumentKind::Notice,
        RawKind::PressRelease => DocumentKind::PressRelease,
    }
}

/// The model's status.
pub(super) fn status(raw: RawReportStatus) -> ReportStatus {
    match raw {
        RawReportStatus::Draft => ReportStatus::Draft,
        RawReportStatus::Final => ReportStatus::Final,
    }
}

/// The model's voice.
pub(super) fn voice(raw: RawVoice) -> Voice {
    match raw {
        RawVoice::Vi => Voice::Vi,
        RawVoice::En => Voice::En,
        RawVoice::ViEn => Voice::ViEn,
    }
}

/// The model's authority.
fn in_whose_place(raw: RawAuthority) -> Authority {
    match raw {
        RawAuthority::OnBehalf => Authority::OnBehalf,
        RawAuthority::ForHead => Authority::ForHead,
        RawAuthority::ByOrder => Authority::ByOrder,
        RawAuthority::ByAuthorization => Authority::ByAuthorization,
        RawAuthority::Acting => Authority::Acting,
    }
}
