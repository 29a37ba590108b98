//! What is said of a level besides the level: how sure it is, how it changed, how it stands against its plan.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;

use super::{Date, Number, Period};

/// How final a figure is (SDMX `OBS_STATUS`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Settled (thực hiện).
    Actual,
    /// Computed before the period has ended (ước).
    Estimate,
    /// Published before it is settled (sơ bộ).
    Provisional,
    /// Replaces an earlier publication.
    Revised,
    /// What is aimed at (kế hoạch).
    Target,
}

impl Status {
    /// The name used in YAML and data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Estimate => "estimate",
            Self::Provisional => "provisional",
            Self::Revised => "revised",
            Self::Target => "target",
        }
    }
}

/// How loosely a level was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approximation {
    /// khoảng: on either side.
    About,
    /// gần: a little less.
    Nearly,
    /// trên: a little more.
    Over,
    /// dưới: less.
    Under,
    /// không quá: that or less.
    AtMost,
    /// ít nhất: that or more.
    AtLeast,
}

impl Approximation {
    /// The name used in YAML and data.
    pub fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::Over => "over",
            Self::Under => "under",
            Self::AtMost => "at_most",
            Self::AtLeast => "at_least",
        }
    }
}

/// A movement against a named base period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How much.
    pub amount: ChangeAmount,
    /// Against which period or day.
    pub base: Base,
}

/// What a movement is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// A period, such as the same one a year before.
    Period(Period),
    /// The state on a day, such as the last of the year before.
    Day(Date),
}

impl fmt::Display for Base {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => period.fmt(formatter),
            Self::Day(date) => date.fmt(formatter),
        }
    }
}

/// The ways of stating a movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeAmount {
    /// In per cent of the base.
    Rate(Number),
    /// In the indicator's unit; in percentage points where that unit is per cent; in places climbed where it is a rank.
    Difference(Number),
    /// As a multiple of the base: gấp 4,5 lần.
    Times(Number),
}

/// Which way something moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More than the base.
    Up,
    /// Less than the base.
    Down,
    /// The same as the base.
    Flat,
}

impl ChangeAmount {
    /// The signed number; a multiple has no sign.
    pub fn number(self) -> Number {
        match self {
            Self::Rate(number) | Self::Difference(number) | Self::Times(number) => number,
        }
    }

    /// Which way it points.
    pub fn direction(self) -> Direction {
        let still = match self {
            Self::Rate(_) | Self::Difference(_) => Decimal::ZERO,
            Self::Times(_) => Decimal::ONE,
        };
        match self.number().value().cmp(&still) {
            Ordering::Equal => Direction::Flat,
            Ordering::Less => Direction::Down,
            Ordering::Greater => Direction::Up,
        }
    }
}

/// What a plan ratio is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanBasis {
    /// The year's plan (kế hoạch).
    Plan,
    /// The budget estimate (dự toán).
    Estimate,
    /// A target set for the end of a longer period, such as that of a congress (mục tiêu).
    Target,
}

impl PlanBasis {
    /// The name used in YAML and data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Estimate => "estimate",
            Self::Target => "target",
        }
    }
}

/// The ways of printing a plan ratio; no number is negative, and all but the last are per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRatio {
    /// bằng 96,7% kế hoạch.
    Reached(Number),
    /// vượt 3,5% kế hoạch.
    Above(Number),
    /// thấp hơn 3,5% so với kế hoạch.
    Below(Number),
    /// gấp 2,3 lần kế hoạch.
    Times(Number),
}

/// A result held against its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// As printed.
    pub ratio: PlanRatio,
    /// Against what.
    pub basis: PlanBasis,
}

impl Plan {
    /// The result as a percentage of the plan, whichever way it was printed, with the printed decimals.
    pub fn percentage(self) -> Number {
        match self.ratio {
            PlanRatio::Reached(number) => number,
            PlanRatio::Above(number) => Number::new(Decimal::ONE_HUNDRED + number.value()),
            PlanRatio::Below(number) => Number::new(Decimal::ONE_HUNDRED - number.value()),
            PlanRatio::Times(number) => {
                let percentage = Number::new(Decimal::ONE_HUNDRED * number.value());
                percentage.rounded(number.decimals().saturating_sub(2))
            }
        }
    }

    /// The number as printed.
    pub fn printed(self) -> Number {
        match self.ratio {
            PlanRatio::Reached(number)
            | PlanRatio::Above(number)
            | PlanRatio::Below(number)
            | PlanRatio::Times(number) => number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ChangeAmount, Direction, Plan, PlanBasis, PlanRatio};

    #[test]
    fn an_excess_over_plan_keeps_its_printed_decimals() {
        let plan = Plan { ratio: PlanRatio::Above("56.1".parse().expect("a number")), basis: PlanBasis::Estimate };
        assert_eq!(plan.percentage().to_string(), "156.1");
        let times = Plan { ratio: PlanRatio::Times("2.3".parse().expect("a number")), basis: PlanBasis::Target };
        assert_eq!(times.percentage().to_string(), "230");
    }

    #[test]
    fn no_movement_is_neither_up_nor_down() {
        let amount = |text: &str| ChangeAmount::Rate(text.parse().expect("a number")).direction();
        assert_eq!((amount("0.0"), amount("-0.1"), amount("2")), (Direction::Flat, Direction::Down, Direction::Up));
        let times = |text: &str| ChangeAmount::Times(text.parse().expect("a number")).direction();
        assert_eq!((times("1.0"), times("0.9"), times("4.5")), (Direction::Flat, Direction::Down, Direction::Up));
    }
}
