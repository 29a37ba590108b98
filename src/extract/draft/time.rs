//! The period of a mention in the forms of `figures.yaml`.

use crate::figure::Period;

/// What a figure covers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Covered {
    /// The period; `None` where the mention names none that can be written.
    pub(super) period: Option<Period>,
    /// The last day of so many months that are no period of their own.
    pub(super) as_of: Option<String>,
}

impl Covered {
    /// The period of a mention: `2020`, `2016-2020`, `2020-6M`, `2020-Q1`.
    pub(super) fn of(text: &str) -> Self {
        let plain = |period| Self { period, as_of: None };
        if let Ok(period) = text.replacen('/', "-", 1).parse() {
            return plain(Some(period));
        }
        let Some((year, part)) = text.split_once(['-', '/']) else { return plain(None) };
        if part.len() == 4 {
            return plain(format!("{year}/{part}").parse().ok());
        }
        let Some(months) = part.strip_suffix('M') else { return plain(year.parse().ok()) };
        match months {
            "3" => plain(format!("{year}-Q1").parse().ok()),
            "6" => plain(format!("{year}-S1").parse().ok()),
            "12" => plain(year.parse().ok()),
            _ => {
                let month = months.parse::<u8>().ok().filter(|month| (1..12).contains(month));
                let day = month.zip(year.parse().ok()).map(|(month, number)| {
                    let (month, day) = Period::Month(number, month).last_day();
                    format!("{year}-{month:02}-{day}")
                });
                Self { period: year.parse().ok(), as_of: day }
            }
        }
    }

    /// Its name for an id.
    pub(super) fn name(&self) -> String {
        match (&self.as_of, self.period) {
            (Some(day), _) => day.get(..7).unwrap_or(day).to_owned(),
            (None, Some(period)) => period.to_string(),
            (None, None) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Covered;

    #[test]
    fn months_that_are_no_period_are_counted_up_to_a_day() {
        let read = |text| {
            let covered = Covered::of(text);
            (covered.period.map(|period| period.to_string()).unwrap_or_default(), covered.as_of.unwrap_or_default())
        };
        assert_eq!(read("2020"), ("2020".into(), String::new()));
        assert_eq!(read("2020-6M"), ("2020-S1".into(), String::new()));
        assert_eq!(read("2020-11M"), ("2020".into(), "2020-11-30".into()));
        assert_eq!(read("2016-2020"), ("2016/2020".into(), String::new()));
        assert_eq!(read(""), (String::new(), String::new()));
    }
}
