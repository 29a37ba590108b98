//! DOCX → its paragraphs as they read with all changes accepted, its tables with each number named, its notes behind the text
//! they belong to.

use std::collections::BTreeMap;
use std::io::BufRead;

use crate::diagnostic::Spot;

use super::docx_run::{Run, RunText, properties, run};
use super::fault::ReadFault;
use super::legacy::Legacy;
use super::limit;
use super::package::Package;
use super::source::Pieces;
use super::table::{self, Cell};
use super::xml::{Element, Node, Nodes};

/// What the format is called in messages.
pub(super) const KIND: &str = "DOCX";

/// The part that holds the text; programs that save online put a number behind it.
pub(super) const TEXT_PART: &str = "word/document";

/// The parts that hold notes, each with the letter before the numbers of its notes.
const NOTES: [(&str, char); 2] = [("word/footnotes", 'f'), ("word/endnotes", 'e')];

/// Reads a document.
///
/// # Errors
///
/// When it is damaged or holds too much.
pub(super) fn read(mut package: Package) -> Result<Pieces, ReadFault> {
    let mut notes = BTreeMap::new();
    for (name, letter) in NOTES {
        if let Some(part) = package.numbered(name).map_or(Ok(None), |name| package.part(&name))? {
            let mut body = Body { note_letter: letter, ..Body::default() };
            body.read(&mut Nodes::new(KIND, part))?;
            notes.append(&mut body.notes);
        }
    }
    let Some(part) = package.numbered(TEXT_PART).map_or(Ok(None), |name| package.part(&name))? else {
        return Err(ReadFault::damaged(KIND, "it has no text part"));
    };
    let mut body = Body { notes, ..Body::default() };
    body.read(&mut Nodes::new(KIND, part))?;
    if let Some(encoding) = body.converted {
        body.pieces.note(super::encoding::note(encoding));
    }
    Ok(body.pieces)
}

/// A part of running text while it is read.
#[derive(Default)]
struct Body {
    /// What was read.
    pieces: Pieces,
    /// The notes by letter and number, as they were found or will be needed.
    notes: BTreeMap<String, String>,
    /// The letter of the notes that this part holds.
    note_letter: char,
    /// The note that is being read.
    note: Option<String>,
    /// How many paragraphs there were.
    paragraphs: usize,
    /// How many tables there were.
    tables: usize,
    /// How many notes were referred to.
    references: usize,
    /// The paragraphs that are open, the innermost last.
    open: Vec<Paragraph>,
    /// The paragraph that the next one goes on with.
    carried: Option<Paragraph>,
    /// The tables that are open, the innermost last.
    grids: Vec<Grid>,
    /// Notes to come behind the table that is being read.
    waiting: Vec<(Spot, String, String)>,
    /// The encoding of old fonts that was converted.
    converted: Option<Legacy>,
    /// The bytes of all text so far.
    length: usize,
}

/// A paragraph while it is read.
#[derive(Debug, Default)]
struct Paragraph {
    /// Its number.
    number: usize,
    /// Its text.
    text: RunText,
    /// The notes it refers to.
    notes: Vec<String>,
    /// How the present run is set.
    run: Run,
    /// Whether its end is deleted, so that the next paragraph goes on with it.
    goes_on: bool,
}

/// A table while it is read.
#[derive(Debug, Default)]
struct Grid {
    /// Its number.
    number: usize,
    /// Its cells so far.
    cells: Vec<Cell>,
    /// The row, from 0.
    row: usize,
    /// Where the next cell of the row stands.
    column: usize,
    /// Where the cells of the present row begin.
    row_begins: usize,
    /// Whether the present row is deleted.
    deleted: bool,
    /// The present cell.
    text: String,
    /// How many columns it spans.
    span: usize,
    /// Whether it goes on from the cell above.
    continues: bool,
    /// The last cell that began in each column.
    last: BTreeMap<usize, usize>,
}

impl Body {
    /// Reads a part.
    fn read<R: BufRead>(&mut self, nodes: &mut Nodes<R>) -> Result<(), ReadFault> {
        loop {
            match nodes.next()? {
                Node::Open(element) => self.open(nodes, &element)?,
                Node::Close(name) => self.close(&name)?,
                Node::Text(_) => {}
                Node::End => return self.end_carried(),
            }
        }
    }

    /// An element opens.
    fn open<R: BufRead>(&mut self, nodes: &mut Nodes<R>, element: &Element) -> Result<(), ReadFault> {
        match element.name.as_str() {
            // Tracked deletions, what old programs would show instead, codes of fields, properties of no interest.
            "del" | "moveFrom" | "Fallback" | "delText" | "instrText" | "delInstrText" | "sectPr" | "tblPr"
            | "tblGrid" | "sdtPr" | "fldData" => nodes.skip(),
            "p" => {
                self.begin_paragraph();
                Ok(())
            }
            "pPr" => {
                let goes_on =
                    properties(nodes)?.iter().any(|property| matches!(property.name.as_str(), "del" | "moveFrom"));
                self.open.last_mut().into_iter().for_each(|paragraph| paragraph.goes_on = goes_on);
                Ok(())
            }
            "r" => {
                self.run(Run::default());
                Ok(())
            }
            "rPr" => {
                let run = run(nodes)?;
                self.run(run);
                Ok(())
            }
            "t" => {
                let text = nodes.text()?;
                self.text(&text)
            }
            "tab" => self.text("\t"),
            "br" | "cr" => self.text("\n"),
            "noBreakHyphen" => self.text("-"),
            "footnoteReference" => self.refers('f', element),
            "endnoteReference" => self.refers('e', element),
            "footnote" | "endnote" => {
                let id = element.attribute("id").unwrap_or_default();
                self.note = Some(format!("{}{id}", self.note_letter));
                Ok(())
            }
            "tbl" => {
                self.end_carried()?;
                self.tables += 1;
                self.grids.push(Grid { number: self.tables, ..Grid::default() });
                Ok(())
            }
            "trPr" => self.row_properties(nodes),
            "tc" | "tcPr" => self.cell_properties(nodes, &element.name),
            _ => Ok(()),
        }
    }

    /// An element closes.
    fn close(&mut self, name: &str) -> Result<(), ReadFault> {
        match name {
            "p" => self.end_paragraph(),
            "footnote" | "endnote" => {
                self.end_carried()?;
                self.note = None;
                Ok(())
            }
            "tc" => {
                self.end_carried()?;
                if let Some(grid) = self.grids.last_mut() {
                    grid.end_cell();
                }
                Ok(())
            }
            "tr" => {
                if let Some(grid) = self.grids.last_mut() {
                    grid.end_row();
                }
                Ok(())
            }
            "tbl" => self.end_table(),
            _ => Ok(()),
        }
    }

    /// Sets how the text that follows is set.
    fn run(&mut self, run: Run) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.run = run;
        }
    }

    /// Text inside a run.
    fn text(&mut self, text: &str) -> Result<(), ReadFault> {
        self.length += text.len();
        if self.length > limit::TEXT {
            return Err(ReadFault::TooMuch { kind: KIND, limit: limit::TEXT_MEGABYTES, what: "MB of text" });
        }
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.add(paragraph.run, text);
        }
        Ok(())
    }

    /// A reference to a note.
    fn refers(&mut self, letter: char, element: &Element) -> Result<(), ReadFault> {
        if let (Some(paragraph), Some(id)) = (self.open.last_mut(), element.attribute("id")) {
            paragraph.notes.push(format!("{letter}{id}"));
        }
        Ok(())
    }

    /// The properties of a table row: a deleted row is not read.
    fn row_properties<R: BufRead>(&mut self, nodes: &mut Nodes<R>) -> Result<(), ReadFault> {
        for element in properties(nodes)? {
            if let Some(grid) = self.grids.last_mut() {
                match element.name.as_str() {
                    "del" => grid.deleted = true,
                    "gridBefore" => grid.column += element.number("val").unwrap_or_default().min(limit::DEPTH),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    /// A cell begins, or its properties stand next: how far it spans.
    fn cell_properties<R: BufRead>(&mut self, nodes: &mut Nodes<R>, name: &str) -> Result<(), ReadFault> {
        let Some(grid) = self.grids.last_mut() else { return Ok(()) };
        if name == "tc" {
            (grid.span, grid.continues) = (1, false);
            grid.text.clear();
            return Ok(());
        }
        for element in properties(nodes)? {
            match element.name.as_str() {
                "gridSpan" => grid.span = element.number("val").unwrap_or(1).clamp(1, limit::DEPTH),
                "vMerge" => grid.continues = element.attribute("val") != Some("restart"),
                _ => {}
            }
        }
        Ok(())
    }

    /// A paragraph begins, or the one before goes on.
    fn begin_paragraph(&mut self) {
        self.paragraphs += 1;
        let carried = self.carried.take().filter(|_| self.open.is_empty());
        let new = || Paragraph { number: self.paragraphs, ..Paragraph::default() };
        self.open.push(carried.unwrap_or_else(new));
    }

    /// A paragraph ends, unless its end is deleted.
    fn end_paragraph(&mut self) -> Result<(), ReadFault> {
        let Some(paragraph) = self.open.pop() else { return Ok(()) };
        if paragraph.goes_on && self.open.is_empty() {
            self.carried = Some(Paragraph { goes_on: false, ..paragraph });
            return Ok(());
        }
        self.put(paragraph)
    }

    /// A paragraph whose end is deleted ends after all: no other follows it in its place.
    fn end_carried(&mut self) -> Result<(), ReadFault> {
        self.carried.take().map_or(Ok(()), |paragraph| self.put(paragraph))
    }

    /// Puts a paragraph where it belongs: to a note, to a cell, or to the running text.
    fn put(&mut self, paragraph: Paragraph) -> Result<(), ReadFault> {
        let (text, converted) = paragraph.text.read();
        self.converted = self.converted.or(converted);
        if let Some(note) = &self.note {
            let whole = self.notes.entry(note.clone()).or_default();
            whole.push_str(if whole.is_empty() { "" } else { "\n" });
            whole.push_str(&text);
            return Ok(());
        }
        let spot = Spot::Paragraph { paragraph: paragraph.number };
        if let Some(grid) = self.grids.last_mut() {
            grid.text.push_str(if grid.text.is_empty() { "" } else { "\n" });
            grid.text.push_str(&text);
        } else {
            self.pieces.body(KIND, &spot, &text)?;
        }
        for note in paragraph.notes {
            self.references += 1;
            if let Some(text) = self.notes.get(&note) {
                self.waiting.push((spot.clone(), self.references.to_string(), text.clone()));
            }
        }
        if self.grids.is_empty() { self.give_notes() } else { Ok(()) }
    }

    /// Adds the notes of the paragraph or table that has ended.
    fn give_notes(&mut self) -> Result<(), ReadFault> {
        for (spot, mark, text) in std::mem::take(&mut self.waiting) {
            self.pieces.note_text(KIND, &spot, &mark, text.trim())?;
        }
        Ok(())
    }

    /// A table ends.
    fn end_table(&mut self) -> Result<(), ReadFault> {
        let Some(grid) = self.grids.pop() else { return Ok(()) };
        if self.note.is_none() {
            table::read(KIND, &format!("table {}", grid.number), &grid.cells, &mut self.pieces)?;
        }
        if self.grids.is_empty() { self.give_notes() } else { Ok(()) }
    }
}

impl Grid {
    /// A cell ends; one that goes on from above makes that one longer.
    fn end_cell(&mut self) {
        let (row, column) = (self.row, self.column);
        let text = std::mem::take(&mut self.text);
        let above = |cell: &&mut Cell| cell.column == column && cell.row + cell.rows == row;
        if self.continues {
            let index = self.last.get(&column).copied();
            if let Some(cell) = index.and_then(|index| self.cells.get_mut(index)).filter(above) {
                cell.rows += 1;
            }
        } else {
            self.last.insert(column, self.cells.len());
            self.cells.push(Cell { columns: self.span, ..Cell::new(row, column, text.trim()) });
        }
        self.column += self.span;
    }

    /// A row ends.
    fn end_row(&mut self) {
        if self.deleted {
            self.cells.truncate(self.row_begins);
        } else {
            self.row += 1;
        }
        (self.column, self.deleted, self.row_begins) = (0, false, self.cells.len());
    }
}
