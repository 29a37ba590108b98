//! The noun phrase that follows a number: `1.219 doanh nghiệp thành lập mới`, `100% xã đạt tiêu chí`.

use crate::extract::token::{Shape, Tokens};

use super::cue::Read;
use super::gap::is_action;
use super::phrase;
use super::unit::{Sort, Unit};
use super::words::{Cue, WORDS};

/// How many tokens such a phrase may have.
const LONGEST: usize = 24;

/// The token behind the noun phrase that follows a unit.
pub(super) fn end(tokens: &Tokens, unit: &Unit, read: &Read, end: usize) -> usize {
    match unit.sort {
        Sort::Count | Sort::Size(_) => {}
        Sort::Money if WORDS.measures.find(tokens, unit.end, end).is_some_and(|(length, _)| length > 1) => {}
        Sort::Money if matches!(tokens.key(unit.end), "vốn" | "nguồn" | "tiền" | "thuế" | "nợ") => {}
        Sort::Percent
            if !matches!(
                read.cue,
                Some(Cue::Up | Cue::Down | Cue::Equal | Cue::Exceed | Cue::Share | Cue::To | Cue::Reach)
            ) => {}
        Sort::Percent | Sort::Point | Sort::Money | Sort::Rank | Sort::Times | Sort::None => return unit.end,
    }
    let limit = end.min(unit.end + LONGEST);
    let mut at = unit.end;
    while at < limit {
        match tokens.get(at).shape {
            Shape::Numeral(_) => {
                let level = at
                    .checked_sub(1)
                    .is_some_and(|before| WORDS.names.find_before(tokens, unit.end.min(before), at).is_some());
                let graded = matches!(tokens.key(at.wrapping_sub(1)), "cấp" | "mức" | "hạng")
                    && tokens.key(at.wrapping_sub(2)) == "đạt";
                let quality = graded || matches!(tokens.key(at + 1), "tuổi" | "sao");
                if !level && !quality {
                    return clause_before(tokens, unit.end, at);
                }
            }
            Shape::Word if ends_at(tokens, at, limit, unit.end) => break,
            Shape::Mark('-') if !tokens.get(at).glued && tokens.is_word(at + 1) => {}
            Shape::Mark('/' | '-' | '&') if tokens.get(at).glued => {}
            Shape::Mark('(') => match bracket(tokens, at, limit) {
                Some(close) => at = close,
                None => break,
            },
            Shape::Mark(',') => match list(tokens, at + 1, limit).or_else(|| verbs(tokens, unit.end, at, limit)) {
                Some(next) => {
                    at = next;
                    continue;
                }
                None => break,
            },
            Shape::Mark('"') => {}
            Shape::Mark(_) => break,
            Shape::Word => {}
        }
        at += 1;
    }
    at
}

/// Where a phrase that reached the next number ends: before `đã` with a verb, which governs that number.
fn clause_before(tokens: &Tokens, start: usize, end: usize) -> usize {
    let governed = matches!(tokens.key(end - 1), "cho" | "được") || is_action(tokens, end - 1, end);
    (start..end).rev().find(|at| governed && tokens.key(*at) == "đã" && is_action(tokens, at + 1, end)).unwrap_or(end)
}

/// Whether a word at which phrases end belongs to a verb or event here: `đi vào hoạt động`, `về đích`, `tai nạn do pháo`.
fn is_bound(tokens: &Tokens, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens.key(before));
    match tokens.key(at) {
        "vào" => before == "đi",
        // A grade, where nothing is raised: `nông thôn mới nâng cao`.
        "nâng" => tokens.key(at + 1) == "cao" && !tokens.is_word(at + 2),
        "thuộc" => before == "không",
        "về" => tokens.key(at + 1) == "đích",
        "làm" => before == "việc",
        "còn" => tokens.key(at + 1) == "lại" && !matches!(tokens.get(at + 2).shape, Shape::Numeral(_)),
        "do" => matches!(before, "nạn" | "cháy" | "nổ"),
        _ => false,
    }
}

/// Whether a word ends the phrase.
fn ends_at(tokens: &Tokens, at: usize, limit: usize, first: usize) -> bool {
    let measured = at == first && WORDS.measures.find(tokens, at, limit).is_some_and(|(length, _)| length > 1);
    if measured {
        return false;
    }
    if let Some((length, ())) = WORDS.stops.find(tokens, at, limit).filter(|_| !is_bound(tokens, at)) {
        let standard = tokens.key(at) == "đạt"
            && !matches!(tokens.get(at + length).shape, Shape::Numeral(_))
            && !is_hedge(tokens, at + 1);
        return !standard;
    }
    if tokens.key(at) == "và" || tokens.key(at) == "hoặc" {
        let acts = (first..at).any(|index| is_action(tokens, index, at));
        return matches!(tokens.get(at + 1).shape, Shape::Numeral(_))
            || (is_action(tokens, at + 1, limit) && !acts)
            || is_hedge(tokens, at + 1);
    }
    let joined = tokens.is_mark(at + 1, '&');
    at == first && !joined && WORDS.after.find(tokens, at, limit).is_some() || tokens.key(at) == "so"
}

/// Whether a word before a number stands at a token: `trên`, `gần`.
fn is_hedge(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.key(at), "trên" | "gần" | "khoảng" | "hơn") && matches!(tokens.get(at + 1).shape, Shape::Numeral(_))
}

/// The bracket that closes a short one without numbers, e.g. `(FDI)`.
fn bracket(tokens: &Tokens, at: usize, limit: usize) -> Option<usize> {
    let close = (at + 1..limit.min(at + 14)).find(|index| tokens.is_mark(*index, ')'))?;
    (at + 1..close).all(|index| tokens.is_word(index) || tokens.is_mark(index, ',')).then_some(close)
}

/// Where `hoặc` stands in a list of verbs that goes on behind a comma: `cơ sở giải thể, tạm ngừng hoặc thu hẹp sản xuất`.
fn verbs(tokens: &Tokens, first: usize, comma: usize, limit: usize) -> Option<usize> {
    let from = comma + 1;
    if !is_action(tokens, from, limit) || !(first..comma).any(|at| is_action(tokens, at, comma)) {
        return None;
    }
    let ends = |at: &usize| !tokens.is_word(*at) || WORDS.stops.find(tokens, *at, limit).is_some();
    let end = (from..limit).find(ends).unwrap_or(limit);
    let last = (from..end).find(|at| tokens.key(*at) == "hoặc" && is_action(tokens, at + 1, end));
    last.filter(|_| tokens.numeral(end).is_none())
}

/// Whether a verb is a noun as well: `121 cuộc thanh tra, kiểm tra`.
fn is_nominal(tokens: &Tokens, at: usize) -> bool {
    matches!(
        (tokens.key(at), tokens.key(at + 1)),
        ("kết", "luận") | ("kiểm" | "thanh", "tra") | ("giám", "sát") | ("quy", "hoạch") | ("đề", "xuất")
    )
}

/// The end of one more member of a list of nouns behind a comma: `xã, phường, thị trấn`.
fn list(tokens: &Tokens, from: usize, limit: usize) -> Option<usize> {
    if matches!(tokens.key(from), "phường" | "thị" | "thôn" | "bản" | "tổ" | "huyện" | "thành" | "sở" | "ngành")
    {
        return Some(from);
    }
    let voiced = (from + 1..limit.min(from + 5))
        .any(|at| matches!(tokens.key(at), "được" | "bị" | "mới") || is_action(tokens, at, limit))
        && (from..limit.min(from + 9)).all(|at| !matches!(tokens.key(at), "đã" | "đang" | "sẽ"));
    let longest = if voiced { 9 } else { 5 };
    let until = (from..limit.min(from + longest)).find(|at| !tokens.is_word(*at) || tokens.key(*at) == "và")?;
    let closed = match tokens.get(until).shape {
        Shape::Mark(mark) => matches!(mark, ',' | '.' | ';' | ')' | '('),
        Shape::Word => true,
        Shape::Numeral(_) => false,
    };
    let noun = until > from
        && phrase::opened(tokens, from, until) == from
        && WORDS.stops.find(tokens, from, until).is_none()
        && WORDS.measures.find(tokens, from, until).is_none()
        && (!is_action(tokens, from, until) || is_nominal(tokens, from));
    (closed && noun).then_some(until)
}
