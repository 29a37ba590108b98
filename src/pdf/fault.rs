//! Typst diagnostics turned into plain data: what, where, and by which way it came there.

use std::ops::Range;

use typst::WorldExt;
use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::{DiagSpan, FileId};
use typst::{World, diag::Tracepoint};

use super::world::DocumentWorld;

/// How Typst's warning of a font that is not there begins; for us it is an error.
const UNKNOWN_FONT: &str = "unknown font family";

/// One thing that is wrong with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Whether the document could not be made because of it.
    pub error: bool,
    /// What is wrong.
    pub message: String,
    /// What may help.
    pub hints: Vec<String>,
    /// The virtual path of the file it is in.
    pub file: String,
    /// The line from 1, or 0 when the document as a whole is meant.
    pub line: usize,
    /// The column from 1 in characters, or 0 when the document as a whole is meant.
    pub column: usize,
    /// The bytes of the file it covers.
    pub range: Option<Range<usize>>,
    /// The calls and imports that led there, innermost first.
    pub trace: Vec<Step>,
}

/// One step of the way to a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Such as "while calling `table`".
    pub message: String,
    /// The virtual path of the file.
    pub file: String,
    /// The line from 1, or 0 when unknown.
    pub line: usize,
    /// The column from 1 in characters, or 0 when unknown.
    pub column: usize,
}

/// A place found in a source.
#[derive(Default)]
struct Spot {
    /// The virtual path of the file.
    file: String,
    /// The line from 1, or 0.
    line: usize,
    /// The column from 1, or 0.
    column: usize,
    /// The bytes meant.
    range: Option<Range<usize>>,
}

impl Fault {
    /// An error of the document as a whole.
    pub(super) fn of_document(path: &str, message: impl Into<String>) -> Fault {
        Fault {
            error: true,
            message: message.into(),
            hints: Vec::new(),
            file: path.to_owned(),
            line: 0,
            column: 0,
            range: None,
            trace: Vec::new(),
        }
    }

    /// An error at a span, or at a range within it.
    pub(super) fn at(
        world: &DocumentWorld<'_>,
        id: Option<FileId>,
        range: Option<Range<usize>>,
        text: String,
    ) -> Fault {
        let spot = Spot::of(world, id, range);
        Fault { range: spot.range, line: spot.line, column: spot.column, ..Fault::of_document(&spot.file, text) }
    }

    /// Translates one Typst diagnostic.
    pub(super) fn new(world: &DocumentWorld<'_>, diagnostic: SourceDiagnostic) -> Fault {
        let error = match diagnostic.severity {
            Severity::Error => true,
            Severity::Warning => diagnostic.message.starts_with(UNKNOWN_FONT),
        };
        let range = world.range(diagnostic.span);
        let place = Fault::at(world, diagnostic.span.id(), range, diagnostic.message.to_string());
        let steps = diagnostic.trace.iter().map(|point| step(world, &point.v, point.span.into()));
        Fault {
            error,
            hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
            trace: steps.collect(),
            ..place
        }
    }
}

/// Translates one step of a trace.
fn step(world: &DocumentWorld<'_>, point: &Tracepoint, span: DiagSpan) -> Step {
    let spot = Spot::of(world, span.id(), world.range(span));
    Step { message: point.to_string(), file: spot.file, line: spot.line, column: spot.column }
}

impl Spot {
    /// Finds line and column of a range; without a file it is the document as a whole.
    fn of(world: &DocumentWorld<'_>, id: Option<FileId>, range: Option<Range<usize>>) -> Spot {
        let file = id.unwrap_or_else(|| world.main());
        let name = file.get().vpath().get_with_slash().to_owned();
        let position = || {
            let bytes = world.file(file).ok()?;
            let before = bytes.get(..range.as_ref()?.start)?;
            let text = String::from_utf8_lossy(before);
            let line_start = text.rfind('\n').map_or(0, |newline| newline + 1);
            let column = text.get(line_start..)?.chars().count() + 1;
            Some((text.matches('\n').count() + 1, column))
        };
        let (line, column) = position().unwrap_or_default();
        Spot { file: name, line, column, range }
    }
}
