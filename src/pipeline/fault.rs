//! Leads a fault of the Typst compiler back to the content line that the faulty source was made from.

use std::sync::Arc;

use super::assets::Assets;
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Place, SourceFile};
use crate::model::Edition;
use crate::pdf::Fault;
use crate::template::{PLACE_MARK, written_place};

/// How the fault of a character that no font draws begins.
const MISSING_GLYPH: &str = "no font has a glyph for `";

/// What is needed to understand the faults of one compilation.
pub(super) struct Faults<'a> {
    /// The virtual path of the compiled source.
    pub(super) virtual_path: &'a str,
    /// The compiled source under the name a person knows it by.
    pub(super) emitted: &'a Arc<SourceFile>,
    /// Where library files are found.
    pub(super) assets: &'a Assets,
}

impl Faults<'_> {
    /// The faults as diagnostics.
    pub(super) fn diagnostics(
        &self,
        faults: Vec<Fault>,
        edition: &Edition,
        content: impl Fn(&str) -> Option<Arc<SourceFile>>,
    ) -> Findings {
        faults.into_iter().map(|fault| self.diagnostic(&fault, edition, &content)).collect()
    }

    /// One fault: at the content line where it can be traced to one, otherwise at the line of the Typst source.
    fn diagnostic(
        &self,
        fault: &Fault,
        edition: &Edition,
        content: &impl Fn(&str) -> Option<Arc<SourceFile>>,
    ) -> Diagnostic {
        let source_place = self.place(&fault.file, fault.line, fault.column);
        let emitted_line = if fault.file == self.virtual_path {
            Some(fault.line)
        } else {
            fault.trace.iter().find(|step| step.file == self.virtual_path).map(|step| step.line)
        };
        let content_place = emitted_line.and_then(|line| self.content_place(line, content));
        let glyph = fault.message.strip_prefix(MISSING_GLYPH).and_then(|rest| rest.chars().next());
        let code = match (glyph, fault.error) {
            (Some(_), _) => Code::MissingGlyph,
            (None, true) => Code::Typst,
            (None, false) => Code::TypstWarning,
        };
        let place = match (content_place, glyph) {
            (place, Some(glyph)) => (place.as_ref().and_then(|place| find_below(place, glyph)))
                .or_else(|| find_anywhere(edition, glyph, content))
                .or(place)
                .unwrap_or_else(|| source_place.clone()),
            (Some(place), None) => place,
            (None, None) => source_place.clone(),
        };
        let make = if fault.error { Diagnostic::error } else { Diagnostic::warning };
        let mut diagnostic =
            make(code, &place, fault.message.clone()).related(&edition.place, "while setting this edition");
        if place != source_place && !source_place.file.text.is_empty() {
            diagnostic = diagnostic.related(&source_place, "in the Typst source");
        }
        match (glyph, fault.hints.as_slice()) {
            (Some(_), _) => diagnostic.hint("write another character, or add a font that has it to fonts/"),
            (None, []) => diagnostic.hint(
                "the Typst source is made by the templates: compare with those that `songngu init --templates` writes",
            ),
            (None, hints) => {
                diagnostic.hints.extend(hints.iter().map(|hint| Message::from(hint.as_str())));
                diagnostic
            }
        }
    }

    /// A place in the emitted source or in a library file.
    fn place(&self, file: &str, line: usize, column: usize) -> Place {
        let source = if file == self.virtual_path { Some(self.emitted) } else { self.assets.sources.get(file) };
        match source {
            Some(source) if line > 0 => Place::at_line(source, line, column.max(1)),
            Some(source) => Place::start_of(source),
            None => Place::path(file.trim_start_matches('/').to_owned()),
        }
    }

    /// The content place that the nearest mark at or above a line of the emitted source names.
    fn content_place(&self, line: usize, content: &impl Fn(&str) -> Option<Arc<SourceFile>>) -> Option<Place> {
        let lines: Vec<&str> = self.emitted.text.lines().take(line).collect();
        let mark = lines.iter().rev().find_map(|line| line.strip_prefix(PLACE_MARK))?;
        written_place(mark, content)
    }
}

/// The first place of a character in what is set without a mark of its own: the report's metadata, its figures, the
/// catalogues.
fn find_anywhere(
    edition: &Edition,
    character: char,
    content: &impl Fn(&str) -> Option<Arc<SourceFile>>,
) -> Option<Place> {
    let own = ["report.yaml", "figures.yaml"].map(|name| format!("content/reports/{}/{name}", edition.report));
    let shared = ["indicators", "units", "organisations"].map(|name| format!("content/catalogue/{name}.yaml"));
    own.iter().chain(&shared).find_map(|path| find_below(&Place::start_of(&content(path)?), character))
}

/// The first place of a character at or below a place.
fn find_below(place: &Place, character: char) -> Option<Place> {
    let start = place.range().start;
    let offset = place.file.text.get(start..)?.find(character)?;
    Some(Place::new(&place.file, start + offset..start + offset + character.len_utf8()))
}
