//! A stretch of tokens as the words of an indicator: without connectives, times, brackets and short forms.

use crate::extract::syllable::with_usual_tone;
use crate::extract::token::{Shape, Tokens};

use super::time;
use super::words::WORDS;

/// Short forms that are written out in the name of an indicator.
const SHORT_FORMS: [(&str, &str); 22] = [
    ("bhxh", "bảo hiểm xã hội"),
    ("bhyt", "bảo hiểm y tế"),
    ("bhtn", "bảo hiểm thất nghiệp"),
    ("tngt", "tai nạn giao thông"),
    ("kntc", "khiếu nại, tố cáo"),
    ("gtsx", "giá trị sản xuất"),
    ("nsnn", "ngân sách nhà nước"),
    ("đtpt", "đầu tư phát triển"),
    ("dn", "doanh nghiệp"),
    ("ntm", "nông thôn mới"),
    ("tthc", "thủ tục hành chính"),
    ("pkđkkv", "phòng khám đa khoa khu vực"),
    ("ttyt", "trung tâm y tế"),
    ("xdcb", "xây dựng cơ bản"),
    ("cn", "công nghiệp"),
    ("xd", "xây dựng"),
    ("vphc", "vi phạm hành chính"),
    ("grpd", "GRDP"),
    ("xkld", "xuất khẩu lao động"),
    ("nq", "nghị quyết"),
    ("attp", "an toàn thực phẩm"),
    ("kh", "kế hoạch"),
];

/// Words that open a bracket which says what is left out, and so belong to the name.
const SCOPES: [&str; 2] = ["không", "chưa"];

/// A stretch without the words at its ends that are no part of a name.
pub(super) fn trimmed(tokens: &Tokens, start: usize, end: usize) -> (usize, usize) {
    let (mut start, mut end) = (opened(tokens, start, end), end);
    loop {
        let Some(last) = end.checked_sub(1).filter(|last| *last >= start) else { return (start, start) };
        let upward = tokens.key(last) == "lên" && last > start && tokens.key(last - 1) == "trở";
        let closed = WORDS.closers.find_before(tokens, start, end).map(|(length, ())| end - length);
        let closed = closed.filter(|_| !upward);
        let loose = matches!(tokens.get(last).shape, Shape::Mark(mark) if mark != ')').then_some(last);
        match closed.or(loose).or_else(|| time::span_before(tokens, start, end)) {
            Some(shorter) => end = shorter,
            None => break,
        }
    }
    start = start.min(end);
    (start, cut(tokens, start, end))
}

/// Where a stretch begins behind connectives, times and marks.
pub(super) fn opened(tokens: &Tokens, mut start: usize, end: usize) -> usize {
    while start < end {
        if tokens.is_mark(start, '(') && tokens.numeral(start + 1).is_some() && tokens.is_mark(start + 2, ')') {
            start += 3;
            continue;
        }
        let measure = WORDS.measures.find(tokens, start, end).map_or(0, |(length, _)| length);
        let opener = WORDS.openers.find(tokens, start, end).map_or(0, |(length, ())| length);
        let verb = WORDS.verbs.find(tokens, start, end).map_or(0, |(length, ())| length);
        if opener > measure && opener >= verb {
            start += opener;
        } else if matches!(tokens.key(start), "giảm" | "tăng" | "nâng")
            && measure == 0
            && WORDS.measures.find(tokens, start + 1, end).is_some()
        {
            start += 1;
        } else if let Some(length) = time::span(tokens, start, end) {
            start += length;
        } else if matches!(tokens.get(start).shape, Shape::Mark(mark) if mark != '(') {
            start += 1;
        } else {
            break;
        }
    }
    start
}

/// The end of a stretch before a word at which a subject ends; the first two words are never cut.
fn cut(tokens: &Tokens, start: usize, end: usize) -> usize {
    (start + 2..end).find(|at| WORDS.cuts.find(tokens, *at, end).is_some() && !is_quality(tokens, *at)).unwrap_or(end)
}

/// Whether a word at which subjects end belongs to one here: `đạt chuẩn`, `đang hoạt động`, `đã qua đào tạo`.
fn is_quality(tokens: &Tokens, at: usize) -> bool {
    match tokens.key(at) {
        "đạt" => !matches!(tokens.get(at + 1).shape, Shape::Numeral(_)),
        "vẫn" => tokens.key(at + 1) == "giữ",
        "đang" | "đã" => true,
        _ => false,
    }
}

/// The words of a stretch, with plain marks between them; times, brackets and quotation marks are left out.
pub(super) fn words(tokens: &Tokens, text: &str, start: usize, end: usize) -> String {
    let mut out = String::new();
    let mut at = start;
    let mut depth = 0_usize;
    while at < end {
        let token = tokens.get(at);
        if let Some(length) = time::span(tokens, at, end).filter(|_| depth == 0 && !is_level(tokens, at)) {
            at += length;
            continue;
        }
        if depth == 0 && is_science(tokens, at, end) {
            push_word(&mut out, "khoa học và công nghệ", "", false);
            at += 3;
            continue;
        }
        match token.shape {
            Shape::Mark('(') if !SCOPES.contains(&tokens.key(at + 1)) => depth += 1,
            Shape::Mark(')') => {
                if depth == 0 && out.contains('(') {
                    out.push(')');
                }
                depth = depth.saturating_sub(1);
            }
            _ if depth > 0 => {}
            Shape::Mark('"' | '\'' | ':') => {}
            Shape::Mark(mark) => push_mark(&mut out, mark, token.glued),
            Shape::Word | Shape::Numeral(_) => {
                let word = text.get(token.start..token.end).unwrap_or_default();
                push_word(&mut out, word, tokens.key(at), token.glued);
            }
        }
        at += 1;
    }
    out.trim_end_matches([',', '-', '/', ';', '(', ' ']).trim().to_owned()
}

/// Whether `KH&CN` stands at a token, whose parts mean other things by themselves.
fn is_science(tokens: &Tokens, at: usize, end: usize) -> bool {
    at + 2 < end && tokens.key(at) == "kh" && tokens.is_mark(at + 1, '&') && tokens.key(at + 2) == "cn"
}

/// Whether a phrase that looks like a time is a school year or level inside a name.
fn is_level(tokens: &Tokens, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(tokens.key(before), "lớp" | "mức" | "độ"))
}

/// Adds a mark; a dash keeps the spaces it had.
fn push_mark(out: &mut String, mark: char, glued: bool) {
    if out.is_empty() {
        return;
    }
    if !glued && matches!(mark, '-' | '(' | '&') && !out.ends_with(' ') {
        out.push(' ');
    }
    out.push(mark);
}

/// Adds a word, written out if it is a short form.
fn push_word(out: &mut String, word: &str, key: &str, glued: bool) {
    let joined = glued && out.ends_with(['-', '/', '&', '(']);
    if !out.is_empty() && !joined && !out.ends_with(' ') {
        out.push(' ');
    }
    match SHORT_FORMS.iter().find(|(short, _)| *short == key) {
        Some((_, long)) if word.chars().all(char::is_uppercase) => out.push_str(long),
        _ => out.push_str(&with_usual_tone(without_mark(word))),
    }
}

/// A word without the footnote mark that is glued to it: `tham gia24`.
fn without_mark(word: &str) -> &str {
    let letters = word.trim_end_matches(|character: char| character.is_ascii_digit());
    let plain = letters.chars().count() > 2 && letters.chars().all(char::is_lowercase);
    if plain { letters } else { word }
}

/// A name with a capital at its head.
pub(super) fn capitalised(name: &str) -> String {
    let mut rest = name.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

/// A name with a small letter at its head, unless a name or short form stands there.
pub(super) fn lowered(name: &str) -> String {
    let mut rest = name.chars();
    match (rest.next(), rest.clone().next()) {
        (Some(first), second) if second.is_some_and(char::is_lowercase) && !is_proper(name) && !is_mixed(name) => {
            first.to_lowercase().chain(rest).collect()
        }
        _ => name.to_owned(),
    }
}

/// Whether the first word of a name has a capital inside, as names of brands and standards do.
fn is_mixed(name: &str) -> bool {
    name.split(' ').next().is_some_and(|first| first.chars().skip(1).any(char::is_uppercase))
}

/// Whether a name begins with two words in capitals, as names of places and people do.
fn is_proper(name: &str) -> bool {
    name.split(' ').nth(1).is_some_and(|second| second.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::{trimmed, words};
    use crate::extract::token::Tokens;

    fn name(text: &str) -> String {
        let tokens = Tokens::of(text);
        let (start, end) = trimmed(&tokens, 0, tokens.len());
        words(&tokens, text, start, end)
    }

    #[test]
    fn connectives_and_times_are_left_out_of_a_name() {
        assert_eq!(name("trong đó, đến hết năm 2020 tổng số thuê bao của toàn tỉnh ước"), "tổng số thuê bao");
        assert_eq!(name("Tổng mức bán lẻ hàng hóa 6 tháng đầu năm"), "Tổng mức bán lẻ hàng hóa");
        assert_eq!(name("tỷ lệ bao phủ BHYT cao hơn bình quân cả nước,"), "tỷ lệ bao phủ bảo hiểm y tế");
    }

    #[test]
    fn brackets_are_left_out_unless_they_say_what_is_not_counted() {
        assert_eq!(name("Quy mô kinh tế (giá hiện hành) ước"), "Quy mô kinh tế");
        assert_eq!(name("Số giường (không tính trạm xá)"), "Số giường (không tính trạm xá)");
    }
}
