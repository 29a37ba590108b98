//! Dates and periods. Vietnamese dates follow Decree 30/2020/NĐ-CP (Annex I, II.4b), which CLDR does not know:
//! days below 10 and the months 1 and 2 take a leading zero. English dates are CLDR's long en-GB form.

use std::sync::LazyLock;

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;

use super::{Language, unbroken};
use crate::figure::{Date, Period};

/// The long form of en-GB: `2 December 2021`.
static ENGLISH: LazyLock<Option<DateTimeFormatter<YMD>>> =
    LazyLock::new(|| DateTimeFormatter::try_new(Language::En.locale().into(), YMD::long()).ok());

/// A date in full: `ngày 02 tháng 12 năm 2021`, `2 December 2021`; no line break inside.
pub fn date(language: Language, date: Date) -> String {
    let text = match language {
        Language::Vi => {
            let month = if date.month < 3 { format!("{:02}", date.month) } else { date.month.to_string() };
            format!("ngày {:02} tháng {month} năm {}", date.day, date.year)
        }
        Language::En => {
            let calendar = icu_calendar::Date::try_new_iso(i32::from(date.year), date.month, date.day).ok();
            match calendar.zip(ENGLISH.as_ref()) {
                Some((calendar, formatter)) => formatter.format(&calendar).to_string(),
                None => date.to_string(),
            }
        }
    };
    unbroken(&text)
}

/// A date where there is little room, as in a table: `31/5/2020`, `05/02/2020` with the zeros of the long form; `31 May 2020`.
pub fn brief_date(language: Language, day: Date) -> String {
    match language {
        Language::Vi => {
            let month = if day.month < 3 { format!("{:02}", day.month) } else { day.month.to_string() };
            format!("{:02}/{month}/{}", day.day, day.year)
        }
        Language::En => date(language, day),
    }
}

/// A document by its type and date, in little room: `Thông báo ngày 02/12/2021`, `Notice of 2 December 2021`.
pub fn dated(language: Language, document: &str, day: Date) -> String {
    match language {
        Language::Vi => format!("{document} {}", unbroken(&format!("ngày {}", brief_date(language, day)))),
        Language::En => format!("{document} of\u{a0}{}", date(language, day)),
    }
}

/// A period in prose: `năm 2021` / `2021`, `6 tháng đầu năm 2020` / `the first half of 2020`,
/// `quý III năm 2020` / `the third quarter of 2020`, `tháng 11 năm 2020` / `November 2020`, `giai đoạn 2016-2020` / `2016–2020`.
pub fn period(language: Language, period: Period) -> String {
    let text = match language {
        Language::Vi => vietnamese_period(period),
        Language::En => english_period(period),
    };
    unbroken(&text)
}

/// A period where there is little room, as on the axis of a chart: `2020`, `6T đầu 2020` / `H1 2020`, `Quý I/2020` / `Q1 2020`,
/// `11/2020` / `Nov 2020`, `2016-2020` / `2016–2020`.
pub fn brief_period(language: Language, period: Period) -> String {
    let text = match (language, period) {
        (_, Period::Year(year)) => year.to_string(),
        (Language::Vi, Period::Half(year, half)) => {
            format!("6T {} {year}", if half == 1 { "đầu" } else { "cuối" })
        }
        (Language::Vi, Period::Quarter(year, quarter)) => format!("Quý {}/{year}", roman(quarter)),
        (Language::Vi, Period::Month(year, month)) => format!("{month:02}/{year}"),
        (Language::Vi, Period::Span(first, last)) => format!("{first}-{last}"),
        (Language::En, Period::Half(year, half)) => format!("H{half} {year}"),
        (Language::En, Period::Quarter(year, quarter)) => format!("Q{quarter} {year}"),
        (Language::En, Period::Month(year, _)) => {
            let month: String = english_period(period).chars().take(3).collect();
            format!("{month} {year}")
        }
        (Language::En, Period::Span(..)) => english_period(period),
    };
    unbroken(&text)
}

/// A period at the head of a table's column: `2021`, `6 tháng đầu năm 2020` / `First half of 2020`, `Quý III/2020` / `Q3 2020`,
/// `Tháng 11/2020` / `November 2020`, `2016-2020` / `2016–2020`. Long ones may take two lines.
pub fn period_head(language: Language, period: Period) -> String {
    match (language, period) {
        (_, Period::Year(year)) => year.to_string(),
        (Language::Vi, Period::Quarter(year, quarter)) => format!("Quý\u{a0}{}/{year}", roman(quarter)),
        (Language::En, Period::Quarter(year, quarter)) => format!("Q{quarter} {year}"),
        (Language::Vi, Period::Month(year, month)) if month < 3 => format!("Tháng {month:02}/{year}"),
        (Language::Vi, Period::Month(year, month)) => format!("Tháng {month}/{year}"),
        (Language::Vi, Period::Span(first, last)) => format!("{first}-{last}"),
        (Language::Vi, Period::Half(..)) => vietnamese_period(period),
        (Language::En, Period::Half(..)) => english_period(period).replacen("the f", "F", 1).replacen("the s", "S", 1),
        (Language::En, Period::Month(..) | Period::Span(..)) => english_period(period),
    }
}

/// The number of a quarter as Vietnamese writes it.
fn roman(quarter: u8) -> &'static str {
    ["I", "II", "III", "IV"].get(usize::from(quarter.saturating_sub(1))).unwrap_or(&"")
}

/// A period in Vietnamese, with ordinary spaces.
fn vietnamese_period(period: Period) -> String {
    match period {
        Period::Year(year) => format!("năm {year}"),
        Period::Half(year, 1) => format!("6 tháng đầu năm {year}"),
        Period::Half(year, _) => format!("6 tháng cuối năm {year}"),
        Period::Quarter(year, quarter) => format!("quý {} năm {year}", roman(quarter)),
        Period::Month(year, month) if month < 3 => format!("tháng {month:02} năm {year}"),
        Period::Month(year, month) => format!("tháng {month} năm {year}"),
        Period::Span(first, last) => format!("giai đoạn {first}-{last}"),
    }
}

/// A period in English, with ordinary spaces.
fn english_period(period: Period) -> String {
    match period {
        Period::Year(year) => year.to_string(),
        Period::Half(year, 1) => format!("the first half of {year}"),
        Period::Half(year, _) => format!("the second half of {year}"),
        Period::Quarter(year, quarter) => {
            let word =
                ["first", "second", "third", "fourth"].get(usize::from(quarter.saturating_sub(1))).unwrap_or(&"");
            format!("the {word} quarter of {year}")
        }
        Period::Month(year, month) => {
            let first = date(Language::En, Date { year, month, day: 1 });
            first.split_once(super::NO_BREAK).map_or_else(|| first.clone(), |(_, month)| month.to_owned())
        }
        Period::Span(first, last) => format!("{first}\u{2013}{last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{brief_period, date, period, period_head};
    use crate::language::Language;

    fn both_dates(text: &str) -> [String; 2] {
        Language::ALL.map(|language| date(language, text.parse().expect("a date")).replace('\u{a0}', " "))
    }

    fn both_periods(text: &str) -> [String; 2] {
        Language::ALL.map(|language| period(language, text.parse().expect("a period")).replace('\u{a0}', " "))
    }

    #[test]
    fn dates_follow_the_decree_in_vietnamese_and_cldr_in_english() {
        assert_eq!(both_dates("2021-12-02"), ["ngày 02 tháng 12 năm 2021", "2 December 2021"]);
        assert_eq!(both_dates("2020-01-05"), ["ngày 05 tháng 01 năm 2020", "5 January 2020"]);
        assert_eq!(both_dates("2019-06-29"), ["ngày 29 tháng 6 năm 2019", "29 June 2019"]);
    }

    #[test]
    fn a_date_never_breaks_over_two_lines() {
        for language in Language::ALL {
            assert!(!date(language, "2021-12-02".parse().expect("a date")).contains(' '));
        }
    }

    #[test]
    fn periods_are_short_on_an_axis() {
        let both = |text: &str| {
            Language::ALL.map(|language| brief_period(language, text.parse().expect("a period")).replace('\u{a0}', " "))
        };
        assert_eq!(both("2021"), ["2021", "2021"]);
        assert_eq!(both("2020-S2"), ["6T cuối 2020", "H2 2020"]);
        assert_eq!(both("2020-Q3"), ["Quý III/2020", "Q3 2020"]);
        assert_eq!(both("2020-11"), ["11/2020", "Nov 2020"]);
        assert_eq!(both("2016/2020"), ["2016-2020", "2016\u{2013}2020"]);
    }

    #[test]
    fn periods_are_said_as_reports_say_them() {
        assert_eq!(both_periods("2021"), ["năm 2021", "2021"]);
        assert_eq!(both_periods("2020-S1"), ["6 tháng đầu năm 2020", "the first half of 2020"]);
        assert_eq!(both_periods("2020-Q3"), ["quý III năm 2020", "the third quarter of 2020"]);
        assert_eq!(both_periods("2020-11"), ["tháng 11 năm 2020", "November 2020"]);
        assert_eq!(both_periods("2016/2020"), ["giai đoạn 2016-2020", "2016\u{2013}2020"]);
    }

    #[test]
    fn periods_at_the_head_of_a_column_are_short() {
        let both = |text: &str| {
            Language::ALL.map(|language| period_head(language, text.parse().expect("a period")).replace('\u{a0}', " "))
        };
        assert_eq!(both("2021"), ["2021", "2021"]);
        assert_eq!(both("2020-S1"), ["6 tháng đầu năm 2020", "First half of 2020"]);
        assert_eq!(both("2020-S2"), ["6 tháng cuối năm 2020", "Second half of 2020"]);
        assert_eq!(both("2020-Q3"), ["Quý III/2020", "Q3 2020"]);
        assert_eq!(both("2020-02"), ["Tháng 02/2020", "February 2020"]);
        assert_eq!(both("2020-11"), ["Tháng 11/2020", "November 2020"]);
        assert_eq!(both("2016/2020"), ["2016-2020", "2016\u{2013}2020"]);
    }
}
