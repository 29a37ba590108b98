//! What a mention says in the words of `figures.yaml`: the measure it gives, with the number as it is printed.

use rust_decimal::Decimal;

use crate::extract::mention::{Direction, Kind, Mention};
use crate::extract::syllable::folded;
use crate::figure::Number;
use crate::language::parse_printed;

/// One measure of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// The level.
    Value(Number),
    /// A range from the lower to the higher end.
    Range(Number, Number),
    /// So many of so many.
    Ratio(Number, Number),
    /// A percentage of a total, or a level in per cent.
    Share(Number),
    /// A place.
    Rank(u32),
    /// A change in per cent, negative for a fall.
    Rate(Number),
    /// A difference in the unit, negative for a fall.
    Difference(Number),
    /// A percentage of what it was.
    Index(Number),
    /// A multiple of what it was.
    Times(Number),
    /// What was reached of a plan, in per cent.
    Reached(Number),
    /// By how much a plan was passed, in per cent.
    Above(Number),
    /// By how much a plan was missed, in per cent.
    Below(Number),
}

/// How the names of rates of growth begin.
const GROWTH: &str = "tốc độ tăng";

/// The words of a multiple.
const TIMES: &str = "lần";

impl Said {
    /// What a mention says; `None` where its printed form is no number that a figure can hold.
    pub(super) fn of(mention: &Mention) -> Option<Self> {
        let form = form(&mention.printed);
        let parts = numbers(form);
        let number = parse_number(form);
        match (mention.kind, mention.direction) {
            (Kind::Rank, _) => place(&mention.value).map(Self::Rank),
            (Kind::ChangePct, Direction::Down) => Some(Self::Rate(negative(number?)?)),
            (Kind::ChangePct, _) => number.map(Self::Rate),
            (Kind::ChangeAbs, Direction::Down) => Some(Self::Difference(negative(number?)?)),
            (Kind::ChangeAbs, _) => number.map(Self::Difference),
            (Kind::OfPlanPct, Direction::Exceed | Direction::Up) => number.map(Self::Above),
            (Kind::OfPlanPct, Direction::Down) => {
                number.filter(|below| below.value() <= Decimal::ONE_HUNDRED).map(Self::Below)
            }
            (Kind::OfPlanPct, Direction::None) => number.map(Self::Reached),
            (Kind::Share, _) if mention.unit == "percent" => number.map(Self::Share),
            (Kind::Ratio, _) if mention.unit == "percent" && is_compared(mention) => number.map(Self::Index),
            (Kind::Ratio, _) if mention.unit_text.as_deref() == Some(TIMES) && is_compared(mention) => {
                number.map(Self::Times)
            }
            (Kind::Level | Kind::Target | Kind::Share | Kind::Ratio | Kind::Other, _) => match parts {
                Some((Some(part), '/', Some(total))) if !total.is_zero() && part.value() <= total.value() => {
                    Some(Self::Ratio(part, total))
                }
                Some((Some(low), '-', Some(high))) if low.value() < high.value() => Some(Self::Range(low, high)),
                // A level of a table may stand below nought.
                _ => parse_printed(form).map(Self::Value),
            },
        }
    }
}

impl Said {
    /// The rate of a change as the level of an indicator that is such a rate: `Tốc độ tăng GRDP`.
    pub(super) fn of_growth(self, indicator: &str) -> Self {
        if let Self::Rate(rate) = self
            && folded(indicator).starts_with(GROWTH)
        {
            return Self::Share(rate);
        }
        self
    }
}

/// Whether it is compared with an earlier time.
fn is_compared(mention: &Mention) -> bool {
    !matches!(mention.basis.as_str(), "none" | "total" | "plan" | "estimate")
}

/// The printed form without a unit that is glued to it: `1.395ha` → `1.395`. A place in words stays.
pub(super) fn form(printed: &str) -> &str {
    let end = printed.find(char::is_alphabetic).filter(|end| *end > 0).unwrap_or(printed.len());
    printed.get(..end).unwrap_or(printed).trim_end()
}

/// A number as a Vietnamese reader reads it; none below zero.
pub(super) fn parse_number(printed: &str) -> Option<Number> {
    parse_printed(printed).filter(|number| !number.is_negative())
}

/// The two numbers of `a/b` or `a-b` and what joins them.
fn numbers(printed: &str) -> Option<(Option<Number>, char, Option<Number>)> {
    let (at, joint) = printed.char_indices().find(|(_, letter)| matches!(letter, '/' | '-' | '–'))?;
    let (first, second) = (printed.get(..at)?, printed.get(at + joint.len_utf8()..)?);
    let joint = if joint == '/' { '/' } else { '-' };
    Some((parse_number(first), joint, parse_number(second)))
}

/// The place of a value: a whole number above zero, alone or before what it is counted among.
fn place(value: &str) -> Option<u32> {
    value.split('/').next()?.parse().ok().filter(|rank| *rank > 0)
}

/// The number below zero.
fn negative(number: Number) -> Option<Number> {
    format!("-{number}").parse().ok()
}
