//! What a number of a table says, as a sentence: `Thu nội địa năm 2021 ước đạt 9.490 tỷ đồng`.
//!
//! The head of a column tells whether its numbers are results, estimates, plans, comparisons or another measure, and of which period.
//! A head that says something else is kept as it is: `label — head: value`.

/// What the head of a column makes of its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sense {
    /// Levels of a period, empty where the head names none, with the verb that says how final they are.
    Level {
        /// The period, as a text names it.
        period: String,
        /// `đạt` or `ước đạt`.
        verb: &'static str,
    },
    /// Plans of a period.
    Plan {
        /// The period.
        period: String,
    },
    /// Percentages of a plan.
    OfPlan,
    /// Percentages of a base.
    Index {
        /// The base, as a text names it.
        base: String,
    },
    /// Changes against a base, empty where the head names none.
    Change {
        /// The base.
        base: String,
    },
    /// Another measure of what the row names: `Kim ngạch`.
    Measure,
}

/// Words for results.
const RESULTS: [&str; 6] = ["thực hiện", "kết quả", "chính thức", "th", "số liệu", "đạt được"];
/// Words for estimates.
const ESTIMATES: [&str; 8] = ["ước thực hiện", "ước tính", "ước th", "dự ước", "ước", "dự kiến", "uth", "ưth"];
/// Words for plans.
const PLANS: [&str; 6] = ["kế hoạch", "kh", "mục tiêu", "dự toán", "chỉ tiêu kế hoạch", "nhiệm vụ"];
/// How a change is named.
const CHANGES: [&str; 6] = ["tăng", "giảm", "tốc độ", "mức tăng", "±", "+/-"];
/// How a measure begins that belongs to what the row names.
const MEASURES: [&str; 15] = [
    "kim ngạch",
    "diện tích",
    "sản lượng",
    "năng suất",
    "giá trị",
    "số lượng",
    "doanh thu",
    "vốn",
    "tổng vốn",
    "dư nợ",
    "tổng số",
    "tỷ trọng",
    "tỷ lệ",
    "khối lượng",
    "số",
];
/// Words that only a period has, besides numbers.
const PERIODS: [&str; 11] = ["năm", "tháng", "quý", "đầu", "cuối", "cả", "i", "ii", "iii", "iv", "kỳ"];

/// The sentence of a number: what the row names, what stands over the column, and the value with its unit.
pub(super) fn sentence(label: &str, head: &str, value: &str) -> String {
    match (label.is_empty(), head.is_empty()) {
        (true, true) => return value.to_owned(),
        (true, false) => return format!("{head}: {value}"),
        (false, true) => return format!("{label}: {value}"),
        (false, false) => {}
    }
    let (size, falls) = match value.strip_prefix(['-', '−']) {
        Some(size) => (size.trim_start(), true),
        None => (value, false),
    };
    match sense(&head.to_lowercase()) {
        Some(Sense::Level { period, verb }) => format!("{} {verb} {value}", joined(label, &period)),
        Some(Sense::Plan { period }) => format!("Phấn đấu {} đạt {value}", joined(&small(label), &period)),
        Some(Sense::OfPlan) if !falls => format!("{label} đạt {value} kế hoạch"),
        Some(Sense::Index { base }) if !falls => format!("{label} bằng {value} so với {base}"),
        Some(Sense::Change { base }) => {
            let verb = if falls { "giảm" } else { "tăng" };
            let against = if base.is_empty() { String::new() } else { format!(" so với {base}") };
            format!("{label} {verb} {}{against}", size.trim_start_matches('+'))
        }
        Some(Sense::Measure) => format!("{head} {} đạt {value}", small(label)),
        Some(Sense::OfPlan | Sense::Index { .. }) | None => format!("{label} — {head}: {value}"),
    }
}

/// What a head, in small letters, makes of its numbers; `None` where it says something else.
fn sense(head: &str) -> Option<Sense> {
    if let Some(sense) = comparison(head) {
        return Some(sense);
    }
    let (rest, kind) = [(ESTIMATES.as_slice(), 1), (PLANS.as_slice(), 2), (RESULTS.as_slice(), 0)]
        .into_iter()
        .find_map(|(words, kind)| words.iter().find_map(|word| Some((without(head, word)?, kind))))
        .unwrap_or_else(|| (head.to_owned(), 0));
    if let Some(period) = period(&rest) {
        return Some(match kind {
            2 => Sense::Plan { period },
            1 => Sense::Level { period, verb: "ước đạt" },
            _ => Sense::Level { period, verb: "đạt" },
        });
    }
    let begins = |word: &&str| head.strip_prefix(*word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    MEASURES.iter().any(begins).then_some(Sense::Measure)
}

/// A head that compares: `so với năm 2023`, `TH/KH`, `2024/2023`, `tăng, giảm so với cùng kỳ`.
fn comparison(head: &str) -> Option<Sense> {
    let first = head.trim_start_matches(['%', ' ', '(', ')']);
    let is_change = CHANGES.iter().any(|word| first.starts_with(word));
    let against = match head.split_once("so với").or_else(|| head.split_once("so cùng").map(|_| ("", "cùng kỳ")))
    {
        Some((before, base)) => {
            let known = before.trim().is_empty() || is_change || before.contains('%') || before.contains("tỷ lệ");
            known.then(|| base.trim().to_owned())?
        }
        None => match head.split_once('/') {
            Some((_, base)) if !head.contains("+/-") => base.trim().to_owned(),
            _ if is_change => String::new(),
            _ => return None,
        },
    };
    if PLANS.iter().any(|word| without(&against, word).is_some()) {
        return (!is_change).then_some(Sense::OfPlan);
    }
    let year = years(&against).next();
    let base = match year {
        Some(year) => format!("năm {year}"),
        None if against.is_empty() => String::new(),
        None if against.contains("cùng kỳ") || against.starts_with("ck") => "cùng kỳ".to_owned(),
        None if against.contains("năm trước") => "năm trước".to_owned(),
        None => return None,
    };
    match is_change {
        true => Some(Sense::Change { base }),
        false => (!base.is_empty()).then_some(Sense::Index { base }),
    }
}

/// A text without some words, where it has them as a whole.
fn without(text: &str, words: &str) -> Option<String> {
    let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let (start, _) = text.match_indices(words).find(|(start, _)| {
        let before = text.get(..*start).and_then(|before| before.chars().next_back());
        let after = text.get(start + words.len()..).and_then(|after| after.chars().next());
        !letter(before) && !letter(after)
    })?;
    let (before, after) = (text.get(..start)?, text.get(start + words.len()..)?);
    Some(format!("{} {}", before.trim(), after.trim()).trim().to_owned())
}

/// The years that a text names.
fn years(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|character: char| !character.is_ascii_digit());
    words.filter(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")))
}

/// A period as a text names it, empty where there is nothing; `None` where there is something else.
fn period(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(|character: char| !character.is_alphanumeric()).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let known = |word: &&str| PERIODS.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit());
    if !words.iter().all(known) {
        return None;
    }
    let year = years(text).next();
    Some(match (words.as_slice(), year) {
        ([_], Some(year)) => format!("năm {year}"),
        _ => text.split_whitespace().collect::<Vec<_>>().join(" "),
    })
}

/// A label with its period.
fn joined(label: &str, period: &str) -> String {
    if period.is_empty() { label.to_owned() } else { format!("{label} {period}") }
}

/// A label within a sentence: its first letter small, but for names in capitals.
fn small(label: &str) -> String {
    let mut letters = label.chars();
    let (first, second) = (letters.next(), letters.next());
    match (first, second) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn heads_tell_results_estimates_plans_comparisons_and_measures() {
        let cases = [
            ("Thực hiện năm 2023", "5 tỷ đồng", "Thu nội địa năm 2023 đạt 5 tỷ đồng"),
            ("2021", "5 tỷ đồng", "Thu nội địa năm 2021 đạt 5 tỷ đồng"),
            ("Ước TH 6 tháng đầu năm 2024", "5 tỷ đồng", "Thu nội địa 6 tháng đầu năm 2024 ước đạt 5 tỷ đồng"),
            ("Ước thực hiện 6 tháng đầu năm 2024", "5 tỷ đồng", "Thu nội địa 6 tháng đầu năm 2024 ước đạt 5 tỷ đồng"),
            ("Năm 2021 Kế hoạch", "5 tỷ đồng", "Phấn đấu thu nội địa năm 2021 đạt 5 tỷ đồng"),
            ("Kế hoạch", "5 tỷ đồng", "Phấn đấu thu nội địa đạt 5 tỷ đồng"),
            ("So sánh TH/KH", "105,4%", "Thu nội địa đạt 105,4% kế hoạch"),
            ("So với năm 2023", "112,8%", "Thu nội địa bằng 112,8% so với năm 2023"),
            ("2024/2023", "112,8%", "Thu nội địa bằng 112,8% so với năm 2023"),
            ("% so với cùng kỳ", "94%", "Thu nội địa bằng 94% so với cùng kỳ"),
            ("Tăng, giảm so với cùng kỳ", "-3,1%", "Thu nội địa giảm 3,1% so với cùng kỳ"),
            ("% tăng/giảm so với CK", "-3,1%", "Thu nội địa giảm 3,1% so với cùng kỳ"),
            ("Tăng trưởng", "+3,1%", "Thu nội địa tăng 3,1%"),
            ("Số dự án", "12", "Số dự án thu nội địa đạt 12"),
            ("Ghi chú", "12", "Thu nội địa — Ghi chú: 12"),
        ];
        for (head, value, said) in cases {
            assert_eq!(sentence("Thu nội địa", head, value), said);
        }
        assert_eq!(sentence("GRDP", "Kế hoạch 2024", "5"), "Phấn đấu GRDP năm 2024 đạt 5");
    }

    #[test]
    fn a_number_without_label_or_head_stands_as_it_is() {
        assert_eq!(sentence("", "", "5"), "5");
        assert_eq!(sentence("Thu", "", "5"), "Thu: 5");
        assert_eq!(sentence("", "Thu", "5"), "Thu: 5");
    }
}
