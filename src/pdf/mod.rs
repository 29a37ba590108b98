//! Typst source → PDF bytes: archival (PDF/A-3a), accessible (PDF/UA-1), the same bytes every time.
//!
//! This room knows nothing of reports. A document may read itself and the files of its [`crate::pdf::Library`], nothing else:
//! no disk, no network, no packages, no clock. Everything that goes wrong comes back as plain [`crate::pdf::Fault`]s.

mod attachment;
mod builtin;
mod fault;
mod fonts;
mod glyph;
mod world;

use std::sync::LazyLock;

use typst::comemo;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use attachment::{AttachmentFault, attachments};
pub use builtin::{BUILTIN_FONTS_SHA256, builtin_fonts};
pub use fault::{Fault, Step};
pub use fonts::{FontFault, Fonts};
use world::DocumentWorld;
pub use world::Library;

/// How many documents an unused layout is kept for, so that a batch shares layouts and memory stays flat.
const CACHE_AGE: usize = 6;

/// What is written as the creating program of every document.
const CREATOR: &str = "songngu";

/// The standards every document must keep, checked once for compatibility.
static STANDARDS: LazyLock<Result<PdfStandards, String>> = LazyLock::new(|| {
    PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|error| error.message().to_string())
});

/// One document to be made.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    /// The virtual path of the source, such as `/out/2021/briefing.vi.typ`; relative imports start here.
    pub path: &'a str,
    /// The Typst source.
    pub source: &'a str,
    /// A name that stays the same over all builds of this document; its hash becomes the PDF document identifier.
    pub identity: &'a str,
    /// Files that only this document may read, such as the data it carries.
    pub data: &'a Library,
    /// The creation date to declare, as year, month and day (midnight UTC).
    pub date: (i32, u8, u8),
}

/// A finished document.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// The bytes of the PDF file.
    pub pdf: Vec<u8>,
    /// The number of pages.
    pub pages: usize,
    /// What Typst warned of; nothing here is an error.
    pub warnings: Vec<Fault>,
}

/// Compiles one document.
///
/// # Errors
///
/// All faults found, errors first, warnings after. A font family that is not there and a character no font can draw
/// are errors, although Typst itself would go on with another font.
pub fn compile(job: Job<'_>, fonts: &Fonts, library: &Library) -> Result<Compiled, Vec<Fault>> {
    let _evict = EvictAfter;
    let options = options(&job).map_err(|message| vec![Fault::of_document(job.path, message)])?;
    let world = world(&job, fonts, library)?;
    let (document, mut warnings) = typeset(&world)?;
    match typst_pdf::pdf(&document, &options) {
        Ok(pdf) => Ok(Compiled { pdf, pages: document.pages().len(), warnings }),
        Err(errors) => {
            let mut faults = translate(&world, errors);
            faults.append(&mut warnings);
            Err(faults)
        }
    }
}

/// Lays one document out and stops before the export: the pages for whoever wants to measure or draw them.
///
/// # Errors
///
/// As [`compile`], but for what only the export finds.
pub fn layout(job: Job<'_>, fonts: &Fonts, library: &Library) -> Result<PagedDocument, Vec<Fault>> {
    let _evict = EvictAfter;
    typeset(&world(&job, fonts, library)?).map(|(document, _)| document)
}

/// What a document can see, or the fault of a path that cannot be one.
fn world<'a>(job: &Job<'a>, fonts: &'a Fonts, library: &'a Library) -> Result<DocumentWorld<'a>, Vec<Fault>> {
    DocumentWorld::new(job.path, job.source, fonts, [job.data, library])
        .map_err(|message| vec![Fault::of_document(job.path, message)])
}

/// Lays a document out: its pages and the warnings, or all faults, errors first.
fn typeset(world: &DocumentWorld<'_>) -> Result<(PagedDocument, Vec<Fault>), Vec<Fault>> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    let mut faults = translate(world, warnings);
    let document = match output {
        Ok(document) => {
            faults.extend(glyph::missing(&document, world));
            Some(document)
        }
        Err(errors) => {
            faults.extend(translate(world, errors));
            None
        }
    };
    match document {
        Some(document) if !faults.iter().any(|fault| fault.error) => Ok((document, faults)),
        _ => {
            faults.sort_by_key(|fault| !fault.error);
            Err(faults)
        }
    }
}

/// Turns Typst's diagnostics into plain faults.
fn translate(world: &DocumentWorld<'_>, diagnostics: impl IntoIterator<Item = SourceDiagnostic>) -> Vec<Fault> {
    diagnostics.into_iter().map(|diagnostic| Fault::new(world, diagnostic)).collect()
}

/// The export options of one document, or why they cannot be had.
fn options(job: &Job<'_>) -> Result<PdfOptions, String> {
    let (year, month, day) = job.date;
    let date = Datetime::from_ymd_hms(year, month, day, 0, 0, 0)
        .ok_or_else(|| format!("{year}-{month}-{day} is not a date"))?;
    Ok(PdfOptions {
        ident: Smart::Custom(job.identity.to_owned()),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: Some(Timestamp::new_utc(date)),
        page_ranges: None,
        standards: STANDARDS.clone()?,
        tagged: true,
        pretty: false,
    })
}

/// Ages Typst's caches when dropped, so also after a failure.
struct EvictAfter;

impl Drop for EvictAfter {
    fn drop(&mut self) {
        comemo::evict(CACHE_AGE);
    }
}
