//! Tables of Markdown, whose columns stand between strokes: each number becomes a line of its own with its label and head.

use std::collections::BTreeMap;

use crate::extract::document::{Line, Role};

use super::source::Pieces;
use super::table::{self, Cell};

/// What a table of Markdown is in, for messages.
const KIND: &str = "text";

/// Puts lines that name what each number is in the place of the rows of every table.
pub(super) fn read(lines: Vec<Line>) -> Vec<Line> {
    if !lines.iter().any(is_delimiter) {
        return lines;
    }
    let mut read = Vec::with_capacity(lines.len());
    let mut rest = lines.into_iter().peekable();
    while let Some(line) = rest.next() {
        if rest.peek().is_none_or(|next| !is_delimiter(next)) || !line.text.contains('|') {
            read.push(line);
            continue;
        }
        drop(rest.next());
        let mut rows = vec![line];
        while let Some(row) = rest.next_if(|row| row.role == Role::Body && row.text.contains('|')) {
            rows.push(row);
        }
        read.extend(table(&rows));
    }
    read
}

/// Whether a line stands between the heads of a table and its rows: `|---|---:|`.
fn is_delimiter(line: &Line) -> bool {
    let text = line.text.trim();
    text.starts_with(['|', '-', ':'])
        && text.contains('|')
        && text.contains('-')
        && text.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}

/// Where a cell stands: its row, and the column of the source at which its text begins, from 0.
struct Origin {
    /// The index of its row.
    row: usize,
    /// The column.
    column: usize,
    /// What it shows.
    text: String,
}

/// The lines of one table.
fn table(rows: &[Line]) -> Vec<Line> {
    let mut cells = Vec::new();
    let mut origins = BTreeMap::new();
    for (row, line) in rows.iter().enumerate() {
        for (column, (start, text)) in columns(&line.text).into_iter().enumerate() {
            let cell = Cell::new(row, column, text);
            let origin = Origin { row, column: line.column(start) - 1, text: text.to_owned() };
            drop(origins.insert(table::spot("", &cell), origin));
            cells.push(cell);
        }
    }
    let mut pieces = Pieces::default();
    if table::read(KIND, "", &cells, &mut pieces).is_err() {
        // More text than is read: it is refused as a whole elsewhere.
        return Vec::new();
    }
    let mut lines: Vec<Line> = Vec::new();
    for piece in pieces.list {
        let Some((origin, row)) = origins.get(&piece.spot).and_then(|origin| Some((origin, rows.get(origin.row)?)))
        else {
            continue;
        };
        lines.push(placed(&piece.text, origin, row));
    }
    // Remarks behind the numbers of a row come before the next row.
    lines.sort_by_key(|line| line.number);
    lines
}

/// A line of the table whose characters lead back to those of its cell.
fn placed(text: &str, origin: &Origin, row: &Line) -> Line {
    // Of a fall, the sentence says the size without the sign.
    let size = origin.text.trim_start_matches(['-', '−', '+', ' ']);
    let shown = text.rfind(size).map_or(0, |byte| text.get(..byte).map_or(0, |before| before.chars().count()));
    let sign = origin.text.chars().count() - size.chars().count();
    let length = size.chars().count();
    let column = |index: usize| origin.column + sign + index.saturating_sub(shown).min(length.saturating_sub(1));
    let columns = (0..text.chars().count()).map(column).collect();
    Line::placed(row, text, columns)
}

/// The cells of a row: the byte at which the text of each begins, and the text without emphasis.
fn columns(row: &str) -> Vec<(usize, &str)> {
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (byte, character) in row.char_indices() {
        if character == '|' && !escaped {
            cells.push((start, row.get(start..byte).unwrap_or_default()));
            start = byte + 1;
        }
        escaped = character == '\\' && !escaped;
    }
    cells.push((start, row.get(start..).unwrap_or_default()));
    let bare = |text: &str| text.trim().is_empty();
    if cells.first().is_some_and(|(_, text)| bare(text)) {
        cells.remove(0);
    }
    if cells.last().is_some_and(|(_, text)| bare(text)) {
        cells.pop();
    }
    let marks: &[char] = &[' ', '*', '_', '`'];
    cells
        .into_iter()
        .map(|(start, text)| {
            let trimmed = text.trim_start_matches(marks);
            (start + text.len() - trimmed.len(), trimmed.trim_end_matches(marks))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::extract::read::read_text;

    #[test]
    fn each_number_of_a_table_is_a_line_with_its_label_and_head_at_its_own_column() {
        let text = "Biểu:\n| Chỉ tiêu | Đơn vị | Năm 2024 | So với 2023 (%) |\n|---|:--|---:|---:|\n| Thu ngân sách | tỷ đồng | **15.745** | 112,8 |\n\nHết.";
        let document = read_text(text);
        let lines: Vec<(usize, &str)> = document.lines.iter().map(|line| (line.number, line.text.as_str())).collect();
        assert_eq!(
            lines,
            [
                (1, "Biểu:"),
                (4, "Thu ngân sách năm 2024 đạt 15.745 tỷ đồng"),
                (4, "Thu ngân sách bằng 112,8% so với năm 2023"),
                (5, ""),
                (6, "Hết."),
            ]
        );
        let row = text.lines().nth(3).unwrap();
        let column =
            |shown: &str| row.chars().count() - row.split_once(shown).unwrap().1.chars().count() - shown.len() + 1;
        for (line, shown) in [(1, "15.745"), (2, "112,8")] {
            let line = &document.lines[line];
            assert_eq!(line.column(line.text.find(shown).unwrap()), column(shown));
        }
    }

    #[test]
    fn strokes_without_a_delimiter_are_text() {
        let document = read_text("Thu | chi\nđạt 5 tỷ đồng");
        assert_eq!(document.lines.len(), 2);
    }
}
