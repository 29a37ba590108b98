//! The whole flow on one screen: load → check → view → template → pdf → out. The only place where the stages meet.

mod assets;
mod built;
mod check;
mod compare;
mod edition;
mod extract;
mod fault;
mod legacy;
mod selection;
mod sources;
mod text_finding;
mod verify;

use std::path::PathBuf;

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

pub use self::assets::{Assets, builtin_files};
pub use self::built::Built;
pub use self::check::{Checked, check};
pub use self::compare::compare;
pub use self::extract::{ExtractFormat, ExtractRequest, Extracted, extract};
pub use self::selection::Selection;
pub use self::sources::{SourcesVerified, verify_sources};
pub use self::verify::{Verified, verify};

use self::edition::Workshop;
use self::selection::Chosen;
use crate::check::{check as apply_rules, check_report};
use crate::content::{Loaded, Project, load};
use crate::diagnostic::{Code, Diagnostic, Findings, Severity};
use crate::model::{Edition, Layout, TRENDS};
use crate::out::{Output, Record};
use crate::view::unpaired;

/// What to build, and how.
#[derive(Debug)]
pub struct Request {
    /// Where the content is.
    pub project: Project,
    /// Which reports, layouts, languages and formats.
    pub selection: Selection,
    /// Where the output goes.
    pub out: PathBuf,
    /// How many editions at a time; as many as there are processors where none is given.
    pub jobs: Option<usize>,
    /// Only compare with what is there, and write nothing.
    pub compare: bool,
    /// Make editions also of figures that nobody has compared with their source yet.
    pub allow_pending: bool,
}

/// Something that happened on the way, for whoever shows progress.
#[derive(Debug)]
pub enum Progress {
    /// So many editions will be made.
    Begun(usize),
    /// One edition is ready, or failed.
    Edition(String),
}

/// Builds what is asked for. An edition that fails leaves its old files as they are, and does not hold up the others.
pub fn build(request: &Request, progress: &(dyn Fn(Progress) + Sync)) -> Built {
    let (mut loaded, assets) = rayon::join(|| inspect(&request.project), || Assets::load(&request.project));
    if request.allow_pending {
        allow_unreviewed(&mut loaded);
    }
    let mut findings = std::mem::take(&mut loaded.findings);
    let (editions, unknown) = request.selection.choose(&loaded, &findings);
    findings.extend(unknown);
    let assets = match assets {
        Ok(assets) => assets,
        Err(faults) => {
            findings.extend(faults);
            return Built { findings, files: Vec::new() };
        }
    };
    let sound: Vec<_> = editions.into_iter().filter(|(_, edition, _)| !stopped(edition, &findings)).collect();
    let output = Output::new(&request.out);
    let record = Record::read(&output);
    let workshop =
        Workshop { loaded: &loaded, assets: &assets, output: &output, record: (!request.compare).then_some(&record) };
    progress(Progress::Begun(sound.len()));
    let make = |(report, edition, body): Chosen<'_>| {
        let made = workshop.make(report, edition, body, &request.selection.formats);
        progress(Progress::Edition(edition.name()));
        made
    };
    let made: Vec<_> = in_pool(request.jobs, || sound.par_iter().map(|chosen| make(*chosen)).collect());
    let made: Vec<_> = sound.iter().map(|(_, edition, _)| *edition).zip(made).collect();
    let everything = request.selection.is_everything() && !findings.has_errors();
    let mut built = Built { findings, files: Vec::new() };
    if request.compare {
        built.compare(&output, made, everything)
    } else {
        built.write(request, &output, record, made)
    }
    built
}

/// Makes warnings of what the rules find about figures that nobody has reviewed.
fn allow_unreviewed(loaded: &mut Loaded) {
    let reports = loaded.workspace.iter().flat_map(|workspace| &workspace.reports);
    let pending: Vec<String> = reports
        .flat_map(|report| {
            report.figures.iter().filter(|figure| !figure.is_reviewed).map(move |figure| (report, figure))
        })
        .map(|(report, figure)| format!("{}/{}", report.id, figure.id))
        .collect();
    let is_pending = |finding: &Diagnostic| finding.concern.subjects.iter().any(|subject| pending.contains(subject));
    for finding in loaded.findings.iter_mut().filter(|finding| is_pending(finding)) {
        finding.severity = finding.severity.min(Severity::Warning);
    }
}

/// Runs work on so many threads.
fn in_pool<T: Send>(jobs: Option<usize>, work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}

/// Whether an error found so far forbids an edition: one of the catalogues, of the report, or of the edition's own body.
fn stopped(edition: &Edition, findings: &Findings) -> bool {
    findings.errors().any(|fault| {
        // What a report still lacks is a gap in the document over all reports.
        if fault.code == Code::Pending && edition.layout == Layout::Trends {
            return false;
        }
        let path = fault.place.file.path.as_str();
        path.starts_with("content/") && path != "content/reports" && edition.is_made_from(path)
    })
}

/// Reads and checks everything, and makes nothing.
pub fn inspect(project: &Project) -> Loaded {
    let mut loaded = load(project);
    let Some(workspace) = &loaded.workspace else { return loaded };
    let unpaired = workspace.publications().flat_map(unpaired);
    // Of figures that a document repeats, everything was said where their own report gives them.
    let own = |finding: &Diagnostic| finding.place.file.path == TRENDS;
    let repeated = workspace.trends.iter().flat_map(check_report).filter(own);
    let found: Vec<Diagnostic> = apply_rules(workspace).into_iter().chain(unpaired).chain(repeated).collect();
    loaded.findings.extend(found);
    loaded
}
