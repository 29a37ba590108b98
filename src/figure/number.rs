//! A number exactly as printed: its decimal value and how many decimals stood on paper.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::Interval;

/// How many digits a number may have. Far from the 28 that a decimal holds, so that adding numbers cannot overflow.
const MOST_DIGITS: usize = 18;

/// An exact decimal that keeps its printed precision: `13.0` is not equal to `13`.
#[derive(Clone, Copy, Debug)]
pub struct Number(Decimal);

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        (self.0, self.decimals()) == (other.0, other.decimals())
    }
}

impl Eq for Number {}

impl Number {
    /// A number from a decimal whose scale is the printed precision.
    pub fn new(value: Decimal) -> Self {
        Self(value)
    }

    /// The exact value.
    pub fn value(self) -> Decimal {
        self.0
    }

    /// How many decimals were printed.
    pub fn decimals(self) -> u32 {
        self.0.scale()
    }

    /// The number without its sign.
    #[must_use]
    pub fn magnitude(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether it is exactly zero, whatever its decimals.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// What the true value may have been before it was rounded: ± half a unit of the last printed digit.
    pub fn interval(self) -> Interval {
        let half = Decimal::new(5, self.decimals() + 1);
        Interval::new(self.0 - half, self.0 + half)
    }

    /// The number rounded half away from zero to so many decimals, as statistics offices round.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> Self {
        let mut value = self.0.round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        value.rescale(decimals);
        Self(value)
    }
}

impl From<Decimal> for Number {
    fn from(value: Decimal) -> Self {
        Self(value)
    }
}

/// Why a text is not a canonical number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberFault {
    /// It is written with a decimal comma or with grouping, as in prose.
    #[error("`{0}` is written as in prose")]
    Grouped(String),
    /// It has more digits than can be held exactly.
    #[error("`{0}` has more digits than can be held exactly")]
    TooLong(String),
    /// It is not a number at all.
    #[error("`{0}` is not a number")]
    NotANumber(String),
}

impl FromStr for Number {
    type Err = NumberFault;

    /// Reads the canonical form: digits, at most one decimal point, an optional minus; no grouping, no exponent.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let mut parts = digits.splitn(2, '.');
        let whole = parts.next().unwrap_or_default();
        let fraction = parts.next();
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if all_digits(whole) && fraction.is_none_or(all_digits) {
            let short = whole.len() + fraction.map_or(0, str::len) <= MOST_DIGITS;
            let number = Decimal::from_str_exact(text).ok().filter(|_| short).map(Self);
            return number.ok_or_else(|| NumberFault::TooLong(text.to_owned()));
        }
        let prose = text.bytes().all(|byte| byte.is_ascii_digit() || b"-., ".contains(&byte));
        Err(if prose && text.bytes().any(|byte| byte.is_ascii_digit()) {
            NumberFault::Grouped(text.to_owned())
        } else {
            NumberFault::NotANumber(text.to_owned())
        })
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, NumberFault};
    use proptest::prelude::{prop_assert_eq, proptest};

    #[test]
    fn printed_decimals_are_kept() {
        assert_ne!("13.0".parse::<Number>(), "13".parse::<Number>());
        assert_eq!("13.0".parse::<Number>().map(|number| number.to_string()), Ok("13.0".to_owned()));
        assert_eq!("13.0".parse::<Number>().map(Number::decimals), Ok(1));
    }

    #[test]
    fn a_number_written_as_in_prose_is_told_apart_from_no_number() {
        assert_eq!("15.745,5".parse::<Number>(), Err(NumberFault::Grouped("15.745,5".to_owned())));
        assert_eq!("1,5".parse::<Number>(), Err(NumberFault::Grouped("1,5".to_owned())));
        assert_eq!("1e3".parse::<Number>(), Err(NumberFault::NotANumber("1e3".to_owned())));
        assert_eq!("".parse::<Number>(), Err(NumberFault::NotANumber(String::new())));
    }

    #[test]
    fn a_number_too_long_to_reckon_with_is_refused() {
        let longest = "9".repeat(18);
        assert_eq!(longest.parse::<Number>().map(|number| number.interval().contains(number.value())), Ok(true));
        let longer = "9".repeat(19);
        assert_eq!(longer.parse::<Number>(), Err(NumberFault::TooLong(longer)));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(whole in 0u64..1_000_000_000, decimals in 0usize..6, fraction in 0u32..1_000_000) {
            let fraction = format!("{fraction:06}");
            let text = if decimals == 0 { whole.to_string() } else { format!("{whole}.{}", &fraction[..decimals]) };
            prop_assert_eq!(text.parse::<Number>().map(|number| number.to_string()), Ok(text));
        }

        #[test]
        fn the_true_value_lies_in_the_interval_of_its_rounding(value in -1_000_000_000i64..1_000_000_000, scale in 0u32..6, decimals in 0u32..4) {
            let exact = Number::new(rust_decimal::Decimal::new(value, scale));
            let printed = exact.rounded(decimals);
            prop_assert_eq!(printed.decimals(), decimals);
            assert!(printed.interval().contains(exact.value()));
        }
    }
}
