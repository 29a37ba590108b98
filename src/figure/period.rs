//! Periods in the forms of SDMX `TIME_PERIOD`, and plain calendar dates.

use std::fmt;
use std::str::FromStr;

/// What a figure covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// `2020`
    Year(u16),
    /// `2020-S1`: the half-year 1 or 2.
    Half(u16, u8),
    /// `2020-Q3`: the quarter 1 to 4.
    Quarter(u16, u8),
    /// `2020-11`: the month 1 to 12.
    Month(u16, u8),
    /// `2016/2020`: from the first year to the last.
    Span(u16, u16),
}

/// A text that is not a period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a period")]
pub struct PeriodFault(pub String);

impl Period {
    /// The same period one year earlier; for a span of years the year before it began.
    #[must_use]
    pub fn one_year_before(self) -> Self {
        match self {
            Self::Year(year) => Self::Year(year - 1),
            Self::Half(year, half) => Self::Half(year - 1, half),
            Self::Quarter(year, quarter) => Self::Quarter(year - 1, quarter),
            Self::Month(year, month) => Self::Month(year - 1, month),
            Self::Span(first, _) => Self::Year(first - 1),
        }
    }

    /// Whether it is one whole year.
    #[must_use]
    pub fn is_year(self) -> bool {
        matches!(self, Self::Year(_))
    }

    /// Whether it is several years.
    #[must_use]
    pub fn is_span(self) -> bool {
        matches!(self, Self::Span(..))
    }

    /// The year in which it ends.
    #[must_use]
    pub fn year(self) -> u16 {
        match self {
            Self::Year(year) | Self::Half(year, _) | Self::Quarter(year, _) | Self::Month(year, _) => year,
            Self::Span(_, last) => last,
        }
    }

    /// Its last day, as month and day; that of February where the year is no leap year.
    #[must_use]
    pub fn last_day(self) -> (u8, u8) {
        let month = match self {
            Self::Year(_) | Self::Span(..) => 12,
            Self::Half(_, half) => half * 6,
            Self::Quarter(_, quarter) => quarter * 3,
            Self::Month(_, month) => month,
        };
        let day = match month {
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (month, day)
    }

    /// The same period so many years later; none outside the years that periods know.
    #[must_use]
    pub fn years_later(self, years: u16) -> Option<Self> {
        let later = |year: u16| year.checked_add(years).filter(|year| (1900..=2199).contains(year));
        Some(match self {
            Self::Year(year) => Self::Year(later(year)?),
            Self::Half(year, half) => Self::Half(later(year)?, half),
            Self::Quarter(year, quarter) => Self::Quarter(later(year)?, quarter),
            Self::Month(year, month) => Self::Month(later(year)?, month),
            Self::Span(first, last) => Self::Span(later(first)?, later(last)?),
        })
    }

    /// The year in which it begins.
    #[must_use]
    pub fn first_year(self) -> u16 {
        match self {
            Self::Year(year)
            | Self::Half(year, _)
            | Self::Quarter(year, _)
            | Self::Month(year, _)
            | Self::Span(year, _) => year,
        }
    }

    /// Whether both are years, both quarters and so on, so that they can follow each other on one axis.
    #[must_use]
    pub fn is_as_long_as(self, other: Self) -> bool {
        match (self, other) {
            (Self::Span(first, last), Self::Span(from, to)) => last - first == to - from,
            (one, another) => std::mem::discriminant(&one) == std::mem::discriminant(&another),
        }
    }

    /// Its position on the axis of periods as long as it, in their length; of a span, its first year.
    #[must_use]
    pub fn position(self) -> u32 {
        match self {
            Self::Year(year) | Self::Span(year, _) => u32::from(year),
            Self::Half(year, half) => u32::from(year) * 2 + u32::from(half),
            Self::Quarter(year, quarter) => u32::from(year) * 4 + u32::from(quarter),
            Self::Month(year, month) => u32::from(year) * 12 + u32::from(month),
        }
    }
}

impl FromStr for Period {
    type Err = PeriodFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fault = || PeriodFault(text.to_owned());
        let year = |part: &str| -> Option<u16> {
            let digits = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse().ok().filter(|year| digits && (1900..=2199).contains(year))
        };
        let within = |part: &str, last: u8| part.parse().ok().filter(|number| (1..=last).contains(number));
        if let Some((first, last)) = text.split_once('/') {
            let span = year(first).zip(year(last)).filter(|(first, last)| first < last);
            return span.map(|(first, last)| Self::Span(first, last)).ok_or_else(fault);
        }
        let Some((head, tail)) = text.split_once('-') else {
            return year(text).map(Self::Year).ok_or_else(fault);
        };
        let year = year(head).ok_or_else(fault)?;
        let part = if let Some(half) = tail.strip_prefix('S') {
            within(half, 2).map(|half| Self::Half(year, half))
        } else if let Some(quarter) = tail.strip_prefix('Q') {
            within(quarter, 4).map(|quarter| Self::Quarter(year, quarter))
        } else {
            within(tail, 12).filter(|_| tail.len() == 2).map(|month| Self::Month(year, month))
        };
        part.ok_or_else(fault)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(formatter, "{year}"),
            Self::Half(year, half) => write!(formatter, "{year}-S{half}"),
            Self::Quarter(year, quarter) => write!(formatter, "{year}-Q{quarter}"),
            Self::Month(year, month) => write!(formatter, "{year}-{month:02}"),
            Self::Span(first, last) => write!(formatter, "{first}/{last}"),
        }
    }
}

/// A calendar date of the Gregorian calendar, valid by construction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, 1900 to 2199.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// A text that is not a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// It does not have the form `2021-12-02`.
    #[error("`{0}` is not a date of the form year-month-day")]
    Form(String),
    /// The calendar has no such day.
    #[error("there is no day `{0}` in the calendar")]
    NoSuchDay(String),
}

impl Date {
    /// The same day so many years later; the last of February where that year has no 29th.
    #[must_use]
    pub fn years_later(self, years: u16) -> Self {
        let later = Self { year: self.year.saturating_add(years), ..self };
        let text = later.to_string();
        text.parse().unwrap_or(Self { day: later.day.saturating_sub(1), ..later })
    }
}

impl FromStr for Date {
    type Err = DateFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let form = || DateFault::Form(text.to_owned());
        let parts: Vec<&str> = text.split('-').collect();
        let [year, month, day] = parts.as_slice() else {
            return Err(form());
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if (year.len(), month.len(), day.len()) != (4, 2, 2) || !all_digits(&parts.concat()) {
            return Err(form());
        }
        let date = (year.parse::<u16>().ok().zip(month.parse::<u8>().ok()).zip(day.parse::<u8>().ok()))
            .map(|((year, month), day)| Self { year, month, day })
            .ok_or_else(form)?;
        let exists = icu_calendar::Date::try_new_gregorian(i32::from(date.year), date.month, date.day).is_ok();
        if exists && (1900..=2199).contains(&date.year) { Ok(date) } else { Err(DateFault::NoSuchDay(text.to_owned())) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, DateFault, Period};

    #[test]
    fn every_form_of_period_is_read_and_written_alike() {
        for text in ["2020", "2020-S1", "2020-Q3", "2020-11", "2016/2020"] {
            assert_eq!(text.parse::<Period>().map(|period| period.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in ["20", "2020-S3", "2020-Q0", "2020-13", "2020-1", "2020/2016", "2020-s1", ""] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_half_year_is_held_against_the_same_half_of_the_year_before() {
        let base = "2020-S1".parse::<Period>().map(Period::one_year_before);
        assert_eq!(base.map(|period| period.to_string()), Ok("2019-S1".to_owned()));
    }

    #[test]
    fn periods_of_one_length_stand_on_one_axis_at_the_distance_they_have_in_time() {
        let period = |text: &str| text.parse::<Period>().expect("a period");
        assert!(period("2016/2020").is_as_long_as(period("2021/2025")));
        for (one, other) in [("2020", "2020-Q1"), ("2016/2020", "2021/2022"), ("2020-S1", "2020-06")] {
            assert!(!period(one).is_as_long_as(period(other)), "{one} {other}");
        }
        for (one, other, distance) in
            [("2018", "2021", 3), ("2020-Q4", "2021-Q1", 1), ("2020-S1", "2021-S2", 3), ("2020-11", "2021-02", 3)]
        {
            assert_eq!(period(other).position() - period(one).position(), distance, "{one} {other}");
        }
    }

    #[test]
    fn periods_and_days_move_on_by_years() {
        let later = |text: &str| text.parse::<Period>().ok().and_then(|period| period.years_later(1));
        for (text, moved) in
            [("2020", "2021"), ("2020-S1", "2021-S1"), ("2020-11", "2021-11"), ("2016/2020", "2017/2021")]
        {
            assert_eq!(later(text).map(|period| period.to_string()).as_deref(), Some(moved));
        }
        assert_eq!(later("2199"), None);
        let day =
            "2020-02-29".parse::<Date>().map(|day| (day.years_later(1).to_string(), day.years_later(4).to_string()));
        assert_eq!(day, Ok(("2021-02-28".to_owned(), "2024-02-29".to_owned())));
    }

    #[test]
    fn a_day_that_the_calendar_lacks_is_refused() {
        assert_eq!("2021-02-29".parse::<Date>(), Err(DateFault::NoSuchDay("2021-02-29".to_owned())));
        assert!("2020-02-29".parse::<Date>().is_ok());
        assert_eq!("02/12/2021".parse::<Date>(), Err(DateFault::Form("02/12/2021".to_owned())));
    }
}
