//! Findings as JSON: all of them, in both languages, with what is accepted.

use serde::Serialize;

use crate::check::RULES;
use crate::diagnostic::{Diagnostic, Message, PrintedAt, Severity};
use crate::pipeline::Checked;

/// What a check found.
#[derive(Serialize)]
struct Report<'a> {
    /// The reports that were checked.
    reports: &'a [String],
    /// How many figures they have.
    figures: usize,
    /// How many rules there are.
    rules: usize,
    /// Whether faults of the content kept something from being checked.
    incomplete: bool,
    /// How many findings there are.
    counts: Counts,
    /// The findings, in the order of files and lines.
    findings: Vec<Finding<'a>>,
}

/// How many findings there are; what is accepted counts only as such.
#[derive(Serialize)]
struct Counts {
    /// Errors.
    error: usize,
    /// Warnings.
    warning: usize,
    /// Notes.
    note: usize,
    /// Accepted ones of any severity.
    accepted: usize,
}

/// A finding.
#[derive(Serialize)]
struct Finding<'a> {
    /// The code of its rule.
    code: &'static str,
    /// The name of its rule.
    rule: &'static str,
    /// How much it weighs.
    severity: &'static str,
    /// Whether the content accepts it.
    accepted: bool,
    /// Why it may stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Sentence<'a>>,
    /// What is wrong.
    message: Sentence<'a>,
    /// Ways out.
    help: Vec<Sentence<'a>>,
    /// What it is about, as an acceptance names it.
    figures: &'a [String],
    /// Where it stands, then the other places that belong to it.
    places: Vec<Place>,
    /// Where the documents print it.
    sources: &'a [PrintedAt],
}

/// A sentence in both languages.
#[derive(Serialize)]
struct Sentence<'a> {
    /// Vietnamese; English where it is said in English only.
    vi: &'a str,
    /// English.
    en: &'a str,
}

/// A place in the content.
#[derive(Serialize)]
struct Place {
    /// The file.
    file: String,
    /// The line, from 1.
    line: usize,
    /// The column in characters, from 1.
    column: usize,
}

/// The findings as JSON.
pub(super) fn findings(checked: &Checked, findings: &[&Diagnostic]) -> String {
    let count =
        |severity: Severity| findings.iter().filter(|one| one.severity == severity && !one.is_accepted()).count();
    let report = Report {
        reports: &checked.reports,
        figures: checked.figures,
        rules: RULES.len(),
        incomplete: checked.is_incomplete,
        counts: Counts {
            error: count(Severity::Error),
            warning: count(Severity::Warning),
            note: count(Severity::Note),
            accepted: findings.iter().filter(|one| one.is_accepted()).count(),
        },
        findings: findings.iter().map(|one| finding(one)).collect(),
    };
    // Nothing in it can fail to be written as JSON.
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

/// One finding.
fn finding(one: &Diagnostic) -> Finding<'_> {
    let others = one.related.iter().map(|(place, _)| place);
    Finding {
        code: one.code.number(),
        rule: one.code.name(),
        severity: one.severity.word(),
        accepted: one.is_accepted(),
        reason: one.concern.acceptance.as_ref().map(sentence),
        message: sentence(&one.message),
        help: one.hints.iter().map(sentence).collect(),
        figures: &one.concern.subjects,
        places: std::iter::once(&one.place).chain(others).map(place).collect(),
        sources: &one.concern.sources,
    }
}

/// A sentence in both languages.
fn sentence(message: &Message) -> Sentence<'_> {
    Sentence { vi: message.vietnamese(), en: message.english() }
}

/// A place.
fn place(place: &crate::diagnostic::Place) -> Place {
    Place { file: place.file.path.clone(), line: place.line(), column: place.column() }
}
