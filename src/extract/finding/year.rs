//! Years that do not fit the report or the list they stand in.

use crate::extract::token::Tokens;

use super::Fault;

/// How many words may stand between a year and what it is told of.
const NEAR: usize = 4;

/// Reads a passage of the report of a year.
pub(super) fn read(tokens: &Tokens, report: u32, faults: &mut Vec<Fault>) {
    let years: Vec<(usize, u32)> = (1..tokens.len())
        .filter(|at| tokens.key(at - 1) == "năm")
        .filter_map(|at| Some((at, year(tokens, at)?)))
        .collect();
    for (at, year) in &years {
        let own = *year == report && is_base(tokens, *at);
        let estimated = year + 1 == report && tokens.key(at - 2) != "với" && is_estimated(tokens, *at);
        if own {
            push(tokens, *at, format!("the report of {report} is compared with {year}, its own year"), faults);
        } else if estimated {
            push(tokens, *at, format!("an estimate for {year} stands in the report of {report}"), faults);
        }
    }
    for window in years.windows(3) {
        if let [(_, first), (at, middle), (_, last)] = window
            && *last == first + 2
            && *middle != first + 1
            && years.len() > 3
        {
            push(tokens, *at, format!("the year {middle} stands between {first} and {last}"), faults);
        }
    }
}

/// Adds a fault at a year.
fn push(tokens: &Tokens, at: usize, message: String, faults: &mut Vec<Fault>) {
    let token = tokens.get(at);
    faults.push(Fault { start: token.start, end: token.end, code: "year", message });
}

/// The year that a token is.
fn year(tokens: &Tokens, at: usize) -> Option<u32> {
    let key = tokens.key(at);
    key.parse().ok().filter(|year| key.len() == 4 && (1950..2100).contains(year))
}

/// Whether a year is what something is compared with: `so với năm 2023`, `tương đương với năm 2023`.
fn is_base(tokens: &Tokens, at: usize) -> bool {
    let compared = at > 2 && tokens.key(at - 2) == "với" && matches!(tokens.key(at - 3), "so" | "đương");
    let aim = (at.saturating_sub(12)..at).any(|index| matches!(tokens.key(index), "sau" | "2024" | "dự"));
    compared && !aim
}

/// Whether an estimate of what was reached follows a year.
fn is_estimated(tokens: &Tokens, at: usize) -> bool {
    let near = at + 1..(at + 1 + NEAR).min(tokens.len());
    near.into_iter().take_while(|index| tokens.is_word(*index)).any(|index| tokens.key(index) == "ước")
}
