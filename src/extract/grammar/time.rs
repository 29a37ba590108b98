//! Periods and dates in running text: how long such a phrase is, and what period it names.

use std::sync::LazyLock;

use crate::extract::lexicon::Lexicon;
use crate::extract::numeral::Link;
use crate::extract::token::Tokens;

/// Words that may open a phrase of time; the kernel is `true`.
static OPENINGS: LazyLock<Lexicon<bool>> = LazyLock::new(|| {
    let leads = "trong|đến|tính|ước|hết|cuối|đầu|thời|điểm|từ|kể|dự|kiến|tới|vào|cả|hằng|hàng|mỗi|giữa|sau";
    Lexicon::new(&[(leads, false), ("năm|tháng|ngày|quý|giai|nhiệm|nay|hiện|cùng|ba|sáu|chín|tám", true)])
});

/// Whether a token may only lead to a time.
fn is_lead(tokens: &Tokens, at: usize) -> bool {
    OPENINGS.find(tokens, at, at + 1).is_some_and(|(_, kernel)| !kernel)
}

/// Numbers of months that are written in words.
const WRITTEN: [(&str, u32); 4] = [("ba", 3), ("sáu", 6), ("chín", 9), ("tám", 8)];

/// How many tokens a phrase of time may have before its last kernel.
const LONGEST: usize = 14;

/// How many tokens the phrase of time at a token has: `tính đến hết ngày 30/6/2023`, `6 tháng đầu năm 2020`, `cả năm`.
pub(super) fn span(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    if tokens.numeral(at).is_none() && OPENINGS.find(tokens, at, end).is_none() {
        return None;
    }
    let mut next = at;
    let mut matched = None;
    loop {
        while next < end.min(at + LONGEST) && is_lead(tokens, next) {
            next += 1;
        }
        match core(tokens, next, end) {
            Some(length) if next < at + LONGEST => next += length,
            Some(_) | None => break,
        }
        matched = Some(next - at);
    }
    matched
}

/// Where a phrase of time begins that ends right before a token.
pub(super) fn span_before(tokens: &Tokens, start: usize, end: usize) -> Option<usize> {
    (start.max(end.saturating_sub(10))..end).find(|at| span(tokens, *at, end) == Some(end - at))
}

/// Whether a numeral is a year.
pub(super) fn year(tokens: &Tokens, at: usize) -> Option<u32> {
    let numeral = tokens.numeral(at)?;
    let plain = numeral.link == Link::Single && !numeral.percent && tokens.key(at).len() == 4;
    tokens.key(at).parse().ok().filter(|year| plain && (1900..2100).contains(year))
}

/// Whether a numeral is a range of years.
pub(super) fn years(tokens: &Tokens, at: usize) -> bool {
    tokens.numeral(at).is_some_and(|numeral| {
        let width = |(start, end): (usize, usize)| end - start == 4;
        numeral.link == Link::Range
            && !numeral.percent
            && width((numeral.start, numeral.first_end))
            && numeral.second.is_some_and(width)
            && tokens.key(at).starts_with(['1', '2'])
    })
}

/// Whether a numeral is a whole number of one or two digits.
fn small(tokens: &Tokens, at: usize) -> Option<u32> {
    let numeral = tokens.numeral(at)?;
    let plain = numeral.link == Link::Single && !numeral.percent && tokens.key(at).len() <= 2;
    tokens.key(at).parse().ok().filter(|_| plain)
}

/// Whether a numeral is a date or a month with its year.
fn dated(tokens: &Tokens, at: usize) -> bool {
    tokens.numeral(at).is_some_and(|numeral| matches!(numeral.link, Link::Date | Link::Ratio) && !numeral.percent)
}

/// The kernel of a phrase of time at a token.
fn core(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    let key = |step: usize| if at + step < end { tokens.key(at + step) } else { "" };
    let year_at = |step: usize| usize::from(at + step < end && year(tokens, at + step).is_some());
    let led = at.checked_sub(1).is_some_and(|before| is_lead(tokens, before));
    match key(0) {
        "năm" if key(1) == "học" => Some(2 + usize::from(years(tokens, at + 2))),
        "năm" if year_at(1) == 1 || years(tokens, at + 1) => Some(2),
        "năm" if matches!(key(1), "nay" | "qua" | "trước") => Some(2),
        "năm" if led => Some(1),
        "tháng" if small(tokens, at + 1).is_some() && at + 1 < end => {
            Some(if key(2) == "năm" && year_at(3) == 1 { 4 } else { 2 })
        }
        "tháng" if at + 1 < end && dated(tokens, at + 1) => Some(2),
        "ngày" if at + 1 < end && (dated(tokens, at + 1) || small(tokens, at + 1).is_some()) => Some(2),
        "quý" => {
            let step = 1 + usize::from(
                matches!(key(1), "i" | "ii" | "iii" | "iv") || at + 1 < end && small(tokens, at + 1).is_some(),
            );
            let step = step + usize::from(key(step) == "năm");
            let glued = at + step + 1 < end && tokens.is_mark(at + step, '/') && year_at(step + 1) == 1;
            Some(if glued { step + 2 } else { step + year_at(step) })
        }
        "giai" | "nhiệm" | "thời" if matches!(key(1), "đoạn" | "kỳ") && at + 2 < end && years(tokens, at + 2) => {
            Some(3)
        }
        "nay" if led => Some(1),
        "hiện" if key(1) == "nay" => Some(2),
        "cùng" if key(1) == "kỳ" => {
            Some(2 + if key(2) == "năm" { 1 + year_at(3).max(usize::from(key(3) == "trước")) } else { year_at(2) })
        }
        _ if at < end && (small(tokens, at).is_some() || WRITTEN.iter().any(|(word, _)| *word == key(0))) => {
            match key(1) {
                "tháng" => {
                    let mut step = 2 + usize::from(matches!(key(2), "đầu" | "cuối"));
                    step += usize::from(key(step) == "năm");
                    Some(step + year_at(step))
                }
                "năm" if tokens.numeral(at).is_some() => Some(2 + usize::from(matches!(key(2), "qua" | "tới"))),
                _ => None,
            }
        }
        _ if at < end && tokens.numeral(at).is_some_and(|numeral| numeral.link == Link::Date) => Some(1),
        _ if at < end && led && (year_at(0) == 1 || dated(tokens, at)) => Some(1),
        _ => None,
    }
}

/// The period that a phrase of time names, with the year of the report where it names none.
pub(super) fn period(tokens: &Tokens, at: usize, length: usize, report: u32) -> Option<String> {
    let range = at..at + length;
    // What begins then is not told of that time.
    if matches!(tokens.key(at), "từ" | "kể" | "sau") && (1..length).any(|step| tokens.key(at + step) == "quý") {
        return None;
    }
    if length == 2 && tokens.key(at) == "cả" && tokens.key(at + 1) == "năm" {
        return Some(report.to_string());
    }
    let named = range.clone().find_map(|index| year(tokens, index));
    for index in range.clone() {
        if let Some(numeral) = tokens.numeral(index).filter(|numeral| matches!(numeral.link, Link::Date | Link::Ratio))
        {
            let parts: Vec<u32> = tokens.key(index).split('/').filter_map(|part| part.parse().ok()).collect();
            let (month, year) = match (numeral.link, parts.as_slice()) {
                (Link::Date, [_, month, year]) => (*month, *year),
                (_, [month, year]) if *year > 1900 => (*month, *year),
                (_, [_, month]) => (*month, report),
                _ => continue,
            };
            return Some(months(month, year));
        }
        if tokens.key(index) == "quý"
            && let Some(number) = quarter(tokens, index + 1)
        {
            return Some(format!("{}-Q{number}", named.unwrap_or(report)));
        }
        if tokens.key(index) == "tháng" && index > at {
            let written = WRITTEN.iter().find(|(word, _)| *word == tokens.key(index - 1)).map(|(_, number)| *number);
            if let Some(number) = small(tokens, index - 1).or(written) {
                return Some(months(number, named.unwrap_or(report)));
            }
        }
        if tokens.key(index) == "tháng"
            && let Some(number) = small(tokens, index + 1).filter(|_| index + 1 < at + length)
        {
            return Some(months(number, named.unwrap_or(report)));
        }
    }
    named.map(|year| year.to_string())
}

/// The number of a quarter: `quý II`, `quý 2`.
fn quarter(tokens: &Tokens, at: usize) -> Option<u32> {
    let roman = ["i", "ii", "iii", "iv"].iter().position(|numeral| *numeral == tokens.key(at));
    let number = roman.and_then(|index| u32::try_from(index + 1).ok()).or_else(|| small(tokens, at));
    number.filter(|number| (1..=4).contains(number))
}

/// The first so many months of a year; all of them are the year.
fn months(number: u32, year: u32) -> String {
    if (1..12).contains(&number) { format!("{year}-{number}M") } else { year.to_string() }
}

#[cfg(test)]
mod tests {
    use super::{period, span};
    use crate::extract::token::Tokens;

    fn read(text: &str) -> (Option<usize>, Option<String>) {
        let tokens = Tokens::of(text);
        let length = span(&tokens, 0, tokens.len());
        (length, length.and_then(|length| period(&tokens, 0, length, 2020)))
    }

    #[test]
    fn phrases_of_time_are_measured_and_named() {
        assert_eq!(read("6 tháng đầu năm 2021 thu"), (Some(5), Some("2021-6M".into())));
        assert_eq!(read("tính đến hết ngày 30/11/2020, có"), (Some(5), Some("2020-11M".into())));
        assert_eq!(read("đến ngày 31/12/2020 đạt").1, Some("2020".into()));
        assert_eq!(read("cả năm ước"), (Some(2), Some("2020".into())));
        assert_eq!(read("từ quý III, tốc độ").1, None);
        assert_eq!(read("sáu tháng đầu năm"), (Some(4), Some("2020-6M".into())));
        assert_eq!(read("giai đoạn 2021-2025 đạt").0, Some(3));
        assert_eq!(read("quý I/2016 ước").1, Some("2016-Q1".into()));
        assert_eq!(read("quý III năm 2021 tăng").1, Some("2021-Q3".into()));
    }

    #[test]
    fn words_of_time_in_other_senses_are_left() {
        assert_eq!(read("đầu tư từ doanh nghiệp").0, None);
        assert_eq!(read("trong tỉnh").0, None);
        assert_eq!(read("ngày càng tăng").0, None);
    }
}
