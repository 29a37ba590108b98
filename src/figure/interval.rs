//! Closed intervals of exact decimals: what printed numbers may have been before rounding.

use rust_decimal::Decimal;

/// All values from `low` to `high`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The least value.
    low: Decimal,
    /// The greatest value.
    high: Decimal,
}

impl Interval {
    /// The interval between two values, in either order.
    pub fn new(one: Decimal, other: Decimal) -> Self {
        Self { low: one.min(other), high: one.max(other) }
    }

    /// The interval that holds only one value.
    pub fn exact(value: Decimal) -> Self {
        Self { low: value, high: value }
    }

    /// The least value.
    pub fn low(self) -> Decimal {
        self.low
    }

    /// The greatest value.
    pub fn high(self) -> Decimal {
        self.high
    }

    /// Whether a value lies inside.
    pub fn contains(self, value: Decimal) -> bool {
        self.low <= value && value <= self.high
    }

    /// Whether two intervals share a value.
    pub fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// All sums.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }

    /// All products; `None` when a product is too large to hold.
    pub fn times(self, other: Self) -> Option<Self> {
        self.corners(other, |left, right| left.checked_mul(right))
    }

    /// All quotients; `None` when the divisor may be zero or a quotient is too large to hold.
    pub fn over(self, divisor: Self) -> Option<Self> {
        if divisor.contains(Decimal::ZERO) {
            return None;
        }
        self.corners(divisor, |left, right| left.checked_div(right))
    }

    /// The hull of an operation on all four pairs of end points.
    fn corners(self, other: Self, operation: impl Fn(Decimal, Decimal) -> Option<Decimal>) -> Option<Self> {
        let first = operation(self.low, other.low)?;
        [(self.low, other.high), (self.high, other.low), (self.high, other.high)].into_iter().try_fold(
            Self::exact(first),
            |hull, (left, right)| {
                let value = operation(left, right)?;
                Some(Self { low: hull.low.min(value), high: hull.high.max(value) })
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Interval;
    use proptest::prelude::{prop_assert, proptest};
    use rust_decimal::Decimal;

    fn span(low: i64, high: i64) -> Interval {
        Interval::new(Decimal::new(low, 1), Decimal::new(high, 1))
    }

    #[test]
    fn dividing_by_an_interval_around_zero_has_no_answer() {
        assert_eq!(span(10, 20).over(span(-5, 5)), None);
    }

    proptest! {
        #[test]
        fn operations_on_members_stay_inside(a in -1000i64..1000, b in -1000i64..1000, c in 1i64..1000, d in 1i64..1000) {
            let (left, right) = (span(a, b), span(c, d));
            let (x, y) = (Decimal::new(a, 1), Decimal::new(c, 1));
            prop_assert!(left.plus(right).contains(x + y));
            prop_assert!(left.times(right).is_some_and(|all| all.contains(x * y)));
            prop_assert!(left.over(right).is_some_and(|all| all.contains(x / y)));
        }
    }
}
