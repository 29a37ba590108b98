//! A table → sentences that name what each number is, each at the cell of its number.
//!
//! Rows before the first numbers are heads, and a merged head holds for all columns it spans. Text that belongs to no number
//! (titles, sections, remarks, tables of words) stays text, in reading order.

use std::collections::BTreeMap;

use crate::diagnostic::Spot;

use super::fault::ReadFault;
use super::source::Pieces;
use super::table_sentence::sentence;
use super::table_words::{COUNTERS, RATES, UNIT_HEADS, counts, flat, is_figure, is_year, stated_unit, without_unit};

/// One cell, with how far it spans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its row, from 0.
    pub(super) row: usize,
    /// Its column, from 0.
    pub(super) column: usize,
    /// How many rows it spans.
    pub(super) rows: usize,
    /// How many columns it spans.
    pub(super) columns: usize,
    /// What it shows.
    pub(super) text: String,
    /// Whether that is known to be a number, whatever stands around it.
    pub(super) number: bool,
}

impl Cell {
    /// A cell that spans nothing.
    pub(super) fn new(row: usize, column: usize, text: impl Into<String>) -> Self {
        Self { row, column, rows: 1, columns: 1, text: text.into(), number: false }
    }

    /// Whether it shows a number and nothing else but its unit.
    fn is_figure(&self) -> bool {
        self.number || is_figure(&self.text)
    }

    /// Whether it stands over a column.
    fn covers(&self, column: usize) -> bool {
        column >= self.column && column - self.column < self.columns
    }

    /// Its name as spreadsheets write it.
    fn name(&self) -> String {
        format!("{}{}", column_name(self.column), self.row + 1)
    }
}

/// Where a cell stands in a file.
pub(super) fn spot(sheet: &str, cell: &Cell) -> Spot {
    Spot::Cell { cell: format!("{sheet}!{}", cell.name()) }
}

/// The letters of a column: A, B, … Z, AA.
pub(super) fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Adds the lines of a table.
///
/// # Errors
///
/// When there is more text than is read.
pub(super) fn read(kind: &'static str, name: &str, cells: &[Cell], pieces: &mut Pieces) -> Result<(), ReadFault> {
    let mut cells: Vec<&Cell> = cells.iter().filter(|cell| !cell.text.trim().is_empty()).collect();
    cells.sort_by_key(|cell| (cell.row, cell.column));
    let first = cells.iter().map(|cell| cell.column).min().unwrap_or_default();
    let mut table = Table {
        first,
        numbers_from: None,
        kind,
        name,
        pieces,
        heads: Vec::new(),
        unread: Vec::new(),
        over: Vec::new(),
        unit: None,
        open: true,
        columns: BTreeMap::new(),
    };
    for row in cells.chunk_by(|one, other| one.row == other.row) {
        table.row(row)?;
    }
    table.give_up_heads()
}

/// A table while its rows are read.
struct Table<'a, 'p> {
    /// What kind of file it is in.
    kind: &'static str,
    /// The name of the sheet or table.
    name: &'a str,
    /// Where lines go.
    pieces: &'p mut Pieces,
    /// The first column that has anything in it.
    first: usize,
    /// The first column that has numbers under the present heads.
    numbers_from: Option<usize>,
    /// The rows of heads that hold now.
    heads: Vec<Vec<&'a Cell>>,
    /// Heads under which no number has come yet.
    unread: Vec<&'a Cell>,
    /// Cells that span down into the next rows.
    over: Vec<&'a Cell>,
    /// The unit of the whole table.
    unit: Option<String>,
    /// Whether the next row of words belongs to the heads.
    open: bool,
    /// What is known of the columns under the present heads.
    columns: BTreeMap<usize, Head>,
}

/// What stands over a column.
#[derive(Clone, Debug, Default)]
struct Head {
    /// The heads from top to bottom, without a unit in brackets.
    text: String,
    /// The same in small letters.
    lower: String,
    /// The unit that one of them gives in brackets.
    unit: Option<String>,
}

impl<'a> Table<'a, '_> {
    /// One row.
    fn row(&mut self, row: &[&'a Cell]) -> Result<(), ReadFault> {
        let number = row.first().map_or(0, |cell| cell.row);
        self.over.retain(|cell| number - cell.row < cell.rows);
        let figures = row.iter().filter(|cell| cell.is_figure()).count();
        let years = row.iter().filter(|cell| is_year(&cell.text)).count();
        let numbered = self.open && !self.heads.is_empty() && is_numbering(row);
        if !numbered {
            if figures > 0 && (figures > years || !self.open) {
                self.figures(row)?;
            } else if self.is_section(row) {
                self.section(row)?;
            } else if row.len() == 1 {
                self.single(row)?;
            } else {
                self.head(row)?;
            }
        }
        self.over.extend(row.iter().filter(|cell| cell.rows > 1));
        Ok(())
    }

    /// A row of words in several cells: heads, until numbers come.
    fn head(&mut self, row: &[&'a Cell]) -> Result<(), ReadFault> {
        if !self.open {
            self.give_up_heads()?;
            self.heads.clear();
            self.numbers_from = None;
            self.open = true;
        }
        self.columns.clear();
        self.heads.push(row.to_vec());
        self.unread.extend(row);
        Ok(())
    }

    /// Whether a row of words opens a section: it is numbered as rows are, or reaches no column that has numbers.
    fn is_section(&self, row: &[&'a Cell]) -> bool {
        let Some(first) = row.first().filter(|_| !self.heads.is_empty()) else { return false };
        let numbered = counts(&first.text) && COUNTERS.contains(&self.read_head(first.column).lower.as_str());
        let reaches = |from: usize| row.iter().any(|cell| cell.column >= from);
        numbered || self.numbers_from.is_some_and(|from| !reaches(from))
    }

    /// The title of a section: one line of all its cells.
    fn section(&mut self, row: &[&'a Cell]) -> Result<(), ReadFault> {
        self.open = false;
        let Some(cell) = row.last() else { return Ok(()) };
        let words: Vec<String> = row.iter().map(|cell| flat(&cell.text)).collect();
        self.put(cell, &words.join(" "))
    }

    /// A row with one cell of words: a title, a section, or the unit of the table.
    fn single(&mut self, row: &[&'a Cell]) -> Result<(), ReadFault> {
        let Some(cell) = row.first() else { return Ok(()) };
        let stated = stated_unit(&cell.text);
        // A title begins in the first column; what spans others is the head of a group of columns.
        if self.open && stated.is_none() && cell.columns > 1 && cell.column > self.first {
            return self.head(row);
        }
        self.open = self.heads.is_empty();
        self.unit = stated.or(self.unit.take());
        self.text(cell)
    }

    /// Heads under which there are no numbers are text after all.
    fn give_up_heads(&mut self) -> Result<(), ReadFault> {
        for cell in std::mem::take(&mut self.unread) {
            self.text(cell)?;
        }
        Ok(())
    }

    /// A row with numbers.
    fn figures(&mut self, row: &[&'a Cell]) -> Result<(), ReadFault> {
        self.unread.clear();
        self.open = false;
        for cell in self.over.iter().chain(row) {
            if !self.columns.contains_key(&cell.column) {
                self.columns.insert(cell.column, self.read_head(cell.column));
            }
        }
        let label = self.label(row);
        let numbers = row.iter().filter(|cell| cell.is_figure() && !label.cells.contains(cell)).map(|cell| cell.column);
        let counted = |column: &usize| !COUNTERS.contains(&self.head_of(*column).lower.as_str());
        self.numbers_from = numbers.filter(counted).chain(self.numbers_from).min();
        let words = row.iter().position(|cell| !cell.is_figure()).unwrap_or(0);
        let unit = row.iter().find(|cell| self.is_headed(cell, &UNIT_HEADS)).map(|cell| cell.text.trim());
        for (index, cell) in row.iter().enumerate() {
            let passed = index < words || self.is_headed(cell, &COUNTERS) || self.is_headed(cell, &UNIT_HEADS);
            if passed || label.cells.contains(cell) {
                continue;
            }
            if cell.is_figure() {
                let line = self.line(cell, &label.text, unit);
                self.put(cell, &line)?;
            } else {
                self.text(cell)?;
            }
        }
        Ok(())
    }

    /// What a row of numbers is about: the words before its first number, those that span down from rows above included.
    fn label(&self, row: &[&'a Cell]) -> RowLabel<'a> {
        let first = row.iter().skip_while(|cell| cell.is_figure()).find(|cell| cell.is_figure());
        let end = first.map_or(usize::MAX, |cell| cell.column);
        let mut cells: Vec<&Cell> = self.over.iter().chain(row).copied().collect();
        cells.retain(|cell| {
            let words = !cell.is_figure() && cell.column < end;
            words && !self.is_headed(cell, &COUNTERS) && !self.is_headed(cell, &UNIT_HEADS)
        });
        cells.sort_by_key(|cell| cell.column);
        if cells.is_empty()
            && let Some(year) = row.first().filter(|cell| is_year(&cell.text) && row.len() > 1)
        {
            let text = format!("{} {}", self.head_of(year.column).text, year.text.trim());
            return RowLabel { text: text.trim().to_owned(), cells: vec![year] };
        }
        let words = cells.iter().map(|cell| flat(&cell.text)).filter(|text| !counts(text));
        RowLabel { text: words.collect::<Vec<String>>().join(" "), cells }
    }

    /// The line of one number.
    fn line(&self, cell: &Cell, label: &str, row_unit: Option<&str>) -> String {
        let Head { text: head, lower, unit: head_unit } = self.head_of(cell.column);
        let (label, label_unit) = without_unit(label);
        let is_rate = RATES.iter().any(|word| lower.contains(word));
        let row_unit = row_unit.map(str::to_owned).or(label_unit).or_else(|| self.unit.clone());
        let has_unit = cell.text.contains(|letter: char| letter.is_alphabetic() || matches!(letter, '%' | '‰'));
        let unit = head_unit.clone().or(row_unit.filter(|_| !is_rate)).filter(|_| !has_unit);
        let value = cell.text.trim();
        let value = match unit.as_deref() {
            Some(unit @ ("%" | "‰")) => format!("{value}{unit}"),
            Some(unit) => format!("{value} {unit}"),
            None => value.to_owned(),
        };
        sentence(&label, head, &value)
    }

    /// Reads what stands over a column.
    fn read_head(&self, column: usize) -> Head {
        let (mut texts, mut unit): (Vec<String>, Option<String>) = (Vec::new(), None);
        for row in &self.heads {
            let before = row.partition_point(|cell| cell.column <= column);
            let cell = before.checked_sub(1).and_then(|index| row.get(index)).filter(|cell| cell.covers(column));
            let Some(cell) = cell else { continue };
            let (text, own) = without_unit(&flat(&cell.text));
            unit = own.or(unit);
            if !text.is_empty() && !texts.contains(&text) {
                texts.push(text);
            }
        }
        let text = texts.join(" ");
        Head { lower: text.to_lowercase(), text, unit }
    }

    /// The head over a column of the row that is being read.
    fn head_of(&self, column: usize) -> &Head {
        static NONE: Head = Head { text: String::new(), lower: String::new(), unit: None };
        self.columns.get(&column).unwrap_or(&NONE)
    }

    /// Whether a cell stands under one of these heads.
    fn is_headed(&self, cell: &Cell, heads: &[&str]) -> bool {
        heads.contains(&self.head_of(cell.column).lower.as_str())
    }

    /// Adds a cell as text.
    fn text(&mut self, cell: &Cell) -> Result<(), ReadFault> {
        self.put(cell, &cell.text)
    }

    /// Adds a line at a cell.
    fn put(&mut self, cell: &Cell, line: &str) -> Result<(), ReadFault> {
        self.pieces.body(self.kind, &spot(self.name, cell), line)
    }
}

/// What a row is about.
struct RowLabel<'a> {
    /// In words.
    text: String,
    /// The cells the words stand in.
    cells: Vec<&'a Cell>,
}

/// Whether a row only numbers the columns: `A B 1 2 3`, `(1) (2) (3)`.
fn is_numbering(row: &[&Cell]) -> bool {
    let bare = |cell: &&Cell| cell.text.trim().trim_matches(['(', ')', '[', ']']).to_owned();
    let names: Vec<String> = row.iter().map(bare).collect();
    let numbers: Vec<usize> = names.iter().filter_map(|name| name.parse().ok()).collect();
    let letters =
        names.iter().filter(|name| name.len() == 1 && name.chars().all(|letter| letter.is_ascii_uppercase())).count();
    let counts_up = numbers.windows(2).all(|pair| matches!(pair, [one, next] if *next == one + 1));
    numbers.len() >= 2
        && numbers.len() + letters == names.len()
        && counts_up
        && numbers.first().is_some_and(|first| *first <= 3)
}

#[cfg(test)]
mod tests {
    use super::{Cell, column_name, read};
    use crate::extract::read::source::Pieces;

    /// The lines of a table, each with its cell.
    fn lines(cells: &[Cell]) -> Vec<String> {
        let mut pieces = Pieces::default();
        read("XLSX", "Biểu 1", cells, &mut pieces).unwrap();
        pieces.list.iter().map(|piece| format!("{} {}", piece.spot.english(), piece.text)).collect()
    }

    /// Cells from rows of texts; `<` is spanned by the cell before it.
    fn cells(rows: &[&[&str]]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        for (row, texts) in rows.iter().enumerate() {
            for (column, text) in texts.iter().enumerate() {
                match (*text, cells.last_mut()) {
                    ("<", Some(cell)) => cell.columns += 1,
                    _ => cells.push(Cell::new(row, column, *text)),
                }
            }
        }
        cells
    }

    #[test]
    fn each_number_is_named_by_its_row_and_the_merged_heads_over_it() {
        let table = cells(&[
            &["TÌNH HÌNH KINH TẾ NĂM 2021", "<", "<", "<", "<"],
            &["", "", "", "", "Đơn vị tính: tỷ đồng"],
            &["STT", "Chỉ tiêu", "Năm 2021", "<", "So sánh (%)"],
            &["", "", "Kế hoạch", "Thực hiện", "TH/KH"],
            &["A", "B", "1", "2", "3"],
            &["I", "Thu ngân sách", "", "", ""],
            &["1", "Thu nội địa", "9.000", "9.490", "105,4"],
            &["II", "Chi ngân sách", "", "", ""],
            &["2", "Chi đầu tư", "500", "510,5", "102,1%"],
        ]);
        assert_eq!(
            lines(&table),
            [
                "Biểu 1!A1 TÌNH HÌNH KINH TẾ NĂM 2021",
                "Biểu 1!E2 Đơn vị tính: tỷ đồng",
                "Biểu 1!B6 I Thu ngân sách",
                "Biểu 1!C7 Phấn đấu thu nội địa năm 2021 đạt 9.000 tỷ đồng",
                "Biểu 1!D7 Thu nội địa năm 2021 đạt 9.490 tỷ đồng",
                "Biểu 1!E7 Thu nội địa đạt 105,4% kế hoạch",
                "Biểu 1!B8 II Chi ngân sách",
                "Biểu 1!C9 Phấn đấu chi đầu tư năm 2021 đạt 500 tỷ đồng",
                "Biểu 1!D9 Chi đầu tư năm 2021 đạt 510,5 tỷ đồng",
                "Biểu 1!E9 Chi đầu tư đạt 102,1% kế hoạch",
            ]
        );
    }

    #[test]
    fn a_column_of_units_gives_each_row_its_unit_and_years_are_heads() {
        let table = cells(&[
            &["Chỉ tiêu", "ĐVT", "2020", "2021", "Ghi chú"],
            &["Diện tích lúa", "ha", "1.395", "1.400", "vụ hè thu"],
            &["Sản lượng (nghìn tấn)", "", "7,5", "8", ""],
        ]);
        assert_eq!(
            lines(&table),
            [
                "Biểu 1!C2 Diện tích lúa năm 2020 đạt 1.395 ha",
                "Biểu 1!D2 Diện tích lúa năm 2021 đạt 1.400 ha",
                "Biểu 1!E2 vụ hè thu",
                "Biểu 1!C3 Sản lượng năm 2020 đạt 7,5 nghìn tấn",
                "Biểu 1!D3 Sản lượng năm 2021 đạt 8 nghìn tấn",
            ]
        );
    }

    #[test]
    fn a_label_that_spans_down_belongs_to_each_row_and_years_can_be_labels() {
        let mut table = cells(&[&["Ngành", "Loại", "Tấn"], &["Lúa", "Hè thu", "12"]]);
        table[3].rows = 2;
        table.extend([Cell::new(2, 1, "Đông xuân"), Cell::new(2, 2, "13")]);
        assert_eq!(lines(&table), ["Biểu 1!C2 Lúa Hè thu — Tấn: 12", "Biểu 1!C3 Lúa Đông xuân — Tấn: 13"]);
        let table = cells(&[&["Năm", "GRDP (tỷ đồng)"], &["2020", "56.230"], &["2021", "60.100,5"]]);
        assert_eq!(
            lines(&table),
            ["Biểu 1!B2 Năm 2020 — GRDP: 56.230 tỷ đồng", "Biểu 1!B3 Năm 2021 — GRDP: 60.100,5 tỷ đồng"]
        );
    }

    #[test]
    fn a_table_of_words_is_read_cell_by_cell() {
        let table = cells(&[&["UBND TỈNH", "CỘNG HÒA"], &["Số: 12/BC", "Hà Tĩnh, ngày 5"]]);
        assert_eq!(
            lines(&table),
            ["Biểu 1!A1 UBND TỈNH", "Biểu 1!B1 CỘNG HÒA", "Biểu 1!A2 Số: 12/BC", "Biểu 1!B2 Hà Tĩnh, ngày 5"]
        );
    }

    #[test]
    fn columns_have_the_names_that_spreadsheets_give_them() {
        assert_eq!([0, 25, 26, 701, 702, 16_383].map(column_name), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
