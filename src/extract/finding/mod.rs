//! What is wrong in the text itself: numbers of items, units, brackets, words, abbreviations, years.

mod abbreviation;
mod bracket;
mod doubled;
mod numbering;
mod unit;
mod year;

use super::document::{Document, Role};
use super::passage::Passage;
use super::token::Tokens;

use self::abbreviation::Abbreviations;
use self::numbering::Numbering;

/// One thing that is wrong in the text, at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFinding {
    /// The line, from 1.
    pub line: usize,
    /// The column of its first character, from 1.
    pub column: usize,
    /// How many characters it takes.
    pub length: usize,
    /// A stable name of what is wrong.
    pub code: &'static str,
    /// What is wrong, in one line.
    pub message: String,
}

/// A fault within a passage; places are bytes.
pub(super) struct Fault {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// A stable name of what is wrong.
    pub(super) code: &'static str,
    /// What is wrong.
    pub(super) message: String,
}

/// Gathers what is wrong, passage by passage.
#[derive(Default)]
pub(super) struct Findings {
    /// The numbers of items so far.
    numbering: Numbering,
    /// The abbreviations so far.
    abbreviations: Abbreviations,
    /// What was found.
    found: Vec<TextFinding>,
}

impl Findings {
    /// Reads a passage that was cut into tokens.
    pub(super) fn passage(&mut self, document: &Document, passage: &Passage, tokens: &Tokens, year: u32) {
        let mut faults = Vec::new();
        if passage.footnote.is_none() {
            self.numbering.read(passage, tokens, &mut faults);
        }
        bracket::read(tokens, &mut faults);
        doubled::read(tokens, &passage.text, &mut faults);
        unit::read(tokens, &passage.text, &mut faults);
        year::read(tokens, year, &mut faults);
        for fault in faults {
            self.add(document, passage, &fault);
        }
        for (start, word) in abbreviation::words(tokens, &passage.text) {
            if let Some((line, column)) = place(document, passage, start) {
                let defined = passage.text.get(..start).is_some_and(|text| text.ends_with('('));
                self.abbreviations.read(word, defined, line, column, word.chars().count());
            }
        }
    }

    /// Adds a fault at its place.
    pub(super) fn add(&mut self, document: &Document, passage: &Passage, fault: &Fault) {
        if let Some((line, column)) = place(document, passage, fault.start) {
            let length = passage.text.get(fault.start..fault.end).map_or(1, |text| text.chars().count());
            self.found.push(TextFinding { line, column, length, code: fault.code, message: fault.message.clone() });
        }
    }

    /// All that was found, in the order of places.
    pub(super) fn finish(mut self, document: &Document) -> Vec<TextFinding> {
        self.abbreviations.finish(&mut self.found);
        for line in document.lines.iter().filter(|line| line.decomposed && line.role != Role::Blank) {
            self.found.push(TextFinding {
                line: line.number,
                column: 1,
                length: line.text.chars().count(),
                code: "not-nfc",
                message: "letters and their marks are written as separate characters (not Unicode NFC)".to_owned(),
            });
        }
        self.found.sort_by(|one, other| (one.line, one.column, one.code).cmp(&(other.line, other.column, other.code)));
        self.found
    }
}

/// The line and column of a byte of a passage.
fn place(document: &Document, passage: &Passage, byte: usize) -> Option<(usize, usize)> {
    let (index, byte) = passage.place(byte)?;
    let line = document.lines.get(index)?;
    Some((line.number, line.column(byte)))
}

#[cfg(test)]
mod tests {
    use crate::extract::{findings, read::read_text};

    fn codes(text: &str) -> Vec<(&'static str, usize, usize)> {
        findings(&read_text(text)).into_iter().map(|finding| (finding.code, finding.line, finding.column)).collect()
    }

    #[test]
    fn a_number_of_an_item_that_comes_twice_or_is_missing_is_found() {
        let text = "(1) Thu đạt 5 tỷ đồng;\n(2) Chi đạt 6 tỷ đồng;\n(2) Nợ đạt 7 tỷ đồng;\n(5) Vốn đạt 8 tỷ đồng;";
        assert_eq!(codes(text), [("item-repeated", 3, 1), ("item-skipped", 4, 1)]);
        assert_eq!(codes("1. Thu\n2. Chi\n1. Nợ\n2. Vốn"), []);
    }

    #[test]
    fn units_that_are_missing_glued_or_doubled_are_found() {
        assert_eq!(codes("Xuất khẩu lao động vượt 51,5 kế hoạch."), [("percent-missing", 1, 25)]);
        assert_eq!(codes("Diện tích đạt 1.395ha."), [("unit-glued", 1, 15)]);
        assert_eq!(codes("Kinh phí trên 245 tỷ đồng đồng."), [("unit-doubled", 1, 27)]);
        assert_eq!(codes("Chăm sóc rừng tăng 0,6% ha."), [("unit-doubled", 1, 25)]);
    }

    #[test]
    fn brackets_that_do_not_match_are_found() {
        assert_eq!(codes("Thu đạt 5 tỷ đồng (tăng 7% so với năm trước."), [("bracket-open", 1, 19)]);
        assert_eq!(codes("Mầm non đạt chuẩn 96%, trên chuẩn 61%); tiểu học 60%"), [("bracket-open", 1, 38)]);
        assert_eq!(codes("a) Thu đạt 5 tỷ đồng (tăng 7%)."), []);
    }

    #[test]
    fn a_word_that_is_typed_twice_is_found_and_reduplication_is_not() {
        assert_eq!(codes("Thực hiện chính sách sách hỗ trợ."), [("word-doubled", 1, 22)]);
        assert_eq!(codes("Nhân dân dần dần ổn định, ngày ngày đầu tư tư nhân tăng."), []);
    }

    #[test]
    fn an_abbreviation_one_letter_from_a_known_one_is_found() {
        assert_eq!(codes("Mức GRPD bình quân tăng."), [("abbreviation", 1, 5)]);
        assert_eq!(codes("Quy mô GRDP tăng, UBND và HĐND tỉnh ban hành."), []);
    }

    #[test]
    fn a_year_that_does_not_fit_is_found() {
        let text =
            "Năm 2023 là năm bản lề. Trong năm 2023 kinh tế tăng. Tổng thu ngân sách năm 2022 ước đạt 15 tỷ đồng.";
        assert_eq!(codes(text), [("year", 1, 77)]);
        let text = "Trong năm 2023 thu tăng. Năm 2023 chi giảm 5% so với năm 2023.";
        assert_eq!(codes(text), [("year", 1, 58)]);
        let text = "Năm 2015 tăng 8%; năm 2006 tăng 8%; năm 2017 tăng 9%; năm 2018 tăng 9%.";
        assert_eq!(codes(text), [("year", 1, 23)]);
    }

    #[test]
    fn text_in_separate_characters_is_found() {
        assert_eq!(codes("Ta\u{306}ng 5%"), [("not-nfc", 1, 1)]);
    }
}
