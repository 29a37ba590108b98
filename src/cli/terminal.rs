//! The only file that prints: data to standard output, everything else to standard error; it alone knows colours.

use std::io::{IsTerminal as _, Write as _};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anstream::{AutoStream, ColorChoice};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Ended;
use crate::diagnostic::{Diagnostic, Findings, Message, Place, PrintedAt, Severity};
use crate::language::{Label, Language, label};

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Loudness {
    /// Only what is wrong.
    Quiet,
    /// Also what was done.
    Usual,
    /// Also what was left as it was.
    Verbose,
}

/// Where words go.
pub(super) struct Terminal {
    /// How much is said.
    loudness: Loudness,
    /// Whether standard error takes colours (`NO_COLOR`, `CLICOLOR` and pipes are respected).
    colours: bool,
}

impl Terminal {
    /// The terminal of this process.
    pub(super) fn new(loudness: Loudness) -> Self {
        let colours = AutoStream::choice(&std::io::stderr()) != ColorChoice::Never;
        Self { loudness, colours }
    }

    /// Data that was asked for. A reader that has gone away is no fault of ours.
    pub(super) fn data(&self, text: &str) {
        let mut output = std::io::stdout().lock();
        drop(output.write_all(text.as_bytes()).and_then(|()| output.flush()));
    }

    /// What was done.
    pub(super) fn say(&self, text: &str) {
        if self.loudness >= Loudness::Usual {
            write_line(text);
        }
    }

    /// What was left as it was.
    pub(super) fn say_verbosely(&self, text: &str) {
        if self.loudness >= Loudness::Verbose {
            write_line(text);
        }
    }

    /// Everything that is wrong, each with its excerpt, and a line that counts. Notes and accepted findings are left to `check`.
    pub(super) fn report(&self, findings: &Findings) -> Ended {
        let shown: Vec<&Diagnostic> =
            findings.sorted().into_iter().filter(|one| is_shown(one, Severity::Warning)).collect();
        self.excerpts(&shown, Language::En);
        let counts = counted(&shown, Language::En);
        if !counts.is_empty() {
            write_line(&format!("{counts}; `songngu explain CODE` tells more"));
        }
        if findings.has_errors() { Ended::WithErrors } else { Ended::Well }
    }

    /// Each finding with its excerpt.
    pub(super) fn excerpts(&self, findings: &[&Diagnostic], language: Language) {
        for diagnostic in findings {
            write_line(&self.rendered(diagnostic, language));
            write_line("");
        }
    }

    /// One diagnostic as text.
    fn rendered(&self, diagnostic: &Diagnostic, language: Language) -> String {
        let said = |message: &'_ Message| -> String { in_language(message, language).to_owned() };
        let word = |word: Label| label(language, word);
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR.with_name(word(Label::ErrorWord)),
            Severity::Warning => Level::WARNING.with_name(word(Label::WarningWord)),
            Severity::Note => Level::NOTE.with_name(word(Label::NoteWord)),
        };
        let title = level.primary_title(said(&diagnostic.message)).id(diagnostic.code.number());
        let mut group = Group::with_title(title);
        if diagnostic.place.file.text.is_empty() {
            group = group.element(annotate_snippets::Origin::path(diagnostic.place.file.path.as_str()));
        } else {
            group = group.element(snippet(&diagnostic.place, AnnotationKind::Primary, None));
        }
        let note = || Level::NOTE.with_name(word(Label::NoteWord));
        for (place, label) in &diagnostic.related {
            if place.file.text.is_empty() {
                group = group.element(note().message(format!("{}: {place}", said(label))));
            } else {
                group = group.element(snippet(place, AnnotationKind::Context, Some(in_language(label, language))));
            }
        }
        if !diagnostic.concern.sources.is_empty() {
            let title = Level::NOTE.with_name(word(Label::SourceWord));
            group = group.element(title.message(printed(&diagnostic.concern.sources, language)));
        }
        for hint in &diagnostic.hints {
            group = group.element(Level::HELP.with_name(word(Label::HelpWord)).message(said(hint)));
        }
        let renderer = if self.colours { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group])
    }

    /// A progress bar on a terminal; nothing elsewhere.
    pub(super) fn bar(&self, length: usize) -> ProgressBar {
        let shown = self.loudness >= Loudness::Usual && std::io::stderr().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(u64::try_from(length).ok(), target);
        match ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}") {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        }
    }
}

/// Whether a finding is told: not accepted, and of the least severity or above.
pub(super) fn is_shown(finding: &Diagnostic, least: Severity) -> bool {
    finding.severity >= least && !finding.is_accepted()
}

/// A message in a language.
pub(super) fn in_language(message: &Message, language: Language) -> &str {
    match language {
        Language::Vi => message.vietnamese(),
        Language::En => message.english(),
    }
}

/// Where the documents print what a finding is about: `2020-annual-notice 160: 7.570; 162: 7.140, 96,4%`.
fn printed(sources: &[PrintedAt], language: Language) -> String {
    let mut sorted: Vec<&PrintedAt> = sources.iter().collect();
    sorted.sort();
    let spot = |source: &PrintedAt| match language {
        Language::Vi => source.spot.vietnamese(),
        Language::En => source.spot.english(),
    };
    let mut text = String::new();
    let mut last: Option<&PrintedAt> = None;
    for source in sorted {
        match last {
            Some(last) if (&last.document, &last.spot) == (&source.document, &source.spot) => text.push_str(", "),
            Some(last) if last.document == source.document => text.push_str(&format!("; {}: ", spot(source))),
            Some(_) => text.push_str(&format!("; {}, {}: ", source.document, spot(source))),
            None => text.push_str(&format!("{}, {}: ", source.document, spot(source))),
        }
        text.push_str(&format!("`{}`", source.printed));
        last = Some(source);
    }
    text
}

/// How many findings there are of each severity: `3 errors, 1 warning`; empty where there is none.
pub(super) fn counted(findings: &[&Diagnostic], language: Language) -> String {
    let of = |severity: Severity| findings.iter().filter(|one| one.severity == severity).count();
    let words = [
        (Severity::Error, Label::ErrorWord),
        (Severity::Warning, Label::WarningWord),
        (Severity::Note, Label::NoteWord),
    ];
    let counts = words.map(|(severity, word)| {
        let plural = if language == Language::En && of(severity) != 1 { "s" } else { "" };
        (of(severity), format!("{} {}{plural}", of(severity), label(language, word)))
    });
    let present = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words);
    present.collect::<Vec<_>>().join(", ")
}

/// The excerpt of a place: the first line of what is meant.
fn snippet<'a>(
    place: &'a Place,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let range = place.range();
    let length = place.text().find('\n').unwrap_or(place.text().len());
    let annotation = kind.span(range.start..range.start + length);
    let annotation = match label {
        Some(label) => annotation.label(label),
        None => annotation,
    };
    Snippet::source(place.file.text.as_str()).path(place.file.path.as_str()).annotation(annotation)
}

/// One line on standard error, without colours where they are not wanted.
fn write_line(text: &str) {
    let mut output = anstream::stderr().lock();
    drop(writeln!(output, "{text}"));
}
