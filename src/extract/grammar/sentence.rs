//! Where sentences of a passage begin and end.

use crate::extract::token::{Shape, Tokens};

/// Short forms whose full stop ends no sentence.
const SHORT: [&str; 9] = ["tp", "t", "ts", "gs", "th", "q", "p", "st", "vv"];

/// The first token of each sentence and the token behind it.
pub(super) fn bounds(tokens: &Tokens, first: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = first;
    for at in first..tokens.len() {
        if ends(tokens, at) {
            if at > start {
                found.push((start, at));
            }
            start = at + 1;
        }
    }
    if start < tokens.len() {
        found.push((start, tokens.len()));
    }
    found
}

/// Whether a token ends a sentence: a full stop or its like before a capital, a number or an opening mark.
fn ends(tokens: &Tokens, at: usize) -> bool {
    if !matches!(tokens.get(at).shape, Shape::Mark('.' | '!' | '?' | '…')) || tokens.is_mark(at + 1, '.') {
        return false;
    }
    if at.checked_sub(1).is_some_and(|before| SHORT.contains(&tokens.key(before)) && tokens.get(before).capital) {
        return false;
    }
    let next = tokens.get(at + 1);
    match next.shape {
        Shape::Word => next.capital,
        Shape::Numeral(_) => !next.glued,
        Shape::Mark(mark) => matches!(mark, '(' | '"' | '+' | '-' | ' '),
    }
}

#[cfg(test)]
mod tests {
    use super::bounds;
    use crate::extract::token::Tokens;

    fn count(text: &str) -> usize {
        bounds(&Tokens::of(text), 0).len()
    }

    #[test]
    fn a_full_stop_before_a_capital_ends_a_sentence() {
        assert_eq!(count("Thu đạt 5 tỷ đồng. Chi đạt 6 tỷ đồng..."), 2);
        assert_eq!(count("Giảm 8,9%.... Giá trị tăng 3%"), 2);
        assert_eq!(count("pháp luật.Tăng cường"), 2);
        assert_eq!(count("tại TP. Hà Nội có 5 dự án"), 1);
        assert_eq!(count("các ngành... và 3 lĩnh vực"), 1);
    }
}
