//! A term whose translation is not that of the glossary.
//!
//! # What it checks
//!
//! Where the Vietnamese of a text has a term of `glossary.yaml`, the English must have its translation or abbreviation. Of two terms at
//! one place the longer counts. Order, plurals and capitals are free: `disbursed public investment` says `disbursement of public investment`.
//!
//! # Why
//!
//! One term with two translations reads as two things.
//!
//! # Example
//!
//! `vi: đầu tư công tăng` with `en: State investment grew` is noted where the glossary says `public investment`.
//! `en: Public investment grew` is right.
//!
//! # How to mend it
//!
//! Use the term of the glossary, or turn the sentence so that it needs none. It is a note: sentences may say a thing in another way.

use crate::check::passage::{Passage, words};
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::language::Language;
use crate::model::{Report, Term, Workspace};

/// How many letters of a word are the same in all its forms.
const STEM: usize = 5;
/// Shorter words, such as `of` and `and`, carry no meaning of their own.
const SHORTEST: usize = 4;

/// Runs the rule.
pub(in crate::check) fn term(workspace: &Workspace) -> Findings {
    let of_report = |report: &Report| -> Vec<Diagnostic> {
        Passage::all(report).iter().flat_map(|passage| complaints(passage, &workspace.glossary, report)).collect()
    };
    workspace.reports.iter().flat_map(of_report).collect()
}

/// The complaints about one text.
fn complaints(passage: &Passage<'_>, glossary: &[Term], report: &Report) -> Vec<Diagnostic> {
    let (vietnamese, english) = (passage.text.vi.to_lowercase(), passage.text.en.to_lowercase());
    let used: Vec<&Term> =
        glossary.iter().filter(|term| stands_in(&vietnamese, &term.words.vi.text.to_lowercase())).collect();
    // A term within a longer one has the translation of the longer one.
    let is_whole = |term: &&&Term| {
        let own = term.words.vi.text.to_lowercase();
        let longer = used.iter().map(|other| other.words.vi.text.to_lowercase());
        let inside: usize =
            longer.filter(|other| *other != own).map(|other| count(&vietnamese, &other) * count(&other, &own)).sum();
        count(&vietnamese, &own) > inside
    };
    let missing = |term: &&&Term| {
        let right = std::iter::once(&term.words.en).chain(term.abbreviation.iter().map(|words| &words.en));
        !right.map(|text| text.text.to_lowercase()).any(|text| says(&english, &text))
    };
    let complaint = |term: &&Term| {
        let (own, right) = (&term.words.vi.text, &term.words.en.text);
        let message = Message::both(
            format!("`{own}` theo bảng thuật ngữ là `{right}`, bản tiếng Anh không có"),
            format!("the glossary has `{right}` for `{own}`, the English does not"),
        );
        Diagnostic::new(Severity::Note, Code::TermDiffers, passage.place(Language::En), message)
            .about(&report.id, [])
            .hint(Message::both("dùng thuật ngữ trong glossary.yaml", "use the term of glossary.yaml"))
    };
    used.iter().filter(is_whole).filter(missing).map(complaint).collect()
}

/// Whether a text has all words of a term that carry its meaning, in any order and form: `disbursed public investment`.
fn says(text: &str, term: &str) -> bool {
    let carries = |word: &&str| word.chars().count() >= SHORTEST || word.len() == term.len();
    let known = words(text);
    words(term).iter().map(|word| word.text).filter(carries).all(|word| {
        let stem: String = word.chars().take(STEM).collect();
        known.iter().any(|other| other.text.starts_with(&stem))
    })
}

/// Whether a term stands in a text as whole words.
fn stands_in(text: &str, term: &str) -> bool {
    count(text, term) > 0
}

/// How often a term stands in a text as whole words.
fn count(text: &str, term: &str) -> usize {
    let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let whole = |start: usize| {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let after = text.get(start + term.len()..).and_then(|after| after.chars().next());
        !letter(before) && !letter(after)
    };
    text.match_indices(term).filter(|(start, _)| whole(*start)).count()
}
