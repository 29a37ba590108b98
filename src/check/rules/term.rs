//! A term whose translation is not that of the glossary.
//!
//! # What it checks
//!
//! Where two texts or more of a report have a term of `glossary.yaml` in Vietnamese, the English of one of them must have its translation
//! or abbreviation; a single sentence may say a thing in another way. Of two terms at
//! one place the longer counts. Order, plurals and capitals are free: `disbursed public investment` says `disbursement of public investment`.
//!
//! # Why
//!
//! One term with two translations reads as two things.
//!
//! # Example
//!
//! `đầu tư công` in two texts whose English says `State investment` is noted where the glossary says `public investment`.
//! With `public investment` in one of them it is right.
//!
//! # How to mend it
//!
//! Use the term of the glossary, or correct the glossary if the other translation is the usual one.

use std::collections::BTreeMap;

use crate::check::passage::{Passage, Word, words};
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::language::Language;
use crate::model::{Report, Term, Workspace};

/// How many letters of a word are the same in all its forms.
const STEM: usize = 5;
/// Shorter words, such as `of` and `and`, carry no meaning of their own.
const SHORTEST: usize = 4;

/// From so many texts on, another translation is no turn of phrase.
const OFTEN: usize = 2;

/// Runs the rule.
pub(in crate::check) fn term(workspace: &Workspace) -> Findings {
    let terms: Vec<String> = workspace.glossary.iter().map(|term| term.words.vi.text.to_lowercase()).collect();
    let known = Index::new(&terms);
    workspace.reports.iter().flat_map(|report| complaints(report, &workspace.glossary, &known)).collect()
}

/// The complaints about one report.
fn complaints(report: &Report, glossary: &[Term], terms: &Index<'_>) -> Vec<Diagnostic> {
    let passages = Passage::all(report);
    let vietnamese: Vec<String> = passages.iter().map(|passage| passage.text.vi.to_lowercase()).collect();
    let vietnamese = Index::new(&vietnamese);
    let english: Vec<String> = passages.iter().map(|passage| passage.text.en.to_lowercase()).collect();
    let english: Vec<Vec<Word<'_>>> = english.iter().map(|text| words(text)).collect();
    let complaint = |(term, own): (&Term, &String)| {
        let used = whole(own, &vietnamese, terms);
        let translated = |index: &usize| english.get(*index).is_some_and(|known| is_translated(known, term));
        let first = passages.get(*used.first().filter(|_| used.len() >= OFTEN)?)?;
        if used.iter().any(translated) {
            return None;
        }
        let (own, right) = (&term.words.vi.text, &term.words.en.text);
        let message = Message::both(
            format!("`{own}` theo bảng thuật ngữ là `{right}`, bản tiếng Anh không dùng ở cả {} đoạn", used.len()),
            format!("the glossary has `{right}` for `{own}`, the English in none of {} texts", used.len()),
        );
        let hint = Message::both("dùng thuật ngữ trong glossary.yaml", "use the term of glossary.yaml");
        let place = first.place(Language::En);
        Some(Diagnostic::new(Severity::Note, Code::TermDiffers, place, message).about(&report.id, []).hint(hint))
    };
    glossary.iter().zip(terms.texts).filter_map(complaint).collect()
}

/// Texts by the words they have, so that a term is looked for only where its rarest word stands.
struct Index<'a> {
    /// The texts, in small letters.
    texts: &'a [String],
    /// The texts that have a word, in order.
    by_word: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Index<'a> {
    /// The texts and their words.
    fn new(texts: &'a [String]) -> Self {
        let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, text) in texts.iter().enumerate() {
            for word in words(text) {
                let among = by_word.entry(word.text).or_default();
                if among.last() != Some(&index) {
                    among.push(index);
                }
            }
        }
        Self { texts, by_word }
    }

    /// The texts that have a term as whole words, each with how often.
    fn having(&self, term: &str) -> Vec<(usize, usize)> {
        let known = words(term).into_iter().map(|word| self.by_word.get(word.text).map_or(&[][..], Vec::as_slice));
        let candidates = known.min_by_key(|among| among.len()).unwrap_or_default();
        let counted = candidates.iter().filter_map(|index| Some((*index, count(self.texts.get(*index)?, term))));
        counted.filter(|(_, count)| *count > 0).collect()
    }
}

/// The texts that have a term, and not only within longer terms, which have translations of their own.
fn whole(own: &str, texts: &Index<'_>, terms: &Index<'_>) -> Vec<usize> {
    let mut found: BTreeMap<usize, usize> = texts.having(own).into_iter().collect();
    if found.is_empty() {
        return Vec::new();
    }
    for (longer, times) in terms.having(own) {
        let Some(longer) = terms.texts.get(longer).filter(|longer| longer.len() > own.len()) else { continue };
        for (text, count) in texts.having(longer) {
            found.entry(text).and_modify(|left| *left = left.saturating_sub(count * times));
        }
    }
    found.into_iter().filter(|(_, left)| *left > 0).map(|(text, _)| text).collect()
}

/// Whether an English text, given by its words, has the translation of a term, or its abbreviation.
fn is_translated(known: &[Word<'_>], term: &Term) -> bool {
    let right = std::iter::once(&term.words.en).chain(term.abbreviation.iter().map(|words| &words.en));
    right.map(|text| text.text.to_lowercase()).any(|text| says(known, &text))
}

/// Whether a text has all words of a term that carry its meaning, in any order and form: `disbursed public investment`.
fn says(known: &[Word<'_>], term: &str) -> bool {
    let carries = |word: &&str| word.chars().count() >= SHORTEST || word.len() == term.len();
    words(term).iter().map(|word| word.text).filter(carries).all(|word| {
        let stem: String = word.chars().take(STEM).collect();
        known.iter().any(|other| other.text.starts_with(&stem))
    })
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
