//! Findings as annotations of GitHub workflows: one line each, told at its line of the change.

use super::terminal::in_language;
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::Language;

/// The annotations; what is accepted needs none.
pub(super) fn annotations(findings: &[&Diagnostic], language: Language) -> String {
    findings.iter().filter(|one| !one.is_accepted()).map(|one| annotation(one, language) + "\n").collect()
}

/// One annotation.
fn annotation(finding: &Diagnostic, language: Language) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = &finding.place;
    let title = format!("{} {}", finding.code.number(), finding.code.name());
    let hints = finding.hints.iter().map(|hint| in_language(hint, language));
    let said = std::iter::once(in_language(&finding.message, language)).chain(hints).collect::<Vec<_>>().join("\n");
    let (file, title) = (property(&place.file.path), property(&title));
    format!("::{command} file={file},line={},col={},title={title}::{}", place.line(), place.column(), data(&said))
}

/// The text of an annotation, on one line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of an annotation, which ends at a comma or colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
