//! What the words of a table say: which are numbers, years and counters, and which units stand in brackets or titles.

/// Heads of columns that only count the rows.
pub(super) const COUNTERS: [&str; 5] = ["stt", "tt", "số tt", "số thứ tự", "no."];

/// Heads of columns that hold the unit of each row.
pub(super) const UNIT_HEADS: [&str; 4] = ["đơn vị tính", "đvt", "đơn vị", "unit"];

/// How a unit in brackets begins; other brackets are part of the words.
const UNITS: [&str; 34] = [
    "%",
    "‰",
    "tỷ",
    "tỉ",
    "triệu",
    "tr.",
    "nghìn",
    "ngàn",
    "đồng",
    "vnd",
    "vnđ",
    "usd",
    "ha",
    "tấn",
    "tạ",
    "kg",
    "km",
    "m2",
    "m3",
    "m²",
    "m³",
    "người",
    "hộ",
    "con",
    "lượt",
    "điểm",
    "giường",
    "xã",
    "trường",
    "cơ sở",
    "doanh nghiệp",
    "kwh",
    "mw",
    "lần",
];

/// Words in a head that make its numbers rates, to which the unit of the row does not belong.
pub(super) const RATES: [&str; 9] =
    ["%", "so với", "so sánh", "tỷ lệ", "tỉ lệ", "tỷ trọng", "cơ cấu", "tốc độ", "tăng"];

/// Whether a text is a number and nothing else, perhaps with a sign or a per cent sign.
pub(super) fn is_figure(text: &str) -> bool {
    let text =
        text.trim().trim_matches(['(', ')']).trim_start_matches(['+', '-', '−']).trim_end_matches(['%', '‰', ' ']);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let marks = |character: char| matches!(character, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
    digits > 0
        && text.starts_with(|first: char| first.is_ascii_digit())
        && text.chars().all(|character| character.is_ascii_digit() || marks(character))
}

/// Whether a text is a year and nothing else.
pub(super) fn is_year(text: &str) -> bool {
    let text = text.trim();
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1900..=2100).contains(&year))
}

/// Whether a text only counts, with Roman numerals or a letter.
pub(super) fn counts(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ')']);
    text.chars().all(|letter| "IVXLC".contains(letter)) || (text.len() == 1 && text.chars().all(char::is_alphanumeric))
}

/// The unit that a line such as `Đơn vị tính: tỷ đồng` gives for its table.
pub(super) fn stated_unit(text: &str) -> Option<String> {
    let (before, unit) = text.trim().trim_matches(['(', ')']).split_once(':')?;
    let before = before.trim().to_lowercase();
    let unit = unit.trim().trim_end_matches('.');
    (UNIT_HEADS.contains(&before.as_str()) && !unit.is_empty() && !unit.contains([',', ';'])).then(|| unit.to_owned())
}

/// A head or label without the unit in brackets at its end, and that unit.
pub(super) fn without_unit(text: &str) -> (String, Option<String>) {
    let whole = || (text.to_owned(), None);
    let Some((before, inside)) = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return whole();
    };
    let unit = inside.trim();
    let lower = unit.to_lowercase();
    let begins = |known: &&str| lower.strip_prefix(*known).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    if UNITS.iter().any(begins) {
        return (before.trim_end().to_owned(), Some(unit.to_owned()));
    }
    whole()
}

/// A text on one line.
pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{counts, is_figure, stated_unit, without_unit};

    #[test]
    fn numbers_are_told_from_words_and_counters_from_both() {
        assert!(is_figure("-1.234,5 %") && is_figure("(5,2)") && !is_figure("5 tỷ") && !is_figure("-"));
        assert!(counts("III.") && counts("a") && counts("2") && !counts("Thu"));
    }

    #[test]
    fn units_are_found_in_brackets_and_in_lines_of_their_own() {
        assert_eq!(stated_unit("(Đơn vị tính: tỷ đồng)").as_deref(), Some("tỷ đồng"));
        assert_eq!(stated_unit("Ghi chú: số ước"), None);
        assert_eq!(without_unit("Sản lượng (nghìn tấn)"), ("Sản lượng".to_owned(), Some("nghìn tấn".to_owned())));
        assert_eq!(without_unit("Thu (ước)"), ("Thu (ước)".to_owned(), None));
    }
}
