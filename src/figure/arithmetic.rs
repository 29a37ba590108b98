//! What follows from two printed percentages or counts: the share that a reader of a PDF holds against them, and points.

use rust_decimal::Decimal;

use super::{Interval, Number};

/// Whether a printed share is what part and total give: whole numbers are counts and exact, decimals are rounded levels.
pub fn share_agrees(part: Number, total: Number, share: Number) -> bool {
    if part.decimals() == 0 && total.decimals() == 0 {
        let exact = part.value().checked_div(total.value()).and_then(|ratio| ratio.checked_mul(Decimal::ONE_HUNDRED));
        return exact.is_some_and(|exact| share.interval().contains(exact));
    }
    let hundred = Interval::exact(Decimal::ONE_HUNDRED);
    let ratio = part.interval().over(total.interval()).and_then(|ratio| ratio.times(hundred));
    ratio.is_some_and(|all| all.meets(share.interval()))
}

/// The difference of two printed percentages, in percentage points, with the decimals of the more exact one.
pub fn point_change(later: Number, earlier: Number) -> Number {
    Number::new(later.value() - earlier.value())
}

#[cfg(test)]
mod tests {
    use crate::figure::Number;

    fn number(text: &str) -> Number {
        text.parse().expect("a canonical number")
    }

    #[test]
    fn counts_give_a_share_exactly_and_rounded_levels_within_their_rounding() {
        assert!(super::share_agrees(number("138"), number("184"), number("75")));
        assert!(!super::share_agrees(number("138"), number("184"), number("76")));
        assert!(super::share_agrees(number("12.4"), number("15.7"), number("78.8")));
        assert!(!super::share_agrees(number("12.4"), number("15.7"), number("81.0")));
    }

    #[test]
    fn a_change_in_points_is_exact_and_keeps_the_printed_decimals() {
        let change = |later: &str, earlier: &str| super::point_change(number(later), number(earlier)).to_string();
        // 0.3 - 0.1 is not 0.2 in floating point.
        assert_eq!(change("0.3", "0.1"), "0.2");
        assert_eq!(change("38.0", "40.5"), "-2.5");
        assert_eq!(change("55.1", "55.1"), "0.0");
        assert_eq!(change("41", "40.55"), "0.45");
    }
}
