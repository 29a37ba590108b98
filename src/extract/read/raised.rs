//! Raised digits as Unicode has them: a footnote mark behind a word is no number, and `m²` is no `m2`.

/// The raised form of each digit.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// A digit in its raised form; other characters stay.
pub(super) fn raised_digit(character: char) -> char {
    let digit = character.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
    digit.and_then(|digit| RAISED.get(digit)).copied().unwrap_or(character)
}

/// A text with raised digits.
pub(super) fn raised(text: &str) -> String {
    text.chars().map(raised_digit).collect()
}

/// Whether a character is a raised digit.
pub(super) fn is_raised(character: char) -> bool {
    RAISED.contains(&character)
}

/// The digits that a line begins with in their raised form, as plain digits.
pub(super) fn mark(text: &str) -> Option<String> {
    let plain = |character: char| RAISED.iter().position(|raised| *raised == character).map(|digit| digit.to_string());
    let digits: Vec<String> = text.chars().map_while(plain).collect();
    (!digits.is_empty()).then(|| digits.concat())
}
