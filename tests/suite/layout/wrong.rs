//! Deliberately wrong documents, one for each family of rules: the ruler names exactly the rules that each breaks.
//! Together they break every rule that can be measured, so no rule is one that cannot fail.

use std::collections::BTreeSet;

use super::editions::{emit, letter_project, letter_with};
use super::table::INAPPLICABLE;
use super::{broken, official_rules, party_rules, wrong_official, wrong_party};
use crate::harness::repository_text;

/// A change: a file of the Typst library, or `source` for the emitted Typst; a text that stands once in it; what stands there instead.
pub(super) type Change = (&'static str, &'static str, &'static str);

/// A document that is wrong in one family of rules.
pub(super) struct Wrong {
    /// The family.
    pub(super) family: &'static str,
    /// The letter of the fixture that is changed.
    pub(super) letter: &'static str,
    /// In which language.
    pub(super) language: &'static str,
    /// What is changed.
    pub(super) changes: &'static [Change],
    /// The rules that the ruler must find broken.
    pub(super) breaks: &'static [&'static str],
}

#[test]
fn each_wrong_state_document_breaks_exactly_the_rules_of_its_family() {
    exactly(wrong_official::WRONG);
}

#[test]
fn each_wrong_party_document_breaks_exactly_the_rules_of_its_family() {
    exactly(wrong_party::WRONG);
}

/// Holds the ruler to wrong documents.
fn exactly(documents: &[Wrong]) {
    let mut faults = String::new();
    for wrong in documents {
        let found = measured(wrong);
        let ids: Vec<&str> = found.iter().map(|(id, _)| *id).collect();
        if ids != wrong.breaks {
            let all: String = found.iter().map(|(id, what)| format!("    {id}: {what}\n")).collect();
            faults +=
                &format!("the wrong {} of {} breaks\n{all}    not {:?}\n", wrong.family, wrong.letter, wrong.breaks);
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// What the ruler finds broken in a wrong document.
fn measured(wrong: &Wrong) -> Vec<(&'static str, String)> {
    let mut project = letter_project(wrong.letter);
    for (file, old, new) in wrong.changes.iter().filter(|(file, _, _)| *file != "source") {
        let path = format!("templates/typst/{file}.typ");
        if !project.path().join(&path).exists() {
            project = project.write(&path, repository_text(&path));
        }
        project = project.replace(&path, old, new);
    }
    emit(&project);
    let change = |source: String| {
        let source = source.replace('\u{a0}', " ");
        wrong.changes.iter().filter(|(file, _, _)| *file == "source").fold(source, |source, (_, old, new)| {
            assert!(source.contains(old), "`{old}` is in the source of {}", wrong.letter);
            source.replacen(old, new, 1)
        })
    };
    broken(&letter_with(&project, wrong.letter, wrong.language, change))
}

#[test]
fn every_rule_is_broken_by_some_wrong_document() {
    for (rules, documents) in [(official_rules(), wrong_official::WRONG), (party_rules(), wrong_party::WRONG)] {
        let breaks: BTreeSet<&str> = documents.iter().flat_map(|wrong| wrong.breaks).copied().collect();
        for rule in rules.iter().filter(|rule| !INAPPLICABLE.contains(&rule.id)) {
            assert!(breaks.contains(rule.id), "no wrong document breaks {}", rule.id);
        }
    }
}
