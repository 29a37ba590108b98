//! A document as the grammar reads it: located lines in normal form, each with the way back to the columns of its source.
//!
//! Every reader (plain text here; tables, pages and paragraphs elsewhere) makes a [`Document`]; nothing behind it knows
//! what kind of file it was.

use std::sync::LazyLock;

use icu_normalizer::{ComposingNormalizer, ComposingNormalizerBorrowed};

use crate::diagnostic::Spot;

/// The composing normaliser (NFC), made once.
static COMPOSE: LazyLock<ComposingNormalizerBorrowed<'static>> = LazyLock::new(ComposingNormalizer::new_nfc);

/// What a line is for the reader of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Running text, a heading or a list item.
    Body,
    /// A line of the footnote with this mark.
    Footnote(String),
    /// A page number, a running head or the rule above footnotes: not read.
    Furniture,
    /// Nothing but blanks.
    Blank,
}

/// One line in normal form.
#[derive(Clone, Debug)]
pub struct Line {
    /// Number of the line in the document, from 1; for plain text the line of the file.
    pub number: usize,
    /// Where it stands for a person.
    pub spot: Spot,
    /// What it is.
    pub role: Role,
    /// The text in NFC, with plain spaces, without invisible characters.
    pub text: String,
    /// Bytes of the text that are not read: the mark of a footnote.
    pub start: usize,
    /// Whether a footnote begins with this line.
    pub opens_note: bool,
    /// Characters of the source before this line.
    pub offset: usize,
    /// Whether a new page begins with this line.
    pub opens_page: bool,
    /// Whether the source was not in NFC.
    pub decomposed: bool,
    /// Whether it is a passage of its own: a paragraph or a cell.
    pub is_whole: bool,
    /// Column (from 0) of the source for each character of the text; nothing where both are the same.
    columns: Option<Vec<usize>>,
    /// In a long line, the first border of a character in each stride and the characters before it.
    marks: Vec<(usize, usize)>,
}

/// Characters of a line are counted from the last of marks that stand so many bytes apart.
const STRIDE: usize = 4096;

/// The marks of a text that is longer than a stride.
fn marks(text: &str) -> Vec<(usize, usize)> {
    if text.len() <= STRIDE {
        return Vec::new();
    }
    let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
    for (count, (byte, _)) in text.char_indices().enumerate() {
        if byte / STRIDE >= marks.len() {
            marks.push((byte, count));
        }
    }
    marks
}

impl Line {
    /// A line from its source text, normalised.
    pub fn new(number: usize, spot: Spot, source: &str, offset: usize) -> Self {
        let (text, columns, decomposed) = normalised(source);
        let role = if text.trim().is_empty() { Role::Blank } else { Role::Body };
        let marks = marks(&text);
        let is_whole = matches!(spot, Spot::Paragraph { .. } | Spot::Cell { .. });
        Self {
            marks,
            number,
            spot,
            role,
            text,
            start: 0,
            opens_note: false,
            offset,
            opens_page: false,
            decomposed,
            is_whole,
            columns,
        }
    }

    /// A line that says what a part of another line says, with the column (from 0) of the source for each of its characters.
    pub fn placed(of: &Self, text: &str, columns: Vec<usize>) -> Self {
        let (decomposed, spot) = (of.decomposed, of.spot.clone());
        let line = Self::new(of.number, spot, text, of.offset);
        Self { decomposed, is_whole: true, columns: Some(columns), ..line }
    }

    /// The first byte of the text that stands at a column of the source, from 1, or behind it.
    pub fn byte(&self, column: usize) -> usize {
        let wanted = column.saturating_sub(1);
        let index = self.columns.as_ref().map_or(wanted, |columns| columns.partition_point(|own| *own < wanted));
        self.text.char_indices().nth(index).map_or(self.text.len(), |(byte, _)| byte)
    }

    /// The column in the source, from 1, of a byte of the text.
    pub fn column(&self, byte: usize) -> usize {
        let mark = byte / STRIDE;
        let (from, counted) = self.marks.get(mark).copied().unwrap_or((0, 0));
        let before = counted + self.text.get(from..byte).map_or(0, |text| text.chars().count());
        let column = match &self.columns {
            None => before,
            Some(columns) => columns.get(before).or(columns.last()).copied().unwrap_or(before),
        };
        column + 1
    }
}

/// The lines of one source in reading order.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// All lines, blank ones too.
    pub lines: Vec<Line>,
}

impl Document {
    /// Where a column of a numbered line stands in the source.
    pub fn spot(&self, number: usize, column: usize) -> Spot {
        let line = self.index_at(number, column).and_then(|index| self.lines.get(index));
        line.map_or(Spot::Line { line: number }, |line| line.spot.clone())
    }

    /// The line with a number that reaches to a column, both from 1: a row of a table has several lines.
    pub fn index_at(&self, number: usize, column: usize) -> Option<usize> {
        let first = self.lines.partition_point(|line| line.number < number);
        let same = self.lines.get(first..)?.iter().take_while(|line| line.number == number);
        let before = same.take_while(|line| line.column(0) <= column).count();
        let index = first + before.saturating_sub(1);
        self.lines.get(index).filter(|line| line.number == number).map(|_| index)
    }
}

/// Whether a character is an invisible one that may stand inside a word or number.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Whether a character is a space other than the plain one.
fn is_odd_space(character: char) -> bool {
    matches!(character, '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// The space between groups of digits in the normal form.
const GROUP_SPACE: char = '\u{a0}';

/// Whether a character is a combining mark of Latin script.
fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// The text in normal form, the source column of each of its characters where they differ, and whether it was not NFC.
fn normalised(source: &str) -> (String, Option<Vec<usize>>, bool) {
    let odd = |character: char| is_invisible(character) || is_odd_space(character) || is_combining(character);
    if source.is_ascii() && !source.contains('\t') {
        return (source.to_owned(), None, false);
    }
    let composed = COMPOSE.is_normalized(source);
    if composed && !source.chars().any(odd) {
        return (source.to_owned(), None, false);
    }
    let mut text = String::with_capacity(source.len());
    let mut columns = Vec::with_capacity(source.len());
    let mut cluster = String::new();
    let mut cluster_column = 0;
    let mut flush = |cluster: &mut String, column: usize| {
        for character in COMPOSE.normalize(cluster).chars() {
            text.push(character);
            columns.push(column);
        }
        cluster.clear();
    };
    let mut previous = ' ';
    let mut rest = source.chars();
    let mut column = 0;
    while let Some(character) = rest.next() {
        column += 1;
        if is_invisible(character) {
            continue;
        }
        if !is_combining(character) {
            flush(&mut cluster, cluster_column);
            cluster_column = column - 1;
        }
        let within_number = previous.is_ascii_digit() && rest.as_str().starts_with(|next: char| next.is_ascii_digit());
        cluster.push(match is_odd_space(character) {
            true if within_number && character != '\t' => GROUP_SPACE,
            true => ' ',
            false => character,
        });
        previous = character;
    }
    flush(&mut cluster, cluster_column);
    (text, Some(columns), !composed)
}

#[cfg(test)]
mod tests {
    use super::{Line, Role, Spot};

    fn line(source: &str) -> Line {
        Line::new(1, Spot::Line { line: 1 }, source, 0)
    }

    #[test]
    fn decomposed_letters_are_composed_and_columns_still_count_source_characters() {
        let decomposed = "Ta\u{306}ng 5%";
        let line = line(decomposed);
        assert_eq!(line.text, "Tăng 5%");
        assert!(line.decomposed);
        let byte = line.text.find('5').unwrap();
        assert_eq!(line.column(byte), 7);
    }

    #[test]
    fn invisible_characters_vanish_and_odd_spaces_become_plain() {
        let line = line("đạt 9.\u{200b}490\u{a0}tỷ");
        assert_eq!(line.text, "đạt 9.490 tỷ");
        assert_eq!(line.column(line.text.find("tỷ").unwrap()), 12);
        assert!(!line.decomposed);
    }

    #[test]
    fn a_space_between_groups_of_digits_is_kept_as_one() {
        assert_eq!(line("đạt 266\u{202f}040 tỷ").text, "đạt 266\u{a0}040 tỷ");
    }

    #[test]
    fn columns_of_a_long_line_count_from_marks() {
        let source = "đạt ".repeat(5000);
        let line = line(&source);
        let byte = source.len() - 2;
        assert_eq!(line.column(byte), source[..byte].chars().count() + 1);
        assert_eq!(line.column(0), 1);
    }

    #[test]
    fn a_line_that_needs_nothing_keeps_its_columns() {
        let line = line("đạt 13,02%");
        assert_eq!(line.column(line.text.find('1').unwrap()), 5);
        assert_eq!(line.role, Role::Body);
    }
}
