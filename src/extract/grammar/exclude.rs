//! Numbers that are no statistics: dates, numbers of documents and headings, names, ages, durations, denominators.

use crate::extract::numeral::{Link, Numeral};
use crate::extract::token::{Shape, Tokens};

use super::cue::Read;
use super::time;
use super::unit::{Sort, Unit};
use super::words::{Cue, WORDS};

/// Whether the numeral at a token is a statistic, given what stands before it and its unit.
pub(super) fn is_statistic(
    tokens: &Tokens,
    text: &str,
    start: usize,
    at: usize,
    cue: &Read,
    unit: &Unit,
    follows: bool,
) -> bool {
    let Some(numeral) = tokens.numeral(at) else { return false };
    if matches!(numeral.link, Link::Date | Link::Code) || is_mark(tokens, at) || time::years(tokens, at) {
        return false;
    }
    if numeral.percent || unit.sort == Sort::Money || unit.sort == Sort::Point {
        return !(unit.sort == Sort::Money && is_named(tokens, start, at, "chương trình"));
    }
    if numeral.link == Link::Ratio && is_day(tokens, at, cue, unit) || is_one_of(tokens, at) {
        return false;
    }
    if is_denominator(tokens, at, unit) || is_period(tokens, start, at) {
        return false;
    }
    if is_span(tokens, at, cue) || is_name(tokens, text, start, at, numeral, unit) {
        return false;
    }
    let year_like = time::year(tokens, at).is_some() && !unit.known;
    if year_like || is_scale_of_text(tokens, at) {
        return false;
    }
    has_sense(tokens, at, cue, unit) || (follows && is_listed(tokens, at, unit))
}

/// Whether the number stands in a list of parts in brackets, whose nouns may be names: `(12 Nhì, 31 Ba)`.
fn is_listed(tokens: &Tokens, at: usize, unit: &Unit) -> bool {
    let opened = at.checked_sub(1).is_some_and(|before| tokens.is_mark(before, '(') || tokens.is_mark(before, ','));
    let closed = [',', ';', ')'].iter().any(|mark| tokens.is_mark(unit.end, *mark));
    opened && closed && unit.sort == Sort::Count && tokens.get(at + 1).capital
}

/// Whether the number is a footnote mark glued to a bracket, or the mark of an item in brackets.
fn is_mark(tokens: &Tokens, at: usize) -> bool {
    let token = tokens.get(at);
    let before = at.checked_sub(1).map(|before| tokens.get(before).shape);
    let after_mark = matches!(before, Some(Shape::Mark(')' | '"' | '.' | ',' | ';' | ']')));
    let whole = tokens.key(at).bytes().all(|byte| byte.is_ascii_digit());
    let mark_is_glued = at <= 1 || tokens.get(at - 1).glued;
    if token.glued && after_mark && whole && mark_is_glued {
        return true;
    }
    let enclosed = before == Some(Shape::Mark('(')) && tokens.is_mark(at + 1, ')') && tokens.get(at + 1).glued;
    enclosed && tokens.numeral(at).is_some_and(|numeral| numeral.link == Link::Single && !numeral.percent)
}

/// Whether the number is what something is counted per: `/10.000 dân`, `trên 01 ha`, `/1 vạn dân`.
fn is_denominator(tokens: &Tokens, at: usize, unit: &Unit) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    if tokens.is_mark(before, '/') {
        return true;
    }
    let noun = tokens.key(at + 1);
    let one = tokens.numeral(at).is_some() && matches!(tokens.key(at), "1" | "01");
    let people =
        matches!(noun, "vạn" | "dân") || (matches!(tokens.key(at + 1), "người") && tokens.key(at + 2) == "dân");
    let per = matches!(tokens.key(before), "trên" | "một" | "bình" | "mỗi" | "của" | "tính");
    per && ((one && matches!(unit.sort, Sort::Size(_))) || people) || noun == "vạn" && tokens.key(at + 2) == "dân"
}

/// Whether `a/b` is a day and month: `30/4`, `dịp 01/5`.
fn is_day(tokens: &Tokens, at: usize, cue: &Read, unit: &Unit) -> bool {
    let parts: Vec<u32> = tokens.key(at).split('/').filter_map(|part| part.parse().ok()).collect();
    let [day, month] = parts.as_slice() else { return false };
    (1..=31).contains(day) && (1..=12).contains(month) && !unit.known && (cue.cue.is_none() || day > month)
}

/// Whether the number only tells of how many something is one: `1 trong 6 tỉnh`.
fn is_one_of(tokens: &Tokens, at: usize) -> bool {
    at.checked_sub(2).is_some_and(|first| tokens.key(first + 1) == "trong" && tokens.numeral(first).is_some())
}

/// Whether the number belongs to a phrase of time that begins up to eight tokens before it.
fn is_period(tokens: &Tokens, start: usize, at: usize) -> bool {
    (start.max(at.saturating_sub(8))..=at)
        .any(|from| time::span(tokens, from, tokens.len()).is_some_and(|length| from + length > at))
}

/// Whether the number is an age, a duration or part of a fixed phrase.
fn is_span(tokens: &Tokens, at: usize, cue: &Read) -> bool {
    let behind = WORDS.spans.find(tokens, at + 1, tokens.len()).is_some();
    let old = tokens.key(at + 1) == "tuổi" && matches!(cue.cue, Some(Cue::Reach | Cue::Up | Cue::Down | Cue::To));
    let to_age = tokens.key(at + 1) == "đến" && tokens.numeral(at + 2).is_some()
        || tokens.key(at + 1) == "đến" && tokens.key(at + 2) == "dưới";
    (behind && !old) || to_age
}

/// Whether a name that takes a number stands before it.
fn is_name(tokens: &Tokens, text: &str, start: usize, at: usize, numeral: &Numeral, unit: &Unit) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let whole = numeral.whole(text);
    let leading_zero = tokens.key(at).starts_with('0');
    let tiny = whole.is_some_and(|whole| whole < 10) && !leading_zero;
    if WORDS.names.find_before(tokens, start, at).is_some() {
        return true;
    }
    let titled = WORDS.titles.find_before(tokens, start, at).is_some() && whole.is_some();
    if titled && !unit.known || tokens.key(before) == "cấp" && tiny && tokens.key(at + 1) == "quốc" {
        return true;
    }
    if tokens.is_mark(before, '-') && tokens.get(before).glued && tokens.get(at).glued {
        return true;
    }
    let capital = tokens.get(before).capital && tokens.is_word(before) && before > start;
    capital && tiny && !unit.known
}

/// Whether a certain phrase stands right before a number.
fn is_named(tokens: &Tokens, start: usize, at: usize, name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    at >= start + words.len()
        && words.iter().enumerate().all(|(step, word)| tokens.key(at - words.len() + step) == *word)
}

/// Whether a level of service, school or standard follows a number that is joined to another by `và`: `mức 3 và 4`.
fn is_scale_of_text(tokens: &Tokens, at: usize) -> bool {
    let joined =
        at.checked_sub(2).is_some_and(|first| tokens.key(first + 1) == "và" && tokens.numeral(first).is_some());
    joined && at.checked_sub(3).is_some_and(|name| WORDS.names.find_before(tokens, name, name + 1).is_some())
}

/// Whether a cue alone makes a number a statistic.
fn is_said(cue: Cue) -> bool {
    matches!(cue, Cue::Rank | Cue::Reach | Cue::Up | Cue::Down | Cue::To | Cue::Exceed | Cue::Equal)
}

/// Whether the number has a unit, or words before it that make it a statistic without one.
fn has_sense(tokens: &Tokens, at: usize, cue: &Read, unit: &Unit) -> bool {
    let ratio = tokens.numeral(at).is_some_and(|numeral| numeral.link == Link::Ratio);
    if ratio && tokens.is_mark(at + 1, ')') {
        return true;
    }
    if unit.sort == Sort::None {
        return cue.cue.is_some_and(is_said);
    }
    let next = tokens.get(at + 1);
    unit.known || (tokens.is_word(at + 1) && !next.glued && !next.capital)
}
