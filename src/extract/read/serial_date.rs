//! The day number that spreadsheets store for a date → the date, as it is written in Vietnamese: day/month/year.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Days from 1 January 1 BC in the Gregorian calendar to day 0 of the two systems of spreadsheets.
const DAY_ZERO_1900: i64 = 693_959;

/// The same for workbooks that count from 1904.
const DAY_ZERO_1904: i64 = 695_421;

/// Days of 400 years.
const CYCLE: i64 = 146_097;

/// The last day that spreadsheets know, 31 December 9999.
const LAST: i64 = 2_958_465;

/// The date of a day number; nothing for a time of day or a day that no calendar has.
pub(super) fn shown(number: Decimal, from_1904: bool) -> Option<String> {
    let day = number.trunc().to_i64().filter(|day| (1..=LAST).contains(day))?;
    // Day 60 of 1900 is a leap day that never was; the days before it are one too many.
    let shift = if !from_1904 && day < 60 { 1 } else { 0 };
    let day = day + shift + if from_1904 { DAY_ZERO_1904 } else { DAY_ZERO_1900 };
    let (year, month, day) = civil(day);
    Some(format!("{day:02}/{month:02}/{year}"))
}

/// Year, month and day of a count of days, by the usual reckoning in which the year begins in March.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days - 60;
    let cycle = days.div_euclid(CYCLE);
    let of_cycle = days.rem_euclid(CYCLE);
    let year = (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year + year / 4 - year / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (year + cycle * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::shown;
    use rust_decimal::Decimal;

    #[test]
    fn days_of_both_systems_are_found() {
        let date = |day: i64, from_1904| shown(Decimal::from(day), from_1904).unwrap();
        assert_eq!(date(1, false), "01/01/1900");
        assert_eq!(date(61, false), "01/03/1900");
        assert_eq!(date(36_526, false), "01/01/2000");
        assert_eq!(date(44_255, false), "28/02/2021");
        assert_eq!(date(45_351, false), "29/02/2024");
        assert_eq!(date(2_958_465, false), "31/12/9999");
        assert_eq!(date(1, true), "02/01/1904");
        assert_eq!(shown(Decimal::from(0), false), None);
        assert_eq!(shown(Decimal::from(3_000_000), false), None);
    }
}
