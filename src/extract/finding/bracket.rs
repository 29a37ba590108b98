//! Brackets that are not closed or not opened.

use crate::extract::token::{Shape, Tokens};

use super::Fault;

/// Reads a passage; the mark of an item such as `a)` needs no opening bracket.
pub(super) fn read(tokens: &Tokens, faults: &mut Vec<Fault>) {
    let mut open: Vec<usize> = Vec::new();
    let mut fault = |at: usize, message: &str| {
        let token = tokens.get(at);
        faults.push(Fault { start: token.start, end: token.end, code: "bracket-open", message: message.to_owned() });
    };
    for at in 0..tokens.len() {
        match tokens.get(at).shape {
            Shape::Mark('(') => open.push(at),
            Shape::Mark(')') => {
                let item = at <= 1
                    || at.checked_sub(2).is_some_and(|before| {
                        tokens.get(at).glued && tokens.key(at - 1).chars().count() <= 2 && is_border(tokens, before)
                    });
                if open.pop().is_none() && !item {
                    fault(at, "the bracket is closed but was not opened");
                }
            }
            Shape::Word | Shape::Numeral(_) | Shape::Mark(_) => {}
        }
    }
    for at in open {
        fault(at, "the bracket is not closed");
    }
}

/// Whether an item may begin behind a token.
fn is_border(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.get(at).shape, Shape::Mark('.' | ';' | ':' | ','))
}
