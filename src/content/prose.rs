//! Prose: finds the references to figures and appendices in a Markdown text, resolves them, and keeps the place of every character.

use std::ops::Range;
use std::sync::Arc;

use super::raw::{Located, RawWords};
use super::reading::{Catalogued, Lookup, Reading, is_nfc, nfc};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::language::Localized;
use crate::model::{Figure, Form, Mention, Prose, Reference};

/// The word before the id of an appendix in a reference: `{{ appendix.crops }}`; no figure can be called so.
pub(super) const APPENDIX: &str = "appendix";

/// Prose in both languages.
pub(super) fn prose(raw: &RawWords, figures: &Catalogued<Figure>, reading: &mut Reading<'_>) -> Localized<Prose> {
    Localized { vi: one(&raw.vi, figures, reading), en: one(&raw.en, figures, reading) }
}

/// Prose in one language.
fn one(raw: &Located<String>, figures: &Catalogued<Figure>, reading: &mut Reading<'_>) -> Prose {
    let place = reading.place(raw);
    let before = reading.findings.len();
    if raw.0.value.trim().is_empty() {
        let fault = Diagnostic::error(Code::MissingTranslation, &place, "this text is empty");
        reading.error(fault.hint("write the text in this language too"));
    }
    reading.refuse_forbidden(&raw.0.value, &place);
    let written = Written::new(&raw.0.value, &place);
    let mut prose =
        Prose { markdown: String::new(), references: Vec::new(), place, origins: Vec::new(), complete: true };
    let mut rest = 0;
    while let Some((kind, mark)) = next_mark(&written.characters, rest) {
        written.copy(rest..mark, &mut prose);
        rest = match kind {
            Mark::Literal => {
                written.copy(mark + 1..mark + 3, &mut prose);
                mark + 3
            }
            Mark::Tag => {
                reading.error(tag(&written.place(mark..mark + 2, &prose.place)));
                mark + 2
            }
            Mark::Reference => reference(&written, mark, &mut prose, figures, reading),
        };
    }
    written.copy(rest..written.characters.len(), &mut prose);
    prose.complete &= reading.findings.len() == before;
    prose
}

/// Reads the reference that begins at a character into prose; returns the first character behind it.
fn reference(
    written: &Written,
    mark: usize,
    prose: &mut Prose,
    figures: &Catalogued<Figure>,
    reading: &mut Reading<'_>,
) -> usize {
    let Some(end) = closing(&written.characters, mark) else {
        let place = written.place(mark..mark + 2, &prose.place);
        let fault = Diagnostic::error(Code::BadReference, &place, "this reference is not closed by `}}`");
        reading.error(fault.hint("close it, or write `\\{{` for two braces that are meant as text"));
        return mark + 2;
    };
    let place = written.place(mark..end, &prose.place);
    let inside: String = written.characters.get(mark + 2..end - 2).unwrap_or_default().iter().collect();
    if let Some(id) = inside.trim().strip_prefix(APPENDIX).and_then(|rest| rest.strip_prefix('.')) {
        // Which appendices there are is known when the whole body is read.
        written.placeholder(mark, Mention::Appendix(id.to_owned(), place), prose);
        return end;
    }
    match resolve(inside.trim(), &place, figures, reading) {
        Some((figure, form)) => written.placeholder(mark, Mention::Figure(Reference { figure, form, place }), prose),
        None => prose.complete = false,
    }
    end
}

/// The complaint about a template tag in prose.
fn tag(place: &Place) -> Diagnostic {
    Diagnostic::error(Code::BadReference, place, "only figure references may stand between braces in prose")
        .hint("write {{ figure.form }}; conditions, loops and comments belong in a template")
}

/// What two braces in prose may be.
enum Mark {
    /// `\{{`: meant as text.
    Literal,
    /// `{%` or `{#`: not allowed.
    Tag,
    /// `{{`: a reference.
    Reference,
}

/// The next mark at or after a character.
fn next_mark(characters: &[char], from: usize) -> Option<(Mark, usize)> {
    (from..characters.len()).find_map(|at| match (characters.get(at)?, characters.get(at + 1)?) {
        ('\\', '{') if characters.get(at + 2) == Some(&'{') => Some((Mark::Literal, at)),
        ('{', '{') => Some((Mark::Reference, at)),
        ('{', '%' | '#') => Some((Mark::Tag, at)),
        _ => None,
    })
}

/// The end of the reference that begins at a character, behind its `}}`; a reference stays within its paragraph.
fn closing(characters: &[char], start: usize) -> Option<usize> {
    let inside = characters.get(start + 2..)?;
    let end = inside.windows(2).position(|pair| pair == ['}', '}'])?;
    let open = inside.windows(2).position(|pair| pair == ['{', '{'] || pair == ['\n', '\n']);
    open.is_none_or(|open| end < open).then_some(start + 2 + end + 2)
}

/// The figure and form that a reference names.
fn resolve(
    path: &str,
    place: &Place,
    figures: &Catalogued<Figure>,
    reading: &mut Reading<'_>,
) -> Option<(Arc<Figure>, Form)> {
    let (id, form) = path.split_once('.').unwrap_or((path, ""));
    let figure = match figures.find(id) {
        Lookup::Found(figure) => figure,
        Lookup::Broken => return None,
        Lookup::Unknown => {
            reading.error(unknown_figure(id, place, figures));
            return None;
        }
    };
    let Some(form) = Form::find(form) else {
        let known: Vec<&str> = Form::ALL.into_iter().map(|(name, _)| name).filter(|name| !name.is_empty()).collect();
        let fault = Diagnostic::error(Code::BadReference, place, format!("a figure has no form `{form}`"))
            .did_you_mean(form, known.iter().copied())
            .hint(format!("the forms are {}", known.join(", ")));
        reading.error(fault);
        return None;
    };
    if !figure.measures().contains(&form.measure()) {
        let message = format!("the figure `{id}` has no {}", form.measure().name());
        let present: Vec<&str> = figure.measures().into_iter().map(crate::model::Measure::name).collect();
        let fault = Diagnostic::error(Code::MissingMeasure, place, message)
            .hint(format!("it has {}", present.join(", ")))
            .related(&figure.place, "the figure");
        reading.error(fault);
        return None;
    }
    Some((figure, form))
}

/// The complaint about an id that no figure has.
pub(super) fn unknown_figure(id: &str, place: &Place, figures: &Catalogued<Figure>) -> Diagnostic {
    Diagnostic::error(Code::UnknownFigure, place, format!("there is no figure `{id}`"))
        .did_you_mean(id, figures.ids())
        .hint(format!("figures are declared in {}", figures.file))
}

/// A text as YAML gives it, in NFC, with the byte of the file that each character came from.
struct Written {
    /// The characters.
    characters: Vec<char>,
    /// The byte of each.
    origins: Vec<usize>,
}

impl Written {
    /// Follows the text and the file side by side: YAML drops indentation, line breaks and quotes, and adds nothing
    /// but line breaks, so every visible character is found at or after the one before it.
    fn new(text: &str, place: &Place) -> Self {
        let mut written = Self { characters: Vec::new(), origins: Vec::new() };
        let composed = is_nfc(text);
        let mut at = place.range().start;
        // A quoted text or an alias ends where its place ends; a block goes on below its first line.
        let bounded = place.text().starts_with(['"', '\'', '*']);
        let limit = if bounded { place.range().end } else { place.file.text.len() };
        let source = place.file.text.get(..limit).unwrap_or_default();
        let mut cluster = String::new();
        let mut cluster_origin = at;
        for character in text.chars() {
            let origin = if character.is_whitespace() {
                at
            } else {
                let found = source
                    .get(at..)
                    .and_then(|rest| rest.char_indices().take(400).find(|(_, other)| *other == character));
                // A character that the file writes as an escape is not found; the place stays where it was.
                let origin = found.map_or(at, |(offset, _)| at + offset);
                at = found.map_or(at, |(offset, found)| at + offset + found.len_utf8());
                origin
            };
            if composed {
                written.characters.push(character);
                written.origins.push(origin);
                continue;
            }
            let combining = matches!(character, '\u{300}'..='\u{36f}');
            if !combining {
                written.push_cluster(&cluster, cluster_origin);
                cluster.clear();
                cluster_origin = origin;
            }
            cluster.push(character);
        }
        written.push_cluster(&cluster, cluster_origin);
        written
    }

    /// Adds a letter with its combining marks, composed.
    fn push_cluster(&mut self, cluster: &str, origin: usize) {
        for character in nfc(cluster).chars() {
            self.characters.push(character);
            self.origins.push(origin);
        }
    }

    /// Copies a range of characters into prose.
    fn copy(&self, range: Range<usize>, prose: &mut Prose) {
        prose.markdown.extend(self.characters.get(range.clone()).unwrap_or_default());
        prose.origins.extend(self.origins.get(range).unwrap_or_default());
    }

    /// Puts a placeholder for a reference into prose.
    fn placeholder(&self, at: usize, reference: Mention, prose: &mut Prose) {
        let index = u32::try_from(prose.references.len()).unwrap_or(u32::MAX);
        let placeholder = char::from_u32(u32::from(Prose::FIRST_PLACEHOLDER).saturating_add(index));
        prose.markdown.push(placeholder.unwrap_or(Prose::FIRST_PLACEHOLDER));
        prose.origins.push(self.origins.get(at).copied().unwrap_or_default());
        prose.references.push(reference);
    }

    /// The place of a range of characters.
    fn place(&self, range: Range<usize>, whole: &Place) -> Place {
        let start = self.origins.get(range.start).copied().unwrap_or(whole.range().start);
        let last = self.origins.get(range.end.saturating_sub(1)).copied().unwrap_or(start);
        Place::new(&whole.file, start..last + 1)
    }
}
