//! An abbreviation that is used and never defined, or defined and never used.
//!
//! # What it checks
//!
//! A word of two to six capitals must be in the glossary, or stand once in brackets behind what it means: `doanh nghiệp nhỏ và vừa
//! (DNNVV)`. One that stands in brackets and nowhere else need not be there. Numbers of documents, Roman numerals, currencies and
//! texts in capitals are left out.
//!
//! # Why
//!
//! Who writes the report knows what KTXH is; an investor abroad does not.
//!
//! # Example
//!
//! `vi: Hỗ trợ DNNVV` alone is noted. `vi: Hỗ trợ doanh nghiệp nhỏ và vừa (DNNVV); vốn cho DNNVV tăng` is right.
//!
//! # How to mend it
//!
//! Write it out where it is first used, or put it into `glossary.yaml`.

use std::collections::BTreeMap;

use crate::check::passage::{Passage, Word, words};
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Place, Severity};
use crate::language::Language;
use crate::model::{Report, Workspace};

/// Currencies that everybody knows.
const CURRENCIES: [&str; 3] = ["VND", "USD", "EUR"];

/// Runs the rule.
pub(in crate::check) fn abbreviation(workspace: &Workspace) -> Findings {
    let mut known: Vec<&str> = Vec::from(CURRENCIES);
    for term in &workspace.glossary {
        let words = std::iter::once(&term.words).chain(&term.abbreviation);
        known.extend(words.flat_map(|words| [&words.vi, &words.en]).flat_map(|text| text.text.split_whitespace()));
    }
    let both = |report| {
        Language::ALL.into_iter().flat_map(|language| complaints(report, language, &known)).collect::<Vec<_>>()
    };
    workspace.reports.iter().flat_map(both).collect()
}

/// How an abbreviation stands in a report.
struct Used {
    /// Where it stands first.
    first: Place,
    /// How often in brackets.
    defined: usize,
    /// How often without.
    used: usize,
}

/// The complaints about the abbreviations of a report in one language.
fn complaints(report: &Report, language: Language, known: &[&str]) -> Vec<Diagnostic> {
    let mut all: BTreeMap<String, Used> = BTreeMap::new();
    for passage in Passage::all(report) {
        let text = passage.text.get(language);
        if !text.chars().any(char::is_lowercase) {
            continue;
        }
        for word in words(text).iter().filter(|word| is_abbreviation(word) && !known.contains(&word.text)) {
            let entry = all.entry(word.text.to_owned());
            let place = || Used { first: passage.place_of(language, word), defined: 0, used: 0 };
            let used = entry.or_insert_with(place);
            if (word.before, word.after) == (Some('('), Some(')')) { used.defined += 1 } else { used.used += 1 }
        }
    }
    let complaint = |(word, used): (&String, &Used)| {
        let message = match (used.defined, used.used) {
            (0, _) => {
                Message::both(format!("`{word}` chưa được giải thích"), format!("`{word}` is never said in full"))
            }
            (_, 0) => Message::both(
                format!("`{word}` được giải thích nhưng không dùng"),
                format!("`{word}` is defined and never used"),
            ),
            _ => return None,
        };
        Some(Diagnostic::new(Severity::Note, Code::Abbreviation, &used.first, message).about(&report.id, []).hint(
            Message::both(
                "viết đầy đủ ở lần dùng đầu tiên, hoặc đưa vào glossary.yaml",
                "write it out where it is first used, or put it into glossary.yaml",
            ),
        ))
    };
    all.iter().filter_map(complaint).collect()
}

/// Two to six capitals that are no part of a document's number and no Roman numeral.
fn is_abbreviation(word: &Word<'_>) -> bool {
    let length = word.text.chars().count();
    let joined = |mark: Option<char>| matches!(mark, Some('/' | '-' | '.' | '&'));
    (2..=6).contains(&length)
        && word.text.chars().all(char::is_uppercase)
        && !word.text.chars().all(|letter| "IVXLC".contains(letter))
        && !joined(word.before)
        && !matches!(word.after, Some('/' | '-' | '&'))
}
