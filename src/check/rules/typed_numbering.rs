//! Numbering typed by hand, in headings and in lists.
//!
//! # What it checks
//!
//! Headings that begin with a number of their own (`II.`, `1.2.`, `a)`), and lists in prose whose typed numbers leave one out or come
//! twice: `1.` `2.` `4.`, `a)` `b)` `d)`. Letters run a b c d đ e g in Vietnamese and a b c d e in English.
//!
//! # Why
//!
//! The layout numbers headings itself, so a typed number stands beside the real one, and lists are numbered anew when they are
//! printed. Two sections "2." in one report are among the commonest slips of documents put together from parts.
//!
//! # Example
//!
//! The heading `II. Văn hóa - xã hội` is told, and the list `1.` `2.` `2.`. The heading `Văn hóa - xã hội` and the list `1.` `2.` `3.`
//! are right.
//!
//! # How to mend it
//!
//! Delete the number from the heading. Number a list without gaps, and look whether an item is missing.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Findings, Message, Place};
use crate::language::{Language, clause, roman};
use crate::model::{Block, Prose, Report, Words};

/// Runs the rule.
pub(in crate::check) fn typed_numbering(report: &Report) -> Findings {
    let mut findings = Findings::new();
    for body in report.bodies() {
        findings.extend(body.headings().into_iter().flat_map(headed));
        let prose = body
            .blocks()
            .into_iter()
            .filter_map(|block| if let Block::Text(prose) = block { Some(prose) } else { None });
        for prose in prose {
            findings.extend(lists(&prose.vi, Language::Vi));
            findings.extend(lists(&prose.en, Language::En));
        }
    }
    findings
}

/// The complaints about a heading that numbers itself.
fn headed(words: &Words) -> Vec<Diagnostic> {
    let texts = [(Language::Vi, &words.vi), (Language::En, &words.en)];
    let typed = texts.into_iter().filter_map(|(language, text)| {
        let (mark, _) = text.text.trim_start().split_once(' ')?;
        let is_number = number(mark, language).is_some()
            || mark.strip_suffix(['.', ')'])?.split('.').all(|part| part.parse::<u16>().is_ok());
        is_number.then_some((mark, &text.place))
    });
    let complaint = |(mark, place): (&str, &Place)| {
        let message = Message::both(
            format!("tiêu đề tự mang số `{mark}`, trong khi bố cục đã đánh số"),
            format!("the heading begins with `{mark}`, but the layout numbers headings itself"),
        );
        let hint = Message::both("xóa số thứ tự khỏi tiêu đề", "delete the number from the heading");
        Diagnostic::error(Code::TypedNumbering, place, message).hint(hint)
    };
    typed.map(complaint).collect()
}

/// How an item is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// `4.`
    Arabic,
    /// `IV.`
    Roman,
    /// `d)`
    Letter,
}

/// The kind and position of a typed mark, which ends in a full stop or a bracket.
fn number(mark: &str, language: Language) -> Option<(Kind, usize)> {
    let core = mark.strip_suffix(['.', ')'])?;
    if core.len() <= 2
        && let Ok(position) = core.parse()
    {
        return Some((Kind::Arabic, position));
    }
    let among = |name: &dyn Fn(usize) -> String| (1..40).find(|position| name(*position) == core);
    let numeral = among(&|position| roman(position)).map(|position| (Kind::Roman, position));
    numeral.or_else(|| among(&|position| clause(language, position)).map(|position| (Kind::Letter, position)))
}

/// The name of a position.
fn name(kind: Kind, position: usize, language: Language) -> String {
    match kind {
        Kind::Arabic => position.to_string(),
        Kind::Roman => roman(position),
        Kind::Letter => clause(language, position),
    }
}

/// The complaints about the items of some paragraphs.
fn lists(prose: &Prose, language: Language) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // The last position at each depth, by kind.
    let mut last: BTreeMap<(usize, Kind), usize> = BTreeMap::new();
    let mut start = 0;
    for line in prose.markdown.split_inclusive('\n') {
        let text = line.trim_start_matches([' ', '*', '_', '>']);
        let depth = line.chars().count() - text.chars().count();
        let mark = text.split_whitespace().next().filter(|mark| text.len() > mark.len()).unwrap_or_default();
        if let Some((kind, position)) = number(mark, language) {
            last.retain(|(other, _), _| *other <= depth);
            // A list may begin anywhere, since it may go on from the block before.
            let next = last.insert((depth, kind), position).map_or(position, |before| before + 1);
            if position != 1 && position != next {
                let expected = name(kind, next, language);
                let place = prose.place_of(start + depth..start + depth + mark.chars().count());
                found.push(out_of_order(mark, &expected, &place));
            }
        }
        start += line.chars().count();
    }
    found
}

/// The complaint about one item.
fn out_of_order(mark: &str, expected: &str, place: &Place) -> Diagnostic {
    let message = Message::both(
        format!("mục `{mark}` sai thứ tự: phải là `{expected}`"),
        format!("the item `{mark}` is out of order: `{expected}` comes here"),
    );
    let hint = Message::both(
        "đánh số lại danh sách, và xem có sót mục nào không",
        "number the list anew, and look whether an item is missing",
    );
    Diagnostic::warning(Code::TypedNumbering, place, message).hint(hint)
}
