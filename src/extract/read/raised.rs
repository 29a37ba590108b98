//! Raised digits as Unicode has them: a footnote mark behind a word is no number, and `m²` is no `m2`. While a document is
//! read, others stand for them; [`settled`] puts them in their places once all letters are known.

/// The raised form of each digit.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// What stands for a raised digit while a document is read: old encodings have letters at the codes of `¹²³`.
const HELD: [char; 10] = [
    '\u{f1d70}',
    '\u{f1d71}',
    '\u{f1d72}',
    '\u{f1d73}',
    '\u{f1d74}',
    '\u{f1d75}',
    '\u{f1d76}',
    '\u{f1d77}',
    '\u{f1d78}',
    '\u{f1d79}',
];

/// A digit in its raised form; other characters stay.
pub(super) fn raised_digit(character: char) -> char {
    let digit = character.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
    digit.and_then(|digit| HELD.get(digit)).copied().unwrap_or(character)
}

/// A text with raised digits.
pub(super) fn raised(text: &str) -> String {
    text.chars().map(raised_digit).collect()
}

/// The text with its raised digits as Unicode has them.
pub(super) fn settled(text: &str) -> String {
    let digit = |held: char| HELD.iter().position(|known| *known == held).and_then(|digit| RAISED.get(digit)).copied();
    text.chars().map(|character| digit(character).unwrap_or(character)).collect()
}

/// Whether a character is a raised digit.
pub(super) fn is_raised(character: char) -> bool {
    HELD.contains(&character)
}

/// The digits that a line begins with in their raised form, as plain digits.
pub(super) fn mark(text: &str) -> Option<String> {
    let plain = |character: char| HELD.iter().position(|held| *held == character).map(|digit| digit.to_string());
    let digits: Vec<String> = text.chars().map_while(plain).collect();
    (!digits.is_empty()).then(|| digits.concat())
}
