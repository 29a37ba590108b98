//! The only file that prints: data to standard output, everything else to standard error; it alone knows colours.

use std::io::{IsTerminal as _, Write as _};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anstream::{AutoStream, ColorChoice};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Ended;
use crate::diagnostic::{Diagnostic, Findings, Place, Severity};

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

    /// Everything that is wrong, each with its excerpt, and a line that counts.
    pub(super) fn report(&self, findings: &Findings) -> Ended {
        for diagnostic in findings.sorted() {
            write_line(&self.rendered(diagnostic));
            write_line("");
        }
        let counted = |severity: Severity| match findings.sorted().iter().filter(|one| one.severity == severity).count()
        {
            0 => None,
            1 => Some(format!("1 {}", severity.word())),
            count => Some(format!("{count} {}s", severity.word())),
        };
        let counts: Vec<String> =
            [Severity::Error, Severity::Warning, Severity::Note].into_iter().filter_map(counted).collect();
        if !counts.is_empty() {
            write_line(&format!("{}; `songngu explain CODE` tells more", counts.join(", ")));
        }
        if findings.has_errors() { Ended::WithErrors } else { Ended::Well }
    }

    /// One diagnostic as text.
    fn rendered(&self, diagnostic: &Diagnostic) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.number());
        let mut group = Group::with_title(title);
        if diagnostic.place.file.text.is_empty() {
            group = group.element(annotate_snippets::Origin::path(diagnostic.place.file.path.as_str()));
        } else {
            group = group.element(snippet(&diagnostic.place, AnnotationKind::Primary, None));
        }
        for (place, label) in &diagnostic.related {
            if place.file.text.is_empty() {
                group = group.element(Level::NOTE.message(format!("{label}: {place}")));
            } else {
                group = group.element(snippet(place, AnnotationKind::Context, Some(label)));
            }
        }
        for hint in &diagnostic.hints {
            group = group.element(Level::HELP.message(hint.as_str()));
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

/// The excerpt of a place: the first line of what is meant.
fn snippet<'a>(
    place: &'a Place,
    kind: AnnotationKind,
    label: Option<&'a String>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let range = place.range();
    let length = place.text().find('\n').unwrap_or(place.text().len());
    let annotation = kind.span(range.start..range.start + length);
    let annotation = match label {
        Some(label) => annotation.label(label.as_str()),
        None => annotation,
    };
    Snippet::source(place.file.text.as_str()).path(place.file.path.as_str()).annotation(annotation)
}

/// One line on standard error, without colours where they are not wanted.
fn write_line(text: &str) {
    let mut output = anstream::stderr().lock();
    drop(writeln!(output, "{text}"));
}
