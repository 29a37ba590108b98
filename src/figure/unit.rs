//! Units as dimension and scale: two units of one dimension convert into each other exactly.

use rust_decimal::Decimal;

use super::Number;

/// What a unit measures, e.g. `vnd` or `commune` (SDMX `UNIT_MEASURE`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dimension(pub String);

/// How many of the dimension's base one unit is, e.g. 1,000,000,000 for `vnd_billion` (SDMX `UNIT_MULT`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale(Decimal);

/// A scale that is not above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a scale must be above zero")]
pub struct ScaleFault;

impl Scale {
    /// A scale.
    ///
    /// # Errors
    ///
    /// When the factor is not above zero.
    pub fn new(factor: Number) -> Result<Self, ScaleFault> {
        if factor.is_zero() || factor.is_negative() { Err(ScaleFault) } else { Ok(Self(factor.value())) }
    }

    /// How many units of another scale one unit is; `None` when that cannot be held.
    pub fn ratio_to(self, target: Self) -> Option<Decimal> {
        self.0.checked_div(target.0)
    }

    /// A number of this scale said in another scale, without loss; `None` when it cannot be held exactly.
    pub fn convert(self, number: Number, target: Self) -> Option<Number> {
        let base = number.value().checked_mul(self.0)?;
        let converted = base.checked_div(target.0)?;
        let exact = converted.checked_mul(target.0)? == base;
        exact.then(|| Number::new(converted.normalize()))
    }

    /// A number of this scale said in a scale that is ten, a hundred … times as large, with the digits that were printed:
    /// 59610 as 59.610. `None` for other scales: in a smaller one, digits would have to be made up.
    pub fn restated(self, number: Number, target: Self) -> Option<Number> {
        let mut ratio = target.0.checked_div(self.0)?;
        let mut places = 0;
        while ratio >= Decimal::TEN {
            ratio = ratio.checked_div(Decimal::TEN)?;
            places += 1;
        }
        let value = number.value();
        let moved = Decimal::try_from_i128_with_scale(value.mantissa(), value.scale() + places).ok()?;
        (ratio == Decimal::ONE).then_some(Number::new(moved))
    }

    /// Whether one unit of this scale is more than one of another.
    pub fn is_larger_than(self, other: Self) -> bool {
        self.0 > other.0
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;
    use crate::figure::Number;
    use proptest::prelude::{prop_assert_eq, proptest};
    use rust_decimal::Decimal;

    #[test]
    fn a_number_said_in_a_larger_unit_keeps_its_printed_digits() {
        let restated = |text: &str, from, to| {
            scale(from).restated(text.parse().expect("a number"), scale(to)).map(|number| number.to_string())
        };
        assert_eq!(restated("59610", 1, 1000).as_deref(), Some("59.610"));
        assert_eq!(restated("68.20", 5, 5).as_deref(), Some("68.20"));
        assert_eq!((restated("68.2", 1000, 1), restated("12", 1, 12)), (None, None));
    }

    fn scale(factor: i64) -> Scale {
        Scale::new(Number::new(Decimal::new(factor, 0))).expect("a factor above zero")
    }

    #[test]
    fn three_hundred_thousand_billion_is_three_hundred_thousand_times_a_billion() {
        let (billion, thousand_billion) = (scale(1_000_000_000), scale(1_000_000_000_000));
        let level = "300".parse::<Number>().expect("a number");
        let converted = thousand_billion.convert(level, billion);
        assert_eq!(converted.map(|number| number.to_string()), Some("300000".to_owned()));
    }

    proptest! {
        #[test]
        fn converting_there_and_back_loses_nothing(value in 0i64..1_000_000_000, decimals in 0u32..4) {
            let (billion, thousand_billion) = (scale(1_000_000_000), scale(1_000_000_000_000));
            let number = Number::new(Decimal::new(value, decimals));
            let there = billion.convert(number, thousand_billion).expect("a number in range");
            let back = thousand_billion.convert(there, billion).expect("a number in range");
            prop_assert_eq!(back.value(), number.value());
        }
    }
}
