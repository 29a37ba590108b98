//! Plain text and Markdown as PDF tools leave it → located lines, with page furniture and footnotes told apart.

use std::collections::BTreeMap;

use crate::diagnostic::Spot;
use crate::extract::document::{Document, Line, Role};

use super::note::{Endnotes, Footnotes};
use super::pipe_table;

/// A line of so many blanks or strokes and nothing else stands above footnotes.
const RULE: usize = 20;

/// Reads a text; a form feed opens a page.
pub fn read_text(source: &str) -> Document {
    let mut lines = Vec::new();
    let mut offset = 0;
    for (index, raw) in source.split('\n').enumerate() {
        let text = raw.strip_suffix('\r').unwrap_or(raw);
        let feed = text.starts_with('\u{c}');
        let mut line = Line::new(index + 1, Spot::Line { line: index + 1 }, text, offset);
        if feed {
            line.text.replace_range(..1, " ");
        }
        line.opens_page = feed;
        lines.push(line);
        offset += raw.chars().count() + 1;
    }
    let mut document = Document { lines: pipe_table::read(lines) };
    mark_page_starts(&mut document);
    mark_page_numbers(&mut document);
    mark_running_heads(&mut document);
    Footnotes::mark(&mut document);
    Endnotes::mark(&mut document);
    document
}

/// Whether a line is a rule above footnotes.
pub(super) fn is_rule(line: &Line) -> bool {
    let strokes = line.text.trim();
    let long = if strokes.is_empty() { line.text.len() } else { strokes.chars().count() };
    long >= RULE && strokes.chars().all(|character| matches!(character, '_' | '-' | '─' | '―'))
}

/// In text where blank lines stand between all lines, a line with one blank at its head and none above opens a page.
fn mark_page_starts(document: &mut Document) {
    let blank = document.lines.iter().filter(|line| line.role == Role::Blank).count();
    if blank * 5 < document.lines.len() * 2 {
        return;
    }
    let mut above_is_text = false;
    for line in &mut document.lines {
        let indented = line.text.starts_with(' ') && !line.text.starts_with("  ");
        if indented && above_is_text && line.role == Role::Body {
            line.opens_page = true;
        }
        above_is_text = line.role == Role::Body;
    }
}

/// A short number alone between blank lines is the number of a page.
fn mark_page_numbers(document: &mut Document) {
    let blank = |index: Option<usize>, document: &Document| {
        index.and_then(|index| document.lines.get(index)).is_none_or(|line| line.text.trim().is_empty())
    };
    for index in 0..document.lines.len() {
        let text = document.lines[index].text.trim().trim_matches(['-', ' ']);
        let number = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if number && blank(index.checked_sub(1), document) && blank(Some(index + 1), document) {
            document.lines[index].role = Role::Furniture;
        }
    }
}

/// A short line that stands the same at the head of three pages is a running head.
fn mark_running_heads(document: &mut Document) {
    let heads: Vec<usize> = (0..document.lines.len()).filter(|index| document.lines[*index].opens_page).collect();
    let text = |index: usize| document.lines[index].text.trim();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for index in &heads {
        *times.entry(text(*index)).or_default() += 1;
    }
    let repeats = |index: &usize| (4..60).contains(&text(*index).len()) && times.get(text(*index)) >= Some(&3);
    let repeated: Vec<usize> = heads.iter().copied().filter(repeats).collect();
    for index in repeated {
        document.lines[index].role = Role::Furniture;
    }
}

#[cfg(test)]
mod tests {
    use super::read_text;
    use crate::extract::document::Role;

    #[test]
    fn a_page_number_between_blank_lines_is_furniture() {
        let document = read_text("Tổng thu đạt\n\n15\n\n20 tỷ đồng");
        assert_eq!(document.lines[2].role, Role::Furniture);
        assert_eq!(document.lines[4].role, Role::Body);
    }

    #[test]
    fn footnotes_between_pages_are_told_from_the_text_around_them() {
        let rule = " ".repeat(40);
        let text = format!(
            "Đã ban hành nhiều\n\nvăn bản1. Tập trung\n\n{rule}\n1 Gồm 06 chỉ thị.\n2 Có 5 dự án\n\nmới.\n xử lý 3 vụ\n\nviệc."
        );
        let roles: Vec<Role> = read_text(&text).lines.into_iter().map(|line| line.role).collect();
        assert_eq!(roles[5], Role::Footnote("1".into()));
        assert_eq!(roles[8], Role::Footnote("2".into()));
        assert_eq!(roles[9], Role::Body);
    }

    #[test]
    fn notes_at_the_end_that_lost_their_marks_are_counted() {
        let text = "Thu ngân sách tăng\n.\n\u{fffd} Thu từ đất 5 tỷ đồng.\n\n\n\u{fffd}Thu khác 6 tỷ đồng.\n\n\n3Nợ 7 tỷ đồng.";
        let document = read_text(text);
        let roles: Vec<Role> = document.lines.iter().map(|line| line.role.clone()).collect();
        assert_eq!(
            (&roles[2], &roles[5], &roles[8]),
            (&Role::Footnote("1".into()), &Role::Footnote("2".into()), &Role::Footnote("3".into()))
        );
        assert_eq!(&document.lines[8].text[document.lines[8].start..], "Nợ 7 tỷ đồng.");
    }
}
