//! What `extract` gives for each statistic: one [`Mention`], whose JSON form is the stable contract.

use std::str::FromStr as _;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a number says of its indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An amount, a count or a rate.
    Level,
    /// A level that is aimed at.
    Target,
    /// A change in per cent.
    ChangePct,
    /// A change in the unit itself or in percentage points.
    ChangeAbs,
    /// A part of a whole.
    Share,
    /// What was reached of a plan, or by how much the plan was passed.
    OfPlanPct,
    /// A place in an order.
    Rank,
    /// So many of so many, or so many times.
    Ratio,
    /// Anything else.
    Other,
}

/// Which way a change goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More than before.
    Up,
    /// Less than before.
    Down,
    /// More than planned.
    Exceed,
    /// No direction is said.
    None,
}

/// How sure the grammar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A guess that a person should look at first.
    Low,
    /// Named by the words around it, but carried over from another clause.
    Medium,
    /// Subject, number and unit stand together.
    High,
}

impl Confidence {
    /// The number that is written out.
    pub fn value(self) -> f64 {
        match self {
            Self::Low => 0.5,
            Self::Medium => 0.75,
            Self::High => 0.95,
        }
    }
}

impl Serialize for Confidence {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

/// Where a sentence stands: characters of the source from its beginning, the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Extent {
    /// The first character.
    pub start: usize,
    /// The first character behind it.
    pub end: usize,
}

/// One statistic at one place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mention {
    /// The line of the number, from 1.
    pub line: usize,
    /// The column of its first character, from 1.
    pub column: usize,
    /// The number as printed, with a per cent sign or a unit that is glued to it.
    pub printed: String,
    /// The value as a canonical decimal in `unit`; `a/b` for so many of so many, `a-b` for a range.
    pub value: String,
    /// The key of the unit, `unit_other` where there is none.
    pub unit: String,
    /// The words of a unit that has no key, with its scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_text: Option<String>,
    /// What the number says.
    pub kind: Kind,
    /// Which way it goes.
    pub direction: Direction,
    /// What it is compared with: `previous_year`, `same_period`, `plan`, `estimate`, `total`, `none` or a year.
    pub basis: String,
    /// Whether it is given as about, over, nearly or as an estimate.
    pub approx: bool,
    /// The phrase that names what is measured, complete enough to stand alone.
    pub indicator: String,
    /// The indicator of the catalogue that it is, if one is plain.
    pub indicator_id: Option<String>,
    /// What it covers, e.g. `2020` or `2020-11M`.
    pub period: String,
    /// The same for all mentions of one indicator.
    pub group: String,
    /// The mark of the footnote it stands in.
    pub footnote: Option<String>,
    /// How sure the grammar is.
    pub confidence: Confidence,
    /// The sentence it stands in.
    pub sentence: Extent,
}

impl Mention {
    /// The value with the scale of the unit's words worked in, and the unit without it: `1.2 triệu người` is 1200000 `person`.
    pub fn quantity(&self) -> (Option<Decimal>, String) {
        quantity(&self.value, &self.unit, self.unit_text.as_deref())
    }
}

/// The scale words of Vietnamese amounts with how many zeros each stands for.
pub(super) const SCALES: [(&str, u32); 6] =
    [("trăm", 2), ("nghìn", 3), ("ngàn", 3), ("vạn", 4), ("triệu", 6), ("tỷ", 9)];

/// A value and unit with the scale worked in, so that different ways of writing one amount are equal.
pub fn quantity(value: &str, unit: &str, unit_text: Option<&str>) -> (Option<Decimal>, String) {
    let currency = |power: u32, unit: &str| (scaled(value, power), unit.to_owned());
    match unit {
        "vnd_million" => return currency(6, "vnd"),
        "vnd_billion" => return currency(9, "vnd"),
        "vnd_thousand_billion" => return currency(12, "vnd"),
        "usd_million" => return currency(6, "usd"),
        "usd_billion" => return currency(9, "usd"),
        "unit_other" | "other" => {}
        _ => return currency(0, unit),
    }
    let mut power = 0;
    let mut rest = unit_text.unwrap_or_default().trim();
    while let Some((tail, zeros)) = SCALES.iter().find_map(|(word, zeros)| {
        let tail = rest.strip_prefix(word)?;
        (tail.is_empty() || tail.starts_with(' ')).then_some((tail.trim_start(), *zeros))
    }) {
        power += zeros;
        rest = tail;
    }
    let plain = match rest {
        "người" | "lao động" | "học sinh" | "khách" | "cá nhân" => "person",
        "hộ" => "household",
        "xã" => "commune",
        "m2" => "m2",
        "ha" => "hectare",
        _ => "other",
    };
    (scaled(value, power), plain.to_owned())
}

/// A canonical decimal times a power of ten.
fn scaled(value: &str, power: u32) -> Option<Decimal> {
    let number = Decimal::from_str(value).ok()?;
    let factor = Decimal::from_str(&format!("1{}", "0".repeat(usize::try_from(power).ok()?))).ok()?;
    number.checked_mul(factor).map(|product| product.normalize())
}

#[cfg(test)]
mod tests {
    use super::quantity;

    #[test]
    fn one_amount_written_with_and_without_its_scale_is_the_same_quantity() {
        assert_eq!(quantity("1", "unit_other", Some("triệu con")), quantity("1000000", "unit_other", Some("con")));
        assert_eq!(quantity("1.2", "unit_other", Some("triệu người")), quantity("1200000", "person", None));
        assert_eq!(quantity("68.2", "vnd_thousand_billion", None), quantity("68200", "vnd_billion", None));
        assert_ne!(quantity("5", "percent", None), quantity("5", "percentage_point", None));
    }

    #[test]
    fn a_number_of_four_hundred_digits_is_no_quantity() {
        assert_eq!(quantity(&"9".repeat(400), "person", None).0, None);
    }
}
