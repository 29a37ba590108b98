//! Units that are glued to their number or written twice.

use crate::extract::token::{Shape, Tokens};

use super::Fault;

/// Units that cannot follow a per cent sign.
const AFTER_PERCENT: [&str; 9] = ["ha", "m2", "m3", "tấn", "km", "kg", "đồng", "usd", "tỷ"];

/// Units that are never said twice.
const ONCE: [&str; 8] = ["đồng", "tỷ", "triệu", "nghìn", "ha", "tấn", "usd", "km"];

/// Reads a passage.
pub(super) fn read(tokens: &Tokens, text: &str, faults: &mut Vec<Fault>) {
    for number in 0..tokens.numerals.len() {
        let Some(at) = position(tokens, number) else { continue };
        glued(tokens, text, at, faults);
        doubled(tokens, text, at, faults);
    }
}

/// The token of a numeral, found by its place.
fn position(tokens: &Tokens, number: usize) -> Option<usize> {
    let start = tokens.numerals.get(number)?.start;
    tokens.at_byte(start)
}

/// A word that touches a number on either side.
fn glued(tokens: &Tokens, text: &str, at: usize, faults: &mut Vec<Fault>) {
    let (token, next) = (tokens.get(at), tokens.get(at + 1));
    let behind = next.shape == Shape::Word && next.glued;
    let before = at > 0 && tokens.is_word(at - 1) && token.glued;
    if behind || before {
        let (start, end) = if behind { (token.start, next.end) } else { (tokens.get(at - 1).start, token.end) };
        let pair = text.get(start..end).unwrap_or_default();
        let message = format!("a space is missing between number and word in `{pair}`");
        faults.push(Fault { start, end, code: "unit-glued", message });
    }
}

/// A unit behind a per cent sign, or the same unit twice.
fn doubled(tokens: &Tokens, text: &str, at: usize, faults: &mut Vec<Fault>) {
    let mut fault = |index: usize| {
        let token = tokens.get(index);
        let unit = text.get(token.start..token.end).unwrap_or_default();
        let message = format!("the unit `{unit}` stands behind another unit");
        faults.push(Fault { start: token.start, end: token.end, code: "unit-doubled", message });
    };
    let percent = tokens.numeral(at).is_some_and(|numeral| numeral.percent);
    if percent && AFTER_PERCENT.contains(&tokens.key(at + 1)) {
        fault(at + 1);
    }
    for index in at + 2..(at + 5).min(tokens.len()) {
        if tokens.key(index) == tokens.key(index - 1) && ONCE.contains(&tokens.key(index)) {
            fault(index);
        }
    }
}
