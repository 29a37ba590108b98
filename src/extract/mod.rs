//! Reports of earlier years → statistics with the place each stands at, for a person to review.
//!
//! 1. A reader (`read/`) makes a document of located lines (`document.rs`).
//! 2. Lines are joined into passages (`passage.rs`) and cut into tokens (`token.rs`, `numeral.rs`).
//! 3. The grammar (`grammar/`) finds each statistic with what it says and of what.
//! 4. Mentions of one indicator are grouped (`group.rs`) and linked to the catalogue (`link.rs`).
//!
//! Beside it, `finding` reports what is wrong in the text itself. All of it is deterministic and works on text alone.

mod document;
mod draft;
mod finding;
mod grammar;
mod group;
mod item;
mod lexicon;
mod link;
mod mention;
mod numeral;
mod passage;
pub mod read;
mod record;
mod syllable;
mod token;

pub use self::document::{Document, Line, Role};
pub use self::draft::{Drafted, FiguresDraft, Merged, Setting, merge};
pub use self::finding::TextFinding;
pub use self::link::Known;
pub use self::mention::{Confidence, Direction, Extent, Kind, Mention, quantity};
pub use self::record::{Found, mentions_csv};

use self::finding::{Fault, Findings};
use self::grammar::{Draft, Reader};
use self::group::Groups;
use self::link::Links;
use self::passage::{Passage, each_passage};
use self::token::Tokens;
use crate::diagnostic::Spot;

/// What a document holds.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// The statistics, in the order of their places.
    pub mentions: Vec<Mention>,
    /// What is wrong in the text itself, in the order of places.
    pub findings: Vec<TextFinding>,
}

/// The statistics of a document.
pub fn mentions(document: &Document, known: &[Known]) -> Vec<Mention> {
    extract(document, known).mentions
}

/// What is wrong in a document.
pub fn findings(document: &Document) -> Vec<TextFinding> {
    extract(document, &[]).findings
}

/// The statistics of a document and what is wrong in its text, in one reading; indicators are linked to the known ones.
pub fn extract(document: &Document, known: &[Known]) -> Extraction {
    let mut reader = Reader::new(document);
    let mut tokens = Tokens::default();
    let mut groups = Groups::default();
    let mut findings = Findings::default();
    let links = Links::new(known);
    let mut mentions = Vec::new();
    each_passage(document, |passage| {
        tokens.read(&passage.text);
        groups.row(row(document, passage));
        reader.passage(passage, &tokens, |draft, sentence| {
            if draft.percent_missing {
                findings.add(document, passage, &percent_missing(&draft, passage));
            }
            let group = groups.of(draft.subject, &draft.name, &draft.period);
            mentions.extend(mention(document, passage, draft, sentence, group, &links));
        });
        groups.end_passage();
        findings.passage(document, passage, &tokens, reader.report());
    });
    mentions.sort_by_key(|mention| (mention.line, mention.column));
    Extraction { mentions, findings: findings.finish(document) }
}

/// The row of a table that a passage is a cell of.
fn row(document: &Document, passage: &Passage) -> Option<String> {
    let line = document.lines.get(passage.place(0)?.0).filter(|line| line.is_whole)?;
    match &line.spot {
        Spot::Line { line } => Some(line.to_string()),
        Spot::Cell { cell } => {
            let (sheet, name) = cell.rsplit_once('!')?;
            Some(format!("{sheet}!{}", name.trim_start_matches(|letter: char| letter.is_ascii_uppercase())))
        }
        Spot::Page { .. } | Spot::Paragraph { .. } => None,
    }
}

/// The fault of a rate or part of a plan that has no per cent sign.
fn percent_missing(draft: &Draft, passage: &Passage) -> Fault {
    let printed = passage.text.get(draft.start..draft.end).unwrap_or_default();
    let message = format!("a per cent sign is missing behind `{printed}`");
    Fault { start: draft.start, end: draft.end, code: "percent-missing", message }
}

/// A mention at its place in the document.
fn mention(
    document: &Document,
    passage: &Passage,
    draft: Draft,
    sentence: (usize, usize),
    group: String,
    links: &Links,
) -> Option<Mention> {
    let (index, byte) = passage.place(draft.start)?;
    let line = document.lines.get(index)?;
    let sign = sign(line, passage.text.get(..draft.start)?, &draft);
    let is_change = matches!(draft.kind, Kind::ChangePct | Kind::ChangeAbs);
    let (value, direction) = match sign {
        0 => (draft.value.clone(), draft.direction),
        _ if is_change => (draft.value.clone(), Direction::Down),
        _ => (format!("-{}", draft.value), draft.direction),
    };
    Some(Mention {
        line: line.number,
        column: line.column(byte.saturating_sub(sign)),
        printed: passage.text.get(draft.start - sign..draft.end)?.replace('\u{a0}', " "),
        basis: draft.basis(),
        value,
        unit: draft.unit,
        unit_text: draft.unit_text,
        kind: draft.kind,
        direction,
        approx: draft.approx,
        indicator_id: links.find(&draft.name),
        indicator: draft.name,
        period: draft.period,
        group,
        footnote: passage.footnote.clone(),
        confidence: draft.confidence,
        sentence: Extent {
            start: passage.offset(document, sentence.0),
            end: passage.offset(document, sentence.1.saturating_sub(1)) + 1,
        },
    })
}

/// How many bytes the minus sign before a number takes. Only in the cell of a table it is one: at the head of a line of text it
/// stands before an item of a list.
fn sign(line: &Line, before: &str, draft: &Draft) -> usize {
    let sign = before.chars().last().filter(|last| matches!(last, '-' | '−'));
    let is_cell = line.is_whole && !matches!(line.spot, Spot::Paragraph { .. });
    let alone =
        |sign: &char| before.get(..before.len() - sign.len_utf8()).is_some_and(|rest| rest.ends_with([' ', '(']));
    let is_number = draft.value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    sign.filter(|_| is_cell && is_number).filter(alone).map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests;
