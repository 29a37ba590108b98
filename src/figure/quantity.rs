//! What follows from printed numbers: the value they give as printed, and all values that their rounding allows.
//! `None` means that a divisor may be zero or that a result cannot be held.

use rust_decimal::Decimal;

use super::{Approximation, Interval, Number};

/// A number computed from printed ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// What the printed numbers give when taken as exact.
    pub best: Decimal,
    /// All values that their rounding allows.
    pub interval: Interval,
}

/// A number as printed, with how exactly it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedLevel {
    /// What it stands for.
    pub quantity: Quantity,
    /// One unit of its last digit.
    pub step: Decimal,
    /// Whether it was printed with a word such as over or nearly, or as a range.
    pub is_loose: bool,
}

/// What a calculation says of a printed number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The printed number is what the calculation gives.
    Consistent,
    /// Only the rounding of the numbers joins them.
    Rounding,
    /// The printed number is a neighbour of the calculated one: cut off, or rounded away, where it should have been rounded.
    Misrounded,
    /// No rounding joins them.
    Wrong,
}

/// How far a round number may be from what it stands for: 0.5 per cent.
const ROUND: Decimal = Decimal::from_parts(5, 0, 0, false, 3);
/// How far a number with "over" or "nearly" may be from what it stands for: 10 per cent.
const LOOSE: Decimal = Decimal::from_parts(1, 0, 0, false, 1);
/// Below this, a whole count that ends in zeros is exact.
const LARGE_COUNT: Decimal = Decimal::ONE_THOUSAND;
/// How many times the number "at least" can be.
const OPEN: Decimal = Decimal::TEN;

impl Quantity {
    /// A value that nobody rounded.
    pub fn exact(value: Decimal) -> Self {
        Self { best: value, interval: Interval::exact(value) }
    }

    /// A number as printed: ± half a unit of its last digit.
    pub fn printed(number: Number) -> Self {
        Self { best: number.value(), interval: number.interval() }
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Option<Self> {
        let low = self.interval.low().checked_add(other.interval.low())?;
        let high = self.interval.high().checked_add(other.interval.high())?;
        Some(Self { best: self.best.checked_add(other.best)?, interval: Interval::new(low, high) })
    }

    /// The difference.
    pub fn minus(self, other: Self) -> Option<Self> {
        let low = self.interval.low().checked_sub(other.interval.high())?;
        let high = self.interval.high().checked_sub(other.interval.low())?;
        Some(Self { best: self.best.checked_sub(other.best)?, interval: Interval::new(low, high) })
    }

    /// The product.
    pub fn times(self, other: Self) -> Option<Self> {
        Some(Self { best: self.best.checked_mul(other.best)?, interval: self.interval.times(other.interval)? })
    }

    /// The quotient.
    pub fn over(self, divisor: Self) -> Option<Self> {
        Some(Self { best: self.best.checked_div(divisor.best)?, interval: self.interval.over(divisor.interval)? })
    }

    /// The same in a unit that is so many times smaller.
    pub fn scaled(self, factor: Decimal) -> Option<Self> {
        self.times(Self::exact(factor))
    }

    /// The sum of several; nought where there is none.
    pub fn sum(all: impl IntoIterator<Item = Self>) -> Option<Self> {
        all.into_iter().try_fold(Self::exact(Decimal::ZERO), Self::plus)
    }

    /// A growth in per cent as what the base is multiplied by.
    pub fn growth_factor(self) -> Option<Self> {
        self.over(Self::exact(Decimal::ONE_HUNDRED))?.plus(Self::exact(Decimal::ONE))
    }

    /// What a base is multiplied by, as growth in per cent.
    pub fn as_growth(self) -> Option<Self> {
        self.minus(Self::exact(Decimal::ONE))?.scaled(Decimal::ONE_HUNDRED)
    }
}

impl PrintedLevel {
    /// A number as printed: ± half a unit of its last digit.
    pub fn new(number: Number) -> Self {
        Self { quantity: Quantity::printed(number), step: Decimal::new(1, number.decimals()), is_loose: false }
    }

    /// A level, which may be loosely printed, round, a range or a whole count.
    pub fn of_level(
        value: Number,
        upper: Option<Number>,
        approximation: Option<Approximation>,
        is_count: bool,
    ) -> Self {
        let best = value.value();
        let plain = Self::new(value);
        let round = round_step(value);
        let size = best.abs();
        let loose = round.min(size * LOOSE).max(plain.step);
        let within = |low: Decimal, high: Decimal| Interval::new(low, high);
        let interval = match (approximation, upper) {
            (_, Some(upper)) => within(value.interval().low(), upper.interval().high()),
            (Some(Approximation::About), None) => within(best - loose, best + loose),
            (Some(Approximation::Nearly), None) => within(best - loose, best),
            (Some(Approximation::Over), None) => within(best, best + loose),
            (Some(Approximation::Under | Approximation::AtMost), None) => within(Decimal::ZERO, best),
            (Some(Approximation::AtLeast), None) => within(best, best.checked_mul(OPEN).unwrap_or(best)),
            (None, None) if is_count && (round <= Decimal::TEN || size < LARGE_COUNT) => Interval::exact(best),
            (None, None) => {
                let half = (round / Decimal::TWO).min(size * ROUND).max(plain.step / Decimal::TWO);
                within(best - half, best + half)
            }
        };
        let is_loose = approximation.is_some() || upper.is_some();
        Self { quantity: Quantity { best, interval }, step: plain.step, is_loose }
    }

    /// What a calculation says of it.
    pub fn judge(self, computed: Quantity) -> Verdict {
        let printed = self.quantity;
        let half = self.step / Decimal::TWO;
        let distance = (printed.best - computed.best).abs();
        if distance <= half || (self.is_loose && printed.interval.contains(computed.best)) {
            Verdict::Consistent
        } else if printed.interval.meets(computed.interval) {
            Verdict::Rounding
        } else if distance < self.step {
            Verdict::Misrounded
        } else {
            Verdict::Wrong
        }
    }

    /// The same in a unit that is so many times smaller.
    pub fn scaled(self, factor: Decimal) -> Option<Self> {
        let step = self.step.checked_mul(factor)?;
        Some(Self { quantity: self.quantity.scaled(factor)?, step, is_loose: self.is_loose })
    }
}

/// The unit of the last digit of a whole number that is not nought; of a number with decimals, its last digit.
fn round_step(number: Number) -> Decimal {
    let mut step = Decimal::new(1, number.decimals());
    if number.decimals() > 0 || number.is_zero() {
        return step;
    }
    let size = number.value().abs();
    while step < size && size % (step * Decimal::TEN) == Decimal::ZERO {
        step *= Decimal::TEN;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::{PrintedLevel, Quantity, Verdict};
    use crate::figure::{Approximation, Number};
    use rust_decimal::Decimal;

    fn number(text: &str) -> Number {
        text.parse().expect("a canonical number")
    }

    fn level(text: &str, approximation: Option<Approximation>, is_count: bool) -> (String, String) {
        let interval = PrintedLevel::of_level(number(text), None, approximation, is_count).quantity.interval;
        (interval.low().normalize().to_string(), interval.high().normalize().to_string())
    }

    fn ratio(part: &str, whole: &str, printed: &str) -> Verdict {
        let level = |text: &str| PrintedLevel::of_level(number(text), None, None, false).quantity;
        let computed = level(part).over(level(whole)).and_then(|one| one.scaled(Decimal::ONE_HUNDRED));
        PrintedLevel::new(number(printed)).judge(computed.expect("a divisor above nought"))
    }

    #[test]
    fn a_number_stands_for_more_the_looser_it_was_printed() {
        let pair = |low: &str, high: &str| (low.to_owned(), high.to_owned());
        assert_eq!(level("58.3", None, false), pair("58.25", "58.35"));
        assert_eq!(level("7570", None, false), pair("7565", "7575"));
        assert_eq!(level("300", None, false), pair("298.5", "301.5"));
        assert_eq!(level("79", None, true), pair("79", "79"));
        assert_eq!(level("32500", None, true), pair("32450", "32550"));
        assert_eq!(level("12000", Some(Approximation::Over), false), pair("12000", "13000"));
        assert_eq!(level("40", Some(Approximation::Nearly), false), pair("36", "40"));
        assert_eq!(level("128", Some(Approximation::Over), false), pair("128", "129"));
        assert_eq!(level("12", Some(Approximation::Under), false), pair("0", "12"));
    }

    #[test]
    fn a_ratio_is_consistent_rounded_misrounded_or_wrong() {
        assert_eq!(ratio("2825", "7265", "38.9"), Verdict::Consistent);
        assert_eq!(ratio("2825", "7265", "38.8"), Verdict::Misrounded);
        assert_eq!(ratio("28201", "72651", "38.9"), Verdict::Misrounded);
        assert_eq!(ratio("300", "340", "88.4"), Verdict::Rounding);
        assert_eq!(ratio("7140", "7570", "96.4"), Verdict::Wrong);
    }

    #[test]
    fn growth_as_a_factor_and_back_is_the_same() {
        let growth = Quantity::printed(number("13.02"));
        let back = growth.growth_factor().and_then(Quantity::as_growth);
        assert_eq!(back.map(|back| back.best), Some(growth.best));
    }
}
