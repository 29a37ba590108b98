//! XLSX → the lines of its visible sheets. Cells are read together with their number format, merged cells as one.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

use super::fault::ReadFault;
use super::limit;
use super::number_format::{self, GENERAL, Shown};
use super::package::Package;
use super::source::Pieces;
use super::table::{self, Cell};
use super::xml::{Element, Node, Nodes};

/// What the format is called in messages.
pub(super) const KIND: &str = "XLSX";

/// The rows that spreadsheets have.
const ROWS: usize = 1_048_576;

/// The columns that spreadsheets have.
const COLUMNS: usize = 16_384;

/// How a carriage return before a line feed is written, which XML would lose.
const CARRIAGE_RETURN: &str = "_x000D_";

/// What all sheets share.
#[derive(Debug, Default)]
struct Workbook {
    /// Name, part and visibility of each sheet.
    sheets: Vec<Sheet>,
    /// Whether days are counted from 1904.
    from_1904: bool,
    /// The texts that cells refer to by number.
    texts: Vec<String>,
    /// The format code of each cell style.
    formats: Vec<String>,
}

/// One sheet of the list.
#[derive(Debug)]
struct Sheet {
    /// Its name.
    name: String,
    /// The relationship that leads to its part.
    relation: String,
    /// Whether it is shown.
    visible: bool,
}

/// Reads a workbook.
///
/// # Errors
///
/// When it is damaged or holds too much.
pub(super) fn read(mut package: Package) -> Result<Pieces, ReadFault> {
    let relations = relations(&mut package)?;
    let mut workbook = workbook(&mut package)?;
    workbook.texts = shared_texts(&mut package)?;
    workbook.formats = formats(&mut package)?;
    let mut pieces = Pieces::default();
    let mut count = 0;
    for sheet in &workbook.sheets {
        if !sheet.visible {
            pieces.note(format!("the hidden sheet `{}` is not read", sheet.name));
            continue;
        }
        let Some((_, target)) = relations.iter().find(|(id, _)| *id == sheet.relation) else { continue };
        let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        let Some(part) = package.part(&path)? else {
            return Err(ReadFault::damaged(KIND, format!("the sheet `{}` is missing", sheet.name)));
        };
        let mut reader = SheetReader::new(&workbook, count);
        reader.read(&mut Nodes::new(KIND, part))?;
        count = reader.count;
        reader.say(&sheet.name, &mut pieces);
        table::read(KIND, &sheet.name, &reader.cells, &mut pieces)?;
    }
    Ok(pieces)
}

/// The relationships of the workbook: id and target.
fn relations(package: &mut Package) -> Result<Vec<(String, String)>, ReadFault> {
    let mut found = Vec::new();
    let Some(part) = package.part("xl/_rels/workbook.xml.rels")? else { return Ok(found) };
    let mut nodes = Nodes::new(KIND, part);
    loop {
        match nodes.next()? {
            Node::Open(element) => {
                if let (Some(id), Some(target)) = (element.attribute("Id"), element.attribute("Target")) {
                    found.push((id.to_owned(), target.to_owned()));
                }
            }
            Node::End => return Ok(found),
            Node::Close(_) | Node::Text(_) => {}
        }
    }
}

/// The list of sheets.
fn workbook(package: &mut Package) -> Result<Workbook, ReadFault> {
    let mut workbook = Workbook::default();
    let Some(part) = package.part("xl/workbook.xml")? else {
        return Err(ReadFault::damaged(KIND, "it has no workbook"));
    };
    let mut nodes = Nodes::new(KIND, part);
    loop {
        match nodes.next()? {
            Node::Open(element) if element.name == "workbookPr" => {
                workbook.from_1904 = matches!(element.attribute("date1904"), Some("1" | "true"));
            }
            Node::Open(element) if element.name == "sheet" => workbook.sheets.push(Sheet {
                name: element.attribute("name").unwrap_or_default().to_owned(),
                relation: element.attribute("id").unwrap_or_default().to_owned(),
                visible: matches!(element.attribute("state"), None | Some("visible")),
            }),
            Node::End => return Ok(workbook),
            Node::Open(_) | Node::Close(_) | Node::Text(_) => {}
        }
    }
}

/// The texts that cells refer to.
fn shared_texts(package: &mut Package) -> Result<Vec<String>, ReadFault> {
    let mut texts = Vec::new();
    let Some(part) = package.part("xl/sharedStrings.xml")? else { return Ok(texts) };
    let mut nodes = Nodes::new(KIND, part);
    let mut length = 0;
    loop {
        match nodes.next()? {
            Node::Open(element) if element.name == "si" => {
                let text = rich_text(&mut nodes)?;
                length += text.len();
                if length > limit::TEXT {
                    return Err(ReadFault::TooMuch { kind: KIND, limit: limit::TEXT_MEGABYTES, what: "MB of text" });
                }
                texts.push(text);
            }
            Node::End => return Ok(texts),
            Node::Open(_) | Node::Close(_) | Node::Text(_) => {}
        }
    }
}

/// The text of an element with runs; what shows how to pronounce it is left out.
fn rich_text<R: BufRead>(nodes: &mut Nodes<R>) -> Result<String, ReadFault> {
    let (mut text, mut inside) = (String::new(), 0_usize);
    loop {
        match nodes.next()? {
            Node::Open(element) if element.name == "t" => text.push_str(&nodes.text()?.replace(CARRIAGE_RETURN, "")),
            Node::Open(element) if element.name == "rPh" => nodes.skip()?,
            Node::Open(_) => inside += 1,
            Node::Close(_) if inside == 0 => return Ok(text),
            Node::Close(_) => inside -= 1,
            Node::Text(_) => {}
            Node::End => return Err(ReadFault::damaged(KIND, "a part ends inside an element")),
        }
    }
}

/// The format code of each cell style.
fn formats(package: &mut Package) -> Result<Vec<String>, ReadFault> {
    let (mut codes, mut formats, mut in_cells) = (Vec::new(), Vec::new(), false);
    let Some(part) = package.part("xl/styles.xml")? else { return Ok(formats) };
    let mut nodes = Nodes::new(KIND, part);
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name.as_str() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (element.number("numFmtId"), element.attribute("formatCode")) {
                        codes.push((id, code.to_owned()));
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = element.number("numFmtId").unwrap_or_default();
                    let own = codes.iter().find(|(known, _)| *known == id).map(|(_, code)| code.clone());
                    formats.push(own.unwrap_or_else(|| number_format::built_in(id).to_owned()));
                }
                _ => {}
            },
            Node::Close(name) if name == "cellXfs" => in_cells = false,
            Node::End => return Ok(formats),
            Node::Close(_) | Node::Text(_) => {}
        }
    }
}

/// Reads the cells of one sheet.
struct SheetReader<'a> {
    /// What the sheets share.
    workbook: &'a Workbook,
    /// The cells so far.
    cells: Vec<Cell>,
    /// How many cells the whole workbook had so far.
    count: usize,
    /// The bytes of all text in the cells.
    length: usize,
    /// Cells with an error in place of a value.
    unread: usize,
    /// Cells with a formula that no program has computed.
    uncomputed: usize,
    /// The first of columns that are hidden with the last, from 0.
    hidden_columns: BTreeMap<usize, usize>,
    /// Whether the present row is hidden.
    hidden_row: bool,
    /// Where the cells stand that are hidden.
    hidden: BTreeSet<(usize, usize)>,
}

impl<'a> SheetReader<'a> {
    /// A reader for one sheet of a workbook that had so many cells so far.
    fn new(workbook: &'a Workbook, count: usize) -> Self {
        Self {
            workbook,
            cells: Vec::new(),
            count,
            length: 0,
            unread: 0,
            uncomputed: 0,
            hidden_columns: BTreeMap::new(),
            hidden_row: false,
            hidden: BTreeSet::new(),
        }
    }

    /// Says what was not read of a sheet.
    fn say(&self, sheet: &str, pieces: &mut Pieces) {
        if self.unread > 0 {
            let cells = self.unread;
            pieces.note(format!("cells with an error in place of a value in the sheet `{sheet}`: {cells}"));
        }
        if self.uncomputed > 0 {
            let cells = self.uncomputed;
            pieces.note(format!(
                "cells with a formula but no value in the sheet `{sheet}`: {cells}; open the file in a spreadsheet program and save it, so that they are computed"
            ));
        }
        if !self.hidden.is_empty() {
            let cells = self.hidden.len();
            pieces
                .note(format!("cells in hidden rows and columns of the sheet `{sheet}`, which are not read: {cells}"));
        }
    }

    /// Reads a sheet.
    fn read<R: BufRead>(&mut self, nodes: &mut Nodes<R>) -> Result<(), ReadFault> {
        let (mut row, mut column) = (0, 0);
        let mut merged = Vec::new();
        loop {
            match nodes.next()? {
                Node::Open(element) => match element.name.as_str() {
                    "col" if is_hidden(&element) => {
                        let (first, last) = (element.number("min"), element.number("max"));
                        self.hidden_columns
                            .extend(first.and_then(|first| Some((first.checked_sub(1)?, last?.checked_sub(1)?))));
                    }
                    "row" => {
                        self.hidden_row = is_hidden(&element);
                        row = element.number("r").map_or(row, |number| number.saturating_sub(1));
                        column = 0;
                    }
                    "c" => {
                        (row, column) = element.attribute("r").and_then(place).unwrap_or((row, column));
                        self.cell(nodes, &element, row, column)?;
                        column += 1;
                    }
                    "mergeCell" => merged.extend(element.attribute("ref").and_then(span)),
                    _ => {}
                },
                Node::Close(name) if name == "row" => row += 1,
                Node::End => break,
                Node::Close(_) | Node::Text(_) => {}
            }
        }
        self.merge(merged);
        Ok(())
    }

    /// Reads one cell up to its end.
    fn cell<R: BufRead>(
        &mut self,
        nodes: &mut Nodes<R>,
        element: &Element,
        row: usize,
        column: usize,
    ) -> Result<(), ReadFault> {
        let (mut value, mut own, mut is_computed) = (None, None, false);
        loop {
            match nodes.next()? {
                Node::Open(inner) if inner.name == "f" => {
                    is_computed = true;
                    nodes.skip()?;
                }
                Node::Open(inner) if inner.name == "v" => value = Some(nodes.text()?),
                Node::Open(inner) if inner.name == "is" => own = Some(rich_text(nodes)?),
                Node::Open(_) => nodes.skip()?,
                Node::Close(_) => break,
                Node::Text(_) => {}
                Node::End => return Err(ReadFault::damaged(KIND, "a sheet ends inside a cell")),
            }
        }
        self.uncomputed += usize::from(is_computed && value.as_deref().is_none_or(|value: &str| value.is_empty()));
        let style = element.number("s").unwrap_or_default();
        let mut number = false;
        let text = match (element.attribute("t"), value) {
            (Some("s"), Some(value)) => {
                value.trim().parse().ok().and_then(|index: usize| self.workbook.texts.get(index)).cloned()
            }
            (Some("e"), _) => {
                self.unread += 1;
                None
            }
            (Some("b"), _) => None,
            (Some("str" | "d"), value) => value,
            (Some("inlineStr"), _) => own,
            (_, value) => value.map(|value| {
                let shown = self.number(&value, style);
                number = matches!(shown, Shown::Number(_));
                shown.text()
            }),
        };
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Ok(()) };
        self.count += 1;
        self.length += text.len();
        if self.count > limit::CELLS {
            return Err(ReadFault::TooMuch { kind: KIND, limit: limit::CELLS, what: "cells" });
        }
        if self.length > limit::TEXT {
            return Err(ReadFault::TooMuch { kind: KIND, limit: limit::TEXT_MEGABYTES, what: "MB of text" });
        }
        let behind = self.hidden_columns.range(..=column).next_back();
        if self.hidden_row || behind.is_some_and(|(_, last)| column <= *last) {
            self.hidden.insert((row, column));
        }
        self.cells.push(Cell { number, ..Cell::new(row, column, text) });
        Ok(())
    }

    /// A stored number as its style shows it.
    fn number(&self, stored: &str, style: usize) -> Shown {
        let code = self.workbook.formats.get(style).map_or(GENERAL, String::as_str);
        let shown = number_format::shown(stored, code, self.workbook.from_1904);
        shown.unwrap_or_else(|| Shown::Number(stored.trim().replace('.', ",")))
    }

    /// Gives each cell the span of the merged area it begins, and leaves out those that are hidden; a merged area that begins in a
    /// hidden row or column shows in the others.
    fn merge(&mut self, mut merged: Vec<Cell>) {
        merged.sort_by_key(|area| (area.row, area.column));
        for cell in &mut self.cells {
            let found = merged.binary_search_by_key(&(cell.row, cell.column), |area| (area.row, area.column));
            if let Some(area) = found.ok().and_then(|index| merged.get(index)) {
                (cell.rows, cell.columns) = (area.rows, area.columns);
                self.hidden.remove(&(cell.row, cell.column));
            }
        }
        self.cells.retain(|cell| !self.hidden.contains(&(cell.row, cell.column)));
    }
}

/// Whether a row or a column is hidden.
fn is_hidden(element: &Element) -> bool {
    matches!(element.attribute("hidden"), Some("1" | "true"))
}

/// Row and column, from 0, of a name such as `B7`.
fn place(name: &str) -> Option<(usize, usize)> {
    let digits = name.find(|character: char| character.is_ascii_digit())?;
    let (letters, number) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let digit = usize::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1;
        (column <= COLUMNS && digit <= 26).then(|| column * 26 + digit)
    })?;
    let row: usize = number.parse().ok()?;
    ((1..=ROWS).contains(&row) && (1..=COLUMNS).contains(&column)).then(|| (row - 1, column - 1))
}

/// The area that a name such as `A1:C2` means, as a cell without text.
fn span(name: &str) -> Option<Cell> {
    let (first, last) = name.split_once(':')?;
    let ((row, column), (last_row, last_column)) = (place(first)?, place(last)?);
    let rows = last_row.checked_sub(row)? + 1;
    let columns = last_column.checked_sub(column)? + 1;
    Some(Cell { rows, columns, ..Cell::new(row, column, "") })
}

#[cfg(test)]
mod tests {
    use super::{place, span};
    use crate::extract::read::table::Cell;

    #[test]
    fn names_of_cells_are_places_and_others_are_not() {
        assert_eq!(place("B7"), Some((6, 1)));
        assert_eq!(place("XFD1048576"), Some((1_048_575, 16_383)));
        assert_eq!([place("B0"), place("7"), place("B"), place("ZZZZZZZZZZZZZZZZZ1"), place("é1")], [None; 5]);
        assert_eq!(span("A1:C2"), Some(Cell { rows: 2, columns: 3, ..Cell::new(0, 0, "") }));
        assert_eq!(span("C2:A1"), None);
    }
}
