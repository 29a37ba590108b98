//! Findings as SARIF 2.1.0 (OASIS), with the explanation of every rule; what is accepted is suppressed with its reason.

use serde_json::{Value, json};

use super::explain::explanation;
use super::terminal::in_language;
use crate::check::RULES;
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::language::Language;

/// Where the schema of the format is.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The findings as a SARIF log.
pub(super) fn log(findings: &[&Diagnostic], language: Language) -> String {
    let mut codes: Vec<Code> = RULES.iter().map(|rule| rule.code).chain(findings.iter().map(|one| one.code)).collect();
    codes.sort_unstable();
    codes.dedup();
    let results: Vec<Value> = findings.iter().map(|one| result(one, &codes, language)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "songngu",
                "version": env!("CARGO_PKG_VERSION"),
                "language": "en",
                "rules": codes.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
            } },
            "language": language.code(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// What a rule is.
fn rule(code: Code) -> Value {
    let explanation = explanation(code);
    let (first, rest) = explanation.split_once("\n\n").unwrap_or((&explanation, ""));
    json!({
        "id": code.number(),
        "name": code.name(),
        "shortDescription": { "text": first.replace('\n', " ") },
        "help": { "text": rest.trim(), "markdown": rest.trim() },
    })
}

/// One finding.
fn result(finding: &Diagnostic, codes: &[Code], language: Language) -> Value {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|(place, label)| {
            let mut location = location(place);
            if let Some(object) = location.as_object_mut() {
                object.insert("message".to_owned(), json!({ "text": in_language(label, language) }));
            }
            location
        })
        .collect();
    let suppressions: Vec<Value> = finding
        .concern
        .acceptance
        .iter()
        .map(|reason| json!({ "kind": "external", "status": "accepted", "justification": in_language(reason, language) }))
        .collect();
    let hints = finding.hints.iter().map(|hint| in_language(hint, language));
    let said: Vec<&str> = std::iter::once(in_language(&finding.message, language)).chain(hints).collect();
    json!({
        "ruleId": finding.code.number(),
        "ruleIndex": codes.iter().position(|code| *code == finding.code),
        "level": level,
        "message": { "text": said.join("\n") },
        "locations": [location(&finding.place)],
        "relatedLocations": related,
        "suppressions": suppressions,
        "properties": {
            "figures": finding.concern.subjects,
            "sources": finding.concern.sources,
            "vi": finding.message.vietnamese(),
            "en": finding.message.english(),
        },
    })
}

/// A place in the content.
fn location(place: &Place) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": place.file.path },
        "region": { "startLine": place.line(), "startColumn": place.column() },
    } })
}
