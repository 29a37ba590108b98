//! Texts in which an old encoding and Unicode stand side by side, as offices leave them: old paragraphs pasted into new
//! documents, Unicode typed in a font of the old kind. Each word is read by its spelling, and a doubtful one as the
//! nearest that leaves no doubt.

use super::legacy::{Legacy, is_part_of_word};
use super::vowel::is_syllable;

/// How many lines in no Unicode spelling are looked at; more cannot change the answer.
const SAMPLE: usize = 5000;

/// An old encoding that a text is in, whole or in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mixture {
    /// The encoding.
    encoding: Legacy,
    /// Whether nearly all of the text is in it.
    whole: bool,
}

/// How a word is spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spelling {
    /// As Unicode has it, and in no other way.
    Unicode,
    /// As the old encoding has it, and in no other way.
    Old,
    /// Both would do, or neither.
    Doubtful,
}

impl Mixture {
    /// The encoding that the lines of a text are in, or those of them that are not spelt as Unicode has it.
    pub(super) fn of_lines<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Self> {
        let (mut all, mut odd) = (Vec::new(), Vec::new());
        for line in lines.filter(|line| !line.is_ascii()) {
            if all.len() < SAMPLE {
                all.push(line);
            }
            if odd.len() < SAMPLE && is_odd(line) {
                odd.push(line);
            }
        }
        let found = |lines: &[&str], whole| Legacy::of_text(&lines.join("\n")).map(|encoding| Self { encoding, whole });
        found(&all, true).or_else(|| found(&odd, false))
    }

    /// What is said of the conversion.
    pub(super) fn note(self) -> String {
        let note = super::encoding::note(self.encoding);
        if self.whole { note } else { note.replacen("the text", "part of the text", 1) }
    }

    /// A line with its words in Unicode; those that are in Unicode already stay.
    pub(super) fn convert(self, line: &str) -> String {
        convert(self.encoding, line, self.whole)
    }
}

/// A line of an old encoding with its words in Unicode; those that are in Unicode already stay, and a doubtful one is read as the
/// nearest that leaves no doubt, or as `otherwise` says where there is none.
pub(super) fn convert(encoding: Legacy, line: &str, otherwise: bool) -> String {
    if line.is_ascii() {
        return line.to_owned();
    }
    if encoding == Legacy::Utf8Twice {
        return encoding.convert(line);
    }
    let words = words(line);
    let spellings: Vec<Spelling> = words.iter().map(|word| spelling(encoding, word)).collect();
    let mut converted = String::with_capacity(line.len());
    for (index, word) in words.iter().enumerate() {
        let is_old = match spellings.get(index) {
            Some(Spelling::Old) => true,
            Some(Spelling::Doubtful) if !word.is_ascii() && !has_later_letters(word) => {
                nearest(&spellings, index).map_or(otherwise, |spelling| spelling == Spelling::Old)
            }
            _ => false,
        };
        if is_old { converted.push_str(&encoding.convert(word)) } else { converted.push_str(word) }
    }
    if converted == line { converted } else { encoding.with_capitals(&converted) }
}

/// The spelling of the nearest word that leaves no doubt, the one before where two are as near.
fn nearest(spellings: &[Spelling], index: usize) -> Option<Spelling> {
    let sure = |(_, spelling): &(usize, &Spelling)| **spelling != Spelling::Doubtful;
    let before = spellings.iter().enumerate().take(index).rfind(sure);
    let behind = spellings.iter().enumerate().skip(index).find(sure);
    let distance = |(at, _): &(usize, &Spelling)| at.abs_diff(index);
    [before, behind].into_iter().flatten().min_by_key(distance).map(|(_, spelling)| *spelling)
}

/// The words of a line and what stands between them, in order.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut from, mut inside) = (0, false);
    for (at, character) in line.char_indices() {
        let is_inside = is_part_of_word(character);
        if is_inside != inside {
            words.push(line.get(from..at).unwrap_or_default());
            (from, inside) = (at, is_inside);
        }
    }
    words.push(line.get(from..).unwrap_or_default());
    words
}

/// How a word is spelt, as far as its letters tell.
fn spelling(encoding: Legacy, word: &str) -> Spelling {
    if word.is_ascii() {
        return Spelling::Doubtful;
    }
    let converted = encoding.convert(word);
    match (is_syllable(word), is_syllable(&converted) && !has_capital_inside(&converted)) {
        (true, false) => Spelling::Unicode,
        (true, true) if has_later_letters(word) => Spelling::Unicode,
        (false, true) => Spelling::Old,
        _ => Spelling::Doubtful,
    }
}

/// Whether a capital stands behind a small letter, as nobody writes.
fn has_capital_inside(word: &str) -> bool {
    let small_before = |(one, other): (char, char)| one.is_lowercase() && other.is_uppercase();
    word.chars().zip(word.chars().skip(1)).any(small_before)
}

/// Whether a line is spelt otherwise than Unicode has it: most of its marked words are no syllables.
fn is_odd(line: &str) -> bool {
    if has_later_letters(line) {
        return false;
    }
    let words = words(line);
    let marked = words.iter().filter(|word| !word.is_ascii()).count();
    let right = words.iter().filter(|word| !word.is_ascii() && is_syllable(word)).count();
    right * 2 < marked
}

/// Whether a text has Vietnamese letters that no encoding of the time before Unicode leaves behind: those beyond Latin-1.
pub(super) fn has_later_letters(text: &str) -> bool {
    text.chars().any(|character| matches!(character, '\u{100}'..='\u{1b0}' | '\u{1ea0}'..='\u{1ef9}'))
}

#[cfg(test)]
mod tests {
    use super::{Mixture, convert};
    use crate::extract::read::legacy::Legacy;

    /// A line in TCVN3.
    const OLD: &str = "Tû lÖ hé nghÌo cßn 2,5%; s¶n l\u{ad}îng thÐp ®¹t 1.250 tÊn";

    /// A line in Unicode, with words that TCVN3 would read otherwise.
    const NEW: &str = "Giá trị sản xuất nông nghiệp; toàn tỉnh có 138 xã";

    #[test]
    fn lines_of_both_kinds_keep_or_get_their_spelling() {
        let mixture = Mixture::of_lines([NEW, OLD, NEW, NEW].into_iter()).unwrap();
        assert_eq!(mixture, Mixture { encoding: Legacy::Tcvn3, whole: false });
        assert!(mixture.note().starts_with("part of the text was in TCVN3 (ABC) and was converted to Unicode"));
        assert_eq!(mixture.convert(NEW), NEW);
        assert_eq!(mixture.convert(OLD), "Tỷ lệ hộ nghèo còn 2,5%; sản lượng thép đạt 1.250 tấn");
        assert_eq!(mixture.convert(&format!("{OLD}. {NEW}")), format!("{}. {NEW}", mixture.convert(OLD)));
    }

    #[test]
    fn a_doubtful_word_is_read_as_its_neighbour() {
        assert_eq!(convert(Legacy::Tcvn3, "H§ND tØnh", false), "HĐND tỉnh");
        assert_eq!(convert(Legacy::Tcvn3, "cã", true), "có");
        assert_eq!(convert(Legacy::Tcvn3, "xã cã rừng", true), "xã cã rừng");
    }

    #[test]
    fn texts_in_unicode_and_in_other_languages_are_no_mixture() {
        assert_eq!(Mixture::of_lines([NEW, NEW].into_iter()), None);
        assert_eq!(Mixture::of_lines(["Le résumé présente l'année", NEW, "été à Genève"].into_iter()), None);
    }

    #[test]
    fn signs_that_share_their_code_with_a_lone_mark_stay() {
        assert_eq!(convert(Legacy::Tcvn3, "®¹t 25 °C ±2, 30 km² ®Êt", true), "đạt 25 °C ±2, 30 km² đất");
    }
}
