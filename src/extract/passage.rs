//! Lines joined into passages: a paragraph, heading, list item or footnote, across the breaks that pages and lines make.

use super::document::{Document, Line, Role};
use super::item;
use super::syllable::is_letter;

/// A stretch of a passage that comes from one line; places are bytes.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where it begins in the passage.
    start: usize,
    /// The index of its line in the document.
    line: usize,
    /// Where it begins in the line.
    from: usize,
}

/// One paragraph, heading, list item or footnote.
#[derive(Clone, Debug, Default)]
pub(super) struct Passage {
    /// Its text, with one space for each break.
    pub(super) text: String,
    /// Where its parts come from.
    pieces: Vec<Piece>,
    /// The mark of the footnote that it is.
    pub(super) footnote: Option<String>,
    /// Bytes of the item mark at its head.
    pub(super) mark: usize,
}

impl Passage {
    /// The index of the line of a byte, and the byte within that line.
    pub(super) fn place(&self, byte: usize) -> Option<(usize, usize)> {
        let index = self.pieces.partition_point(|piece| piece.start <= byte).checked_sub(1)?;
        let piece = self.pieces.get(index)?;
        Some((piece.line, piece.from + (byte - piece.start)))
    }

    /// The character of the source, from its beginning, of a byte.
    pub(super) fn offset(&self, document: &Document, byte: usize) -> usize {
        let Some((index, byte)) = self.place(byte) else { return 0 };
        document.lines.get(index).map_or(0, |line| line.offset + line.column(byte.min(line.text.len())) - 1)
    }

    /// Whether it is a heading: all in capitals, marked as one, or a short item without a full stop.
    pub(super) fn is_heading(&self) -> bool {
        let body = self.text.get(self.mark..).unwrap_or_default().trim().trim_end_matches('*').trim_end();
        let short = body.chars().count() < 200 && !body.ends_with(['.', ';', ',']);
        self.text.trim_start().starts_with('#') || is_all_capitals(body) || (self.mark > 0 && short)
    }

    /// Whether it opens with the name of what it is about: a numbered item, a label before a colon, or bold words.
    pub(super) fn is_labelled(&self) -> bool {
        let head = self.text.trim_start();
        let numbered = self.mark > 0 && !head.starts_with(['-', '+', '•', '*', '–']);
        let body: String = self.text.get(self.mark..).unwrap_or_default().chars().take(90).collect();
        let label = body.find(':').is_some_and(|colon| !body.get(..colon).unwrap_or_default().contains(['.', ';']));
        numbered || (self.mark > 0 && (label || body.contains("**")))
    }

    /// Adds a line.
    fn push(&mut self, index: usize, line: &Line) {
        let from = line.start + line.text.get(line.start..).map_or(0, |text| text.len() - text.trim_start().len());
        let text = line.text.get(from..).unwrap_or_default().trim_end();
        if self.pieces.is_empty() {
            self.mark = if line.opens_note { 0 } else { item::mark(text).map_or(0, |(_, length)| length) };
        } else {
            self.text.push(' ');
        }
        self.pieces.push(Piece { start: self.text.len(), line: index, from });
        self.text.push_str(text);
    }
}

/// Whether a text has letters and nearly all of them are capitals; a text with many small letters is given up early.
pub(super) fn is_all_capitals(text: &str) -> bool {
    /// So many small letters are more than slips in a title.
    const MANY: usize = 24;
    let (mut small, mut letters) = (0_usize, 0_usize);
    for character in text.chars().filter(|character| is_letter(*character)) {
        letters += 1;
        small += usize::from(!character.is_uppercase());
        if small > MANY {
            return false;
        }
    }
    letters > 3 && small * 10 <= letters
}

/// A passage of so many bytes is ended at the next line, so that text without paragraphs is read in bounded memory.
const LONGEST: usize = 100_000;

/// Gives the passages of a document in the order in which they end.
pub(super) fn each_passage(document: &Document, mut read: impl FnMut(&Passage)) {
    let widths = [width(document, false), width(document, true)];
    let mut open: [Option<Passage>; 2] = [None, None];
    let mut last: [Option<usize>; 2] = [None, None];
    for (index, line) in document.lines.iter().enumerate() {
        let (slot, mark) = match &line.role {
            Role::Body => (0, None),
            Role::Footnote(mark) => (1, Some(mark)),
            Role::Blank | Role::Furniture => continue,
        };
        let continues = last[slot]
            .and_then(|last| document.lines.get(last))
            .is_some_and(|before| !line.opens_note && before.role == line.role && joins(before, line, widths[slot]));
        let full = open[slot].as_ref().is_some_and(|passage| passage.text.len() > LONGEST);
        if (!continues || full)
            && let Some(passage) = open[slot].take()
        {
            read(&passage);
        }
        let passage = open[slot].get_or_insert_with(|| Passage { footnote: mark.cloned(), ..Passage::default() });
        passage.push(index, line);
        last[slot] = Some(index);
    }
    for passage in open.iter().flatten() {
        read(passage);
    }
}

/// The width at which lines were broken, if they were: what nine lines of ten do not pass.
fn width(document: &Document, notes: bool) -> Option<usize> {
    let of_kind = document.lines.iter().filter(|line| match line.role {
        Role::Body => !notes,
        Role::Footnote(_) => notes,
        Role::Blank | Role::Furniture => false,
    });
    let mut lengths: Vec<usize> = of_kind.take(4000).map(|line| line.text.trim().chars().count()).collect();
    lengths.sort_unstable();
    let wide = lengths.get(lengths.len() * 9 / 10).copied()?;
    let longest = lengths.last().copied().unwrap_or_default();
    (wide >= 40 && longest <= 200).then_some(wide)
}

/// Whether a line goes on with the passage of the line before it. A paragraph and a cell are whole as they are.
fn joins(before: &Line, line: &Line, width: Option<usize>) -> bool {
    if before.is_whole || line.is_whole {
        return false;
    }
    let above = before.text.trim();
    let below = line.text.trim();
    let full = width.is_some_and(|width| above.chars().count() * 20 >= width * 17);
    let first = below.chars().next().unwrap_or(' ');
    let ended = above.ends_with(['.', '!', '?']) || above.ends_with("./.");
    if matches!(first, ',' | '.' | ';' | ':' | ')' | '%' | '…') {
        return true;
    }
    match item::mark(below) {
        Some((item::Mark::Bullet, length)) => {
            let small = below.get(length..).is_some_and(|rest| rest.starts_with(char::is_lowercase));
            return below.starts_with(['-', '–']) && small && full && !ended && !above.ends_with([';', ':']);
        }
        Some(_) => return false,
        None => {}
    }
    if is_all_capitals(above) {
        return is_all_capitals(below);
    }
    if is_unfinished(above) {
        return true;
    }
    if full {
        return !is_all_capitals(below);
    }
    if first.is_lowercase() || first.is_ascii_digit() {
        return !ended;
    }
    matches!(first, '(' | '"' | '“') && !ended && !above.ends_with(':') && width.is_some()
}

/// Whether a line cannot end a passage: a bracket is open, or a word stands last that joins what follows.
fn is_unfinished(line: &str) -> bool {
    let open = line.matches('(').count() > line.matches(')').count();
    let last = line.rsplit(' ').next().unwrap_or_default();
    open || matches!(
        last,
        "và" | "của" | "với" | "các" | "cho" | "trong" | "tại" | "về" | "là" | "từ" | "đến" | "tỉnh" | "huyện"
    )
}

#[cfg(test)]
mod tests {
    use super::each_passage;
    use crate::extract::read::read_text;

    fn texts(source: &str) -> Vec<String> {
        let mut texts = Vec::new();
        each_passage(&read_text(source), |passage| texts.push(passage.text.clone()));
        texts
    }

    #[test]
    fn a_sentence_broken_by_lines_and_blank_lines_is_one_passage() {
        let source = "1. Ngành công nghiệp \n\nTrong năm qua giá trị sản xuất của ngành công nghiệp đã tăng \n\n20,2%, đạt 266 tỷ đồng; các ngành khác cũng tăng so với năm \n\ntrước.";
        assert_eq!(texts(source).len(), 2);
    }

    #[test]
    fn a_line_that_begins_with_a_mark_of_punctuation_goes_on() {
        assert_eq!(texts("Thu đạt 5 tỷ đồng, tăng 7%\n. \nChi đạt 6 tỷ đồng.").len(), 2);
    }

    #[test]
    fn paragraphs_and_cells_are_passages_of_their_own() {
        let mut document = read_text("thu đạt\n5 tỷ đồng và\n6 tỷ đồng");
        let mut count = 0;
        each_passage(&document, |_| count += 1);
        assert_eq!(count, 1);
        for line in &mut document.lines {
            line.is_whole = true;
        }
        each_passage(&document, |_| count += 1);
        assert_eq!(count, 4);
    }

    #[test]
    fn text_without_paragraphs_is_cut_into_passages_of_bounded_length() {
        let source = "thu ngân sách của tỉnh và\n".repeat(20_000);
        let texts = texts(&source);
        assert!(texts.len() > 4 && texts.iter().all(|text| text.len() < 101_000));
        assert_eq!(texts.join(" ").len(), source.trim_end().len());
    }

    #[test]
    fn the_place_of_a_byte_is_found_across_lines() {
        let document = read_text("thu đạt\n  5 tỷ đồng");
        each_passage(&document, |passage| {
            let byte = passage.text.find('5').unwrap();
            assert_eq!(passage.place(byte), Some((1, 2)));
            assert_eq!(passage.offset(&document, byte), 10);
        });
    }
}
