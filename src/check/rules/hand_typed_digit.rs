//! A number typed by hand in prose.
//!
//! # What it checks
//!
//! Numbers in the text of a body are references to figures. Digits typed by hand are allowed only where they are no
//! figure: years (`2021`, `2021-2025`), dates (`09/02/2017`, `tháng 12`, `2 December 2021`), numbers of legal documents
//! (`số 128/NQ-CP`, `No. 105-NQ/TU`), names (`COVID-19`, `QL37`), ordinals (`thứ 19`, `19th`), ages (`18 tuổi`, `aged 18`),
//! the base of an index (`năm trước = 100`) and the numbers of an ordered list.
//!
//! # Why
//!
//! A number typed by hand is bound to no source, and the two languages can say different ones.
//!
//! # Example
//!
//! `Thu ngân sách đạt 15.745 tỷ đồng` is wrong; `Thu ngân sách đạt {{ state_budget_revenue }}` is right.
//!
//! # How to mend it
//!
//! Add the figure to `figures.yaml` with its source and refer to it. Small counts that are no statistics are written in words.

use crate::diagnostic::{Code, Diagnostic, Findings, Message};
use crate::model::{Block, Prose, Report, Words};

/// Runs the rule.
pub(in crate::check) fn hand_typed_digit(report: &Report) -> Findings {
    let mut findings = Findings::new();
    for body in report.bodies() {
        for block in body.blocks() {
            match block {
                Block::Text(prose) => {
                    [&prose.vi, &prose.en].into_iter().for_each(|prose| check_prose(prose, &mut findings))
                }
                Block::Table(table) => {
                    table.words().into_iter().for_each(|words| check_words(words, &mut findings));
                }
                Block::Chart(chart) => {
                    check_words(&chart.title, &mut findings);
                    chart.note.iter().for_each(|words| check_words(words, &mut findings));
                }
                Block::Headline(..) => {}
            }
        }
        body.headings().into_iter().for_each(|words| check_words(words, &mut findings));
    }
    findings
}

/// Checks Markdown.
fn check_prose(prose: &Prose, findings: &mut Findings) {
    let words = split(&prose.markdown);
    for (index, word) in words.iter().enumerate().filter(|(index, _)| is_stray(&words, *index)) {
        let place = prose.place_of(word.start..word.start + word.text.chars().count());
        findings.push(complaint(&words[index].text, &place));
    }
}

/// Checks plain text in both languages.
fn check_words(words: &Words, findings: &mut Findings) {
    for text in [&words.vi, &words.en] {
        let split = split(&text.text);
        for (_, word) in split.iter().enumerate().filter(|(index, _)| is_stray(&split, *index)) {
            findings.push(complaint(&word.text, &text.place));
        }
    }
}

/// The complaint about one number.
fn complaint(number: &str, place: &crate::diagnostic::Place) -> Diagnostic {
    let message =
        Message::both(format!("số `{number}` được gõ tay"), format!("the number `{number}` is typed by hand"));
    Diagnostic::error(Code::HandTypedDigit, place, message).hint(Message::both(
        "hãy dẫn số liệu: {{ figure.form }}; số đếm nhỏ không phải số liệu thống kê thì viết bằng chữ",
        "refer to a figure instead: {{ figure.form }}; a small count that is no statistic is written in words",
    ))
}

/// A word without the punctuation around it.
struct Word {
    /// The characters.
    text: String,
    /// The first character's index in the text.
    start: usize,
    /// Whether nothing but list marks stands before it on its line, and a full stop or bracket follows.
    list_number: bool,
}

/// Splits a text into words, without the punctuation and Markdown marks around them.
fn split(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut line_start = true;
    let mut current = String::new();
    let mut start = 0;
    for (index, character) in text.chars().chain(std::iter::once('\n')).enumerate() {
        if !character.is_whitespace() {
            if current.is_empty() {
                start = index;
            }
            current.push(character);
            continue;
        }
        if !current.is_empty() {
            let core = current.trim_matches(|mark: char| !mark.is_alphanumeric() && mark != '%');
            let core = if core.is_empty() { current.as_str() } else { core };
            let offset = current.find(core).map_or(0, |bytes| current[..bytes].chars().count());
            let list_number = line_start && offset == 0 && [format!("{core}."), format!("{core})")].contains(&current);
            words.push(Word { text: core.to_owned(), start: start + offset, list_number });
            line_start = false;
            current.clear();
        }
        line_start = line_start || character == '\n';
    }
    words
}

/// Months in English, as dates name them.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Whether a word is a number that nothing excuses.
fn is_stray(words: &[Word], index: usize) -> bool {
    let Some(word) = words.get(index) else { return false };
    let text = word.text.as_str();
    if !text.chars().any(|character| character.is_ascii_digit()) || word.list_number {
        return false;
    }
    let before =
        |steps: usize| index.checked_sub(steps).and_then(|at| words.get(at)).map_or("", |word| word.text.as_str());
    let after = |steps: usize| words.get(index + steps).map_or("", |word| word.text.as_str());
    let money = text.contains(['$', '€', '%', ','])
        || ["VND", "USD"].iter().any(|code| text.starts_with(code) || text.ends_with(code));
    let named = !money && (text.chars().any(char::is_uppercase) || text.starts_with(char::is_alphabetic));
    let numeric = text.chars().all(|character| character.is_ascii_digit());
    // Days and months are small numbers; a year is excused by its own form.
    let small = text.parse().is_ok_and(|day: u16| (1..=31).contains(&day));
    let dated = small
        && (["ngày", "tháng", "Ngày", "Tháng"].contains(&before(1))
            || MONTHS.contains(&before(1))
            || MONTHS.contains(&after(1)));
    let counted = ["trong", "Trong", "tổng", "Tổng", "một"].contains(&before(2));
    let numbered = ["thứ", "số", "Số", "No", "no"].contains(&before(1)) && !counted;
    !(named
        || is_years(text)
        || is_date(text)
        || is_english_ordinal(text)
        || (text == "100" && before(1) == "=")
        || (numeric && (dated || numbered || is_age(&before, &after))))
}

/// A year, or years joined by hyphens, dashes or slashes.
fn is_years(text: &str) -> bool {
    text.split(['-', '\u{2013}', '/'])
        .all(|part| part.len() == 4 && part.parse().is_ok_and(|year: u16| (1900..2200).contains(&year)))
}

/// `09/02/2017`, `12/2021`, and `31/12` where both parts have two digits.
fn is_date(text: &str) -> bool {
    let parts: Vec<Option<u16>> = text.split('/').map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [Some(day), Some(month), Some(year)] => {
            (1..=31).contains(day) && (1..=12).contains(month) && (1900..2200).contains(year)
        }
        [Some(day), Some(month)] if text.len() == 5 => (1..=31).contains(day) && (1..=12).contains(month),
        [Some(month), Some(year)] => (1..=12).contains(month) && (1900..2200).contains(year),
        _ => false,
    }
}

/// `19th`.
fn is_english_ordinal(text: &str) -> bool {
    let digits = text.trim_end_matches(char::is_alphabetic);
    let suffix = text.get(digits.len()..).unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && ["st", "nd", "rd", "th"].contains(&suffix)
}

/// `từ 15 đến dưới 18 tuổi`, `aged 15 to under 18`, `18 years of age`.
fn is_age<'a>(before: &impl Fn(usize) -> &'a str, after: &impl Fn(usize) -> &'a str) -> bool {
    // `184 người trên tuổi lao động` counts people; `15 đến dưới 18 tuổi` does not.
    let people = |steps: usize| (1..steps).any(|at| ["người", "trẻ", "em", "lao"].contains(&after(at)));
    (1..=4).any(|steps| after(steps) == "tuổi" && !people(steps))
        || (1..=4).any(|steps| ["aged", "ages", "age"].contains(&before(steps)))
        || (["year", "years"].contains(&after(1)) && ["old", "of"].contains(&after(2)))
}

#[cfg(test)]
mod tests {
    use super::{is_stray, split};

    fn stray(text: &str) -> Vec<String> {
        let words = split(text);
        (0..words.len()).filter(|index| is_stray(&words, *index)).map(|index| words[index].text.clone()).collect()
    }

    #[test]
    fn statistics_typed_by_hand_are_found() {
        assert_eq!(stray("Thu đạt 15.745 tỷ đồng, tăng 26,9% (vượt 5% kế hoạch)."), ["15.745", "26,9%", "5%"]);
        assert_eq!(stray("diện tích 1.395ha và 7 xã"), ["1.395ha", "7"]);
        assert_eq!(stray("US$30 billion, VND15,745 billion, trong số 184 xã"), ["US$30", "VND15,745", "184"]);
        assert_eq!(stray("In December 184 communes; 184 người trên tuổi lao động"), ["184", "184"]);
        assert_eq!(stray("138/184 xã; **35.000** lao động"), ["138/184", "35.000"]);
    }

    #[test]
    fn years_dates_documents_names_ordinals_ages_and_list_numbers_are_no_statistics() {
        for text in [
            "giai đoạn 2021-2025, tầm nhìn đến năm 2050",
            "tính đến ngày 31/12/2021 và tháng 12/2021, tháng 9",
            "Nghị quyết số 128/NQ-CP, Chỉ thị số 12-CT/TU, Quyết định số 384/QĐ-UBND",
            "dịch COVID-19, QL37",
            "Đại hội lần thứ 19; the 19th Congress",
            "người từ đủ 18 tuổi trở lên, trẻ em từ 15 đến dưới 18 tuổi",
            "people aged 18 and over; children aged 15 to under 18",
            "on 28 September 2021",
            "ngày 31/12",
            "Chỉ số phát triển (năm trước = 100)",
            "1. Một\n2. Hai",
        ] {
            assert_eq!(stray(text), Vec::<String>::new(), "{text}");
        }
    }
}
