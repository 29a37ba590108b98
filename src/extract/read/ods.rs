//! ODS → the lines of its tables. A cell keeps the text it shows; where that has English marks, they become Vietnamese.

use std::collections::BTreeMap;
use std::io::BufRead;

use rust_decimal::{Decimal, RoundingStrategy};

use super::fault::ReadFault;
use super::limit;
use super::number_format;
use super::package::Package;
use super::source::Pieces;
use super::table::{self, Cell};
use super::xml::{Element, Node, Nodes};

/// What the format is called in messages.
pub(super) const KIND: &str = "ODS";

/// How often a cell with contents may be repeated: more is a filled sheet, not a table.
const REPEATS: usize = 1000;

/// Reads a spreadsheet.
///
/// # Errors
///
/// When it is damaged or holds too much.
pub(super) fn read(mut package: Package) -> Result<Pieces, ReadFault> {
    if is_encrypted(&mut package)? {
        return Err(ReadFault::Encrypted { kind: KIND });
    }
    let Some(part) = package.part("content.xml")? else {
        return Err(ReadFault::damaged(KIND, "it has no content"));
    };
    let mut nodes = Nodes::new(KIND, part);
    let mut pieces = Pieces::default();
    let mut reader = TableReader::default();
    let (mut style, mut hidden_styles) = (String::new(), Vec::new());
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name.as_str() {
                "style" => element.attribute("name").unwrap_or_default().clone_into(&mut style),
                "table-properties" if element.attribute("display") == Some("false") => {
                    hidden_styles.push(style.clone())
                }
                "table" => {
                    let name = element.attribute("name").unwrap_or_default().to_owned();
                    if element
                        .attribute("style-name")
                        .is_some_and(|style| hidden_styles.iter().any(|known| known == style))
                    {
                        pieces.note(format!("the hidden sheet `{name}` is not read"));
                        nodes.skip()?;
                        continue;
                    }
                    reader.read(&mut nodes)?;
                    reader.say(&name, &mut pieces);
                    table::read(KIND, &name, &std::mem::take(&mut reader.cells), &mut pieces)?;
                }
                "tracked-changes" => nodes.skip()?,
                _ => {}
            },
            Node::End => return Ok(pieces),
            Node::Close(_) | Node::Text(_) => {}
        }
    }
}

/// Whether the list of parts says that they are encrypted.
fn is_encrypted(package: &mut Package) -> Result<bool, ReadFault> {
    let Some(part) = package.part("META-INF/manifest.xml")? else { return Ok(false) };
    let mut nodes = Nodes::new(KIND, part);
    loop {
        match nodes.next()? {
            Node::Open(element) if element.name == "encryption-data" => return Ok(true),
            Node::End => return Ok(false),
            Node::Open(_) | Node::Close(_) | Node::Text(_) => {}
        }
    }
}

/// Reads the cells of one table after the other.
#[derive(Debug, Default)]
struct TableReader {
    /// The cells of the table so far.
    cells: Vec<Cell>,
    /// How many cells the whole file had so far.
    count: usize,
    /// The bytes of all text in cells so far.
    length: usize,
    /// The first of columns that are hidden with the first behind them, from 0.
    hidden_columns: BTreeMap<usize, usize>,
    /// Whether the present row is hidden.
    hidden_row: bool,
    /// How many cells of the table are hidden.
    hidden: usize,
}

impl TableReader {
    /// Reads a table up to its end.
    fn read<R: BufRead>(&mut self, nodes: &mut Nodes<R>) -> Result<(), ReadFault> {
        let (mut row, mut column, mut repeats) = (0_usize, 0_usize, 1_usize);
        let (mut row_begins, mut columns) = (0, 0_usize);
        self.hidden_columns.clear();
        loop {
            match nodes.next()? {
                Node::Open(element) => match element.name.as_str() {
                    "table-column" => {
                        let end = columns.saturating_add(element.number("number-columns-repeated").unwrap_or(1));
                        self.hidden_columns.extend(is_hidden(&element).then_some((columns, end)));
                        columns = end;
                    }
                    "table-row" => {
                        self.hidden_row = is_hidden(&element);
                        repeats = element.number("number-rows-repeated").unwrap_or(1);
                        (column, row_begins) = (0, self.cells.len());
                    }
                    "table-cell" | "covered-table-cell" => {
                        let text = cell_text(nodes, &element)?;
                        let times = element.number("number-columns-repeated").unwrap_or(1);
                        self.add(&element, &text, row, column, times)?;
                        column = column.saturating_add(times);
                    }
                    "shapes" | "forms" => nodes.skip()?,
                    _ => {}
                },
                Node::Close(name) if name == "table-row" => {
                    self.repeat_row(row_begins, repeats)?;
                    row = row.saturating_add(repeats);
                }
                Node::Close(name) if name == "table" => return Ok(()),
                Node::Close(_) | Node::Text(_) => {}
                Node::End => return Err(ReadFault::damaged(KIND, "it ends inside a table")),
            }
        }
    }

    /// Says what was not read of a table.
    fn say(&mut self, table: &str, pieces: &mut Pieces) {
        let cells = std::mem::take(&mut self.hidden);
        if cells > 0 {
            pieces
                .note(format!("cells in hidden rows and columns of the sheet `{table}`, which are not read: {cells}"));
        }
    }

    /// Adds a cell as often as it is repeated in its row.
    fn add(&mut self, element: &Element, text: &str, row: usize, column: usize, times: usize) -> Result<(), ReadFault> {
        if text.trim().is_empty() || element.name == "covered-table-cell" {
            return Ok(());
        }
        for shift in 0..times.min(REPEATS) {
            let rows = element.number("number-rows-spanned").unwrap_or(1).max(1);
            let columns = element.number("number-columns-spanned").unwrap_or(1).max(1);
            let number = element.attribute("value").is_some();
            let column = column.saturating_add(shift);
            let behind = self.hidden_columns.range(..=column).next_back();
            let is_hidden = self.hidden_row || behind.is_some_and(|(_, end)| column < *end);
            // A merged area that begins in a hidden row or column shows in the others.
            if is_hidden && rows == 1 && columns == 1 {
                self.hidden += 1;
                continue;
            }
            self.push(Cell { rows, columns, number, ..Cell::new(row, column, text) })?;
        }
        Ok(())
    }

    /// Adds the cells of a row as often as the row is repeated.
    fn repeat_row(&mut self, begins: usize, repeats: usize) -> Result<(), ReadFault> {
        let row: Vec<Cell> = self.cells.get(begins..).unwrap_or_default().to_vec();
        if row.is_empty() {
            return Ok(());
        }
        for shift in 1..repeats.min(REPEATS) {
            for cell in &row {
                self.push(Cell { row: cell.row.saturating_add(shift), ..cell.clone() })?;
            }
        }
        Ok(())
    }

    /// Adds one cell.
    fn push(&mut self, cell: Cell) -> Result<(), ReadFault> {
        self.count += 1;
        self.length += cell.text.len();
        if self.count > limit::CELLS {
            return Err(ReadFault::TooMuch { kind: KIND, limit: limit::CELLS, what: "cells" });
        }
        if self.length > limit::TEXT {
            return Err(ReadFault::TooMuch { kind: KIND, limit: limit::TEXT_MEGABYTES, what: "MB of text" });
        }
        self.cells.push(cell);
        Ok(())
    }
}

/// Whether a row or a column is hidden, by hand or by a filter.
fn is_hidden(element: &Element) -> bool {
    matches!(element.attribute("visibility"), Some("collapse" | "filter"))
}

/// What a cell shows, read up to the end of the cell.
fn cell_text<R: BufRead>(nodes: &mut Nodes<R>, element: &Element) -> Result<String, ReadFault> {
    let (mut text, mut inside, mut paragraphs) = (String::new(), 0_usize, 0_usize);
    loop {
        match nodes.next()? {
            Node::Open(inner) => match inner.name.as_str() {
                "annotation" | "shape" | "frame" | "table" => nodes.skip()?,
                name => {
                    if name == "p" {
                        text.push_str(if paragraphs > 0 { "\n" } else { "" });
                        paragraphs += 1;
                    }
                    match name {
                        "s" => text.push_str(&" ".repeat(inner.number("c").unwrap_or(1).min(REPEATS))),
                        "tab" => text.push('\t'),
                        "line-break" => text.push('\n'),
                        _ => {}
                    }
                    inside += 1;
                }
            },
            Node::Close(_) if inside == 0 => break,
            Node::Close(_) => inside -= 1,
            Node::Text(piece) if paragraphs > 0 => text.push_str(&piece),
            Node::Text(_) => {}
            Node::End => return Err(ReadFault::damaged(KIND, "it ends inside a cell")),
        }
    }
    if let Some(date) = element.attribute("date-value").and_then(day) {
        return Ok(date);
    }
    let value = element.attribute("value").and_then(number_format::exact);
    let is_share = element.attribute("value-type") == Some("percentage");
    Ok(value.map_or_else(|| text.clone(), |value| vietnamese(&text, value, is_share)))
}

/// A stored date such as `2021-12-31`, as it is written in Vietnamese.
fn day(stored: &str) -> Option<String> {
    let mut parts = stored.get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(format!("{day}/{month}/{year}"))
}

/// How often a shown number may have been divided by a thousand: up to thousands of billions.
const THOUSANDS: usize = 5;

/// A shown number with Vietnamese marks, and with a sign where brackets or a colour say that it is below zero; the stored value
/// tells which mark is the decimal one.
fn vietnamese(shown: &str, value: Decimal, is_share: bool) -> String {
    let value = if is_share { value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value) } else { value };
    let reads = |decimal: char| {
        let digits = |character: &char| character.is_ascii_digit() || *character == decimal;
        let mark = |mark| if mark == decimal { '.' } else { mark };
        let number = shown.chars().filter(digits).map(mark).collect::<String>();
        let number = Decimal::from_str_exact(&number).ok()?;
        let places = number.scale();
        let is_it = |scaled: &Decimal| {
            let kept = scaled.abs().round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
            kept == number && (places > 0 || !shown.contains(decimal))
        };
        let scaled = std::iter::successors(Some(value), |value| value.checked_div(Decimal::ONE_THOUSAND));
        scaled.take(THOUSANDS).position(|scaled| is_it(&scaled))
    };
    let english = match (reads(','), reads('.')) {
        (Some(vietnamese), Some(english)) => english < vietnamese,
        (vietnamese, english) => vietnamese.is_none() && english.is_some(),
    };
    let swapped = |mark| match mark {
        '.' => ',',
        ',' => '.',
        other => other,
    };
    let shown: String = if english { shown.chars().map(swapped).collect() } else { shown.to_owned() };
    signed(shown, value.is_sign_negative() && !value.is_zero())
}

/// A shown number with its sign, which brackets or a colour may have stood for.
fn signed(shown: String, is_below_zero: bool) -> String {
    if !is_below_zero || shown.contains(['-', '−']) {
        return shown;
    }
    let bare = shown.replacen('(', "", 1).replacen(')', "", 1);
    match bare.find(|letter: char| letter.is_ascii_digit()) {
        Some(first) if bare.len() + 2 == shown.len() || !shown.contains('(') => {
            let (before, number) = bare.split_at(first);
            format!("{before}-{number}")
        }
        _ => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::vietnamese;
    use crate::extract::read::number_format::exact;

    #[test]
    fn english_marks_become_vietnamese_and_vietnamese_marks_stay() {
        let shown = |text: &str, value: &str, share| vietnamese(text, exact(value).unwrap(), share);
        assert_eq!(shown("7.5%", "0.075", true), "7,5%");
        assert_eq!(shown("7,5%", "0.075", true), "7,5%");
        assert_eq!(shown("1,234.50", "1234.5", false), "1.234,50");
        assert_eq!(shown("1.234,50", "1234.5", false), "1.234,50");
        assert_eq!(shown("1,234", "1234", false), "1.234");
        assert_eq!(shown("1.234", "1234", false), "1.234");
        assert_eq!(shown("1.234", "1.234", false), "1,234");
        assert_eq!(shown("-3,1", "-3.14", false), "-3,1");
        assert_eq!(shown("56 nghìn", "56230", false), "56 nghìn");
    }

    #[test]
    fn numbers_shown_in_thousands_and_below_zero_keep_their_meaning() {
        let shown = |text: &str, value: &str| vietnamese(text, exact(value).unwrap(), false);
        assert_eq!(shown("1,235 tỷ đồng", "1234567890000"), "1.235 tỷ đồng");
        assert_eq!(shown("2,345.7 tỷ đồng", "2345678900000"), "2.345,7 tỷ đồng");
        assert_eq!(shown("1.2 tỷ", "1234567890"), "1,2 tỷ");
        assert_eq!(shown("(5.25)", "-5.25"), "-5,25");
        assert_eq!(shown("5,2", "-5.2"), "-5,2");
        assert_eq!(shown("-", "0"), "-");
    }
}
