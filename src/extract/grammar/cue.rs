//! The words right before a number and right behind its unit: what the number says, and what it is compared with.

use crate::extract::token::Tokens;

use super::time;
use super::words::{After, Cue, WORDS};

/// What stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Read {
    /// The word that says what the number is.
    pub(super) cue: Option<Cue>,
    /// The token where these words begin.
    pub(super) start: usize,
    /// Whether the number is about right or expected.
    pub(super) approx: bool,
    /// Whether several numbers follow in the order of what was named.
    pub(super) each: bool,
}

/// Reads the words before the numeral at a token, back to another token.
pub(super) fn before(tokens: &Tokens, start: usize, at: usize) -> Read {
    let mut read = Read { cue: None, start: at, approx: false, each: false };
    loop {
        let end = read.start;
        let time = time::span_before(tokens, start, end);
        let Some((length, cue)) = WORDS.cues.find_before(tokens, start, end) else {
            match time.filter(|_| read.cue.is_none() && !read.approx) {
                Some(begin) if WORDS.cues.find_before(tokens, start, begin).is_some_and(|(_, cue)| is_main(cue)) => {
                    read.start = begin;
                    continue;
                }
                _ => return read,
            }
        };
        if cue == Cue::Up && is_noun(tokens, end - length) {
            return read;
        }
        match cue {
            Cue::Approx => read.approx = true,
            Cue::Estimate => read.approx = true,
            Cue::Each => read.each = true,
            Cue::Filler if read.cue.is_none() && WORDS.cues.find_before(tokens, start, end - length).is_none() => {
                return read;
            }
            Cue::Filler => {}
            Cue::Up
            | Cue::Down
            | Cue::More
            | Cue::To
            | Cue::From
            | Cue::Reach
            | Cue::Equal
            | Cue::Exceed
            | Cue::Share
            | Cue::Gives
            | Cue::Times
            | Cue::Rank
            | Cue::Alike
            | Cue::Have => {
                if read.cue.is_some() {
                    return read;
                }
                read.cue = Some(cue);
            }
        }
        read.start = end - length;
    }
}

/// Whether `tăng trưởng` at a token is the noun, as in `tốc độ tăng trưởng`.
fn is_noun(tokens: &Tokens, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| match tokens.key(before) {
        "độ" => before.checked_sub(1).is_some_and(|first| tokens.key(first) == "tốc"),
        word => matches!(word, "mức" | "đà"),
    })
}

/// Whether a cue says by itself what a number is.
fn is_main(cue: Cue) -> bool {
    !matches!(cue, Cue::Approx | Cue::Estimate | Cue::Each | Cue::Filler | Cue::Have | Cue::From)
}

/// What a number is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// A plan.
    Plan,
    /// The estimate of the budget.
    Estimate,
    /// The same period of the year before.
    SamePeriod,
    /// A year.
    Year(u32),
    /// The year before.
    PreviousYear,
    /// A month or quarter before, for which mentions have no key.
    Lately,
    /// A whole.
    Total,
}

/// What stands behind a number and its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Trail {
    /// What the number is compared with.
    pub(super) basis: Option<Basis>,
    /// The token behind these words.
    pub(super) end: usize,
}

/// Reads the words behind a unit, up to another token.
pub(super) fn behind(tokens: &Tokens, at: usize, end: usize) -> Trail {
    let none = Trail { basis: None, end: at };
    let Some((length, after)) = WORDS.after.find(tokens, at, end) else { return none };
    let next = at + length;
    match after {
        After::Plan => Trail { basis: Some(Basis::Plan), end: to_mark(tokens, next, end) },
        After::Budget => Trail { basis: Some(Basis::Estimate), end: to_mark(tokens, next, end) },
        After::Total => Trail { basis: Some(Basis::Total), end: to_mark(tokens, next, end) },
        After::Same => {
            let tail =
                time::span(tokens, next.saturating_sub(2), end).map_or(next, |length| next - 2 + length).max(next);
            Trail { basis: Some(Basis::SamePeriod), end: tail }
        }
        After::Compared => compared(tokens, at, next, end).unwrap_or(none),
    }
}

/// Reads what follows `so với` or `năm`.
fn compared(tokens: &Tokens, at: usize, next: usize, end: usize) -> Option<Trail> {
    let from = if tokens.key(at) == "năm" { at } else { next };
    if matches!(tokens.key(from), "tháng" | "quý") && tokens.key(from + 1) == "trước" && from + 1 < end {
        return Some(Trail { basis: Some(Basis::Lately), end: from + 2 });
    }
    let length = time::span(tokens, from, end)?;
    let years = (from..from + length).find_map(|index| {
        time::year(tokens, index).or_else(|| {
            let date = tokens.key(index).rsplit_once('/')?.1;
            date.parse().ok().filter(|year| (1900..2100).contains(year))
        })
    });
    let basis = match years {
        Some(year) => Basis::Year(year),
        None if (from..from + length).any(|index| tokens.key(index) == "trước") => Basis::PreviousYear,
        None if tokens.key(from) == "cùng" => Basis::SamePeriod,
        None => return None,
    };
    Some(Trail { basis: Some(basis), end: from + length })
}

/// The next mark of punctuation, number or cue, at most eight tokens on.
fn to_mark(tokens: &Tokens, at: usize, end: usize) -> usize {
    let limit = end.min(at + 8);
    (at..limit)
        .find(|index| {
            !tokens.is_word(*index) && time::year(tokens, *index).is_none()
                || WORDS.stops.find(tokens, *index, end).is_some()
                || tokens.key(*index) == "và"
        })
        .unwrap_or(limit)
}

#[cfg(test)]
mod tests {
    use super::{Basis, before, behind};
    use crate::extract::grammar::words::Cue;
    use crate::extract::token::Tokens;

    fn read(text: &str) -> (Option<Cue>, bool, Option<Basis>) {
        let tokens = Tokens::of(text);
        let at = (0..tokens.len()).find(|index| tokens.numeral(*index).is_some()).unwrap();
        let cue = before(&tokens, 0, at);
        (cue.cue, cue.approx, behind(&tokens, at + 1, tokens.len()).basis)
    }

    #[test]
    fn what_stands_before_a_number_tells_what_it_is() {
        assert_eq!(read("thu ước đạt trên 5% dự toán"), (Some(Cue::Reach), true, Some(Basis::Estimate)));
        assert_eq!(read("giảm xuống còn 24,2%"), (Some(Cue::To), false, None));
        assert_eq!(read("tăng 12% so với năm 2019"), (Some(Cue::Up), false, Some(Basis::Year(2019))));
        assert_eq!(read("giảm tới 1,7% so với cùng kỳ"), (Some(Cue::Down), true, Some(Basis::SamePeriod)));
        assert_eq!(read("vượt 9,1% kế hoạch"), (Some(Cue::Exceed), false, Some(Basis::Plan)));
        assert_eq!(read("tỷ lệ chiếm 39,5% tổng chi").2, Some(Basis::Total));
        assert_eq!(read("tăng 1,7% so với 31/12/2019").2, Some(Basis::Year(2019)));
    }
}
