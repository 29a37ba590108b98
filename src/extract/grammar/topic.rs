//! What a heading or labelled paragraph is about, for measures that do not say it themselves.

use std::sync::LazyLock;

use crate::extract::lexicon::Lexicon;
use crate::extract::token::{Shape, Tokens};

use super::phrase;

/// Words before the thing itself.
static LEADS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        "sản xuất|công tác|lĩnh vực|phát triển|hoạt động|tình hình|ngành|sản xuất và|về|các hoạt động|hạ tầng|đẩy mạnh|tăng cường|nâng cao|cải thiện|quản lý",
        (),
    )])
});

/// Words that end the name of the thing.
const ENDS: [&str; 24] = [
    "đạt", "tiếp", "phục", "được", "bị", "có", "từng", "vẫn", "đã", "phát", "tăng", "giảm", "ổn", "là", "trong",
    "theo", "gắn", "nhằm", "để", "ngày", "khẳng", "chuyển", "tập", "song",
];

/// How many tokens a topic may have.
const LONGEST: usize = 16;

/// What the words from a token on are about.
pub(super) fn of(tokens: &Tokens, text: &str, first: usize) -> String {
    let end = tokens.len().min(first + LONGEST);
    let mut start = first;
    while start < end && !tokens.is_word(start) {
        start += 1;
    }
    while let Some((length, ())) = LEADS.find(tokens, start, end) {
        start += length;
    }
    let stop = (start..end).find(|at| {
        let mark = matches!(tokens.get(*at).shape, Shape::Mark(mark) if !matches!(mark, ',' | '-' | '/'));
        let word = *at > start && ENDS.contains(&tokens.key(*at));
        mark || word || matches!(tokens.get(*at).shape, Shape::Numeral(_))
    });
    let words = phrase::words(tokens, text, start, stop.unwrap_or(end));
    if words.chars().any(char::is_lowercase) { words } else { words.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::extract::token::Tokens;

    #[test]
    fn the_thing_is_taken_from_a_heading_or_label() {
        let topic = |text: &str| of(&Tokens::of(text), text, 0);
        assert_eq!(topic("Sản xuất nông, lâm nghiệp và thủy sản đạt kết quả khá"), "nông, lâm nghiệp và thủy sản");
        assert_eq!(topic("Dịch vụ: tổng mức"), "Dịch vụ");
        assert_eq!(topic("XÂY DỰNG"), "xây dựng");
    }
}
