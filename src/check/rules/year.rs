//! A year that does not fit: another one in each language, or a title without the year of the report.
//!
//! # What it checks
//!
//! A text whose Vietnamese names a year that its English lacks, and the other way round, names two years for one. A year that
//! only one language names is not told: `cùng kỳ` may be `than in 2020`. A title that names years must name the year that the
//! report covers; of several years, the first or the last.
//!
//! # Why
//!
//! The text of last year is the draft of this one, and a year in the middle of a sentence is easily overlooked.
//!
//! # Example
//!
//! `vi: nhiệm vụ năm 2022` with `en: tasks for 2021` is wrong. `en: tasks for 2022` is right.
//!
//! # How to mend it
//!
//! Look the year up in the source, and correct the language that is wrong.

use std::collections::BTreeSet;

use crate::check::passage::{Passage, words};
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::figure::Period;
use crate::language::Language;
use crate::model::Report;

/// Runs the rule.
pub(in crate::check) fn year(report: &Report) -> Findings {
    let mut findings: Findings =
        Passage::all(report).iter().filter_map(|passage| between_languages(passage, report)).collect();
    findings.extend(title(report));
    findings
}

/// The complaint about a text whose languages name different years.
fn between_languages(passage: &Passage<'_>, report: &Report) -> Option<Diagnostic> {
    let (vietnamese, english) = (years(passage.text.vi), years(passage.text.en));
    let only = |here: &BTreeSet<u16>, there: &BTreeSet<u16>| here.difference(there).next().copied();
    let (own, other) = (only(&vietnamese, &english)?, only(&english, &vietnamese)?);
    let message = Message::both(
        format!("bản tiếng Việt có năm {own}, bản tiếng Anh có năm {other}"),
        format!("the Vietnamese names {own}, the English {other}"),
    );
    let place = passage.place(Language::En);
    Some(Diagnostic::new(Severity::Error, Code::YearDiffers, place, message).about(&report.id, []).hint(right_year()))
}

/// The complaint about a title that does not name the year of the report.
fn title(report: &Report) -> Option<Diagnostic> {
    let named = years(&report.title.vi.text);
    let last = report.period.year();
    let first = match report.period {
        Period::Span(first, _) => first,
        Period::Year(_) | Period::Half(..) | Period::Quarter(..) | Period::Month(..) => last,
    };
    if named.is_empty() || named.contains(&first) || named.contains(&last) {
        return None;
    }
    let message = Message::both(
        format!("trích yếu không có năm {last} mà báo cáo nói về"),
        format!("the title does not name {last}, which the report is about"),
    );
    let place = &report.title.vi.place;
    Some(Diagnostic::new(Severity::Warning, Code::YearDiffers, place, message).about(&report.id, []).hint(right_year()))
}

/// The way out.
fn right_year() -> Message {
    Message::both("đối chiếu và sửa lại năm", "look the year up and correct it")
}

/// The years that a text names.
fn years(text: &str) -> BTreeSet<u16> {
    let digits = words(text).into_iter().filter(|word| word.text.len() == 4);
    digits.filter_map(|word| word.text.parse().ok()).filter(|year| (1900..2200).contains(year)).collect()
}
